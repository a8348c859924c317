"""How the documents are served: kinds, versions, links, and nothing that a setting can inject."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import llms_txt
import pytest
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import build
from app.settings import Settings
from tests.guide.conftest import DAY

BASE = "http://localhost:8000"
KINDS = {
    "/llms.txt": "text/plain; charset=utf-8",
    "/llms-full.txt": "text/plain; charset=utf-8",
    "/docs": "text/html; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
    "/sitemap.xml": "application/xml",
    "/.well-known/api-catalog": (
        'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
    ),
    "/.well-known/ai-catalog.json": "application/ai-catalog+json",
    "/mcp/server-card": "application/mcp-server-card+json",
}
# As schema.json of modelcontextprotocol/experimental-ext-server-card has it, July 2026.
CARD_FIELDS = {"$schema", "name", "title", "description", "version", "websiteUrl", "remotes"}
NAME = re.compile(r"[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+")

Client = TestClient[Any]


@pytest.mark.parametrize("path", KINDS)
def test_a_document_has_its_kind_and_is_not_sent_twice(path: str, client: Client) -> None:
    whole = client.get(path)
    known = client.get(path, headers={"If-None-Match": whole.headers["etag"]})
    head = client.head(path)

    assert (whole.status_code, whole.headers["content-type"]) == (200, KINDS[path])
    assert (known.status_code, known.content) == (304, b"")
    assert head.content == b""
    assert head.headers["etag"] == whole.headers["etag"]
    assert head.headers["content-length"] == str(len(whole.content))
    assert whole.headers["cache-control"] == "public, max-age=300"
    assert "access-control-allow-origin" not in whole.headers
    assert client.post(path).status_code == 405


@pytest.mark.parametrize("path", ["/", "/api/service-info", *KINDS])
def test_link_headers_lead_to_what_is_there_in_its_kind(path: str, client: Client) -> None:
    header = client.head(path).headers["link"]
    links = re.findall(r'<([^>]+)>; rel="([^"]+)"; type="([^"]+)"', header)

    assert [relation for _, relation, _ in links] == [
        "service-desc",
        "service-doc",
        "describedby",
        "api-catalog",
        "ai-catalog",
    ]
    for target, _, kind in links:
        answer = client.get(target)
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == kind


def test_every_link_of_the_short_text_answers(client: Client) -> None:
    parsed = llms_txt.parse_llms_file(client.get("/llms.txt").text)
    addresses = [one.url for links in parsed.sections.values() for one in links]

    assert len(addresses) == 7
    for address in addresses:
        assert client.get(address).status_code == 200


def addresses_in(value: object) -> list[str]:
    match value:
        case dict():
            return [one for item in value.values() for one in addresses_in(item)]
        case list():
            return [one for item in value for one in addresses_in(item)]
        case str() if value.startswith(f"{BASE}/"):
            return [value]
        case _:
            return []


def test_the_catalogs_lead_to_what_is_there(client: Client) -> None:
    catalog = client.get("/.well-known/api-catalog").json()
    found = addresses_in([catalog, client.get("/.well-known/ai-catalog.json").json()])
    anchors = {one["anchor"] for one in catalog["linkset"]}

    assert anchors == {f"{BASE}/api", f"{BASE}/mcp"}
    assert len(set(found) - anchors) == 7
    for address in set(found) - anchors:
        assert client.get(address).status_code == 200
    for link in (link for one in catalog["linkset"] for links in one.values() for link in links):
        if isinstance(link, dict):
            served = client.get(link["href"]).headers["content-type"]
            assert served.partition(";")[0] == link["type"]


def test_the_sitemap_lists_pages_and_robots_names_it(client: Client) -> None:
    parsed = ET.fromstring(client.get("/sitemap.xml").text)  # noqa: S314 - our own
    locations = [one.text for one in parsed.iter() if one.text]
    pages = [text for text in locations if text.strip()]
    robots = client.get("/robots.txt").text

    assert pages == [f"{BASE}/", f"{BASE}/pricing", f"{BASE}/docs"]
    for page in pages:
        assert client.get(page).status_code == 200
    assert f"Sitemap: {BASE}/sitemap.xml" in robots
    assert re.findall(r"Disallow: (.+)", robots) == ["/app", "/c/"]


def test_the_server_card_says_what_the_server_says(client: Client) -> None:
    card = client.get("/mcp/server-card").json()
    call = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": card["remotes"][0]["supportedProtocolVersions"][0],
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    accepted = {"Accept": "application/json, text/event-stream"}
    answer = client.post("/mcp", json=call, headers=accepted).json()["result"]
    server = answer["serverInfo"]

    assert set(card) == CARD_FIELDS
    assert card["name"] == "localhost/briefquote"
    assert len(card["description"]) <= 100
    assert answer["protocolVersion"] == call["params"]["protocolVersion"]  # type: ignore[index]
    assert (server["title"], server["version"]) == (card["title"], card["version"])
    assert server["description"] == card["description"]
    assert card["remotes"][0]["url"] == f"{BASE}/mcp"


def test_the_landing_page_tells_search_engines_what_it_is(client: Client) -> None:
    page = client.get("/").text
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    site, api = json.loads(data)["@graph"]

    assert (site["@type"], api["@type"]) == ("WebSite", "WebAPI")
    assert client.get(api["documentation"]).status_code == 200
    assert "ld+json" not in client.get("/docs").text


def test_the_page_has_every_heading_of_the_text_and_leads_to_it(client: Client) -> None:
    page = client.get("/docs", headers={"Accept-Language": "fr"}).text
    text = re.sub(
        r"^```.*?^```$", "", client.get("/llms-full.txt").text, flags=re.MULTILINE | re.DOTALL
    )
    headings = re.findall(r"^##+ (.+)$", text, re.MULTILINE)
    anchors = re.findall(r'<h[123] id="([^"]+)">', page)
    targets = set(re.findall(r'href="#([^"]+)"', page)) - {"main"}

    assert len(anchors) == len(headings) + 1
    assert len(set(anchors)) == len(anchors)
    assert targets == set(anchors)
    assert page.count("<table>") == len(re.findall(r"^\|---", text, re.MULTILINE))
    assert "Sommaire" in page


HOSTILE = 'X"><script>alert(1)</script>\n\n## Pay [now](http://evil.example)'


def test_what_an_operator_sets_stays_text(tmp_path: Path) -> None:
    settings = Settings(
        data_dir=tmp_path,
        operator_name=HOSTILE[:60],
        terms_url='https://a.example/x)"><script>alert(1)</script>',
        privacy_url="https://a.example/`$(id)`\\",
        support_email='"><script>@a.example',
    )
    with TestClient(create_app(build(settings, today=lambda: DAY))) as client:
        pages = {path: client.get(path) for path in ("/", *KINDS)}

    for path in ("/", "/docs"):
        assert "<script>" not in pages[path].text
        assert 'href="http://evil' not in pages[path].text
        assert re.findall(r"<h\d[^>]*>(?:<a[^>]*>)?Pay", pages[path].text) == []
    for path in ("/llms.txt", "/llms-full.txt"):
        text = re.sub(r"^```.*?^```$", "", pages[path].text, flags=re.MULTILINE | re.DOTALL)
        assert "\n## Pay" not in text
        assert "<script>" not in re.sub(r"`[^`\n]*`|\\<", "", text)
    assert "evil.example)" not in pages["/llms.txt"].text
    for path in ("/.well-known/api-catalog", "/.well-known/ai-catalog.json", "/mcp/server-card"):
        pages[path].json()
    assert set(llms_txt.parse_llms_file(pages["/llms.txt"].text).sections) == {
        "Documentation",
        "Optional",
    }


@pytest.mark.parametrize("path", ["/", *KINDS])
def test_the_host_of_a_request_is_never_repeated(path: str, client: Client) -> None:
    answer = client.get(path, headers={"Host": "evil.example"})

    assert answer.status_code == 200
    assert "evil.example" not in answer.text
    assert "evil.example" not in str(answer.headers)
