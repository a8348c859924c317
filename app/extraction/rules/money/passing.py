"""Amounts told in passing: of a sentence that speaks of nobody who is paid and of nothing made."""

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near

_PAID = ("video", "pay", "budget_word", "total_word", "per_word", "platform", "correction")
_WITH = near("money", "with")
_NOT, _BUT = near("money", "not"), near("money", "but")
_OFFERS = near("money", "offers") | near("money", "yours")
_WHOSE, _LINKS, _ABOUT = (near("money", name) for name in ("whose", "price_links", "about_so_much"))
# "400 €, pas plus": an amount that opens a sentence is what the brief has to give.
_OPENING, _BRACKET_REACH, _MOST_AUDIENCE = 1, 20, 100
_LEAST_OF_A_FIRM = 10_000_000  # in cents: no campaign costs as much, a firm may


def is_price(nouns: Nouns, one: Judged, *, known: bool) -> bool:
    """``(24,95 €)``, ``our benches are €279``: no pay; ``known``: whom it would be for.

    Not "5 creators, €120", "€400 and a box" nor "I've got 75 euros".
    """
    is_small = not known and one.amount.high < MIN_BUDGET_CENTS
    odd = is_small or one.amount.low % 100 != 0
    return not one.budgeted and (odd or _is_in_passing(nouns, one.amount))


def is_gift(nouns: Nouns, one: Judged) -> bool:
    """``Dinner for two on us (€130)``: of a sentence that names nobody and no video."""
    first, end = nouns.scan.bounds(one.amount.at)
    opened, _ = _brackets(nouns, one.amount, first, end)
    if one.budgeted or opened is None:
        return False
    return not any(at in nouns.people or at in nouns.videos for at in range(first, end))


def _is_in_passing(nouns: Nouns, amount: Amount) -> bool:
    first, end = nouns.scan.bounds(amount.at)
    opened, closed = _brackets(nouns, amount, first, end)
    if opened is not None:
        # "Our recorder (MO-2, €219, 24 bits) …": what else the sentence says is not of the price.
        people = any(mark.end in {opened, opened - 1} for mark in nouns.people.values())
        return not people and not _speaks_of_pay(nouns, opened, closed)
    if amount.at <= first + _OPENING or _speaks_of_pay(nouns, first, end):
        return False
    things = nouns.things - {amount.at, amount.end - 1}
    of_a_thing = any(at in things or nouns.words[at] in _WHOSE for at in range(first, end))
    before = amount.at - 1 - (nouns.words[amount.at - 1] in _ABOUT)
    # "Our bench is €279", "from €25"; not "our committee voted €900".
    is_told = of_a_thing and nouns.words[before] in _LINKS
    return is_told or amount.low >= _LEAST_OF_A_FIRM


def _brackets(nouns: Nouns, amount: Amount, first: int, end: int) -> tuple[int | None, int]:
    """Where the brackets open and close that the amount stands in."""
    low = range(amount.at - 1, max(first, amount.at - _BRACKET_REACH) - 1, -1)
    opened = next((at for at in low if nouns.words[at] in "()"), None)
    if opened is None or nouns.words[opened] == ")":
        return None, end
    high = range(amount.end, min(end, amount.end + _BRACKET_REACH))
    return opened, next((at for at in high if nouns.words[at] == ")"), end)


def _speaks_of_pay(nouns: Nouns, first: int, end: int) -> bool:
    words = nouns.words[first:end]
    # "It's not €150 but €120"
    corrects = not (_NOT.isdisjoint(words) or _BUT.isdisjoint(words))
    if corrects or not _OFFERS.isdisjoint(words):
        return True
    people = (one for one in nouns.scan.within("person", first, end) if _may_be_paid(nouns, one))
    wanted = nouns.scan.within("wanted", first, end)
    sought = any(nouns.words[one.end - 1] not in _WITH for one in wanted)
    return sought or any(people) or any(nouns.scan.within(kind, first, end) for kind in _PAID)


def _may_be_paid(nouns: Nouns, one: Mark) -> bool:
    """Not the "2,700 customers" that a brand has; three of them may be."""
    count = next((two.whole for two in nouns.scan.numbers if two.end == one.at), None)
    return one.value != "audience" or (count is not None and count <= _MOST_AUDIENCE)
