"""An amount in a sentence that speaks of neither the job nor its pay is no budget."""

from datetime import date
from typing import Any

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)
_EN, _FR = "We need three creators for our brand. ", "Nous cherchons trois créateurs. "


def budget(brief: str) -> tuple[Any, Any]:
    values = read(brief, _TODAY).values
    return values.get("budget_per_creator_cents"), values.get("total_budget_cents")


@pytest.mark.parametrize(
    "brief",
    [
        _EN + "Our magnetic blocks set is €49.",
        _EN + "Its average policy is €486 a year for a family.",
        _EN + "Bank of Mourne is authorised; deposits protected up to €100,000.",
        _EN + "We closed our Series B in 2024 (€19M).",
        _EN + "Priya from Deskly here (standing desks, €429 and up).",
        _EN + "Our agency fee of €800 is billed separately, as is the €10,000 media spend.",
        _FR + "Nous éditons un enregistreur de poche (modèle MO-2, 219 €, 24 bits).",
        _FR + "C'est pour le matelas Nuage (160x200, 690 €, en promo à 549 €).",
        _FR + "Piko SAS au capital de 250 000 €, agent de services de paiement.",
        _FR + "Point 4, toiture : le devis est de 28 000 euros, à revoir en juin.",
    ],
)
def test_a_price_told_in_passing_is_no_budget(brief: str) -> None:
    assert budget(brief) == (None, None)


@pytest.mark.parametrize(
    ("brief", "each", "total"),
    [
        ("5 créateurs pour nos bougies, 120 €.", 12_000, None),
        ("5 créateurs (120 €) pour nos bougies.", 12_000, None),
        (_EN + "I've got 750 euros for it.", 25_000, 75_000),
        (_EN + "€600 and as many strawberries as they can carry.", 20_000, 60_000),
        (_FR + "Nous pourrions consacrer environ 600 euros à cela.", 20_000, 60_000),
        ("Hi Megan, would you make one video for our pan? I was thinking €180.", 18_000, None),
        ("Salut Léa, tu nous tournerais une vidéo ? 90 € pour toi, plus le coffret.", 9_000, None),
    ],
)
def test_an_amount_of_the_job_is(brief: str, each: int, total: int | None) -> None:
    told = budget(brief)

    assert told[0] == each
    assert total is None or told[1] == total
