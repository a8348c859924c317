"""How many creators are wanted; the number of videos when nobody is counted.

Counts that are joined add up ("3 men and 2 women") unless the others detail the first; of counts
that stand apart, the last one holds.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from app.domain.reading import Caution, Evidence, Span
from app.extraction.rules.people.addressed import addressed, asked_of, asked_one
from app.extraction.rules.people.chats import answered
from app.extraction.rules.people.counted import Count
from app.extraction.rules.people.counts import people
from app.extraction.rules.people.indefinite import sought
from app.extraction.rules.people.joined import (
    grouped,
    still_held,
    summed,
    with_their_parts,
    without_parts,
)
from app.extraction.rules.people.labels import labelled, tabled
from app.extraction.rules.people.multiplied import times
from app.extraction.rules.people.one_each import each_of_another, is_one_of_each
from app.extraction.rules.people.parallel import one_more, side_by_side
from app.extraction.rules.people.pronouns import pronouns
from app.extraction.rules.people.readers import is_named
from app.extraction.rules.people.unhired import asked, makes_videos
from app.extraction.rules.people.vacancies import vacancies
from app.extraction.rules.people.videos import PER, videos
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import CREATOR, GUESS, HUMAN, Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged, within

_OPEN = near("people", "open")
_YEARS, _IN_YEAR = range(190_000, 210_000, 100), near("bygone", "in_year") | near("bygone", "since")
_FIELD = "creators_wanted"
_MOST, _PAY_REACH, _CHOSEN_REACH, _CHOSEN = 1_000_000, 8, 4, near("hint", "chosen")
_WELCOME, _WHO = near("people", "welcome"), near("aside", "who")
_BOTH = {"both", "beide", "beiden", "ambos", "entrambi", "allebei"}
_STAFF_LABELS, _HAVE, _HAVE_REACH = near("people", "staff_label"), near("people", "has"), 5
_WORKING = {"working", "business", "calendar"}
_TIMES = near("unit", "day") | near("unit", "week") | near("unit", "month") | near("unit", "year")


class Creators(NamedTuple):
    """``wanted`` is ``None`` when the text leaves it open; ``one_person``: it speaks to one.

    ``ends``: both ends of a range. ``from_videos``: nobody is counted, so the number of videos
    stands for that of creators. ``addressed``: the brief is an offer to its one reader.
    """

    wanted: int | None
    one_person: bool
    ends: tuple[int, int] | None
    evidence: list[Evidence]
    cautions: list[Caution]
    from_videos: bool = False
    addressed: bool = False


def creators(nouns: Nouns, quantities: list[Amount], of_each: Sequence[Span] = ()) -> Creators:
    """Read the count from the bare quantities of the brief; ``of_each``: videos of each one."""
    scan = nouns.scan
    if _is_left_open(nouns):
        return _decide(scan, [])
    plain = [one for one in _plain(quantities) if not _is_rate(nouns, one)]
    counts = people(nouns, plain)
    listed = tabled(nouns, plain) or side_by_side(nouns, plain, counts)
    for count in listed:
        plain = [one for one in plain if not count.at <= one.at < count.end]
        # "An ambassador per brand: one for baby care, one for home" are those of the list.
        counts = [
            one
            for one in counts
            if not (count.at <= one.at < count.end or (one.article and one.end + 1 == count.at))
        ]
    counts += listed or labelled(nouns, plain, counts)
    if others := each_of_another(nouns, plain, counts):
        # "Une personne différente à chaque fois" is not one more.
        counts = others + [one for one in counts if not one.article]
    counts += vacancies(nouns, plain)
    counts += pronouns(nouns, plain, counts)
    counts += one_more(nouns, counts)
    counts = _of_people(nouns, answered(nouns, plain, counts))
    vague = _is_vague(nouns)
    is_open = vague and any(mark.value == "open" for mark in scan.marks["vague_count"])
    counts = [one for one in counts if not (vague and _is_of_others(nouns, one, is_open=is_open))]
    groups = _strongest(nouns, with_their_parts(scan, grouped(scan, _fresh(scan, counts))))
    # "Quelques profils suffiront : un papa, une mamie" names examples.
    examples = all(count.article for group in groups for count in group) and vague
    if groups and not examples:
        return _of_each(nouns, groups[-1], _decide(scan, groups))
    return _decide(scan, []) if vague else _uncounted(nouns, plain, of_each)


def _uncounted(nouns: Nouns, plain: list[Amount], of_each: Sequence[Span]) -> Creators:
    """Whom a brief wants that counts nobody: its reader, somebody, or as many as its videos."""
    scan = nouns.scan
    if (one := addressed(nouns)) is not None:
        return _one(scan, one)._replace(addressed=True)
    if (one := sought(nouns)) is not None:
        return _one(scan, one)
    if all(nouns.of_videos(one.end) is None for one in plain):
        groups = grouped(scan, _fresh(scan, people(nouns, plain, lenient=True)))
        if groups:
            return _decide(scan, groups)
    told = merged([(span.start, span.end) for span in of_each])
    made = videos(nouns, plain)
    made = [one for one in made if not within(told, scan.text.span(one.at, one.end).start)]
    groups = grouped(scan, _fresh(scan, made))
    decided = _decide(scan, groups)
    # "Dear Mr Tran, one video": it is that one's.
    is_theirs = decided.wanted == 1 and is_named(scan.text.raw)
    return decided._replace(from_videos=bool(groups) and not is_theirs, addressed=is_theirs)


def _of_people(nouns: Nouns, counts: list[Count]) -> list[Count]:
    """Without numbers that have no noun, where they are of the videos that one reader makes.

    ``Tu nous en ferais deux ?``, ``Let's make it three``.
    """
    sentence = nouns.scan.sentence
    marks = asked_one(nouns)
    asked = {sentence[mark.at]: mark.at for mark in marks}
    told = {one.at for one in map(partial(asked_of, nouns), marks) if one is not None}
    counts = [
        one
        for one in counts
        if one.at not in told and (not one.bare or one.at <= asked.get(sentence[one.at], one.at))
    ]
    sought_for = {mark.end for mark in nouns.scan.marks["wanted"]}
    are_bare = all(one.bare and one.at not in sought_for for one in counts)
    return [] if counts and are_bare and addressed(nouns) is not None else counts


def videos_of_one(nouns: Nouns, quantities: list[Amount]) -> list[Evidence]:
    """The videos of a brief that wants one creator: all of them are that one's."""
    scan = nouns.scan
    groups = grouped(scan, _fresh(scan, videos(nouns, _plain(quantities), of_one=True)))
    if not groups:
        both = [at for at in scan.text.where(_BOTH) if at + 1 in nouns.videos]
        if both:  # "220 € for both videos"
            return [Evidence("videos_per_creator", 2, scan.text.span(both[0], both[0] + 2))]
        asked = (asked_of(nouns, mark) for mark in scan.marks["asked_one"])
        return [
            Evidence("videos_per_creator", one.whole or 1, scan.text.span(one.at, one.end))
            for one in asked
            if one is not None
        ]
    _, made, counts = summed(scan, groups[-1])
    return [Evidence("videos_per_creator", made, scan.text.span(one.at, one.end)) for one in counts]


def _plain(quantities: list[Amount]) -> list[Amount]:
    """Whole numbers beside no currency."""
    return [
        one
        for one in quantities
        if not one.currency
        and 0 < one.low <= one.high <= _MOST * 100
        and one.low % 100 == one.high % 100 == 0
    ]


def _is_rate(nouns: Nouns, one: Amount) -> bool:
    """``about thirty a month``, ``10 working days``, or a year: ``en 1998``."""
    if is_one_of_each(nouns, one) or (one.low in _YEARS and nouns.words[one.at - 1] in _IN_YEAR):
        return True
    words = nouns.words[one.end : one.end + 2]
    return len(words) == 2 and words[0] in PER | _WORKING and words[1] in _TIMES  # noqa: PLR2004


def _one(scan: Scan, mark: Mark) -> Creators:
    evidence = [Evidence(_FIELD, 1, scan.span(mark))]
    return Creators(1, one_person=True, ends=None, evidence=evidence, cautions=[])


def _of_each(nouns: Nouns, group: list[Count], decided: Creators) -> Creators:
    """So many for each place or product that the brief counts."""
    factor = times(nouns, group[0]) if len(group) == 1 else 1
    if factor == 1 or decided.wanted is None:
        return decided
    wanted = decided.wanted * factor
    return decided._replace(
        wanted=wanted,
        one_person=False,
        ends=decided.ends and (decided.ends[0] * factor, decided.ends[1] * factor),
        evidence=[one._replace(value=wanted) for one in decided.evidence],
    )


def _is_left_open(nouns: Nouns) -> bool:
    """``Nombre de participants : illimité``, ``Creators: open``."""
    scan = nouns.scan
    for field in scan.fields:
        if nouns.words[field.value : field.value + 1] and nouns.words[field.value] in _OPEN:
            label = range(field.at, field.colon)
            named = all(at in nouns.people for at in label)  # "Creators: open"
            if named or scan.within("count_label", field.at, field.colon):
                return True
    return False


def _is_vague(nouns: Nouns) -> bool:
    """``quelques créateurs, deux stories``: the number of people is left open on purpose."""
    scan = nouns.scan
    for mark in scan.marks["vague_count"]:
        if scan.ignored(mark.at):
            continue
        noun = nouns.people.get(mark.end) or nouns.people.get(mark.end + 1)
        if mark.value == "open" or (noun is not None and noun.value != "audience"):
            return True
    return False


def _is_of_others(nouns: Nouns, count: Count, *, is_open: bool) -> bool:
    """``Some creators, number open. Headcount: 60.``: where that is open, things and staff are."""
    if not _STAFF_LABELS.isdisjoint(nouns.words[count.at : count.at + 1]):
        return True
    before = nouns.words[max(nouns.scan.bounds(count.at)[0], count.at - _HAVE_REACH) : count.at]
    is_had = not _HAVE.isdisjoint(before)  # "the club has 120 members and 14 coaches"
    return count.strength <= (HUMAN if is_open or is_had else GUESS) and not asked(nouns, count)


def _fresh(scan: Scan, counts: list[Count]) -> list[Count]:
    """Without past campaigns; an earlier mail counts only when the new one is silent."""
    counts = sorted(count for count in counts if not scan.ignored(count.at))
    return scan.newest(still_held(scan, counts))


def _strongest(nouns: Nouns, groups: list[list[Count]]) -> list[list[Count]]:
    """Real counts beat articles, and nouns for creators or people beat guesses.

    Where creators are counted, or people are sought, those who are only spoken of ("two people at
    the railing") are not.
    """
    firm = [group for group in groups if any(not count.article for count in group)] or groups
    best = max((max(count.strength for count in group) for group in firm), default=0)
    least = min(best, HUMAN)
    strong = [group for group in firm if max(count.strength for count in group) >= least]
    if len(strong) < 2:  # noqa: PLR2004 - several
        return strong
    sought = [group for group in strong if any(_is_sought(nouns, one) for one in group)]
    # "We need 3 creators. … 23 people, 640 points of sale": what only opens a line is no more.
    if any(one.strength == CREATOR and not one.bare for group in sought for one in group):
        return sought
    return [g for g in strong if g in sought or any(_opens(nouns, one) for one in g)] or strong


def _opens(nouns: Nouns, count: Count) -> bool:
    """``Two mums, 80 € each``: the count opens its sentence, or what stands behind a label."""
    first, last = nouns.scan.bounds(count.at)
    # "Twee vrouwen, twee mannen, alles is welkom" only tells who may come.
    named = nouns.words[count.at - 1] == ":" and nouns.words[count.at - 2] in _WHO
    opens = count.at - first <= 1 or named
    return opens and _WELCOME.isdisjoint(nouns.words[count.end : last])


def _is_sought(nouns: Nouns, count: Count) -> bool:
    """By its noun, by a word of seeking or filming in its sentence, or by its pay."""
    if count.strength == CREATOR or asked(nouns, count, outright=True):
        return True
    scan = nouns.scan
    first, last = scan.bounds(count.at)
    end = min(last, count.end + _PAY_REACH)
    paid = scan.within("currency", count.end, end) and (
        scan.within("each", count.end, end) or scan.within("per_word", count.end, end)
    )
    chosen = not _CHOSEN.isdisjoint(nouns.words[max(first, count.at - _CHOSEN_REACH) : count.at])
    turned = chosen or any(scan.within(kind, first, count.at) for kind in ("correction", "present"))
    return bool(paid) or turned or makes_videos(nouns, count)


def _decide(scan: Scan, joined: list[list[Count]]) -> Creators:
    if not joined:
        return Creators(None, one_person=False, ends=None, evidence=[], cautions=[])
    groups = without_parts(scan, [summed(scan, counts) for counts in joined])
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
