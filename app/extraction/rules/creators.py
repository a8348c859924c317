"""How many creators are wanted; the number of videos when nobody is counted.

Counts that are joined add up ("3 men and 2 women") unless the others detail the first; of counts
that stand apart, the last one holds.
"""

from typing import NamedTuple

from app.domain.reading import Caution, Evidence
from app.extraction.rules.addressed import asked_one
from app.extraction.rules.amounts import Amount
from app.extraction.rules.counts import JOINING, Count, labelled, people, pronouns, videos
from app.extraction.rules.lexicon import Mark
from app.extraction.rules.nouns import HUMAN, Nouns
from app.extraction.rules.scan import Scan

_FIELD = "creators_wanted"
_MOST = 1_000_000
# "Creator" and "influencer" are plurals too in Italian and German.
_PLURALS = ("s", "x", "z", "creator", "influencer", "blogger", "i")
_DETAILING = {":", "(", "dont", "including", "incl", "davon", "incluyendo", "=", "soit", "ugc"}


class Creators(NamedTuple):
    """``wanted`` is ``None`` when the text leaves it open; ``one_person``: it speaks to one.

    ``ends``: both ends of a range. ``from_videos``: nobody is counted, so the number of videos
    stands for that of creators.
    """

    wanted: int | None
    one_person: bool
    ends: tuple[int, int] | None
    evidence: list[Evidence]
    cautions: list[Caution]
    from_videos: bool = False


class _Group(NamedTuple):
    """Counts that belong together, as one count."""

    low: int
    high: int
    counts: list[Count]


def creators(nouns: Nouns, quantities: list[Amount]) -> Creators:
    """Read the count from the bare quantities of the brief."""
    scan = nouns.scan
    plain = [
        one
        for one in quantities
        if not one.currency and 0 < one.low <= one.high <= _MOST * 100 and one.low % 100 == 0
    ]
    counts = people(nouns, plain)
    counts += labelled(nouns, plain, counts)
    counts += pronouns(nouns, plain, counts)
    groups = _strongest(_groups(scan, _fresh(scan, counts)))
    if groups:
        return _decide(scan, groups)
    if _is_vague(nouns):
        return _decide(scan, [])
    if (one := _one_person(nouns)) is not None:
        evidence = [Evidence(_FIELD, 1, scan.span(one))]
        return Creators(1, one_person=True, ends=None, evidence=evidence, cautions=[])
    if all(nouns.of_videos(one.end) is None for one in plain):
        groups = _groups(scan, _fresh(scan, people(nouns, plain, lenient=True)))
        if groups:
            return _decide(scan, groups)
    groups = _groups(scan, _fresh(scan, videos(nouns, plain)))
    return _decide(scan, groups)._replace(from_videos=bool(groups))


def _one_person(nouns: Nouns) -> Mark | None:
    """The one that the brief speaks to, or seeks without an article: ``cherche influenceuse``."""
    scan = nouns.scan
    for mark in scan.marks["addressed"] + asked_one(nouns):
        if not scan.ignored(mark.at):
            return mark
    wanted = {mark.end for mark in scan.marks["wanted"]}
    for mark in nouns.people.values():
        is_one = mark.value == "creator" and not nouns.words[mark.end - 1].endswith(_PLURALS)
        is_each = mark.at - 1 in nouns.per_links
        if is_one and not is_each and mark.at in wanted and not scan.ignored(mark.at):
            return mark
    return None


def _is_vague(nouns: Nouns) -> bool:
    """``quelques créateurs, deux stories``: the number of people is left open on purpose."""
    scan = nouns.scan
    for mark in scan.marks["vague_count"]:
        if scan.ignored(mark.at):
            continue
        noun = nouns.people.get(mark.end) or nouns.people.get(mark.end + 1)
        if noun is not None and noun.value != "audience":
            return True
    return False


def _fresh(scan: Scan, counts: list[Count]) -> list[Count]:
    """Without past campaigns; an earlier mail counts only when the new one is silent."""
    return scan.newest(sorted(count for count in counts if not scan.ignored(count.at)))


def _groups(scan: Scan, counts: list[Count]) -> list[list[Count]]:
    """Counts that "and", a comma or a detail joins belong together; so they do around a price."""
    groups: list[list[Count]] = []
    for count in counts:
        if groups and _belong_together(scan, groups[-1][-1], count):
            groups[-1].append(count)
        else:
            groups.append([count])
    return groups


def _belong_together(scan: Scan, first: Count, second: Count) -> bool:
    if scan.sentence[first.at] != scan.sentence[second.at]:
        return False
    between = scan.text.words[first.end : second.at]
    if not between:
        # "1 homme 1 femme", but not one count in another.
        return second.at == first.end and not (first.article or second.article)
    if any(first.end <= one.at < second.at for one in scan.marks["correction"]):
        return False
    if first.article and second.article and between == [","]:
        return False  # "une créatrice, une maman" is one person
    if all(word in JOINING or word in _DETAILING for word in between):
        return True
    priced = any(first.end <= one.at < second.at for one in scan.marks["currency"])
    return priced and between[-1] in JOINING


def _strongest(groups: list[list[Count]]) -> list[list[Count]]:
    """Real counts beat articles; nouns for creators or people beat guesses."""
    firm = [group for group in groups if any(not count.article for count in group)] or groups
    best = max((max(count.strength for count in group) for group in firm), default=0)
    least = min(best, HUMAN)
    return [group for group in firm if max(count.strength for count in group) >= least]


def _sum(scan: Scan, counts: list[Count]) -> _Group:
    """All of them together, or the first alone when the others detail it."""
    first, rest = counts[0], counts[1:]
    if rest:
        between = set(scan.text.words[first.end : rest[0].at])
        details = len(rest) > 1 and sum(one.low for one in rest) == first.low
        if between & _DETAILING or details:
            return _Group(first.low, first.high, [first])
    return _Group(sum(one.low for one in counts), sum(one.high for one in counts), counts)


def _decide(scan: Scan, grouped: list[list[Count]]) -> Creators:
    if not grouped:
        return Creators(None, one_person=False, ends=None, evidence=[], cautions=[])
    groups = [_sum(scan, counts) for counts in grouped]
    low, high, kept = groups[-1]
    wanted = (low + high) // 2  # the midpoint of a range, rounded down
    cautions: list[Caution] = []
    if len({(group.low, group.high) for group in groups}) > 1:
        previous = groups[-2].counts[-1].at
        turns = [mark.at for kind in ("correction", "present") for mark in scan.marks[kind]]
        if not any(previous < at <= kept[0].at for at in turns):
            cautions = [Caution("contradiction", _FIELD, {})]
    return Creators(
        wanted,
        one_person=wanted == 1,
        ends=(low, high) if low != high else None,
        evidence=[Evidence(_FIELD, wanted, scan.text.span(one.at, one.end)) for one in kept],
        cautions=cautions,
    )
