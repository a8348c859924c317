"""Videos that are counted one kind after the other: ``2 Reels et 1 TikTok par créatrice``."""

from itertools import takewhile
from typing import NamedTuple

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

# They go with a video, and are none that is priced.
_STORIES = {"story", "stories", "storie", "storys"}
_LISTS = {"et", "and", "+", "y", "und", "e", "en", "&", "plus"}
PRICED = {"(", ")", "€", "a", "at", ":", "zu", "euro", "euros"}
_NETWORKS = ("platform", "platform_maybe")
WHOLE, _MOST_LISTED, MOST_OF_A_KIND = near("count", "whole"), 6, 6


class Item(NamedTuple):
    """Videos counted at tokens ``at`` to ``end``; ``is_told``: each creator makes them."""

    at: int
    end: int
    value: int
    is_told: bool


def told_from(items: list[Item], first: int) -> int:
    """How many of the last items, from token ``first`` on, are told of each creator."""
    return sum(one.is_told for one in takewhile(lambda one: one.at >= first, reversed(items)))


def go_with(scan: Scan, items: list[Item]) -> bool:
    """The stories of ``2 Reels et 3 stories chacune``."""
    *before, last = items
    words, first = scan.text.words, scan.bounds(last.at)[0]
    told = (one.end - 1 for one in before if one.is_told and one.at >= first)
    return words[last.end - 1] in _STORIES and any(words[at] not in _STORIES for at in told)


def listed(scan: Scan, items: list[Item]) -> tuple[int, int]:
    """``2 Reels et 1 TikTok par créatrice``: how many those of a list are, and where it starts."""
    words, whole, first = scan.text.words, items[-1].value, items[-1].at
    for made, one in enumerate(items[-2 : -_MOST_LISTED - 1 : -1], 1):
        # "1 testimonial video and 1 unboxing video"
        end = one.end + bool(scan.within("video", one.end, one.end + 1))
        between = words[end:first]
        if words[one.end - 1] != words[items[-1].end - 1]:  # "1 Reel (120 €) + 1 TikTok"
            between = [word for word in between if not (word in PRICED or word.isdigit())]
        between = between[between[:1] != [] and between[0] not in _LISTS | {","} :]
        stories = {words[two.end - 1] for two in (one, items[-1])} & _STORIES
        # "An unboxing, a tutorial and a review video"; "2 videos, one unboxing …" are two.
        alike = one.value == 1 and whole == made and {","}.issuperset(between[:1])
        alike = alike and (made > 1 or len(between) > 1) and _LISTS.issuperset(between[1:])
        alike = alike or (between == [","] and _are_of_two(scan, one, items[-made]))
        if not between or stories or not (alike or _LISTS.issuperset(between)):
            break
        if one.value > MOST_OF_A_KIND or (one.at and words[one.at - 1] in WHOLE):
            break  # "Total 10 vidéos et 2 vidéos chacun"
        whole, first = whole + one.value, one.at
    return whole, first


def _are_of_two(scan: Scan, one: Item, other: Item) -> bool:
    """``2 Reels, 1 TikTok``: of two networks, so that none is part of the other."""
    named = [
        {mark.value for kind in _NETWORKS for mark in scan.within(kind, two.end - 1, two.end)}
        for two in (one, other)
    ]
    return all(named) and named[0].isdisjoint(named[1])
