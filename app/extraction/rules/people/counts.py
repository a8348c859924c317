"""Find the numbers of a brief that count people, or the videos of the whole campaign."""

from app.extraction.rules.people.counted import FOR, JOINING, WITH, Count, count_of
from app.extraction.rules.people.doers import MAKE
from app.extraction.rules.people.labels import labelled_videos
from app.extraction.rules.people.unhired import (
    MOST_GUESSED,
    advises,
    asked,
    is_age,
    is_share,
    makes_videos,
    own_staff,
    refused,
)
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import CREATOR, GUESS, HUMAN, Nouns
from app.extraction.rules.text.nearby import near, units

_LIMITS = {"max", "maximum", "maximal", "massimo", "maximaal", "maximo", "cap", "capped"}
_HAVING, _HAVING_REACH = {"with", "avec", "mit", "con", "met", "com", "having", "ayant"}, 4
_HAVE = {"have", "has", "own", "owns", "ont", "avez", "haben", "hat", "tienen", "tiene",
         "hanno", "ha", "hebben", "heeft", "tem"}  # fmt: skip
_ENOUGH, _ADDED, _ADDED_REACH = near("people", "enough"), {"+", "plus"}, 6
_OF_GROUP, _GROUP_REACH = near("people", "of_group"), 4
_MEMBERS = near("people", "member")
_LEFT, _LEFT_REACH = near("people", "left"), 6
_GIVES, _HELD = near("people", "gives"), near("people", "held")
_PRICE, _NEEDED = near("count", "price"), {"faut", "faudrait"}
_ADJECTIVAL = {"person", "man", "woman"}
_NO_ONE = {"quelqu", "cada", "ogni"}
# "Videos von Creatorn".
_PLURALS = ("s", "ern", "orn")
_SPEED = {"plus", "faster", "slower", "speed", "fois", "times", "mal", "volte", "veces", "vezes",
          "schneller", "sneller"}  # fmt: skip
_PAST, _WE = near("count", "past"), near("actor", "we")
_THEIRS, _GENITIVE = near("prestation", "theirs"), {"of", "der", "des", "degli", "van", "dos"}
PER = near("form", "per") | {"a", "each", "every", "chaque", "al"}
_SPANS = {"day", "week", "month", "year"}
_TESTIFYING = {"from", "of", "by", "de", "von", "di", "da", "van"}
_OURS, _DEEDS = near("actor", "ours"), near("people", "filming") | near("people", "deed")
_ANOTHER, _ANOTHER_REACH = near("people", "another"), 8
_BEHIND_ANOTHER = FOR | {"sur", "on", "one", "auf", "su", "op", "em", "en", "in"}
_AS = {"as", "als", "come", "como", "comme"}


def people(nouns: Nouns, plain: list[Amount], *, lenient: bool = False) -> list[Count]:
    """Numbers with a noun for people after them.

    ``lenient``: nothing else is counted, so a guess is taken in any brief that pays.
    """
    found: list[Count] = []
    own = own_staff(nouns, plain)
    adjectival = _ADJECTIVAL if nouns.scan.language == "en" else set[str]()
    for one in plain:
        if (noun := nouns.of_people(one.end)) is not None and not is_age(nouns, one):
            count = count_of(one, one.at, *noun)
            is_adjective = count.low > 1 and nouns.words[count.end - 1] in adjectival
            is_own = one.at in own and count.strength < CREATOR
            is_own = is_own or _is_held(nouns, count) or _is_of_group(nouns, found, count)
            if is_adjective or is_own or is_share(nouns, one, count.end):
                continue  # "a four-person studio", "our firm has 25 employees and 3 apprentices"
            if found and count.strength == GUESS and _is_of_them(nouns, found[-1].end, one.at):
                continue
            joined = found and found[-1].end == one.at - 1 and nouns.words[one.at - 1] in JOINING
            if joined or _wanted(nouns, count, lenient=lenient):
                found.append(count)
    return found + _ones(nouns)


def _is_held(nouns: Nouns, count: Count) -> bool:
    """``2 creators already on board``, where others are counted too."""
    words = nouns.words
    held = not _HELD.isdisjoint(words[count.end : count.end + 2])
    more = (mark.end for mark in nouns.scan.marks["wanted"] if mark.at > count.end)
    sought = any(at in nouns.numbers and at + 1 not in nouns.priced for at in more)
    left = not _LEFT.isdisjoint(words[count.end : count.end + _LEFT_REACH])
    return held and (sought or left)


def _is_of_group(nouns: Nouns, found: list[Count], count: Count) -> bool:
    """``2 familles de 4 personnes``: how many each of those counted before is."""
    words = nouns.words
    between = words[found[-1].end : count.at] if found else []
    joined = 0 < len(between) <= _GROUP_REACH and _OF_GROUP.issuperset(between)
    return joined and words[count.end - 1] in _MEMBERS


def _is_of_them(nouns: Nouns, end: int, at: int) -> bool:
    """``12 marathoners with at least 5 races``: what those have who were counted before."""
    between = nouns.words[end:at]
    return 0 < len(between) <= _HAVING_REACH and between[0] in _HAVING


def _ones(nouns: Nouns) -> list[Count]:
    """Articles with a noun for people after them."""
    found: list[Count] = []
    for number in nouns.scan.numbers:
        if nouns.words[number.at - 1] in _NO_ONE:
            continue  # "quelqu'un de leur famille", "cada um publica no seu perfil"
        is_one_of = number.whole == 1 and _is_one_of_ours(nouns, number.end)
        if number.kind != "article" and not is_one_of:
            continue
        if (noun := nouns.of_people(number.end + 2 * is_one_of)) is not None:
            count = Count(number.at, noun[0], 1, 1, noun[1], article=True)
            if (noun[1] > GUESS or is_one_of) and _one_wanted(nouns, count):
                found.append(_with_another(nouns, count))
    return found


def _is_one_of_ours(nouns: Nouns, at: int) -> bool:
    """``une de mes clientes``, ``one of our members``."""
    words = nouns.words[at : at + 2]
    return len(words) > 1 and words[0] in _TESTIFYING | {"d"} and words[1] in _OURS


def _with_another(nouns: Nouns, count: Count) -> Count:
    """``une créatrice pour TikTok et une autre pour Insta`` are two."""
    words, (_, last) = nouns.words, nouns.scan.bounds(count.at)
    for at in range(count.end, min(last - 1, count.end + _ANOTHER_REACH)):
        if words[at] not in _ANOTHER:
            continue
        start = at - (words[at] != "another")
        # "Et une autre marque" is nobody.
        goes_on = words[at + 1] in _BEHIND_ANOTHER or at + 1 in nouns.people
        if goes_on and words[start - 1] in JOINING:
            return count._replace(low=2, high=2, end=at + 1)
    return count


def _wanted(nouns: Nouns, count: Count, *, lenient: bool) -> bool:
    if refused(nouns, count) or _is_gift(nouns, count):
        return False
    if count.strength == CREATOR:
        return True
    if count.strength == HUMAN:
        return count.high <= MOST_GUESSED or asked(nouns, count)
    if count.high > MOST_GUESSED or nouns.words[count.at - 1] in _DEEDS:
        return False  # "I'd like her to film four sessions"
    marks = nouns.scan.marks
    first, _ = nouns.scan.bounds(count.at)
    opens = count.at - first <= 1 or nouns.words[count.at - 1] in {":", "-", "+"}
    # "1 vidéo + 3 déclinaisons"
    opens = opens and not (
        nouns.words[count.at - 1] == "+"
        and any(at in nouns.videos for at in range(max(first, count.at - _ADDED_REACH), count.at))
    )
    offered = (mark for mark in marks["budget_word"] if nouns.words[mark.at] not in _LIMITS)
    paid = bool(marks["currency"]) or any(offered)
    # "A testimonial from 5 customers"
    clips = nouns.scan.within("video", count.at - _ADDED_REACH, count.at)
    beside = any(mark.end == count.at - 1 for mark in clips)
    from_them = beside and nouns.words[count.at - 1] in _TESTIFYING
    if from_them or makes_videos(nouns, count):
        return True
    return asked(nouns, count) or (paid and (opens or lenient))


def _is_gift(nouns: Nouns, count: Count) -> bool:
    """``110 € + 4 teintes au choix``, ``60 € y le regalo 2 velas``."""
    if count.strength != GUESS:
        return False
    if count.at and nouns.words[count.at - 1] in _GIVES:
        return True
    is_added = nouns.words[count.at - 1] in _ADDED
    return is_added and not nouns.priced.isdisjoint({count.at - 2, count.at - 3})


def _one_wanted(nouns: Nouns, count: Count) -> bool:
    """``un créateur``; not ``150 € a creator``, nor any "a person" that nobody asks for."""
    before = count.at - 1
    if count.at == 0 and not refused(nouns, count):
        # "Un couple, …": a brief that opens with whom it wants
        return not advises(nouns, count)
    if (
        refused(nouns, count)
        or advises(nouns, count)
        or before in nouns.priced
        or nouns.words[before] == "each"
    ):
        return False
    if before - 1 in nouns.priced and nouns.words[before] in FOR:
        # "60 € pour un débutant, 90 € pour un expert": prices
        return len(nouns.priced) == 1
    # "One person with a filthy family car", "readers who have a TikTok account".
    held = nouns.words[before] in WITH and any(one.end == before for one in nouns.people.values())
    theirs = (held or nouns.words[before] in _HAVE) and count.strength < CREATOR
    of_video = count.end in nouns.per_links and count.end + 1 in nouns.videos
    if theirs or of_video or any(mark.end == count.at for mark in nouns.videos.values()):
        return False  # "8 clips, one creator per clip"
    if nouns.words[before] in _ENOUGH or not _ENOUGH.isdisjoint(
        nouns.words[count.end : count.end + 2]
    ):
        return True
    first, _ = nouns.scan.bounds(count.at)
    joined = count.at > first and nouns.words[before] in JOINING
    return count.strength == CREATOR or joined or asked(nouns, count)


def videos(nouns: Nouns, plain: list[Amount], *, of_one: bool = False) -> list[Count]:
    """Numbers of videos of the campaign; those that each creator makes are left out.

    ``of_one``: one creator is wanted, so "a video" is that one's, whoever else is spoken of.
    """
    scan = nouns.scan
    ends = {mark.end for mark in nouns.videos.values()}
    found = labelled_videos(nouns, plain)
    for one in plain:
        times = nouns.words[one.end : one.end + 1] == ["x"] and one.end + 1 in nouns.videos
        end = nouns.of_videos(one.end + times)  # "4x UGC"
        is_meant = end is not None and not _counts_nobody(nouns, one, end)
        if end is not None and is_meant and not _each(nouns, end) and not negated(scan, one.at):
            found.append(count_of(one, one.at, end, HUMAN))
        elif (
            (at := one.at - 2) >= 0
            and nouns.words[at + 1] == "x"
            and at + 1 in ends
            and _is_free(nouns, one.end)
        ):
            found.append(count_of(one, at, one.end, HUMAN))  # "ugc x4"
    if found or (not of_one and _speaks_of_several(nouns)) or _only_asks_price(nouns):
        return found
    for number in scan.numbers:
        # "Use it as an ad".
        is_one = number.kind == "article" and nouns.words[number.at - 1] not in _AS
        end = nouns.of_videos(number.end) if is_one else None
        if end is not None and not _each(nouns, end):
            return [Count(number.at, end, 1, 1, HUMAN, article=True)]
    return []


def _counts_nobody(nouns: Nouns, one: Amount, end: int) -> bool:
    """``we post 2 a week``, ``the stats of your last 3 videos``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    if _are_there(words, first, one, end):
        return True
    unit = units().get(words[end + 1], "") if end + 1 < last else ""
    if unit not in _SPANS or words[end] not in PER:
        return False
    before = words[first : one.at]
    does = not MAKE.isdisjoint(before) or bool(nouns.scan.within("posting", first, one.at))
    return does and not _WE.isdisjoint(before)


def _are_there(words: list[str], first: int, one: Amount, end: int) -> bool:
    """``your last 3 videos``, ``der letzten 3 Posts``, ``tes 3 dernières``."""
    before = words[max(first, one.at - 3) : one.at]
    if _PAST.isdisjoint(before[-1:] + words[one.end : end]):
        return False
    return not _THEIRS.isdisjoint(before) or not _GENITIVE.isdisjoint(before)


def _is_free(nouns: Nouns, end: int) -> bool:
    """Nothing else follows that the number before ``end`` would count."""
    if not _SPEED.isdisjoint(nouns.words[end : end + 1]):
        return False  # "vidéo x2 plus rapide"
    return not (end in nouns.things or end in nouns.numbers or end in nouns.priced)


def _only_asks_price(nouns: Nouns) -> bool:
    """``Was kostet ein Video?`` and no more orders none; ``I want a video, how much?`` does."""
    words = nouns.words
    if not words or nouns.scan.bounds(0)[1] < len(words):
        return False
    asked = words if words[-1] == "?" else words[:1]
    wanted = (words[mark.at] for mark in nouns.scan.marks["wanted"])
    return not _PRICE.isdisjoint(asked) and all(word in WITH | _NEEDED for word in wanted)


def _each(nouns: Nouns, at: int) -> bool:
    """``2 vidéos chacun``, ``3 videos per creator``."""
    nearby = range(at, min(at + 2, nouns.scan.bounds(at - 1)[1]))
    if any(mark.at in nearby for mark in nouns.scan.marks["each"]):
        return True
    return any(nouns.is_for_each(one) for one in nearby)


def _speaks_of_several(nouns: Nouns) -> bool:
    """A plural noun for people, or a price for each: then "a video" is each one's."""
    ends = (nouns.words[mark.end - 1] for mark in nouns.people.values())
    plural = any(end.endswith(_PLURALS) for end in ends)
    return plural or any(link + 1 in nouns.people for link in nouns.per_links)
