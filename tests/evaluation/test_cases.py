"""The labelled briefs, and what is refused as one."""

from collections import Counter
from pathlib import Path

import pytest

from app.evaluation.cases import Case, CaseError, load
from app.evaluation.score import FIELDS, SECONDARY
from app.wording import wording
from tests.labelled import labelled

PLAIN = """
- id: en-1
  brief: 5 dogs, €100 each, by 5 June 2026
  expect: {creators_wanted: 5, budget_per_creator_cents: 10000, target_categories: [dog]}
  why: five dogs need five owners
"""


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return labelled()


def written(folder: Path, text: str, name: str = "en/one.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_there_are_enough_labelled_briefs(cases: tuple[Case, ...]) -> None:
    languages = Counter(case.language for case in cases)

    assert languages.total() >= 150
    assert languages["fr"] >= 70
    assert languages["en"] >= 50


def test_every_label_is_scored(cases: tuple[Case, ...]) -> None:
    assert {name for case in cases for name in case.expected} <= {*FIELDS, *SECONDARY}


def test_every_warning_asked_for_is_one_that_the_service_words(cases: tuple[Case, ...]) -> None:
    english = wording("en")
    asked = {code for case in cases for code in case.warnings}

    assert {code for code in asked if not english.knows(f"warning.{code}")} == set()


def test_no_brief_is_there_twice(cases: tuple[Case, ...]) -> None:
    seen = Counter((" ".join(case.brief.split()), case.reference_date) for case in cases)

    assert [text for text, times in seen.items() if times > 1] == []


def test_a_case_is_read_with_its_language_dates_and_sets(tmp_path: Path) -> None:
    text = """
- id: en-1
  brief: 5 to 8 riders
  reference_date: 2026-02-01
  expect:
    deadline: 2026-06-05
    platforms: [tiktok, YouTube]
    alternatives: {creators_wanted: [5, 8]}
  facts: {raw_footage: false}
  warnings: [contradiction]
  why: as it says
"""
    (case,) = load(written(tmp_path, text.replace("tiktok", "TikTok"), "mixed/a.yaml"))

    assert case.language == "mixed"
    assert case.reference_date.isoformat() == "2026-02-01"
    assert case.expected == {
        "deadline": "2026-06-05",
        "platforms": {"TikTok", "YouTube"},
        "alternatives": {("creators_wanted", frozenset({5, 8}))},
        "raw_footage": False,
    }
    assert case.warnings == {"contradiction"}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("why:", "reason:"), "en-1.why: Field required"),
        (("  why:", "  note: x\n  why:"), "en-1.note: Extra inputs are not permitted"),
        (("creators_wanted: 5", "creators: 5"), "en-1.expect.creators: Extra inputs"),
        (("creators_wanted: 5", 'creators_wanted: "5"'), "en-1.expect.creators_wanted: "),
        (("creators_wanted: 5", "creators_wanted: true"), "en-1.expect.creators_wanted: "),
        (("creators_wanted: 5", "creators_wanted: null"), "en-1.expect: creators_wanted must not"),
        (("[dog]", "[dogs]"), "en-1.expect.target_categories.0: "),
        (("[dog]", "dog"), "en-1.expect.target_categories: "),
        (("  expect:", "  facts: {level: senior}\n  expect:"), "en-1.facts.level: "),
        (("  expect:", "  reference_date: someday\n  expect:"), "en-1.reference_date: "),
        (("  expect:", "  reference_date: 2026-02-31\n  expect:"), "day is out of range"),
        (("5 dogs, €100 each, by 5 June 2026", '" "'), "en-1.brief: "),
        (("- id: en-1", "- name: x"), "0.id: Field required"),
        (("[dog]", "[dog"), "expected ',' or ']'"),
        ((PLAIN, "id: en-1"), "valid array"),
        ((PLAIN, "- en-1"), "0: "),
    ],
)
def test_a_case_that_cannot_be_trusted_is_refused_by_name(
    tmp_path: Path, change: tuple[str, str], fault: str
) -> None:
    folder = written(tmp_path, PLAIN.replace(*change))

    with pytest.raises(CaseError) as refused:
        load(folder)

    assert str(refused.value).startswith(str(folder / "en" / "one.yaml"))
    assert fault in str(refused.value)


def test_an_id_is_used_once_over_all_files(tmp_path: Path) -> None:
    written(tmp_path, PLAIN)
    written(tmp_path, PLAIN, "fr/two.yaml")

    with pytest.raises(CaseError, match="en-1 is the id of another brief"):
        load(tmp_path)


def test_a_folder_without_briefs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no labelled briefs"):
        load(tmp_path)
