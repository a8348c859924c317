"""Find the numbers of a brief that count people, or the videos of the whole campaign."""

from typing import NamedTuple

from app.extraction.rules.amounts import Amount
from app.extraction.rules.negation import negated
from app.extraction.rules.nouns import CLOSED, CREATOR, GUESS, HUMAN, Nouns
from app.extraction.rules.tokens import WORD

JOINING = frozenset({
    "et", "and", "y", "und", "e", "en", "+", ",", "&", "plus", "con", "ainsi", "que", ";", "puis",
    "then", "also", "aussi", "/",
})  # fmt: skip
_MOST_GUESSED, _MOST_BARE = 100, 50
_LABELS = {":", "=", "|", "x", "(", ";", "?", "is", "est", "stays", "reste"}
_LABEL_FILLERS = {'"', "-", "wanted", "souhaites", "souhaitees", "recherches", "recherchees", "un",
                  "voulus", "needed", "required", "desires", "total", "de", "of", "a", "\n", "r",
                  ")", "we", "need", "en", "tout", "at"}  # fmt: skip
_LABEL_REACH = 6
_RANGE_OPENERS = {"entre", "between", "de", "from", "environ", "about"}
_SIGNS = {"%", "€", "$", "£", "°", "-", "/"}
_STANDING_IN = {"first", "premiers", "premieres", "seront", "serez", "serons", "sont", "are"}
_ENDS = CLOSED | {"dont", "including", "incl", "davon", "merci", "svp", "stp", "please", "thanks",
                  "pls"}  # fmt: skip
_WITH = CLOSED | {"from", "mit", "von", "con", "da", "door", "com", "using"}
_OF_THEM = (["of", "them"], ["of", "you"], ["d", "entre"])
_TELLING = {"them", "you", "entre", "x"}
_AS = {"as", "als", "come", "como", "comme"}
_TURN_REACH = 4
_NOES = {"non", "no", "nein", "nee", "nao"}


class Count(NamedTuple):
    """People (or videos) counted at tokens ``at`` to ``end``.

    ``low`` equals ``high`` but for a range; ``strength`` tells how surely they are people to hire.
    """

    at: int
    end: int
    low: int
    high: int
    strength: int
    article: bool = False


def _count(one: Amount, at: int, end: int, strength: int) -> Count:
    return Count(at, end, one.low // 100, one.high // 100, strength)


def people(nouns: Nouns, plain: list[Amount], *, lenient: bool = False) -> list[Count]:
    """Numbers with a noun for people after them.

    ``lenient``: nothing else is counted, so a guess is taken in any brief that pays.
    """
    found: list[Count] = []
    for one in plain:
        if (noun := nouns.of_people(one.end)) is not None:
            count = _count(one, one.at, *noun)
            joined = found and found[-1].end == one.at - 1 and nouns.words[one.at - 1] in JOINING
            if joined or _wanted(nouns, count, lenient=lenient):
                found.append(count)
    for number in nouns.scan.numbers:
        if number.kind == "article" and (noun := nouns.of_people(number.end)) is not None:
            count = Count(number.at, noun[0], 1, 1, noun[1], article=True)
            if noun[1] > GUESS and _one_wanted(nouns, count):
                found.append(count)
    return found


def _refused(nouns: Nouns, count: Count) -> bool:
    """Our own team, or people who are not wanted."""
    scan = nouns.scan
    ours = any(mark.end == count.at for mark in scan.marks["ours"])
    return (ours and count.strength < CREATOR) or negated(scan, count.at)


def _asked(nouns: Nouns, count: Count) -> bool:
    first, _ = nouns.scan.bounds(count.at)
    return any(first <= mark.at < count.at for mark in nouns.scan.marks["wanted"])


def _wanted(nouns: Nouns, count: Count, *, lenient: bool) -> bool:
    if _refused(nouns, count):
        return False
    if count.strength == CREATOR:
        return True
    if count.strength == HUMAN:
        return count.high <= _MOST_GUESSED or _asked(nouns, count)
    if count.high > _MOST_GUESSED:
        return False
    marks = nouns.scan.marks
    first, _ = nouns.scan.bounds(count.at)
    opens = count.at - first <= 1 or nouns.words[count.at - 1] in {":", "-", "+"}
    paid = bool(marks["currency"] or marks["budget_word"])
    return _asked(nouns, count) or (paid and (opens or lenient))


def _one_wanted(nouns: Nouns, count: Count) -> bool:
    """``un créateur``; not ``150 € a creator``, nor any "a person" that nobody asks for."""
    before = count.at - 1
    if _refused(nouns, count) or before in nouns.priced or nouns.words[before] == "each":
        return False
    if any(mark.end == count.at for mark in nouns.videos.values()):
        return False
    first, _ = nouns.scan.bounds(count.at)
    joined = count.at > first and nouns.words[before] in JOINING
    if count.at == 0:
        return True  # "Un couple, …": a brief that opens with whom it wants
    return count.strength == CREATOR or joined or _asked(nouns, count)


def labelled(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """``Créateurs : 5``, ``| creators | 5 |``, ``créateurs x5``, ``Nombre : entre 8 et 12``."""
    by_start = {one.at: one for one in plain}
    taken = {count.at for count in counts}
    found: list[Count] = []
    for mark in (*nouns.people.values(), *nouns.scan.marks["count_label"]):
        if mark.at - 1 in nouns.per_links:
            continue  # "pay_per_creator: 190"
        at = _labelled_number(nouns, mark.end, by_start)
        one = by_start.get(at) if at is not None else None
        if one is None or one.at in taken:
            continue
        following = nouns.words[one.end] if one.end < len(nouns.words) else ""
        word = one.end < len(nouns.words) and nouns.kinds[one.end] == WORD
        if following not in _SIGNS | {"x"} and (not word or following in CLOSED):
            found.append(_count(one, mark.at, one.end, CREATOR))
            taken.add(one.at)
    return found


def _labelled_number(nouns: Nouns, at: int, numbers: dict[int, Amount]) -> int | None:
    """The number that a label ending at ``at`` introduces, past a sign such as ":" or "=" ."""
    words = nouns.words
    signed = False
    for one in range(at, min(at + _LABEL_REACH, len(words))):
        if one in numbers:
            return one if signed else None
        word = words[one]
        if word in _RANGE_OPENERS and one + 1 in numbers:
            return one + 1 if signed else None
        known = word in _LABELS or word in _LABEL_FILLERS or one in nouns.people
        if not known and (nouns.kinds[one] != WORD or word in CLOSED or signed):
            return None
        signed = signed or word in _LABELS
    return None


def pronouns(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """``il m'en faut 5``, ``5 of them``, ``des mamans, 3 ou 4,``, ``non, plutôt 8``."""
    marks, words = nouns.scan.marks, nouns.words
    turns = [mark.end for kind in ("correction", "present") for mark in marks[kind]]
    settled = (
        {mark.end for mark in marks["settled"]}
        if marks["currency"] or nouns.per_links
        else set[int]()
    )
    settled |= _noes(nouns)
    if not (turns or settled or nouns.people or nouns.videos or _TELLING.intersection(words)):
        return []
    known = {count.at for count in counts} | {count.end - 1 for count in counts}
    found: list[Count] = []
    for one in plain:
        if one.high > _MOST_BARE * 100 or known & {one.at, one.end - 1} or one.at in nouns.people:
            continue
        agreed = one.at in settled and _closes_behind(nouns, one)
        stands = _stands_for_people(nouns, one) and not negated(nouns.scan, one.at)
        if agreed or stands or (turns and _turned_to(nouns, one, known, turns)):
            found.append(_count(one, one.at, one.end, CREATOR))
    return found


def _noes(nouns: Nouns) -> set[int]:
    """``6 créateurs ? Non, 8.``: where a sentence goes on that opens with a no."""
    words = nouns.words
    return {
        at + 2
        for at, word in enumerate(words)
        if word in _NOES and words[at + 1 : at + 2] == [","]
        if at == nouns.scan.bounds(at)[0]
    }


def _turned_to(nouns: Nouns, one: Amount, known: set[int], turns: list[int]) -> bool:
    """``5 créateurs, non, plutôt 8``: a bare number right after a correction."""
    scan, after = nouns.scan, one.end
    if after in nouns.things or after in nouns.videos or _sign_after(nouns, one):
        return False
    if any(after in (mark.at, mark.at - 1) or mark.end == one.at for mark in scan.marks["month"]):
        return False  # "we need it on 14 August"
    first, _ = scan.bounds(one.at)
    near = (end for end in turns if first <= end <= one.at <= end + _TURN_REACH)
    return bool(nouns.people) and any(not known & set(range(end, one.at)) for end in near)


def _sign_after(nouns: Nouns, one: Amount) -> bool:
    return one.end < len(nouns.words) and nouns.words[one.end] in _SIGNS


def _closes_behind(nouns: Nouns, one: Amount) -> bool:
    """No noun, sign or span follows that the number would count."""
    if one.end >= len(nouns.words):
        return True
    is_word = nouns.kinds[one.end] == WORD
    return nouns.words[one.end] in _ENDS or not (is_word or _sign_after(nouns, one))


def _stands_for_people(nouns: Nouns, one: Amount) -> bool:
    scan, words, after = nouns.scan, nouns.words, one.end
    if words[after : after + 2] in _OF_THEM:
        return True
    if words[after : after + 1] == ["x"] and scan.within("currency", after + 1, after + 3):
        return True  # "6 x 150 €"
    if not (nouns.people or nouns.videos) or _sign_after(nouns, one):
        return False
    is_word = after < len(words) and nouns.kinds[after] == WORD
    if after in nouns.things or after in nouns.videos:
        return False
    if is_word and words[after] not in _ENDS:
        return False
    first, _ = scan.bounds(one.at)
    before = words[one.at - 1] if one.at > first else ""
    return (
        "en" in words[max(first, one.at - 4) : one.at - 1]
        or before in _STANDING_IN
        or (before not in _WITH and any(mark.end == one.at for mark in scan.marks["wanted"]))
        or (before == "," and any(first <= at < one.at for at in nouns.people))
    )


def videos(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """Numbers of videos of the campaign; those that each creator makes are left out."""
    scan = nouns.scan
    found: list[Count] = []
    for one in plain:
        end = nouns.of_videos(one.end)
        if end is not None and not _each(nouns, end) and not negated(scan, one.at):
            found.append(_count(one, one.at, end, HUMAN))
    if found or _speaks_of_several(nouns):
        return found
    for number in scan.numbers:
        # "Use it as an ad".
        is_one = number.kind == "article" and nouns.words[number.at - 1] not in _AS
        end = nouns.of_videos(number.end) if is_one else None
        if end is not None and not _each(nouns, end):
            return [Count(number.at, end, 1, 1, HUMAN, article=True)]
    return []


def _each(nouns: Nouns, at: int) -> bool:
    """``2 vidéos chacun``, ``3 videos per creator``."""
    nearby = range(at, at + 2)
    if any(mark.at in nearby for mark in nouns.scan.marks["each"]):
        return True
    return any(nouns.is_for_each(one) for one in nearby)


def _speaks_of_several(nouns: Nouns) -> bool:
    """A plural noun for people, or a price for each: then "a video" is each one's."""
    plural = any(nouns.words[mark.end - 1].endswith("s") for mark in nouns.people.values())
    return plural or any(link + 1 in nouns.people for link in nouns.per_links)
