"""Find the numbers of a brief that count the videos of the whole campaign."""

from app.extraction.rules.people.addressed import speaks_of_creators
from app.extraction.rules.people.counted import WITH, Count, count_of
from app.extraction.rules.people.doers import MAKE
from app.extraction.rules.people.indefinite import is_to_answer
from app.extraction.rules.people.labels import labelled_videos
from app.extraction.rules.people.readers import is_to_everybody
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import HUMAN, Nouns
from app.extraction.rules.text.nearby import near, units

_PRICE, _NEEDED = near("count", "price"), {"faut", "faudrait"}
# "Videos von Creatorn".
_PLURALS = ("s", "ern", "orn")
_SEVERAL = near("people", "several")
_SPEED = {"plus", "faster", "slower", "speed", "fois", "times", "mal", "volte", "veces", "vezes",
          "schneller", "sneller"}  # fmt: skip
_WHERE = near("people", "where")
_FIRST, _OF = near("people", "first"), {"of", "de", "d", "von", "mit", "di", "da", "van", "met"}
_BOXES = {"parcel", "box", "bag", "case", "boite", "sachet", "carton", "colis", "kiste",
          "schachtel", "caja", "bolsa", "scatola", "doos", "zak", "caixa", "saco"}  # fmt: skip
_EPISODES, _PODCASTS = near("people", "episode"), {"podcast", "podcasts"}
_PAST, _WE = near("count", "past"), near("actor", "we")
_YOU, _DID, _THAT = near("count", "you"), near("count", "did"), {"that", "que", "qu"}
_MADE, _HAD = {"did", "made", "shot", "filmed"}, {"a", "ai", "as", "avait", "avez", "ont"}
_THEIRS, _GENITIVE = near("prestation", "theirs"), {"of", "der", "des", "degli", "van", "dos"}
PER = near("form", "per") | {"a", "each", "every", "chaque", "al"}
_SPANS = {"day", "week", "month", "year"}
_AS = {"as", "als", "come", "como", "comme"}
_LIKE, _IS = near("ads", "like"), near("prestation", "is") | {"be", "not"}
_OF_VIDEOS = near("one_each", "by") | near("one_each", "about")
_ONE, _MOST_ADDED, _BEFORE_TIMES = 100, 2_000, {"(", ","}
_EACH_REACH, _ASKED_REACH, _REST_REACH = 4, 9, 8
_REST, _NEXT = near("other_day", "rest"), near("asked", "next_one") | near("asked", "last")


def videos(nouns: Nouns, plain: list[Amount], *, of_one: bool = False) -> list[Count]:
    """Numbers of videos of the campaign; those that each creator makes are left out.

    ``of_one``: one creator is wanted, so "a video" is that one's, whoever else is spoken of.
    """
    scan = nouns.scan
    ends = {mark.end for mark in nouns.videos.values()}
    found = labelled_videos(nouns, plain)
    creators = not of_one and speaks_of_creators(nouns)
    for one in plain:
        times = nouns.words[one.end : one.end + 1] == ["x"]
        # "4x UGC", "5 x 30s videos"
        times = times and (one.end + 1 in nouns.videos or one.end + 1 in nouns.numbers)
        end = nouns.of_videos(one.end + times)
        # "Creators make 1 video": each of them does.
        is_each = one.high == _ONE and creators
        is_each = is_each or _is_behind_each(nouns, one)
        is_meant = end is not None and not is_each and not _counts_nobody(nouns, one, end)
        if end is not None and is_meant and not _each(nouns, end) and not negated(scan, one.at):
            found.append(_with_more(nouns, plain, count_of(one, one.at, end, HUMAN)))
        elif (at := _multiplied(nouns, one, ends)) is not None:
            found.append(count_of(one, at, one.end, HUMAN))
    if found or (not of_one and _speaks_of_several(nouns)) or _only_asks_price(nouns):
        return _without_parts(nouns, plain, found)
    if not of_one and is_to_everybody(scan.text.raw):
        return []
    for number in scan.numbers:
        end = nouns.of_videos(number.end) if number.kind == "article" else None
        first = max(scan.bounds(number.at)[0], number.at - _ASKED_REACH)
        if end is not None and is_to_answer(nouns.words[first : number.at]):
            continue  # "Tell me how a UGC video works"
        if end is not None and not _each(nouns, end) and not _is_likened(nouns, number.at):
            return [Count(number.at, end, 1, 1, HUMAN, article=True)]
    return []


def _without_parts(nouns: Nouns, plain: list[Amount], found: list[Count]) -> list[Count]:
    """``15 clips, two batches: 8 clips on 15 June, the remaining 7 on the 29th`` are 15."""
    whole, rests, kept = found[0].high if found else 0, set[int](), found[:1]
    for one in plain if len(found) > 1 else ():
        beside = nouns.words[max(0, one.at - 1) : one.at] + nouns.words[one.end : one.end + 1]
        if not (_REST | _NEXT).isdisjoint(beside):
            rests.add(one.high // _ONE)
    for part in found[1:]:
        # "10 on 1 May and the rest on the 15th"
        behind = nouns.words[part.end : min(nouns.scan.bounds(part.at)[1], part.end + _REST_REACH)]
        if part.high >= whole or (whole - part.high not in rests and _REST.isdisjoint(behind)):
            kept.append(part)
    return kept


def _is_likened(nouns: Nouns, at: int) -> bool:
    """``Use it as an ad``, ``must not look like an ad``, ``is no ad``; not "we'd like an ad"."""
    before = ["", "", *nouns.words[max(0, at - 2) : at]][-2:]
    if before[1] in _IS:
        return negated(nouns.scan, at)
    return before[1] in _AS or (before[1] in _LIKE and before[0] in _LIKE)


def _is_behind_each(nouns: Nouns, one: Amount) -> bool:
    """``Per creator: 1 video``: the label says whose they are."""
    colon = one.at - 1
    if colon < 1 or nouns.words[colon] != ":":
        return False
    first = max(nouns.scan.bounds(one.at)[0], colon - _EACH_REACH)
    return any(nouns.is_for_each(at) for at in range(first, colon))


def _with_more(nouns: Nouns, plain: list[Amount], count: Count) -> Count:
    """``3 + 2 vidéos`` are five."""
    sign = count.at - 1
    if sign <= 0 or nouns.words[sign] != "+":
        return count
    more = next((one for one in plain if one.end == sign), None)
    if more is None or more.high > _MOST_ADDED:
        return count
    low, high = more.low // _ONE, more.high // _ONE
    return count._replace(at=more.at, low=count.low + low, high=count.high + high)


def _multiplied(nouns: Nouns, one: Amount, ends: set[int]) -> int | None:
    """Where ``ugc x4``, ``80 € la vidéo (x10)`` starts, if nothing else is multiplied."""
    words, end = nouns.words, one.at - 1
    if end < 1 or words[end] != "x":
        return None
    end -= words[end - 1] in _BEFORE_TIMES
    return end - 1 if end in ends and _is_free(nouns, one.end) else None


def _counts_nobody(nouns: Nouns, one: Amount, end: int) -> bool:
    """``we post 2 a week``, ``the stats of your last 3 videos``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    if _are_there(words, first, one, end) or _are_of_podcast(nouns, one, end, first):
        return True
    if one.at > 1 and words[one.at - 1] in _OF and words[one.at - 2] in _BOXES:
        return True  # "a parcel of ten pieces"
    if not _FIRST.isdisjoint(words[max(first, one.at - 1) : end]):
        return True  # "les deux premières vidéos", of all that are counted elsewhere
    unit = units().get(words[end + 1], "") if end + 1 < last else ""
    if unit not in _SPANS or words[end] not in PER:
        return False
    before = words[first : one.at]
    does = not MAKE.isdisjoint(before) or bool(nouns.scan.within("posting", first, one.at))
    return does and not _WE.isdisjoint(before)


def _are_there(words: list[str], first: int, one: Amount, end: int) -> bool:
    """``your last 3 videos``, ``der letzten 3 Posts``, ``tes 3 dernières``."""
    before = words[max(first, one.at - 3) : one.at]
    told = [*(word for word in words[end : end + 3] if word not in _THAT), "", ""]
    had = before[-1:] == ["fait"] and not _HAD.isdisjoint(before[-2:-1])
    made = had or not _MADE.isdisjoint(before[-1:])
    if made or (told[0] in _YOU and told[1] in _DID):
        return True  # "she did 3 videos", "the 3 clips you shot", "3 vidéos que tu avais faites"
    if _PAST.isdisjoint(before[-1:] + words[one.end : end]):
        return False
    return not _THEIRS.isdisjoint(before) or not _GENITIVE.isdisjoint(before)


def _are_of_podcast(nouns: Nouns, one: Amount, end: int, first: int) -> bool:
    """``un podcast (47 épisodes déjà)``: how many it has, where nobody asks for them."""
    known = nouns.words[end - 1] in _EPISODES and not _PODCASTS.isdisjoint(
        nouns.scan.text.vocabulary
    )
    wanted = (nouns.words[mark.at] for mark in nouns.scan.within("wanted", first, one.at))
    return known and all(word in WITH for word in wanted)


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
    """``2 vidéos chacun``, ``3 videos per creator``; not ``4 videos where a customer …``."""
    if nouns.words[at : at + 1] != [] and nouns.words[at] in _WHERE:
        return False
    nearby = range(at, min(at + 2, nouns.scan.bounds(at - 1)[1]))
    each = next((mark for mark in nouns.scan.marks["each"] if mark.at in nearby), None)
    if each is not None:
        # "3 videos, each about another product": each of the videos.
        return (
            each.at == at
            or nouns.words[each.end : each.end + 1] == []
            or (nouns.words[each.end] not in _OF_VIDEOS)
        )
    return any(nouns.is_for_each(one) and not _has_own(nouns, one + 1) for one in nearby)


def _has_own(nouns: Nouns, at: int) -> bool:
    """``12 Videos, je Creator ein Video``: how many are each one's is told behind."""
    number = nouns.numbers.get(nouns.people[at].end) if at in nouns.people else None
    return number is not None and nouns.of_videos(number.end) is not None


def _speaks_of_several(nouns: Nouns) -> bool:
    """A plural noun for people, or a price for each: then "a video" is each one's."""
    ends = (nouns.words[mark.end - 1] for mark in nouns.people.values())
    # "My boss" is one.
    plural = any(
        (end.endswith(_PLURALS) and not end.endswith("ss")) or end in _SEVERAL for end in ends
    )
    return plural or any(link + 1 in nouns.people for link in nouns.per_links)
