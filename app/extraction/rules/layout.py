"""Turn what is laid out as JSON or as a table into lines of ``label : value``.

The readers know one form, a label and a colon. Here every other layout becomes that one, token by
token: marks of layout go, a heading is repeated in front of its cell. A repeated token stands
where the cell does, so that what is quoted is always a piece of the brief as sent.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from app.extraction.rules.lexicon import load
from app.extraction.rules.tokens import BREAK, MARK, NUMBER, WORD, Text

COLON, COLUMN, LINE = ":", "|", "\n"
_KEY = re.compile(r'"[^"\n]{1,60}"\s{0,4}:')
_LEAST_KEYS = 2
_CAMEL = re.compile(r"(?<![^\W_])[a-zß-ÿ]{2,30}(?:[A-ZÀ-Þ][a-zß-ÿ0-9]{0,30}){1,8}(?![^\W_])")
_HUMP = re.compile(r"[A-ZÀ-Þ]+(?![a-zß-ÿ])|[A-ZÀ-Þ]")
_OPENS, _CLOSES = {"{": "}", "[": "]"}, {"}", "]"}
_QUOTE, _WIDE_GAP = '"', 4
_LEAST_PAIRS, _WIDE = 3, 2
_MOST_LABEL = 7
_RULE = {"-", COLUMN, COLON, "+", "="}


class Token(NamedTuple):
    """A token of the text, or one that is repeated and stands where another does."""

    word: str
    kind: int
    start: int
    end: int

    def beside(self, other: "Token") -> "Token":
        """The same word, quoted as the other."""
        return Token(self.word, self.kind, other.start, other.end)


Line = list[Token]


def laid_out(text: Text) -> list[Line]:
    """The lines of a text, each with its break, whatever they are laid out as."""
    tokens = list(map(Token, text.words, text.kinds, text.starts, text.ends))
    if _CAMEL.search(text.raw):
        tokens = _uncamelled(text, tokens)
    if "{" in text.vocabulary and len(_KEY.findall(text.folded)) >= _LEAST_KEYS:
        tokens = _unnested(tokens)
    if "\t" in text.raw or " " * _WIDE_GAP in text.raw:
        tokens = _columned(text, tokens)
    lines: list[Line] = [[]]
    for token in tokens:
        lines[-1].append(token)
        if token.word == LINE:
            lines.append([])
    return _tabled(lines)


def _uncamelled(text: Text, tokens: list[Token]) -> list[Token]:
    """``nbCreateurs`` as two words, unless the whole is a word that is known."""
    known, found = load().known, list[Token]()
    for token in tokens:
        written = text.raw[slice(*text.sent(token.start, token.end))]
        is_camel = token.kind == WORD and token.word not in known and _CAMEL.fullmatch(written)
        if not is_camel or len(written) != len(token.word):
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
    last = max((at for at, token in enumerate(tokens) if token.word == "}"), default=len(tokens))
    found: list[Token] = [*tokens[:first]]
    opened: list[tuple[str, Line]] = []
    line: Line = []
    is_text = False
    for token in tokens[first : last + 1]:
        if token.word == _QUOTE:
            is_text = not is_text
        elif is_text:
            line.append(token._replace(kind=MARK) if token.kind == BREAK else token)
        elif token.word in _OPENS:
            is_nested = bool(line) and line[-1].word == COLON
            above = opened[-1][1] if opened else []
            key = line[:-1] if is_nested and token.word == "{" else above
            opened.append((token.word, key))
            line = [] if token.word == "{" else line
        elif token.word in _CLOSES or (token.word == "," and opened and opened[-1][0] == "{"):
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


def _pair(parent: Line, line: Line, end: Token) -> Line:
    """A line with the key of what it is nested in, closed by the sign that ends it."""
    if not line:
        return []
    return [*(one.beside(line[0]) for one in parent), *line, Token(LINE, BREAK, end.start, end.end)]


# --- Tables


def _columned(text: Text, tokens: list[Token]) -> list[Token]:
    """With a sign for a column where a tabulator, or a wide gap, parts two tokens of a line."""
    found: list[Token] = []
    for token in tokens:
        if found and LINE not in {token.word, found[-1].word}:
            gap = text.raw[slice(*text.sent(found[-1].end, token.start))]
            if "\t" in gap or " " * _WIDE_GAP in gap:
                found.append(Token(COLUMN, MARK, token.start, token.start + 1))
        found.append(token)
    return found


def _tabled(lines: list[Line]) -> list[Line]:
    """Tables as lines of labels; every other line as it is."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        tables = [_rows(lines, at, sign) for sign in (COLUMN, ";", ",")]
        made = next((made for rows in tables if (made := _labelled(rows))), None)
        # What is no table as a whole is none from its second row on either.
        end = at + max(1, *map(len, tables))
        if made is None:
            found += lines[at:end]
        else:
            found += made
        at = end
    return found


class _Row(NamedTuple):
    """The cells of a line and the break that ends it; none for a rule that is drawn."""

    cells: list[Line]
    end: Line


def _rows(lines: list[Line], at: int, sign: str) -> list[_Row]:
    """The rows of as many cells that begin at a line."""
    rows: list[_Row] = []
    width = 0
    for line in lines[at:]:
        row = _row(line, sign)
        wide = len(row.cells)
        if wide and (wide < _WIDE or (width and wide != width)):
            break
        if not wide and not (rows and row.end and _is_rule(line)):
            break
        width = width or wide
        rows.append(row)
    return rows


def _row(line: Line, sign: str) -> _Row:
    words = [token.word for token in line]
    end = [token for token in line[-1:] if token.word == LINE]
    body = line[: len(line) - len(end)]
    if sign not in words or _is_rule(line):
        return _Row([], line[-1:])
    cells: list[Line] = [[]]
    for at, token in enumerate(body):
        # Of commas only those are signs that no space follows: "Fee,€90".
        if token.word != sign or (sign == "," and not _is_tight(body, at)):
            cells[-1].append(token)
        else:
            cells.append([])
    if sign == COLUMN:
        cells = cells[not cells[0] : len(cells) - (len(cells) > 1 and not cells[-1])]
    return _Row(cells if len(cells) > 1 else [], end)


def _is_tight(line: Line, at: int) -> bool:
    return at + 1 < len(line) and line[at].end == line[at + 1].start


def _is_rule(line: Line) -> bool:
    """``|---|---|``."""
    words = {token.word for token in line if token.word != LINE}
    return "-" in words and words <= _RULE


def _labelled(rows: list[_Row]) -> list[Line]:
    """The lines that a table stands for; none when it is none that is known."""
    full = [row for row in rows if any(row.cells)]
    wide = len(full[0].cells) if full else 0
    is_headed = len(full) == _WIDE and all(map(_is_label, full[0].cells))
    if is_headed and (wide > _WIDE or _is_value(full[1].cells[0])):
        end = (full[1].end or full[0].end)[:1]
        return [
            _line(label, value, end)
            for label, value in zip(full[0].cells, full[1].cells, strict=True)
            if value
        ]
    if wide != _WIDE or len(full) < _LEAST_PAIRS:
        return []
    if not all(row.cells[0] and _is_label(row.cells[0]) for row in full):
        return []
    return [
        [*_bare(row.cells[0]), *_colon(row.cells[1] or row.cells[0]), *row.cells[1], *row.end]
        for row in full
    ]


def _line(label: Line, value: Line, end: Line) -> Line:
    return [*(one.beside(value[0]) for one in _bare(label)), *_colon(value), *value, *end]


def _bare(label: Line) -> Line:
    """Without a sign of its own: "Créateurs :" in its cell, "Publié ?"."""
    return label[:-1] if label and label[-1].word in {COLON, "?"} else label


def _colon(value: Line) -> Line:
    return [Token(COLON, MARK, value[0].start, value[0].end)]


def _is_label(cell: Line) -> bool:
    return len(cell) <= _MOST_LABEL and all(token.kind != NUMBER for token in cell)


def _is_value(cell: Line) -> bool:
    return any(token.kind == NUMBER for token in cell)
