"""Amounts in other currencies are told by their code, and never copied into the budget."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


@pytest.mark.parametrize(
    ("brief", "currency"),
    [
        ("On offre 300 $ CA chacun", "CAD"),
        ("C$300 each", "CAD"),
        ("$300 CAD each", "CAD"),
        ("300 piastres chacun", "CAD"),
        ("AU$300 each", "AUD"),
        ("a $300 fee each", "USD"),
        ("Budget's $300 for 3 creators", "USD"),
        ("2,500 pesos mexicanos por creador", "MXN"),
        ("2500 pesos por creador", "XXX"),
        ("500 DKK each", "DKK"),
        ("500 NOK per creator", "NOK"),
        ("500 sek per creator", "SEK"),
        ("500 kr per creator", "XXX"),
        ("500 zł od osoby", "PLN"),
        ("R$ 500 por criador", "BRL"),
        ("800 yuan each", "CNY"),
    ],
)
def test_another_currency_is_named_and_is_no_budget(brief: str, currency: str) -> None:
    reading = read(brief, date(2026, 6, 1))

    assert [one.currency for one in reading.foreign_amounts] == [currency]
    assert not {"budget_per_creator_cents", "total_budget_cents"} & reading.values.keys()


@pytest.mark.parametrize("brief", ["6 Creator, 25 Sek pro Video", "on a 5 amis, ils ont 3 ans"])
def test_seconds_and_words_are_no_money(brief: str) -> None:
    assert read(brief, date(2026, 6, 1)).foreign_amounts == []
