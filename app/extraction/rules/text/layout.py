"""Turn what is laid out as JSON or as a table into lines of ``label : value``.

The readers know one form, a label and a colon. Here every other layout becomes that one, token by
token: marks of layout go, a heading is repeated in front of its cell. A repeated token stands
where the cell does, so that what is quoted is always a piece of the brief as sent.
"""

import re
from itertools import pairwise

from msgspec.structs import replace

from app.extraction.rules.text.fold import fold
from app.extraction.rules.text.lexicon import load
from app.extraction.rules.text.lines import dotted, joined, parted, unnumbered
from app.extraction.rules.text.tables import tabled
from app.extraction.rules.text.tokens import (
    BREAK,
    COLON,
    COLUMN,
    LINE,
    MARK,
    WORD,
    Line,
    Text,
    Token,
)

_KEY = re.compile(r'"[^"\n]{1,60}"\s{0,4}:|[{,]\s{0,9}[^\W\d]\w{1,40}:')
# "creators=5 budget=900": a line of nothing else.
_PAIRS = re.compile(r"^[^\S\n]*[^\W\d]\w{1,40}=\S+(?:[^\S\n]+[^\W\d]\w{1,40}=\S+)+$", re.MULTILINE)
_PAIR = re.compile(r"(?<!\S)[^\W\d]")
_LEAST_KEYS, _MOST_KEY = 2, 6
_CAMEL = re.compile(r"(?<![^\W_])[a-zß-ÿ]{2,30}(?:[A-ZÀ-Þ][a-zß-ÿ0-9]{0,30}){1,8}(?![^\W_])")
# What each of these has; there are few capitals to look at.
_HUMPED = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ].)")
_HUMP = re.compile(r"[A-ZÀ-Þ]+(?![a-zß-ÿ])|[A-ZÀ-Þ]")
_OPENS, _CLOSES = {"{": "}", "[": "]"}, {"}", "]"}
_QUOTE, _WIDE_GAP = '"', 3
_Q, _A = re.compile(r"q(?:uestion)?\d{0,2}"), {"a", "r", "answer", "reponse", "antwort"}
_ASK = "?"


def laid_out(text: Text) -> list[Line]:
    """The lines of a text, each with its break, whatever they are laid out as."""
    tokens = list(map(Token, text.words, text.kinds, text.starts, text.ends))
    if _HUMPED.search(text.raw):
        tokens = _uncamelled(text, tokens)
    if "{" in text.vocabulary and len(_KEY.findall(text.folded)) >= _LEAST_KEYS:
        tokens = _unnested(tokens)
    if "=" in text.vocabulary:
        tokens = _one_a_line(text, tokens)
    if "\t" in text.raw or " " * _WIDE_GAP in text.raw:
        tokens = _columned(text, tokens)
    lines: list[Line] = [[]]
    for token in tokens:
        lines[-1].append(token)
        if token.word == LINE:
            lines.append([])
    if "\n " in text.folded:
        lines = _unindented(text, lines)
    return tabled(joined(parted(dotted(unnumbered(lines)))))


def unlettered(text: Text) -> Line:
    """Without the letters of ``Q. How many? A. Five``."""
    words, dropped, before = text.words, set[int](), LINE
    for at, word in enumerate(words):
        is_led = words[at + 1 : at + 2] in ([COLON], ["."], [")"]) and at not in dropped
        asks = before == LINE and _Q.fullmatch(word) is not None
        if is_led and (asks or (before == _ASK and word in _A)):
            dropped |= {at, at + 1}
        elif at not in dropped and (word, before) != (LINE, _ASK):
            before = word  # past "?", the answer may stand in the next line
    tokens = map(Token, words, text.kinds, text.starts, text.ends)
    return [token for at, token in enumerate(tokens) if at not in dropped]


def _uncamelled(text: Text, tokens: list[Token]) -> list[Token]:
    """``nbCreateurs`` as two words, unless the whole is a word that is known."""
    # "TikTok" is known, and most texts have no other.
    known = load().known
    written_so = {fold(one)[0] for one in _CAMEL.findall(text.raw)}
    humped = {one for one in written_so if one not in known}
    if not humped:
        return tokens
    found: list[Token] = []
    for token in tokens:
        is_camel = token.kind == WORD and token.word in humped
        written = text.raw[slice(*text.sent(token.start, token.end))] if is_camel else ""
        if not _CAMEL.fullmatch(written) or len(written) != len(token.word):
            found.append(token)
            continue
        cuts = [0, *(hump.start() for hump in _HUMP.finditer(written)), len(written)]
        found += [
            Token(token.word[at:end], WORD, token.start + at, token.start + end)
            for at, end in pairwise(cuts)
        ]
    return found


# --- JSON


def _unnested(tokens: list[Token]) -> list[Token]:
    """Each pair of an object as one line; what is nested has its parent's key in front."""
    first = next(at for at, token in enumerate(tokens) if token.word == "{")
    while first and tokens[first - 1].kind != BREAK and _is_of_key(tokens[first - 1]):
        first -= 1  # "budget: {amount: 120}"
    last = max((at for at, token in enumerate(tokens) if token.word == "}"), default=len(tokens))
    found: list[Token] = [*tokens[:first]]
    opened: list[tuple[str, Line]] = []
    line: Line = []
    is_text = False
    for token in tokens[first : last + 1]:
        if token.word == _QUOTE:
            is_text = not is_text
        elif is_text:
            line.append(replace(token, kind=MARK) if token.kind == BREAK else token)
        elif token.word in _OPENS:
            is_nested = bool(line) and line[-1].word == COLON
            above = opened[-1][1] if opened else []
            key = line[:-1] if is_nested else above
            opened.append((token.word, key))
            line = [] if token.word == "{" else line
        elif token.word in _CLOSES or (token.word == "," and (not opened or opened[-1][0] == "{")):
            if token.word == "]" and opened:
                opened.pop()
                continue
            found += _pair(opened[-1][1] if opened else [], line, token)
            line = []
            if token.word == "}" and opened:
                opened.pop()
        elif token.kind != BREAK:
            line.append(token)
    return [*found, *line, *tokens[last + 1 :]]


def _is_of_key(token: Token) -> bool:
    return token.kind == WORD or token.word in {COLON, _QUOTE, "["}


def _one_a_line(text: Text, tokens: list[Token]) -> list[Token]:
    """``creators=5 budget=900`` as two lines."""
    keys = {
        key.start()
        for line in _PAIRS.finditer(text.folded)
        for key in _PAIR.finditer(text.folded, *line.span())
    }
    found: list[Token] = []
    for token in tokens:
        if token.start in keys and found and found[-1].kind != BREAK:
            found.append(Token(LINE, BREAK, token.start, token.start))
        found.append(token)
    return found


def _pair(parent: Line, line: Line, end: Token) -> Line:
    """A line with the key of what it is nested in, closed by the sign that ends it."""
    if not line:
        return []
    return [*(one.beside(line[0]) for one in parent), *line, Token(LINE, BREAK, end.start, end.end)]


def _columned(text: Text, tokens: list[Token]) -> list[Token]:
    """With a sign for a column where a tabulator, or a wide gap, parts two tokens of a line."""
    found: list[Token] = []
    for token in tokens:
        # Around a sign for a column, gaps only set it off.
        if found and {LINE, COLUMN}.isdisjoint({token.word, found[-1].word}):
            gap = text.raw[slice(*text.sent(found[-1].end, token.start))]
            if "\t" in gap or " " * _WIDE_GAP in gap:
                found.append(Token(COLUMN, MARK, token.start, token.start + 1))
        found.append(token)
    return found


def _unindented(text: Text, lines: list[Line]) -> list[Line]:
    """``budget:`` over ``  per_creator: 90`` as ``budget per_creator: 90``."""
    found: list[Line] = []
    parents: list[tuple[int, Line]] = []
    for line in lines:
        first = line[0] if line else None
        if first is None or first.word == LINE:
            found.append(line)
            continue
        indent = first.start - 1 - text.folded.rfind(LINE, 0, first.start)
        while parents and parents[-1][0] >= indent:
            parents.pop()
        is_field = any(one.word == COLON for one in line[:_MOST_KEY])
        above = parents[-1][1] if parents and is_field and first.kind == WORD else []
        found.append([*(one.beside(first) for one in above), *line])
        if len(line) <= _MOST_KEY and [one.word for one in line[-2:]] == [COLON, LINE]:
            parents.append((indent, line[:-2]))
    return found
