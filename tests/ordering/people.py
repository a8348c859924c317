"""A person of a brand with a browser's headers, and an agent with a key."""

import re
from dataclasses import dataclass
from typing import Any

from httpx import Response

from tests.ordering.conftest import Shop

BROWSER = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"}
OURS = {**BROWSER, "Origin": "http://localhost:8000", "Sec-Fetch-Site": "same-origin"}


def hidden(name: str, page: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found[1]


@dataclass
class Human:
    """Signed in as soon as it is made."""

    shop: Shop
    organisation: str = "Acme"
    name: str = "Zoé"

    def __post_init__(self) -> None:
        self.shop.client.cookies.clear()
        link = self.shop.services.signing_in.link(self.organisation, self.name)
        answer = self.send(link.removeprefix("http://localhost:8000"))
        assert (answer.status_code, answer.headers["location"]) == (303, "/app")

    def see(self, path: str, **headers: str) -> Response:
        return self.shop.client.get(path, headers={**BROWSER, **headers})

    def send(self, path: str, headers: dict[str, str] | None = None, **fields: Any) -> Response:
        return self.shop.client.post(
            path, data=fields, headers=OURS if headers is None else headers, follow_redirects=False
        )

    @property
    def form(self) -> str:
        return hidden("form", self.see("/app").text)

    def publish(self, campaign: str, headers: dict[str, str] | None = None) -> Response:
        page = self.see(f"/c/{campaign}").text
        return self.send(
            f"/c/{campaign}", headers, form=hidden("form", page), shown=hidden("shown", page)
        )
