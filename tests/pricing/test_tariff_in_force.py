"""Which row of the tariff prices which day, and what the tariff says of itself."""

from datetime import date
from pathlib import Path

import pytest

from pricing.engine import price
from pricing.model import Facts
from pricing.tariff import DEFAULT, Tariff, load

FIRST_DAY = date(2026, 11, 21)
TARIFF = load()
DEARER_RUSHES = """[[rate]]
code = "RAW_FOOTAGE"
kind = "share"
of = "CREATOR_FEE"
from = 2027-01-01
low = 3500
typical = 4500
high = 5500
sources = ["launchpoint"]
method = "A successor."

[views_realism]"""


@pytest.fixture
def successor(tmp_path: Path) -> Tariff:
    path = tmp_path / "rates.toml"
    path.write_text(DEFAULT.read_text().replace("[views_realism]", DEARER_RUSHES))
    return load(path)


def rushes(tariff: Tariff, day: date) -> int:
    lines = price(Facts(raw_footage=True), tariff, day).lines
    return next(line.typical for line in lines if line.code == "RAW_FOOTAGE")


def test_a_successor_applies_from_its_day_on(successor: Tariff) -> None:
    assert rushes(successor, date(2026, 12, 31)) == 60_00
    assert rushes(successor, date(2027, 1, 1)) == 67_50
    assert rushes(successor, date(2099, 1, 1)) == 67_50
    assert successor.basis("RAW_FOOTAGE", Facts(), date(2027, 1, 1)).method["en"] == "A successor."


def test_the_rates_that_did_not_change_go_on(successor: Tariff) -> None:
    before = price(Facts(ads_rights_days=90), TARIFF, date(2026, 12, 31))
    assert price(Facts(ads_rights_days=90), successor, date(2027, 6, 1)) == before


def test_a_day_before_the_first_row_is_priced_by_it(successor: Tariff) -> None:
    assert rushes(successor, date(2000, 1, 1)) == rushes(successor, FIRST_DAY) == 60_00


def test_the_version_names_the_content_of_the_file(successor: Tariff, tmp_path: Path) -> None:
    copy = tmp_path / "copy.toml"
    copy.write_bytes(DEFAULT.read_bytes())
    assert load(copy).version == TARIFF.version
    assert successor.version != TARIFF.version
    assert len(TARIFF.version) == 12


def test_a_line_is_named_and_founded_in_both_languages() -> None:
    basis = TARIFF.basis("BASE_VIDEO", Facts(level="expert"), FIRST_DAY)
    assert basis.label["fr"] == "Vidéo UGC (15–60 s), créateur expert"
    assert basis.label["en"] == "UGC video (15–60 s), expert creator"
    assert "300-800 EUR" in basis.method["fr"]
    assert "300-800 EUR" in basis.method["en"]
    assert "createurugc" in basis.sources


def test_the_views_top_up_is_founded_on_the_price_of_views() -> None:
    made = TARIFF.basis("VIEWS_REACH", Facts(), FIRST_DAY)
    provided = TARIFF.basis("VIEWS_REACH", Facts(prestation="post_provided"), FIRST_DAY)
    assert made.label == provided.label
    assert made.sources == TARIFF.on(FIRST_DAY).rate("CPM_CREATOR_MADE").sources
    assert provided.sources == TARIFF.on(FIRST_DAY).rate("CPM_POST_PROVIDED").sources


def test_a_fee_is_named_too() -> None:
    assert TARIFF.basis("AGENCY_FEE", Facts(), FIRST_DAY).label["fr"] == "Frais d'agence"


def test_a_line_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        TARIFF.basis("SEASON", Facts(), FIRST_DAY)
