"""Every command of the guide does what the guide says, against a real server."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import httpx
import pytest

from app.asgi import create_app, guide_sources
from app.bootstrap import Services, build
from app.domain.keys import Scope
from app.entrypoints.http.guide.facts import shortened
from app.entrypoints.http.guide.routes import texts
from app.entrypoints.mcp.tools import ToolName
from app.settings import Settings
from tests.guide.conftest import DAY
from tests.http.serving import served

BASE = "http://localhost:8000"


class Block(NamedTuple):
    """A fenced block of a text: what language it is in, and what it holds."""

    language: str
    content: str


class Place(NamedTuple):
    """A running service, its texts, and a key for it."""

    address: str
    texts: dict[str, str]
    services: Services

    @property
    def key(self) -> str:
        """A new key with all scopes."""
        return self.services.keys.create("Acme", list(Scope)).key

    def run(self, command: str) -> httpx.Response:
        """Carry out a curl command as curl does, for the options that the guide uses."""
        program, silent, address, *options = shlex.split(command.replace(BASE, self.address))
        assert (program, silent) == ("curl", "-s")
        headers: dict[str, str] = {}
        data: bytes | None = None
        for option, value in zip(options[::2], options[1::2], strict=True):
            if option == "-d":
                data = value.encode()
            else:
                assert option == "-H"
                name, _, content = value.partition(": ")
                headers[name] = content.replace("$KEY", self.key)
        method = "GET" if data is None else "POST"
        return httpx.request(method, address, headers=headers, content=data, timeout=60)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    services = build(Settings(data_dir=tmp_path), today=lambda: DAY)
    with served(create_app(services)) as port:
        yield Place(f"http://127.0.0.1:{port}", texts(guide_sources(services)), services)


def blocks(text: str) -> list[Block]:
    return [
        Block(*found)
        for found in re.findall(r"^```(\w+)\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)
    ]


def commands(text: str) -> list[str]:
    return [one.content for one in blocks(text) if one.content.startswith("curl ")]


def without_ids(answer: Any) -> Any:
    changing = {"campaign_id", "confirm_url", "estimate_id"}
    return {name: value for name, value in answer.items() if name not in changing}


def test_an_agent_with_the_short_text_estimates_and_orders_at_once(place: Place) -> None:
    text = place.texts["llms.txt"]
    estimate, order = commands(text)

    estimated = place.run(estimate).json()
    ordered = place.run(order)
    again = place.run(order)

    assert ordered.status_code == 201
    assert json.loads(shlex.split(order)[-1]) == estimated["suggestion"]
    shown = json.loads(re.search(r"Status 201: `(.*?)`\.", text)[1])  # type: ignore[index]
    assert without_ids(ordered.json()) == without_ids(shown)
    assert set(ordered.json()) == set(shown)
    assert again.content == ordered.content
    assert again.headers["idempotent-replayed"] == "true"
    for figure in ("low_cents", "typical_cents", "high_cents"):
        assert str(estimated["price"]["per_creator"][figure]) in text


def test_the_commands_of_the_full_text_answer_as_shown(place: Place) -> None:
    text = place.texts["llms-full.txt"]
    shown = [json.loads(one.content) for one in blocks(text) if one.language == "json"]
    estimate, override, order, status, page, tool, refused = commands(text)

    estimated = place.run(estimate).json()
    assert without_ids(shortened(estimated)) == without_ids(shown[0])

    overridden = place.run(override).json()["suggestion"]
    asked = json.loads(shlex.split(override)[-1])["overrides"]
    assert {name: overridden[name] for name in asked if name in overridden} == {
        name: value for name, value in asked.items() if name != "video_seconds"
    }

    ordered = place.run(order)
    assert ordered.status_code == 201
    assert ordered.headers["location"].startswith("/api/campaigns/")
    assert without_ids(ordered.json()) == without_ids(shown[1])
    assert json.loads(shlex.split(order)[-1]) == estimated["suggestion"]

    campaign_id = ordered.json()["campaign_id"]
    stands = place.run(status.replace(shown[1]["campaign_id"], campaign_id))
    assert stands.status_code == 200
    assert without_ids(stands.json()) == without_ids(shown[2])
    assert [one["campaign_id"] for one in place.run(page).json()["data"]] == [campaign_id]

    result = place.run(tool).json()["result"]
    assert without_ids(result["structuredContent"]) == without_ids(estimated)
    assert json.loads(result["content"][0]["text"]) == result["structuredContent"]

    refusal = place.run(refused)
    assert refusal.status_code == 422
    assert refusal.json() == shown[3]
    assert len(shown) == 6


@pytest.mark.parametrize("scopes", [[], [Scope.ESTIMATE], [Scope.CAMPAIGNS_READ]])
def test_each_tool_needs_the_scope_that_is_told(place: Place, scopes: list[Scope]) -> None:
    """The tool example, for each tool: refused for want of a key or a scope, or not."""
    text = place.texts["llms-full.txt"]
    table = text.partition("| tool | key |")[2].partition("\n\n")[0]
    told = dict(re.findall(r"^\| `(\w+)` \| (?:scope `)?([\w:]+)`? \|", table, re.MULTILINE))
    body = json.loads(shlex.split(commands(text)[5])[-1])
    accepted = {"Accept": "application/json, text/event-stream"}
    if scopes:
        accepted["Authorization"] = f"Bearer {place.services.keys.create('Acme', scopes).key}"
    assert set(told) == set(get_args(ToolName))

    outcomes = {}
    for name in told:
        call = {**body, "params": {"name": name, "arguments": {}}}
        result = httpx.post(f"{place.address}/mcp", json=call, headers=accepted, timeout=60).json()[
            "result"
        ]
        outcomes[name] = result["structuredContent"].get("error")

    for name, needed in told.items():
        if needed == "none":
            assert outcomes[name] is None
        elif not scopes:
            assert outcomes[name] == "invalid_api_key"
        else:
            is_enough = needed in list(scopes)
            assert outcomes[name] == ("validation_error" if is_enough else "insufficient_scope")
