"""Which date is the one by which the videos are delivered or published."""

from datetime import date
from typing import NamedTuple

from app.domain.reading import Caution, Evidence
from app.extraction.rules.days.agenda import listed
from app.extraction.rules.days.answers import answers_another
from app.extraction.rules.days.asked import asked, is_due_said
from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.cues import (
    LONGEST_CUE,
    RANGE_WORDS,
    is_dutch_before,
    strongest,
)
from app.extraction.rules.days.dates import dates
from app.extraction.rules.days.lasting import (
    are_needed_for,
    before_event,
    before_thing,
    expires,
    is_denied,
    is_for_feast,
    is_restated,
    lasts_until,
    without_own_launch,
)
from app.extraction.rules.days.moved import (
    after_correction,
    in_force,
    is_event_moved,
    renews,
    replaces,
)
from app.extraction.rules.days.other_days import (
    clause_of,
    is_another_day,
    is_own_claim,
    is_payment,
    is_service,
    is_set_for,
)
from app.extraction.rules.days.own_parts import own_part
from app.extraction.rules.days.series import is_next_of_them
from app.extraction.rules.days.steps import is_step
from app.extraction.rules.days.that_day import told_from
from app.extraction.rules.days.told import (
    begins_after,
    explains,
    is_excepted,
    is_of_noun,
    is_tomorrow,
)
from app.extraction.rules.days.years import has_just_passed, is_over
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_FIELD = "deadline"
_LEAST, _UNSURE = 0.5, 1.5
# Twice as many days as 4,000 of the densest labelled characters tell.
_MOST = 100
_CUED = 2.0
# "Let me know if 14 August works".
_SUITS = near("date", "suits")
_POSTED = 0.6
_REACH_NEED, _NEXT, _LAST_FEAST = 6, 0.5, 3.0
_LATE = near("asked", "latest")
_EVERY = {"chaque", "every", "each", "tous", "les", "jeden", "cada", "ogni", "elke"}
_ANOTHERS = -1.0
_SHOWN = ("clip", "posting", "live", "online")
_PRECISE = {"day", "weekday", "relative", "counted", "today", "bare", "said", "feast"}
_COUNTED = {"relative", "counted", "today"}
_SPANS = {"relative", "counted"}  # "In all of the three days that follow"
_THEMES = near("date", "theme")
_FREE, _LAST_DAY = near("other_day", "free"), near("date", "last_day")
_LAST = _LAST_DAY | near("asked", "last") | {","}
_OWN = {"day": 0.7, "month": 0.4, "month_part": 0.6, "weekday": 0.3, "week": 0.2, "period": 0.6,
        "counted": 2.0, "relative": 1.5, "feast": -2.0, "bare": 1.0, "said": 0.0,
        "today": 0.2, "year": -2.2}  # fmt: skip


class Deadline(NamedTuple):
    """The day as ISO text, ``None`` when the text leaves it open."""

    day: str | None
    evidence: list[Evidence]
    cautions: list[Caution]


def deadline(scan: Scan, today: date) -> Deadline:
    """Read the deadline; relative dates count from ``today``."""
    read = dates(scan, today)
    impossible = any(not scan.ignored(at) for at, _ in read.impossible)
    cautions = [Caution("impossible_date", _FIELD, {})] if impossible else []
    found = [one for one in read.found if not scan.ignored(one.at)][:_MOST]
    held = in_force(scan, found)
    told = told_from(scan, held)
    bases = {base for one, base in told if one.day <= held[base].day}
    kept = [one for index, one in enumerate(held) if index not in bases]
    scored = without_own_launch(scan, _without_occasions(scan, _scores(scan, kept, today)))
    scored = sorted([*scored, *((one, _CUED) for one, _ in told)])
    ahead = [pair for pair in scored if not is_over(scan, pair[0], today)]
    # Of days that are past only one that something was due on: no "Date: Thu, 28 May 2026".
    scored = ahead or [pair for pair in scored if pair[1] >= _CUED]
    scored = scan.newest(scored, lambda pair: pair[0].at)
    scored = after_correction(scan, scored, {one.at for one, _ in told})
    cued = [pair for pair in scored if pair[1] >= _CUED] or scored
    cued = [pair for pair in cued if pair[0].kind in _PRECISE] or cued
    is_known = bool(cued)
    cued = cued or _likely(scan, kept, today)
    if not cued:
        return Deadline(None, [], cautions)
    chosen = max((one for one, _ in cued), key=lambda one: one.day)
    quote = scan.text.span(chosen.at, chosen.end)
    day = chosen.day.isoformat()
    return Deadline(day, [Evidence(_FIELD, day, quote, not is_known)], cautions)


def _likely(scan: Scan, found: list[Dated], today: date) -> list[tuple[Dated, float]]:
    """The days in the sentence that most likely tells the deadline, but for those of others."""
    told = next(iter(scan.likely((_FIELD,))), None)
    if told is None:
        return []
    return [
        (one, _CUED)
        for index, one in enumerate(found)
        if told.at <= one.at < told.end
        and one.kind in _PRECISE
        and not is_over(scan, one, today)
        and not answers_another(scan, one)
        and not is_step(scan, one, clause_of(scan, one.at))
        and (told.is_sure or _score(scan, one, today, own_part(scan, found, index)) > _ANOTHERS)
    ]


def _scores(scan: Scan, found: list[Dated], today: date) -> list[tuple[Dated, float]]:
    """The dates that may be the deadline; the end of a range is as sure as its start."""
    scored: list[tuple[Dated, float]] = []
    previous: tuple[int, float] | None = None
    schedule = listed(scan, found)
    for index, one in enumerate(found):
        score = schedule.get(one.at) or _score(scan, one, today, own_part(scan, found, index))
        if scan.within("date_moved", scan.bounds(one.at)[0], one.at):
            score = score if is_event_moved(scan, one) else max(score, _CUED)
        score = min(score, _UNSURE) if one.kind == "said" else score
        since = renews(scan, found, index)
        former = [] if since is None else [pair for pair in scored if pair[0].at >= since]
        score = max([score, *(told for _, told in former)])
        scored = scored[: len(scored) - len(former)]
        if previous is not None:
            if previous[1] >= _LEAST and is_restated(scan, found[index - 1], one):
                continue
            between = scan.text.words[previous[0] : one.at]
            # "In the week of the 15th, last day Sunday the 21st"
            is_last = not _LAST_DAY.isdisjoint(between) and between[0] == ","
            ranging = RANGE_WORDS | _LAST if is_last else RANGE_WORDS
            is_range = between and ranging.issuperset(between)
            is_next = is_next_of_them(scan, previous[0], one.at)
            if is_range or is_next or replaces(scan, previous[0], one.at):
                score = max(score, previous[1])
        previous = (one.end, score)
        if score >= _LEAST:
            scored.append((one, score))
    return scored


def _without_occasions(scan: Scan, scored: list[tuple[Dated, float]]) -> list[tuple[Dated, float]]:
    """Without the feast that videos are for, when a surer date before it says when they are due.

    ``Needed for Valentine's, so delivery by January 20``, ``Files by May 30, ready before Easter``.
    """
    surest, surest_day, occasions = 0.0, 0.0, set[int]()
    for one, score in sorted(scored, key=lambda pair: (pair[0].day, pair[1])):
        first, _ = scan.bounds(one.at)
        aimed = any(mark.value == "label" for mark in scan.within("goal", first, one.at))
        told = any(scan.within(kind, *clause_of(scan, one.at)) for kind in _SHOWN)
        passing = one.kind == "feast" and (aimed or not told)
        surer = surest > max(score, _CUED) or (passing and surest_day > _CUED)
        if surer and (passing or is_for_feast(scan, one)):
            occasions.add(one.at)
        surest = max(surest, score)
        surest_day = max(surest_day, score if one.kind == "day" else 0.0)
    return [pair for pair in scored if pair[0].at not in occasions]


def _score(scan: Scan, one: Dated, today: date, own: tuple[int, int]) -> float:
    """How surely the videos are due that day; a feast or an event needs a word that says so.

    Events count within the tokens ``own``.
    """
    score = _OWN[one.kind]
    first, end = scan.bounds(one.at)
    if _is_of_another_kind(scan, one, end):
        return -1.0
    alone = one.at == first and end - one.end <= 1
    if one.kind == "weekday" and (one.end - one.at > 1 or alone):
        score += _NEXT  # "vendredi prochain", or a sentence of its own
    before, lead = _before(scan, one)
    if before < 0 or (not before and is_of_noun(scan, one.at)):
        return -1.0
    clause = clause_of(scan, one.at)
    wanted = asked(scan, one, clause)
    due = max(wanted, strongest(scan, "due", one, lead, clause), _beside(scan, one))
    event = strongest(scan, "event", one, lead, clause, own=own)
    if not (before or due) and has_just_passed(scan, one, today):
        return -1.0
    counted = one.kind in _COUNTED and not is_tomorrow(scan, one)
    elsewhere = not (counted or wanted) and is_another_day(scan, one, clause, led=bool(before))
    elsewhere = elsewhere or is_own_claim(scan, one, clause)
    if elsewhere or is_step(scan, one, clause) or lasts_until(scan, one):
        return -1.0
    if not _SUITS.isdisjoint(scan.text.words[one.end : one.end + 2]):
        event = 0.0
    elif before and not expires(scan, one, clause[1], own):
        event = 0.0 if due else event / 2
    if scan.is_older(one.at) and not before and not due:
        return 0.0
    return score + before + due - (event if event > due else 0.0)


def _beside(scan: Scan, one: Dated) -> float:
    """How surely a word of publishing beside a month, or of lateness beside a feast, says so."""
    if one.kind == "month" and scan.within("posting", *scan.bounds(one.at)):
        return _POSTED  # "in July" alone may be when anything happens
    behind = scan.within("due", one.end, one.end + 1) if one.kind == "feast" else []
    is_last = any(scan.text.words[mark.end - 1] in _LATE for mark in behind)
    return _LAST_FEAST if is_last else 0.0  # "Noël au plus tard"


def _is_of_another_kind(scan: Scan, one: Dated, end: int) -> bool:
    """``chaque lundi`` is no one day; nor is due what dates a mail or a payment."""
    every = scan.text.words[one.at - 1] if one.at else ""
    # "Les lundis"; not "les 9 et 10 juin".
    if every in _EVERY and one.kind not in _SPANS and (every != "les" or one.kind == "weekday"):
        return True
    clause = clause_of(scan, one.at)
    other = is_excepted(scan, one.at) or begins_after(scan, one.at, clause)
    if other or explains(scan, one, clause):
        return True
    if one.kind == "said" and not is_due_said(scan, one, clause):
        return True
    if not _FREE.isdisjoint(scan.text.words[one.end : one.end + 1]):
        return True  # "Termine haben wir noch am 26. September frei"
    if answers_another(scan, one):
        return True
    mailed = scan.is_mail_head(one.at) or scan.within("earlier_mail", one.end, end)
    return bool(mailed) or is_payment(scan, one) or is_service(scan, one)


def _before(scan: Scan, one: Dated) -> tuple[float, int]:
    """The weight of "avant" right before a date, negative when denied; and where it starts."""
    first, _ = scan.bounds(one.at)
    weight, lead = 0.0, one.at
    for mark in scan.within("before", max(first, one.at - LONGEST_CUE), one.at):
        if 0 <= one.at - mark.end <= 1:
            if is_denied(scan, mark, clause_of(scan, one.at)) or is_set_for(scan, mark):
                return -1.0, lead
            before = scan.within("due", mark.at - _REACH_NEED, mark.at)  # "need them for"
            needed = any(due.end == mark.at for due in before) or are_needed_for(scan, mark)
            themed = one.kind == "feast" and scan.text.words[mark.at] in _THEMES and not needed
            themed = themed and not is_dutch_before(scan, mark, one)
            weight = max(weight, 0.0 if themed else mark.weight)
            lead = min(lead, mark.at)
    of_event = None if weight else before_event(scan, one, clause_of(scan, one.at))
    of_event = of_event or (None if weight else before_thing(scan, one))
    if of_event is not None:
        return (-1.0 if negated(scan, of_event.at) else of_event.weight), of_event.at
    return weight, lead
