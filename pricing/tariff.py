"""The tariff: dated and sourced rates, with the terms they are used on.

``rates.toml`` holds the numbers and ``labels.toml`` the words. The file is refused unless it is
complete and says only what the engine understands: a price list that is read half is worse than
none.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from pricing import codes
from pricing.labels import Labels, read_labels
from pricing.model import Band, Basis, Facts
from pricing.rates import Rate, RateKey, Rates, by_day
from pricing.strict import Table, TariffError, parse
from pricing.terms import Source, Terms, check_cited, read_terms

__all__ = ["DEFAULT", "LABELS", "Rate", "Rates", "Source", "Tariff", "TariffError", "load"]

DEFAULT: Final = Path(__file__).with_name("rates.toml")
LABELS: Final = Path(__file__).with_name("labels.toml")
_SCHEMA: Final = 1
_VERSION_LENGTH: Final = 12
_FREE_OF_CHARGE_BPS: Final = -10_000


@dataclass(frozen=True, slots=True, eq=False)
class Tariff:
    """Everything that a price depends on besides the brief."""

    version: str
    """Hash of the file: the same version gives the same prices."""
    reviewed: date
    review_every_days: int
    terms: Terms
    labels: Labels
    history: Mapping[RateKey, Sequence[Rate]]
    """Every row of every rate, earliest first."""
    days: tuple[date, ...]
    by_day: tuple[Rates, ...]

    def on(self, day: date) -> Rates:
        """Give the rates in force; before the first of them, the first ones."""
        return self.by_day[max(bisect_right(self.days, day) - 1, 0)]

    def basis(self, code: str, facts: Facts, on: date) -> Basis:
        """Say why a line or a fee of the price of these facts is what it is.

        Raises:
            KeyError: no line is called so.
        """
        if code == codes.ROUNDING_AND_LIMITS:
            method_en = self.terms.rounding.method
            sources = self.terms.rounding.sources + self.terms.bounds.sources
            label = method_label = self.labels[code]
        else:
            priced_by = codes.cpm(facts.prestation) if code == codes.VIEWS_REACH else code
            rate = self.on(on).rate(priced_by, facts.level)
            method_en, sources = rate.method, rate.sources
            method_label = self.labels[rate.name]
            label = self.labels[code] if code == codes.VIEWS_REACH else method_label
        return Basis(label.name, {"fr": method_label.method_fr, "en": method_en}, sources)


def load(path: Path = DEFAULT, labels: Path = LABELS) -> Tariff:
    """Read a tariff.

    Raises:
        TariffError: it is incomplete or says something unknown; the message names the place.
    """
    content = path.read_bytes()
    file = parse(content, path.name)
    if (schema := file.whole("schema")) != _SCHEMA:
        raise TariffError(f"file: schema = {schema}, but only {_SCHEMA} is understood")
    if (currency := file.text("currency")) != "EUR":
        raise TariffError(f"file: currency = {currency}, but only EUR is understood")
    reviewed, review_every_days = file.day("reviewed"), file.whole("review_every_days", least=1)
    terms = read_terms(file)
    history = _read_history(file.tables("rate"), terms.sources)
    file.end()
    rates = by_day(history)
    return Tariff(
        version=hashlib.sha256(content).hexdigest()[:_VERSION_LENGTH],
        reviewed=reviewed,
        review_every_days=review_every_days,
        terms=terms,
        labels=read_labels(parse(labels.read_bytes(), labels.name)),
        history=history,
        days=tuple(rates),
        by_day=tuple(rates.values()),
    )


def _read_history(tables: list[Table], listed: Container[str]) -> dict[RateKey, list[Rate]]:
    history: dict[RateKey, list[Rate]] = {}
    for table in tables:
        rate = _read_rate(table, listed)
        rows = history.setdefault((rate.code, rate.level), [])
        if rows and rate.start <= rows[-1].start:
            raise TariffError(
                f"rate {rate.name}: from {rate.start} must be after {rows[-1].start}, "
                "the day of the row before it"
            )
        rows.append(rate)
    for code, shape in codes.SHAPES.items():
        for level in shape.levels:
            if (code, level) not in history:
                raise TariffError(f"rate {code}{f'.{level}' if level else ''} is missing")
    return history


def _read_rate(table: Table, listed: Container[str]) -> Rate:
    code = table.text("code")
    shape = codes.SHAPES.get(code)
    if shape is None:
        raise TariffError(f"{table.place}: the engine knows no rate {code}")
    table.place = f"rate {code}"
    level = None if shape.levels == (None,) else table.text("level")
    if level not in shape.levels:
        raise TariffError(f"{table.place}: level {level} is none of {shape.levels}")
    _check_unit(table, shape)
    unsourced = "unsourced" in table.left()
    rate = Rate(
        code=code,
        level=level,
        start=table.day("from"),
        band=_read_band(table, shape),
        limit=table.whole(shape.limit, least=1) if shape.limit else None,
        sources=table.texts("sources"),
        method=table.text("unsourced" if unsourced else "method"),
    )
    table.end()
    if not unsourced:
        check_cited(table.place, rate.sources, listed)
    elif rate.sources or any(rate.band):
        raise TariffError(f"{table.place}: unsourced, so it must cite nothing and be 0, 0, 0")
    return rate


def _check_unit(table: Table, shape: codes.Shape) -> None:
    kind = "share" if shape.of else "money"
    for key, wanted in (("kind", kind), ("of", shape.of), ("per", shape.per)):
        if wanted is not None and (given := table.text(key)) != wanted:
            raise TariffError(f"{table.place}: {key} = {given!r}, but the engine takes {wanted!r}")


def _read_band(table: Table, shape: codes.Shape) -> Band:
    least = _FREE_OF_CHARGE_BPS if shape.of else 0
    band = Band(*(table.whole(key, least=least) for key in Band._fields))
    if list(band) != sorted(band):
        raise TariffError(f"{table.place}: low, typical, high = {tuple(band)} must rise")
    return band
