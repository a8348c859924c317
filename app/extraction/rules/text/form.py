"""Write every line that has a label and a value as ``label : value``.

People part the two with a colon, an equals sign, a dash or a question mark, or lay them out as JSON
or a table (``layout``). The readers know the colon. Besides, a unit that stands in the label
(``length_sec: 45``, ``Durée (s) : 45``) is repeated behind the number.
"""

import re
from bisect import bisect_right
from collections import Counter
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from app.extraction.rules.text.layout import laid_out, unlettered
from app.extraction.rules.text.lines import LEAST_ALONE, LEAST_DOTTED, is_tally, latest
from app.extraction.rules.text.nearby import lists, near, units
from app.extraction.rules.text.tokens import (
    BREAK,
    COLON,
    COLUMN,
    LINE,
    MARK,
    NUMBER,
    WORD,
    Line,
    Text,
    Token,
)

_NEAR = lists("form")
# What a form has anywhere, or else in several lines; other texts are not looked at any further.
_LAYOUT = {COLON, "=", "{", COLUMN, "→", "➡", "➔", "⇒", "►", "[", "☐", "☑", "◻", "⬜", "☒"}
_LINED = {"?", "-", ";", "#"}
_SPACED = re.compile(r"\t|   |\.\.\.|,(?:(?<=[^\W\d],)[^\W_]|(?<=[^\W_],)[^\W\d])")
# A short line without a sign, below a gap or behind a number, and above a line.
_HEADING = re.compile(r"(?:\A|\n[^\S\n]*\n|(?:\A|\n)\d\d?[.)] )[^\n.,:;!?()|\d]{2,60}\n(?=[^\s])")
# A few words and a full stop that open a line, with more behind.
_DOTTED = re.compile(r"(?m)^[^\n.]{0,14}\.?[^\n.,:;!?()|\d]{2,40}\.[^\S\n]+[^\s]")
# A label and its value in turn, line by line.
_IN_TURN = re.compile(r"\s*(?:[^\W\d_][^\n.,:;!?()|\d]{1,40}\n[^\n]{1,200}(?:\n|\Z)\s*){3}")
_START = attrgetter("at")
_LEADER = [".", "."]
_QUOTE, _NO, _ASK, _ASKS_FIRST = '"', "no", "?", "¿"
_LETTERED = re.compile(r"(?im)^\W{0,3}q(?:uestion)?\d{0,2}\s?[.:)]")
_ANSWERS = _NEAR["yes"] | _NEAR["never"] | near("chat", "denial")
_MOST_ASKED = 4
_LENGTH = near("length", "cue")
_MOST_LABEL, _MOST_BRACKET, _LEAST_WORD, _LEAST_CENTS, _MOST_SHORT = 8, 14, 3, 3, 4
_SIGNS = {COLON, "=", "?", "→", "➡", "➔", "⇒", "►"}
_SECOND = {COLON, ">", "=", "-"}
# A question, or a dash, parts a label from its value only where several lines have one.
_UNSURE = {"?": 2, "-": 3, ".": 3}
_BULLETS = {"-", "*", "•", "·", "‣", "◦", "▪", "#", "+", "✅", "☑", "✔", "–", "►", "→"}


class Field(NamedTuple):
    """A label at tokens ``at`` to ``colon``, and its value up to ``end``."""

    at: int
    colon: int
    end: int

    @property
    def value(self) -> int:
        """The first token of the value."""
        return self.colon + 1


def field_at(fields: list[Field], at: int) -> Field | None:
    """The field that token ``at`` belongs to, in its label or in its value."""
    index = bisect_right(fields, at, key=_START) - 1
    return fields[index] if index >= 0 and at < fields[index].end else None


def formed(text: Text) -> list[Field]:
    """Rewrite the tokens of a text that has lines of labels; the labels with their values."""
    if _ASK in text.vocabulary:
        if _LETTERED.search(text.raw):
            text.rewrite(unlettered(text))
        _label_questions(text)
    in_lines = LINE in text.vocabulary and (
        not text.vocabulary.isdisjoint(_LINED) or _SPACED.search(text.raw)
    )
    if not (in_lines or _is_headed(text)) and text.vocabulary.isdisjoint(_LAYOUT):
        return []
    lines = laid_out(text)
    signs = [_sign(line) for line in lines]
    parted = Counter(line[at[1]].word for line, at in zip(lines, signs, strict=True) if at)
    written: Line = []
    found: list[Field] = []
    for line, at in zip(lines, signs, strict=True):
        is_sure = at is not None and _is_sure(line, *at, asking=parted.total() > 1)
        if at is None or not (is_sure or parted[line[at[1]].word] >= _UNSURE[line[at[1]].word]):
            written += line
            continue
        first, sign = at
        label = _plain(line[first:sign])
        value = _measured(label, _affirmed(_answer(latest(_behind(line[sign + 1 :])))))
        start = len(written) + first
        written += [*line[:first], *label, replace(line[sign], word=COLON, kind=MARK), *value]
        end = len(written) - (written[-1].kind == BREAK)
        found.append(Field(start, start + len(label), end))
    text.rewrite(written)
    return found


def _is_headed(text: Text) -> bool:
    """Its lines may be headings, or labels and values in turn."""
    if LINE not in text.vocabulary:
        return False
    raw = text.raw
    return (
        len(_HEADING.findall(raw)) >= LEAST_ALONE
        or len(_DOTTED.findall(raw)) >= LEAST_DOTTED
        or _IN_TURN.match(raw) is not None
    )


def _label_questions(text: Text) -> None:
    """``Exclusivity? No. Ads? Yes, 3 months.``: short questions with their answers are labels.

    One alone may be asked by somebody who goes on talking.
    """
    words, kinds, first = text.words, text.kinds, 0
    labels: list[tuple[int, int]] = []
    for at, kind in enumerate(kinds):
        if kind != BREAK:
            continue
        start = first + (words[first] == _ASKS_FIRST)
        named = 0 < at - start <= _MOST_ASKED and all(one == WORD for one in kinds[start:at])
        answered = words[at] == _ASK and words[at + 1 : at + 2] and words[at + 1] in _ANSWERS
        if named and answered and words[start] not in _NEAR["asking"]:
            labels.append((first, at))
        first = at + 1
    for (_, before), (start, _) in pairwise(labels):
        if BREAK not in kinds[before + 1 : start - 1]:
            words[start - 1] = LINE  # the answer before ends the line of its label
    if len(labels) > 1:
        for _, at in labels:
            words[at], kinds[at] = COLON, MARK
        text.vocabulary |= {COLON, LINE}


def _is_sure(line: Line, first: int, sign: int, *, asking: bool) -> bool:
    """A colon or two signs ("? -") need no other such line.

    ``asking``: there are other lines of labels, so that "Who posts?" needs no other question.
    """
    return (
        line[sign].word not in _UNSURE
        or (line[sign + 1].word in _SECOND and line[sign].word != ".")
        or (asking and line[first].word in _NEAR["asking"])
        or is_tally(line, first, sign)
    )


def _sign(line: Line) -> tuple[int, int] | None:
    """Where the label of a line starts, and the sign that parts it from its value."""
    first = at = _past_bullet(line)
    stop = first + _MOST_LABEL + 1
    while at < min(len(line) - 1, stop):
        token = line[at]
        if token.word == "(" and at > first and (length := _bracketed(line, at)):
            at, stop = at + length, stop + length
            continue
        is_sign = token.word in _SIGNS or (token.word == "-" and _is_apart(line, at))
        is_sign = is_sign or [one.word for one in line[at : at + 2]] == _LEADER
        if is_sign and at > first:
            return (first, at) if _behind(line[at + 1 :])[0].kind != BREAK else None
        is_short = token.word == "." and at > first and len(line[at - 1].word) <= _MOST_SHORT
        if (token.kind in {BREAK, NUMBER} and not is_short) or token.word in _NEAR["no_label"]:
            return None
        at += 1
    return None


def _bracketed(line: Line, at: int) -> int:
    """How many tokens the ``(EUR, not for creators)`` of a label is long."""
    inside = line[at : at + _MOST_BRACKET]
    words = [one.word for one in inside]
    length = words.index(")") + 1 if ")" in words else 0
    return 0 if any(one.kind in {BREAK, NUMBER} for one in inside[:length]) else length


def _past_bullet(line: Line) -> int:
    """Behind "- ", "1. " and "2) "."""
    first = 0
    while first < len(line) and line[first].word in _BULLETS:
        first += 1
    is_numbered = line[first : first + 1] and line[first].kind == NUMBER
    if is_numbered and [one.word for one in line[first + 1 : first + 2]] in (["."], [")"]):
        first += 2
    return first


def _is_apart(line: Line, at: int) -> bool:
    """``Fee - 90 €``, ``Fee -> 90 €``, not ``mise-en-avant``."""
    is_led = line[at].end < line[at + 1].start or line[at + 1].word == ">"
    return line[at - 1].end < line[at].start and is_led


def _plain(label: Line) -> Line:
    """``video(s)`` as ``video``, ``"fee"`` as ``fee``."""
    label = [one for one in label if one.word != _QUOTE]
    if len(label) > _LEAST_WORD - 1 and label[0].word in _NEAR["number"] and label[1].word == ".":
        # "No. creators" refuses none.
        label = [replace(label[0], word="nb"), *label[2:]]
    found: Line = []
    at = 0
    while at < len(label):
        if [one.word for one in label[at : at + 3 : 2]] == ["(", ")"] and at:
            glued = label[at - 1].end == label[at].start and len(label[at + 1].word) < _LEAST_WORD
            at += 3 * glued
            if glued:
                continue
        found.append(label[at])
        at += 1
    return found


def _behind(value: Line) -> Line:
    """Past the rest of "=>", "? :" and "....."."""
    while len(value) > 1 and value[0].word == ".":
        value = value[1:]
    if value[0].word not in _SECOND or len(value) == 1:
        return value
    is_minus = value[0].word == "-" and value[0].end == value[1].start
    return value if is_minus else value[1:]


def _answer(value: Line) -> Line:
    """``n/a``, ``false`` and ``❌`` as ``non``, ``Y`` as ``oui``; ``n. 6`` as ``6``."""
    words = [one.word for one in value]
    at = 1 + (words[1:2] == ["."])
    if words[0] in _NEAR["number"] and value[at : at + 1] and value[at].kind == NUMBER:
        if at > 1 and words[0] == _NO and [one.kind for one in value[at + 1 : at + 2]] == [WORD]:
            # "Raw footage: no. 4 creators": the dot ends a sentence.
            return [value[0], replace(value[1], kind=BREAK), *value[at:]]
        return value[at:]
    length = 3 if words[:3] == ["n", "/", "a"] else 1
    behind = value[length : length + 1]
    if behind and behind[0].kind in {WORD, NUMBER}:
        return value
    for answer, listed in (("non", "never"), ("oui", "always")):
        if length > 1 or words[0] in _NEAR[listed]:
            return [replace(value[0], word=answer, kind=WORD), *value[length:]]
    return value


def _affirmed(value: Line) -> Line:
    """``oui, 6 mois`` as ``6 mois``: what follows says it all."""
    if value and value[0].word in _NEAR["yes"]:
        at = 1
        while at < len(value) and value[at].word in _NEAR["yes_link"]:
            at += 1
        if 1 < at < len(value) and value[at].kind != BREAK:
            return value[at:]
    return value


def _measured(label: Line, value: Line) -> Line:
    """With the unit of the label behind a number that has none."""
    at = next((at for at, one in enumerate(value) if one.kind == NUMBER), len(value))
    if at == len(value) or any(one.word not in _NEAR["before_number"] for one in value[:at]):
        return value
    if at + 2 < len(value) and value[at + 1].word in _NEAR["range"]:
        at += 2 * (value[at + 2].kind == NUMBER)
    behind = value[at + 1 : at + 2]
    is_bare = not behind or (behind[0].kind != WORD and behind[0].word not in _NEAR["sign"])
    unit = _unit(label) if is_bare else None
    if unit is None:
        return value
    number, last = value[at], unit.beside(value[at])
    if unit.word in _NEAR["cents"]:
        # A budget of so many cents.
        written = number.word if number.word.isdecimal() else ""
        if len(written) < _LEAST_CENTS:
            return value
        number = replace(number, word=f"{written[:-2]}.{written[-2:]}")
        last = Token("eur", WORD, number.start, number.end)
    return [*value[:at], number, last, *value[at + 1 :]]


def _unit(label: Line) -> Token | None:
    """The unit that a label ends with: ``length_sec``, ``Durée (s)``; not of ``per month``."""
    # "Budget (EUR, VAT included)", "Cachet (€ HT)": what goes on in the bracket is none.
    comma = next((at for at, one in enumerate(label) if one.word == ","), len(label))
    named = [one for one in label[:comma] if one.kind == WORD or one.word in _NEAR["sign"]]
    named = [one for one in named if one.word not in _NEAR["net"]]
    if not named or (len(named) > 1 and named[-2].word in _NEAR["per"]):
        return None
    word = named[-1].word
    if word in _NEAR["least"] and all(one.word not in _LENGTH for one in named):
        return None
    is_unit = word in units() or word in _NEAR["currency"] or word in _NEAR["cents"]
    return named[-1] if is_unit else None
