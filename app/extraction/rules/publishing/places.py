"""Accounts, audiences and sites whose owner is named: ``leur compte``, ``no canal deles``."""

from typing import NamedTuple

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEAR, _YOURS = lists("place"), near("prestation", "second_person")
_PETS = {"dog", "cat", "pet"}
_OWNER_REACH, _BEHIND_REACH = 6, 4
# What is an owner in one language and another word in another.
_NO_OWNER = {"nos": ("pt",), "su": ("it",), "mi": ("it",)}


class Place(NamedTuple):
    """A place of a ``kind``, or a network; ``at`` is its owner, where that is named first."""

    at: int
    end: int
    ours: bool
    kind: str


def owned(scan: Scan) -> list[Place]:
    """The places whose owner is named, in order."""
    marks = scan.marks
    nouns = sorted(
        marks["place"] + marks["platform"] + marks["platform_maybe"], key=lambda one: one.at
    )
    known = {at for one in nouns for at in range(one.at, one.end)}
    places: dict[int, Place] = {}
    owners: dict[int, int] = {}
    for one in nouns:
        if place := _owned_before(scan, one, known) or _owned_behind(scan, one, known, owners):
            places[place.at] = place
    return sorted(places.values())


def _owned_before(scan: Scan, noun: Mark, known: set[int]) -> Place | None:
    """``our own page``, ``auf eigenem Profil``, ``the creator's YouTube channel``."""
    words = scan.text.words
    at, least, own = noun.at - 1, max(noun.at - _OWNER_REACH, 0), 0
    joined = noun.value == "used"  # "our LinkedIn and YouTube ads"
    while at > least and (
        at in known or words[at] in _NEAR["between"] or (joined and _joins(words, at, known))
    ):
        own = at if words[at] in _NEAR["own"] else own
        at -= 1
    if at < 0:
        return None
    # Portuguese "nos perfis" is "on the profiles", Italian "su TikTok" on it.
    other = scan.language in _NO_OWNER.get(words[at], ())
    # "The Business Unit uses them on its channel": no creator is "it", but for "its own".
    ours = (words[at] in _NEAR["ours"] and not other) or (
        words[at] == "its" and not own and noun.value not in {"shop", "store"}
    )
    if ours or (words[at] in _NEAR["theirs"] and not other):
        of_ads = _is_of_ads(words, at, noun.end)
        return Place(at, noun.end, ours or of_ads, "used" if of_ads else noun.value)
    # "Creators' accounts": the apostrophe is no token.
    who_end = at if words[at] == "s" else at + 1
    if words[at] == "s" or (words[at][-1:] == "s" and noun in scan.marks["place"]):
        for kind, mine in (("brand_noun", True), ("person", False)):
            for who in scan.within(kind, who_end - 3, who_end):
                if who.end == who_end and who.value != "audience":
                    return Place(who.at, noun.end, mine, noun.value)
    organisation = at - (words[at] == "s")
    if _orders(scan, organisation, is_owner=organisation < at):
        return Place(organisation, noun.end, ours=True, kind=noun.value)
    # "Brand socials".
    brands = scan.within("brand_noun", at, at + 1) if words[at] in _NEAR["brand"] else []
    if brands and noun.value == "channel":
        return Place(at, noun.end, ours=True, kind=noun.value)
    own = at if words[at] in _NEAR["own"] else own
    return Place(own, noun.end, ours=False, kind=noun.value) if own else None


def _is_of_ads(words: list[str], owner: int, end: int) -> bool:
    """``ses publicités Facebook``, ``her TikTok ads``: of the one who orders."""
    return words[owner] not in _YOURS and not _NEAR["ads"].isdisjoint(words[owner + 1 : end])


def _orders(scan: Scan, at: int, *, is_owner: bool) -> bool:
    """``the library's page``, where it ``is_owner``; ``our city pages``, ``the club Facebook``."""
    if at and not is_owner and scan.text.words[at - 1] in _NEAR["ours"]:
        return bool(scan.within("house", at, at + 1))
    # "The bus company's TikTok".
    if not at or "the" not in scan.text.words[max(0, at - 1 - is_owner) : at]:
        return False
    return _is_organisation(scan, at) if is_owner else bool(scan.within("house", at, at + 1))


def _joins(words: list[str], at: int, known: set[int]) -> bool:
    """The "and" of ``our LinkedIn and YouTube ads``."""
    named = at - 1 in known or words[at - 1] in _NEAR["other_networks"]
    return words[at] in _NEAR["and"] and named


def _owned_behind(scan: Scan, noun: Mark, known: set[int], owners: dict[int, int]) -> Place | None:
    """``le compte du créateur``, ``no perfil de Instagram de cada família``.

    ``owners`` remembers where the owner of a row of places is looked for.
    """
    words, end = scan.text.words, noun.end
    passed: list[int] = []
    while end < len(words) and (end in known or (words[end] in _NEAR["of"] and end + 1 in known)):
        if end in owners:
            end = owners[end]
            break
        passed.append(end)
        end += 1
    owners.update(dict.fromkeys(passed, end))
    if end >= len(words):
        return None
    # "Compte perso des coureurs".
    end += words[end] in _NEAR["between"]
    end += words[end : end + 1] == ["("]
    ours = words[end : end + 1] != [] and words[end] in _NEAR["ours_behind"]
    if ours or (words[end : end + 1] and words[end] in _NEAR["theirs_behind"]):
        return Place(noun.at, end + 1, ours=ours, kind=noun.value)
    if words[end : end + 1] == [] or words[end] not in _NEAR["of"]:
        return None
    first = end - (words[end] in _NEAR["the"])
    for kind, ours in (("brand_noun", True), ("person", False)):
        for who in scan.within(kind, max(first, noun.end), end + _BEHIND_REACH):
            between = [one for one in words[end + 1 : who.at] if not one.isdecimal()]
            # "Los perfiles de los propios creadores"
            plain = (_NEAR["determiner"] | _NEAR["own"]).issuperset(between)
            if who.value != "audience" and plain:
                return Place(noun.at, who.end, ours, noun.value)
    if words[end + 1 : end + 2] and words[end + 1] in _NEAR["of_theirs"]:
        return Place(noun.at, end + 2, ours=False, kind=noun.value)
    return _of_an_organisation(scan, noun, end)


def _of_an_organisation(scan: Scan, noun: Mark, end: int) -> Place | None:
    """``la page Facebook du club``: of the one who orders, when it is of nobody that is hired."""
    words = scan.text.words
    at = end + 1
    at += words[at : at + 1] != [] and words[at] in _NEAR["article"]
    named = at > end + 1 or words[end] in _NEAR["the"]
    # "Le compte TikTok de l'auto-école": of several words.
    house = max((one.end for one in scan.within("house", at, at + 1)), default=0) if named else 0
    if house > at + 1:
        return Place(noun.at, house, ours=True, kind=noun.value)
    if not named or at >= len(words) or not _is_organisation(scan, at):
        return None
    return Place(noun.at, at + 1, ours=True, kind=noun.value)


def _is_organisation(scan: Scan, at: int) -> bool:
    """A noun that is neither a person nor an animal that films, nor a video."""
    if scan.text.kinds[at] != WORD or is_common(scan.text.words[at]):
        return False
    pets = [one for one in scan.within("category", at, at + 1) if one.value in _PETS]
    return not (pets or scan.within("person", at, at + 1) or scan.within("clip", at, at + 1))


def is_on_other(scan: Scan, end: int) -> bool:
    """A network that no campaign is for is named at token ``end``: ``on LinkedIn``, ``sur X``."""
    behind = scan.text.words[end : end + 2]
    return len(behind) > 1 and behind[0] in _NEAR["onto"] and behind[1] in _NEAR["other_networks"]
