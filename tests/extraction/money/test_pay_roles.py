"""Which amount pays whom: what was replaced, tiers with counts, totals said in passing."""

import pytest

from tests.extraction.reading import found as paid


@pytest.mark.parametrize(
    "brief",
    [
        "finalement le client passe de 80 à 100 € par créateur. Toujours 6 créateurs.",
        "the fee goes from €80 to €100 per creator, still 6 creators",
        "Fee goes up: €100 instead of €80 per creator. 6 creators.",
        "100 € (au lieu de 150 €) par créateur, 6 créateurs",
        "6 Creator, je 100 € statt 150 €",
        "6 creadores, 100 € cada uno en vez de 150 €",
        "6 creator, 100 € a testa invece di 150 €",
        "6 creators, 100 euro per persoon in plaats van 150 euro",
        "6 criadores, 100 € cada em vez de 150 €",
        "6 créateurs. Pas 150 €, 100 € chacun.",
        "6 créateurs, 100 € chacun (140 € avant)",
        "Rate: €100 per creator (was €130). 6 creators.",
        "6 creators at €100, up from €80",
    ],
)
def test_a_price_that_no_longer_holds(brief: str) -> None:
    assert paid(brief) == (6, 10000, None)


@pytest.mark.parametrize(
    "brief",
    [
        "Budget jetzt 900 € insgesamt statt 700 €, dafür 6 Creator.",
        "El presupuesto pasa de 700 a 900 € en total, 6 creadores",
        "le budget total est de 900 € et non 700 €, pour 6 créateurs",
    ],
)
def test_a_total_that_no_longer_holds(brief: str) -> None:
    assert paid(brief) == (6, 15000, 90000)


@pytest.mark.parametrize(
    "brief",
    [
        "5 micro à 80 et 3 macro à 150",
        "5 micro at 80 and 3 macro at 150",
        "80 € pour chacun des 5 micro, 150 € pour chacun des 3 macro",
        "5 micro-influencers voor 80 euro en 3 macro voor 150 euro",
        "5 Mikro-Influencer zu je 80 € und 3 Makro-Influencer zu je 150 €",
        "5 coachs et 3 clients. 80 € pour chaque coach, 150 € pour chaque client.",
    ],
)
def test_tiers_with_counts_are_averaged(brief: str) -> None:
    assert paid(brief) == (8, 10625, None)


@pytest.mark.parametrize(
    "brief",
    [
        "Beginner creators get €60, advanced ones €140.",
        "60 € pour un débutant, 140 € pour un profil confirmé",
    ],
)
def test_tiers_without_counts_have_a_midpoint(brief: str) -> None:
    assert paid(brief) == (None, 10000, None)


@pytest.mark.parametrize(
    "brief",
    [
        "Pour 5 créateurs on a 600 €",
        "J'ai 600 € à dépenser, 5 créateurs",
        "5 creators, 600 for everybody together",
        "5 créateurs à 120 €, soit 600 € en tout",
        "5 creators × €120 = €600",
        "Budget : 600 € (5 x 120 €)",
    ],
)
def test_a_total_in_passing(brief: str) -> None:
    assert paid(brief) == (5, 12000, 60000)


@pytest.mark.parametrize(
    ("brief", "found"),
    [
        ("1k pour 10 créateurs", (10, 10000, 100000)),
        ("10 creators, 1k total", (10, 10000, 100000)),
        ("4 creators, €100 each, aged 25 to 40", (4, 10000, None)),
        ("What about €150 (roughly $165) for each of 3 creators?", (3, 15000, None)),
        (
            '{"creators": 10, "pay": {"type": "per_creator", "min": 50, "max": 70}}',
            (10, 6000, None),
        ),
        ("7 koks gezocht, 85 euro ieder. Boek met 60 recepten van oma (€ 24,95).", (7, 8500, None)),
    ],
)
def test_numbers_beside_the_pay(brief: str, found: tuple[object, ...]) -> None:
    assert paid(brief) == found


@pytest.mark.parametrize(
    "brief",
    [
        "6 creators, 2 videos each, €200 for both",
        "6 créatrices, 2 vidéos chacune, 200 € les deux",
        "6 Creator, je 2 Videos, 200 € für beide Videos",
        "6 creator, 2 video ciascuno, 200 € per entrambi",
    ],
)
def test_a_price_for_all_the_videos_of_one(brief: str) -> None:
    assert paid(brief) == (6, 20000, None)


@pytest.mark.parametrize(
    "brief",
    [
        "We have €900 for influencer marketing, 6 creators",
        "We have 900€ for creator content and want 6 creators",
        "We set aside 900 euros for influencer outreach. 6 creators.",
        "Wir haben 900 € für Influencer-Marketing, 6 Creator",
    ],
)
def test_what_is_done_with_people_is_nobody(brief: str) -> None:
    assert paid(brief) == (6, 15000, 90000)


@pytest.mark.parametrize(
    "brief",
    [
        "6 creators, budget: €900",
        "6 créateurs, enveloppe : 900 €",
        "6 Creator, Budget: 900",
        "6 creadores - presupuesto: 900 €",
    ],
)
def test_a_budget_behind_a_count_and_a_colon_is_for_all(brief: str) -> None:
    assert paid(brief) == (6, 15000, 90000)
