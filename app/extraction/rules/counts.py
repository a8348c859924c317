"""Find the numbers of a brief that count people, or the videos of the whole campaign."""

from typing import NamedTuple

from app.extraction.rules.amounts import Amount
from app.extraction.rules.nearby import near
from app.extraction.rules.negation import negated
from app.extraction.rules.nouns import CREATOR, GUESS, HUMAN, Nouns
from app.extraction.rules.tokens import WORD

JOINING = frozenset({
    "et", "and", "y", "und", "e", "en", "+", ",", "&", "plus", "con", "ainsi", "que", ";", "puis",
    "then", "also", "aussi", "/",
})  # fmt: skip
_MOST_GUESSED = 100
SIGNS = frozenset({"%", "€", "$", "£", "°", "-", "/"})
FOR = {"pour", "for", "fur", "para", "per", "voor"}
_SHARE, _MOST_SHARED = {"sur", "in", "su", "von"}, 10_000
_OUT_OF = (["out", "of"], ["de", "cada"], ["op", "de"], ["van", "de"], ["em", "cada"])
WITH = {"avec", "par", "with", "by", "using", "from", "mit", "von", "con", "da", "met", "door",
         "com", "por"}  # fmt: skip
_LIMITS = {"max", "maximum", "maximal", "massimo", "maximaal", "maximo", "cap", "capped"}
_SHOWN, _SCREEN, _FIRST = (near("people", name) for name in ("shown", "screen", "first"))
_ANYBODY, _CAMPAIGN = near("people", "anybody"), near("people", "campaign")
_THAN, _PREFER = near("people", "than"), near("people", "prefer")
_ENOUGH = near("people", "enough")
_FILMING, _NO_VERB = near("people", "filming"), near("people", "no_verb")
_OTHERS = near("actor", "we")
_TOLD_REACH, _PREFER_REACH, _FILMING_REACH = 4, 12, 10
_PRICE, _NEEDED = near("count", "price"), {"faut", "faudrait"}
_SOMEBODY = "quelqu"
_SPEED = {"plus", "faster", "slower", "speed", "fois", "times", "mal", "volte", "veces", "vezes",
          "schneller", "sneller"}  # fmt: skip
_AS = {"as", "als", "come", "como", "comme"}


class Count(NamedTuple):
    """People (or videos) counted at tokens ``at`` to ``end``.

    ``low`` equals ``high`` but for a range; ``strength`` tells how surely they are people to hire;
    ``bare``: no noun stands with the number.
    """

    at: int
    end: int
    low: int
    high: int
    strength: int
    article: bool = False
    bare: bool = False


def count_of(one: Amount, at: int, end: int, strength: int) -> Count:
    """A bare quantity as a count: hundredths become whole people."""
    return Count(at, end, one.low // 100, one.high // 100, strength)


def people(nouns: Nouns, plain: list[Amount], *, lenient: bool = False) -> list[Count]:
    """Numbers with a noun for people after them.

    ``lenient``: nothing else is counted, so a guess is taken in any brief that pays.
    """
    found: list[Count] = []
    for one in plain:
        if (noun := nouns.of_people(one.end)) is not None:
            count = count_of(one, one.at, *noun)
            if _is_share(nouns, one, noun[0]):
                continue
            joined = found and found[-1].end == one.at - 1 and nouns.words[one.at - 1] in JOINING
            if joined or _wanted(nouns, count, lenient=lenient):
                found.append(count)
    for number in nouns.scan.numbers:
        if nouns.words[number.at - 1] == _SOMEBODY:
            continue  # "quelqu'un de leur famille"
        if number.kind == "article" and (noun := nouns.of_people(number.end)) is not None:
            count = Count(number.at, noun[0], 1, 1, noun[1], article=True)
            if noun[1] > GUESS and _one_wanted(nouns, count):
                found.append(count)
    return found


def _is_share(nouns: Nouns, one: Amount, end: int) -> bool:
    """``3 personnes sur 4``, ``9 out of 10 dog owners``: how many of all there are."""
    words, numbers = nouns.words, nouns.numbers
    if words[one.end : one.end + 2] in _OUT_OF and one.end + 2 in numbers:
        return True
    out_of = words[end : end + 2] in _OUT_OF
    if out_of or (words[end : end + 1] and words[end] in _SHARE - {"von"}):
        whole = numbers.get(end + 1 + out_of)
        counted = whole and (nouns.of_people(whole.end) or nouns.of_videos(whole.end))
        if whole and not counted and whole.end not in nouns.things:
            return one.high < whole.hundredths <= _MOST_SHARED
    out_of = words[max(one.at - 2, 0) : one.at] in _OUT_OF
    part = numbers.get(one.at - 2 - out_of)
    shared = out_of or words[one.at - 1] in _SHARE
    return shared and part is not None and part.hundredths < one.low


def makes_videos(nouns: Nouns, count: Count) -> bool:
    """``six players of any level to each film a clip``: the people counted are those who film."""
    words, (_, last) = nouns.words, nouns.scan.bounds(count.at)
    for at in range(count.end, min(last, count.end + _FILMING_REACH)):
        if words[at] in _OTHERS or at in nouns.people:
            return False
        if words[at] in _FILMING and words[at - 1] not in _NO_VERB:
            return True
    return False


def _refused(nouns: Nouns, count: Count) -> bool:
    """Our own team, or people who are not wanted."""
    scan = nouns.scan
    if nouns.words[count.at - 1] in _THAN:
        first = max(scan.bounds(count.at)[0], count.at - _PREFER_REACH)
        if not _PREFER.isdisjoint(nouns.words[first : count.at]):
            return True
    ours = any(mark.end == count.at for mark in scan.marks["ours"])
    unhired = ours or _is_told_of(nouns, count)
    return (unhired and count.strength < CREATOR) or negated(scan, count.at)


def _is_told_of(nouns: Nouns, count: Count) -> bool:
    """``un jeu pour 2 à 6 joueurs``, ``the first 100 customers``, ``montrer 2 personnes``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    before = words[max(first, count.at - _TOLD_REACH) : count.at]
    if not before:
        return False
    after = words[count.end : min(last, count.end + _TOLD_REACH)]
    if makes_videos(nouns, count):
        return False  # "Arrange for six players to film a clip"
    on_screen = not _SCREEN.isdisjoint(after) and not _asked(nouns, count, outright=True)
    thing = count.at - 2
    of_thing = (
        before[-1] in FOR
        and thing >= first
        and nouns.kinds[thing] == WORD
        and thing not in nouns.people
        and not _ANYBODY.isdisjoint(words[count.at : count.end])
        and _CAMPAIGN.isdisjoint(before)
    )
    return on_screen or of_thing or before[-1] in _FIRST or not _SHOWN.isdisjoint(before)


def _asked(nouns: Nouns, count: Count, *, outright: bool = False) -> bool:
    """Somebody is sought before the count in its sentence; ``outright``: not just "with" them."""
    first, _ = nouns.scan.bounds(count.at)
    wanted = [mark for mark in nouns.scan.marks["wanted"] if first <= mark.at < count.at]
    # "Avec 120 salariés" asks for nobody.
    weak = outright or count.strength == GUESS or count.high > _MOST_GUESSED
    return any(not weak or nouns.words[mark.at] not in WITH for mark in wanted)


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
    offered = (mark for mark in marks["budget_word"] if nouns.words[mark.at] not in _LIMITS)
    paid = bool(marks["currency"]) or any(offered)
    if makes_videos(nouns, count):
        return True
    return _asked(nouns, count) or (paid and (opens or lenient))


def _one_wanted(nouns: Nouns, count: Count) -> bool:
    """``un créateur``; not ``150 € a creator``, nor any "a person" that nobody asks for."""
    before = count.at - 1
    if count.at == 0 and not _refused(nouns, count):
        return True  # "Un couple, …": a brief that opens with whom it wants
    if _refused(nouns, count) or before in nouns.priced or nouns.words[before] == "each":
        return False
    if before - 1 in nouns.priced and nouns.words[before] in FOR:
        return False  # "60 € pour un débutant": a price
    if any(mark.end == count.at for mark in nouns.videos.values()):
        return False
    if nouns.words[before] in _ENOUGH or not _ENOUGH.isdisjoint(
        nouns.words[count.end : count.end + 2]
    ):
        return True
    first, _ = nouns.scan.bounds(count.at)
    joined = count.at > first and nouns.words[before] in JOINING
    return count.strength == CREATOR or joined or _asked(nouns, count)


def videos(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """Numbers of videos of the campaign; those that each creator makes are left out."""
    scan = nouns.scan
    ends = {mark.end for mark in nouns.videos.values()}
    found: list[Count] = []
    for one in plain:
        times = nouns.words[one.end : one.end + 1] == ["x"] and one.end + 1 in nouns.videos
        end = nouns.of_videos(one.end + times)  # "4x UGC"
        if end is not None and not _each(nouns, end) and not negated(scan, one.at):
            found.append(count_of(one, one.at, end, HUMAN))
        elif (
            (at := one.at - 2) >= 0
            and nouns.words[at + 1] == "x"
            and at + 1 in ends
            and _is_free(nouns, one.end)
        ):
            found.append(count_of(one, at, one.end, HUMAN))  # "ugc x4"
    if found or _speaks_of_several(nouns) or _only_asks_price(nouns):
        return found
    for number in scan.numbers:
        # "Use it as an ad".
        is_one = number.kind == "article" and nouns.words[number.at - 1] not in _AS
        end = nouns.of_videos(number.end) if is_one else None
        if end is not None and not _each(nouns, end):
            return [Count(number.at, end, 1, 1, HUMAN, article=True)]
    return []


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
    nearby = range(at, at + 2)
    if any(mark.at in nearby for mark in nouns.scan.marks["each"]):
        return True
    return any(nouns.is_for_each(one) for one in nearby)


def _speaks_of_several(nouns: Nouns) -> bool:
    """A plural noun for people, or a price for each: then "a video" is each one's."""
    plural = any(nouns.words[mark.end - 1].endswith("s") for mark in nouns.people.values())
    return plural or any(link + 1 in nouns.people for link in nouns.per_links)
