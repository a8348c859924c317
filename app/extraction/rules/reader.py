"""The rules reader: from a brief to a Reading, without a model. Pure and deterministic.

One pass finds tokens, numbers and the meanings of words (``scan``); then one small reader per kind
of fact decides what they say. A value that no words support is never given.
"""

from datetime import date

from app.domain.reading import Evidence, Language, Reading, Span
from app.extraction.rules.conditions.content import labelled_content
from app.extraction.rules.conditions.facts import facts
from app.extraction.rules.conditions.recurring import in_all
from app.extraction.rules.days.deadline import deadline
from app.extraction.rules.money.budget import budget
from app.extraction.rules.money.haggled import adjusted
from app.extraction.rules.money.withdrawn import without_terms
from app.extraction.rules.outline.sections import sections
from app.extraction.rules.people.creators import Creators, creators, videos_of_one
from app.extraction.rules.people.made import made_by_them
from app.extraction.rules.people.place_codes import without_place_codes
from app.extraction.rules.phrases.amounts import Amount, amounts
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.publishing.payment import payment, triggers
from app.extraction.rules.publishing.platforms import platforms
from app.extraction.rules.publishing.prestation import prestation
from app.extraction.rules.text.scan import Scan, vote
from app.extraction.rules.text.tokens import Text
from app.extraction.rules.topic.categories import categories
from app.extraction.rules.topic.objectives import objectives

_LISTS = ("platforms", "objectives")


def read(brief: str, today: date) -> Reading:
    """Read a brief; relative dates and dates without a year count from ``today``."""
    scan = Scan(brief)
    nouns = Nouns(scan)
    quantities = adjusted(nouns, without_terms(nouns, without_place_codes(nouns, amounts(scan))))
    known_facts = facts(scan)
    counted = creators(nouns, quantities, _told_of_each(scan, known_facts))
    known_facts += _made_by_each(nouns, quantities, counted, known_facts)
    known_facts = in_all(scan, known_facts)
    videos_each = _videos_each(known_facts)
    counted = _shared_out(counted, videos_each)
    money = budget(
        nouns,
        quantities,
        creators=counted.wanted,
        videos_per_creator=videos_each,
        one_person=counted.one_person,
        addressed=counted.addressed,
    )
    if money.creators is not None:
        counted = counted._replace(wanted=money.creators, evidence=money.heads)
    due = deadline(scan, today)
    paid = triggers(scan)
    evidence = [
        *counted.evidence,
        *money.evidence,
        *prestation(scan, paid),
        *objectives(scan),
        *platforms(scan),
        *payment(scan, paid),
        *due.evidence,
        *known_facts,
    ]
    alternatives = dict(money.alternatives)
    if counted.ends:
        alternatives["creators_wanted"] = counted.ends
    return Reading(
        language=scan.language,
        shared_budget=money.shared,
        orders=scan.orders,
        values=_values(evidence),
        evidence=evidence,
        alternatives=alternatives,
        foreign_amounts=money.foreign,
        categories=categories(scan),
        cautions=[*counted.cautions, *money.cautions, *due.cautions],
        sections=sections(scan),
    )


def language_of(brief: str) -> Language:
    """The language that a brief seems to be written in: a hint, never a gate."""
    return vote(Text(brief).words, brief)


def _told_of_each(scan: Scan, known: list[Evidence]) -> list[Span]:
    """Where several videos are said to be those of each, if not of "the same creator"."""
    if any(mark.value == "same" for mark in scan.marks["each_cue"]):
        return []
    return [one.span for one in known if one.field == "videos_per_creator" and one.value != 1]


def _made_by_each(
    nouns: Nouns, quantities: list[Amount], counted: Creators, known: list[Evidence]
) -> list[Evidence]:
    """How many videos each makes, where only the count of creators tells."""
    told = any(one.field == "videos_per_creator" for one in known)
    if told or counted.from_videos or counted.wanted is None:
        return []
    if counted.wanted == 1:
        return videos_of_one(nouns, quantities)
    return labelled_content(nouns.scan, counted.wanted) or made_by_them(nouns, counted.wanted)


def _videos_each(known: list[Evidence]) -> int:
    """How many videos each makes; of several the last holds, as it does in the values."""
    told = (one.value for one in reversed(known) if one.field == "videos_per_creator")
    each = next(told, 1)
    return each if isinstance(each, int) else 1


def _shared_out(counted: Creators, videos_each: int) -> Creators:
    """``8 vidéos, 2 par créateur`` are four creators."""
    if not counted.from_videos or counted.wanted is None or videos_each <= 1:
        return counted
    heads = max(1, counted.wanted // videos_each)
    evidence = [one._replace(value=heads) for one in counted.evidence]
    return counted._replace(wanted=heads, ends=None, evidence=evidence)


def _values(evidence: list[Evidence]) -> dict[str, int | bool | str | list[str]]:
    """The value of each field; what several quotes say of a list is put together."""
    values: dict[str, int | bool | str | list[str]] = {}
    for name, value, *_ in evidence:
        if name in _LISTS:
            listed = values.setdefault(name, [])
            if isinstance(listed, list) and value not in listed:
                listed.append(str(value))
        else:
            values[name] = value
    return values
