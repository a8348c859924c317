"""Say which duration belongs to which word: the nearest, within a sentence, across few others."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from app.extraction.rules.phrases.durations import Duration
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

OTHER = ""
# How far a duration may stand from its word; a joining word between them counts as several.
_FOR_USE = near("ads", "for_use")
_REACH = {"noun": 7, "verb": 7, "handle": 8, "rival": 9, "other": 5, "loose": 4, "adjective": 3,
          "bare": 3, "behind": 2}  # fmt: skip
_WEAK_REACH = 4
_JOIN_COST, _COMMA_COST, _COMMA_COST_TURNED = 4, 1, 8
_REFUSED_COST = 2
_WINDOW = 14
_MOST_YEARS = 5

_JOIN, _FREE = near("clause", "join"), near("clause", "free")
_PLATFORM = near("clause", "platform")
# "Buyout pub social inclus (6 mois)".
_BESIDE_BUYOUT = _FREE | near("form", "included") | near("ads", "bought")
_BEFORE, _AFTER = near("duration", "before"), near("duration", "after")
_ONE = {"day", "week", "month", "year"}
_NAME_LINKS = frozenset({"in", "en", "the", "la", "le", "au", "aux", "les", "nel", "em", "het"})
_ARTICLE, _OTHERS = near("duration", "article"), near("duration", "other")
# "Publicidad de pago": paid, no payment.
_PAID_USE, _PAID_BY = near("ads", "paid"), {"de", "a"}
_INCLUDED = near("form", "included")
_STARTING = near("ads", "starting")
_TOO, _SHORT, _SHORT_REACH = near("duration", "too"), near("duration", "short"), 5
_VALID = {"valid", "valable", "valables", "gultig", "valido", "validos", "geldig"}
_IN_RETURN = {("in", "return"), ("en", "retour"), ("in", "cambio"), ("em", "troca")}
_PAID = {("de", "pago"), ("a", "pagamento")}


class Cue(NamedTuple):
    """A word for something that lasts; ``field`` is ``OTHER`` when it is no right.

    ``strength`` says how much the word proves (rights.toml).
    """

    at: int
    end: int
    field: str
    strength: str
    is_refused: bool = False

    def places(self) -> set[tuple[str, int]]:
        """Its tokens and the next: the "ad" and the "rights" of ``ad rights`` are one phrase."""
        return {(self.field, at) for at in range(self.at, self.end + 1)}


class Term(NamedTuple):
    """How long something lasts; ``duration`` is ``None`` for ever."""

    at: int
    end: int
    duration: Duration | None
    is_weak: bool = False


class Pair(NamedTuple):
    """A word and how long it lasts."""

    cue: Cue
    term: Term


def terms(scan: Scan, spans: list[Duration]) -> list[Term]:
    """Durations of days and more that may be a right's, and words for ever."""
    found = [
        Term(one.at, one.end, one)
        for one in spans
        if one.days is not None and not _is_moment(scan, one) and not _is_too_short(scan, one)
    ]
    done = 0
    for mark in scan.marks["perpetual"]:
        if mark.at >= done:
            found.append(Term(mark.at, mark.end, None, mark.value == "weak"))
            done = mark.end
    return sorted(found, key=lambda term: term.at)


def _is_too_short(scan: Scan, one: Duration) -> bool:
    """``12 weeks is too short for us``, ``6 mois c'est trop court``: that is not how long."""
    words, last = scan.text.words, scan.bounds(one.at)[1]
    behind = words[one.end : min(last, one.end + _SHORT_REACH)]
    told = behind[: behind.index(",")] if "," in behind else behind
    return any(too in _TOO and short in _SHORT for too, short in pairwise(told))


def mixed_uses(scan: Scan, field: str) -> list[Cue]:
    """``Usage: organic + paid, 6 months``: the brand may do both for so long."""
    words, found = scan.text.words, list[Cue]()
    for mark in scan.marks["organic"]:
        first, last = scan.bounds(mark.at)
        behind = mark.end + 1
        behind += words[behind : behind + 1] != [] and words[behind] in _PAID_BY
        # "We work with organic and paid partners for 2 years".
        noun = scan.text.kinds[behind + 1 : behind + 2] == [WORD]
        named = noun and words[behind + 1] not in _FOR_USE
        if behind < last and words[mark.end] in _JOIN and words[behind] in _PAID_USE and not named:
            found.append(Cue(mark.at, behind + 1, field, "loose"))
        elif mark.at - 2 >= first and words[mark.at - 1] in _JOIN:
            before = words[mark.at - 2] in _PAID_USE
            found += [Cue(mark.at - 2, mark.end, field, "loose")] if before else []
    return [cue for cue in found if not scan.ignored(cue.at)]


def limited_buyouts(scan: Scan, lasting: list[Term]) -> list[Term]:
    """The buyouts that last as long as is said right beside them: ``12-month buyout``."""
    words = scan.text.words
    found: list[Term] = []
    for one, other in pairwise(lasting):
        between = words[one.end : other.at]
        if scan.sentence[one.at] != scan.sentence[other.at]:
            continue
        if (
            one.duration is None
            and other.duration is not None
            and _BESIDE_BUYOUT.issuperset(between)
        ):
            found.append(one)
        elif one.duration is not None and other.duration is None and not between:
            found.append(other)
    return found


def pairs(scan: Scan, cues: list[Cue], lasting: list[Term]) -> list[Pair]:
    """Every word with at most one term, and every term with at most one word; nearest first."""
    if not lasting:
        return []
    everything = sorted(cues + _others(scan, cues, lasting))
    starts = [cue.at for cue in everything]
    priced: list[tuple[int, int, int]] = []
    for index, term in enumerate(lasting):
        first, stop = scan.bounds(term.at)
        nearest = bisect_left(starts, max(first, term.at - _WINDOW))
        furthest = bisect_left(starts, min(stop, term.end + _WINDOW))
        opening = bisect_left(starts, first)
        is_led = opening == len(starts) or starts[opening] > term.at
        for other in range(nearest, furthest):
            cost = _cost(scan, everything[other], term, term_first=is_led)
            if cost is not None:
                priced.append((cost, index, other))
    priced.sort()
    found: list[Pair] = []
    terms_taken: set[int] = set()
    cues_taken: set[tuple[str, int]] = set()
    for _, index, other in priced:
        places = everything[other].places()
        if index not in terms_taken and cues_taken.isdisjoint(places):
            terms_taken.add(index)
            cues_taken |= places
            found.append(Pair(everything[other], lasting[index]))
    return found


def _is_moment(scan: Scan, one: Duration) -> bool:
    """``dans 3 mois``, ``3 years old``: when, not how long."""
    words = scan.text.words
    # "The ads cost me €640 a month": how often.
    priced = words[one.at] == "a" and scan.within("currency", one.at - 2, one.at)
    if priced and words[one.at - 1] != ",":
        return True
    if one.end < len(words) and words[one.end] in _AFTER:
        return True
    before = words[max(0, one.at - 3) : one.at]
    # "A 2-month exclusivity": an article before an English unit.
    if before and (before[-1] in _ARTICLE or (before[-1] == "a" and words[one.end - 1] in _ONE)):
        before.pop()
    if not before or (before[-1] == "en" and scan.language == "nl"):
        return False
    return before[-1] in _BEFORE or before[-2:] == ["y", "a"]


def _others(scan: Scan, cues: list[Cue], lasting: list[Term]) -> list[Cue]:
    words = scan.text.words
    known = {at for cue in cues for at in range(cue.at, cue.end)}
    ends = {cue.end for cue in cues if cue.strength == "noun"}
    reach = _REACH["other"]
    found: list[Cue] = []
    done = 0
    for term in lasting:
        stop = min(len(words), term.end + reach)
        found += [
            Cue(at, at + 1, OTHER, "other")
            for at in range(max(done, term.at - reach), stop)
            if words[at] in _OTHERS
            and at not in known
            and not term.at <= at < term.end  # "no end date"
            # "A Spark code valid 60 days", "the Spark code, valid 60 days".
            and not (words[at] in _VALID and at - (words[at - 1] == ",") in ends)
            and tuple(words[at - 1 : at + 1]) not in _PAID | _IN_RETURN
            # "One year from delivery".
            and (at < term.end or _STARTING.isdisjoint(words[term.end : at]))
        ]
        done = max(done, stop)
    return found


def _cost(scan: Scan, cue: Cue, term: Term, *, term_first: bool) -> int | None:
    """How far apart the two stand; ``None`` when too far."""
    words, is_dutch = scan.text.words, scan.language == "nl"
    is_before = term.at < cue.at
    first, stop = (term.end, cue.at) if is_before else (cue.end, term.at)
    comma = _COMMA_COST_TURNED if is_before or cue.field == OTHER else _COMMA_COST
    # "Pendant un an, pub comprise": what the year has with it.
    if is_before and words[cue.end : cue.end + 1] and words[cue.end] in _INCLUDED:
        comma = _COMMA_COST
    # "3 mois de droits, 6 mois d'exclusivité": the order of the sentence's first pair is kept.
    cost = int(first < stop and is_before != term_first) + _REFUSED_COST * cue.is_refused
    for at in range(first, stop):
        word = words[at]
        if word in _JOIN and cue.strength != "rival" and not (word == "en" and not is_dutch):
            is_one = words[at + 1] in _PLATFORM or _joins_names(scan, at, first, stop)
            cost += 1 if is_one else _JOIN_COST + 1
        elif word == ",":
            cost += comma
        elif word not in _FREE:
            cost += 1
    if cue.strength == "behind" and not is_before:
        return None
    reach = _REACH[cue.strength]
    if term.is_weak or _is_long(term):
        reach = min(reach, _WEAK_REACH)
    return cost if cost <= reach else None


def _joins_names(scan: Scan, at: int, first: int, stop: int) -> bool:
    """``ads in France and in Belgium for 6 months``: where, and nothing else that lasts."""
    if scan.language == "de" or scan.text.raw.isupper():
        return False
    after = at + 1 + (scan.text.words[at + 1] in _NAME_LINKS)
    return first < at and after < stop and _is_name(scan, at - 1) and _is_name(scan, after)


def _is_name(scan: Scan, at: int) -> bool:
    return scan.text.raw[slice(*scan.text.span(at, at + 1))][:1].isupper()


def _is_long(term: Term) -> bool:
    """Many years are an age more often than a right."""
    return term.duration is not None and (term.duration.days or 0) > _MOST_YEARS * 365
