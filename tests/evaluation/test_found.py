"""A published estimate, in the form that is scored."""

from app.bootstrap import build
from app.domain.request import EstimateRequest
from app.evaluation.found import in_estimate
from app.settings import Settings


def test_lists_are_compared_as_sets_and_silence_as_silence() -> None:
    brief = "60 créateurs avec un chien, Instagram et TikTok, entre 100 et 150 € chacun"
    estimate = build(Settings()).estimator.estimate(
        EstimateRequest(brief=brief, reference_date="2026-06-01")
    )

    found = in_estimate(estimate)

    assert found.values == {
        "creators_wanted": 60,
        "budget_per_creator_cents": 12500,
        "platforms": frozenset({"TikTok", "Instagram"}),
        "target_categories": frozenset({"dog"}),
        "alternatives": frozenset({("budget_per_creator_cents", frozenset({10000, 15000}))}),
    }
    assert found.warnings == {"creators_clamped"}
    assert found.category_scores.keys() == {"dog"}
