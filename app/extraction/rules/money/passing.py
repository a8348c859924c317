"""Amounts told in passing: of a sentence that speaks of nobody who is paid and of nothing made."""

from functools import cache, partial

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import open_bracket

_PAID = ("video", "pay", "budget_word", "total_word", "per_word", "platform", "correction")
_WITH = near("money", "with")
_NOT, _BUT = near("money", "not"), near("money", "but")
_OFFERS = near("money", "offers") | near("money", "yours")
_WHOSE, _LINKS, _ABOUT = (near("money", name) for name in ("whose", "price_links", "about_so_much"))
# "400 €, pas plus": an amount that opens a sentence is what the brief has to give.
_OPENING, _BRACKET_REACH, _MOST_AUDIENCE = 1, 20, 100
_LEAST_OF_A_FIRM = 10_000_000  # in cents: no campaign costs as much, a firm may


class Passing:
    """What the sentences of one brief say of pay; each is looked through once."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns
        self._words, self._bounds = nouns.words, nouns.scan.bounds
        self._people_end = {mark.end for mark in nouns.people.values()}
        makers, things = nouns.people.keys() | nouns.videos.keys(), nouns.things - nouns.priced
        counts = {number.end: number.whole or 0 for number in nouns.scan.numbers}
        # Of a sentence with many amounts, or of many brackets, nothing is looked through again. It
        # is kept without a way back here: in a circle, it would wait for the garbage collector.
        self._names_makers = cache(partial(_holds_makers, makers))
        self._names_a_thing = cache(partial(_holds_a_thing, self._words, things))
        self._speaks_of_pay = cache(partial(_holds_pay, nouns.scan, counts))

    def is_price(self, one: Judged, *, known: bool) -> bool:
        """``(24,95 €)``, ``our benches are €279``: no pay; ``known``: whom it would be for.

        Not "5 creators, €120", "€400 and a box" nor "I've got 75 euros".
        """
        is_small = not known and one.amount.high < MIN_BUDGET_CENTS
        odd = is_small or one.amount.low % 100 != 0
        return not one.budgeted and (odd or self._is_told_in_passing(one.amount))

    def is_gift(self, one: Judged) -> bool:
        """``Dinner for two on us (€130)``: of a sentence that names nobody and no video."""
        first, end = self._bounds(one.amount.at)
        if one.budgeted or self._opened(one.amount, first) is None:
            return False
        return not self._names_makers(first, end)

    def _is_told_in_passing(self, amount: Amount) -> bool:
        first, end = self._bounds(amount.at)
        opened = self._opened(amount, first)
        if opened is not None:
            # "Our recorder (MO-2, €219, 24 bits) …": what else it says is not of the price.
            high = range(amount.end, min(end, amount.end + _BRACKET_REACH))
            closed = next((at for at in high if self._words[at] == ")"), end)
            behind_people = not self._people_end.isdisjoint({opened, opened - 1})
            return not behind_people and not self._speaks_of_pay(opened, closed)
        if amount.at <= first + _OPENING or self._speaks_of_pay(first, end):
            return False
        before = amount.at - 1 - (self._words[amount.at - 1] in _ABOUT)
        # "Our bench is €279", "from €25"; not "our committee voted €900".
        is_told = self._words[before] in _LINKS and self._names_a_thing(first, end)
        return is_told or amount.low >= _LEAST_OF_A_FIRM

    def _opened(self, amount: Amount, first: int) -> int | None:
        return open_bracket(self._words, amount.at, max(first, amount.at - _BRACKET_REACH))


def _holds_makers(makers: set[int], first: int, end: int) -> bool:
    return not makers.isdisjoint(range(first, end))


def _holds_a_thing(words: list[str], things: set[int], first: int, end: int) -> bool:
    said = enumerate(words[first:end], first)
    return any(at in things or word in _WHOSE for at, word in said)


def _holds_pay(scan: Scan, counts: dict[int, int], first: int, end: int) -> bool:
    words, within = scan.text.words, scan.within
    said = words[first:end]
    # "It's not €150 but €120"
    corrects = not (_NOT.isdisjoint(said) or _BUT.isdisjoint(said))
    if corrects or not _OFFERS.isdisjoint(said):
        return True
    people = any(_may_be_paid(one, counts) for one in within("person", first, end))
    sought = any(words[one.end - 1] not in _WITH for one in within("wanted", first, end))
    return sought or people or any(within(kind, first, end) for kind in _PAID)


def _may_be_paid(one: Mark, counts: dict[int, int]) -> bool:
    """Not the "2,700 customers" that a brand has; three of them may be."""
    return one.value != "audience" or counts.get(one.at, _MOST_AUDIENCE + 1) <= _MOST_AUDIENCE
