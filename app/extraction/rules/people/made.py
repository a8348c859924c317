"""Videos that a sentence lets several creators make: ``make one video``, ``they film 2``."""

from itertools import pairwise

from app.domain.reading import Evidence, Span
from app.extraction.rules.people.counted import WITH
from app.extraction.rules.people.one_each import of_another
from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.closing import end_of_clause
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.tokens import WORD

_MAKE, _WE = near("each", "make") | near("people", "filming"), near("actor", "we")
_THEY = near("actor", "they") | near("each", "relative")
_AND = near("people", "and")
_ONLY, _ONE = lists("only_one"), {"one", "één", "1"}
_PLACES, _THEIRS = near("platforms", "places"), near("objectives", "theirs")
_OWN, _OWN_REACH = near("platforms", "theirs") - near("platforms", "places"), 4
_WHOLE, _ITEM_SIGNS = near("count", "whole"), {",", ":", "-", "(", ";", "•", "*", "="}
_SORT = (near("count", "filler") - {"de", "d", "of", "di"}) | near("count", "sort")
_OF_A_LENGTH = {"de", "d", "of", "von", "di", "da", "van", "mit", "a", "zu", "@"}
_THEIR = (["leurs"], ["their"])
_ASKS_THEM = (["leur", "demande"], ["leur", "demandons"], ["leur", "demandera"],
              ["ask", "them", "for"])  # fmt: skip
_LONGEST_ITEM = 30  # characters between two of a list
_REACH, _SUBJECT_REACH, _WHOLE_REACH, _MOST = 5, 4, 2, 10
_VERB_LAST, _VERB_REACH = {"die", "welche"}, 3
_HAVING = {"avec", "with", "who", "already", "mit", "con", "met", "com", "deja", "made"}
_SHARED = _WHOLE | near("count", "shared")


def made_by_them(nouns: Nouns, creators: int) -> list[Evidence]:
    """Just one video, or so few that they cannot be those of all: each makes them.

    ``Film a video`` says nothing of how many.
    """
    if (another := of_another(nouns)) is not None:
        return [Evidence("videos_per_creator", 1, nouns.scan.span(another))]
    if shared := _shared_by(nouns, creators):
        return shared
    found: list[Evidence] = []
    for number in nouns.scan.numbers:
        end = _end_of_videos(nouns, number)
        value = number.whole or 0
        who = nouns.people.get(number.end)
        if who is not None and nouns.words[who.end : who.end + 1] == ["film"]:
            continue  # "six parents film two videos": they do
        if end is None or not holds(nouns.scan, number.at):
            continue
        as_many = value > 1 and value >= creators and not _is_factor(nouns, number.at)
        if not 1 <= value <= _MOST or as_many:
            return []
        alone = _is_an_item(nouns, number.at, end)
        if value == 1 and not alone and not _is_just_one(nouns, number, end):
            continue
        alone = alone or (value == 1 and _is_on_theirs(nouns, end))
        if alone or _is_theirs(nouns, number.at, end, several=value > 1):
            span = nouns.scan.text.span(number.at, end)
            found.append(Evidence("videos_per_creator", value, span))
    if len(found) > 1 and (itemised := _itemised(nouns, found)):
        return itemised
    return found[:1] if all(one.value == found[0].value for one in found) else []


def _end_of_videos(nouns: Nouns, number: Number) -> int | None:
    """Where the noun for videos ends: that of ``1 unboxing video`` is two of them."""
    end = nouns.of_videos(number.end)
    if end is None or end not in nouns.videos or end - 1 not in nouns.videos:
        return end
    return nouns.videos[end].end


def _itemised(nouns: Nouns, found: list[Evidence]) -> list[Evidence]:
    """``1 unboxing video, 1 recipe video, 1 review video``: three, told one by one."""
    raw = nouns.scan.text.raw
    between = [raw[one.span.end : two.span.start] for one, two in pairwise(found)]
    listed = all("," in said and "\n" not in said and "." not in said for said in between[:-1])
    listed = listed and len(found) > 2 and len(between[-1]) < _LONGEST_ITEM  # noqa: PLR2004
    if not listed or any(one.value != 1 or len(said) > _LONGEST_ITEM
                         for one, said in zip(found, between, strict=False)):  # fmt: skip
        return []
    span = Span(found[0].span.start, found[-1].span.end)
    return [Evidence("videos_per_creator", len(found), span)]


def _shared_by(nouns: Nouns, creators: int) -> list[Evidence]:
    """``10 Videos von 5 Personen``, ``10 vidéos au total``: what each of them makes.

    Without such words, where each video is paid: ``10 vidéos, 5 créateurs, 80 € la vidéo``.
    """
    paid_each = any(link + 1 in nouns.videos for link in nouns.per_links)
    for number in nouns.scan.numbers:
        end = nouns.of_videos(number.end)
        each, rest = divmod(number.whole or 0, creators)
        if (
            end is None
            or not 1 < each <= _MOST
            or rest
            or creators == 1
            or nouns.scan.ignored(number.at)
        ):
            continue
        makers = nouns.numbers.get(end + 1) if nouns.words[end : end + 1] else None
        of_people = nouns.of_people(makers.end) if makers is not None else None
        if not _HAVING.isdisjoint(nouns.words[max(0, number.at - 2) : number.at]):
            continue  # "creators with 10 videos in total on their profile"
        is_theirs = of_people and makers is not None and makers.whole == creators
        if is_theirs and of_people and nouns.words[end] in WITH:
            end = of_people[0]
        elif not _SHARED.isdisjoint(nouns.words[end : end + _WHOLE_REACH]):
            end += 1
        elif not paid_each:
            continue
        return [Evidence("videos_per_creator", each, nouns.scan.text.span(number.at, end))]
    return []


def _is_just_one(nouns: Nouns, number: Number, end: int) -> bool:
    """``one video``, ``één video``, ``une seule vidéo``."""
    if nouns.words[number.at - 1] in _AND:
        return False  # "one vertical and one horizontal cut"
    written = nouns.scan.text.raw[slice(*nouns.scan.text.span(number.at, number.end))].lower()
    only = _ONLY.get(nouns.scan.language, _ONLY["en"])
    return written in _ONE or not only.isdisjoint(nouns.words[number.end : end])


def _is_an_item(nouns: Nouns, at: int, end: int) -> bool:
    """``150 € each, two videos (unboxing and review)``: named between what else is agreed."""
    first, stop = nouns.scan.bounds(at)
    opens = at == first or nouns.words[at - 1] in _ITEM_SIGNS or _is_factor(nouns, at)
    if not opens or not _WHOLE.isdisjoint(
        nouns.words[end : end_of_clause(nouns.scan.text, end, stop)]
    ):
        return False
    while end < stop and nouns.words[end] in _SORT:
        end += 1
    if end >= stop or nouns.words[end] in _OF_A_LENGTH:
        return True
    if nouns.words[end] in _PLACES and not _OWN.isdisjoint(nouns.words[end : end + _OWN_REACH]):
        return True  # "Un video dedicato sul proprio canale"
    # "Un reel + une story" is no one video.
    return nouns.kinds[end] != WORD and nouns.words[end] not in _AND | {"+"}


def _is_factor(nouns: Nouns, at: int) -> bool:
    """``4 creators * 2 videos``: no token is made of the star."""
    text = nouns.scan.text
    counted = any(mark.end == at for mark in nouns.scan.within("person", at - 1, at))
    return counted and text.folded[text.ends[at - 1] : text.starts[at]].strip() == "*"


def _is_on_theirs(nouns: Nouns, end: int) -> bool:
    """``one proper Reel on their page``."""
    place, owner = nouns.words[end : end + 1], nouns.words[end + 1 : end + 2]
    return bool(owner) and place[0] in _PLACES and owner[0] in _THEIRS


def _is_theirs(nouns: Nouns, at: int, end: int, *, several: bool) -> bool:
    """A verb of making stands before; of several videos it must be the creators who make them."""
    words, (first, last) = nouns.words, nouns.scan.bounds(at)
    told = words[max(first, at - 3) : at]
    if told[-2:] in _ASKS_THEM or told in _ASKS_THEM or told[-1:] in _THEIR:
        return True  # "they make their two videos", "On leur demande 2 vidéos"
    # "Creators, die zwei Videos veröffentlichen"
    if at > first and words[at - 1] in _VERB_LAST:
        return not _MAKE.isdisjoint(words[end : min(last, end + _VERB_REACH)])
    for verb in range(at - 1, max(first, at - _REACH) - 1, -1):
        if words[verb] in _WE:
            return False
        if words[verb] not in _MAKE:
            continue
        before = range(max(first, verb - _SUBJECT_REACH), verb)
        if any(words[one] in _WE for one in before):
            return False
        return not several or any(words[one] in _THEY or one in nouns.people for one in before)
    return False
