"""Find the numbers of a brief that count people."""

from app.extraction.rules.people.addressed import speaks_of_creators
from app.extraction.rules.people.cast import is_cast, roll
from app.extraction.rules.people.counted import FOR, JOINING, WITH, Count, count_of, is_label
from app.extraction.rules.people.guesses import (
    are_gained,
    are_in_videos,
    are_ones,
    are_places,
    are_things,
    is_listed_noun,
    modifies,
)
from app.extraction.rules.people.indefinite import OR_SEVERAL
from app.extraction.rules.people.one_each import is_of_each
from app.extraction.rules.people.own_people import own_staff
from app.extraction.rules.people.parallel import with_elided
from app.extraction.rules.people.picked import taken_of
from app.extraction.rules.people.unhired import (
    MOST_GUESSED,
    advises,
    asked,
    is_share,
    makes_videos,
    refused,
)
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import CREATOR, GUESS, HUMAN, Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import BREAK

_LIMITS = {"max", "maximum", "maximal", "massimo", "maximaal", "maximo", "cap", "capped"}
_HAVING, _HAVING_REACH = {"with", "avec", "mit", "con", "met", "com", "having", "ayant"}, 4
_HAVE = {"have", "has", "own", "owns", "ont", "avez", "haben", "hat", "tienen", "tiene",
         "hanno", "ha", "hebben", "heeft", "tem"}  # fmt: skip
_ONLY, _CHOSEN = near("ads", "solely"), near("addressed", "chosen")
_TRADES, _CONTENT, _MADE_REACH = {"maker", "makers", "producer"}, {"content", "ugc"}, 3
_ENOUGH, _ADDED, _ADDED_REACH = near("people", "enough"), {"+", "plus"}, 6
_OF_GROUP, _GROUP_REACH = near("people", "of_group"), 4
_MEMBERS = near("people", "member")
_LEFT, _LEFT_REACH = near("people", "left"), 6
_GIVES, _HELD = near("people", "gives"), near("people", "held")
_NO_ONE = {"quelqu", "cada", "ogni"}
_WHERE, _WHERE_REACH = near("people", "where"), 7
_TESTIFYING = {"from", "of", "by", "de", "von", "di", "da", "van"}
_OURS, _DEEDS = near("actor", "ours"), near("people", "filming") | near("people", "deed")
_BY, _WERE, _MADE_BY_REACH = near("prestation", "by"), near("other_day", "was"), 4
_SENDS, _LEAST_PAY = near("people", "sends"), 2_000
_ANOTHER, _ANOTHER_REACH = near("people", "another"), 8
_BEHIND_ANOTHER = FOR | {"sur", "on", "one", "auf", "su", "op", "em", "en", "in"}


def people(nouns: Nouns, plain: list[Amount], *, lenient: bool = False) -> list[Count]:
    """Numbers with a noun for people after them.

    ``lenient``: nothing else is counted, so a guess is taken in any brief that pays.
    """
    found: list[Count] = []
    own = own_staff(nouns, plain)
    named = bool(plain) and speaks_of_creators(nouns)
    for one in plain:
        if (taken := taken_of(nouns, one)) is not None:
            found.append(taken)
        elif found and one.at < found[-1].end:
            continue  # the thirty of "six of the thirty profiles"
        elif (noun := nouns.of_people(one.end)) is not None and not is_label(nouns, one):
            count = count_of(one, one.at, *_as_sought(nouns, one, *noun))
            count = with_elided(nouns, count)
            is_own = one.at in own and count.strength < CREATOR
            is_own = is_own or _is_held(nouns, count) or _is_of_group(nouns, found, count)
            is_own = is_own or are_ones(nouns, count) or are_gained(nouns, count)
            if modifies(nouns, count) or is_own or is_share(nouns, one, count.end):
                continue  # "a four-person studio", "our firm has 25 employees and 3 apprentices"
            if found and count.strength == GUESS and _is_of_them(nouns, found[-1].end, one.at):
                continue
            joined = found and found[-1].end == one.at - 1 and nouns.words[one.at - 1] in JOINING
            # "10 créateurs, 5 000 abonnés"
            guessed = count.strength == GUESS and count.high > MOST_GUESSED
            joined = joined and not (guessed or _is_paired(nouns, found[-1], count))
            if joined or _wanted(nouns, count, lenient=lenient, named=named):
                found.append(count)
    rolls = roll(nouns)
    inside = {at for one in rolls for at in range(one.at, one.end)}
    return [one for one in found + _ones(nouns) if one.at not in inside] + rolls


def _as_sought(nouns: Nouns, one: Amount, end: int, strength: int) -> tuple[int, int]:
    """``On cherche 4 patients``: right behind the word for seeking, customers are to be hired."""
    is_known = strength == GUESS and is_listed_noun(nouns, end)
    near_by = nouns.scan.within("wanted", one.at - _ADDED_REACH, one.at) if is_known else []
    sought = any(mark.end == one.at and nouns.words[mark.at] not in WITH for mark in near_by)
    return end, HUMAN if sought else strength


def _is_paired(nouns: Nouns, people: Count, count: Count) -> bool:
    """``4 girls, 4 beaches``: as many of a noun that no list knows."""
    same = (people.low, people.high) == (count.low, count.high) and count.strength == GUESS
    return same and are_things(nouns, count, named=people.strength > GUESS)


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
            known = noun[1] > GUESS or (is_one_of and is_listed_noun(nouns, noun[0]))
            if known and _one_wanted(nouns, count):
                # "One creator is enough for us": no article, but how many.
                enough = count.strength == CREATOR and _is_enough(nouns, count)
                count = with_elided(nouns, _with_another(nouns, count))
                found.append(count._replace(article=not enough and count.low == 1))
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


def _wanted(nouns: Nouns, count: Count, *, lenient: bool, named: bool) -> bool:
    if refused(nouns, count) or _is_gift(nouns, count):
        return False
    if count.strength == CREATOR:
        return True
    if count.strength == HUMAN:
        return count.high <= MOST_GUESSED or asked(nouns, count)
    is_deed = nouns.words[count.at - 1] in _DEEDS or are_in_videos(nouns, count)
    is_deed = is_deed or are_places(nouns, count)
    if count.high > MOST_GUESSED or is_deed:
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
    if from_them or makes_videos(nouns, count) or asked(nouns, count):
        return True
    return paid and (opens or lenient) and not are_things(nouns, count, named=named)


def _is_gift(nouns: Nouns, count: Count) -> bool:
    """``110 € + 4 teintes au choix``, ``60 € y le regalo 2 velas``."""
    if count.strength != GUESS:
        return False
    before = nouns.words[max(0, count.at - 2) : count.at]
    if before[-1:] != [] and (before[-1] in _GIVES or _SENDS.issuperset(before)):
        return True
    if _is_cheap(nouns, count):
        return True
    is_added = nouns.words[count.at - 1] in _ADDED
    return is_added and not nouns.priced.isdisjoint({count.at - 2, count.at - 3})


def _is_cheap(nouns: Nouns, count: Count) -> bool:
    """``3 carnets (14 € pièce)``: nobody would make a video for that."""
    number = (count.end + 1, count.end + 2)
    told = next((nouns.numbers[at] for at in number if at in nouns.numbers), None)
    if told is None or nouns.words[count.end] != "(":
        return False
    priced = not nouns.priced.isdisjoint({told.at - 1, told.end})
    return priced and told.hundredths < _LEAST_PAY


def _is_in_videos(nouns: Nouns, count: Count) -> bool:
    """``clips where a business owner says …``: one in each, however many; not "a clip where"."""
    words, (first, _) = nouns.words, nouns.scan.bounds(count.at)
    if count.strength == CREATOR or words[count.at - 1] not in _WHERE:
        return False
    clips = nouns.scan.within("video", max(first, count.at - _WHERE_REACH), count.at)
    before = {clips[0].at - 1, clips[0].at - 2} if clips else set[int]()
    return bool(clips) and not any(
        number.whole == 1 for number in nouns.scan.numbers if number.at in before
    )


def _makes_things(nouns: Nouns, end: int) -> bool:
    """``for Hush, a small maker of silicone earplugs``; not ``a maker of short videos``."""
    of_what = end < len(nouns.words) and nouns.words[end] in _TESTIFYING
    if nouns.words[end - 1] not in _TRADES or not of_what:
        return False
    made = range(end + 1, min(len(nouns.words), end + 1 + _MADE_REACH))
    return not any(at in nouns.videos or nouns.words[at] in _CONTENT for at in made)


def _is_self(nouns: Nouns, count: Count) -> bool:
    """``We are Ferme & Fils, a toolmaker near Thiers``: who they are, before what they want.

    So is who made something before: ``our ads so far were made by a motion designer``.
    """
    first, _ = nouns.scan.bounds(count.at)
    if nouns.words[count.at - 1] in _BY:
        made = nouns.words[max(first, count.at - _MADE_BY_REACH) : count.at]
        return not _WERE.isdisjoint(made)
    told = nouns.scan.within("ours", first, count.at)
    return bool(told) and nouns.words[count.at - 1] == "," and not asked(nouns, count)


def _is_only_one(nouns: Nouns, count: Count) -> bool:
    """``Une seule personne retenue``, ``Nur eine Person.``: a sentence of its own."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    before = words[first : count.at]
    told = before or words[count.at + 1 : count.end - 1]
    behind = words[count.end : last - (nouns.kinds[last - 1] == BREAK)]
    closes = _CHOSEN.issuperset(behind) or behind[0] in FOR  # "for now, since …"
    return bool(told) and _ONLY.issuperset(told) and closes


def _is_enough(nouns: Nouns, count: Count) -> bool:
    """``Basta una persona``, ``one creator is enough``."""
    behind = nouns.words[count.end : count.end + 2]
    return nouns.words[count.at - 1] in _ENOUGH or not _ENOUGH.isdisjoint(behind)


def _one_wanted(nouns: Nouns, count: Count) -> bool:
    """``un créateur``; not ``150 € a creator``, nor any "a person" that nobody asks for."""
    before = count.at - 1
    is_open = nouns.words[count.end : count.end + 2] in OR_SEVERAL
    if count.at == 0 and not refused(nouns, count):
        # "Un couple, …": a brief that opens with whom it wants
        return not (is_open or advises(nouns, count))
    if (
        is_open
        or refused(nouns, count)
        or advises(nouns, count)
        or not nouns.priced.isdisjoint({before, before - 1 if before in nouns.numbers else before})
        or nouns.words[before] == "each"
        or _is_in_videos(nouns, count)
        or _makes_things(nouns, count.end)
    ):
        return False
    if before - 1 in nouns.priced and nouns.words[before] in FOR:
        # "60 € pour un débutant, 90 € pour un expert": prices
        return len(nouns.priced) == 1
    # "One person with a filthy family car", "readers who have a TikTok account".
    held = nouns.words[before] in WITH and any(one.end == before for one in nouns.people.values())
    theirs = (held or nouns.words[before] in _HAVE) and count.strength < CREATOR
    of_video = is_of_each(nouns, count.at, count.end)
    own = count.strength < CREATOR and _is_self(nouns, count)
    if theirs or own or of_video or any(mark.end == count.at for mark in nouns.videos.values()):
        return False  # "8 clips, one creator per clip"
    if _is_enough(nouns, count) or is_cast(nouns, count) or _is_only_one(nouns, count):
        return True
    first, _ = nouns.scan.bounds(count.at)
    joined = count.at > first and nouns.words[before] in JOINING
    return count.strength == CREATOR or joined or asked(nouns, count)
