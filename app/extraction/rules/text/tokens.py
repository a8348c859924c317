"""Cut a folded brief into tokens in one linear pass.

Things that look like numbers but are none (addresses, phones, codes, times, ratios) become one
token each, so that no reader can take a number out of them.
"""

import re
from collections.abc import Set as AbstractSet
from operator import add

from msgspec import Struct

from app.domain.reading import Span
from app.extraction.rules.text.fold import fold
from app.extraction.rules.text.strokes import unstroked
from app.extraction.rules.text.wrapped import unwrapped

WORD, OPAQUE, DATE, NUMBER, BREAK, MARK = 1, 2, 3, 4, 5, 6
COLON, COLUMN, LINE = ":", "|", "\n"

# Addresses are blanked before the tokens are cut, keeping their length; only when a cheap search
# has seen that there may be one. Quantifiers are bounded: the cost is linear whatever is sent.
_MAY_HOLD_ADDRESS = re.compile(r"\.[a-z]{2}|@|#|/(?:/|(?<= /)[a-z])")
_ADDRESS = re.compile(
    r"""
    \bhttps?://[^\s<>"]{0,2000}[^\s<>".,;:!?]
  | \bwww\.[^\s<>"]{0,2000}[^\s<>".,;:!?]
  | (?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}
  | [@#][^\W\d_](?:[\w.]{0,59}\w)?
  | /(?:(?<=\bpage[ ]/)|(?<=\bsur[ ]/)|(?<=\bvers[ ]/)|(?<=\bto[ ]/)|(?<=\bon[ ]/)|(?<=\bthe[ ]/))
    [a-z][\w-]{1,60}
  | \b[a-z0-9-]{2,63}\.(?:com|fr|net|org|io|eu|app|shop|store)\b
    (?:/[^\s<>"]{0,300})?
    """,
    re.VERBOSE,
)
_BLANK = "\x1f"
# Markup says nothing: tags and scripts become spaces, so that "<b>7</b>" reads as 7.
_MARKUP = re.compile(
    r"<(script|style)\b[^<]{0,4000}</\1>"
    # What a page does not show is written for somebody else than its reader.
    r"|<[a-z][^<>]{0,200}?(?:display: ?none|visibility: ?hidden|font-size: ?0)[^<>]{0,200}>"
    r"[^<]{0,4000}"
    r"|</?[a-z!][^<>]{0,300}>|&(?:nbsp|amp|lt|gt);"
)
# Behind three letters or digits, which no initial, no "St." and no day has, and before a capital.
# The sign comes first: a search then leaps from one to the next.
_STUCK = re.compile(
    r"[.!?;](?=[A-ZÀ-Þ][^\W\d_])(?:(?<=[^\W\d_]{3}.)|(?<=\d{3}.)|(?<=[€)].))", re.DOTALL
)
_ENDS = frozenset(".!?;")
# What JSON writes for the end of a line, a tabulator and a quote; in a text with lines or quotes.
_ESCAPE = re.compile(r'\\[nrt"]')
_BLOCK = ("</li", "</p", "<br", "</tr", "</div", "</h", "</td")
_EURO_ENTITY = "&euro;"

_TOKEN = re.compile(
    r"""
    (?:( (?:usd|eur|gbp|chf|cad|aud)(?=\d)
      | t/m(?![^\W_])
      | [a-z]++(?![^\W_])(?<!x)
      | x(?=\d)(?<![^\W_]x)
      | [kx](?=\d)(?<=\d[kx])
      | [^\W\d_][^\W_]*
      )
  | (?=[\d+])(?:
      ( (?:\+|00)\d(?:(?:[ ()-]{0,2}|\.)\d){7,13}(?!\d)
      | 0\d(?:[ .-]?\d\d){4}(?!\d)
      | 0\d{1,4}(?:\)[ ]?|[ ./-]{1,2})\d{3,4}(?:[ ./-]?\d{2,4}){1,2}(?!\d)
      | \d{3}[.-]\d{3}[.-]\d{4}(?!\d)
      | \d{3}[ ]?\d{3}[ ]?\d{3}[ ]?\d{5}(?!\d)
      | \d{1,2}[h:]\d{2}(?!\d)
      | \d{1,2}:\d{1,2}(?!\d)
      | (?:9/16|16/9|4/5|24/7|7/7|24h/24|7j/7|9x16|16x9|1x1|4x5|50/50|\d{3,4}x\d{3,4})(?![\d/])
      | \d{1,3}(?:\.\d{1,2}){2,3}(?![\d.])(?<!\.[012]\d)
      | \d{10,}
      )
    | ( \d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)
      | \d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)
      | \d{1,2}/\d{1,2}(?![\d/])
      )
    | ( 4x4\b
      | \d{1,3}(?:[ ',.]\d{3})+(?:[,.]\d{1,2})?(?!\d)
      | \d{1,9}(?:[,.]\d{1,2})?(?!\d)
      | \d{1,9}
      )
    )
  | (\n|(?=[.!?;])
       (?:(?!\.[ ]?\d)
       |(?<!\b(?:jan|feb|apr|jun|jul|aug|sep|oct|nov|dec|okt|avr|fev|ott|dic))
        (?<!\b(?:sept|janv|fevr|juil)))
       (?<!\bexcl)(?<!\bincl)(?<!\binkl)(?<!\bzzgl)(?<!\bmwst)(?<!\benv)(?<!\bmax)(?<!\bmin)
       (?<!\bbzw)(?<!\bevtl)(?<!\bggf)(?<!\bbijv)
       (?<!\bt\.w\.v)(?<!\bi\.[wh]\.v)(?<!\bz\.b)(?<!\bd\.h)(?<!\bm\.b\.v)(?<!\be\.g)(?<!\bi\.e)
       (?<!\ba\.s)(?<!\bapprox)(?<!\bca(?=\.[ ]?[\d€$£]))
       (?<!\bex)(?<!\bp)(?<!\bnb)(?<!\bvs)(?<!\bsek)(?<!\d\ nos)(?<!\d\ no)
       [.!?;](?=[\s"')\]]|$))
  | (\x1f+|(?<![^\W\d_])-|-(?![^\W\d_])|[^\w\s'*`~-])
    )[ ]*
    """,
    re.VERBOSE,
)


# "4.12. ist", of which the second dot is the day's.
_DAY_AND_MONTH = re.compile(r"\d\.\d{1,2}\. [^\W\d]")


class Token(Struct, frozen=True, gc=False):
    """A token of the text, or one that is repeated and stands where another does."""

    word: str
    kind: int
    start: int
    end: int

    def beside(self, other: "Token") -> "Token":
        """The same word, quoted as the other."""
        return Token(self.word, self.kind, other.start, other.end)


Line = list[Token]


def _blank_markup(found: re.Match[str]) -> str:
    """As many characters; the end of a block ends the line."""
    lead = "\n" if found[0].startswith(_BLOCK) else " "
    return lead.ljust(len(found[0]))


def _unescaped(found: re.Match[str]) -> str:
    return " \n" if found[0] == r"\n" else "  "


# Months as they are cut short, before a dot.
_CUT_SHORT = {
    "jan", "janv", "ene", "gen", "feb", "fev", "fevr", "mar", "mrt", "mrz", "apr", "avr", "abr",
    "mag", "jun", "jul", "juil", "juill", "aug", "ago", "aou", "sep", "sept", "set", "sett", "oct",
    "okt", "ott", "out", "nov", "dec", "dez", "dic",
}  # fmt: skip


class Text:
    """A brief, folded and cut into tokens, that can still quote itself as sent.

    ``words`` holds the folded text of every token, punctuation included; ``kinds`` what each is;
    ``starts`` and ``ends`` its positions in the folded text; ``vocabulary`` has each word once.
    """

    __slots__ = ("_offsets", "ends", "folded", "kinds", "raw", "starts", "vocabulary", "words")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded, self._offsets = fold(raw)
        source = self.folded
        if "<" in source or "&" in source:
            source = _MARKUP.sub(_blank_markup, source)
            source = source.replace(_EURO_ENTITY, "€".ljust(len(_EURO_ENTITY)))
        if _MAY_HOLD_ADDRESS.search(source):
            source = _ADDRESS.sub(lambda found: _BLANK * len(found[0]), source)
        if r"\n" in source or r"\"" in source:
            source = _ESCAPE.sub(_unescaped, source)
        if LINE in source:
            source = unwrapped(source, raw)
        source = unstroked(source)
        found = list(_TOKEN.finditer(source))
        self.kinds: list[int] = [one.lastindex or OPAQUE for one in found]
        self.words: list[str] = [one[kind] for one, kind in zip(found, self.kinds, strict=True)]
        self.starts = [one.start() for one in found]
        self.ends = list(map(add, self.starts, map(len, self.words)))
        self.vocabulary = frozenset(self.words)
        if _STUCK.search(raw):
            self._part_stuck()

    def _part_stuck(self) -> None:
        """Let a sentence end in ``90 € each.Deadline Friday``, where a space was forgotten."""
        stuck = {found.start() for found in _STUCK.finditer(self.raw)}
        for at in self.where(_ENDS):
            if self.span(at, at + 1).start in stuck:
                self.kinds[at] = BREAK

    def rewrite(self, tokens: Line) -> None:
        """Take other tokens for the same text; each stands in the folded text as before."""
        self.words = [token.word for token in tokens]
        self.kinds = [token.kind for token in tokens]
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.vocabulary = frozenset(self.words)

    def blank(self, stretches: list[tuple[int, int]]) -> None:
        """Say nothing in these tokens, each of which keeps its place."""
        for first, end in stretches:
            self.words[first:end] = [_BLANK] * (end - first)
            self.kinds[first:end] = [OPAQUE] * (end - first)
        self.vocabulary = frozenset(self.words)

    def where(self, listed: AbstractSet[str]) -> list[int]:
        """The tokens that are one of these words; most texts hold none, which is seen at once."""
        if listed.isdisjoint(self.vocabulary):
            return []
        return [at for at, word in enumerate(self.words) if word in listed]

    def span(self, first: int, end: int) -> Span:
        """The raw span of tokens ``first`` to ``end`` (exclusive)."""
        return self.sent(self.starts[first], self.ends[end - 1])

    def sent(self, start: int, stop: int) -> Span:
        """Where a piece of the folded text stands in the brief as sent."""
        if self._offsets is None:
            return Span(start, stop)
        first_raw = self._offsets.raw(start)
        # One character may fold to several tokens: each of them is quoted as that character.
        return Span(first_raw, max(self._offsets.raw(stop), first_raw + 1))

    def glued(self, at: int) -> bool:
        """Token ``at`` follows the one before it without a space."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]


def join_dates(text: Text, months: list[tuple[int, int]]) -> None:
    """Let the dots in ``3. Juli`` and ``en oct. dernier`` end no sentence; ``months``: where."""
    words, kinds = text.words, text.kinds
    for at, end in months:
        if at > 1 and words[at - 1] == "." and kinds[at - 2] == NUMBER:
            kinds[at - 1] = MARK
        # Only what is cut short has a dot of its own: "30 june. the samples are stuck".
        if words[end : end + 1] == ["."] and words[end - 1] in _CUT_SHORT:
            kinds[end] = MARK if _goes_on(text, end) else kinds[end]
    # "Am 4.12. ist Messe"; whoever writes no capitals may begin a sentence there.
    if _DAY_AND_MONTH.search(text.folded) and text.raw != text.raw.lower():
        for at in text.where({"."}):
            is_day = at > 0 and kinds[at - 1] == NUMBER and "." in words[at - 1]
            if is_day and kinds[at] == BREAK and _goes_on(text, at):
                kinds[at] = MARK


def _goes_on(text: Text, dot: int) -> bool:
    """A word with a small letter follows; folding has taken the capital of a new sentence."""
    if dot + 1 >= len(text.words):
        return False
    start = text.span(dot + 1, dot + 2).start
    return text.raw[start : start + 1].islower()
