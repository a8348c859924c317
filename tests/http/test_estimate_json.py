"""An estimate is written past pydantic, byte for byte as pydantic would."""

from typing import Any

import pytest

from app.bootstrap import Services
from app.domain.request import EstimateRequest
from app.entrypoints.estimate_json import json_of
from tests.labelled import labelled


def test_labelled_briefs_are_written_as_pydantic_writes_them(services: Services) -> None:
    for case in labelled()[::16]:
        request = EstimateRequest(
            brief=case.brief, reference_date=case.reference_date.isoformat(), extractor="rules"
        )
        answer = services.estimator.estimate(request)
        assert json_of(answer).decode() == answer.model_dump_json(), case.id


@pytest.mark.parametrize(
    "asked",
    [
        {"brief": 'Dites "oui"\\n\u2028\x00\x1f\x7f\x85\ufeff\U0010ffff, 3 créateurs'},
        {"brief": "$1.005 each, 12345678901234567.89 £, 2 500 CHF"},
        {"brief": "x", "overrides": {}},
        {
            "brief": "payé aux vues",
            "language": "en",
            "overrides": {
                "title": 'A "title"',
                "objectives": [],
                "target_categories": ["dog", "cat"],
                "platforms": ["tiktok"],
                "creators_wanted": 50,
                "total_budget_cents": 10_000_000,
                "payment_trigger": "views",
                "views_threshold": 10**30,
                "ads_rights_perpetual": True,
                "raw_footage": False,
                "extra_hooks": 0,
                "level": "expert",
            },
        },
    ],
)
def test_odd_values_are_written_as_pydantic_writes_them(
    asked: dict[str, Any], services: Services
) -> None:
    answer = services.estimator.estimate(EstimateRequest.model_validate(asked))
    assert json_of(answer).decode() == answer.model_dump_json()
