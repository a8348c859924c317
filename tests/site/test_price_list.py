"""The page that says how prices are made: all of the tariff, and nothing else."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services
from app.entrypoints.http.site.price_list import price_list
from app.entrypoints.http.site.rendering import LANGUAGES
from app.entrypoints.http.site.texts import texts
from app.wording import MessageLanguage
from pricing.codes import SHAPES
from pricing.model import Band
from pricing.tariff import Tariff, load

Client = TestClient[Litestar]


@pytest.fixture(scope="module")
def tariff() -> Tariff:
    return load()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rate_is_there_with_its_figures_method_and_sources(
    client: Client, tariff: Tariff, language: MessageLanguage
) -> None:
    page = client.get(f"/pricing?lang={language}").text
    rows = dict(re.findall(r'<li class="rate" id="([^"]+)">(.*?)\n    </li>', page, re.DOTALL))
    words = texts(language)

    rates = [row for rows in tariff.history.values() for row in rows]
    assert rows.keys() == {rate.name for rate in rates}
    for rate in rates:
        told = unescape(rows[rate.name])
        label = tariff.labels[rate.name]
        assert label.name[language] in told
        assert (label.method_fr if language == "fr" else rate.method) in told
        assert words.day(str(rate.start)) in told
        assert re.findall(r'href="#source-([^"]+)"', told) == list(rate.sources)
        if SHAPES[rate.code].of is None:
            assert [words.money(cents) for cents in rate.band] == figures(told)
        else:
            assert [number(text) for text in figures(told)] == list(rate.band)


def figures(row: str) -> list[str]:
    return re.findall(r"<dd>([^<]+)</dd>", row)


def number(share: str) -> int:
    return round(float(re.sub(r"[^\d,.−-]", "", share).replace(",", ".").replace("−", "-")) * 100)


def test_every_source_is_there_with_its_address_and_is_cited(
    client: Client, tariff: Tariff
) -> None:
    page = unescape(client.get("/pricing?lang=en").text)

    for name, source in tariff.terms.sources.items():
        assert f'id="source-{name}"' in page
        assert f'href="{source.url}"' in page
        assert source.says in page
    listed = set(re.findall(r'id="source-([^"]+)"', page))
    assert set(re.findall(r'href="#source-([^"]+)"', page)) <= listed


def test_the_page_says_when_it_was_reviewed_and_is_due(client: Client) -> None:
    page = client.get("/pricing?lang=fr").text

    assert (
        "Tarif revu le 21 novembre 2026. Prochaine revue au plus tard le 19 février 2027." in page
    )


def test_a_rate_that_has_a_successor_is_shown_with_both_dates(
    services: Services, tariff: Tariff
) -> None:
    key = ("POST_ON_CHANNEL", None)
    first = tariff.history[key][0]
    later = replace(first, start=date(2027, 1, 1), band=Band(100, 200, 300))
    changed = replace(tariff, history={**tariff.history, key: [first, later]})

    chapters = price_list(changed, "en")["chapters"]
    shown = [row for row in chapters["posting"] if row.name == "POST_ON_CHANNEL"]
    assert [(row.start, row.typical) for row in shown] == [
        ("2026-11-21", "€60"),
        ("2027-01-01", "€2"),
    ]
    with TestClient(create_app(replace(services, tariff=changed))) as client:
        assert "1 January 2027" in client.get("/pricing?lang=en").text
