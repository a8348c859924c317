"""Find the numbers of a brief: digits in any notation, number words, collectives, articles.

Values are integers in hundredths, so that "12,50" needs no float, and a run of digits too long to
be a quantity (an opaque token) never becomes a number.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from text_to_num import find_numbers

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.tokens import BREAK, NUMBER, Text

MAX_HUNDREDTHS = 10**12
# What more follows is no brief: nearly twice as many as the densest labelled ones have. Readers
# look at each, so this bounds the time that a text can take.
_MOST = 300

_GROUPS, _NOT_DIGITS = re.compile(r"\d{1,3}(?:[ ',.]\d{3})+"), re.compile(r"[ ',.]")
# Numbers written as one word: the longest part first, possessively, so that a long word costs one
# pass.
_PARTS = {
    "de": "zwanzig|hundert|tausend|sieben|zwoelf|fuenf|sechs|zwolf|zwei|drei|vier|funf|sech|sieb|"
    "acht|neun|zehn|ssig|eins|ein|zwo|elf|zig|und",
    "it": "cent(?=ott|un)|cento|quattordici|diciassette|diciannove|cinquanta|quindici|diciotto|"
    "dicotto|quaranta|cinquant|sessanta|settanta|quattro|tredici|quarant|sessant|settant|ottanta|"
    "novanta|cinque|undici|dodici|sedici|trenta|ottant|novant|sette|dieci|venti|trent|mille|otto|"
    "nove|vent|mila|uno|due|tre|sei|un",
    "nl": "veertien|zeventig|negentig|dertien|twintig|veertig|vijftig|tachtig|honderd|duizend|"
    "twaalf|dertig|zestig|zeven|negen|twee|drie|vier|vijf|acht|tien|een|zes|elf|tig|en",
}
_COMPOUND = {language: re.compile(f"(?>{parts})++") for language, parts in _PARTS.items()}
_COMPOUND_STARTS = frozenset(part[:3] for parts in _PARTS.values() for part in parts.split("|"))
_TENS, _TENS_AND_UNITS, _NOS = range(10, 100, 10), 2, {"nos", "no"}
_LARGE, _SCALES = {"thousand", "million"}, {"thousand", "million", "hundred"}
_SHORTEST_COMPOUND, _LONGEST_COMPOUND = 7, 60

# text2num wants the accents that folding took away.
_ACCENTS = {
    "de": (("fuenf", "fünf"), ("funf", "fünf"), ("zwoelf", "zwölf"), ("zwolf", "zwölf"),
           ("dreissig", "dreißig")),
    "es": (("dieciseis", "dieciséis"), ("veintidos", "veintidós"), ("veintitres", "veintitrés"),
           ("veintiseis", "veintiséis"), ("veintiun", "veintiún"), ("veintiúno", "veintiuno"),
           ("veintiúna", "veintiuna"), ("millon", "millón"), ("millónes", "millones")),
    "fr": (("zero", "zéro"),),
    "nl": (("tweeen", "tweeën"), ("drieen", "drieën")),
    "pt": (("tres", "três"), ("milhoes", "milhões"), ("milhao", "milhão")),
}  # fmt: skip
_ELIDED = re.compile(r"(cent|mila|mille)(?=ott|un)")

_OR_SO = {("or", "so"), ("or", "more"), ("ou", "plus"), ("ou", "davantage"), ("o", "mas"),
          ("oder", "mehr"), ("oder", "so"), ("o", "piu"), ("of", "zo"), ("of", "meer"),
          ("ou", "mais")}  # fmt: skip


class Number(NamedTuple):
    """A number at tokens ``at`` to ``end`` (exclusive).

    ``kind``: "digits", "words" ("trois"), "collective" ("une dizaine") or "article" ("un", "a").
    """

    at: int
    end: int
    hundredths: int
    kind: str

    @property
    def whole(self) -> int | None:
        """The value when it is an integer."""
        return None if self.hundredths % 100 else self.hundredths // 100


def digits_value(written: str) -> int:
    """Hundredths of a number in digits: ``1.200,50`` → 120050, ``12.5`` → 1250.

    A separator before exactly three digits groups thousands; before one or two it is decimal.
    """
    if written.isdecimal():
        return int(written) * 100
    if groups := _GROUPS.match(written):
        whole, rest = groups[0], written[groups.end() :]
    else:
        whole, _, rest = written.replace(",", ".").partition(".")
    cents = (rest.lstrip(".,") + "00")[:2]
    return int(_NOT_DIGITS.sub("", whole)) * 100 + int(cents)


class _Word:
    """A token in the shape that text2num asks for."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self) -> str:
        return self._text

    def text_lowercase(self) -> str:
        return self._text

    def nt_separated(self, _: "_Word") -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


def _accented(word: str, language: str) -> str:
    for plain, accented in _ACCENTS.get(language, ()):
        word = word.replace(plain, accented)
    if language == "it":
        word = word.replace("dicotto", "diciotto")
        word = _ELIDED.sub(lambda found: found[1] + ("o" if found[1] == "cent" else ""), word)
        if word.endswith("tre") and word != "tre":
            word = word[:-1] + "é"
    return word


@lru_cache(maxsize=4096)
def ordinal_value(language: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the ordinal that ends these words starts, and its value: ``the twenty first``."""
    found = find_numbers([_Word(_accented(word, language)) for word in words], language, 0)
    last = found[-1] if found else None
    if last is None or not last.is_ordinal or last.end != len(words):
        return None
    return last.start, int(last.value)


@lru_cache(maxsize=4096)
def words_value(language: str, words: tuple[str, ...]) -> tuple[tuple[int, int, int], ...]:
    """Numbers in a run of number words: (first, end, value), indices into ``words``."""
    kept = [at for at, word in enumerate(words) if word != ","]
    found = find_numbers([_Word(_accented(words[at], language)) for at in kept], language, 0)
    values = [
        (kept[one.start], kept[one.end - 1] + 1, int(one.value))
        for one in found
        if not one.is_ordinal and one.value * 100 <= MAX_HUNDREDTHS
    ]
    if language == "es" and len(values) == _TENS_AND_UNITS == len(words) - 1 and words[1] == "y":
        # "veinte y tres", an older way of writing "veintitrés".
        (_, _, tens), (_, _, units) = values
        if tens in _TENS and 0 < units < 10:  # noqa: PLR2004 - one digit
            return ((0, len(words), tens + units),)
    return tuple(values)


def _runs(
    numerals: list[Mark], links: list[Mark], text: Text, favourite: str
) -> list[tuple[int, int, str]]:
    """Stretches of number words with the language that knows all of them."""
    known: dict[int, tuple[str, ...]] = {}
    for mark in numerals:
        known[mark.at] = (*known.get(mark.at, ()), mark.value)
    joining = {link.at for link in links} | _thousands_commas(text.words)
    runs, done = list[tuple[int, int, str]](), 0
    for at, spoken in known.items():
        if at < done:
            continue
        languages, end = spoken, at + 1
        while end < len(text.words):
            ahead = end + 1 if end in joining else end
            common = tuple(one for one in languages if one in known.get(ahead, ()))
            if not common:
                break
            languages, end = common, ahead + 1
        done = end
        runs.append((at, end, favourite if favourite in languages else languages[0]))
    return runs


def _thousands_commas(words: list[str]) -> set[int]:
    """``two thousand, three hundred``; not ``two thousand, three reels``."""
    if _LARGE.isdisjoint(words):
        return set()
    return {
        at + 1
        for at, word in enumerate(words)
        if word in _LARGE
        and words[at + 1 : at + 2] == [","]
        and "hundred" in words[at + 3 : at + 4]
    }


def _compounds(text: Text, known: set[int]) -> list[Mark]:
    long = [at for at, word in enumerate(text.words) if len(word) >= _SHORTEST_COMPOUND]
    marks: list[Mark] = []
    for at in long:
        word = text.words[at]
        if word[:3] in _COMPOUND_STARTS and at not in known and len(word) <= _LONGEST_COMPOUND:
            marks += [
                Mark(at, at + 1, language, 1.0, ())
                for language, pattern in _COMPOUND.items()
                if pattern.fullmatch(word)
            ]
    return marks


def numbers(
    text: Text, marks: dict[str, list[Mark]], language: str, everyday: set[int]
) -> list[Number]:
    """The numbers of the text, in order; a language only breaks ties between number words.

    ``everyday``: tokens that are a number in one language and a common word where they stand.
    """
    multipliers = {mark.at: mark.value for mark in marks["multiplier"]}
    found, done = dict[int, Number](), 0
    for at in [at for at, kind in enumerate(text.kinds) if kind == NUMBER]:
        if at >= done and text.words[at] != "4x4":
            found[at] = number = _digits(text, at, multipliers)
            done = number.end
    inside = {at for number in found.values() for at in range(number.at + 1, number.end)}
    numerals = marks["numeral"]
    if inside:
        numerals = [mark for mark in numerals if mark.at not in inside]
    numerals = sorted(numerals + _compounds(text, inside | {mark.at for mark in numerals}))
    for at, end, spoken in _runs(numerals, marks["numeral_link"], text, language):
        if end == at + 1 and at in everyday:
            continue
        for first, stop, value in words_value(spoken, tuple(text.words[at:end])):
            written = "words" if stop - first > 1 or value != 1 else "article"
            found.setdefault(at + first, Number(at + first, at + stop, value * 100, written))
    within = {at for number in found.values() for at in range(number.at, number.end)} | everyday
    for mark in marks["article"]:
        _add_article(found, mark, text.words, within)
    for mark in marks["collective"]:
        _add_collective(found, mark)
    found = _without_leading_zeros(found)
    told = [_or_so(text.words, found[at]) for at in sorted(found)[:_MOST]]
    return told if _NOS.isdisjoint(text.vocabulary) else [_nos(text, one, language) for one in told]


def _without_leading_zeros(found: dict[int, Number]) -> dict[int, Number]:
    """``zéro sept``, ``zero siete`` is 07."""
    if all(number.hundredths for number in found.values()):
        return found
    kept = dict(found)
    for at, zero in found.items():
        digit = found.get(zero.end)
        if zero.hundredths or digit is None or not zero.kind == digit.kind == "words":
            continue
        if 0 < digit.hundredths < 1_000:  # noqa: PLR2004 - one digit
            kept[at] = digit._replace(at=at)
            del kept[digit.at]
    return kept


def _or_so(words: list[str], number: Number) -> Number:
    """``five or so``, ``une dizaine ou plus``: as good as the number alone."""
    end = number.end + 2
    is_open = number.kind != "article" and tuple(words[end - 2 : end]) in _OR_SO
    return number._replace(end=end) if is_open else number


def _nos(text: Text, number: Number, language: str) -> Number:
    """``6 nos. creators``, ``15 Nos. of creators``: so many, as it is written in India."""
    words, end = text.words, number.end
    behind = words[end : end + 2]
    dotted = behind in (["nos", "."], ["no", "."]) and text.kinds[end + 1] != BREAK
    # "3 nos", of which the last is French.
    told = dotted or (behind[:1] == ["nos"] and language in {"en", "und"})
    if number.kind != "digits" or not told:
        return number
    end += 1 + dotted
    return number._replace(end=end + (words[end : end + 1] == ["of"]))


def _digits(text: Text, at: int, multipliers: dict[int, int]) -> Number:
    value, end = digits_value(text.words[at]), at + 1
    factor = multipliers.get(end)
    # "2.33 k" can only be thousands; "2 m" may be metres.
    is_sure = factor is not None and (len(text.words[end]) > 1 or text.words[end] == "k")
    if factor is not None and (is_sure or text.glued(end)):
        value *= factor
        end += 1
        if end < len(text.words) and text.kinds[end] == NUMBER and text.glued(end):
            # "1k5" is 1,500.
            value += digits_value(text.words[end]) * factor // 10 ** len(text.words[end])
            end += 1
    return Number(at, end, min(value, MAX_HUNDREDTHS), "digits")


def _add_article(found: dict[int, Number], mark: Mark, words: list[str], taken: set[int]) -> None:
    """``a creator`` is one; the article of ``a hundred and twenty`` belongs to the number."""
    large = found.get(mark.end)
    if large is not None and words[mark.end] in _SCALES:
        del found[large.at]
        found[mark.at] = large._replace(at=mark.at)
    elif mark.at not in taken:
        found.setdefault(mark.at, Number(mark.at, mark.end, 100, "article"))


def _add_collective(found: dict[int, Number], mark: Mark) -> None:
    """``deux douzaines`` → 24; the article of ``une dizaine`` belongs to the collective."""
    before = next((found[at] for at in (mark.at - 1, mark.at - 2) if at in found), None)
    is_article = before is not None and before.end == mark.at
    at, times = (before.at, before.hundredths) if before and is_article else (mark.at, 100)
    found[at] = Number(at, mark.end, mark.value * times, "collective")
