"""``rates check``, ``rates explain`` and ``rates diff``: what they find and tell."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from pricing.codes import SHAPES
from pricing.examples import EXAMPLES
from pricing.maintenance import EVIDENCE, check, diff, explain, read_evidence
from pricing.tariff import DEFAULT, TariffError, load

DAY = date(2026, 11, 21)
TARIFF = load()


def changed(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    text = DEFAULT.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "rates.toml"
    path.write_text(text)
    return path


def codes_found(path: Path, today: date = DAY) -> list[tuple[str, str]]:
    return [(finding.code, finding.place) for finding in check(path, today)]


def test_the_tariff_and_its_evidence_agree() -> None:
    assert check(DEFAULT, TARIFF.reviewed) == []


def test_every_source_of_the_tariff_is_a_page_of_the_evidence() -> None:
    pages = read_evidence()
    assert [name for name, source in TARIFF.terms.sources.items() if source.url not in pages] == []


def test_the_data_of_the_evidence_are_numbered_without_gaps() -> None:
    numbers = sorted(datum.number for data in read_evidence().values() for datum in data)
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_review_that_is_due_is_found() -> None:
    due = TARIFF.reviewed + timedelta(days=TARIFF.review_every_days)
    assert codes_found(DEFAULT, due) == []
    assert codes_found(DEFAULT, due + timedelta(days=1)) == [("STALE_REVIEW", "reviewed")]


def test_a_file_that_is_refused_is_the_only_finding(tmp_path: Path) -> None:
    path = changed(tmp_path, ("schema   = 1", "schema = 9"))
    (finding,) = check(path, DAY)
    assert finding.code == "REFUSED"
    assert "schema = 9" in finding.detail


def test_a_source_that_nothing_cites_is_found(tmp_path: Path) -> None:
    path = changed(tmp_path, ('sources = ["bix"]', 'sources = ["airaa"]'))
    assert codes_found(path) == []
    path = changed(tmp_path, (', "bix", "conbersa"', ', "conbersa"'), ('["bix"]', '["airaa"]'))
    assert codes_found(path) == [("UNUSED_SOURCE", "source.bix")]


def test_a_source_without_a_datum_on_the_topic_is_found(tmp_path: Path) -> None:
    path = changed(tmp_path, ('sources = ["bix"]', 'sources = ["launchpoint"]'))
    assert codes_found(path) == [("NO_EVIDENCE", "VIEWS_RISK")]


def test_a_rate_that_is_still_to_come_is_found() -> None:
    found = codes_found(DEFAULT, date(2026, 11, 20))
    assert ("NOT_YET_IN_FORCE", "RAW_FOOTAGE") in found
    assert {code for code, _ in found} == {"NOT_YET_IN_FORCE"}


def test_a_discount_that_makes_more_videos_cheaper_is_found(tmp_path: Path) -> None:
    old = "low = -1500\ntypical = -1500\nhigh = -1500"
    path = changed(tmp_path, (old, old.replace("1500", "4000")))
    (cliff,) = check(path, DAY)
    assert (cliff.code, cliff.detail) == ("MORE_COSTS_LESS", "5 videos cost less than 4")


def test_a_rate_is_explained_by_its_band_method_sources_and_data() -> None:
    told = explain("RAW_FOOTAGE", TARIFF, DAY)
    assert told[0] == "RAW_FOOTAGE: +30 % / +40 % / +50 % of CREATOR_FEE, since 2026-11-21"
    assert told[1] == "  Raw footage / Livraison des rushes"
    assert "    #118 raw footage: 30 to 50 % of fee per video (2026)" in told
    assert "    #123 on a 200 USD video: 75 USD = 64.5 EUR per video (2026)" in told


def test_a_rate_with_levels_is_explained_for_each() -> None:
    told = "\n".join(explain("BASE_VIDEO", TARIFF, DAY))
    assert "BASE_VIDEO.beginner: 50.00 EUR / 90.00 EUR / 150.00 EUR per video" in told
    assert "BASE_VIDEO.expert: 250.00 EUR / 400.00 EUR / 800.00 EUR per video" in told
    assert "#184 beginner, under: up to 150 USD = up to 129 EUR per video (2026)" in told
    assert "#13 Youdji, experienced: from 150 EUR per video (2026)" in told


def test_what_a_source_says_without_figures_is_told_as_such() -> None:
    told = "\n".join(explain("CPM_POST_PROVIDED", TARIFF, DAY))
    assert "#196 clipping bounties: 'under a dollar to a few dollars' (2026)" in told


@pytest.mark.parametrize("code", SHAPES)
def test_every_rate_can_be_explained(code: str) -> None:
    assert explain(code, TARIFF, DAY)


def test_a_threshold_is_part_of_the_explanation() -> None:
    assert explain("RUSH_EXPRESS", TARIFF, DAY)[0].endswith("max_days 4, since 2026-11-21")


def test_an_unknown_rate_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TariffError, match="no rate is called SEASON; there are BASE_VIDEO"):
        explain("SEASON", TARIFF, DAY)


def test_a_change_is_shown_on_the_worked_examples(tmp_path: Path) -> None:
    path = changed(tmp_path, ("low = 2000\ntypical = 6000", "low = 2000\ntypical = 8000"))
    impacts = diff(TARIFF, load(path), DAY)
    assert len(impacts) == len(EXAMPLES) == 9
    moved = [
        (impact.before.typical, impact.after.typical)
        for impact in impacts
        if impact.before != impact.after
    ]
    assert moved[0] == (190_00, 205_00)
    assert len(moved) == 5


def test_evidence_that_is_no_number_is_refused(tmp_path: Path) -> None:
    text = EVIDENCE.read_text()
    path = tmp_path / "evidence.toml"
    path.write_text(text.replace("low = 150", 'low = "about 150"', 1))
    (finding,) = check(DEFAULT, DAY, path)
    assert finding.detail == "datum 1: low = 'about 150' must be a number"
