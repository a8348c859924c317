"""Things that come out or are to be had from a day: ``the autumn range goes live in September``."""

from msgspec.structs import replace

from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD
from app.extraction.rules.topic.aims import is_of_campaign, is_past

_NEAR = lists("objectives")
_THING_REACH, _OWNER_REACH, _DAY_REACH, _NEW_REACH, _ONCE_REACH = 4, 4, 7, 14, 4
_FAR_DAY, _NAMED_REACH, _NAMED, _BRACKETS, _SOON_REACH = 12, 10, 2, 16, 5
_OPENING, _LET_REACH = 3, 3


def comings_out(scan: Scan) -> list[Mark]:
    """``the autumn range goes live in September``; not "our shop opens at 9"."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["launch_out"]:
        first, last = scan.bounds(mark.at)
        stop = min(last, mark.end + _reach(scan, mark))
        dated = scan.within("month", max(first, mark.at - 2), stop)
        if is_past(words, mark) or not (dated or _is_once(scan, mark.end, last)):
            continue
        if scan.within("launch_not", mark.end, min(last, mark.end + _LET_REACH)):
            continue  # "L'agence ouvre les candidatures le 3 juin"
        at = _what_comes(scan, first, mark)
        if at is None or is_of_campaign(scan, at, mark) or not holds(scan, mark.at):
            continue
        if mark.value != "there" or _is_a_thing(scan, at, mark.at):
            found.append(replace(mark, at=at))
    return found + _soon(scan)


def _what_comes(scan: Scan, first: int, mark: Mark) -> int | None:
    """Where the thing of ours begins that comes out, before or behind the verb."""
    words, end = scan.text.words, _before_brackets(scan, first, mark.at)
    at = _new_thing(scan, first, end)
    if at is None:
        at = _taken_up(scan, first, mark)
    if mark.value == "itself":
        at = _ours(scan, first, mark)
        at = _the_thing(scan, first, mark.at) if at is None else at
    elif at is None and words[mark.end - 1] in _NEAR["ourselves"]:
        at = _the_thing(scan, first, mark.at)  # "De collectie lanceren we diezelfde week"
    if at is not None:
        return at
    # "A marzo esce la nostra prima linea"
    behind = bool(words[mark.end : mark.end + 2]) and _is_ours_behind(words, mark.end)
    if behind or _opens_its(scan, first, mark):
        return mark.at
    near = range(max(first, end - _OWNER_REACH), end) if mark.value == "sold" else ()
    return next((one for one in near if words[one] in _NEAR["owners"]), None)


def _taken_up(scan: Scan, first: int, mark: Mark) -> int | None:
    """``Our new track is done. It comes out in June``, ``elle sort en juin, notre tisane``."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    if words[mark.at - 1] not in _NEAR["it_comes"] or mark.at - first > _OPENING:
        return None
    if words[mark.end] in _NEAR["at_hour"]:
        return None  # "It opens at 9 on 3 June"
    near = range(mark.end, min(last - 1, mark.end + _DAY_REACH))
    named = next((at for at in near if words[at] == ","), None)
    if named is not None and words[named + 1] in _NEAR["owners"]:
        return mark.at
    if first < _OPENING:
        return None
    before = scan.bounds(first - 1)[0]
    thing = _new_thing(scan, before, min(first, before + _NEW_REACH))
    return mark.at if thing is not None and words[thing] in _NEAR["new"] else None


def _reach(scan: Scan, mark: Mark) -> int:
    """How far the day may be: ``Our second bakery opens on Shandon Street, Cork, on 27 June``."""
    near = mark.at - 1, mark.end + _THING_REACH
    placed = mark.value == "itself" or scan.within("launch_thing", *near)
    return _FAR_DAY if placed else _DAY_REACH


def _ours(scan: Scan, first: int, mark: Mark) -> int | None:
    """``Notre jeu « Marée basse » se lance``; not "notre marque se lance sur TikTok"."""
    words, low = scan.text.words, max(first, mark.at - _NAMED_REACH)
    ours = next((at for at in range(low, mark.at) if words[at] in _NEAR["owners"]), None)
    if ours is None or scan.within("platform", mark.end, mark.end + 2):
        return None
    return None if scan.within("launch_not", ours, mark.at) else ours


def _before_brackets(scan: Scan, first: int, last: int) -> int:
    """``Notre crème teintée (27 €, tube de 40 ml) sort en pharmacie``: where they open."""
    words = scan.text.words
    if last <= first or words[last - 1] != ")":
        return last
    near = range(last - 1, max(first, last - _BRACKETS), -1)
    return next((at for at in near if words[at] == "("), last)


def _the_thing(scan: Scan, first: int, last: int) -> int | None:
    """``De collectie``, ``die Kollektion``: a thing with an article, right before the verb."""
    things = scan.within("launch_thing", max(first + 1, last - 2), last)
    articles = _NEAR["definite"] | _NEAR["own"] | {"de"}
    return next((one.at for one in things if scan.text.words[one.at - 1] in articles), None)


def _is_ours_behind(words: list[str], at: int) -> bool:
    """``esce la nostra prima``, ``chega às lojas o nosso``: the thing of ours comes behind."""
    at += words[at] in _NEAR["definite"]
    return (words[at : at + 1] != [] and words[at] in _NEAR["owners"]) or _new_work_at(words, at)


def _opens_its(scan: Scan, first: int, mark: Mark) -> bool:
    """``Unsere Bäckerei eröffnet am 3. März ihre dritte Filiale``: a thing of our firm."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    own = words[first : min(mark.at, first + _NAMED)]
    if _NEAR["owners"].isdisjoint(own) or mark.at - first > _NAMED_REACH:
        return False
    its = (
        at for at in range(mark.end, min(last, mark.end + _DAY_REACH)) if words[at] in _NEAR["its"]
    )
    return any(scan.within("launch_thing", at, min(last, at + _THING_REACH)) for at in its)


def _is_a_thing(scan: Scan, at: int, last: int) -> bool:
    """``New flavour out``, ``our new single is out``; not "take our new jacket out"."""
    words, first = scan.text.words, scan.bounds(at)[0]
    while at > first and words[at - 1] in _NEAR["own"] | _NEAR["definite"] | _NEAR["brand"]:
        at -= 1
    opens = at == first or scan.text.kinds[at - 1] != WORD or words[at - 1] in _NEAR["joins"]
    between = words[at:last]
    return (
        opens
        and "," not in between
        and _NEAR["who"].isdisjoint(between)
        and not scan.within("person", at, last)
    )


def _new_thing(scan: Scan, first: int, last: int) -> int | None:
    """Where a thing of the brand or a new one begins, shortly before what happens to it."""
    words = scan.text.words
    if things := scan.within("launch_thing", max(first, last - _THING_REACH), last):
        owners = words[max(first, things[0].at - _OWNER_REACH) : things[0].end]
        if not _NEAR["own"].isdisjoint(owners):
            return things[0].at
    near = range(max(first, last - _NEW_REACH), last)
    found = next((at for at in near if words[at] in _NEAR["new"] or _is_next(words, at)), None)
    ours = (at for at in near if words[at] in _NEAR["owners"] and words[at + 1] in _NEAR["ordinal"])
    found = next(ours, None) if found is None else found
    return _the_work(words, max(first, last - _THING_REACH), last) if found is None else found


def _the_work(words: list[str], first: int, last: int) -> int | None:
    """``El single sale``, ``la tercera temporada llega``: a work, or a season by its number.

    Not ``la saison sort``, nor ``el libro llega el 5``, which may be a parcel.
    """
    works = [at for at in range(first + 1, last) if words[at] in _NEAR["work"]]
    out = words[last] in _NEAR["comes_out"]
    named = [at for at in works if out and words[at] not in _NEAR["season"]]
    found = [at for at in works if words[at - 1] in _NEAR["ordinal"]]
    found += [at for at in named if words[at - 1] in _NEAR["definite"]]
    return found[0] if found else None


def _new_work_at(words: list[str], at: int) -> bool:
    """``Sale el nuevo single``: behind the verb, from token ``at`` on."""
    at += words[at : at + 1] != [] and words[at] in _NEAR["definite"]
    fresh = _NEAR["new"] | _NEAR["ordinal"]
    return len(words) > at + 1 and words[at] in fresh and words[at + 1] in _NEAR["work"]


def _soon(scan: Scan) -> list[Mark]:
    """``Terza stagione del podcast in arrivo``, ``bientôt la troisième saison``."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["launch_soon"]:
        first, last = scan.bounds(mark.at)
        near = range(max(first, mark.at - _SOON_REACH), min(last - 1, mark.end + _SOON_REACH))
        work = next((at for at in near if _new_work_at(words, at)), None)
        if work is not None and holds(scan, mark.at):
            found.append(replace(mark, at=min(work, mark.at)))
    return found


def _is_next(words: list[str], at: int) -> bool:
    """``Le prochain, « La Conserverie », paraît``, ``our next novel comes out``."""
    named = words[at] in _NEAR["next"] and at > 0
    return named and words[at - 1] in _NEAR["owners"] | _NEAR["definite"]


def _is_once(scan: Scan, at: int, last: int) -> bool:
    """``opens this winter``, ``ouvre bientôt``; not "opens every Saturday this winter"."""
    ahead = scan.text.words[at : min(last, at + _ONCE_REACH)]
    once = _NEAR["once"] | _NEAR["same_as"]
    told = _new_work_at(scan.text.words, at) or not once.isdisjoint(ahead)
    return told and _NEAR["often"].isdisjoint(ahead)
