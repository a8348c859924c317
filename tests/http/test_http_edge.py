"""What every response carries, and who may call."""

import re
from dataclasses import replace

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services
from app.settings import Settings

Client = TestClient[Litestar]
DOCUMENTS = ["/", "/openapi.json", "/api/service-info", "/service-info"]
OPEN = ["/api/estimate", "/estimate", "/api/service-info", "/service-info"]
CLOSED = ["/", "/openapi.json", "/healthz", "/readyz", "/nope"]


@pytest.mark.parametrize("path", [*DOCUMENTS, "/healthz", "/nope", "/api/estimate"])
def test_every_response_is_marked_safe(path: str, client: Client) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    # A page may tell itself, which its forms need, and nobody else.
    assert headers["referrer-policy"] == ("same-origin" if path == "/" else "no-referrer")
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "strict-transport-security" not in headers


def test_a_public_https_address_is_kept_to_https(services: Services) -> None:
    settings = Settings(public_url="https://quotes.example.com")
    with TestClient(create_app(replace(services, settings=settings))) as client:
        assert client.get("/").headers["strict-transport-security"] == "max-age=31536000"


def test_requests_have_ids_of_ours(client: Client) -> None:
    ids = {
        client.get("/healthz", headers={"X-Request-Id": "mine"}).headers["x-request-id"]
        for _ in range(3)
    }
    assert len(ids) == 3
    assert all(re.fullmatch(r"req_[0-9a-f]{32}", one) for one in ids)


@pytest.mark.parametrize("path", [*DOCUMENTS, "/healthz", "/readyz"])
def test_head_answers_as_get_without_the_body(path: str, client: Client) -> None:
    got, headed = client.get(path), client.head(path)
    assert (headed.status_code, headed.content) == (200, b"")
    for name in ("content-type", "content-length", "cache-control"):
        assert headed.headers[name] == got.headers[name]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_is_sent_once(path: str, client: Client) -> None:
    etag = client.get(path).headers["etag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = client.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", OPEN)
def test_pages_of_any_origin_may_call_without_credentials(path: str, client: Client) -> None:
    asked = {
        "Origin": "https://brand.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    preflight = client.options(path, headers=asked)
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-headers"] == "Content-Type"
    assert preflight.headers["access-control-allow-methods"] in preflight.headers["allow"] + ", "
    for response in (preflight, client.get(path, headers=asked), client.post(path, json={})):
        assert response.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize("path", CLOSED)
def test_pages_of_another_origin_may_not_read_the_rest(path: str, client: Client) -> None:
    origin = {"Origin": "https://brand.example"}
    for response in (client.get(path, headers=origin), client.options(path, headers=origin)):
        assert not [name for name in response.headers if name.startswith("access-control")]
        assert response.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("quotes.example.com", 200),
        ("QUOTES.example.com:8443", 200),
        ("[::1]:8000", 200),
        ("quotes.example.com.evil.example", 421),
        ("evil.example", 421),
        ("quotes.example.com@evil.example", 421),
        ("", 421),
    ],
)
def test_only_the_named_hosts_are_served(host: str, status: int, services: Services) -> None:
    settings = Settings(allowed_hosts=("quotes.example.com", "[::1]"))
    with TestClient(create_app(replace(services, settings=settings))) as client:
        assert client.get("/", headers={"Host": host}).status_code == status
        # A load balancer asks by address.
        assert client.get("/healthz", headers={"Host": "10.0.0.3:8000"}).status_code == 200


def test_every_link_of_the_descriptor_answers(client: Client) -> None:
    info = client.get("/api/service-info").json()
    for address in info["links"].values():
        # /mcp knows POST only.
        assert client.options(address).status_code == (405 if address.endswith("/mcp") else 204)
    assert client.get(info["links"]["openapi"]).json()["openapi"] == "3.1.0"


def test_the_descriptor_says_what_the_operator_set(services: Services) -> None:
    settings = Settings(
        public_url="https://quotes.example.com",
        operator_name="Vidéos & Cie",
        terms_url="https://example.com/terms",
        privacy_url="https://example.com/privacy",
        support_email="support@example.com",
    )
    with TestClient(create_app(replace(services, settings=settings))) as client:
        info = client.get("/service-info").json()
        about = client.get("/openapi.json").json()["info"]
    assert info["name"] == "Vidéos & Cie"
    assert info["order_model"] == "human_confirmed_draft"
    assert info["links"] == {
        "openapi": "https://quotes.example.com/openapi.json",
        "docs": "https://quotes.example.com/docs",
        "llms": "https://quotes.example.com/llms.txt",
        "llms_full": "https://quotes.example.com/llms-full.txt",
        "estimate": "https://quotes.example.com/api/estimate",
        "campaigns": "https://quotes.example.com/api/campaigns",
        "service_info": "https://quotes.example.com/api/service-info",
        "mcp": "https://quotes.example.com/mcp",
        "terms": "https://example.com/terms",
        "privacy": "https://example.com/privacy",
        "support": "mailto:support@example.com",
    }
    assert about["contact"] == {"name": "Vidéos & Cie", "email": "support@example.com"}
    assert about["termsOfService"] == "https://example.com/terms"


def test_the_index_leads_to_what_exists(client: Client) -> None:
    index = client.get("/")
    assert index.headers["content-type"] == "text/html; charset=utf-8"
    paths = re.findall(r'href="(?:http://localhost:8000)?(/[^"]*)"', index.text)
    assert "/openapi.json" in paths
    for path in paths:
        # The console is there, behind a sign-in.
        assert client.head(path).status_code == (401 if path.startswith("/app") else 200), path
    assert 'rel="service-desc"' in index.headers["link"]
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}
