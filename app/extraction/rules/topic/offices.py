"""Words of business for what any company has: its accounts, its sales team, money that it raised.

They tell the niche of a campaign only where they are what is sold, or who is wanted or addressed.
"""

from app.domain.campaign import Category
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("office")
_BUSINESS = Category.BUSINESS.value
_PEOPLE, _TOOL, _RAISED = "people", "tool", "raised"
_TELLING = 0.6
_OFFER_REACH, _BEHIND_REACH, _WHO_REACH, _FOR_REACH = 6, 4, 5, 3


def without_offices(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """The marks without those of the business niche that are only the company's own."""
    if not scan.marks["office"]:
        return marks
    offices = {(one.at, one.end): one.value for one in scan.marks["office"]}
    business = [one for one in marks if one.value == _BUSINESS]
    for one in business:
        sort = offices.get((one.at, one.end))
        told = one.weight >= _TELLING if sort is None else _is_subject(scan, one, sort)
        if told:
            return marks
    return [one for one in marks if one.value != _BUSINESS or (one.at, one.end) not in offices]


def _is_subject(scan: Scan, mark: Mark, sort: str) -> bool:
    """``notre logiciel de compta``, ``4 comptables``; not ``Sandrine de la compta``."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if sort == _TOOL:
        before, after = words[max(first, mark.at - 3) : mark.at], words[mark.end : mark.end + 2]
        return _NEAR["kept_in"].isdisjoint(before) and _NEAR["entry"].isdisjoint(after)
    before = words[max(first, mark.at - _OFFER_REACH) : mark.at]
    after = words[mark.end : min(end, mark.end + _BEHIND_REACH)]
    if not _NEAR["offer"].isdisjoint((*before, *after)) or not _NEAR["topic"].isdisjoint(before):
        return True
    if sort == _RAISED or (before and before[-1] in _NEAR["own"]):
        return False
    near = before[-_FOR_REACH:]
    aimed = near and near[-1] not in _NEAR["the"] and not _NEAR["for"].isdisjoint(near)
    return sort == _PEOPLE and (bool(aimed) or _is_wanted(scan, mark, after))


def _is_wanted(scan: Scan, mark: Mark, after: list[str]) -> bool:
    """``4 comptables``, ``creators, ideally HR managers``, ``Who: an accountant``."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    low = max(first, mark.at - _WHO_REACH)
    counted = any(
        one.end in {mark.at, mark.at - 1} for one in scan.numbers if one.kind != "article"
    )
    # Not behind one who is known: "the user (founder of a shop)".
    known = {at + 1 for at in range(max(0, low - 1), mark.at) if words[at] in _NEAR["the"]}
    people = {one.at for one in scan.within("person", low, mark.at)}
    apposed = words[mark.at - 1] == "(" and not known.isdisjoint(people)
    kinds = ("person", "wanted", "self_description")
    cast = not apposed and any(scan.within(kind, low, mark.at) for kind in kinds)
    asked = any(words[at] in _NEAR["who"] and words[at + 1] == ":" for at in range(low, mark.at))
    # "Comptable à Lille, je cherche 3 créateurs."
    opens = mark.at == first and bool(after) and after[0] in _NEAR["based"]
    return counted or cast or asked or opens or (bool(after) and after[0] in _NEAR["who"])
