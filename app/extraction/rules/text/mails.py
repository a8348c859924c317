"""Which mail of a thread each token belongs to: the newer the mail, the more it counts.

An answer stands above what it answers, or deeper quotes stand for older mails. Where the heads of
the mails have dates that go up, the thread was written down in its order and the last one is new.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.tokens import COLON, LINE, Text

_NEAR = lists("mail")
_QUOTE = ">"
_MOST_HEAD, _LONGEST_LEAD = 6, 24
_YEAR = re.compile(r"20\d\d")
_DAY = re.compile(r"[0-3]?\d")
_WHOLE = re.compile(r"(?:(20\d\d)[-/.](\d\d?)[-/.](\d\d?)|(\d\d?)[-/.](\d\d?)[-/.](20\d\d))")
_CLOCK = re.compile(r"(\d\d?)[:h](\d\d)")


class Mails(NamedTuple):
    """Where stretches of one age start, and the age of each: 0 is the newest mail.

    ``heads``: where the head of the mail that starts there ends; 0 when none does.
    """

    starts: list[int]
    ages: list[int]
    heads: list[int]

    def is_head(self, at: int) -> bool:
        """Token ``at`` tells who sent a mail, and when."""
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.heads[index]

    def age(self, at: int) -> int:
        """The age of the mail that token ``at`` belongs to."""
        index = bisect_right(self.starts, at) - 1
        return self.ages[index] if index >= 0 else 0

    def end_of_newest(self, length: int) -> int:
        """The token from which there are only older mails; ``length`` when there are none."""
        newest = max((at for at, age in enumerate(self.ages) if age == 0), default=-1)
        return self.starts[newest + 1] if newest + 1 < len(self.starts) else length


class _Stretch(NamedTuple):
    """Lines of one depth of quotation, below one head.

    ``head``: where the head of a mail ends; ``sent``: year, month, day and minute, 0 when unknown.
    """

    at: int
    depth: int
    head: int = 0
    sent: tuple[int, ...] = ()


def mails(
    text: Text, heads: Sequence[Mark], months: dict[int, Mark], numbers: Sequence[Number]
) -> Mails:
    """Read where the mails of a thread begin; ``heads``: words that lead to one, like "wrote:"."""
    senders = [at for at in text.where(_NEAR["sender"]) if text.words[at + 1 : at + 2] == [COLON]]
    if not (heads or senders or _QUOTE in text.vocabulary):
        return Mails([], [], [])
    found = _stretches(text, {one.at for one in heads}, set(senders), months)
    starts = [one.at for one in found]
    thread = Mails(starts, _ages(found), [one.head for one in found])
    figures = [one.at for one in numbers if one.kind != "article"]
    said = [at for at in figures if not thread.is_head(at)]
    # A mail that only passes another one on says nothing of its own.
    newest = min(map(thread.age, said), default=max(thread.ages))
    return thread._replace(ages=[max(age - newest, 0) for age in thread.ages])


def _stretches(
    text: Text, heads: set[int], senders: set[int], months: dict[int, Mark]
) -> list[_Stretch]:
    """One for each head of a mail, and where lines are quoted deeper, or less, than before."""
    words = text.words
    found = [_Stretch(0, 0)]
    line = 0
    while line < len(words):
        first, depth = _unquoted(words, line)
        end = _line_end(words, first)
        head = _head_end(words, first, is_quoted=depth > 0) if first in senders else 0
        led = next((at for at in range(first, end) if at in heads), None) if heads else None
        if led is not None:
            head = max(head, _lead_end(words, first, led, end))
        if head:
            found.append(_Stretch(line, depth, head, _sent(text, first, head, months)))
        elif depth != found[-1].depth and end > first + 1:
            found.append(_Stretch(line, depth))
        line = max(end, head)
    return found


def _lead_end(words: list[str], first: int, led: int, end: int) -> int:
    """Past ``Le 28 mai, Zoé a écrit :``; 0 for "ik schreef 4 creators, het worden er 7. …"."""
    colon = next((at for at in range(led, end) if words[at] == COLON), None)
    if colon is not None:
        return colon + 1
    return end if end - first <= _LONGEST_LEAD and words[led + 1 : end - 2].count(".") == 0 else 0


def _unquoted(words: list[str], line: int) -> tuple[int, int]:
    """Where the text of a line starts, and how deep it is quoted."""
    first = line
    while first < len(words) and words[first] == _QUOTE:
        first += 1
    return first, first - line


def _line_end(words: list[str], at: int) -> int:
    """Past the end of the line of token ``at``."""
    while at < len(words) and words[at] != LINE:
        at += 1
    return min(at + 1, len(words))


def _head_end(words: list[str], at: int, *, is_quoted: bool) -> int:
    """Past "From: …" and the lines of labels below it; 0 when it is no head of a mail.

    One with the hour of day needs no other label, nor does one that is quoted.
    """
    end = _line_end(words, at)
    is_head = is_quoted or any(_CLOCK.fullmatch(word) for word in words[at:end])
    # Hours of opening: "De : 9:00 à 11:00".
    is_head = is_head and not any(word[:1].isdigit() for word in words[at + 2 : at + 3])
    for _ in range(_MOST_HEAD):
        first, _ = _unquoted(words, end)
        if COLON not in words[first + 1 : first + 3]:  # "Enviado el: …"
            break
        is_label = words[first] in _NEAR["label"]
        if not is_label and words[first] not in _NEAR["sender"]:
            break
        is_head = is_head or is_label
        end = _line_end(words, first)
    return end if is_head else 0


def _sent(text: Text, at: int, end: int, months: dict[int, Mark]) -> tuple[int, ...]:
    """When the mail with this head was sent."""
    day = clock = tuple[int, ...]()
    for one in range(at, end):
        word = text.words[one]
        if one in months and not day:
            around = text.words[max(at, one - 2) : min(end, months[one].end + 3)]
            year = next((int(near) for near in around if _YEAR.fullmatch(near)), 0)
            date = next((int(near) for near in around if _DAY.fullmatch(near)), 0)
            day = (year, int(months[one].value), date)
        elif (whole := _WHOLE.fullmatch(word)) and not day:
            year, month, date, *turned = (int(part or 0) for part in whole.groups())
            day = (year, month, date) if year else (turned[2], turned[1], turned[0])
        elif (time := _CLOCK.fullmatch(word)) and not clock:
            clock = (60 * int(time[1]) + int(time[2]),)
    return (*day, *(clock or (0,))) if day else ()


def _ages(found: list[_Stretch]) -> list[int]:
    """How many heads of mails and signs of quotation stand above each stretch."""
    days = [one.sent for one in found if one.head and one.sent and not one.depth]
    is_forwards = len(days) > 1 and days == sorted(days) and days[0] < days[-1]
    above: list[int] = [0]
    ages: list[int] = []
    for one in found:
        # What is quoted deeper ends where the quotation does.
        above = [*above[: one.depth + 1], *[0] * (one.depth + 1 - len(above))]
        above[-1] += bool(one.head)
        ages.append(sum(above) + one.depth)
    if is_forwards:
        last = max(ages) + 1
        ages = [last - age if age else 0 for age in ages]
    return ages
