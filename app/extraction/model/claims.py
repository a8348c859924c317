"""What a model claims of a brief, field by field, and which claims the words of the brief support.

A quote alone supports nothing: a number, an amount or a day is read again from the quoted words,
in their place in the brief, by the readers that the rules use.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from math import isfinite
from typing import Final, NamedTuple, get_args

from app.domain.campaign import OBJECTIVES, Category, PaymentTrigger, Platform, Prestation
from app.domain.reading import Reading, Span, Value
from app.domain.request import Level, PricedFacts
from app.extraction.model.grounding import Place, places
from app.extraction.model.wire import Extraction, Named
from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.dates import dates
from app.extraction.rules.money.roles import judge
from app.extraction.rules.phrases.amounts import Amount, amounts
from app.extraction.rules.phrases.durations import Duration, durations
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

COUNTS: Final = ("creators_wanted", "views_threshold")
MONEY: Final = frozenset({"budget_per_creator_cents", "total_budget_cents"})
FACTS: Final = tuple(PricedFacts.model_fields)
# What the rules took one of these from is not for another one too.
_FIGURES: Final = frozenset({"deadline", *COUNTS, *FACTS})
_LASTING: Final = {
    "video_seconds": "seconds",
    "ads_rights_days": "days",
    "whitelisting_days": "days",
    "exclusivity_months": "months",
}
_BEYOND_THE_FIRST: Final = frozenset({"extra_hooks", "extra_revisions"})
_EXTRA: Final = near("count", "extra")
_CENTS: Final = 100
_MOST_LISTED: Final = 20


class Claim(NamedTuple):
    """A value that the model gives for a field, and the words it quotes for it."""

    field: str
    value: Value
    quote: str


class Supported(NamedTuple):
    """A claim with the place that supports it, as sent."""

    claim: Claim
    span: Span


_NAMES: Final[dict[str, frozenset[str]]] = {
    "prestation": frozenset(Prestation),
    "payment_trigger": frozenset(PaymentTrigger),
    "platforms": frozenset(Platform),
    "target_categories": frozenset(Category),
    "objectives": frozenset(OBJECTIVES),
    "level": frozenset(get_args(Level)),
}


def claims(said: Extraction) -> Iterator[Claim]:
    """Yield what was claimed; what is null, or in another currency than the euro, is not."""
    for field in (*COUNTS, *FACTS):
        one = getattr(said, field)
        is_nothing = one.value is False and field == "ads_rights_perpetual"  # they may be for days
        if one.value is not None and field not in _NAMES and not is_nothing:
            yield Claim(field, one.value, one.quote)
    money = said.money
    is_amount = money.amount is not None and isfinite(money.amount)
    if (
        money.amount is not None
        and is_amount
        and (money.currency or "EUR").upper() in {"EUR", "€", "EURO"}
    ):
        field = "total_budget_cents" if money.per == "campaign" else "budget_per_creator_cents"
        yield Claim(field, round(money.amount * _CENTS), money.quote)
    for field in ("prestation", "payment_trigger", "level"):
        yield from _named(field, [getattr(said, field)])
    for field in ("platforms", "target_categories", "objectives"):
        yield from _named(field, getattr(said, field)[:_MOST_LISTED])
    if said.deadline.value is not None:
        yield Claim("deadline", said.deadline.value, said.deadline.quote)


def _named(field: str, named: list[Named]) -> Iterator[Claim]:
    for one in named:
        if one.value in _NAMES[field]:
            yield Claim(field, str(one.value), one.quote)


class Ground:
    """A brief and what the rules read in it, against which claims are held."""

    def __init__(self, brief: str, today: date, reading: Reading) -> None:
        self.reading = reading
        self._brief = brief
        self._today = today

    @cached_property
    def scan(self) -> Scan:
        """The brief in tokens."""
        return Scan(self._brief)

    def prepare(self) -> None:
        """Find all that claims are held against, before there are any."""
        _ = self._budgets, self._days, self._durations

    def supported(self, claim: Claim) -> Supported | None:
        """Return a claim with the words that support it, ``None`` when no words do."""
        for place in places(self.scan, claim.quote):
            if not self.scan.ignored(place.at) and self._says(place, claim):
                return Supported(claim, self.scan.text.span(place.at, place.end))
        return None

    def _says(self, place: Place, claim: Claim) -> bool:
        if claim.field in FACTS:
            is_refusal = bool(self.scan.within("negation", place.at, place.end))
            if not claim.value or is_refusal:
                return is_refusal and not claim.value
            # "bruts" alone, of "pas de bruts"
            if any(negated(self.scan, at) for at in range(*place)):
                return False
        found = self._found(place, claim)
        return found is None or any(place.at <= at < place.end for at in found)

    def _found(self, place: Place, claim: Claim) -> list[int] | None:
        """The tokens at which the brief gives this value; ``None``: it is a word for something."""
        field, value = claim.field, claim.value
        if field in MONEY:
            return [one.at for one in self._budgets if one.middle == value]
        if field == "deadline":
            return [one.at for one in self._days if one.day.isoformat() == value]
        if (unit := _LASTING.get(field)) is not None:
            lasting = [one.at for one in self._durations if getattr(one, unit) == value]
            return self._free(field, lasting)
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        if field in _BEYOND_THE_FIRST:
            # As the rules count: of "3 hooks", two come on top of the video's own.
            value += _EXTRA.isdisjoint(self.scan.text.words[place.at : place.end])
        return self._free(field, [one.at for one in self.scan.numbers if one.whole == value])

    def _free(self, field: str, found: list[int]) -> list[int]:
        """Those that neither money nor another figure of the brief takes."""
        taken = [self.scan.text.span(one.at, one.end) for one in self._amounts if one.currency]
        taken += [
            one.span
            for one in self.reading.evidence
            if one.field in _FIGURES and one.field != field
        ]
        starts = [(at, self.scan.text.span(at, at + 1).start) for at in found]
        return [at for at, start in starts if not any(low <= start < end for low, end in taken)]

    @cached_property
    def _amounts(self) -> list[Amount]:
        return amounts(self.scan)

    @cached_property
    def _budgets(self) -> list[Amount]:
        """The amounts in euros that are not for something else, such as a product."""
        judged = judge(Nouns(self.scan), self._amounts)
        return [one.amount for one in judged if one.amount.currency in {"EUR", ""}]

    @cached_property
    def _days(self) -> list[Dated]:
        return dates(self.scan, self._today).found

    @cached_property
    def _durations(self) -> list[Duration]:
        return durations(self.scan)
