"""Niches of what is only at hand: the writer's kitchen, a cake beside the pay.

So are a dog of the neighbour's, a word inside brackets, where the niche is told outside, and the
trade of who writes.
"""

from collections import Counter

from app.domain.campaign import Category
from app.extraction.rules.people.counted import WITH
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common

_NEAR = lists("niche_aside")
_PETS = {Category.DOG.value, Category.CAT.value, "pet", "other_pet"}
_COOKING, _BUSINESS = Category.COOKING.value, Category.BUSINESS.value
_PODCAST, _SPORT = Category.PODCAST.value, Category.SPORT.value
_OWN_REACH, _FOND_REACH = 6, 3
_FILMING = near("people", "filming") | _NEAR["film"]
_PAY_REACH, _FILM_REACH = 16, 3
_HERE_REACH, _SELF_REACH, _CLOSED_REACH, _ITEM_REACH = 3, 4, 3, 4
_AS_REACH, _I_REACH, _THEIR_REACH = 2, 8, 12
_THEIRS = near("objectives", "theirs")
_LONGEST_ASIDE, _SHORTEST_ASIDE, _STRONG = 16, 5, 0.9
_EDGES = {"(", ")", "\n"}
_KITCHENS = _NEAR["room"] | _NEAR["kitchens"]
_BESIDE_US = _NEAR["beside_pay"] | {","}
_MASCOT_REACH, _LIKE_REACH, _ROTA_REACH, _NAMING = 16, 4, 3, 0.5


def without_asides(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """The marks without those of what is only at hand, or told in brackets."""
    # A slip of the pen ("houses", "horses") names no other.
    pets = sum(one.value in _PETS and one.weight > _NAMING for one in marks)
    told = Counter((one.value, scan.sentence[one.at]) for one in marks)
    in_all = Counter(one.value for one in marks)
    kept = [
        one
        for one in marks
        if not _is_of_a_saint(scan, one)
        and not (one.value == _COOKING and (_is_own_kitchen(scan, one) or _is_a_treat(scan, one)))
        and not (one.value == _BUSINESS and _is_of_us(scan, one))
        and not (one.value in _PETS and pets == 1 and _is_a_mascot(scan, one))
        and not (
            in_all[one.value] == told[one.value, scan.sentence[one.at]] and _is_theirs(scan, one)
        )
    ]
    return _without_brackets(scan, kept) if "(" in scan.text.vocabulary else kept


def _is_of_a_saint(scan: Scan, mark: Mark) -> bool:
    """``Saint-Flour``, ``San Martín``: a place."""
    return mark.at > 0 and scan.text.words[mark.at - 1] in _NEAR["saint"]


def _is_own_kitchen(scan: Scan, mark: Mark) -> bool:
    """``I sew bags in my kitchen``, ``la cocina cierra los lunes``: no place to cook for others."""
    words = scan.text.words
    room = mark.end - 1
    if words[room] not in _KITCHENS:
        return False
    ahead = words[mark.end : min(scan.bounds(mark.at)[1], mark.end + _CLOSED_REACH)]
    if not _NEAR["closes"].isdisjoint(ahead):
        return True
    return words[room - 1] in _NEAR["mine"] and words[room - 2] in _NEAR["in_room"]


def _is_a_treat(scan: Scan, mark: Mark) -> bool:
    """``60 euros per person, free entry, cake``; not "80 €, a cake to film"."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if words[mark.end - 1] not in _NEAR["treat"]:
        return False
    listed = words[max(first, mark.at - _ROTA_REACH) : min(end, mark.end + _ROTA_REACH)]
    if not _NEAR["rota"].isdisjoint(listed):
        return True  # "The cake rota"
    beside = words[max(first, mark.at - _FILM_REACH) : min(end, mark.end + _FILM_REACH)]
    if not _FILMING.isdisjoint(beside) or not _NEAR["our"].isdisjoint(beside):
        return False
    paid = scan.within("currency", max(first, mark.at - _PAY_REACH), mark.at)
    before = words[max(first, mark.at - _ITEM_REACH) : mark.at]
    return bool(paid) and not _NEAR["beside_pay"].isdisjoint(before)


def _is_of_us(scan: Scan, mark: Mark) -> bool:
    return _is_the_writer(scan, mark) or _is_like_us(scan, mark) or _is_the_role(scan, mark)


def _is_the_role(scan: Scan, mark: Mark) -> bool:
    """``Your role: growth marketer``: who fills in the form."""
    field = field_at(scan.fields, mark.at)
    if field is None or mark.at < field.colon:
        return False
    label = set(scan.text.words[field.at : field.colon])
    return not _NEAR["role"].isdisjoint(label) and label <= _NEAR["role"] | _NEAR["yours"]


def _is_the_writer(scan: Scan, mark: Mark) -> bool:
    """``Media buyer freelance ici``, ``I'm a freelance marketer, my client sells candles``."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if words[mark.end - 1] not in _NEAR["hired_hand"]:
        return False
    if not _NEAR["here"].isdisjoint(words[mark.end : min(end, mark.end + _HERE_REACH)]):
        return True
    low = max(first, mark.at - _SELF_REACH)
    # "I do social media as a freelancer"
    if not _NEAR["as_a"].isdisjoint(words[max(first, mark.at - _AS_REACH) : mark.at]):
        return not _NEAR["i"].isdisjoint(words[max(first, mark.at - _I_REACH) : mark.at])
    if words[mark.end : mark.end + 1] and words[mark.end] in _NEAR["hired_by"]:
        # Not of those who are wanted: "4 creators (freelance for …)".
        name = mark.at - 2
        named = words[mark.at - 1] == "(" and name >= first
        if named and (words[name] in _NEAR["here"] or _has_capital(scan, name)):
            return True
    if not scan.within("self_description", low, mark.at):
        return False
    # "I'm a freelance designer and I look after their posts"
    behind = words[mark.end : min(end, mark.end + _THEIR_REACH)]
    i_am = not _NEAR["i"].isdisjoint(words[first : mark.at])
    return (i_am and not _THEIRS.isdisjoint(behind)) or any(
        words[at - 1] in _NEAR["our"] for at in scan.text.where(_NEAR["client"])
    )


def _has_capital(scan: Scan, at: int) -> bool:
    """A name, and nobody who is wanted."""
    start = scan.text.span(at, at + 1).start
    return scan.text.raw[start].isupper() and not scan.within("person", at, at + 1)


def _is_like_us(scan: Scan, mark: Mark) -> bool:
    """``you film videos for businesses like hers``; not "payroll for businesses like yours"."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    behind = words[mark.end : min(end, mark.end + _LIKE_REACH)]
    if _NEAR["like"].isdisjoint(behind[:1]) or _NEAR["ours"].isdisjoint(behind[1:]):
        return False
    return bool(scan.within("clip", first, mark.at) or scan.within("video", first, mark.at))


def _is_a_mascot(scan: Scan, mark: Mark) -> bool:
    """``two people and a dog that sleeps under the bench``: who we are, and no pet is wanted."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if words[mark.at - 1] not in _NEAR["one"] or words[mark.at - 2] not in _BESIDE_US:
        return False
    at = mark.end + (words[mark.end : mark.end + 1] == [","])
    if at < end and words[at].isalpha() and words[at] not in _NEAR["that"]:
        return False  # "Two people and a dog lead"
    low = max(first, mark.at - _MASCOT_REACH)
    told = any(
        words[one] in _NEAR["ourselves"]
        or (words[one] in _NEAR["me"] and not _NEAR["be"].isdisjoint(words[one - 2 : one]))
        for one in range(low, mark.at)
    )
    told = told or bool(scan.within("self_description", low, mark.at)) or _is_kin(scan, low, mark)
    wanted = (words[one.at] for one in scan.within("wanted", low, mark.at))
    asked = any(word not in WITH for word in wanted)
    return told and not asked and not scan.within("clip", first, end)


def _is_kin(scan: Scan, low: int, mark: Mark) -> bool:
    """``my mother, my brother and a dog``."""
    people = scan.within("person", low + 1, mark.at)
    return any(scan.text.words[one.at - 1] in _NEAR["mine"] for one in people)


def _is_theirs(scan: Scan, mark: Mark) -> bool:
    """``Our podcast-loving intern``, ``the podcast I listen to``, and animals of those at hand.

    Except for the first, in a sentence that asks for nothing.
    """
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    before = words[max(first, mark.at - _OWN_REACH) : mark.at]
    behind = words[mark.end : min(end, mark.end + _OWN_REACH)]
    if behind and behind[0] in _NEAR["keen"] and not _NEAR["housemate"].isdisjoint(behind[1:2]):
        return True
    asked = any(one.value == "creator" for one in scan.within("person", first, end))
    if asked or scan.within("clip", first, end):
        return False
    if mark.value == _PODCAST:
        return not (_NEAR["hearing"].isdisjoint(behind) or _NEAR["i"].isdisjoint(behind))
    if mark.value == _SPORT:
        return _is_fond(before, _NEAR["keen_on"])
    return mark.value in _PETS and _is_pet_of(before, behind)


def _is_fond(before: list[str], verbs: frozenset[str]) -> bool:
    """``Mon associé est passionné de rugby``, ``our boss has two cats``."""
    told = not verbs.isdisjoint(before[-_FOND_REACH:])
    return told and not _NEAR["housemate"].isdisjoint(before)


def _is_pet_of(before: list[str], behind: list[str]) -> bool:
    """``Le chien du voisin aboie``, ``the boss's cat``, ``our boss has two cats``."""
    if before[-1:] == ["s"] and not _NEAR["housemate"].isdisjoint(before[-2:]):
        return True
    whose = next((one for one in behind if one not in _NEAR["of_whose"]), "")
    owned = whose in _NEAR["housemate"] and behind[0] in _NEAR["of_whose"]
    # "My wife owns a dog salon"
    named = behind[:1] and behind[0].isalpha() and not is_common(behind[0])
    return owned or (not named and _is_fond(before, _NEAR["owning"]))


def _without_brackets(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """Without a niche that only one word in long brackets names, where another is told outside.

    ``a podcast (night guards, bakers, nurses)``; not "3 creators (cooking, baking)".
    """
    inside = [one for one in marks if one.value not in _PETS and _is_bracketed(scan, one)]
    if not inside:
        return marks
    outside = [one for one in marks if one not in inside]
    told, named = {one.value for one in outside}, [one.value for one in inside]
    if not any(one.weight >= _STRONG for one in outside):
        return marks
    return [one for one in marks if one not in inside or one.value in told or len(named) > 1]


def _is_bracketed(scan: Scan, mark: Mark) -> bool:
    """It stands in brackets, with at least four other words."""
    words = scan.text.words
    before = range(mark.at - 1, max(0, mark.at - _LONGEST_ASIDE) - 1, -1)
    opens = next((at for at in before if words[at] in _EDGES), mark.at)
    behind = range(mark.end, min(len(words), mark.end + _LONGEST_ASIDE))
    closes = next((at for at in behind if words[at] in _EDGES), mark.at)
    if words[opens] != "(" or words[closes] != ")":
        return False
    return closes - opens - 1 >= _SHORTEST_ASIDE
