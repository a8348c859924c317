"""The loader refuses a tariff that it would have to guess about, and names the place.

Every case is the real file with one thing wrong in it.
"""

import re
from pathlib import Path

import pytest

from pricing.tariff import DEFAULT, LABELS, TariffError, load

RAW = """code = "RAW_FOOTAGE"
kind = "share"
of = "CREATOR_FEE"
from = 2026-11-21
low = 3000
typical = 4000
high = 5000
"""
HOOK = """code = "EXTRA_HOOK"
kind = "money"
per = "hook"
from = 2026-11-21
low = 2000
"""
COUPLE = """code = "NICHE_COUPLE"
kind = "share"
of = "CREATOR_FEE"
from = 2026-11-21
low = 0
typical = 0
high = 0
"""


def refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = DEFAULT.read_text()
    assert old in text
    path = tmp_path / "rates.toml"
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(TariffError, match=re.escape(message)):
        load(path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("schema   = 1", "schema = 2", "file: schema = 2"),
        ('currency = "EUR"', 'currency = "USD"', "file: currency = USD"),
        ("reviewed = 2026-11-21", "", "file: reviewed is missing"),
        ("reviewed = 2026-11-21", 'reviewed = "2026-11-21"', "file: reviewed = '2026-11-21'"),
        ("review_every_days = 90", "review_every_days = 0", "file: review_every_days = 0"),
        ("[bounds]", "season = 1\n[bounds]", "conversion: unknown key season"),
        ("[rounding]", "[seasons]\nsummer = 1\n[rounding]", "file: unknown key seasons"),
        ("[vat]", "[legal.de_contract]\na = 1\n[vat]", "legal: unknown key de_contract"),
    ],
)
def test_the_file_itself(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, old, new, message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("low = 3000", "low = 4001", "rate RAW_FOOTAGE: low, typical, high = (4001, 4000, 5000)"),
        ("high = 5000", "high = 3999", "rate RAW_FOOTAGE: low, typical, high"),
        ("typical = 4000", "typical = 4000.0", "rate RAW_FOOTAGE: typical = 4000.0"),
        ("typical = 4000", 'typical = "40 %"', "rate RAW_FOOTAGE: typical = '40 %'"),
        ("typical = 4000", "typical = true", "rate RAW_FOOTAGE: typical = True"),
        ("typical = 4000", "", "rate RAW_FOOTAGE: typical is missing"),
        ("low = 3000", "low = -10001", "rate RAW_FOOTAGE: low = -10001 is less than -10000"),
        ("typical = 4000", "tipical = 4000", "rate RAW_FOOTAGE: typical is missing"),
        ("low = 3000", "low = 3000\nnote = 1", "rate RAW_FOOTAGE: unknown key note"),
        ('of = "CREATOR_FEE"', "", "rate RAW_FOOTAGE: of is missing"),
        ('of = "CREATOR_FEE"', 'of = "BASE_VIDEO"', "rate RAW_FOOTAGE: of = 'BASE_VIDEO'"),
        ('kind = "share"', 'kind = "money"', "rate RAW_FOOTAGE: kind = 'money'"),
        ("from = 2026-11-21", "from = 2026-11-21T08:00:00", "rate RAW_FOOTAGE: from ="),
        ('"RAW_FOOTAGE"', '"RAW_MATERIAL"', "the engine knows no rate RAW_MATERIAL"),
        (RAW, RAW + "max_days = 3\n", "rate RAW_FOOTAGE: unknown key max_days"),
    ],
)
def test_a_rate(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, RAW, RAW.replace(old, new), message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('per = "hook"', "", "rate EXTRA_HOOK: per is missing"),
        ('per = "hook"', 'per = "video"', "rate EXTRA_HOOK: per = 'video'"),
        ("low = 2000", "low = 20.00", "rate EXTRA_HOOK: low = 20.0 must be a whole number"),
        ("low = 2000", "low = -1", "rate EXTRA_HOOK: low = -1 is less than 0"),
    ],
)
def test_money(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, HOOK, HOOK.replace(old, new), message)


def test_a_rate_that_is_missing(tmp_path: Path) -> None:
    text = DEFAULT.read_text()
    start = text.index("[[rate]]\n" + RAW)
    cut = text[start : text.index("[[rate]]", start + 1)]
    refused(tmp_path, cut, "", "rate RAW_FOOTAGE is missing")


def test_a_level_that_is_missing(tmp_path: Path) -> None:
    text = DEFAULT.read_text()
    start = text.index('[[rate]]\ncode = "BASE_VIDEO"\nlevel = "expert"')
    cut = text[start : text.index("[[rate]]", start + 1)]
    refused(tmp_path, cut, "", "rate BASE_VIDEO.expert is missing")
    refused(tmp_path, 'level = "expert"', 'level = "legend"', "rate BASE_VIDEO: level legend")


@pytest.mark.parametrize("day", ["2026-11-21", "2026-11-20"])
def test_a_successor_that_does_not_come_later(tmp_path: Path, day: str) -> None:
    again = RAW.replace("2026-11-21", day) + 'sources = ["launchpoint"]\nmethod = "x"\n'
    message = f"rate RAW_FOOTAGE: from {day} must be after 2026-11-21"
    refused(tmp_path, "[views_realism]", f"[[rate]]\n{again}[views_realism]", message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("max_days = 90", "max_days = 30", "rate RIGHTS_ADS_90D: threshold 30 must be above 30"),
        ("max_days = 90", "", "rate RIGHTS_ADS_90D: max_days is missing"),
        ("max_days = 90", "max_days = 0", "rate RIGHTS_ADS_90D: max_days = 0 is less than 1"),
    ],
)
def test_a_threshold(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, old, new, message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('["forkoff", "createable"', '["forkof", "createable"', "source forkof is not listed"),
        ('sources = ["bix"]', "sources = []", "rate VIEWS_RISK: sources is empty"),
        ('sources = ["bix"]', "", "rate VIEWS_RISK: sources is missing"),
        ('sources = ["bix"]', 'sources = "bix"', "rate VIEWS_RISK: sources = 'bix'"),
        ('sources = ["bix"]', "sources = [1]", "rate VIEWS_RISK: sources must hold texts only"),
        ('sources  = ["ecb-fx"]', "sources = []", "conversion: sources is empty"),
        ('sources    = ["ripplux"', 'sources = ["riplux"', "rounding: source riplux"),
        ('[source.bix]\nkind = "terms"', '[source.bix]\nkind = "hearsay"', "source.bix: kind"),
        ('[source.bix]\nkind = "terms"', "[source.bix]", "source.bix: kind is missing"),
        (
            'method = "Sports and fitness x1.0."',
            'method = " "',
            "rate NICHE_SPORT: method is empty",
        ),
        ('method = "Sports and fitness x1.0."', "", "rate NICHE_SPORT: method is missing"),
    ],
)
def test_a_source(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, old, new, message)


def test_an_unsourced_rate_that_has_an_effect(tmp_path: Path) -> None:
    priced = COUPLE.replace("high = 0", "high = 2000")
    refused(tmp_path, COUPLE, priced, "rate NICHE_COUPLE: unsourced, so it must cite nothing")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("min_cents = 5000", "min_cents = 0", "bounds: 1, 0, 200000 must rise"),
        ("max_cents = 200000", "max_cents = 4000", "bounds: 1, 5000, 4000 must rise"),
        ("default_creators = 3", "default_creators = 51", "bounds: 1, 1, 51, 50 must rise"),
        ("step_cents = 500", "step_cents = 0", "rounding: 1, 0 must rise"),
        ("lower_bps  = 8000", "lower_bps = 10001", "judgement: 1, 10001, 10000, 12500"),
        ("nano_max  = 4000", "nano_max = 20001", "views_realism: 20001, 20000"),
        ("exempt_tolerance_cents = 4125000", "exempt_tolerance_cents = 1", "vat: 3750000, 1"),
        ("tight_days  = 7", "tight_weeks = 1", "delivery: tight_days is missing"),
    ],
)
def test_the_terms(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, old, new, message)


def test_a_file_that_is_no_toml_or_no_text(tmp_path: Path) -> None:
    refused(tmp_path, "schema   = 1", "schema = 25OO", "rates.toml: ")
    path = tmp_path / "rates.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(TariffError, match=r"rates\.toml"):
        load(path)


def test_tables_where_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "rates.toml"
    text = DEFAULT.read_text()
    tables = text[text.index("[[rate]]") : text.index("[views_realism]")]
    path.write_text("rate = [1]\n" + text.replace(tables, "").replace("[[rate]]", "[[price]]"))
    with pytest.raises(TariffError, match="rate must hold tables only"):
        load(path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[RAW_FOOTAGE]", "[RAW_MATERIAL]", "file: RAW_FOOTAGE is missing"),
        ("[BASE_VIDEO.expert]", "[BASE_VIDEO.legend]", "BASE_VIDEO: expert is missing"),
        ("[AGENCY_FEE]", "[SEASON]\na = 1\n[AGENCY_FEE]", "file: unknown key SEASON"),
        ('en = "Raw footage"', 'de = "Rohmaterial"', "RAW_FOOTAGE.label: en is missing"),
        ('en = "Raw footage"', 'en = ""', "RAW_FOOTAGE.label: en is empty"),
        ('method.fr = "Sport', 'method.de = "Sport', "NICHE_SPORT.method: fr is missing"),
        ('method.fr = "Sport', 'method.en = "x"\nmethod.fr = "S', "NICHE_SPORT.method: unknown"),
        ("[VIEWS_REACH]", '[VIEWS_REACH]\nmethod.fr = "x"', "VIEWS_REACH: unknown key method"),
    ],
)
def test_labels(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = LABELS.read_text()
    assert old in text
    path = tmp_path / "labels.toml"
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(TariffError, match=re.escape(message)):
        load(labels=path)
