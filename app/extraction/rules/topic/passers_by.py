"""Who only comes into the picture, or plays: a dog that walks in, pairs of players, any subject."""

from app.domain.campaign import Category
from app.extraction.rules.people.counted import WITH
from app.extraction.rules.phrases.actors import COMPANY
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("niche_aside")
_PETS = {Category.DOG.value, Category.CAT.value, "pet", "other_pet"}
_CAR, _COUPLE = Category.CAR.value, Category.COUPLE.value
_IF_REACH, _STROLL_REACH, _BACK_REACH, _HOUSE_REACH = 8, 4, 5, 7
_MOST_AT_HOME, _GAME_REACH = 6, 16
_CHOICE_REACH, _LEAST_ITEMS, _LONGEST_ITEM = 16, 3, 3
_PERSON_REACH, _SHOULD_REACH, _CALLED_REACH, _PARTS = 8, 3, 4, {",", ":"}


def without_passers_by(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """The marks without those of what only passes by, or is one of many subjects."""
    return [
        one
        for one in marks
        if not _passes_by(scan, one, marks)
        and not _is_any_subject(scan, one, marks)
        and not _is_of_unwanted(scan, one.at)
    ]


def _passes_by(scan: Scan, mark: Mark, marks: list[Mark]) -> bool:
    """Animals and cars that come into the picture, animals of the house, couples that compete."""
    if mark.value == _COUPLE:
        return _competes(scan, mark)
    if mark.value not in _PETS and mark.value != _CAR:
        return False
    if _is_behind(scan, mark) or _strolls_in(scan, mark, marks) or _is_called(scan, mark):
        return True
    return mark.value != _CAR and _is_of_the_house(scan, mark, marks)


def _is_called(scan: Scan, mark: Mark) -> bool:
    """``Hi pet, are you still doing videos?``, ``for me, pet?``; not "hi pet people"."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if words[mark.at : mark.end] != ["pet"] or mark.at == first:
        return False
    closes = mark.end >= end or scan.text.kinds[mark.end] != WORD
    if words[mark.at - 1] in _NEAR["greeting"]:
        return closes or words[mark.end] in _NEAR["spoken_to"]
    before = words[max(first, mark.at - _CALLED_REACH) : mark.at - 1]
    told = len(before) < _CALLED_REACH - 1 or before[-1] in _NEAR["spoken_to"]
    return words[mark.at - 1] == "," and closes and told and "," not in before


def _is_of_unwanted(scan: Scan, at: int) -> bool:
    """``not a youtuber with a test car``: a person is denied, and no niche."""
    words, low = scan.text.words, max(scan.bounds(at)[0], at - _PERSON_REACH)
    joined = next((one for one in range(at - 1, low, -1) if words[one] in COMPANY), None)
    if joined is None or "," in words[joined:at]:
        return False
    person = (one for one in scan.within("person", low, joined) if one.end == joined)
    return any(negated(scan, one.at) for one in person)


def _strolls_in(scan: Scan, mark: Mark, marks: list[Mark]) -> bool:
    """``with pets and kids if they happen to walk in``, spoken of nowhere else."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    low = max(first, mark.at - _STROLL_REACH)
    stop = min(end, mark.end + _IF_REACH)
    cases = (one for one in range(low, stop) if words[one] in _NEAR["in_case"])
    should = words[first] in _NEAR["should"] and mark.at - first <= _SHOULD_REACH
    at = first if should else next(cases, None)
    if at is None or _NEAR["strolling"].isdisjoint(words[max(at, mark.end) : stop]):
        return False
    if at >= mark.end and ":" in words[mark.end : at]:
        return False  # "We need cats: if yours walks in, film it"
    if mark.value == _CAR and words[mark.at - 1] not in _NEAR["one"]:
        return False  # "If your car passes its test"
    # Of "our dog beds: if your dog walks in" the first is no dog that walks in.
    return all(abs(one.at - mark.at) <= _STROLL_REACH for one in marks if one.value == mark.value)


def _is_behind(scan: Scan, mark: Mark) -> bool:
    """``a dog in the background``, ``des voitures en arrière-plan``."""
    stop = min(scan.bounds(mark.at)[1], mark.end + _BACK_REACH)
    return bool(scan.within("backdrop", mark.end, stop))


def _is_of_the_house(scan: Scan, mark: Mark, marks: list[Mark]) -> bool:
    """``We have two very friendly dogs on the farm``, where guests come and no pet is told of."""
    first, end = scan.bounds(mark.at)
    if _NEAR["venue"].isdisjoint(scan.text.vocabulary):
        return False
    keeps = scan.within("at_home", max(first, mark.at - _HOUSE_REACH), mark.at)
    if not keeps or any(scan.within(kind, first, end) for kind in ("clip", "video")):
        return False
    if any(one.value in _PETS and scan.sentence[one.at] != scan.sentence[mark.at] for one in marks):
        return False
    return any(
        keeps[0].end <= one.at < mark.at and (one.whole or 0) <= _MOST_AT_HOME
        for one in scan.numbers
    )


def _competes(scan: Scan, mark: Mark) -> bool:
    """``the tournament starts, 64 couples have signed up``: pairs of players."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if not any(one.end == mark.at and one.kind != "article" for one in scan.numbers):
        return False
    first, end = max(first, mark.at - _GAME_REACH), min(end, mark.end + _GAME_REACH)
    if _NEAR["contest"].isdisjoint(words[first:end]):
        return False
    # The "with" of "a competition with 40 couples" seeks nobody.
    return all(words[one.at] in WITH for one in scan.within("wanted", first, mark.at))


def _is_any_subject(scan: Scan, mark: Mark, marks: list[Mark]) -> bool:
    """``dance, cars, the corner shop, whatever you like``; not "dogs, cats, whatever you have".

    Of at least three items, no two are of one niche.
    """
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    first, end = max(first, mark.at - _CHOICE_REACH), min(end, mark.end + _CHOICE_REACH)
    if not scan.within("any_subject", first, end):
        return False
    commas = [at for at in range(first, end) if words[at] in _PARTS]
    before = [at for at in commas if at < mark.at]
    behind = [at for at in commas if at >= mark.end]
    beside = mark.at - before[-1] if before else mark.at - first
    near = beside <= _LONGEST_ITEM and behind and behind[0] - mark.end <= _LONGEST_ITEM
    same = sum(first <= one.at < end and _niche(one) == _niche(mark) for one in marks)
    return bool(near) and len(commas) >= _LEAST_ITEMS - 1 and same == 1


def _niche(mark: Mark) -> str:
    return "pet" if mark.value in _PETS else str(mark.value)
