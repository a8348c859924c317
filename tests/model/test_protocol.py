"""The wire: recordings of a real llama.cpp server, and such a server itself.

They prove protocol and parsing. How well a model reads a brief, only `briefquote eval` with a real
endpoint can say.
"""

from pathlib import Path
from typing import Any

import pytest
import vcr.errors

from app.bootstrap import build
from app.domain.estimate import Estimate
from app.domain.request import EstimateRequest
from app.extraction.model.prompt import Prompt
from tests.model.cassettes import CASES, file_of, recorder
from tests.model.llama.server import llama
from tests.model.record import DAY, PATIENCE_S, settings


async def _replayed(case: str, brief: str, folder: Path) -> Estimate:
    services = build(settings("http://model.example/v1", folder))
    assert services.model is not None
    try:
        cassette = recorder("none").use_cassette(file_of(case), allow_playback_repeats=False)
        with cassette as played:
            asked = EstimateRequest(brief=brief, reference_date=DAY)
            estimate = await services.estimator.refined(asked)
        assert played.all_played
    finally:
        await services.model.close()
    return estimate


@pytest.fixture(autouse=True)
def _loud(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A request that no cassette holds fails the test, though the service would survive it."""
    missed: list[str] = []
    kind = vcr.errors.CannotOverwriteExistingCassetteException
    made = kind.__init__

    def noted(self: Any, *given: Any, **more: Any) -> None:
        made(self, *given, **more)
        missed.append(str(self))

    monkeypatch.setattr(kind, "__init__", noted)
    yield
    assert not missed, "not recorded (run `make record`): " + missed[0][:1_000]


@pytest.mark.parametrize("case", ["french", "english"])
async def test_what_a_real_server_said_is_parsed_and_grounded(case: str, tmp_path: Path) -> None:
    brief, said = CASES[case]
    estimate = await _replayed(case, brief, tmp_path)
    assert estimate.extractor == "model+rules"
    assert estimate.prompt_version == Prompt().version
    assert estimate.warnings == []
    stated = estimate.stated.model_dump(mode="json")
    assert stated["creators_wanted"] == said["creators_wanted"]["value"]
    by_model = {item.field for item in estimate.evidence if item.source == "model"}
    assert by_model == (
        {"creators_wanted", "target_categories"}
        if case == "french"
        else {"raw_footage"} | ({"prestation"} & by_model)
    )


async def test_what_the_brief_lacks_is_dropped(tmp_path: Path) -> None:
    case = "an amount that the brief lacks"
    estimate = await _replayed(case, CASES[case][0], tmp_path)
    assert [(one.code, one.field) for one in estimate.warnings] == [
        ("model_value_ungrounded", "budget_per_creator_cents")
    ]
    assert estimate.stated.budget_per_creator_cents is None


async def test_a_real_server_under_the_schema_answers_validly(tmp_path: Path) -> None:
    with llama(tmp_path) as url:
        services = build(settings(url, tmp_path, model_deadline_s=PATIENCE_S))
        assert services.model is not None
        estimate = await services.estimator.refined(EstimateRequest(brief="3 vidéos UGC"))
        await services.model.close()
    # What a random model writes is no quote of any brief.
    assert estimate.extractor == "model+rules"
    assert estimate.stated.creators_wanted == 3
    assert {one.code for one in estimate.warnings} <= {"model_value_ungrounded"}
