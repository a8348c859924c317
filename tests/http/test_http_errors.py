"""Every failure, on every route, is `{error, detail}` with its code, status and advice."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection, HTTPResponse
from typing import Any

import pytest

from app.asgi import create_app
from app.bootstrap import Services
from app.domain.errors import Error
from app.entrypoints.http.errors import Problem
from app.entrypoints.http.openapi_parts import FAILURES
from app.settings import Settings
from tests.http.serving import served

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Case:
    status: int
    detail: str
    body: bytes | Iterable[bytes] = b""
    method: str = "POST"
    path: str = "/api/estimate"
    headers: Mapping[str, str] = field(default_factory=lambda: JSON)
    code: str = "validation_error"
    sent_back: Mapping[str, str] = field(default_factory=dict)


def _estimate(**fields: Any) -> bytes:
    return json.dumps({"brief": "5 UGC videos", **fields}).encode()


def _overrides(**fields: Any) -> bytes:
    return _estimate(overrides=fields)


CASES = {
    # 404, 405
    "unknown path": Case(
        404, "'/nope' is no address here", method="GET", path="/nope", code="not_found"
    ),
    "unknown path, other method": Case(404, "'/api'", path="/api", code="not_found"),
    "path that is no text": Case(
        404, "no address here", method="GET", path="/%ff%00%e2%80%ae", code="not_found"
    ),
    "wrong method": Case(
        405, "'GET' is not possible", method="GET", sent_back={"allow": "OPTIONS, POST"}
    ),
    "wrong method on a document": Case(
        405, "use GET or HEAD", path="/openapi.json", sent_back={"allow": "GET, HEAD, OPTIONS"}
    ),
    "trace": Case(
        405, "'TRACE'", method="TRACE", path="/", sent_back={"allow": "GET, HEAD, OPTIONS, POST"}
    ),
    # 408, 413, 415
    "body that stops": Case(
        408,
        "after 0.2 seconds",
        body=b"{",
        headers={**JSON, "Content-Length": "9"},
        sent_back={"connection": "close"},
    ),
    "large body": Case(
        413, "larger than 65536 bytes", body=b" " * 65_537, sent_back={"connection": "close"}
    ),
    "large chunked body": Case(
        413, "larger than 65536 bytes", body=[b" " * 10_000] * 7, sent_back={"connection": "close"}
    ),
    "very large body": Case(
        413, "larger than 65536 bytes", body=b" " * 900_000, sent_back={"connection": "close"}
    ),
    "form": Case(
        415,
        "'application/x-www-form-urlencoded' is not taken; send application/json",
        body=b"brief=x",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    ),
    "two media types": Case(
        415, "not taken", body=_estimate(), headers={"Content-Type": "application/json, text/plain"}
    ),
    "compressed": Case(
        415, "Content-Encoding: 'gzip'", body=b"\x1f", headers={**JSON, "Content-Encoding": "gzip"}
    ),
    # 421
    "other host": Case(
        421, "use http://localhost:8000", method="GET", path="/", headers={"Host": "evil.example"}
    ),
    "host that is none": Case(421, "Host", method="GET", path="/", headers={"Host": "a b@c"}),
    # 422: the body
    "no body": Case(422, "The body is not JSON in UTF-8"),
    "half a body": Case(422, "EOF while parsing", body=b'{"brief": "x"'),
    "two values": Case(422, "trailing characters", body=_estimate() + b"{}"),
    "not UTF-8": Case(422, "invalid unicode", body=b'{"brief": "\xe9t\xe9"}'),
    "half a surrogate": Case(422, "hex escape", body=rb'{"brief": "\ud83d"}'),
    "byte order mark": Case(422, "expected value", body=b"\xef\xbb\xbf" + _estimate()),
    "deep nesting": Case(422, "recursion limit", body=b'{"brief":' + b"[" * 30_000),
    "endless number": Case(
        422,
        "number out of range",
        body=b'{"brief": "x", "overrides": {"creators_wanted": 1%s}}' % (b"0" * 5_000),
    ),
    "no object": Case(422, "The body: a list is not an object.", body=b"[]"),
    "null": Case(422, "The body: null is not an object.", body=b"null"),
    "name given twice": Case(
        422, "'brief' is given more than once", body=b'{"brief": "x", "brief": "y"}'
    ),
    "inner name given twice": Case(
        422,
        "'raw_footage' is given more than once",
        body=b'{"brief": "x", "overrides": {"raw_footage": true, "raw_footage": false}}',
    ),
    # 422: the fields
    "no brief": Case(422, "brief: it is missing; add it.", body=b"{}"),
    "empty brief": Case(422, "brief: it is empty", body=b'{"brief": ""}'),
    "blank brief": Case(422, "nothing but white space", body='{"brief": " \u00a0\\n"}'.encode()),
    "long brief": Case(
        422, "brief: its 4001 characters are more than 4000", body=_estimate(brief="é" * 4_001)
    ),
    "brief that is no text": Case(422, "brief: 5 is not a text.", body=b'{"brief": 5}'),
    "null brief": Case(422, "brief: null is not a text.", body=b'{"brief": null}'),
    "null option": Case(
        422, "overrides must not be null: leave it out", body=_estimate(overrides=None)
    ),
    "unknown field": Case(
        422, "'langage' is no field of it; did you mean language?", body=_estimate(langage="fr")
    ),
    "unknown inner field": Case(
        422,
        "overrides: 'zzz' is no field of it; the fields are level,",
        body=_overrides(zzz=1),
    ),
    "unknown language": Case(
        422, "language: 'de' is not known; write 'fr' or 'en'.", body=_estimate(language="de")
    ),
    "too many creators": Case(
        422,
        "overrides.creators_wanted: 80 is more than 50, the most one campaign takes.",
        body=_overrides(creators_wanted=80),
    ),
    "too small a budget": Case(
        422, "4999 is less than 5000", body=_overrides(budget_per_creator_cents=4999)
    ),
    "huge number": Case(
        422,
        "a number of more than 19 digits is more than 50",
        body=b'{"brief": "x", "overrides": {"creators_wanted": 1%s}}' % (b"0" * 4_000),
    ),
    "number in quotes": Case(
        422,
        "overrides.creators_wanted: '2' is not a whole number.",
        body=_overrides(creators_wanted="2"),
    ),
    "half a creator": Case(422, "2.5 is not a whole number", body=_overrides(creators_wanted=2.5)),
    "not a number": Case(
        422,
        "nan is not a whole number",
        body=b'{"brief": "x", "overrides": {"creators_wanted": NaN}}',
    ),
    "infinity": Case(
        422,
        "inf is not a whole number",
        body=b'{"brief": "x", "overrides": {"views_threshold": 1e999}}',
    ),
    "unknown platform": Case(
        422,
        "overrides.platforms[1]: 'Vine' is not known; write 'TikTok', 'Instagram',",
        body=_overrides(platforms=["tiktok", "Vine"]),
    ),
    "list that is none": Case(
        422, "overrides.objectives: 'x' is not a list.", body=_overrides(objectives="x")
    ),
    "truth in a number": Case(
        422, "overrides.raw_footage: 1 is not true or false.", body=_overrides(raw_footage=1)
    ),
    "impossible day": Case(
        422,
        "overrides.deadline: '2026-02-30' is no day; write it YYYY-MM-DD.",
        body=_overrides(deadline="2026-02-30"),
    ),
    "day in another order": Case(
        422,
        "reference_date: '21/11/2026' is no day; write it YYYY-MM-DD.",
        body=_estimate(reference_date="21/11/2026"),
    ),
    "day of another century": Case(
        422,
        "is not a day written YYYY-MM-DD, from 2000 to 2100",
        body=_estimate(reference_date="1999-12-31"),
    ),
    "threshold without views": Case(
        422,
        "only taken with payment_trigger=views",
        body=_overrides(payment_trigger="publication", views_threshold=1000),
    ),
    "several errors": Case(
        422, "(2 more.)", body=_overrides(a=1, b=2, c=3, raw_footage=1, creators_wanted=0)
    ),
}


@pytest.fixture(scope="module")
def port(services: Services) -> Iterator[int]:
    settings = Settings(read_deadline_s=0.2, allowed_hosts=("localhost", "127.0.0.1"))
    with served(create_app(replace(services, settings=settings))) as port:
        yield port


def _ask(port: int, case: Case, **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(case.method, case.path, case.body, {**case.headers, **headers})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


@pytest.mark.parametrize("name", CASES)
def test_every_failure_has_a_code_and_says_what_to_do(name: str, port: int) -> None:
    case = CASES[name]
    response, body = _ask(port, case)
    failure = Error.model_validate_json(body)
    assert (response.status, failure.error) == (case.status, case.code)
    assert case.detail in failure.detail
    assert len(failure.detail) < 900
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Request-Id"].startswith("req_")
    assert {name: response.headers[name] for name in case.sent_back} == case.sent_back


@pytest.mark.parametrize("name", ["unknown path", "wrong method", "form", "other host", "no brief"])
def test_a_caller_that_accepts_problem_json_gets_its_members_too(name: str, port: int) -> None:
    case = CASES[name]
    response, body = _ask(port, case, Accept="application/problem+json, application/json")
    problem = Problem.model_validate_json(body)
    assert response.headers["Content-Type"] == "application/problem+json"
    assert (problem.status, problem.error) == (case.status, case.code)
    assert problem.instance == f"#{response.headers['X-Request-Id']}"


def test_a_head_request_fails_without_a_body(port: int) -> None:
    response, body = _ask(port, Case(404, "", method="HEAD", path="/nope"))
    assert (response.status, body) == (404, b"")


def test_the_table_has_every_documented_failure() -> None:
    # In test_http_logs.py, tests/ordering and tests/gateway.
    elsewhere = {400, 401, 403, 404, 409, 429, 500, 502, 503, 504}
    assert set(FAILURES) - elsewhere <= {case.status for case in CASES.values()}
