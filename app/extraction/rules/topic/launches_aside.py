"""Launches told in passing: ``the launch is at the fair in May``, ``dinners, launching in March``.

So are those that are to succeed ("I want the launch to land"), that only a heading names ("DUBLIN 8
OPENING"), and things that somebody brings out ("je sors un couteau").
"""

from app.domain.campaign import Category
from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import NUMBER, WORD
from app.extraction.rules.topic.goal_labels import reaching
from app.extraction.rules.topic.openings import is_of_hours

_NEAR = lists("objectives")
_PETS = {Category.DOG.value, Category.CAT.value, "pet", "other_pet"}
_ARTICLES = _NEAR["definite"] | _NEAR["owners"] | {"de"}
_ITEMS = _NEAR["a"] | _NEAR["owners"] | {"une"}
_PLACE_REACH, _WISH_REACH, _SUCCESS_REACH, _ASIDE_REACH, _ITEM_REACH = 10, 6, 8, 5, 5
_DOOR_REACH, _SHORTEST_TITLE, _LONGEST_TITLE = 5, 2, 10
_FRAMES = {"want", "wish"}
_SORT_REACH, _COPULA_REACH = 3, 4
_NAMERS = _NEAR["a"] | _NEAR["owners"] | {"a"}


def launches_aside(scan: Scan, labels: list[tuple[int, int]]) -> list[Mark]:
    """Launches that only stand in passing, but are ours."""
    refused = {one.at for one in scan.marks["launch_not"]}
    led = {one.end for one in scan.marks["launch_not"]}
    told = [
        one
        for one in scan.marks["launch"]
        if refused.isdisjoint(range(one.at - 1, one.end + 3))
        and one.at not in led  # "l'appel de lancement est le 3 mars"
        and (
            _is_placed(scan, one)
            or _is_to_succeed(scan, one, labels)
            or _is_trailing(scan, one)
            or _is_title(scan, one)
            or _is_called(scan, one)
        )
    ]
    told += [one for one in scan.marks["doors_open"] if _is_dated(scan, one)]
    told += [one for one in scan.marks["brings_out"] if _is_brought_out(scan, one)]
    return [one for one in sorted(told) if holds(scan, one.at)]


def _is_placed(scan: Scan, mark: Mark) -> bool:
    """``The launch is at the fair in October``; not "the launch is at 9"."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    if mark.value != "noun" or mark.at == first or words[mark.at - 1] not in _ARTICLES:
        return False
    if words[mark.end : mark.end + 1] == [] or words[mark.end] not in _NEAR["takes_place"]:
        return False
    return bool(scan.within("month", mark.end, min(last, mark.end + _PLACE_REACH)))


def _is_to_succeed(scan: Scan, mark: Mark, labels: list[tuple[int, int]]) -> bool:
    """``I want the launch to land``, ``Objectif : réussir l'ouverture``."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    near = words[max(first, mark.at - _WISH_REACH) : min(last, mark.end + _SUCCESS_REACH)]
    if mark.value != "noun" or _NEAR["success"].isdisjoint(near):
        return False
    if not _NEAR["times"].isdisjoint(words[max(first, mark.at - 2) : mark.at]):
        return False
    wishes = scan.within("goal", max(first, mark.at - _WISH_REACH), mark.at)
    return bool(reaching(labels, mark.at)) or any(one.value in _FRAMES for one in wishes)


def _is_trailing(scan: Scan, mark: Mark) -> bool:
    """``15-minute dinners, launching right after Labor Day``; not "a drone launching"."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    if words[mark.at] != "launching" or words[mark.at - 1] != ",":
        return False
    if mark.end >= last or words[mark.end] not in _NEAR["shortly"]:
        return False
    stop = min(last, mark.end + _ASIDE_REACH)
    dated = any(scan.within(kind, mark.end, stop) for kind in ("month", "feast"))
    # "Meet our manager, launching next week's call"
    once = (_NEAR["once"] | {"after"}) - _NEAR["next"]
    return dated or not once.isdisjoint(words[mark.end : stop])


def _is_title(scan: Scan, mark: Mark) -> bool:
    """``IRONYARD GYM – DUBLIN 8 OPENING``, the line above the brief."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    if mark.value != "noun" or first > 0 or last > _LONGEST_TITLE:
        return False
    if mark.at < _SHORTEST_TITLE or mark.end != last - 1 or words[mark.end] != "\n":
        return False
    # "Video with a strong opening", "Notes on the opening"
    start = scan.text.span(mark.at - 1, mark.at).start
    named = scan.text.raw[start].isupper() and not is_common(words[mark.at - 1])
    return named or scan.text.kinds[mark.at - 1] != WORD


def _is_called(scan: Scan, mark: Mark) -> bool:
    """``C'est un lancement national``, ``it is our big launch``; not "it's a launch call"."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    if mark.value != "noun" or words[mark.at] in _NEAR["outing"] | _NEAR["opening"]:
        return False
    near = range(mark.at - 1, max(first, mark.at - _SORT_REACH) - 1, -1)
    named = next((at for at in near if words[at] in _NAMERS), None)
    if named is None:
        return False
    told = words[max(first, named - _COPULA_REACH) : named]
    ends = mark.end >= last or scan.text.kinds[mark.end] != WORD
    ends = ends or words[mark.end] in _NEAR["far_and_wide"] | _NEAR["and"]
    return ends and not _NEAR["copula"].isdisjoint(told)


def _is_dated(scan: Scan, mark: Mark) -> bool:
    """``Doors open 1 September``; not "doors open at 8", nor "at 10 on 1 September"."""
    last = scan.bounds(mark.at)[1]
    stop = min(last, mark.end + _DOOR_REACH)
    hours = any(is_of_hours(scan, at, last) for at in range(mark.end, stop))
    dated = bool(scan.within("month", mark.end, stop))
    return dated and not hours and "at" not in scan.text.words[mark.end : stop]


def _is_brought_out(scan: Scan, mark: Mark) -> bool:
    """``Je sors un couteau``; not "je sors mon chien", "un gâteau du four"."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    opens = mark.at == first or scan.text.kinds[mark.at - 1] != WORD
    if not opens or mark.end + 1 >= last or words[mark.end] not in _ITEMS:
        return False
    stop = min(last, mark.end + _ITEM_REACH)
    if not _NEAR["taken_out"].isdisjoint(words[mark.end + 1 : stop]):
        return False
    if scan.text.kinds[mark.end + 1] == NUMBER or scan.within("launch_not", mark.end, stop):
        return False
    named = scan.within("category", mark.end + 1, mark.end + 2)
    return all(one.value not in _PETS for one in named)
