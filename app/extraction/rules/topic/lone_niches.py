"""Niches that a long brief names only in passing: a don't, the customers' life, the shop's dog.

Where a brief is short, one word tells what it is about. A long one has room for much else, and
tells its subject at its start, or more than once, or where it says what is sold and who is wanted.
"""

from collections import defaultdict
from itertools import pairwise

from app.domain.campaign import Category
from app.extraction.rules.people.counted import FOR, WITH
from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("niche_aside")
_PETS = {Category.DOG.value, Category.CAT.value, "pet", "other_pet"}
_COUPLE = Category.COUPLE.value
# So many tokens has a long brief; its start is where the subject is told.
_LONG, _START = 120, 30
_ASKED_REACH, _OURS_REACH, _PUBLIC_REACH, _DEED_REACH, _MOST = 6, 3, 16, 2, 2
_SELF_REACH, _BEHIND_REACH, _BUYS_REACH = 8, 4, 8
# What any firm says of itself ("una pequeña empresa") tells nothing at the start.
_COLOUR = 0.5
_OF = _NEAR["of_whom"]
_WHO, _SUBJECTS = near("objectives", "who"), near("objectives", "subjects")
_FILMING = near("people", "filming") | _NEAR["film"] | {"film", "show"}
_YOURS = near("platforms", "yours")
_YOU_REACH, _YOU_FIRST = 10, 2
_OURS = (
    _NEAR["our"]
    | near("objectives", "owners")
    | {"nuestros", "nuestras", "nostri", "nostre", "nossos", "nossas", "unserer"}
)


def without_lone(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """The marks without those of niches that a long brief has only in passing."""
    if len(scan.text.words) < _LONG or not marks:
        return marks
    by_niche: defaultdict[str, list[Mark]] = defaultdict(list)
    for one in marks:
        by_niche[_niche(one)].append(one)
    passing = {niche for niche, told in by_niche.items() if _is_passing(scan, told)}
    return [one for one in marks if _niche(one) not in passing] if passing else marks


def _niche(mark: Mark) -> str:
    return "pet" if mark.value in _PETS else str(mark.value)


def _is_passing(scan: Scan, told: list[Mark]) -> bool:
    """Of a niche that is told once or twice: no mention is of what is sold or wanted."""
    told = [one for one in told if holds(scan, one.at)]
    if not told:
        return False
    # "Un chien de berger", "a marathon runner" are one.
    apart = [told[0], *[one for last, one in pairwise(told) if one.at - last.end > 1]]
    if len(apart) > _MOST or _is_one_deed(told):
        return False
    return not any(_stands(scan, one) for one in apart)


def _is_one_deed(told: list[Mark]) -> bool:
    """``They cook a dish in them``: verb and thing, side by side."""
    cooked = told[0].value == Category.COOKING.value
    return cooked and len(told) > 1 and told[1].at - told[0].end < _DEED_REACH


def _stands(scan: Scan, mark: Mark) -> bool:
    """At the start, or where the brief says what is sold or who is wanted."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    field = field_at(scan.fields, mark.at)
    label = words[field.at : field.colon] if field is not None else []
    public = not _NEAR["public"].isdisjoint(words[max(first, mark.at - _PUBLIC_REACH) : mark.at])
    if mark.value == _COUPLE and (
        public or _buys(scan, mark) or not _NEAR["public"].isdisjoint(label)
    ):
        return True  # couples are who it is for
    # Parents with kids in sports, under "Customers", are no athletes.
    if (
        _is_choice(scan, mark, label)
        or not _NEAR["public"].isdisjoint(label)
        or _is_our_own(scan, mark, label)
    ):
        return False
    starts = mark.at < _START and mark.weight > _COLOUR
    if starts or not _NEAR["subject_label"].isdisjoint(label):
        return True
    if mark.value not in _PETS or _leads_on(scan, mark.end):
        low = max(first, mark.at - _OURS_REACH)
        ours = (at for at in range(low, mark.at) if words[at] in _OURS)
        if any(words[at + 1] not in _NEAR["public"] for at in ours):
            return True
    return not public and _is_asked(scan, mark, first)


def _buys(scan: Scan, mark: Mark) -> bool:
    """``Couples with small flats are who buys it``."""
    behind = mark.end, min(scan.bounds(mark.at)[1], mark.end + _BUYS_REACH)
    return not _NEAR["public"].isdisjoint(scan.text.words[slice(*behind)])


def _is_our_own(scan: Scan, mark: Mark, label: list[str]) -> bool:
    """``Who we are: nine people, two dogs``, ``so you know us: two founders``: nobody wanted."""
    words, bounds = scan.text.words, scan.bounds(mark.at)
    if mark.value in _PETS:
        # "Who we are looking for" has a word of seeking.
        of_us = not _NEAR["ourselves_label"].isdisjoint(label)
        asked = of_us and bool(scan.within("wanted", bounds[0], mark.at))
        return (of_us and not asked) or _is_a_mascot(scan, mark)
    founders = not _NEAR["founders"].isdisjoint(words[mark.at : mark.end])
    return founders and not scan.within("wanted", *bounds)


def _is_choice(scan: Scan, mark: Mark, label: list[str]) -> bool:
    """``Any subject: dance, a sleeping cat``; ``who it's for: people who surf, work outside``."""
    if label and not _NEAR["free_choice"].isdisjoint(label):
        return True
    words = scan.text.words
    public = bool(label) and label[-1] in FOR and not _WHO.isdisjoint(label)
    return public and "," in (words[mark.at - 1], *words[mark.end : mark.end + 1])


def _is_a_mascot(scan: Scan, mark: Mark) -> bool:
    """``one very old dog``, ``our yard cat``; not "our dog beds", "a bed for a dog"."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    if words[mark.at] not in _NEAR["pet_noun"] or _leads_on(scan, mark.end):
        return False
    before = words[max(first, mark.at - _OURS_REACH) : mark.at]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _NEAR["mascot"]), None)
    return at is not None and (_OF | FOR).isdisjoint(before)


def _is_asked(scan: Scan, mark: Mark, first: int) -> bool:
    """``4 dog owners``, ``a video showing the car``, ``we want riders``, ``we are a gym``."""
    words, low = scan.text.words, max(first, mark.at - _ASKED_REACH)
    counted = {one.end for one in scan.numbers if one.kind != "article"}
    people = scan.within("person", low, mark.end + 1)
    if mark.at in counted or any(
        _is_theirs(words, one, mark, is_counted=one.at in counted) for one in people
    ):
        return True
    if not _NEAR["about"].isdisjoint(words[low : mark.at]) and scan.within("video", low, mark.at):
        return True
    if any(_is_for(words, at) for at in range(max(first + 1, mark.at - _OURS_REACH), mark.at)):
        return True
    # As in "you tell of your evening: dinner, a walk, the lamp".
    meal = words[mark.end - 1] in _NEAR["treat"]
    if not meal and mark.at - first <= _YOU_REACH and _is_of_you(scan, words[first : mark.at]):
        return True
    begin = max(first, mark.at - _SELF_REACH)
    told = scan.within("self_description", begin, mark.at)
    told += [one for one in scan.within("section", begin, mark.at) if one.value == "product"]
    wanted = scan.within("wanted", low, min(scan.bounds(mark.at)[1], mark.end + _BEHIND_REACH))
    return bool(told) or any(words[one.at] not in WITH for one in wanted)


def _is_of_you(scan: Scan, before: list[str]) -> bool:
    """``You drive …``, ``film your …``: whom we cast; not "you may film in the car"."""
    you = _NEAR["cast_you"] if scan.language == "de" else _NEAR["cast_you"] - {"du"}
    told = not you.isdisjoint(before[:_YOU_FIRST])
    told = told or (before[:1] != [] and before[0] in _FILMING and not _YOURS.isdisjoint(before))
    return told and _NEAR["maybe"].isdisjoint(before)


def _is_theirs(words: list[str], person: Mark, niche: Mark, *, is_counted: bool) -> bool:
    """``dog owners``, ``owners of dogs``, ``4 people who run``; not "a marathon runner"."""
    if person.at == niche.end:
        return words[niche.at - 1] not in _NEAR["one"]
    between = words[person.end : niche.at]
    who = is_counted and not _WHO.isdisjoint(between)
    if is_counted and between[:1] == [","] and len(between) > 1:
        between = between[1:]  # "7 people, with a car"; not "un jeune, un couple"
    return who or (person.end < niche.at and _OF.issuperset(between))


def _is_for(words: list[str], at: int) -> bool:
    """The "for" of ``it's for the protein powder``, the "make" of ``we make cat trees``."""
    for_it = words[at] in FOR and words[at - 1] in _NEAR["it_is"]
    return for_it or (words[at] in _NEAR["sells"] and words[at - 1] in _SUBJECTS)


def _leads_on(scan: Scan, at: int) -> bool:
    """The word behind is told by it: "our dog beds"; not "our dog Nino", "a dog in the hall"."""
    ends = at >= scan.bounds(at - 1)[1] or scan.text.kinds[at] != WORD
    if ends or is_common(scan.text.words[at]):
        return False
    start = scan.text.span(at, at + 1).start
    return not scan.text.raw[start].isupper()
