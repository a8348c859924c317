"""Videos that are each made by another: ``3 videos, each by another mum`` are three people."""

from app.extraction.rules.people.counted import Count, count_of
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import CREATOR, HUMAN, Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_DIFFERENT, _EACH = near("one_each", "different"), near("one_each", "each")
_BY, _IN = near("one_each", "by"), near("one_each", "in")
_EACH_TIME = {("a", "chaque", "fois"), ("chaque", "fois"), ("each", "time"), ("every", "time"),
              ("cada", "vez"), ("jedes", "mal"), ("ogni", "volta"), ("elke", "keer")}  # fmt: skip
_ONE, _MOST, _EACH_REACH, _NOUN_REACH, _AROUND = 100, 5_000, 5, 2, 2


def of_another(nouns: Nouns) -> Mark | None:
    """``each by a different parent``, ``une personne différente par vidéo``.

    Not ``each with another product``, nor ``different people``, who are those of all videos.
    """
    for at in nouns.scan.text.where(_DIFFERENT):
        if (who := _who(nouns, at)) is None or nouns.scan.ignored(at):
            continue
        start, end = who
        if (first := _each_before(nouns, start)) is not None:
            return Mark(first, end, None, 1.0, ())
        if (last := _each_behind(nouns, end)) is not None:
            article = nouns.numbers.get(start - 1)
            start -= article is not None and article.kind == "article"
            return Mark(start, last, None, 1.0, ())
    return None


def each_of_another(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """As many people as there are such videos, unless ``one creator`` makes all of them."""
    mark = of_another(nouns) if plain else None
    if mark is None:
        return []
    inside = range(mark.at, mark.end)
    if any(one.strength == CREATOR and one.at not in inside for one in counts):
        return []
    first, _ = nouns.scan.bounds(mark.at)
    opens = first == mark.at > 0
    if opens:
        first, _ = nouns.scan.bounds(first - 1)  # "We need 3 videos. Each by a different parent."
    for one in reversed(plain):
        is_far = one.at < first
        # "We order 6 videos …" and far behind "Each is given to another creator."
        if is_far and not (opens and nouns.of_videos(one.end)):
            continue
        if one.at >= mark.at or one.end in nouns.units:
            continue
        is_of_people = (nouns.of_people(one.end) or (0, 0))[1] >= HUMAN
        if is_of_people or not 100 < one.low <= one.high <= _MOST:  # noqa: PLR2004 - several
            return []
        end = nouns.of_videos(one.end) or min(one.end + 1, mark.at)
        return [count_of(one, one.at, end, CREATOR)]
    return []


def is_one_of_each(nouns: Nouns, one: Amount) -> bool:
    """``5 videos, 1 creator per video``: that one counts nobody."""
    noun = nouns.of_people(one.end) if one.low == one.high == _ONE else None
    return noun is not None and noun[1] >= HUMAN and is_of_each(nouns, one.at, noun[0])


def is_of_each(nouns: Nouns, at: int, end: int) -> bool:
    """The one at tokens ``at`` to ``end`` is that of each video: ``6 clips, one student each``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(at)
    if end + 1 < last and end in nouns.per_links and end + 1 in nouns.videos:
        return True
    clips = (nouns.numbers[one] for one in range(first, at) if one in nouns.numbers)
    several = any((clip.whole or 0) > 1 and nouns.of_videos(clip.end) for clip in clips)
    return several and end < last and words[end] in _EACH


def _who(nouns: Nouns, at: int) -> tuple[int, int] | None:
    """The noun for people beside the word at ``at``: ``another mum``, ``persona distinta``."""
    listed = nouns.people.get(at + 1) or nouns.people.get(at + 2)
    if listed is not None:
        return at, listed.end
    compound = nouns.of_people(at + 1)
    if compound is not None and compound[1] >= HUMAN:
        return at, compound[0]  # "einer anderen Foodbloggerin"
    before = nouns.scan.within("person", max(0, at - _NOUN_REACH), at)
    return next(
        ((one.at, at + 1) for one in before if one.end == at and one.at in nouns.people), None
    )


def _each_before(nouns: Nouns, start: int) -> int | None:
    """Where ``each by``, ``chacune tournée par``, ``pro Video`` begins in front of the noun."""
    words, (first, _) = nouns.words, nouns.scan.bounds(start)
    linked = False
    for at in range(start - 1, max(first, start - _EACH_REACH - 1) - 1, -1):
        if words[at] in _EACH and linked:
            return at
        if at in nouns.videos and at - 1 in nouns.per_links and start - at <= _AROUND:
            return at - 1
        linked = linked or words[at] in _BY
    return None


def _each_behind(nouns: Nouns, end: int) -> int | None:
    """Where ``in each``, ``par vidéo`` ends behind the noun."""
    _, last = nouns.scan.bounds(end - 1)
    for length in (2, 3):
        if tuple(nouns.words[end : end + length]) in _EACH_TIME:
            return end + length
    if end + 1 >= last or nouns.words[end] not in _IN:
        return None
    is_each = nouns.words[end + 1] in _EACH
    if end + 1 in nouns.videos or (is_each and end + 2 in nouns.videos):
        return end + 2
    close = end + 2 + (nouns.words[end + 2 : end + 3] == ["one"])
    closes = close >= last or nouns.kinds[close] != WORD
    return close if is_each and closes else None
