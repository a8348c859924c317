"""The landing page as a plain form: for browsers without scripts, and for what no browser sends."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import build
from app.settings import Settings
from tests.site.conftest import TODAY
from tests.site.landing import DOG

Client = TestClient[Litestar]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def shown(page: str, id_: str) -> str:
    found = re.search(rf'id="{id_}"[^>]*>(.*?)</(?:p|pre|dd)>', page, re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip()


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return unescape(found[1])


def test_a_brief_is_estimated_by_a_form(client: Client) -> None:
    page = client.post("/?lang=fr", data={"brief": DOG})

    assert page.status_code == 200
    assert page.headers["cache-control"] == "no-store"
    assert shown(page.text, "total") == "360\u202f€"
    assert shown(page.text, "marked") == DOG
    assert json.loads(shown(page.text, "as-json"))["brief_raw"] == DOG


def test_a_changed_field_wins_and_stays(client: Client) -> None:
    first = client.post("/?lang=fr", data={"brief": DOG}).text
    form = {"brief": DOG, "overrides": field(first, "overrides"), "shown": field(first, "shown")}

    second = client.post("/?lang=fr", data={**form, "field.creators_wanted": "5"}).text
    assert shown(second, "total") == "600\u202f€"
    assert json.loads(field(second, "overrides")) == {"creators_wanted": 5}

    form |= {"overrides": field(second, "overrides"), "shown": field(second, "shown")}
    third = client.post("/?lang=fr", data={**form, "apply": '{"total_budget_cents":100000}'}).text
    assert shown(third, "total") == "1\u202f000\u202f€"

    last = client.post("/?lang=fr", data={**form, "reset": "1"}).text
    assert shown(last, "total") == "360\u202f€"


def test_boxes_that_were_unticked_are_a_wish(client: Client) -> None:
    first = client.post("/?lang=fr", data={"brief": DOG}).text
    form = {"brief": DOG, "overrides": "{}", "shown": field(first, "shown")}

    none = client.post("/?lang=fr", data={**form, "has.platforms": "1"}).text

    assert json.loads(field(none, "overrides")) == {"platforms": []}


@pytest.mark.parametrize(
    "sent",
    [
        {"brief": DOG, "field.creators_wanted": "0"},
        {"brief": DOG, "field.creators_wanted": "9" * 5_000},
        {"brief": DOG, "field.budget_per_creator_cents": "1e999"},
        {"brief": DOG, "field.deadline": "demain"},
        {"brief": DOG, "overrides": '{"creators_wanted": NaN}'},
        {"brief": DOG, "overrides": '{"title": "\\ud800"}'},
        {"brief": DOG, "apply": '{"unknown": 1}'},
        {"brief": "x" * 4_001},
        {"brief": " \n"},
        {},
    ],
)
def test_what_cannot_be_is_refused_and_kept(client: Client, sent: dict[str, str]) -> None:
    page = client.post("/?lang=fr", data=sent)

    assert page.status_code == 422
    assert page.headers["content-type"].startswith("text/html")
    assert 'role="alert">' in page.text
    assert unescape(page.text).count(sent.get("brief", "").strip() or "Écrivez") >= 1


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("creators_wanted", "99", "Créateurs : écrivez un nombre entier de 1 à 50."),
        ("budget_per_creator_cents", "1", "écrivez un montant de 50 € à 2 000 €."),
        ("deadline", "2027-02-30", "Date limite : écrivez un jour qui existe."),
        ("title", "x" * 121, "Titre : écrivez de 1 à 120 caractères."),
        ("level", "magic", "Niveau des créateurs : cette valeur n'est pas possible."),
    ],
)
def test_a_value_that_cannot_be_is_said_beside_the_estimate_of_the_rest(
    client: Client, name: str, typed: str, said: str
) -> None:
    form = {"brief": DOG, "overrides": '{"raw_footage":true}', f"field.{name}": typed}
    sent = client.post("/?lang=fr", data=form).text
    page = unescape(sent).replace("\u202f", " ").replace("\u00a0", " ")

    assert said in page.partition('role="alert">')[2].partition("</p>")[0]
    state = re.search(rf'data-state-of="{name}" data-state="wrong">([^<]*)', page)
    assert state
    assert said in state[1]
    assert f'value="{typed}"' in page or name == "level"
    assert shown(page, "total") == "360 €"
    assert json.loads(field(sent, "overrides")) == {"raw_footage": True}


@pytest.mark.parametrize("brief", ["", " \n", "x" * 4_001, "🐕" * 4_001])
def test_without_a_brief_to_estimate_no_estimate_is_seen(client: Client, brief: str) -> None:
    sent = {"brief": brief, "example": "dog", "overrides": "{}", "shown": "{}"}
    page = client.post("/?lang=fr", data=sent)

    assert page.status_code == 422
    for part in ("reading", "live", "quote"):
        assert re.search(rf'id="{part}"[^>]* hidden[ >]', page.text), part
    assert ("Écrivez d'abord" in unescape(page.text)) == (not brief.strip())
    assert f">\n{brief.strip()}</textarea>" in unescape(page.text)


@pytest.mark.parametrize(
    "sent",
    [
        {"overrides": "[" * 100_000},
        {"overrides": "null"},
        {"shown": "1"},
        {"shown": '{"platforms": 3, "creators_wanted": {}}', "has.platforms": "1"},
        {"example": "nope"},
        {"field.nope": "1"},
    ],
)
def test_what_only_a_page_of_ours_would_hold_breaks_nothing(
    client: Client, sent: dict[str, str]
) -> None:
    assert client.post("/", data={"brief": DOG, **sent}).status_code in {200, 413}


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"brief=%ff", 422), (b"&".join([b"a=1"] * 200), 422), (b"x" * 70_000, 413)],
)
def test_bytes_that_are_no_form_are_refused(client: Client, body: bytes, status: int) -> None:
    assert client.post("/", content=body, headers=FORM).status_code == status


def test_a_form_is_urlencoded(client: Client) -> None:
    assert client.post("/", json={"brief": DOG}).status_code == 415


def test_without_a_brief_the_example_is_what_is_edited(client: Client) -> None:
    first = client.get("/?lang=en").text
    form = {"example": "dog", "brief": "", "shown": field(first, "shown")}

    page = client.post("/?lang=en", data={**form, "field.creators_wanted": "2"}).text

    assert shown(page, "total") == "€240"


def test_the_form_counts_among_the_estimates_of_an_address(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, anonymous_per_minute=2)
    services = build(settings, today=lambda: TODAY, now_ms=lambda: 1_764_000_000_000)
    with TestClient(create_app(services)) as client:
        assert client.post("/", data={"brief": DOG}).status_code == 200
        assert client.post("/api/estimate", json={"brief": DOG}).status_code == 200
        form = {"brief": DOG, "apply": '{"creators_wanted":7}'}
        limited = client.post("/?lang=fr", data=form)

    assert limited.status_code == 429
    assert limited.headers["retry-after"] == "60"
    assert "Attendez 60 s" in limited.text
    assert f">\n{DOG}</textarea>" in unescape(limited.text)
    assert json.loads(field(limited.text, "overrides")) == {"creators_wanted": 7}
