"""Amounts of money, whatever they are for."""

from datetime import date

import pytest

from app.extraction.rules.phrases.amounts import amounts
from app.extraction.rules.reader import read
from app.extraction.rules.text.scan import Scan


def found(text: str) -> list[tuple[float, str]]:
    return [(one.low / 100, one.currency) for one in amounts(Scan(text)) if one.currency]


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("12 euros et 45 centimes", [(12.45, "EUR")]),
        ("zehn Euro und 20 Cent", [(10.2, "EUR")]),
        ("sette euro e 30 centesimi", [(7.3, "EUR")]),
        ("17 dollars 50", [(17.5, "USD")]),
        ("EUR250", [(250, "EUR")]),
        ("gbp99,90", [(99.9, "GBP")]),
        ("$20 $37", [(20, "USD"), (37, "USD")]),
        ("2 EUR50 cards", [(50, "EUR")]),
        ("un euro", [(1, "EUR")]),
        ("tre milioni di euro", [(3_000_000, "EUR")]),
    ],
)
def test_whole_and_minor_units_go_together(text: str, money: list[tuple[float, str]]) -> None:
    assert found(text) == money


@pytest.mark.parametrize("text", ["150 € et 5 créateurs", "150 euros 20 vidéos", "150 € 20"])
def test_a_number_that_follows_an_amount_is_no_cents(text: str) -> None:
    assert found(text) == [(150, "EUR")]


@pytest.mark.parametrize(
    "text", ["show a real charging stop", "10 real owners", "a grand opening", "a pound of sugar"]
)
def test_an_everyday_word_is_no_currency(text: str) -> None:
    assert found(text) == []


def test_real_people_are_counted() -> None:
    counts = [one.value for one in read("10 real owners, €50 each", date(2026, 6, 1)).evidence]

    assert counts == [10, 5_000]


@pytest.mark.parametrize(
    ("brief", "ends"),
    [
        ("10 creators at €100-150 each", [10_000, 15_000]),
        ("10 creators, €100 – 150 per creator", [10_000, 15_000]),
        ("EUR 100 to 150 for each creator, 10 creators", [10_000, 15_000]),
        ("10 créateurs, 100-150 € chacun", [10_000, 15_000]),
        ("Budget 4-5k for 20 creators", [20_000, 25_000]),
        ("Budget : 4 à 5k€ pour 20 créateurs", [20_000, 25_000]),
        ("Budget: €4–5K total, 20 creators", [20_000, 25_000]),
    ],
)
def test_a_sign_or_a_thousand_said_once_is_of_both_ends(brief: str, ends: list[int]) -> None:
    values = read(brief, date(2026, 6, 1)).values
    assert values["budget_per_creator_cents"] == sum(ends) // 2


@pytest.mark.parametrize("brief", ["We pay €50 to 60 creators", "€50: 60 UGC creators"])
def test_a_count_behind_an_amount_is_no_end_of_a_range(brief: str) -> None:
    assert read(brief, date(2026, 6, 1)).values["budget_per_creator_cents"] == 5_000
