"""Cut a brief into lines, sentences and clauses: where each starts and ends, and its bullet."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER, OPAQUE

_BULLET = near("section", "bullet")
_PARTS = {",", "|", "•", "·", "-", "–", "—"}
_OPENS, _CLOSES = {"(", "[", "«"}, {")", "]", "»"}
_LONGEST_BRACKET = 12
_SIGNS = _PARTS | _OPENS | _CLOSES | {"\n"}
_MOST_CONTACT_DIGITS = 8
_BLANK = "\x1f"


class Sentence(NamedTuple):
    """Tokens ``at`` to ``end``, without bullet and end mark; none for an empty line.

    ``is_line``: it opens a line; ``is_whole_line``: nothing else stands in the line.
    """

    at: int
    end: int
    is_line: bool
    is_whole_line: bool
    has_bullet: bool


def sentences(scan: Scan) -> Iterator[Sentence]:
    """Every sentence; an empty line is a blank one. Nothing is cut in brackets or in ``1. Mai``."""
    words, kinds = scan.text.words, scan.text.kinds
    at, is_line = 0, True
    months = {mark.at for mark in scan.marks["month"]}
    has_brackets = "(" in words or "[" in words or "«" in words
    for index in (*scan.breaks, len(words)):
        is_closed = index == len(words) or words[index] == "\n"
        if not is_closed and (
            (has_brackets and _is_open(words, at, index))
            or (index + 1 in months and kinds[index - 1] == NUMBER)
        ):
            continue
        start = at
        while is_line and start < index and (words[start] in _BULLET or _is_ordinal(scan, start)):
            start += 1
        yield Sentence(start, index, is_line, is_line and is_closed, start > at)
        is_line = is_closed or (is_line and start == index)
        at = index + 1


def _is_open(words: list[str], at: int, end: int) -> bool:
    """``We sell flats (avg.``: the bracket is closed in what follows."""
    for index in range(end - 1, max(at, end - _LONGEST_BRACKET) - 1, -1):
        if words[index] in _CLOSES:
            return False
        if words[index] in _OPENS:
            return not _CLOSES.isdisjoint(words[end : end + _LONGEST_BRACKET])
    return False


def _is_ordinal(scan: Scan, at: int) -> bool:
    """``1.`` or ``2)`` at the start of a line."""
    words, kinds = scan.text.words, scan.text.kinds
    following = at + 1
    if words[at] == ")":
        return at > 0 and kinds[at - 1] == NUMBER
    return kinds[at] == NUMBER and following < len(words) and words[following] in {")", "."}


def separators(scan: Scan) -> list[int]:
    """The commas and dashes that stand outside of brackets."""
    words, glued = scan.text.words, scan.text.glued
    found: list[int] = []
    depth = 0
    for at in scan.text.where(_SIGNS):
        word = words[at]
        if word in _OPENS:
            depth += 1
        elif word in _CLOSES or word == "\n":
            depth = 0
        elif not depth and not (word == "-" and glued(at + 1)):
            found.append(at)
    return found


def clauses(signs: list[int], first: int, stop: int) -> list[tuple[int, int]]:
    """The parts of a sentence between its separators."""
    index = bisect_left(signs, first)
    if index == len(signs) or signs[index] >= stop:
        return [(first, stop)]
    parts: list[tuple[int, int]] = []
    at = first
    for sign in (*signs[index : bisect_left(signs, stop)], stop):
        if sign > at:
            parts.append((at, sign))
        at = sign + 1
    return parts


def contacts(scan: Scan) -> list[int]:
    """The tokens of mail addresses, telephone and account numbers."""
    text = scan.text
    found: list[int] = []
    end = digits = 0
    for number in scan.numbers:
        digits = digits * (number.at == end) + len(text.words[number.at])
        end = number.end
        if digits > _MOST_CONTACT_DIGITS:
            found.append(number.at)
    if OPAQUE in text.kinds or "@" in text.raw or "//" in text.raw:
        for at, word in enumerate(text.words):
            if text.kinds[at] == OPAQUE or word[0] == _BLANK:
                written = text.raw[slice(*text.span(at, at + 1))]
                many = sum(map(str.isdigit, written)) >= _MOST_CONTACT_DIGITS
                if "@" in written[1:] or (many and "//" not in written):
                    found.append(at)
    return sorted(found)
