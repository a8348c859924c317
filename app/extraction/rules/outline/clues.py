"""What a clause is about (``lexicon/sections.toml``): a part of the brief, or terms of the order.

Terms (money, dates, rights) and words that every brief has (``ordinary`` in ``nearby.toml``) say
nothing creative; whatever other words say is never thrown away.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from app.extraction.rules.outline.clauses import contacts
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged
from app.extraction.rules.text.tokens import BREAK, DATE, MARK, NUMBER, OPAQUE, WORD

BRIEF, DO, DONT, KEY_POINTS, PRODUCT = "brief", "do", "dont", "key_points", "product"
LEFT_OUT = ""
_ENOUGH, _IMPERATIVE, _OURS, _DENIAL = 0.75, 0.8, 0.8, 1.6
# A cue decides near the start of its clause; a tone and a format do so anywhere in a short one.
_LATE, _VERY_LATE, _SHORT, _LEAST_VERB = 5, 3, 8, 5
_ANYWHERE = {"tone", "format"}
_AMOUNTS = ("currency", "month", "weekday")
_LEADS = ("before", "month_part")
_TERMS = ("section_logistics", "whitelisting", "revision", "level_sure")
_PAIRS = (("(", ")"), ("«", "»"))
_RIGHTS = ("ads_right", "exclusivity", "perpetual")
_SURE = {"noun", "strong"}
_LEAST_BESIDE_TERMS = 4
# Whether a token says something of its own, by word or else by kind.
_NOTHING, _SAYS, _ASKS = 0, 1, 2
_WEIGHTS = {
    **dict.fromkeys(near("section", "ordinary"), _NOTHING),
    **dict.fromkeys(near("section", "request"), _ASKS),
}
_WEIGHT_OF_KIND = {WORD: _SAYS, OPAQUE: 0, DATE: 0, NUMBER: _ASKS, BREAK: 0, MARK: 0}
_LINK = near("section", "link")
_UNIT, _PER = near("section", "unit"), near("section", "per")
_COPULA, _LACKING = near("section", "copula"), near("section", "lacking")
_NO_IMPERATIVE = near("section", "statement")
_THEMES = near("date", "theme")
_OF_A_PART = {"said", "owned", "later"}
_OUR, _NOT_PRODUCT = near("section", "our"), near("section", "not_product")


class Clause(NamedTuple):
    """Tokens ``at`` to ``end``, without amounts and dates at its edges.

    ``name``: the section that it surely belongs to. ``is_kept``: it says more than terms.
    ``says``: it has words that not every brief has.
    """

    at: int
    end: int
    name: str | None
    is_kept: bool
    says: bool


class Clues:
    """The marks of a brief that sort its clauses, by position.

    ``headings`` and ``courtesies`` are by first token; ``denials`` are the tokens of words that
    forbid.
    """

    __slots__ = (
        "_amounts", "_asking", "_contacts", "_cues", "_kinds", "_leads", "_marked", "_said",
        "_starts", "_terms", "_totals", "_unfit", "_words", "courtesies", "denials", "headings",
        "introductions",
    )  # fmt: skip

    def __init__(self, scan: Scan) -> None:
        marks = scan.marks
        self._words, self._kinds = words, kinds = scan.text.words, scan.text.kinds
        amounts = {mark.at for kind in _AMOUNTS for mark in marks[kind]} | set(_due_feasts(scan))
        if DATE in kinds:
            amounts |= {at for at, kind in enumerate(kinds) if kind == DATE}
        terms = {mark.at for kind in _TERMS for mark in marks[kind]}
        terms |= {mark.at for kind in _RIGHTS for mark in marks[kind] if mark.value in _SURE}
        self._amounts, self._terms = sorted(amounts), sorted(terms)
        self._leads = {
            at for kind in _LEADS for mark in marks[kind] for at in range(mark.at, mark.end)
        }
        weights = list(map(_WEIGHTS.get, words, map(_WEIGHT_OF_KIND.__getitem__, kinds)))
        self._asking = [at for at, weight in enumerate(weights) if weight == _ASKS]
        for at in (*amounts, *terms, *self._asking):
            weights[at] = _NOTHING
        self._said = list(accumulate(weights, initial=0))
        self._totals = {mark.at: mark.end for mark in marks["total_word"]}
        self._cues = marks["section"]
        self._starts = [mark.at for mark in self._cues]
        self._contacts = contacts(scan)
        self._marked = sorted((*amounts, *terms, *self._contacts))
        self._unfit = _unfit(scan)
        self.headings = scan.value_at("section_heading")
        self.courtesies = scan.value_at("section_courtesy")
        self.introductions = [
            at for at, mark in self.courtesies.items() if mark.value == "introduction"
        ]
        self.denials = _denials(scan) if marks["negation"] else []

    def is_unfit(self, at: int, end: int) -> bool:
        """Some of tokens ``at`` to ``end`` is of a past campaign or an order to the reader."""
        index = bisect_left(self._unfit, (end,))
        return index > 0 and at < self._unfit[index - 1][1]

    def clause(self, at: int, end: int) -> Clause:
        """What tokens ``at`` to ``end`` are about."""
        if _within(self._marked, at, end):
            at, end, name, said, is_kept = self._beside_terms(at, end)
        else:
            name = self._section(at, end)[0]
            said, is_kept = self._said[end] - self._said[at], True
        if not said:
            name = None
        elif name is None and _within(self._asking, at, end):
            name = BRIEF
        return Clause(at, end, name, is_kept, said > 0)

    def _beside_terms(self, first: int, stop: int) -> tuple[int, int, str | None, int, bool]:
        """The rest of a clause with amounts, terms or contacts, and whether it is kept."""
        at, end = first, stop
        has_amount = _within(self._amounts, at, end)
        if has_amount:
            at, end = self._without_edges(at, end)
        name, weight = self._section(at, end) if at < end else (None, 0.0)
        said = self._said[end] - self._said[at]
        if has_amount and at < end and self._words[end - 1] in _COPULA:
            said = 0
        if has_amount and name == PRODUCT:
            name = None
        if _within(self._terms, first, stop):
            is_creative = weight >= 1 and name != DONT and said > 0
            is_search = said > 1 and _within(self._asking, at, end)
            is_kept = said >= _LEAST_BESIDE_TERMS or is_creative or is_search
        else:
            is_kept = not has_amount or said > (name is not None)
        return at, end, name, said, is_kept and not _within(self._contacts, first, stop)

    def _section(self, at: int, end: int) -> tuple[str | None, float]:
        """The section that the clause surely belongs to, and how strongly it points there."""
        words, asking, starts = self._words, self._asking, self._starts
        first = words[at]
        cue = bisect_left(starts, at)
        has_cue = cue < len(starts) and starts[cue] < end
        if not (has_cue or self.denials or first in _OUR or first.endswith("ez")):
            return None, 0.0
        # Behind a request or a count, words describe whom to find.
        index = bisect_left(asking, at)
        asked = asking[index] if index < len(asking) else end
        late = min(asked, at + _LATE)
        weights: dict[str, float] = {}
        if first in _OUR:
            late = at
            if at + 1 < end and words[at + 1] not in _NOT_PRODUCT:
                weights[PRODUCT] = _OURS
        elif len(first) >= _LEAST_VERB and first.endswith("ez") and first not in _NO_IMPERATIVE:
            weights[DO] = _IMPERATIVE
        last = end if end - at <= _SHORT else min(late, end)
        for index in range(cue, bisect_left(starts, last)):
            mark = self._cues[index]
            name = mark.value
            limit = at + _VERY_LATE if name == PRODUCT else late
            if name in _ANYWHERE or starts[index] < limit:
                weights[name] = weights.get(name, 0.0) + mark.weight
        if self.denials and _within(self.denials, at, min(late, at + _VERY_LATE)):
            weights[DONT] = weights.get(DONT, 0.0) + _DENIAL
        if not weights:
            return None, 0.0
        name = max(weights, key=weights.__getitem__)
        weight = weights[name]
        is_sure = weight >= _ENOUGH and (name != PRODUCT or asked >= end)
        return (name if is_sure else None), weight

    def _without_edges(self, first: int, stop: int) -> tuple[int, int]:
        """``Pour 150 € montrez le pliage avant mai``: without the amount and the date."""
        index = bisect_left(self._amounts, first)
        amounts = self._amounts[index : bisect_left(self._amounts, stop)]
        said = self._said
        at, end = first, stop
        for amount in amounts:
            if said[amount] == said[first]:
                at = amount + 1
        for amount in reversed(amounts):
            if amount >= at and said[stop] == said[amount]:
                end = amount
        if at > first:
            at = self._past_unit(at, end)
        while end < stop and end > at and self._is_lead(end - 1):
            end -= 1
        kept = self._words[at:end]
        is_whole = all(kept.count(one) == kept.count(other) for one, other in _PAIRS)
        return (at, max(at, end)) if is_whole else (first, stop)

    def _is_lead(self, at: int) -> bool:
        """A number or a small word in front of an amount or a date."""
        return self._kinds[at] != WORD or self._words[at] in _LINK or at in self._leads

    def _past_unit(self, at: int, end: int) -> int:
        """Past "par créateur", "each" or "for the whole thing" behind an amount."""
        while at < end:
            if at in self._totals:
                at = self._totals[at]
                continue
            if self._words[at] in _PER:
                at += 1
            elif self._words[at] not in _UNIT and self._kinds[at] != NUMBER:
                break
            at += 1
        return min(at, end)


def _due_feasts(scan: Scan) -> Iterator[int]:
    """The tokens of feasts before which something is due."""
    if not scan.marks["feast"]:
        return
    words = scan.text.words
    befores = {mark.end for mark in scan.marks["before"] if words[mark.at] not in _THEMES}
    for mark in scan.marks["feast"]:
        if mark.at in befores or mark.at - 1 in befores:
            yield from range(mark.at, mark.end)


def _within(places: list[int], at: int, end: int) -> bool:
    if not places:
        return False
    index = bisect_left(places, at)
    return index < len(places) and places[index] < end


def _denials(scan: Scan) -> list[int]:
    """Words that forbid; not those of "n'hésitez pas" or "pas besoin de"."""
    marks = scan.marks["negation"]
    seeming = {at for mark in marks if mark.value == "pseudo" for at in range(mark.at, mark.end)}
    needs = {mark.at for mark in scan.marks["section_neutral"]}
    return [
        mark.at
        for mark in marks
        if mark.value in {None, "noun"}
        and mark.at not in seeming
        and scan.text.words[mark.at] not in _LACKING
        and needs.isdisjoint(range(mark.at, mark.end + 2))
    ]


def _unfit(scan: Scan) -> list[tuple[int, int]]:
    """Sentences of the past; orders to the reader, to the end of their line."""
    stretches: list[tuple[int, int]] = []
    words, past = scan.text.words, scan.marks["past"]
    orders = [mark for mark in past if mark.value == "instruction"]
    orders += scan.marks["section_order"]
    lines = [at for at in scan.breaks if words[at] == "\n"] if orders else []
    for mark in orders:
        first, end = scan.bounds(mark.at)
        index = bisect_left(lines, end - 1)
        stretches.append((first, lines[index] if index < len(lines) else len(words)))
    stretches += [
        scan.bounds(mark.at)
        for mark in past
        if mark not in orders and mark.value not in _OF_A_PART and scan.ignored(mark.at)
    ]
    return merged(stretches)
