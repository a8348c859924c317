"""What a person of a brand sees and sends, and what nobody else can."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import build
from app.settings import Settings
from tests.ordering.conftest import DRAFT, STORES, Opened, Shop, empty_store
from tests.ordering.people import BROWSER, OURS, Human, hidden
from tests.ordering.test_retention import DAY_MS, run


@pytest.fixture(params=STORES)
def kind(request: pytest.FixtureRequest) -> str:
    """A gateway has no people: its upstream's confirm."""
    named: str = request.param
    return named


NO_ID = "00000000-0000-4000-8000-000000000000"
WHOLE: dict[str, Any] = {
    **DRAFT,
    "prestation": "video_post",
    "objectives": ["Traffic", "Faire rire"],
    "target_categories": ["dog"],
    "platforms": ["TikTok"],
    "payment_trigger": "views",
    "views_threshold": 12345,
    "deadline": "2027-01-31",
}


def ordered(shop: Shop, **changes: Any) -> str:
    campaign: str = shop.order(draft={**WHOLE, **changes}).json()["campaign_id"]
    return campaign


def status(shop: Shop) -> str:
    stands: str = shop.drafts()[0]["status"]
    return stands


def test_from_signing_in_to_a_published_campaign(shop: Shop) -> None:
    zoe = Human(shop)
    made = zoe.send("/app/keys", form=zoe.form, name="Agent", scope=["campaigns:write"], days="30")
    key = re.findall(r"ugcp_live_[0-9A-Za-z]{36}", made.text)[0]
    assert made.status_code == 201
    assert key not in zoe.see("/app/keys").text
    order = shop.client.post(
        "/api/campaigns", json=WHOLE, headers={"Authorization": f"Bearer {key}"}
    )
    campaign = order.json()["campaign_id"]

    page = zoe.see(f"/c/{campaign}")
    for shown in ("Gamelle", "Un chien avant", "5 vidéos avec", "€120", "5 creators", "12,345"):
        assert shown in page.text
    for shown in ("Video posted", "Traffic", "Faire rire", "Dog", "TikTok", "31 January 2027"):
        assert shown in page.text
    assert "Publish for €600" in page.text
    assert page.headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert page.headers["x-frame-options"] == "DENY"
    assert status(shop) == "draft"

    assert zoe.publish(campaign).status_code == 303
    assert status(shop) == "open"
    assert "By Zoé, on" in zoe.see(f"/c/{campaign}").text
    version = hidden("version", zoe.see(f"/c/{campaign}").text)
    again = zoe.send(f"/c/{campaign}/status", form=zoe.form, version=version, to="in_progress")
    assert (again.status_code, status(shop)) == (303, "in_progress")


def test_a_confirmation_sent_again_confirms_nothing(shop: Shop) -> None:
    zoe, campaign = Human(shop), ordered(shop)
    page = zoe.see(f"/c/{campaign}").text
    sent: dict[str, Any] = {"form": hidden("form", page), "shown": hidden("shown", page)}
    assert zoe.send(f"/c/{campaign}", **sent).status_code == 303
    first = zoe.see(f"/c/{campaign}").text
    shop.clock.ms += 60_000

    replayed = zoe.send(f"/c/{campaign}", **sent)
    assert (replayed.status_code, "Already published" in replayed.text) == (409, True)
    told = zoe.send(f"/c/{campaign}", {**OURS, "Accept": "application/json"}, **sent)
    assert told.json()["error"] == "validation_error"
    assert zoe.see(f"/c/{campaign}").text == first


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:9000"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "iframe"},
        {},
    ],
)
def test_a_page_of_another_site_confirms_nothing(headers: dict[str, str], shop: Shop) -> None:
    zoe, campaign = Human(shop), ordered(shop)

    refused = zoe.publish(campaign, {"Accept": "application/json", **headers})
    assert (refused.status_code, refused.json()["error"]) == (403, "validation_error")
    assert status(shop) == "draft"
    for path in ("/app/keys", "/app/drafts", "/app/new", "/app/sign-out", f"/c/{campaign}/edit"):
        assert zoe.send(path, {**BROWSER, **headers}, form=zoe.form).status_code == 403


def test_a_form_of_another_session_is_refused(shop: Shop) -> None:
    campaign = ordered(shop)
    page = Human(shop, name="Ana").see(f"/c/{campaign}").text
    zoe = Human(shop)
    for token in (hidden("form", page), "", "é"):
        refused = zoe.send(f"/c/{campaign}", form=token, shown=hidden("shown", page))
        assert (refused.status_code, status(shop)) == (403, "draft")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_looking_changes_nothing(method: str, shop: Shop) -> None:
    zoe, campaign = Human(shop), ordered(shop)
    page = zoe.see(f"/c/{campaign}").text
    sent = {"form": hidden("form", page), "shown": hidden("shown", page)}

    shop.client.request(method, f"/c/{campaign}", params=sent, headers=OURS)
    assert status(shop) == "draft"


def test_a_key_opens_and_confirms_nothing(shop: Shop) -> None:
    zoe, campaign = Human(shop), ordered(shop)
    page = zoe.see(f"/c/{campaign}").text
    shop.client.cookies.clear()
    key = shop.headers()
    sent = {"form": hidden("form", page), "shown": hidden("shown", page)}

    assert shop.client.get(f"/c/{campaign}", headers=key).status_code == 401
    refused = shop.client.post(f"/c/{campaign}", data=sent, headers={**key, **OURS})
    assert (refused.status_code, status(shop)) == (401, "draft")
    assert refused.headers["www-authenticate"] == "Cookie"


def test_who_is_not_signed_in_learns_nothing(shop: Shop) -> None:
    campaign = ordered(shop)
    pages = [shop.client.get(f"/c/{one}", headers=BROWSER) for one in (campaign, NO_ID, "x")]

    assert {page.status_code for page in pages} == {401}
    assert len({page.text for page in pages}) == 1
    assert "Gamelle" not in pages[0].text


def test_a_campaign_of_others_is_none(shop: Shop) -> None:
    campaign = ordered(shop)
    stranger = Human(shop, "Other")
    answers: list[Response] = []
    valid: dict[str, Any] = {**DRAFT, "budget_per_creator_cents": "120", "prestation": "ugc_only"}
    for one in (campaign, NO_ID):
        path = f"/c/{one}"
        answers += [stranger.see(path), stranger.see(f"{path}/edit")]
        answers.append(stranger.send(path, form=stranger.form, shown="0" * 64))
        answers.append(stranger.send(f"{path}/status", form=stranger.form, to="cancelled"))
        answers.append(stranger.send(f"{path}/edit", form=stranger.form, **valid))

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    key = shop.services.keys.listed()[0].id
    assert stranger.send(f"/app/keys/{key}/revoke", form=stranger.form).status_code == 404
    assert status(shop) == "draft"


def test_a_link_is_not_used_up_by_looking_at_it(shop: Shop) -> None:
    shop.client.cookies.clear()
    path = shop.services.signing_in.link("Acme", "<b>Zoé").removeprefix("http://localhost:8000")
    looked = shop.client.get(path, headers=BROWSER)
    for method in ("HEAD", "GET"):
        looked = shop.client.request(method, path, headers=BROWSER)
        assert (looked.status_code, "set-cookie" in looked.headers) == (200, False)
    assert "&lt;b&gt;Zoé" in looked.text

    def use(headers: dict[str, str]) -> Response:
        return shop.client.post(path, headers=headers, follow_redirects=False)

    assert use({**BROWSER, "Sec-Fetch-Site": "cross-site"}).status_code == 403
    signed_in = use(OURS)
    assert re.fullmatch(
        r"briefquote=[\w-]{43}; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax",
        signed_in.headers["set-cookie"],
    )
    assert [use(OURS).status_code, shop.client.get(path).status_code] == [404, 404]


def test_behind_https_the_cookie_is_bound_to_the_host(open_shop: Opened) -> None:
    shop = open_shop(public_url="https://quotes.example.com")
    path = shop.services.signing_in.link("Acme", "Zoé").removeprefix("https://quotes.example.com")
    ours = {**OURS, "Origin": "https://quotes.example.com"}
    cookie = shop.client.post(path, headers=ours, follow_redirects=False).headers["set-cookie"]

    assert cookie.startswith("__Host-briefquote=")
    assert cookie.endswith("; Path=/; HttpOnly; SameSite=Lax; Secure")


def test_a_session_survives_a_restart_and_ends_by_signing_out(open_shop: Opened) -> None:
    zoe = Human(open_shop())
    cookies = zoe.shop.client.cookies
    again = open_shop()
    again.client.cookies = cookies
    zoe.shop = again
    assert zoe.see("/app").status_code == 200

    form = zoe.form
    kept = dict(again.client.cookies)
    assert "Max-Age=0" in zoe.send("/app/sign-out", form=form).headers["set-cookie"]
    again.client.cookies.update(kept)
    assert zoe.see("/app").status_code == 401


@pytest.fixture
def edit(shop: Shop) -> Callable[..., Response]:
    zoe, campaign = Human(shop), ordered(shop)
    page = zoe.see(f"/c/{campaign}/edit").text

    def sent(**changes: Any) -> Response:
        fields = {**WHOLE, "objectives": "Traffic\r\nFaire rire", "budget_per_creator_cents": "120"}
        fields |= {"form": hidden("form", page), "version": hidden("version", page), **changes}
        return zoe.send(f"/c/{campaign}/edit", **fields)

    return sent


def test_what_is_not_changed_stays_what_it_was(edit: Callable[..., Response], shop: Shop) -> None:
    assert edit().status_code == 303
    with shop.services.database.reading() as connection:
        row = connection.exec_driver_sql("SELECT draft, brief_raw FROM campaigns").one()
    assert {**json.loads(row[0]), "brief_raw": json.loads(row[1])} == WHOLE
    stale = edit(title="Second")
    assert (stale.status_code, 'value="Second"' in stale.text) == (409, True)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("title", "", "This is missing"),
        ("title", "x" * 121, "at most 120 characters"),
        ("brief", "", "This is missing"),
        ("brief", "x" * 2001, "at most 2,000 characters"),
        ("brief_raw", "x" * 4001, "at most 4,000 characters"),
        ("budget_per_creator_cents", "49,99", "from €50 to €2,000"),
        ("budget_per_creator_cents", "2000.01", "from €50 to €2,000"),
        ("budget_per_creator_cents", "viel", "from €50 to €2,000"),
        ("creators_wanted", "51", "from 1 to 50"),
        ("creators_wanted", "1.5", "from 1 to 50"),
        ("views_threshold", "0", "1 or more"),
        ("payment_trigger", "publication", "only taken when payment depends on views"),
        ("deadline", "2027-02-30", "a day that exists"),
        ("prestation", "magic", "not taken"),
        ("platforms", "MySpace", "not taken"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(
    field: str, value: str, said: str, edit: Callable[..., Response], shop: Shop
) -> None:
    refused = edit(**{field: value, "brief_raw" if field != "brief_raw" else "title": "<i>typed"})

    assert refused.status_code == 422
    assert said in refused.text
    assert "&lt;i&gt;typed" in refused.text
    assert value in refused.text or field in {"prestation", "platforms"}
    assert status(shop) == "draft"


def test_an_expired_draft_is_shown_and_not_published(open_shop: Opened) -> None:
    shop = open_shop()
    campaign = ordered(shop)
    page = Human(shop).see(f"/c/{campaign}").text
    shop.clock.ms += 30 * DAY_MS
    zoe = Human(shop)

    late = zoe.send(f"/c/{campaign}", form=zoe.form, shown=hidden("shown", page))
    assert (late.status_code, status(shop)) == (409, "cancelled")
    assert "in time" in zoe.see(f"/c/{campaign}").text
    assert zoe.see(f"/c/{campaign}/edit").status_code == 409


def test_an_estimate_is_saved_as_ones_own_draft(shop: Shop) -> None:
    zoe = Human(shop)
    estimated = zoe.send("/app/new", form=zoe.form, brief="3 vidéos avec un chien, 120 € chacun")
    assert 'name="creators_wanted"' in estimated.text
    assert zoe.send("/app/new", form=zoe.form, brief=" ").status_code == 422
    # The page of estimates knows no session: what it sends is looked at before it is saved.
    looked = zoe.send("/app/drafts", draft=json.dumps(WHOLE))
    assert (looked.status_code, shop.drafts()) == (200, [])
    assert "Faire rire" in looked.text

    saved = zoe.send("/app/drafts", form=zoe.form, draft=json.dumps(WHOLE))
    assert saved.status_code == 303
    (draft,) = shop.drafts()
    assert (draft["ordered_by_agent"], draft["status"]) == (False, "draft")
    assert saved.headers["location"] == f"/c/{draft['campaign_id']}"
    for junk in ("", "[]", "{", '{"title": 1}', '{"a": null}', '{"brief_raw": null}'):
        assert zoe.send("/app/drafts", form=zoe.form, draft=junk).status_code == 422


def test_the_list_is_paged(shop: Shop) -> None:
    zoe = Human(shop)
    for n in range(23):
        shop.clock.ms += 1
        shop.order(title=f"Campaign {n}.")
    first = zoe.see("/app").text
    following = re.findall(r'href="(/app\?after=[^"]*)"', first)[0].replace("&amp;", "&")
    rest = zoe.see(following).text

    assert [f"Campaign {n}." in first for n in range(23)] == [False] * 3 + [True] * 20
    assert [f"Campaign {n}." in rest for n in range(23)] == [True] * 3 + [False] * 20
    assert zoe.see("/app?after=1'--").status_code == 200


def test_pages_speak_french_too(shop: Shop) -> None:
    zoe, campaign = Human(shop), ordered(shop)
    for path in ("/app", "/app/new", "/app/keys", f"/c/{campaign}", f"/c/{campaign}/edit", "/c/x"):
        page = zoe.see(f"{path}?lang=fr")
        assert '<html lang="fr">' in page.text
        assert 'href="/app/keys?lang=fr"' in page.text or page.status_code == 404
    assert "Publier pour 600" in zoe.see(f"/c/{campaign}", **{"Accept-Language": "fr"}).text


def test_a_login_link_at_the_terminal(
    kind: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = empty_store(request, kind, tmp_path)
    for name, value in store.items():
        monkeypatch.setenv(f"BRIEFQUOTE_{name.upper()}", str(value))
    made = run("login-link", "--organisation", "Acme", "--name", "Zoé")
    path = made.stdout.strip().removeprefix("http://localhost:8000")

    with TestClient(create_app(build(Settings(**store)))) as client:
        assert "as Zoé, for Acme" in client.get(path).text.replace("As", "as")
    assert run("login-link", "--organisation", "Acme", "--name", " ").exit_code == 1
