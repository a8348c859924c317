"""Several fields in a line, a field in two lines, and boxes to tick, each as a line of its own."""

from msgspec.structs import replace

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.tokens import BREAK, COLON, LINE, MARK, NUMBER, WORD, Line, Token

_NEAR = lists("form")
_SIGNS, _PARTS = {COLON, "="}, {",", "|", "/", ";", "•", "·", "-", ".", "!"}
_ENDS = {".", "!"}
_MOST_LABEL, _MOST_HEADING = 5, 6
_LEAST_PAIRS, _MOST_DIGITS = 3, 2
_MOST_DOTTED, _NUMBERED = 3, {"article", "art", "lot", "point", ")", "-", "("}
LEAST_ALONE, LEAST_DOTTED = 2, 3
"""So many headings without a sign, or with a full stop, make a form."""
_OPEN, _SHUT, _TICK, _CROSS = "[", "]", {"x", "v", "✓", "✔", "✅"}, {"☐", "◻", "⬜"}
_TICKED = {"☑", "☒", "🗹"}
_HASH = "#"
_TALLIES, _MOST_SUM = _NEAR["tally"] | _NEAR["fee"] | {"budget"}, 2


def parted(lines: list[Line]) -> list[Line]:
    """``Creators: 5 | Fee: 90 €`` as two lines, and ``[ ] Posting`` as an answer."""
    found: list[Line] = []
    for line in lines:
        words = {token.word for token in line}
        pieces = _fields(line) if not _SIGNS.isdisjoint(words) else [line]
        is_boxed = _OPEN in words or not words.isdisjoint(_CROSS | _TICKED)
        for piece in pieces:
            found += _boxes(piece) if is_boxed else [piece]
    return found


def _fields(line: Line) -> list[Line]:
    """The fields of a line, each behind the sign that parts it from the one before.

    One amid sentences is a sentence itself: ``We sell tea. Fee: 90 €. Post it on your account.``
    """
    pieces: list[Line] = [[]]
    is_field = is_sentence = False
    for at, token in enumerate(line):
        is_field = is_field or token.word in _SIGNS
        ends = token.word in _ENDS and token.kind == BREAK
        opens = (is_field or ends) and token.word in _PARTS and _opens(line, at)
        if opens or (is_sentence and ends):
            # No end of a line: an order to the reader goes on.
            pieces[-1].append(token if ends else Token(";", BREAK, token.start, token.end))
            pieces.append([])
            is_field, is_sentence = False, opens and ends and not is_field
        else:
            pieces[-1].append(token)
    return pieces


def _opens(line: Line, at: int) -> bool:
    """A label follows the sign at ``at``, which stands alone: "… / Budget : …"."""
    if line[at].word in {"/", "-"} and line[at].start == line[at - 1].end:
        return False
    for one in range(at + 1, min(len(line), at + _MOST_LABEL + 2)):
        if line[one].word in _SIGNS:
            return one > at + 1
        if line[one].kind != WORD and not _is_of_one(line, one):
            return False
    return False


def _is_of_one(line: Line, at: int) -> bool:
    """The stroke of ``Nb vidéos / créateur``."""
    behind = line[at + 1 : at + 2]
    return line[at].word == "/" and bool(behind) and behind[0].word in _NEAR["of_one"]


# --- Boxes


def _boxes(line: Line) -> list[Line]:
    """``[x] Rushes [ ] Posting`` as two answers."""
    places = [at for at in range(len(line)) if _box(line, at)]
    if not places:
        return [line]
    found = [line[: places[0]]] if places[0] else []
    for first, end in zip(places, [*places[1:], len(line)], strict=True):
        length, is_ticked = _box(line, first) or (1, False)
        found.append(_ticked(line[first + length : end], line[first], is_ticked=is_ticked))
    return found


def _box(line: Line, at: int) -> tuple[int, bool] | None:
    """How many tokens a box at ``at`` takes, and whether it is ticked."""
    words = [token.word for token in line[at : at + 3]]
    if words[0] in _CROSS | _TICKED:
        return 1, words[0] in _TICKED
    if words[0] == _OPEN and words[1:2] == [_SHUT]:
        return 2, False
    if words[0] == _OPEN and words[2:] == [_SHUT] and words[1] in _TICK:
        return 3, True
    return None


def _ticked(label: Line, box: Token, *, is_ticked: bool) -> Line:
    """What stands behind a box, answered by it."""
    end = [token for token in label[-1:] if token.kind == BREAK]
    label = label[: len(label) - len(end)]
    colon = next((at for at, token in enumerate(label) if token.word == COLON), len(label))
    last = label[-1] if label else box
    end = end or [Token(";", BREAK, last.start, last.end)]
    if not label or (is_ticked and colon < len(label)):
        return [*label, *end]
    answer = Token("oui" if is_ticked else "non", WORD, last.start, last.end)
    return [*label[:colon], Token(COLON, MARK, last.start, last.end), answer, *end]


# --- Headings


def unnumbered(lines: list[Line]) -> list[Line]:
    """``2 Persons: 10 drivers`` without the number of its line, which counts nobody.

    Where the numbers of at least three lines rise one by one, and as many of these are labels.
    """
    said = [at for at, line in enumerate(lines) if not _is_blank(line)]
    runs: list[list[int]] = [[]]
    for at in said:
        number = _item(lines[at])
        before = _item(lines[runs[-1][-1]]) if runs[-1] else None
        if number is None or (before is not None and number != before + 1):
            runs.append([])
        runs[-1] += [at] if number is not None else []
    numbered = {
        at
        for run in runs
        if sum(_has_sign(lines[at][:_MOST_HEADING]) for at in run) >= _LEAST_PAIRS
        for at in run
    }
    return [line[1:] if at in numbered else line for at, line in enumerate(lines)]


def _item(line: Line) -> int | None:
    """The number that opens a line right before a word."""
    opens = len(line) > 2 and line[0].kind == NUMBER and line[1].kind == WORD  # noqa: PLR2004
    is_short = opens and line[0].word.isdecimal() and len(line[0].word) <= _MOST_DIGITS
    return int(line[0].word) if is_short else None


def dotted(lines: list[Line]) -> list[Line]:
    """``PAY. 200 € each.``, ``2. Requirement. We want 8 creators.``: such headings are labels.

    Where several lines have one; a sentence of few words that opens a line is none by itself.
    """
    ends = [_dot(line) for line in lines]
    if sum(end is not None for end in ends) < LEAST_DOTTED:
        return lines
    return [
        line
        if at is None
        else [*line[:at], replace(line[at], word=COLON, kind=MARK), *line[at + 1 :]]
        for line, at in zip(lines, ends, strict=True)
    ]


def _dot(line: Line) -> int | None:
    """Where the full stop stands that ends such a heading, if more follows it."""
    first = 0
    while first < len(line) and (
        line[first].kind == NUMBER
        or line[first].word in _NUMBERED | _NEAR["bullet"]
        or (line[first].word == "." and first and line[first - 1].kind == NUMBER)
    ):
        first += 1
    at = first
    while at < len(line) and line[at].kind == WORD and at - first < _MOST_DOTTED:
        at += 1
    is_heading = first < at < len(line) - 2 and line[at].word == "."
    if not is_heading or line[at + 1].kind == BREAK or line[at + 1].word == ".":
        return None
    return None if line[first].word in _NEAR["number"] else at  # "No. of creators"


def joined(lines: list[Line]) -> list[Line]:
    """A heading with the one line below it: ``## Budget`` over ``150 €``, or ``Budget`` alone."""
    found: list[Line] = []
    alone = [at for at in range(len(lines)) if _stands_alone(lines, at)]
    alone = alone if len(alone) >= LEAST_ALONE else _alternating(lines)
    if alone:
        lines = list(lines)
        for at in alone:
            *label, end = _undotted(lines[at])
            lines[at] = [*label, Token(COLON, MARK, end.start, end.end), end]
    at = 0
    while at < len(lines):
        value = at + 1
        if _is_heading(lines[at]):
            while value < len(lines) and _is_blank(lines[value]):
                value += 1
        if value > at + _MOST_HEADING or not _is_pair(lines, at, value):
            found.append(lines[at])
            at += 1
            continue
        heading, below = lines[at], lines[value]
        label = [one for one in heading if one.word not in {LINE, COLON, _HASH}]
        found.append([*label, Token(COLON, MARK, heading[-1].start, heading[-1].end), *below])
        at = value + 1
    return found


def _is_pair(lines: list[Line], at: int, value: int) -> bool:
    """A heading at ``at`` with a single line, at ``value``, before the next heading or a gap."""
    if value >= len(lines) or not _is_heading(lines[at]) or _is_heading(lines[value]):
        return False
    below = lines[value]
    if _is_blank(below) or below[0].word in _NEAR["bullet"] or _has_sign(below):
        return False
    following = lines[value + 1 : value + 2]
    return not following or _is_blank(following[0]) or _is_heading(following[0])


def _alternating(lines: list[Line]) -> list[int]:
    """The labels of a form whose lines are a label and its value in turn: ``Budget``, ``900 €``."""
    said = [at for at, line in enumerate(lines) if not _is_blank(line)]
    labels, values = said[::2], said[1::2]
    if len(labels) < _LEAST_PAIRS or len(labels) != len(values):
        return []
    named = all(_is_of_words(lines[at]) for at in labels)
    told = [at for at in values if any(token.kind == NUMBER for token in lines[at])]
    return labels if named and len(told) * 2 >= len(values) else []


def _is_of_words(line: Line) -> bool:
    return 1 < len(line) <= _MOST_HEADING and all(
        token.kind == WORD or _is_of_one(line, at) for at, token in enumerate(line[:-1])
    )


def _stands_alone(lines: list[Line], at: int) -> bool:
    """A few words on a line, without a sign, below a gap and above the line of their value.

    With a number before them ("5. Budget"), no gap is needed, but the line below has none.
    """
    label, below = _undotted(lines[at]), lines[at + 1 : at + 2]
    if not _is_of_words(label) or not below or _is_blank(below[0]):
        return False
    if label is not lines[at]:
        return _undotted(below[0]) is below[0]
    return at == 0 or _is_blank(lines[at - 1])


def _undotted(line: Line) -> Line:
    """The same line where no "5." or "5)" opens it."""
    is_numbered = len(line) > 2 and line[0].kind == NUMBER and line[1].word in {".", ")"}  # noqa: PLR2004
    return line[2:] if is_numbered else line


def _is_heading(line: Line) -> bool:
    """``## Budget``, ``Budget :``."""
    if not line[1:] or line[-1].word != LINE:
        return False
    if line[0].word != _HASH and line[-2].word not in {COLON, _HASH}:
        return False
    words = [token.word for token in line if token.word not in {LINE, _HASH}]
    if not words or len(words) > _MOST_HEADING:
        return False
    return line[0].word == _HASH or (words[-1] == COLON and len(words) > 1 and "," not in words)


def _has_sign(line: Line) -> bool:
    return any(token.word in _SIGNS for token in line)


def _is_blank(line: Line) -> bool:
    return all(token.word == LINE for token in line)


def latest(value: Line) -> Line:
    """What holds of ``12 → 8``, of ``€150 becomes €175``."""
    turns = [
        at
        for at, token in enumerate(value[:-1])
        if token.word in _NEAR["becomes"] or (token.word == ">" and value[at - 1].word == "-")
    ]
    at = turns[-1] if turns else -1
    told = at > 0 and (value[at].kind == WORD or any(one.kind == NUMBER for one in value[:at]))
    return value[at + 1 :] if told and value[at + 1].kind != BREAK else value


def is_tally(line: Line, first: int, sign: int) -> bool:
    """``Nombre de créateurs - 5``, ``Budget - 400 €``: a number is all that follows."""
    value = [token for token in line[sign + 1 :] if token.kind != BREAK]
    is_number = 0 < len(value) <= _MOST_SUM and any(token.kind == NUMBER for token in value)
    return is_number and any(token.word in _TALLIES for token in line[first:sign])
