"""POST /api/estimate: what is admitted, in which language it is answered."""

import json
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import openapi
from app.bootstrap import Services
from app.domain.estimate import Estimate
from app.entrypoints.http.examples import ANSWERED, REQUEST_EXAMPLES

Client = TestClient[Litestar]


@pytest.mark.parametrize("name", REQUEST_EXAMPLES)
def test_every_example_of_the_description_is_answered(name: str, client: Client) -> None:
    response = client.post("/api/estimate", json=REQUEST_EXAMPLES[name]["value"])
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    Estimate.model_validate_json(response.content)


def test_the_shown_answer_is_the_one_that_is_given(client: Client, services: Services) -> None:
    operation = openapi(services)["paths"]["/estimate"]["post"]
    media = operation["responses"]["200"]["content"]["application/json"]
    shown = media["examples"][ANSWERED]["value"]
    given = client.post("/api/estimate", json=REQUEST_EXAMPLES[ANSWERED]["value"]).json()
    assert shown == {**given, "estimate_id": "est_0"}
    assert list(shown) == list(given)


@pytest.mark.parametrize("alias", ["/estimate", "/api/estimate/"])
def test_the_alias_answers_the_same(alias: str, client: Client) -> None:
    brief = {"brief": "3 créatrices sport, 150 € chacune"}
    answers = [client.post(path, json=brief).json() for path in (alias, "/api/estimate")]
    assert answers[0].pop("estimate_id") != answers[1].pop("estimate_id")
    assert answers[0] == answers[1]


@pytest.mark.parametrize("headers", [{}, {"Content-Type": "Application/JSON; charset=utf-8"}])
def test_json_is_read_with_parameters_or_without_a_type(
    headers: dict[str, str], client: Client
) -> None:
    response = client.post("/api/estimate", content='{"brief": "5 chiens"}', headers=headers)
    assert response.status_code == 200


@pytest.mark.parametrize(
    "brief",
    [
        "\x00\x01\x1b[31m",
        "\u202e5 chiens\u2066",
        "🐕" * 4_000,
        "e\u0301" * 2_000,
        "<script>alert(1)</script> ${7*7} {{7*7}} %s {0}",
        "\ufeff\u200b\ud7ff\ufffe\U0010ffff",
        "9" * 4_000,
        "150 € " * 600,
        "-" * 4_000,
        "٣ créateurs ٥٠€",
    ],
)
def test_hostile_text_is_answered_like_any_other(brief: str, client: Client) -> None:
    response = client.post("/api/estimate", json={"brief": brief})
    assert response.status_code == 200
    estimate = Estimate.model_validate_json(response.content)
    assert estimate.suggestion.brief_raw == brief


def test_a_whole_number_may_be_written_with_a_point(client: Client) -> None:
    body = {"brief": "5 chiens", "overrides": {"budget_per_creator_cents": 5000.0}}
    response = client.post("/api/estimate", json=body)
    assert response.json()["suggestion"]["budget_per_creator_cents"] == 5000


def test_enormous_thresholds_are_survived(client: Client) -> None:
    for number in (10**18, 10**30, 1e300):
        body = json.dumps({"brief": "5 chiens", "overrides": _paid_on(number)})
        assert client.post("/api/estimate", content=body).status_code == 200


def _paid_on(views: float) -> dict[str, Any]:
    return {"payment_trigger": "views", "views_threshold": views}


@pytest.mark.parametrize(
    ("body_language", "accepted", "used"),
    [
        ("en", "fr", "en"),
        (None, "fr", "fr"),
        (None, "fr-CA, en;q=0.5", "fr"),
        (None, "de, en;q=0.3, fr;q=0.2", "en"),
        (None, "fr;q=0, en;q=0.1", "en"),
        (None, "FR", "fr"),
        (None, "fr;q=oops, en", "en"),
        (None, "de", None),
        (None, "*", None),
        (None, ",;q=,\x7f" + "x" * 300, None),
    ],
)
def test_the_body_chooses_the_language_then_the_header(
    body_language: str | None, accepted: str, used: str | None, client: Client
) -> None:
    body = {"brief": "5 chiens"} | ({"language": body_language} if body_language else {})
    response = client.post("/api/estimate", json=body, headers={"Accept-Language": accepted})
    assert response.status_code == 200
    assert response.headers["vary"] == "Accept, Accept-Language"
    if used:
        assert response.headers["content-language"] == used
