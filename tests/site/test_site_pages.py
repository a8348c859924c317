"""What every page sends: its language, its policy, and files that are kept for ever."""

import re
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
PAGES = ["/", "/pricing", "/docs"]
STATIC = Path(__file__).parents[2] / "app/entrypoints/http/site/static"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("", "fr-FR,fr;q=0.9,en;q=0.8", "fr"),
        ("", "en-GB", "en"),
        ("", "de", "en"),
        ("?lang=fr", "en", "fr"),
        ("?lang=en", "fr", "en"),
        ("?lang=xx", "fr", "fr"),
    ],
)
def test_a_page_is_in_the_language_asked_for(
    path: str, query: str, accepted: str, language: str, client: Client
) -> None:
    page = client.get(path + query, headers={"Accept-Language": accepted})

    assert f'<html lang="{language}">' in page.text
    assert page.headers["content-language"] == language
    assert "Accept-Language" in page.headers["vary"]
    for other in ("fr", "en"):
        assert f'hreflang="{other}" href="http://localhost:8000{path}?lang={other}"' in page.text


@pytest.mark.parametrize("path", PAGES)
def test_a_page_lets_nothing_else_in(path: str, client: Client) -> None:
    page = client.get(path)

    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert re.findall(r"\sstyle=|\son[a-z]+=|<style|javascript:", page.text) == []
    inline = re.findall(r"<script(?![^>]*src=)([^>]*)>", page.text)
    assert [kind for kind in inline if "json" not in kind] == []


def test_files_are_kept_for_ever_under_an_address_of_their_content(client: Client) -> None:
    served = set(re.findall(r'"(/assets/[^"]+)"', client.get("/").text))
    version = next(iter(served)).split("/")[2]

    for name in (file.name for file in STATIC.iterdir()):
        answer = client.get(f"/assets/{version}/{name}")
        assert answer.content == (STATIC / name).read_bytes()
        assert "immutable" in answer.headers["cache-control"]
        again = client.get(answer.url, headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    for unknown in (
        f"/assets/{version}/nope.css",
        "/assets/0/site.css",
        f"/assets/{version}/..%2Ffr.toml",
    ):
        assert client.get(unknown).status_code == 404
