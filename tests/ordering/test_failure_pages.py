"""What a browser sees when something is not possible, and what a program gets for the same."""

import json
import re
from html import unescape
from typing import Any

import pytest
from httpx import Response

from tests.ordering.conftest import Opened, Shop
from tests.ordering.people import BROWSER, OURS, Human, hidden
from tests.ordering.test_console import NO_ID, WHOLE

FRENCH = {"Accept-Language": "fr"}
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@pytest.fixture
def kind() -> str:
    """The pages are the same over every store."""
    return "sqlite"


CASES: dict[str, tuple[int, str, dict[str, Any]]] = {
    "address": (404, "Aucune page n'a cette adresse", {"path": "/app/nowhere"}),
    "below": (404, "pas de campagne à cette adresse", {"path": f"/c/{NO_ID}/x/y"}),
    "link": (404, "plus de 15 minutes", {"path": f"/app/sign-in/{'x' * 43}"}),
    "campaign": (404, "pas de campagne à cette adresse", {"path": f"/c/{NO_ID}"}),
    "key": (404, "pas de clé de ce nom", {"path": "/app/keys/x/revoke", "send": {}}),
    "method": (405, "ne s'ouvre pas ainsi", {"path": "/app/sign-out"}),
    "frame": (403, "à l'intérieur d'une autre", {"path": "/app", "Sec-Fetch-Dest": "iframe"}),
    "origin": (403, "autre page", {"path": "/app/new", "send": {}, "Sec-Fetch-Site": "none"}),
    "session": (403, "rouvrez la page", {"path": "/app/new", "send": {"form": "another"}}),
    "too_large": (413, "trop long", {"path": "/app/new", "send": {"brief": "x" * 70_000}}),
    "form": (422, "Rien n'a été fait", {"path": f"/c/{NO_ID}/status", "send": {"to": "gone"}}),
    "page": (405, "ne s'ouvre pas ainsi", {"path": "/pricing", "send": {}}),
}


@pytest.mark.parametrize("case", CASES)
def test_a_failure_is_a_page_in_its_language_and_json_for_programs(case: str, shop: Shop) -> None:
    zoe = Human(shop)
    status, said, asked = CASES[case]
    headers = {name: value for name, value in asked.items() if name.startswith("Sec-")}

    def answer(**more: str) -> Response:
        if "send" in asked:
            fields = {"form": zoe.form, **asked["send"]}
            return zoe.send(asked["path"], {**OURS, **headers, **more}, **fields)
        return zoe.see(asked["path"], **headers, **more)

    page, told = answer(**FRENCH), answer(Accept="application/json")

    assert (page.status_code, told.status_code) == (status, status)
    assert told.json().keys() == {"error", "detail"}
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    assert page.headers.get("allow") == told.headers.get("allow")
    assert '<html lang="fr">' in page.text
    assert said in page.text.replace("&#39;", "'")
    assert told.json()["error"] in page.text
    assert told.json()["detail"] not in page.text
    assert 'href="/app"' in page.text


def test_a_crash_is_told_by_its_number_only(open_shop: Opened) -> None:
    shop = open_shop()
    zoe = Human(shop)
    with shop.services.database.durable() as connection:
        connection.exec_driver_sql("UPDATE sessions SET seen_ms = 'canary'")

    page = zoe.see("/app")

    assert (page.status_code, page.headers["content-type"]) == (500, "text/html; charset=utf-8")
    assert page.headers["x-request-id"] in page.text
    assert "canary" not in page.text


def test_a_draft_is_kept_while_its_writer_signs_in(shop: Shop) -> None:
    sent = {"draft": json.dumps({**WHOLE, "title": "\"'<b>Gamelle"})}
    shop.client.cookies.clear()
    page = shop.client.post("/app/drafts?lang=fr", data=sent, headers=OURS)

    assert page.status_code == 401
    assert page.headers["www-authenticate"] == "Cookie"
    assert "Ce que vous avez écrit est gardé" in page.text
    assert "<b>" not in page.text
    kept = hidden("draft", page.text)
    told = shop.client.post("/app/drafts", data=sent, headers={**OURS, "Accept": "*/*"})
    assert told.json()["error"] == "invalid_api_key"
    assert shop.client.get("/app", headers=BROWSER).text.count("gardé") == 0

    zoe = Human(shop)
    looked = zoe.send("/app/drafts", draft=kept.replace("&#34;", '"').replace("&#39;", "'"))
    assert (looked.status_code, shop.drafts()) == (200, [])
    assert "Faire rire" in looked.text


@pytest.mark.parametrize("at", ["/app/new", "/app/drafts", "edit"])
def test_what_was_typed_is_kept_when_a_session_has_ended(at: str, shop: Shop) -> None:
    path = f"/c/{shop.order().json()['campaign_id']}/edit" if at == "edit" else at
    typed = {"title": "Été", "brief": 'Un <b>chien</b>\nen "deux" lignes', "platforms": "TikTok"}
    before = shop.drafts()
    shop.client.cookies.clear()

    page = shop.client.post(path, data={**typed, "form": "old"}, headers=OURS)
    kept: dict[str, Any] = {name: unescape(value) for name, value in HIDDEN.findall(page.text)}

    assert (page.status_code, kept) == (401, typed)
    assert f'action="{path}"' in page.text
    # The next session sends it again, and sees it before anything is saved.
    looked = Human(shop).send(path, **kept)
    assert (looked.status_code, shop.drafts()) == (200, before)
    assert "Un &lt;b&gt;chien&lt;/b&gt;\nen &#34;deux&#34; lignes" in looked.text
    assert 'name="form"' in looked.text
