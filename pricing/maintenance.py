"""Keep the tariff honest: check it, explain a rate, show what a change of it does.

Findings, lines and rows for the commands ``rates check``, ``rates explain`` and ``rates diff``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from pricing.codes import SHAPES
from pricing.engine import price
from pricing.examples import EXAMPLES
from pricing.model import Band, Facts
from pricing.strict import Table, TariffError, parse
from pricing.tariff import DEFAULT, Rate, Tariff, load

EVIDENCE: Final = DEFAULT.with_name("evidence.toml")
_MOST_VIDEOS: Final = 50
_BPS_PER_PERCENT: Final = 100


class Finding(NamedTuple):
    """Something that a person has to look at.

    ``code``: REFUSED, STALE_REVIEW, NOT_YET_IN_FORCE, NO_EVIDENCE, UNUSED_SOURCE or
    MORE_COSTS_LESS.
    """

    code: str
    place: str
    detail: str


class Datum(NamedTuple):
    """What one page says of one price; without ends, it says so in words only."""

    number: int
    topic: str
    what: str
    low: float | None
    high: float | None
    currency: str
    unit: str
    year: int


class Impact(NamedTuple):
    """The price of one worked example before and after a change."""

    brief: str
    before: Band
    after: Band


def check(path: Path, today: date, evidence: Path = EVIDENCE) -> list[Finding]:
    """Look for what is wrong with a tariff, or soon will be."""
    try:
        tariff = load(path)
        data = read_evidence(evidence)
    except TariffError as error:
        return [Finding("REFUSED", path.name, str(error))]
    return [
        *_stale(tariff, today),
        *_not_yet_in_force(tariff, today),
        *_without_evidence(tariff, data),
        *_unused_sources(tariff),
        *_more_costs_less(tariff, today),
    ]


def explain(code: str, tariff: Tariff, on: date, evidence: Path = EVIDENCE) -> list[str]:
    """Tell how a rate comes about: its band, its method, its sources and what they say.

    Raises:
        TariffError: no rate is called so.
    """
    if code not in SHAPES:
        raise TariffError(f"no rate is called {code}; there are {', '.join(SHAPES)}")
    data = read_evidence(evidence)
    rates = tariff.on(on)
    return [
        line
        for level in SHAPES[code].levels
        for line in _explained(rates.rate(code, level), tariff, data)
    ]


def diff(old: Tariff, new: Tariff, on: date) -> list[Impact]:
    """Price the worked examples with both tariffs."""
    return [
        Impact(
            example.brief,
            price(example.facts, old, on).per_creator,
            price(example.facts, new, on).per_creator,
        )
        for example in EXAMPLES
    ]


def read_evidence(path: Path = EVIDENCE) -> Mapping[str, Sequence[Datum]]:
    """Read what every page says, by its address.

    Raises:
        TariffError: a datum is incomplete.
    """
    file = parse(path.read_bytes(), path.name)
    data: defaultdict[str, list[Datum]] = defaultdict(list)
    for table in file.tables("datum"):
        url, datum = _datum(table)
        data[url].append(datum)
    file.end()
    return data


def _datum(table: Table) -> tuple[str, Datum]:
    datum = Datum(
        number=table.whole("id", least=1),
        topic=table.text("topic"),
        what=table.text("what"),
        low=table.figure("low"),
        high=table.figure("high"),
        currency=table.text("cur"),
        unit=table.text("unit"),
        year=table.whole("year"),
    )
    url = table.text("url")
    table.text("region")
    table.text("kind")
    table.end()
    return url, datum


def _stale(tariff: Tariff, today: date) -> Iterator[Finding]:
    due = tariff.reviewed + timedelta(days=tariff.review_every_days)
    if today > due:
        yield Finding("STALE_REVIEW", "reviewed", f"{tariff.reviewed}: a review was due on {due}")


def _not_yet_in_force(tariff: Tariff, today: date) -> Iterator[Finding]:
    for rows in tariff.history.values():
        if rows[0].start > today:
            detail = f"starts on {rows[0].start}; until then that row is used all the same"
            yield Finding("NOT_YET_IN_FORCE", rows[0].name, detail)


def _without_evidence(tariff: Tariff, data: Mapping[str, Sequence[Datum]]) -> Iterator[Finding]:
    for rate in _rows(tariff):
        topic = SHAPES[rate.code].topic
        for source in rate.sources:
            url = tariff.terms.sources[source].url
            if not any(datum.topic == topic for datum in data.get(url, ())):
                detail = f"{source} has no datum on the topic {topic} at {url}"
                yield Finding("NO_EVIDENCE", rate.name, detail)


def _unused_sources(tariff: Tariff) -> Iterator[Finding]:
    used = {source for cited in tariff.terms.cited().values() for source in cited}
    used.update(source for rate in _rows(tariff) for source in rate.sources)
    for source in tariff.terms.sources:
        if source not in used:
            yield Finding("UNUSED_SOURCE", f"source.{source}", "nothing cites it")


def _more_costs_less(tariff: Tariff, today: date) -> Iterator[Finding]:
    quotes = [
        price(Facts(videos_per_creator=videos), tariff, today).per_creator
        for videos in range(1, _MOST_VIDEOS + 1)
    ]
    for videos, (fewer, more) in enumerate(pairwise(quotes), start=2):
        if any(after < before for before, after in zip(fewer, more, strict=True)):
            detail = f"{videos} videos cost less than {videos - 1}"
            yield Finding("MORE_COSTS_LESS", "BUNDLE", detail)


def _rows(tariff: Tariff) -> Iterator[Rate]:
    for rows in tariff.history.values():
        yield from rows


def _explained(rate: Rate, tariff: Tariff, data: Mapping[str, Sequence[Datum]]) -> Iterator[str]:
    shape, label = SHAPES[rate.code], tariff.labels[rate.name]
    values = " / ".join(
        f"{cents / _BPS_PER_PERCENT:+g} %" if shape.of else f"{cents / 100:.2f} EUR"
        for cents in rate.band
    )
    unit = f"of {shape.of}" if shape.of else f"per {shape.per}"
    limit = f", {shape.limit} {rate.limit}" if shape.limit else ""
    yield f"{rate.name}: {values} {unit}{limit}, since {rate.start}"
    yield f"  {label.name['en']} / {label.name['fr']}"
    yield f"  {rate.method}"
    yield f"  {label.method_fr}"
    for name in rate.sources:
        source = tariff.terms.sources[name]
        yield f"  - {name} ({source.kind}, {source.region}, {source.year}) {source.url}"
        yield f"    {source.says}"
        for datum in data.get(source.url, ()):
            if datum.topic == shape.topic:
                yield f"    #{datum.number} {_stated(datum, tariff)}"


def _stated(datum: Datum, tariff: Tariff) -> str:
    if datum.low is None and datum.high is None:
        return f"{datum.what} ({datum.year})"
    stated = f"{_ends(datum, 1)} {datum.currency}"
    if datum.currency == "USD":
        stated += f" = {_ends(datum, tariff.terms.conversion.eur_cents_per_usd / 100)} EUR"
    return f"{datum.what}: {stated} per {datum.unit} ({datum.year})"


def _ends(datum: Datum, factor: float) -> str:
    low, high = (None if end is None else f"{end * factor:.4g}" for end in (datum.low, datum.high))
    if low is None:
        return f"up to {high}"
    if high is None:
        return f"from {low}"
    return low if low == high else f"{low} to {high}"
