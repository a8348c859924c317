"""The question that a short line answers: ``Payés quand ?`` over ``une fois que c'est publié``."""

from typing import TYPE_CHECKING

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.tokens import COLON, LINE, OPAQUE, WORD

if TYPE_CHECKING:
    from app.extraction.rules.text.scan import Scan

_NEAR = lists("chat")
_MOST_ANSWER, _MOST_QUESTION, _MOST_PREFIX = 16, 24, 12
_ASKS = "?"
# What an answer tells in place of what was asked.
_GOALS = ("objective",)
_REPLACED = (("platform",), ("month", "weekday", "feast"), ("posting", "handover"), _GOALS)
_REFUSALS = ("negation", "platform_refusal", "posting_refused", "posting_none")
_DAY, _MOST_REPORTED = 2, 45
_TURNS = {",", ";", "-"}


def question_above(scan: "Scan", at: int) -> range | None:
    """The tokens of the question on the line above the short one of token ``at``."""
    words = scan.text.words
    if LINE not in scan.text.vocabulary:
        return None
    end = next((one for one in range(at, max(-1, at - _MOST_ANSWER), -1) if words[one] == LINE), -1)
    while end > 0 and words[end - 1] == LINE:
        end -= 1
    first = end
    while first > 0 and words[first - 1] != LINE and end - first <= _MOST_QUESTION:
        first -= 1
    if end <= 0 or end - first > _MOST_QUESTION:
        return None
    said = words[first:end]
    asks = "?" in said or not (_NEAR["asking"] | _NEAR["when"]).isdisjoint(said)
    return range(first, end) if asks else None


def is_paid_when(scan: "Scan", at: int) -> bool:
    """Token ``at`` answers a question of when people are paid."""
    asked = question_above(scan, at)
    if asked is None or not scan.within("pay", asked.start, asked.stop):
        return False
    return not _NEAR["when"].isdisjoint(scan.text.words[asked.start : asked.stop])


def denied(scan: "Scan") -> list[tuple[int, int]]:
    """``By 20 June?`` over ``no, by the 27th``: what is asked is not so, where the answer says how.

    First and past-the-end token of what each such answer replaces.
    """
    words, found = scan.text.words, _reported(scan)
    if _ASKS not in scan.text.vocabulary or LINE not in scan.text.vocabulary:
        return found
    noes: set[int] = set()
    for at, word in enumerate(words):
        if word != _ASKS or words[at + 1 : at + 2] != [LINE]:
            continue
        answer = _denial(scan, at + 2)
        asked = scan.bounds(at)
        for kinds in _REPLACED:
            if answer and any(scan.within(kind, *answer) for kind in kinds):
                marks = [one for kind in kinds for one in scan.within(kind, *asked)]
                found += [(max(asked[0], one.at - _DAY), one.end + 1) for one in marks]
                found += [asked] if kinds == _GOALS else []
                noes |= {answer[0] - 1} if words[answer[0]] == "," else set()
    for kind in _REFUSALS if noes else ():
        # In "no, Instagram" it refuses what was asked, not what follows.
        scan.marks[kind] = [one for one in scan.marks[kind] if one.at not in noes]
    return found


def _reported(scan: "Scan") -> list[tuple[int, int]]:
    """``He asked if we would get a YouTuber in. She said no.``: what was asked.

    Not where the answer adds to it: "he asks if TikTok is enough. No, YouTube as well".
    """
    words, found = scan.text.words, list[tuple[int, int]]()
    for at in scan.text.where(_NEAR["asks"]):
        if words[at + 1 : at + 2] == [] or words[at + 1] not in _NEAR["whether"]:
            continue
        end = scan.bounds(at)[1]
        last = min(scan.bounds(end)[1] if end < len(words) else end, at + _MOST_REPORTED)
        turn = next((one for one in range(at, min(end, last)) if words[one] in _TURNS), end)
        noes = (one for one in range(turn, last) if words[one] in _NEAR["denial"])
        no = next((one for one in noes if _is_all(scan, one)), last)
        if no < last and _NEAR["also"].isdisjoint(words[no : no + _MOST_ANSWER]):
            found.append((at, turn))
    return found


def _is_all(scan: "Scan", no: int) -> bool:
    """Nothing is denied but what was asked: ``no``, ``said no, we …``; not "no music"."""
    behind = no + 1
    return behind == len(scan.text.words) or scan.text.kinds[behind] != WORD


def denied_below(scan: "Scan", at: int) -> int | None:
    """Where the line below a question (``eles postam?``) says no: ``Ana: não``.

    ``at`` is where its question mark stands. Not where it names another place or day.
    """
    words = scan.text.words
    if words[at] != _ASKS or words[at + 1 : at + 2] != [LINE]:
        return None
    answer = _denial(scan, at + 2)
    kinds = [kind for told in _REPLACED for kind in told if kind != "handover"]
    if answer is None or any(scan.within(kind, *answer) for kind in kinds):
        return None
    return answer[0] - 1


def _below_name(scan: "Scan", line: int) -> int:
    """Where the text begins whose line above tells only who writes, and when: ``Ana, 19:02:``."""
    words = scan.text.words
    near = range(line, min(len(words) - 1, line + _MOST_PREFIX))
    end = next((at for at in near if words[at] == LINE), line)
    named = end > line and words[end - 1] == COLON
    return end + 1 if named else line


def _denial(scan: "Scan", line: int) -> tuple[int, int] | None:
    """What an answer in the line says behind its "no"."""
    words, kinds = scan.text.words, scan.text.kinds
    first = end = _below_name(scan, line)
    first += words[first : first + 1] == ["-"]
    while end < len(words) and words[end] != LINE and end - line < _MOST_QUESTION:
        # Behind the name, or the time, in front of the line.
        if (words[end] == COLON or kinds[end] == OPAQUE) and end - line < _MOST_PREFIX:
            first = end + 1
        end += 1
    is_denial = words[first : first + 1] and words[first] in _NEAR["denial"]
    return (first + 1, end) if is_denial else None
