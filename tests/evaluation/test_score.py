"""The scorer on small cases made by hand."""

from collections.abc import Hashable
from datetime import date

import pytest

from app.evaluation.cases import Case
from app.evaluation.found import Found
from app.evaluation.score import FIELDS, Judged, Outcome, Summary, judge, summarise

NOTHING: dict[str, Hashable] = {}


def case(expected: dict[str, Hashable], *, language: str = "en", warnings: str = "") -> Case:
    return Case(
        id="en-1",
        language=language,
        brief="5 dogs",
        reference_date=date(2026, 6, 1),
        expected=expected,
        warnings=frozenset(warnings.split()),
        why="made by hand",
    )


def judged(
    expected: dict[str, Hashable],
    got: dict[str, Hashable],
    *,
    language: str = "en",
    warnings: tuple[str, str] = ("", ""),
    scores: dict[str, float] | None = None,
) -> Judged:
    asked, given = warnings
    found = Found(got, frozenset(given.split()), scores or {})
    return judge(lambda _brief, _day: found, case(expected, language=language, warnings=asked))


@pytest.mark.parametrize(
    ("expected", "got", "outcome"),
    [
        ({"creators_wanted": 5}, {"creators_wanted": 5}, Outcome.RIGHT),
        (NOTHING, NOTHING, Outcome.SILENT),
        ({"creators_wanted": 5}, {"creators_wanted": 6}, Outcome.WRONG),
        ({"creators_wanted": 5}, NOTHING, Outcome.MISSED),
        (NOTHING, {"creators_wanted": 5}, Outcome.INVENTED),
    ],
)
def test_a_field_is_right_silent_wrong_missed_or_invented(
    expected: dict[str, Hashable], got: dict[str, Hashable], outcome: Outcome
) -> None:
    one = judged(expected, got)

    assert one.outcomes["creators_wanted"] == outcome
    assert one.is_exact == (outcome in {Outcome.RIGHT, Outcome.SILENT})
    assert one.is_failure == (not one.is_exact)


def test_a_known_none_is_not_an_unknown() -> None:
    assert judged({"ads_rights_days": 0}, {}).outcomes["ads_rights_days"] == Outcome.MISSED
    assert judged({}, {"raw_footage": False}).outcomes["raw_footage"] == Outcome.INVENTED


def test_a_wrong_fact_is_a_failure_of_an_exact_brief() -> None:
    one = judged({"level": "expert"}, {"level": "beginner"})

    assert one.is_exact
    assert one.is_failure
    assert one.disagreements == ["level"]


def test_shares_count_what_the_text_states_and_what_it_leaves_open() -> None:
    summary = summarise(
        [
            judged({"creators_wanted": 5}, {"creators_wanted": 5}),
            judged({"creators_wanted": 5}, {"creators_wanted": 6}),
            judged({"creators_wanted": 5}, {}),
            judged({}, {"creators_wanted": 5}),
            judged({}, {}),
            judged({}, {}),
        ]
    )
    tally = summary.overall.tally("creators_wanted")

    assert tally == (1, 2, 1, 1, 1)
    assert tally.precision == 1 / 3
    assert tally.recall == 1 / 3
    assert tally.accuracy == 3 / 6
    assert tally.invented_rate == 1 / 3
    assert summary.overall.exact == 3 / 6
    assert summary.overall.tally(*FIELDS).accuracy == 57 / 60
    assert len(summary.failures) == 3


def test_shares_of_nothing_are_not_known() -> None:
    empty = summarise([judged({}, {})])
    tally = empty.overall.tally("deadline")

    assert (tally.precision, tally.recall, tally.invented_rate) == (None, None, 0.0)
    assert empty.overall.warned is None
    assert empty.calibration_error is None


def test_every_language_is_measured_by_itself() -> None:
    summary = summarise(
        [
            judged({"deadline": "2026-06-05"}, {}, language="nl"),
            judged({"deadline": "2026-06-05"}, {"deadline": "2026-06-05"}, language="fr"),
        ]
    )

    assert [(group.name, group.exact) for group in summary.groups] == [
        ("all", 0.5),
        ("fr", 1.0),
        ("nl", 0.0),
    ]


def test_more_warnings_than_asked_for_are_no_failure() -> None:
    summary = summarise(
        [
            judged({}, {}, warnings=("deadline_past", "deadline_past contradiction")),
            judged({}, {}, warnings=("deadline_past contradiction", "deadline_past")),
            judged({}, {}),
        ]
    )

    assert summary.overall.warned == 0.5
    assert [one.missing_warnings for one in summary.failures] == [{"contradiction"}]


def _scored(*candidates: tuple[float, bool]) -> Summary:
    return summarise(
        [
            judged({"target_categories": frozenset({"dog"})} if meant else {}, {}, scores=scores)
            for score, meant in candidates
            for scores in [{"dog": score}]
        ]
    )


def test_scores_that_are_as_sure_as_they_are_right_have_no_calibration_error() -> None:
    assert _scored((1.0, True), (1.0, True)).calibration_error == 0
    assert _scored((0.5, True), (0.5, False)).calibration_error == 0


def test_sure_and_wrong_scores_cost_their_distance() -> None:
    summary = _scored((1.0, False), (0.95, True), (0.35, False), (0.0, False))

    assert [(one.low, one.candidates, one.meant) for one in summary.bins] == [
        (0.0, 1, 0.0),
        (0.3, 1, 0.0),
        (0.9, 2, 0.5),
    ]
    assert summary.calibration_error == pytest.approx((0.0 + 0.35 + 2 * 0.475) / 4)
