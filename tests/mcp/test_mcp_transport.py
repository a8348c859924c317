"""What people complain about in MCP servers over HTTP, one test each."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import SERVER_OPTIONS, create_app
from app.bootstrap import build
from app.logs import configure
from app.settings import Settings
from tests.http.test_http_logs import Lines, lines
from tests.mcp.conftest import Place

__all__ = ["lines"]

JSON = {"content-type": "application/json", "accept": "application/json, text/event-stream"}
MODERN = "2026-07-28"
LEGACY = ("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")
ENVELOPE = {
    "io.modelcontextprotocol/protocolVersion": MODERN,
    "io.modelcontextprotocol/clientCapabilities": {},
}


def call(method: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": params or {}}


def post(place: Place, body: Any, path: str = "/mcp", **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.post(f"{place.url}{path}", json=body, headers=JSON | named, timeout=60)


def logged(place: Place, lines: Lines) -> list[dict[str, Any]]:
    """What was logged: a line may come after its answer, but before the next answer."""
    httpx.get(f"{place.url}/healthz", timeout=60)
    return lines()


def calls(written: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in written if line.get("route") == "/mcp"]


def modern(place: Place, method: str, params: dict[str, Any], **headers: str) -> httpx.Response:
    body = call(method, {**params, "_meta": ENVELOPE})
    return post(place, body, mcp_protocol_version=MODERN, mcp_method=method, **headers)


def hello(version: str) -> dict[str, Any]:
    client = {"name": "test", "version": "1"}
    return call(
        "initialize", {"protocolVersion": version, "capabilities": {}, "clientInfo": client}
    )


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE", "PUT", "PATCH"])
def test_no_other_method_hangs(place: Place, method: str) -> None:
    answer = httpx.request(method, f"{place.url}/mcp", headers=JSON, timeout=60)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    if method != "HEAD":
        assert set(answer.json()) == {"error", "detail"}


@pytest.mark.parametrize("path", ["/mcp", "/mcp/"])
def test_no_address_redirects(place: Place, path: str) -> None:
    assert post(place, call("tools/list"), path).status_code == 200


def test_the_application_may_start_again(tmp_path: Path) -> None:
    app = create_app(build(Settings(data_dir=tmp_path)))
    for _ in range(2):
        with TestClient(app) as client:
            assert client.post("/mcp", json=call("tools/list"), headers=JSON).status_code == 200


@pytest.mark.parametrize("version", LEGACY)
def test_every_handshake_is_answered_in_its_version(place: Place, version: str) -> None:
    answer = post(place, hello(version))
    assert answer.json()["result"]["protocolVersion"] == version
    assert "mcp-session-id" not in answer.headers
    assert answer.headers["content-type"] == "application/json"
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_a_handshake_of_the_future_gets_the_newest_there_is(place: Place) -> None:
    assert post(place, hello(MODERN)).json()["result"]["protocolVersion"] == LEGACY[-1]


def test_the_version_header_may_be_missing(place: Place) -> None:
    tools = post(place, call("tools/list"), mcp_session_id="left-over").json()["result"]["tools"]
    assert len(tools) == 4


def test_the_service_can_be_discovered(place: Place) -> None:
    found = modern(place, "server/discover", {}).json()["result"]
    assert found["cacheScope"] == "public"
    assert MODERN in found["supportedVersions"]


def test_white_space_around_a_header_is_none_of_it(place: Place) -> None:
    connection = HTTPConnection("127.0.0.1", place.port, timeout=60)
    body = call("tools/call", {"name": "get_service_info", "arguments": {}, "_meta": ENVELOPE})
    headers = JSON | {
        "MCP-Protocol-Version": MODERN,
        "Mcp-Method": "tools/call",
        "Mcp-Name": " get_service_info  ",
    }
    connection.request("POST", "/mcp", json.dumps(body), headers)
    assert connection.getresponse().status == 200
    connection.close()


def test_a_notification_is_taken_without_a_word(place: Place) -> None:
    sent = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    answer = post(place, sent)
    assert (answer.status_code, answer.content) == (202, b"")


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (b"nonsense", 400, -32700),
        (b"\xff\xfe", 400, -32700),
        (b"", 400, -32700),
        (b"[" * 60_000, 400, -32700),
        (b"[]", 400, -32602),
        (b'{"jsonrpc":"2.0","id":1}', 400, -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[1]}', 400, -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"nope"}', 200, -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}', 200, -32602),
    ],
)
def test_what_is_no_request_is_refused(place: Place, sent: bytes, status: int, code: int) -> None:
    answer = httpx.post(f"{place.url}/mcp", content=sent, headers=JSON, timeout=60)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_large_body_is_refused(place: Place) -> None:
    answer = post(place, call("tools/list", {"cursor": "x" * 70_000}))
    assert (answer.status_code, answer.json()["error"]) == (413, "validation_error")


def test_a_body_that_does_not_arrive_is_not_waited_for(open_place: Callable[..., Place]) -> None:
    place = open_place(read_deadline_s=0.1)
    connection = HTTPConnection("127.0.0.1", place.port, timeout=60)
    connection.putrequest("POST", "/mcp")
    for name, value in {**JSON, "content-length": "10"}.items():
        connection.putheader(name, value)
    connection.endheaders(b"{")
    assert connection.getresponse().status == 408
    connection.close()


@pytest.mark.parametrize(
    ("public_url", "origin", "status"),
    [
        ("http://localhost:8000", None, 200),
        ("http://localhost:8000", "http://localhost:8000", 200),
        ("http://localhost:8000", "http://127.0.0.1:6274", 200),
        ("http://localhost:8000", "https://evil.example", 403),
        ("http://localhost:8000", "http://localhost.evil.example", 403),
        ("http://localhost:8000", "null", 403),
        ("http://localhost:8000", "http://[::1", 403),
        ("https://quotes.example.com", "https://quotes.example.com", 200),
        ("https://quotes.example.com", "http://localhost:3000", 403),
        ("https://quotes.example.com", "http://quotes.example.com", 403),
    ],
)
def test_pages_of_other_sites_are_refused(
    open_place: Callable[..., Place], public_url: str, origin: str | None, status: int
) -> None:
    place = open_place(public_url=public_url)
    answer = post(place, call("tools/list"), **({} if origin is None else {"origin": origin}))
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["error"] == "validation_error"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("quotes.example.com", 200),
        ("quotes.example.com:8443", 200),
        ("localhost", 421),
        ("quotes.example.com.evil.example", 421),
    ],
)
def test_requests_addressed_to_others_are_refused(
    open_place: Callable[..., Place], host: str, status: int
) -> None:
    place = open_place(allowed_hosts=("quotes.example.com",))
    forwarded = {"x_forwarded_host": "quotes.example.com"}
    assert post(place, call("tools/list"), host=host, **forwarded).status_code == status


async def test_fifty_who_leave_leave_nothing_behind(tmp_path: Path) -> None:
    body = json.dumps(call("tools/call", {"name": "get_service_info", "arguments": {}})).encode()
    async with serving_here(create_app(build(Settings(data_dir=tmp_path)))) as port:
        await ask(port)
        before = len(asyncio.all_tasks())
        for version in (LEGACY[-1], MODERN):
            headers = {**JSON, "mcp-protocol-version": version, "content-length": str(len(body))}
            head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            for _ in range(25):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(f"POST /mcp HTTP/1.1\r\nhost: x\r\n{head}\r\n".encode() + body)
                await writer.drain()
                writer.close()
        for _ in range(200):
            await ask(port)
            if len(asyncio.all_tasks()) <= before:
                break
        assert len(asyncio.all_tasks()) <= before


async def ask(port: int) -> None:
    async with httpx.AsyncClient(timeout=60) as client:
        url = f"http://127.0.0.1:{port}/mcp"
        assert (await client.post(url, json=call("ping"), headers=JSON)).status_code == 200


@asynccontextmanager
async def serving_here(app: Litestar) -> AsyncIterator[int]:
    """Serve in this very loop, so that its tasks can be counted."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, **SERVER_OPTIONS))
        running = asyncio.create_task(server.serve(sockets=[listening]))
        yield listening.getsockname()[1]
        server.should_exit = True
        await running


def test_neither_key_nor_brief_is_logged(place: Place, lines: Lines) -> None:
    configure("info")
    key = place.key()
    arguments = {"brief": "5 canaries", "overrides": {"canary": "canary"}}
    params = {"name": "estimate_campaign", "arguments": arguments}
    assert post(place, call("tools/call", params), authorization=f"Bearer {key}").json()
    written = logged(place, lines)
    (line,) = calls(written)
    assert (line["tool"], line["outcome"]) == ("estimate_campaign", "validation_error")
    assert "canary" not in json.dumps(written)
    assert key not in json.dumps(written)


@pytest.mark.parametrize("version", [*LEGACY, MODERN])
@pytest.mark.parametrize(
    ("method", "params"),
    [("tools/list", {}), ("tools/call", {"name": "get_service_info", "arguments": {}})],
)
def test_what_never_changes_is_answered_as_the_first_time(
    place: Place, method: str, params: dict[str, Any], version: str, lines: Lines
) -> None:
    configure("info")
    sent = {**params, "_meta": ENVELOPE if version == MODERN else {"progressToken": 1}}
    headers = {"mcp_protocol_version": version, "mcp_method": method}
    headers |= {"mcp_name": params["name"]} if params else {}
    first, second = (post(place, {**call(method, sent), "id": n}, **headers) for n in (1, 2))
    assert first.json()["result"]
    assert second.json() == {**first.json(), "id": 2}
    called = [(line["status"], line.get("tool")) for line in calls(logged(place, lines))]
    assert called == [(200, params.get("name"))] * 2

    broken = {**params, "_meta": {**sent["_meta"], "progressToken": []}}
    assert "error" in post(place, call(method, broken), **headers).json()
    if params:
        asked = {**sent, "arguments": {"q": 1}}
        assert post(place, call(method, asked), **headers).json()["result"]["isError"]
