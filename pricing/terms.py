"""What the tariff says besides rates: sources, bounds, rounding, judgement, views and law."""

from collections.abc import Callable, Container, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, TypeVar

from pricing.strict import Table, TariffError

_KINDS: Final = frozenset({"ask", "list", "calc", "survey", "terms", "press", "law"})


class Source(NamedTuple):
    """Where a number comes from; ``kind``: ask, list, calc, survey, terms, press or law."""

    kind: str
    region: str
    year: int
    url: str
    says: str


class Bounds(NamedTuple):
    """What one order may hold; cents are per creator."""

    min_cents: int
    max_cents: int
    min_creators: int
    max_creators: int
    default_creators: int
    sources: tuple[str, ...]
    method: str


class Rounding(NamedTuple):
    """To how many cents a price is rounded."""

    step_cents: int
    sources: tuple[str, ...]
    method: str


class Judgement(NamedTuple):
    """Which shares of the typical price are still the market."""

    lower_bps: int
    upper_bps: int
    sources: tuple[str, ...]
    method: str


class ViewsRealism(NamedTuple):
    """The views that a nano and a micro creator can be expected to reach."""

    nano_max: int
    micro_max: int
    sources: tuple[str, ...]
    method: str


class Delivery(NamedTuple):
    """How near a deadline is tight, and how long a creator needs with the product in hand."""

    tight_days: int
    making_days: int
    sources: tuple[str, ...]
    method: str


class Vat(NamedTuple):
    """The French rate, and the turnover up to which a creator invoices none."""

    rate_bps: int
    exempt_turnover_cents: int
    exempt_tolerance_cents: int
    start: date
    sources: tuple[str, ...]
    method: str


class WrittenContract(NamedTuple):
    """From which budget per creator, and for which prestations, the law wants it in writing."""

    threshold_cents: int
    applies_to: tuple[str, ...]
    start: date
    sources: tuple[str, ...]
    method: str


class BoundedRights(NamedTuple):
    """That an assignment of rights needs an end."""

    start: date
    sources: tuple[str, ...]
    method: str


class Conversion(NamedTuple):
    """At which rate the dollars of the evidence became euros, once."""

    eur_cents_per_usd: int
    sources: tuple[str, ...]
    method: str


class Terms(NamedTuple):
    """All of it."""

    sources: Mapping[str, Source]
    bounds: Bounds
    rounding: Rounding
    judgement: Judgement
    views_realism: ViewsRealism
    delivery: Delivery
    vat: Vat
    written_contract: WrittenContract
    bounded_rights: BoundedRights
    conversion: Conversion

    def cited(self) -> dict[str, tuple[str, ...]]:
        """Give the source ids of every table, by its name."""
        return {name: term.sources for name, term in self._asdict().items() if name != "sources"}


_Record = TypeVar("_Record", bound=tuple[object, ...])
_TAKE: Final[Mapping[object, Callable[[Table, str], object]]] = {
    int: Table.whole,
    str: Table.text,
    date: Table.day,
    tuple[str, ...]: Table.texts,
}


def read_terms(file: Table) -> Terms:
    """Take every table but the rates.

    Raises:
        TariffError: one is missing or incomplete, or says what cannot be.
    """
    listed = file.table("source")
    sources = {name: _record(Source, listed.table(name)) for name in listed.left()}
    legal = file.table("legal")
    terms = Terms(
        sources,
        _record(Bounds, file.table("bounds")),
        _record(Rounding, file.table("rounding")),
        _record(Judgement, file.table("judgement")),
        _record(ViewsRealism, file.table("views_realism")),
        _record(Delivery, file.table("delivery")),
        _record(Vat, file.table("vat")),
        _record(WrittenContract, legal.table("fr_written_contract")),
        _record(BoundedRights, legal.table("fr_bounded_rights")),
        _record(Conversion, file.table("conversion")),
    )
    legal.end()
    _check(terms)
    return terms


def check_cited(place: str, cited: tuple[str, ...], listed: Container[str]) -> None:
    """Refuse a number without a source, or with one that the file does not list.

    Raises:
        TariffError: naming the place.
    """
    if not cited:
        raise TariffError(f"{place}: sources is empty")
    for source in cited:
        if source not in listed:
            raise TariffError(f"{place}: source {source} is not listed")


def _record(kind: Callable[..., _Record], table: Table) -> _Record:
    values: dict[str, Any] = {
        name: _TAKE[hint](table, "from" if name == "start" else name)
        for name, hint in kind.__annotations__.items()
    }
    table.end()
    return kind(**values)


def _check(terms: Terms) -> None:
    for name, source in terms.sources.items():
        if source.kind not in _KINDS:
            raise TariffError(f"source.{name}: kind {source.kind} is none of {sorted(_KINDS)}")
    for place, cited in terms.cited().items():
        check_cited(place, cited, terms.sources)
    bounds = terms.bounds
    _check_order("bounds", 1, bounds.min_cents, bounds.max_cents)
    _check_order("bounds", 1, bounds.min_creators, bounds.default_creators, bounds.max_creators)
    _check_order("rounding", 1, terms.rounding.step_cents)
    _check_order("judgement", 1, terms.judgement.lower_bps, 10_000, terms.judgement.upper_bps)
    _check_order("views_realism", terms.views_realism.nano_max, terms.views_realism.micro_max)
    vat = terms.vat
    _check_order("vat", vat.exempt_turnover_cents, vat.exempt_tolerance_cents)


def _check_order(place: str, *rising: int) -> None:
    if list(rising) != sorted(rising):
        raise TariffError(f"{place}: {', '.join(map(str, rising))} must rise")
