"""Who publishes, named by a noun: a house ("the café") orders, people ("6 mamans") are hired.

So do those who work for it: "notre service de communication", "our webmaster".
"""

from app.extraction.rules.phrases.actors import BRAND
from app.extraction.rules.publishing.prestation_cues import NEAR, given_to_somebody
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_ARTICLES, _OPENERS = near("house", "article"), near("house", "opener")
_SEES = near("actor", "sees_to") | near("house", "sees")
_PASSED = near("actor", "light") | near("house", "itself") | _SEES
_NEEDS = near("platforms", "lacks")
_PASSIVE, _CHARGE, _DOES = near("house", "passive"), near("house", "charge"), near("house", "does")
_OF, _BARE = near("place", "of"), {"par", "by", "von", "durch", "door", "por", "de", "di", "of"}
_COPULA, _OWN = NEAR["is"], near("place", "own")
_REACH, _NAME_REACH, _LONGEST, _PASSIVE_REACH = 7, 4, 3, 7
_RELATIVE_REACH, _GIVEN_REACH, _ANSWER_REACH = 5, 16, 9
_ALONE = near("house", "itself") | near("ads", "solely") | NEAR["only"]
_VERB_LAST, _BY_BEFORE = {"de", "nl"}, {"vom", "von", "durch", "door"}


def house_publishes(scan: Scan, mark: Mark) -> bool:
    """``le restaurant publiera lui-même``, ``los publica la tienda``, ``posted by the gym``.

    Also ``our press office sees to posting it``; not "your agency posts it".
    Not "they visit the restaurant and post": there it is no subject.
    """
    if not scan.marks["house"]:
        return False
    return _is_subject(scan, mark) or _is_behind(scan, mark) or _is_agent(scan, mark.at)


def _is_subject(scan: Scan, mark: Mark) -> bool:
    """The house and its article open the clause of the verb, or it sees to the publication."""
    words, kinds, at = scan.text.words, scan.text.kinds, mark.at
    first = scan.bounds(at)[0]
    one = at - 1
    while one > first and at - one < _REACH and words[one] in _PASSED:
        one -= 1
    near = scan.within("house", one - _LONGEST, one + 1)
    house = next((it for it in near if it.end == one + 1), None)
    if house is None:
        return False
    # "Our gym needs posts on TikTok".
    noun = mark.value == "noun" or words[at - 1] in _NEEDS
    if noun and _SEES.isdisjoint(words[one + 1 : at]):
        return False
    # "The local café".
    article, determiners = house.at - 1, _determiners(house)
    article -= article > first and words[article] not in determiners and kinds[article] == WORD
    if article < first or words[article] not in determiners:
        return False
    before = article - 1
    # "O nosso departamento", "il nostro ufficio".
    before -= words[article] in NEAR["ours"] and before >= first and words[before] in _ARTICLES
    return before < first or kinds[before] != WORD or words[before] in _OPENERS


def _determiners(house: Mark) -> frozenset[str]:
    """What stands before it: "the" or "our"; before a webmaster or a nephew only "our"."""
    return NEAR["ours"] if house.value == "own" else _ARTICLES | NEAR["ours"]


def _is_behind(scan: Scan, mark: Mark) -> bool:
    """``los publica la propia tienda``, ``publication : par la boutique``."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    at = mark.end
    while at < min(last, mark.end + _PASSIVE_REACH) and words[at] in _PASSIVE | _DOES:
        at += 1
    if at >= last:
        return False
    in_charge = words[at] in _OF and words[at - 1] in _CHARGE
    by = words[at] in NEAR["by"] or in_charge
    it = words[mark.at - 1] in NEAR["object_before"] | NEAR["who"] or words[at - 1] in _COPULA
    it = it or (at > mark.end and words[at - 1] in _DOES)
    if not (by or it):
        return False
    end = min(last, at + _NAME_REACH)
    at += by
    # "Pelo restaurante" has its article in it.
    contracted = by and words[at - 1] not in _BARE
    ours = NEAR["ours"] if by or words[at - 1] in _DOES else frozenset[str]()
    while at < end and (words[at] in _ARTICLES | _OWN | ours or words[at].isdecimal()):
        contracted, at = True, at + 1  # "par nos 12 revendeurs"
    return contracted and bool(scan.within("house", at, at + 1))


def _is_agent(scan: Scan, at: int) -> bool:
    """``wird vom Hotel gepostet``: German and Dutch say by whom before the verb at token ``at``."""
    words = scan.text.words
    house = next((one for one in scan.within("house", at - 2, at) if one.end == at), None)
    if house is None or scan.language not in _VERB_LAST:
        return False
    by = house.at - 1 - (words[house.at - 1] in _determiners(house))
    return words[by] in _BY_BEFORE


def who_gets_it(scan: Scan, at: int) -> str:
    """``livrée à la boutique, qui la publie``: who is given the video is nobody that is hired."""
    words, first = scan.text.words, scan.bounds(at)[0]
    who, final = at - 1, scan.language in _VERB_LAST
    passed = NEAR["object_before"] | NEAR["will"]
    while who > first and (words[who] in passed or (final and words[who] != ",")):
        who -= 1
    who += final and words[who] == ","
    if words[who] not in NEAR["who"]:
        return ""
    noun = who - 1 - (words[who - 1] == ",")
    given = any(given_to_somebody(scan, one) for one in (noun - 1, noun - 2) if one > first)
    named = given or scan.within("brand_noun", noun - 1, noun + 1) or _is_our_house(scan, noun)
    return BRAND if named else ""


def _is_our_house(scan: Scan, at: int) -> bool:
    """``to our comms team, who publish``: a house of ours ends at token ``at``."""
    near = scan.within("house", at - _LONGEST, at + 1)
    return any(one.end == at + 1 and scan.text.words[one.at - 1] in NEAR["ours"] for one in near)


def who_sees_to_it(scan: Scan, at: int) -> str:
    """``remises au service communication, qui se charge de la diffusion``."""
    words, first = scan.text.words, max(scan.bounds(at)[0], at - _PASSIVE_REACH)
    who = next((one for one in range(at - 1, first, -1) if words[one] in NEAR["who"]), None)
    if who is None or _SEES.isdisjoint(words[who:at]):
        return ""
    return who_gets_it(scan, who + 1)


def is_of_receiver(scan: Scan, at: int) -> bool:
    """Its own place: ``remises à l'ARS et diffusées sur sa page``, ``…, qui … sur sa chaîne``.

    ``at``: where the word stands that leads to the place.
    """
    given = scan.within("handover", max(scan.bounds(at)[0], at - _GIVEN_REACH), at)
    its = scan.text.words[at + 1] in NEAR["one_named"]
    if its and any(given_to_somebody(scan, one.end) for one in given):
        return True
    first = max(scan.bounds(at)[0], at - _RELATIVE_REACH)
    who = next((one for one in range(at - 1, first, -1) if scan.text.words[one] in NEAR["who"]), 0)
    return who > 0 and bool(who_gets_it(scan, who + 1))


def is_of_house(scan: Scan, at: int) -> bool:
    """``Who posts? The town alone, on its page``, ``la mairie seule, sur sa page Facebook``.

    ``at``: where the word stands that leads to the place.
    """
    words, first = scan.text.words, max(scan.bounds(at)[0], at - _ANSWER_REACH)
    if not scan.marks["house"] or words[at + 1] not in NEAR["one_named"]:
        return False
    house = next((one for one in scan.within("house", first, at) if one.end <= at), None)
    if house is None or words[house.at - 1] not in _determiners(house):
        return False
    opens = house.at - 1
    opens -= opens > first and words[opens - 1] in _ALONE
    answers = opens == scan.bounds(at)[0] or scan.text.kinds[opens - 1] != WORD
    # "The town alone, on its page", "le club de Pau, sur sa page".
    behind = words[house.end : at]
    small = _ALONE | _OF | {","}
    return answers and all(word in small or not is_common(word) for word in behind)


def by_people(scan: Scan, end: int) -> bool:
    """``publiée par 6 mamans``."""
    if scan.text.words[end : end + 1] and scan.text.words[end] in NEAR["by"]:
        return any(one.value != "audience" for one in scan.within("person", end + 1, end + 4))
    return False
