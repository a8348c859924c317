"""Tables as lines of ``label : value``: two columns, or headings over one row, or priced tiers."""

from typing import NamedTuple

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.tokens import (
    BREAK,
    COLON,
    COLUMN,
    LINE,
    MARK,
    NUMBER,
    WORD,
    Line,
    Token,
)

_NEAR = lists("form")
_LEAST_PAIRS, _WIDE = 3, 2
_SIGNS = (COLUMN, ";", ",")
_MOST_LABEL = 7
_SUM = [Token("total", WORD, 0, 0)]
_RULE = {"-", COLUMN, COLON, "+", "="}


def tabled(lines: list[Line]) -> list[Line]:
    """Tables as lines of labels; every other line as it is."""
    held = [{token.word for token in line} for line in lines]
    signs = [sign for sign in _SIGNS if sum(sign in words for words in held) >= _WIDE]
    if not signs:
        return lines
    found: list[Line] = []
    at = 0
    while at < len(lines):
        tables = [_rows(lines, at, sign) for sign in signs if sign in held[at]]
        made = next((made for rows in tables if (made := _labelled(rows))), None)
        # What is no table as a whole is none from its second row on either.
        end = at + max([1, *map(len, tables)])
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
    # The ";" that ends the field of a line is no sign of a column.
    end = [token for token in line[-1:] if token.kind == BREAK]
    body = line[: len(line) - len(end)]
    if all(token.word != sign for token in body) or _is_rule(line):
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
    if wide > _WIDE and len(full) > _WIDE and all(map(_is_label, full[0].cells)):
        return _tiers(full[0], full[1:])
    if wide != _WIDE or len(full) < _LEAST_PAIRS:
        return []
    if not all(row.cells[0] and _is_label(row.cells[0]) for row in full):
        return []
    return [
        [*_bare(row.cells[0]), *_colon(row.cells[1] or row.cells[0]), *row.cells[1], *row.end]
        for row in full
    ]


def _tiers(heads: _Row, rows: list[_Row]) -> list[Line]:
    """``Nano creators | 4 | €80`` as ``4 nano creators @ €80``, where all rows are such.

    Who they are the heading over the counts says ("Creators"), or else the first cell ("Number"). A
    last row of sums is the total. Without counts, each row is a label with its price.
    """
    sums = [row for row in rows[-1:] if row.cells[0][:1] and row.cells[0][0].word in _NEAR["sum"]]
    rows = rows[: len(rows) - len(sums)]
    columns = [[row.cells[at] for row in rows] for at in range(len(heads.cells))]
    paid = [_currency(head) for head in heads.cells]
    counts = [at for at, cells in enumerate(columns) if all(map(_is_count, cells)) and not paid[at]]
    prices = [
        at for at, cells in enumerate(columns) if all(_is_price(one, paid[at]) for one in cells)
    ]
    if not prices or len(counts) > 1 or not all(row.cells[0] for row in rows):
        return []
    price = next((at for at in prices if _says(heads.cells[at], "unit")), prices[0])
    if not counts:
        return [_noted(row, price) for row in (*rows, *sums) if row.cells[price]] if price else []
    said = heads.cells[counts[0]]
    named = [] if _says(said, "tally") else said
    if not named and not all(_is_label(row.cells[0]) for row in rows):
        named = heads.cells[0]  # "Over 50 | 4 | €80"
    tiers = [_tier(row, named, counts[0], price, paid[price]) for row in rows]
    total = prices[-1]
    totals = (
        _line(_SUM, [*row.cells[total], *_beside(paid[total], row.cells[total])], row.end)
        for row in sums
        if row.cells[total]
    )
    return [*tiers, *totals]


def _tier(row: _Row, named: Line, count_at: int, price_at: int, paid: Line) -> Line:
    count, price = row.cells[count_at], row.cells[price_at]
    name = named or row.cells[0]
    at = Token("@", MARK, price[0].start, price[0].end)
    each = Token("each", WORD, price[-1].start, price[-1].end)
    told = [*count, *(one.beside(count[0]) for one in name), at, *price]
    return [*told, *_beside(paid, price), each, *row.end]


def _noted(row: _Row, price_at: int) -> Line:
    """``Creators (6) | €780 | €130 each``: a label with its price and what is said of it."""
    comma = Token(",", MARK, row.cells[price_at][-1].start, row.cells[price_at][-1].end)
    notes = [token for cell in row.cells[price_at + 1 :] if cell for token in (comma, *cell)]
    return [*row.cells[0], *_colon(row.cells[price_at]), *row.cells[price_at], *notes, *row.end]


def _currency(head: Line) -> Line:
    """The currency that a heading names: ``Fee (EUR)``."""
    return [token for token in head if token.word in _NEAR["currency"]][:1]


def _beside(paid: Line, price: Line) -> Line:
    """The currency of the heading, where a price has none of its own."""
    own = any(token.word in _NEAR["currency"] for token in price)
    return [] if own else [one.beside(price[-1]) for one in paid]


def _says(head: Line, listed: str) -> bool:
    return any(token.word in _NEAR[listed] for token in head)


def _is_count(cell: Line) -> bool:
    return len(cell) == 1 and cell[0].kind == NUMBER and cell[0].word.isdecimal()


def _is_price(cell: Line, paid: Line) -> bool:
    return _is_value(cell) and (bool(paid) or bool(_currency(cell)))


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
