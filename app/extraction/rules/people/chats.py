"""Numbers that answer somebody: "how many creators?", "10?", "too many, 4", "ok 4".

What such a number counts stands in the lines above it. Lines are looked at only where a text is a
chat (names or times in front of its lines) or has questions with their answers below them.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from app.extraction.rules.people.counted import Count, count_of
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import CREATOR, Nouns
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import BREAK, COLON, DATE, LINE, OPAQUE, WORD

_NEAR = lists("chat")
_HINTS = lists("hint")
_LITTLE = (
    _NEAR["little"] | _HINTS["about"] | _HINTS["thought"] | _HINTS["to"] | _HINTS["chosen"]
)  # fmt: skip
_MAIL = near("mail", "label") | {"from", "de", "von", "van", "to", "cc"}
_LABELS = ("person", "count_label", "total_word", "due", "video", "platform")
_MOST_CLAUSE, _MOST_COUNT, _MOST_PREFIX, _MOST_NAME = 7, 100, 14, 3
_MOST_NUMBER = 4
_LINES_BACK, _LEAST_LINES, _MOST_ANSWER, _MOST_LINE = 6, 3, 30, 60
_SHORT_ANSWER = 10
_OF_PEOPLE = {
    ("of", "us"), ("of", "you"), ("are", "we"), ("on", "est"), ("on", "sera"), ("nous", "sommes"),
    ("nous", "serons"), ("sommes", "nous"), ("serons", "nous"), ("sind", "wir"), ("van", "ons"),
    ("zijn", "we"), ("de", "nosotros"), ("di", "noi"), ("de", "nos"),
}  # fmt: skip
# Who says another number of people says one of the same size.
_WIDEST = 4
_NUMBERED = (["."], [")"])
_ENDS_CLAUSE = {",", "(", ")", COLON, "-", "–", "—", ">"}


class Line(NamedTuple):
    """A line of a chat: what is said from token ``at`` to ``end``, and who says it."""

    at: int
    end: int
    speaker: str


def answered(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """The counts; a number alone takes the place of the people spoken of in the lines above it."""
    taken = {at for count in counts for at in range(count.at, count.end)}
    few = [one for one in plain if one.high <= 100 * _MOST_COUNT and one.at not in taken]
    known = {count.at: count for count in counts if not count.article}
    replaced: set[int] = set()
    found: list[Count] = []
    for one, lines in answers(nouns, few):
        if one.at and nouns.words[one.at - 1] in _NEAR["day"]:
            continue
        is_asked, before = _spoken_of(nouns, lines, known)
        if before is not None and _is_like(before.high, one):
            replaced.add(before.at)
        elif not is_asked:
            continue
        known[one.at] = count_of(one, one.at, one.end, CREATOR)
        found.append(known[one.at])
    return [count for count in (*counts, *found) if count.article or count.at not in replaced]


def answers(nouns: Nouns, found: list[Amount]) -> Iterator[tuple[Amount, list[Line]]]:
    """The numbers of a chat that stand alone, each with the lines right above it."""
    if LINE not in nouns.scan.text.vocabulary:
        return
    alone = [one for one in found if _is_alone(nouns, one)]
    lines = list(_lines(nouns.scan)) if alone else []
    if not lines or not _is_chat(nouns.scan, lines):
        return
    index = 0
    for one in alone:
        while index < len(lines) and lines[index].end <= one.at:
            index += 1
        if _is_later_number(nouns, lines[index : index + 1], one):
            continue
        above = lines[max(0, index - _LINES_BACK) : index]
        yield one, [line._replace(at=max(line.at, line.end - _MOST_LINE)) for line in above]


def _is_alone(nouns: Nouns, one: Amount) -> bool:
    """Nothing but little words stand beside the number: ``lets do 4``, ``va pour 4``."""
    scan, words = nouns.scan, nouns.words
    opens = one.at == 0 or words[one.at - 1] in {LINE, ">"}
    if one.end - one.at > _MOST_NUMBER or (opens and words[one.end : one.end + 1] in _NUMBERED):
        return False
    first, last = scan.bounds(one.at)
    at, end = one.at, one.end
    while at > first and not _ends(nouns, at - 1) and one.at - at < _MOST_CLAUSE:
        at -= 1
    while end < last and not _ends(nouns, end) and end - one.end < _MOST_CLAUSE:
        end += 1
    beside = [*range(at, one.at), *range(one.end, end)]
    if any(scan.within(kind, at, end) for kind in ("month", "weekday", "video")):
        return False
    return all(
        nouns.kinds[place] == BREAK or words[place] in _LITTLE or is_common(words[place])
        for place in beside
        if place not in nouns.priced
    )


def _is_later_number(nouns: Nouns, line: list[Line], one: Amount) -> bool:
    """``5 dog owners, 2 of them with a cat, and …``: in a long answer the first number counts."""
    if not line or line[0].speaker or line[0].end - line[0].at <= _SHORT_ANSWER:
        return False
    return any(line[0].at <= at < one.at for at in nouns.numbers)


def _ends(nouns: Nouns, at: int) -> bool:
    """A sign that ends a clause, or the time in front of a line."""
    return nouns.words[at] in _ENDS_CLAUSE or nouns.kinds[at] == OPAQUE


# --- Lines and who says them


def _lines(scan: Scan) -> Iterator[Line]:
    """The lines that say something."""
    words = scan.text.words
    first = 0
    while first < len(words):
        end = first
        while end < len(words) and words[end] != LINE:
            end += 1
        at, speaker = _prefix(scan, first, min(end, first + _MOST_PREFIX))
        if at < end:
            yield Line(at, end, speaker)
        first = end + 1


def _prefix(scan: Scan, first: int, end: int) -> tuple[int, str]:
    """Where a line goes on behind ``[18:02] Jo (brand):`` or ``Jo 18:02``, and the name."""
    words, kinds = scan.text.words, scan.text.kinds
    at, name, is_timed, opened = first, list[str](), False, 0
    while at < end:
        word, kind = words[at], kinds[at]
        if word == COLON and name and not opened:
            return at + 1, " ".join(name)
        if kind in {OPAQUE, DATE}:
            is_timed = is_timed or bool(name)
        elif is_timed and not opened and word not in _NEAR["clock"]:
            return at, " ".join(name)
        elif word in "[(<":
            opened += 1
        elif word in "])>":
            opened -= 1
        elif kind == WORD and not opened and len(name) < _MOST_NAME:
            name.append(scan.text.folded[scan.text.starts[at] : scan.text.ends[at]])
        elif kind == WORD and not opened:
            break
        at += 1
    return first, ""


def _is_chat(scan: Scan, lines: list[Line]) -> bool:
    """Two people speak in turn, or several questions have a short line below."""
    labels = {mark.at for kind in _LABELS for mark in scan.marks[kind]}
    names = [
        line.speaker
        for line in lines
        if line.speaker
        and line.speaker not in _MAIL
        and not any(at in labels for at in range(max(0, line.at - 3), line.at))
    ]
    if len(names) >= _LEAST_LINES and 1 < len(set(names)) < len(names):
        return True
    words = scan.text.words
    asked = [
        line
        for line, below in pairwise(lines)
        if asks(words, line) and not asks(words, below) and below.end - below.at <= _MOST_ANSWER
    ]
    return len(asked) > 1


def asks(words: list[str], line: Line) -> bool:
    """The line is a question."""
    said = words[line.at : line.end]
    return "?" in said or said[0] in _NEAR["asking"] or not _NEAR["many"].isdisjoint(said)


def speaks_of_pay(nouns: Nouns, line: Line) -> bool:
    """Money is named in the line."""
    kinds = ("budget_word", "pay", "currency", "per_word", "total_word")
    said = (mark for kind in kinds for mark in nouns.scan.within(kind, line.at, line.end))
    # "Je mets quoi ?"
    return any(nouns.scan.language != "fr" or nouns.words[mark.at] != "je" for mark in said)


# --- What is spoken of


def _spoken_of(
    nouns: Nouns, lines: list[Line], counts: dict[int, Count]
) -> tuple[bool, Count | None]:
    """Whether the lines above ask for a number of people, else how many they last spoke of."""
    words = nouns.words
    is_open = False
    for line in reversed(lines):
        inside = range(line.at, line.end)
        counted = [counts[at] for at in inside if at in counts]
        if counted and not is_open:
            # "3 it is. 2 videos each?"
            videos = any(at in nouns.videos for at in range(counted[-1].end, line.end))
            of_videos = videos and words[line.end - 1] == "?"
            return False, None if of_videos else counted[-1]
        people = [at for at in inside if at in nouns.people]
        is_how_many = not _NEAR["many"].isdisjoint(words[line.at : line.end])
        if is_how_many and _asks_of_people(words, line):
            return True, None
        if people and (is_open or asks(words, line)):
            return not speaks_of_pay(nouns, line), None
        if any(at in nouns.videos for at in inside) and (is_how_many or is_open):
            return False, None
        if is_how_many and _is_little(nouns, line):
            is_open = True
        elif asks(words, line) and not _is_little(nouns, line):
            return False, None
    return False, None


def _asks_of_people(words: list[str], line: Line) -> bool:
    """``How many of us?``, ``On est combien ?``, ``Wie viele sind wir?``."""
    said = words[line.at : line.end]
    return any(pair in _OF_PEOPLE for pair in pairwise(said))


def _is_little(nouns: Nouns, line: Line) -> bool:
    """``ok combien``, ``sure?``: what is asked about stands above."""
    return all(
        nouns.kinds[at] != WORD
        or nouns.words[at] in _LITTLE | _NEAR["many"]
        or is_common(nouns.words[at])
        for at in range(line.at, line.end)
    )


def _is_like(people: int, one: Amount) -> bool:
    """``6`` is answered by ``4``, not by ``100``."""
    number = one.high // 100
    return number <= _WIDEST * people and people <= _WIDEST * number
