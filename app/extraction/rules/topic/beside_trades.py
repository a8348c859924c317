"""A car that is only paid for on the way, and a trade named beside others: neither is a niche."""

from app.domain.campaign import Category
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("niche_aside")
_CAR, _COOKING = Category.CAR.value, Category.COOKING.value
_PETS = {Category.DOG.value, Category.CAT.value, "pet", "other_pet"}
_HEAD_REACH = 3
_TRAVEL_REACH, _LIST_REACH, _ITEM_REACH = 10, 8, 2


def is_of_travel(scan: Scan, mark: Mark) -> bool:
    """``travel is refunded up to 50 € per car``; not "polishing at 50 € per car"."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    if mark.value != _CAR or mark.at == first or words[mark.at - 1] not in _NEAR["for_each"]:
        return False
    return not _NEAR["travel"].isdisjoint(words[max(first, mark.at - _TRAVEL_REACH) : mark.at])


def is_a_listed_trade(scan: Scan, mark: Mark) -> bool:
    """The bakers of ``nurses, bakers, dog groomers``; not "bakers wanted for our flour"."""
    low, high = mark.at, mark.end
    if mark.value in _PETS:
        low, high = _pet_trade(scan, mark)
    elif mark.value not in {_CAR, _COOKING} or not _is_niche_trade(scan, mark):
        return False
    first, end = scan.bounds(mark.at)
    before = range(low - 1, max(first, low - _LIST_REACH) - 1, -1)
    behind = range(high, min(end, high + _LIST_REACH))
    return high > low and (_reaches_trade(scan, before) or _reaches_trade(scan, behind))


def _is_niche_trade(scan: Scan, mark: Mark) -> bool:
    return mark.end - mark.at == 1 and scan.text.words[mark.at] in _NEAR["niche_trade"]


def _pet_trade(scan: Scan, mark: Mark) -> tuple[int, int]:
    """First and past-the-end token of ``dog groomer``, ``toiletteur pour chiens``; else none."""
    words, low = scan.text.words, max(scan.bounds(mark.at)[0], mark.at - _HEAD_REACH)
    if not _NEAR["pet_trade"].isdisjoint(words[mark.at : mark.end + 1]):
        return max(low, mark.at - 1), mark.end + 1
    head = next((at for at in range(low, mark.at) if words[at] in _NEAR["pet_trade"]), None)
    return (head, mark.end) if head is not None else (mark.at, mark.at)


def _reaches_trade(scan: Scan, steps: range) -> bool:
    """Another trade stands in the list, whose items are short: ``and bus drivers``."""
    words, parted, item = scan.text.words, False, 0
    for at in steps:
        if words[at] in _NEAR["listing"]:
            parted, item = True, 0
        elif parted and words[at] in _NEAR["other_trade"]:
            return True
        else:
            item += 1
        # "Bakers for our flour, and nurses": another list.
        if item > _ITEM_REACH or words[at] in _NEAR["aimed_at"]:
            break
    return False
