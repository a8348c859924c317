"""Counted nouns that no list knows, and that are things: ``12 plats, 8 vins``, ``3 ovens``."""

from app.domain.campaign import Category
from app.extraction.rules.people.counted import JOINING, Count
from app.extraction.rules.people.unhired import makes_videos
from app.extraction.rules.phrases.nouns import CREATOR, GUESS, HUMAN, Nouns
from app.extraction.rules.phrases.person_words import ENDINGS
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import is_common
from app.extraction.rules.text.tokens import WORD

_ADJECTIVAL = {"person", "man", "woman"}
_ADJUNCTS = {"influencer", "creator", "ambassador", "blogger"}
_SENT, _SENT_REACH = near("people", "sent"), 6
_REACH, _COLON_REACH, _PAY_REACH = 5, 3, 8
_IN = {"in", "dans", "across", "nei", "nelle", "em"}
_ONES_REACH, _GAINED_REACH, _NEW = 6, 12, near("objectives", "new")

_ANIMALS = {Category.DOG.value, Category.CAT.value}


def are_things(nouns: Nouns, count: Count, *, named: bool) -> bool:
    """Whether the noun is no word for people, in a list of such nouns or where others are.

    ``named``: the brief speaks of creators by that name.
    """
    niches = nouns.scan.within("category", count.end - 1, count.end)
    if count.strength == GUESS and any(one.value in _ANIMALS for one in niches):
        return True  # "Two dogs live in the workshop"
    if count.strength > GUESS or is_listed_noun(nouns, count.end):
        return False
    if nouns.words[count.end - 1].endswith(ENDINGS):
        return False
    told = _are_announced(nouns, count) or _are_sent(nouns, count)
    named = named and not _is_behind_label(nouns, count)
    return named or told or _is_listed(nouns, count)


def _is_behind_label(nouns: Nouns, count: Count) -> bool:
    """``Profils : 15 francophones, 20-40 ans``; not "Creators: 3 conditions, €80 each"."""
    words, name, end = nouns.words, count.at - 2, count.end
    if name < 0 or words[name + 1] != ":" or name not in nouns.people:
        return False
    age = nouns.numbers.get(end + 1) if words[end : end + 1] == [","] else None
    aged = age is not None and nouns.priced.isdisjoint({age.at, age.end})
    return words[name].endswith("s") and (aged or words[end : end + 1] in ([], ["\n"]))


def are_in_videos(nouns: Nouns, count: Count) -> bool:
    """``3 videos, three different frames``: as many of a noun that no list knows."""
    words, (first, _) = nouns.words, nouns.scan.bounds(count.at)
    if words[count.at - 1] != "," or count.strength > GUESS or is_listed_noun(nouns, count.end):
        return False
    near_by = range(max(first, count.at - _REACH), count.at - 1)
    others = (nouns.numbers[at] for at in near_by if at in nouns.numbers)
    return any(
        one.whole == count.low and nouns.of_videos(one.end) == count.at - 1 for one in others
    )


def are_ones(nouns: Nouns, count: Count) -> bool:
    """``nine clay courts and two indoor ones``."""
    before = range(max(nouns.scan.bounds(count.at)[0], count.at - _ONES_REACH), count.at)
    if nouns.words[count.end - 1] != "ones":
        return False
    things = any(at in nouns.things - nouns.units for at in before)
    return things and not any(at in nouns.people for at in before)


def are_places(nouns: Nouns, count: Count) -> bool:
    """``I work in three clinics``, ``dans deux cabinets``: in such a noun nobody is counted."""
    before = nouns.words[count.at - 1]
    is_in = before in _IN or (before == "en" and nouns.scan.language == "fr")
    return is_in and not is_listed_noun(nouns, count.end)


def are_gained(nouns: Nouns, count: Count) -> bool:
    """``dix nouveaux clients``: whom the campaign shall bring; not ``5 new patients to film``."""
    near_by = nouns.scan.within("person", count.end - 2, count.end)
    noun = next((mark for mark in near_by if mark.end == count.end), None)
    if noun is None or noun.value != "audience" or count.strength == CREATOR:
        return False
    if _NEW.isdisjoint(nouns.words[count.at : noun.at]):
        return False
    end = min(nouns.scan.bounds(count.at)[1], count.end + _GAINED_REACH)
    paid = any(nouns.scan.within(kind, count.end, end) for kind in ("each", "per_word"))
    return not (paid or makes_videos(nouns, count))


def modifies(nouns: Nouns, count: Count) -> bool:
    """``A four-person studio``, ``thirty influencer requests``: the noun of the one behind it."""
    words, end = nouns.words, count.end
    if count.low <= 1 or nouns.scan.language != "en":
        return False
    if words[end - 1] in _ADJECTIVAL:
        return True
    if words[end - 1] not in _ADJUNCTS or end >= len(words) or end in nouns.people:
        return False
    return nouns.kinds[end] == WORD and not is_common(words[end]) and words[end].endswith("s")


def is_listed_noun(nouns: Nouns, end: int) -> bool:
    """A noun for people that a list knows ends there."""
    near_by = nouns.scan.within("person", end - _REACH, end)
    return any(mark.end == end and mark.at in nouns.people for mark in near_by)


def _are_announced(nouns: Nouns, count: Count) -> bool:
    """``Two conditions: budget 300 €``; not ``4 zookers: 80 € each``."""
    last = nouns.scan.bounds(count.at)[1]
    behind = range(count.end, min(last, count.end + _COLON_REACH))
    colon = next((at for at in behind if nouns.words[at] == ":"), None)
    if colon is None:
        return False
    end = min(last, colon + _PAY_REACH)
    return not any(nouns.scan.within(kind, colon, end) for kind in ("each", "per_word"))


def _are_sent(nouns: Nouns, count: Count) -> bool:
    """``Trois sacs vous seront envoyés``, ``two jars are yours``."""
    last = nouns.scan.bounds(count.at)[1]
    return not _SENT.isdisjoint(nouns.words[count.at : min(last, count.end + _SENT_REACH)])


def _is_listed(nouns: Nouns, count: Count) -> bool:
    """``8 banen, 2 bars``: before or after it in its list stands another that counts no people."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    beside: list[int] = []
    if count.end + 1 < last and words[count.end] in JOINING:
        beside.append(count.end + 1)
    if count.at > first and words[count.at - 1] in JOINING:
        beside += range(max(first, count.at - _REACH), count.at - 1)
    others = (nouns.numbers[at] for at in beside if at in nouns.numbers)
    return any(
        (nouns.of_people(one.end) or (0, 0))[1] < HUMAN
        for one in others
        if one.kind != "article" and _counts_something(nouns, one.end)
    )


def _counts_something(nouns: Nouns, at: int) -> bool:
    """A noun follows the number that ends there, no currency and no "each"."""
    is_noun = at < len(nouns.words) and nouns.kinds[at] == WORD
    is_other = at in nouns.priced or at in nouns.videos or nouns.scan.within("per_word", at, at + 1)
    return is_noun and not is_other
