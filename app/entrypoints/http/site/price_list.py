"""The page that says how prices are made: every rate of the tariff, as it is, with its sources."""

from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any, Final, NamedTuple

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import Document, Reply
from app.entrypoints.http.site.preview import host_of
from app.entrypoints.http.site.rendering import Site, page_language, page_path
from app.entrypoints.http.site.texts import texts
from app.wording import MessageLanguage, Wording
from pricing import codes
from pricing.tariff import Rate, Tariff

_BPS_PER_PERCENT: Final = 100
# The chapters of the page: the topics of each, in the order of the engine.
_CHAPTERS: Final[Mapping[str, frozenset[str]]] = {
    "video": frozenset({"base video", "length", "bundle"}),
    "posting": frozenset({"posting"}),
    "niche": frozenset({"niche"}),
    "rights": frozenset({"rights: ads", "whitelisting", "exclusivity"}),
    "extras": frozenset({"raw footage", "extra hook", "revision", "rush"}),
    "views": frozenset({"pay per view"}),
    "fees": frozenset({"fees"}),
}


class Row(NamedTuple):
    """One row of the tariff in words."""

    name: str
    label: str
    low: str
    typical: str
    high: str
    unit: str
    start: str
    method: str
    sources: tuple[str, ...]


class Term(NamedTuple):
    """A rule of the tariff that is no rate; ``method`` is in English."""

    name: str
    text: str
    method: str
    sources: tuple[str, ...]


def pricing_route(site: Site, tariff: Tariff) -> HTTPRouteHandler:
    """Return the route of the page, which changes with the tariff only: rendered once."""

    @cache
    def document(language: MessageLanguage, path: str) -> Document:
        return site.document("pricing.html.j2", language, path, **price_list(tariff, language))

    @route("/pricing", http_method=["GET", "HEAD"])
    async def pricing(request: Request[Any, Any, Any]) -> Reply:
        scope = request.scope
        known = header_of(scope, b"if-none-match")
        return document(page_language(scope), page_path(scope)).answer(known)

    return pricing


def price_list(tariff: Tariff, language: MessageLanguage) -> dict[str, Any]:
    """Return what the template takes."""
    words = texts(language)
    rates = [row for rows in tariff.history.values() for row in rows]
    return {
        "chapters": {
            name: [_row(rate, tariff, words) for rate in rates if _topic(rate) in topics]
            for name, topics in _CHAPTERS.items()
        },
        "terms": _terms(tariff, words),
        "sources": dict(sorted(tariff.terms.sources.items())),
        "host_of": host_of,
        "rate_count": len(rates),
        "version": tariff.version,
        "reviewed": str(tariff.reviewed),
        "due": str(tariff.reviewed + timedelta(days=tariff.review_every_days)),
    }


def _topic(rate: Rate) -> str:
    return codes.SHAPES[rate.code].topic


def _row(rate: Rate, tariff: Tariff, words: Wording) -> Row:
    shape = codes.SHAPES[rate.code]
    label = tariff.labels[rate.name]

    def written(value: int) -> str:
        return _share(value, words) if shape.of else words.money(value)

    parts = [words.say(f"unit_of.{name}") for name in (shape.of, shape.per) if name]
    if rate.limit is not None and shape.limit:
        parts.append(words.say(f"limit.{shape.limit}", n=rate.limit))
    return Row(
        name=rate.name,
        label=label.name[words.language],
        low=written(rate.band.low),
        typical=written(rate.band.typical),
        high=written(rate.band.high),
        unit=", ".join(parts),
        start=str(rate.start),
        method=label.method_fr if words.language == "fr" else rate.method,
        sources=rate.sources,
    )


def _share(bps: int, words: Wording) -> str:
    """Write a share of a price: "+12,5 %"."""
    sign = "−" if bps < 0 else "+" if bps > 0 else ""
    return words.say("pricing.share", share=f"{sign}{words.amount(abs(bps))}")


def _terms(tariff: Tariff, words: Wording) -> list[Term]:
    terms = tariff.terms
    percent = _BPS_PER_PERCENT
    figures: dict[str, dict[str, int | str]] = {
        "rounding": {"step_cents": terms.rounding.step_cents},
        "bounds": {
            "min_cents": terms.bounds.min_cents,
            "max_cents": terms.bounds.max_cents,
            "max_creators": terms.bounds.max_creators,
            "default_creators": terms.bounds.default_creators,
        },
        "judgement": {
            "lower": terms.judgement.lower_bps // percent,
            "upper": terms.judgement.upper_bps // percent,
        },
        "views_realism": {
            "nano_max": terms.views_realism.nano_max,
            "micro_max": terms.views_realism.micro_max,
        },
        "delivery": {"tight_days": terms.delivery.tight_days},
        "vat": {
            "rate": terms.vat.rate_bps // percent,
            "turnover_cents": terms.vat.exempt_turnover_cents,
            "start_date": str(terms.vat.start),
        },
        "written_contract": {
            "threshold_cents": terms.written_contract.threshold_cents,
            "start_date": str(terms.written_contract.start),
        },
        "bounded_rights": {},
        "conversion": {"usd_cents": terms.conversion.eur_cents_per_usd},
    }
    return [
        Term(
            name,
            words.say(f"term.{name}", **given),
            getattr(terms, name).method,
            getattr(terms, name).sources,
        )
        for name, given in figures.items()
    ]
