"""Programs that others wrote speak to the service: with one process, and with two that share it."""

import json
import re
import shlex
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.bootstrap import build
from app.domain.keys import Scope
from app.entrypoints.mcp.tools import CARD_URI
from app.settings import Settings
from tests.node import FOLDER, NODE, environment, package
from tests.ordering.conftest import DRAFT
from tests.ordering.processes import Server
from tests.ordering.processes import environment as settings_in

HERE = Path(__file__).parent
CONFORMANCE = package("@modelcontextprotocol/conformance") / "dist/index.js"
INSPECTOR = package("@modelcontextprotocol/inspector") / "clients/launcher/build/index.js"
README = (HERE.parents[1] / "README.md").read_text("utf-8")
IS_ERROR = 5  # how the Inspector ends when a tool says that something was wrong


ONE_PROCESS = pytest.mark.parametrize("served", [1], ids=["one process"], indirect=True)


class Served(NamedTuple):
    """Where the service listens, and a key."""

    address: str
    key: str
    home: Path

    def run(self, program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [NODE, program, *arguments],
            cwd=self.home,
            env=environment(HOME=str(self.home)),
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def inspected(self, era: str, method: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        spoken = ("--transport", "http", "--protocol-era", era, "--method", method)
        return self.run(INSPECTOR, "--cli", self.address, *spoken, *arguments)


@pytest.fixture(scope="module", params=[1, 2], ids=["one process", "two processes"])
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("peers")
    services = build(Settings(data_dir=folder))
    key = services.keys.create("Acme", Scope).key
    services.database.close()
    settings = settings_in(
        {"data_dir": folder, "key_per_minute": 0, "allowed_hosts": "localhost,127.0.0.1"}
    )
    with socket.create_server(("127.0.0.1", 0), backlog=512) as listening:
        processes = [Server(listening, settings) for _ in range(request.param)]
        for process in processes:
            process.start()
        # The suite wants this name: it also tries what a rebound one would do.
        yield Served(f"http://localhost:{processes[0].port}/mcp", key, folder)
        for process in processes:
            process.kill()


@pytest.mark.parametrize("wire", ["2025-11-25", "2026-07-28"])
def test_it_conforms(served: Served, wire: str) -> None:
    expected = str(HERE / f"baseline-{wire}.yml")
    asked = ("--url", served.address, "--suite", "all", "--spec-version", wire)

    done = served.run(CONFORMANCE, "server", *asked, "--expected-failures", expected)

    assert done.returncode == 0, done.stdout[-3_000:] + done.stderr[-3_000:]


def test_the_typescript_client_orders(served: Served) -> None:
    done = served.run(FOLDER / "peer.mjs", served.address, served.key, json.dumps(DRAFT))
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)

    assert seen["protocol"] == "2025-11-25"
    assert len(seen["tools"]) == 4
    assert seen["same"]
    assert not seen["open"]["isError"]
    assert seen["open"]["answer"]["order_model"] == "human_confirmed_draft"
    assert seen["refused"]["isError"]
    assert seen["refused"]["answer"]["error"] == "invalid_api_key"
    assert seen["wrong"]["isError"]
    assert seen["wrong"]["answer"]["error"] == "validation_error"
    assert seen["estimate"]["answer"]["suggestion"]["creators_wanted"] == 5
    assert seen["created"]["answer"]["status"] == "draft"
    assert seen["replayed"]["answer"] == seen["created"]["answer"]
    assert seen["replayed"]["meta"]["replayed"] is True
    assert seen["status"]["answer"]["ordered_by_agent"] is True
    assert seen["unknown"] == -32602


@ONE_PROCESS
@pytest.mark.parametrize("era", ["legacy", "modern"])
def test_the_inspector_finds_nothing_to_say(served: Served, era: str) -> None:
    listed = served.inspected(era, "tools/list", "--strict")

    assert listed.returncode == 0, listed.stderr
    assert [tool["name"] for tool in json.loads(listed.stdout)["tools"]][1] == "estimate_campaign"


@ONE_PROCESS
def test_the_published_line_runs_the_inspector(served: Served) -> None:
    line = re.search(r"`npx @modelcontextprotocol/inspector (.+)`", README)
    assert line
    arguments = shlex.split(line[1].replace("$KEY", served.key))
    address = arguments.index("http://localhost:8000/mcp")
    arguments[address] = served.address

    done = served.run(INSPECTOR, *arguments)

    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["tools"]) == 4


@ONE_PROCESS
@pytest.mark.parametrize("era", ["legacy", "modern"])
def test_the_inspector_orders(served: Served, era: str) -> None:
    bearer = ("--header", f"Authorization: Bearer {served.key}")

    def called(tool: str, arguments: dict[str, Any], *more: str) -> tuple[int, Any]:
        how = ("--format", "json", "-q", "--tool-name", tool)
        given = ("--tool-args-json", json.dumps(arguments))
        done = served.inspected(era, "tools/call", *how, *given, *more)
        answer: dict[str, Any] = json.loads(done.stdout)
        return done.returncode, answer["result"]["structuredContent"]

    order = {**DRAFT, "idempotency_key": f"inspected-{era}"}
    opened = called("get_service_info", {})
    refused = called("estimate_campaign", {"brief": DRAFT["brief_raw"]})
    estimated = called("estimate_campaign", {"brief": DRAFT["brief_raw"]}, *bearer)
    created = called("create_campaign_order", order, *bearer)
    replayed = called("create_campaign_order", order, *bearer)
    wanted = {"campaign_id": created[1]["campaign_id"]}
    status = called("check_campaign_status", wanted, *bearer)

    assert [one[0] for one in (opened, estimated, created, replayed, status)] == [0] * 5
    assert refused[0] == IS_ERROR
    assert refused[1]["error"] == "invalid_api_key"
    assert opened[1]["order_model"] == "human_confirmed_draft"
    assert estimated[1]["suggestion"]["creators_wanted"] == 5
    assert replayed[1] == created[1]
    assert status[1]["status"] == "draft"


@ONE_PROCESS
def test_the_inspector_finds_the_card(served: Served) -> None:
    found = served.inspected(
        "modern", "tools/call", "--advertise-apps", "--app-info", "--tool-name", "estimate_campaign"
    )

    assert found.returncode == 0, found.stderr
    assert CARD_URI in found.stdout
