"""What the campaign is for, where the text says so: a goal, a growth that is wanted, a launch.

A mere mention ("ventes en baisse", "sans engagement", "opening hours") is no objective.
"""

from msgspec.structs import replace

from app.domain.campaign import OBJECTIVES
from app.domain.reading import Evidence
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.phrases.actors import by_nobody
from app.extraction.rules.phrases.negation import holds, negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import NUMBER, WORD
from app.extraction.rules.topic.aims import (
    closes,
    has_sort,
    is_aim,
    is_apart,
    is_fact,
    is_filmed,
    is_part,
    uncounted,
)
from app.extraction.rules.topic.compounds import compounds
from app.extraction.rules.topic.goal_labels import labelled, named_launches, reaching
from app.extraction.rules.topic.judged import is_judged, is_lacked
from app.extraction.rules.topic.launches import launches
from app.extraction.rules.topic.launches_aside import launches_aside
from app.extraction.rules.topic.of_others import is_promised, sells_wares
from app.extraction.rules.topic.preferred import is_lesser
from app.extraction.rules.topic.sole_goals import without_others
from app.extraction.rules.topic.wished import wished

_LIST_REACH, _GROW_REACH, _MORE_REACH = 24, 5, 1
_LAUNCH = "Product launch"
_GOAL_SAID, _GOAL_MEANT = 1.0, 0.5
# No phrase of a goal is longer than what _GOAL_REACH leaves beside _WANT_REACH.
_NEXT_REACH, _WANT_REACH, _GOAL_REACH = 4, 5, 24
_VAIN_BEFORE, _VAIN_BEHIND, _HABIT_REACH = 6, 4, 3
_PLACE_REACH = 9
_MEANING = {"grow", "label", "closing"}
_NEAR = lists("objectives")
_ALREADY = {"already", "deja", "schon"}
_AT = {"at", "a", "um", "om", "alle", "las"}


def objectives(scan: Scan) -> list[Evidence]:
    """The objectives stated, in the published order, each with the words that state it."""
    elsewhere, labels = _elsewhere(scan), labelled(scan)
    found: dict[str, list[Mark]] = {}
    # The last objective found, which a list goes on from.
    end, name = -_LIST_REACH, ""
    for mark in sorted([*_whole(scan), *compounds(scan)]):
        if mark.at in elsewhere or not holds(scan, mark.at) or is_apart(scan, mark):
            continue
        if _is_had(scan, mark) or _is_indifferent(scan, mark):
            continue
        if is_promised(scan, mark) or sells_wares(scan, mark):
            continue
        start = mark.at if mark.weight >= _GOAL_SAID else _aimed_at(scan, mark, labels)
        listed = 0 <= mark.at - end < _NEXT_REACH and _listed(scan, end, mark.at)
        beside = mark.value != name and _is_beside_goal(scan, end, mark)
        if beside or (start is None and not listed):
            continue
        if mark.at >= end or mark.value != name:
            quote = replace(mark, at=mark.at if start is None or start < end else start)
            found.setdefault(mark.value, []).append(quote)
        end, name = mark.end, mark.value
    said = {name for name, marks in found.items() if any(map(_is_said, marks))}
    for mark in wished(scan):
        if mark.value not in found:
            found[mark.value] = [mark]
    if _LAUNCH not in found:
        told = launches(scan) or named_launches(scan, labels)
        found[_LAUNCH] = told or launches_aside(scan, labels)
    found = {one: told for one, told in found.items() if one in said or not scan.unlikely(one)}
    is_known = any(found.values())
    found = without_others(scan, found, labels) if is_known else _likely(scan)
    fresh = scan.newest([mark for marks in found.values() for mark in marks])
    return [
        Evidence("objectives", name, scan.span(mark), not is_known)
        for name in OBJECTIVES
        for mark in found.get(name, ())
        if mark in fresh
    ]


def _is_said(mark: Mark) -> bool:
    """``raise awareness``: words that are a goal wherever they stand."""
    return mark.weight >= _GOAL_SAID


def _likely(scan: Scan) -> dict[str, list[Mark]]:
    """The goals that no rule knows, each as the sentence that most likely tells it."""
    denied = {one.value for one in scan.marks["objective"] if negated(scan, one.at)}
    # "We're opening an affiliate group"
    opened = [scan.within("launch_not", one.end, one.end + 4) for one in scan.marks["launch"]]
    denied.update({_LAUNCH} if opened and all(opened) else ())
    told = [one for one in scan.likely(OBJECTIVES) if one.name not in denied]
    return {one.name: [Mark(one.at, one.end, one.name, one.score, ())] for one in told}


def _whole(scan: Scan) -> list[Mark]:
    """The mentions but those that begin a longer one: ``buzz`` of ``buzz in the comments``."""
    reach: dict[int, int] = {}
    for mark in scan.marks["objective"]:
        reach[mark.at] = max(mark.end, reach.get(mark.at, 0))
    longest = {(one.at, one.value) for one in scan.marks["objective"] if one.end == reach[one.at]}
    return [one for one in scan.marks["objective"] if (one.at, one.value) in longest]


def _elsewhere(scan: Scan) -> set[int]:
    """What names no goal, unless a label reaches into it: ``jugés sur les ventes``."""
    labels = {
        at
        for goal in (scan.marks["goal"] if scan.marks["objective_not"] else ())
        if goal.value == "label"
        for at in range(goal.at, goal.end)
    }
    return {
        at
        for mark in scan.marks["objective_not"]
        if mark.at not in labels
        for at in range(mark.at, mark.end)
    }


def _is_had(scan: Scan, mark: Mark) -> bool:
    """``50 mil seguidores``; ``nobody under 30 has heard of us``: a fact, not an aim."""
    words = scan.text.words
    if not _ALREADY.isdisjoint(words[mark.end : mark.end + 1]):
        return True  # "I've plenty of likes already"
    counted = any(one.end == mark.at for one in scan.numbers if one.kind != "article")
    if counted and scan.within("public", mark.at, mark.at + 1):
        return True  # "we'd like four people to come in": they are hired
    if mark.value in {"Conversions", "Engagement"} and words[mark.end - 1] in _NEAR["customers"]:
        # "Do I need lots of followers?"
        doubted = words[scan.bounds(mark.at)[1] - 1] == "?" and mark.value == "Engagement"
        # "Montrer des clients", "il faut que les clients …", "customers to share …"
        before = words[max(0, mark.at - 2) : mark.at]
        asked = not (_NEAR["seen"] | _NEAR["that"]).isdisjoint(before)
        asked = asked or not _NEAR["asked_to"].isdisjoint(words[mark.end : mark.end + 1])
        counted = counted and mark.value == "Engagement"
        return asked or counted or doubted or _is_offered(scan, mark)
    if mark.value == _LAUNCH:
        return _is_habit(scan, mark)
    if mark.value == "Awareness" and _is_told_of_us(scan, mark):
        return True
    known = mark.value == "Awareness" and bool(scan.within("unknown_brand", mark.at, mark.end))
    return (counted and mark.value == "Engagement") or (known and by_nobody(scan, mark.at))


def _is_habit(scan: Scan, mark: Mark) -> bool:
    """``Le musée ouvre ses portes tous les jours``, ``the opening of our advent calendar``.

    So is ``opens its doors at 7``.
    """
    words = scan.text.words
    opens = words[mark.at] in _NEAR["opening"]
    if opens and not _NEAR["containers"].isdisjoint(words[mark.end : mark.end + 2]):
        return True
    if not _NEAR["weekly"].isdisjoint(words[mark.end : mark.end + _HABIT_REACH]):
        return True
    last = scan.bounds(mark.at)[1]
    dated = scan.within("month", mark.end, last) or mark.end + 1 >= last
    at_seven = not dated and words[mark.end] in _AT and scan.text.kinds[mark.end + 1] == NUMBER
    return bool(at_seven) and words[mark.end - 1] in _NEAR["doors"]


def _is_told_of_us(scan: Scan, mark: Mark) -> bool:
    """``Three things you need to know about us``; not "we want you all to know about us"."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    at = mark.at - 1
    while at > first and words[at] in _NEAR["helper"]:
        at -= 1
    ours = words[mark.end - 1] in _NEAR["us"]
    return ours and at >= first and words[at] in _NEAR["told_to"] | {"good"}


def _is_indifferent(scan: Scan, mark: Mark) -> bool:
    """``Reichweite ist uns egal``, ``peu importe la visibilité``."""
    first, end = clause_of(scan, mark.at)
    near = max(first, mark.at - _VAIN_BEFORE), min(end, mark.end + _VAIN_BEHIND)
    return bool(scan.within("indifferent", *near)) or is_lesser(scan, mark.at)


def _is_offered(scan: Scan, mark: Mark) -> bool:
    """``new customers get 20 euros off``: what they are given, not that they are wanted."""
    first, end = clause_of(scan, mark.at)
    asked = scan.within("goal", first, mark.at)
    # "10 % off for new customers": a rebate before "for".
    if all(one.value == "more" for one in asked):
        return not _NEAR["rebate"].isdisjoint(scan.text.words[first : mark.at if asked else end])
    return False


def _listed(scan: Scan, end: int, at: int) -> bool:
    """The next of a list: ``booster les ventes et le trafic``."""
    return all(word in _NEAR["and"] for word in scan.text.words[end:at])


def _is_beside_goal(scan: Scan, end: int, mark: Mark) -> bool:
    """``visibility among visitors``, ``clicks on the page of the trial``: where, or with whom.

    ``end``: where the goal before ends.
    """
    if mark.weight >= _GOAL_SAID or not 0 < mark.at - end <= _PLACE_REACH:
        return False
    between = scan.text.words[end : mark.at]
    apart = scan.sentence[end - 1] != scan.sentence[mark.at] or scan.within("goal", end, mark.at)
    parted = apart or not _NEAR["parting"].isdisjoint(between)
    # "Traffic to" is one phrase.
    return not parted and not _NEAR["placed"].isdisjoint(scan.text.words[end - 1 : end + 1])


def _is_beside(scan: Scan, goal: Mark, end: int) -> bool:
    """``more sales``, ``more app downloads``: nothing, or what sort, between."""
    words, at = scan.text.words, goal.end
    if end - at <= _MORE_REACH and _listed(scan, at, end):
        return True
    end -= end > at and words[end - 1] == "-"  # "mehr Online-Buchungen"
    sort = end - at == 1 and scan.text.kinds[at] == WORD and not is_common(words[at])
    return goal.value == "more" and sort


def _goals_near(scan: Scan, mark: Mark) -> list[Mark]:
    """Words of a goal around a mention or at the end of its sentence, the last one first."""
    first, end = scan.bounds(mark.at)
    behind = min(end, mark.end + _GROW_REACH)
    near = scan.within("goal", max(first, mark.at - _GOAL_REACH), behind)
    goals = [*near, *scan.within("goal", max(behind, end - _GOAL_REACH), end)][::-1]
    # "We need replies by Friday"
    return [one for one in goals if mark.weight >= _GOAL_MEANT or one.value in _MEANING]


def _aimed_at(scan: Scan, mark: Mark, labels: list[tuple[int, int]]) -> int | None:
    """Where the words begin that make a mention a goal; ``None`` when nothing does."""
    words = scan.text.words
    if any(not _is_shown(scan, first, mark) for first in reaching(labels, mark.at)):
        return mark.at
    for goal in _goals_near(scan, mark):
        gap = mark.at - goal.end
        if gap < 0:
            # "Abverkauf ist kein Ziel".
            if _is_named_before(scan, mark, goal) and holds(scan, goal.at):
                return mark.at
            continue
        if words[goal.end] in _NEAR["with"]:
            continue  # "Help us with the booking of the studio"
        if goal.value == "grow" and gap < _GROW_REACH and "," not in words[goal.end : mark.at]:
            return goal.at if holds(scan, goal.at) else None
        if _is_led(scan, goal, mark):
            return goal.at  # else what follows may still tell: "Wir wollen den Verkauf ankurbeln"
    aimed = mark.weight >= _GOAL_MEANT and is_aim(scan, mark)
    aimed = aimed or is_judged(scan, mark.at, mark.end) or is_lacked(scan, mark.at)
    return mark.at if aimed else None


def _is_led(scan: Scan, goal: Mark, mark: Mark) -> bool:
    """``more sales``, ``we must sell 80 prams``, ``we want newsletter sign-ups``."""
    words, gap = scan.text.words, mark.at - goal.end
    if goal.value in {"more", "campaign"}:
        # "Pour la notoriété" is a goal; "pour les commandes" may be a condition.
        condition = words[goal.at] in {"pour", "for"} and mark.weight <= _GOAL_MEANT
        told = condition or is_fact(scan, goal) or is_filmed(scan, mark)
        return not told and _is_beside(scan, goal, mark.at)
    if goal.value == "must":
        return gap <= _MORE_REACH and words[mark.end - 1] in _NEAR["sells"]
    if goal.value != "want" or gap > _WANT_REACH or is_part(scan, mark):
        return False
    end = mark.at - has_sort(scan, goal, mark)
    return _NEAR["wanted"].issuperset(uncounted(scan, goal.end, end))


def _is_named_before(scan: Scan, mark: Mark, goal: Mark) -> bool:
    """``Sign-ups are what we're after``, ``app downloads, that's the goal``."""
    words = scan.text.words
    if goal.value == "closing":  # "Reacties, daar is het ons om te doen"
        return closes(scan, goal)
    named = goal.value == "label" or words[goal.at] in _NEAR["what"]
    said = named and mark.end <= goal.at < mark.end + _GROW_REACH
    said = said and _NEAR["but"].isdisjoint(words[mark.end : goal.at])  # "Likes are nice, but …"
    said = said or (goal.value == "label" and closes(scan, goal))
    return said and not _NEAR["is"].isdisjoint(words[max(mark.end, goal.at - 4) : goal.at])


def _is_shown(scan: Scan, first: int, mark: Mark) -> bool:
    """``goal: show a purchase``, ``Ziel: den Verkauf zeigen``: what is seen in the video."""
    last = mark.end + (_NEXT_REACH if scan.language in {"de", "nl"} else 0)
    near = scan.text.words[first : mark.at] + scan.text.words[mark.end : last]
    return mark.weight < _GOAL_SAID and not _NEAR["exhibits"].isdisjoint(near)
