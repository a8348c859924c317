"""What the service writes down: one line per request, and never a word of a caller."""

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, cast

import pytest
import structlog
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services, build
from app.domain.errors import Error
from app.domain.estimate import Estimate
from app.domain.request import EstimateRequest
from app.entrypoints.http.languages import MessageLanguage
from app.estimator import Estimator
from app.logs import configure
from app.settings import Settings
from tests.http.serving import served

Lines = Callable[[], list[dict[str, Any]]]
CANARY = "zoé+canary@example.com"


@dataclass
class BreaksOnCanary:
    whole: Estimator

    def estimate(self, request: EstimateRequest, *, language: MessageLanguage | None) -> Estimate:
        return self.whole.estimate(request, language=language)

    async def refined(
        self, request: EstimateRequest, *, language: MessageLanguage | None
    ) -> Estimate:
        EstimateRequest.model_validate({"brief": [CANARY] if CANARY in request.brief else "x"})
        return await self.whole.refined(request, language=language)

    def asks_model(self, request: EstimateRequest) -> bool:
        return self.whole.asks_model(request)


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Iterator[Lines]:
    """What was logged since `configure`, which each test calls first: it takes over stderr."""
    handlers, level = logging.root.handlers[:], logging.root.level
    logging.root.handlers.clear()
    yield lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


def test_a_request_is_one_line_of_facts_about_it(lines: Lines, app: Litestar) -> None:
    configure("debug")
    with TestClient(app) as client:
        answer = client.post(
            "/api/estimate?q=1", json={"brief": "5 chiens"}, headers={"Accept-Language": "fr"}
        )
    (line,) = lines()
    assert line.pop("duration_ms") > 0
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "request",
        "level": "info",
        "request_id": answer.headers["x-request-id"],
        "method": "POST",
        "route": "/api/estimate",
        "status": 200,
        "sent_bytes": len(answer.content),
        "language": "fr",
        "brief_characters": 8,
    }


@pytest.mark.parametrize(
    ("path", "body", "headers"),
    [
        ("/api/estimate", {"brief": f"5 chiens {CANARY}"}, {}),
        ("/api/estimate", {"brief": "x", "overrides": {"title": CANARY, CANARY: 1}}, {}),
        ("/api/estimate", {"brief": "x", "language": CANARY}, {}),
        (f"/{CANARY}?{CANARY}={CANARY}", {}, {}),
        ("/api/estimate", {}, {"Authorization": f"Bearer {CANARY}", "Cookie": CANARY}),
        ("/api/estimate", {}, {"Content-Type": CANARY, "User-Agent": CANARY, "Host": CANARY}),
    ],
)
def test_no_log_line_holds_what_a_caller_wrote(
    path: str, body: dict[str, Any], headers: dict[str, str], lines: Lines, app: Litestar
) -> None:
    configure("debug")
    encoded = {name.encode(): value.encode() for name, value in headers.items()}
    with TestClient(app) as client:
        client.post(path, content=json.dumps(body), headers=encoded)
    written = json.dumps(lines(), ensure_ascii=False)
    assert "request" in written
    assert "canary" not in written
    assert "testclient" not in written  # the address of the caller


def test_a_crash_is_recorded_by_type_and_place(lines: Lines, services: Services) -> None:
    configure("debug")
    broken = cast("Estimator", BreaksOnCanary(services.estimator))
    app = create_app(replace(services, estimator=broken))
    with TestClient(app) as client:
        response = client.post("/api/estimate", json={"brief": CANARY})
    failure = Error.model_validate_json(response.content)
    crash, request = lines()
    assert (response.status_code, failure.error) == (500, "internal")
    assert response.headers["x-request-id"] in failure.detail
    assert crash["request_id"] == request["request_id"] == response.headers["x-request-id"]
    assert crash["crash"][0].startswith("pydantic_core._pydantic_core.ValidationError: pydantic")
    assert "test_http_logs" in crash["crash"][0]
    assert "canary" not in json.dumps(crash) + response.text


def test_a_library_is_quoted_by_its_line_of_code_only(lines: Lines) -> None:
    configure("debug")
    try:
        EstimateRequest.model_validate({"brief": [CANARY]})
    except ValueError:
        logging.getLogger("some.library").exception("could not read %s", CANARY)
    logging.getLogger("another").error("could not read " + CANARY)  # noqa: G003
    logging.getLogger("chatty").info(CANARY)
    written = lines()
    assert [line["logger"] for line in written] == ["some.library", "another"]
    assert written[0]["event"].startswith("test_http_logs:")
    assert "ValidationError" in written[0]["crash"][0]
    assert "canary" not in json.dumps(written)


def test_the_server_itself_is_quiet_about_requests(lines: Lines, app: Litestar) -> None:
    configure("debug")
    with served(app) as port:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", f"/healthz?{'canary'}")
        response = connection.getresponse()
        connection.close()
    assert response.headers["Server"] is None
    written = lines()
    assert [line["route"] for line in written if line["event"] == "request"] == ["/healthz"]
    assert "canary" not in json.dumps(written)
    assert "127.0.0.1:" not in json.dumps([line for line in written if line["event"] == "request"])


def test_who_signs_in_and_with_what_is_in_no_log(lines: Lines, tmp_path: Path) -> None:
    services = build(Settings(data_dir=tmp_path))
    link = services.signing_in.link("canary & co", "canary").removeprefix("http://localhost:8000")
    configure("debug")
    ours = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
    with TestClient(create_app(services)) as client:
        client.get(link, headers=ours)
        client.post(link, headers=ours)
        page = client.get("/app?after=canary", headers=ours).text
        form = page.partition('name="form" value="')[2].partition('"')[0]
        client.post("/app/new", headers=ours, data={"form": form, "brief": CANARY})
        client.post("/app/keys", headers=ours, data={"form": form, "name": CANARY, "scope": "x"})
        session = client.cookies["briefquote"]
    written = json.dumps(lines(), ensure_ascii=False)
    assert "/app/sign-in/{link}" in written
    for secret in ("canary", link.rpartition("/")[2], session, form):
        assert secret
        assert secret not in written
