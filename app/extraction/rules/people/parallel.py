"""Counts told side by side, without a noun: ``5 y 5``, ``zwei aus Köln, zwei aus Bonn``."""

from typing import NamedTuple

from app.extraction.rules.people.counted import FOR, Count
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import CLOSED, CREATOR, HUMAN, Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import BREAK, WORD

_AND, _BESIDE = near("people", "and"), near("people", "beside")
_OF_EACH = (["of", "each"], ["de", "chaque"], ["de", "cada"], ["von", "jedem"], ["von", "jeder"],
            ["di", "ciascuno"], ["di", "ognuno"], ["per", "tipo"], ["van", "elk"],
            ["van", "ieder"])  # fmt: skip
_OPENS = {",", ":", "(", "-", "="}
_SIGNS = {"%", "€", "/", "$", "£"}
_PLACE, _MORE, _AGAIN = near("people", "place"), near("people", "more"), near("people", "again")
_FROM = {"de", "d", "from", "aus", "von", "van", "uit", "di"}
_JOINS = _AND | {",", "+", "&"}
_OR = {"ou", "or", "o", "oder", "of", "oppure"}
_EACH, _ALL, _ALL_REACH = near("actor", "each") - near("place", "theirs"), near("people", "all"), 4
_OURS = near("actor", "ours")
_MOST, _ITEM, _PARALLEL_REACH, _GAP = 50, 6, 10, 3


class _Item(NamedTuple):
    at: int
    end: int
    value: int
    is_article: bool


def side_by_side(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """What such numbers come to, when no noun is counted and people are spoken of before them."""
    if not nouns.people or any(one.strength >= HUMAN and not one.article for one in counts):
        return []
    items = {
        one.at: _Item(one.at, one.end, one.low // 100, is_article=False)
        for one in plain
        if one.high <= _MOST * 100
    }
    # "One creator in Berlin, one in Madrid and two in Paris".
    named = {one.at: _Item(one.at, one.end, one.low, is_article=True) for one in counts}
    items |= named
    for number in nouns.scan.numbers:
        noun = nouns.of_people(number.end) if number.kind == "article" else None
        if noun is not None and noun[1] >= HUMAN:
            named[number.at] = _Item(number.at, noun[0], 1, is_article=True)
            items[number.at] = named[number.at]
        elif number.kind == "article":
            items.setdefault(number.at, _Item(number.at, number.end, 1, is_article=True))
    found: list[Count] = []
    done = 0
    for at in sorted(items):
        one = items[at]
        if at < done:
            continue
        listed = _evens(nouns, one, items) or _listed(nouns, one, items, named)
        of_people = at in named or _follows_people(nouns, at) or _are_all(nouns, at)
        if listed and of_people:
            done = listed[-1].end
            found.append(_count(at, done, sum(item.value for item in listed)))
        elif (kinds := _kinds(nouns, one)) > 1:
            found.append(_count(at, one.end + 2, one.value * kinds))
    return found


def _count(at: int, end: int, value: int) -> Count:
    return Count(at, end, value, value, CREATOR, bare=True)


def _kinds(nouns: Nouns, one: _Item) -> int:
    """``guys & girls, four of each``: how many kinds of people the sentence names before."""
    if nouns.words[one.end : one.end + 2] not in _OF_EACH or nouns.noun(one.end + 2):
        return 0
    first, _ = nouns.scan.bounds(one.at)
    return len({mark.end for at, mark in nouns.people.items() if first <= at < one.at})


def _follows_people(nouns: Nouns, at: int) -> bool:
    """The nearest noun before is one for people, in its sentence or else in the one before."""
    words, (first, _) = nouns.words, nouns.scan.bounds(at)
    before = first
    for _ in range(_GAP):  # past what stands between two paragraphs
        above = nouns.scan.bounds(before - 1)[0] if before else 0
        is_gap = all(kind == BREAK for kind in nouns.kinds[above:before])
        before = above
        if not is_gap:
            break
    for start, stop in ((first, at), (before, first)):
        for place in range(stop - 1, start - 1, -1):
            if place in nouns.people:
                # "Each creator makes two, one for TikTok": those of each.
                owner = words[max(0, place - 1) : place]
                return place - 1 not in nouns.per_links and _EACH.isdisjoint(owner)
            if place in nouns.videos:
                return False
    return False


def _are_all(nouns: Nouns, at: int) -> bool:
    """``One in Lille, two in Paris. All of them hairdressers.``: told in the next sentence."""
    first = nouns.scan.bounds(at)[1]
    last = nouns.scan.bounds(first)[1] if first < len(nouns.words) else first
    told = nouns.words[first : min(last, first + _ALL_REACH)]
    if _ALL.isdisjoint(told) or not _OURS.isdisjoint(told):
        return False  # "all our customers"
    named = (one for one in range(first, last) if one in nouns.people or one in nouns.videos)
    return next(named, None) in nouns.people


def _evens(nouns: Nouns, one: _Item, items: dict[int, _Item]) -> list[_Item]:
    """``mujeres y hombres, 5 y 5``: two numbers, and nothing that they could count."""
    words, other = nouns.words, items.get(one.end + 1)
    if other is None or one.is_article or words[one.end] not in _AND:
        return []
    if words[one.at - 1] not in _OPENS:
        return []
    after = other.end
    counts = after < len(words) and (nouns.kinds[after] == WORD or words[after] in _SIGNS)
    return [] if counts or other.is_article else [one, other]


def _listed(
    nouns: Nouns, one: _Item, items: dict[int, _Item], named: dict[int, _Item]
) -> list[_Item]:
    """``3 con capelli ricci, 3 con capelli lisci``: numbers before the same small word."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    opens = one.at == first or words[one.at - 1] in _OPENS or one.at in named
    if one.is_article and not opens:
        return []
    found = [one]
    while _is_beside(nouns, found[-1], one, last):
        near_by = range(found[-1].end + 2, min(last, found[-1].end + _ITEM))
        at = next((at for at in near_by if at in items), None)
        if at is None or not (words[at - 1] in _AND or words[at - 1] == ","):
            break
        found.append(items[at])
    if not _is_beside(nouns, found[-1], one, last):
        found.pop()
    return found if len(found) > 1 else []


def _is_beside(nouns: Nouns, item: _Item, first: _Item, last: int) -> bool:
    """Such a word, alike for all ("de" and "do"), stands behind and no number behind that."""
    number = nouns.numbers.get(item.end + 1)
    if item.end >= last or (number is not None and number.kind != "article"):
        return False
    word, opening = nouns.words[item.end], nouns.words[first.end]
    # "One for TikTok, one for Instagram" are videos, "for €50" a price.
    others = nouns.networks | nouns.priced if word in FOR else set[int]()
    other = not others.isdisjoint({item.end + 1, item.end + 2})
    return word in _BESIDE and word[0] == opening[0] and not other


def with_elided(nouns: Nouns, count: Count) -> Count:
    """``one male and one female player``: the noun behind the second is that of the first, too."""
    words, joined = nouns.words, count.at - 1
    number, other = nouns.numbers.get(count.at), nouns.numbers.get(joined - 2)
    if joined < 2 or words[joined] not in _AND or number is None or other is None:  # noqa: PLR2004
        return count
    kind = joined - 1
    is_kind = other.end == kind and nouns.kinds[kind] == WORD and words[kind] not in CLOSED
    known = any(kind in one for one in (nouns.people, nouns.videos, nouns.things, nouns.priced))
    if known or not is_kind or count.end - number.end < 2 or words[kind].endswith("s"):  # noqa: PLR2004
        return count
    added = other.whole or 0
    return count._replace(at=other.at, low=count.low + added, high=count.high + added)


def more_of_them(nouns: Nouns, one: Amount, by_end: dict[int, Count]) -> bool:
    """``3 créateurs en juin puis 5 en septembre``, ``4, then 2 more``, ``or 8 at 75 €``."""
    words, after = nouns.words, one.end
    first, _ = nouns.scan.bounds(one.at)
    start = one.at
    while start > first and words[start - 1] in _MORE | _AGAIN:
        start -= 1
    if start == first or words[start - 1] not in _JOINS | _OR or after >= len(words):
        return False
    for end in range(start - 1, one.at - _PARALLEL_REACH - 1, -1):
        count = by_end.get(end)
        if count is not None and first <= count.at:
            if words[after] in _MORE:
                return nouns.noun(after + 1) != "video" and after + 1 not in nouns.things
            parallel = words[after] == words[count.end] and _leads_to_place(nouns, after)
            parallel = parallel or _on_networks(nouns, count, after)
            is_whole = any(mark.at == after for mark in nouns.scan.marks["total_word"])
            number = nouns.numbers.get(after + 1)
            is_priced = number is not None and not nouns.priced.isdisjoint(
                {number.end, number.at - 1}
            )
            is_free = number is None or number.kind == "article" or is_priced
            priced = is_priced or not nouns.priced.isdisjoint({after + 1, after + 2, after + 3})
            # "5 on TikTok or 3 on Instagram" leaves it open.
            is_other = words[start - 1] in _OR and not priced
            return parallel and not is_whole and is_free and not is_other
    return False


def one_more(nouns: Nouns, counts: list[Count]) -> list[Count]:
    """``Trois créateurs à Lille, deux à Lens, un à Arras``: the last one, told with an article."""
    words, found = nouns.words, list[Count]()
    by_end = {count.end: count for count in counts if count.strength == CREATOR}
    counted = {count.at for count in counts}
    for number in nouns.scan.numbers if by_end else ():
        if number.at in counted:
            continue
        first, last = nouns.scan.bounds(number.at)
        if number.whole != 1 or number.end >= last or words[number.at - 1] not in _JOINS:
            continue
        ends = range(max(first, number.at - _ITEM), number.at - 1)
        end = next((end for end in ends if end in by_end), None)
        if end is None or words[end] != words[number.end] or not _leads_to_place(nouns, end):
            continue
        if nouns.noun(number.end + 1) != "video":
            found.append(Count(number.at, number.end, 1, 1, CREATOR, bare=True))
    return found


def _leads_to_place(nouns: Nouns, at: int) -> bool:
    """``à Lille``, ``en juin``; ``from Leeds``, with a capital."""
    if nouns.words[at] in _PLACE:
        return True
    text, name = nouns.scan.text, at + 1
    is_name = nouns.words[at] in _FROM and name < len(nouns.words) and nouns.kinds[name] == WORD
    return is_name and text.raw[text.span(name, name + 1).start].isupper()


def _on_networks(nouns: Nouns, count: Count, after: int) -> bool:
    """``5 créateurs TikTok + 5 sur Insta``."""
    return after + 1 in nouns.networks and not nouns.networks.isdisjoint(
        range(count.at, count.end + 1)
    )
