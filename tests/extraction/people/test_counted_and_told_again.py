"""Numbers beside a count that are none: ages, what a product comes to; and pay that is all in."""

from datetime import date

import pytest

from app.extraction.rules.reader import read
from tests.extraction.reading import found

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("Wanted: 8 creators (18-25) for our drop. €120 each.", 8),
        ("We need 5 creators (25-40, mums) on TikTok, 100€ each", 5),
        ("10 créateurs (20-35, urbains) pour 90 €", 10),
        ("6 Creator (18–24, aus Wien), 90 € pro Person", 6),
    ],
)
def test_ages_behind_counted_people_count_nobody(brief: str, wanted: int) -> None:
    assert found(brief)[0] == wanted


@pytest.mark.parametrize(
    ("brief", "videos", "each"),
    [
        ("5 creators x 2 videos each = 10 videos, €60 per video", 2, 12000),
        ("5 creators × 2 videos = 10 videos total, €60 per video", 2, 12000),
        ("3 créateurs x 4 vidéos soit 12 vidéos, 50 € la vidéo", 4, 20000),
        ("6 créateurs, 2 vidéos chacun donc 12 vidéos au total, 50 € par vidéo", 2, 10000),
    ],
)
def test_what_a_product_comes_to_is_no_share_of_it(brief: str, videos: int, each: int) -> None:
    values = read(brief, TODAY).values

    assert (values["videos_per_creator"], values["budget_per_creator_cents"]) == (videos, each)


def test_days_of_shooting_are_no_videos() -> None:
    values = read("Prévoir 2 jours de tournage, 1 créateur, 400 € la journée", TODAY).values

    assert "videos_per_creator" not in values


@pytest.mark.parametrize(
    ("brief", "each"),
    [
        ("5 créateurs, 100 € pour l'ensemble par créateur", 10000),
        ("5 creators, €100 all in per creator", 10000),
        ("5 creators, €100 total each", 10000),
        ("Budget per video is 75 and we have 4 creators", 7500),
        ("Le budget par créateur est de 110 et il en faut 6", 11000),
        ("We need 6 creators and will pay 10% commission plus €50 fixed", 5000),
        ("6 créateurs, commission 10 % plus un fixe de 50 €", 5000),
        ("Un témoignage par trois clientes, 60 € de bon cadeau", None),
        ("A testimonial from three customers, 60 euros in vouchers", None),
    ],
)
def test_pay_is_what_one_creator_gets(brief: str, each: int | None) -> None:
    assert found(brief)[1] == each


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("On a déjà 3 créateurs, il nous en manque 2, 100 € chacun", 2),
        ("On a déjà un stock de produits, on cherche 4 créateurs à 90 €", 4),
        ("Nous avons déjà fait une campagne avec 5 créateurs, cette fois on en veut 8", 8),
        ("Un seul créateur d'abord, max 100 €, et si ça marche on en prendra 10", 1),
        ("Si les résultats sont bons on montera à 15, pour l'instant 3 créateurs", 3),
        ("Wir starten mit 2 Creatorn zu je 90 €, wenn es klappt, nehmen wir 10", 2),
        ("2 creators at €90; if it goes well we'll take 20 in March", 2),
    ],
)
def test_who_is_there_already_or_may_come_later_is_not_wanted(brief: str, wanted: int) -> None:
    assert found(brief)[0] == wanted


@pytest.mark.parametrize(
    "brief",
    [
        "Nous avons déjà les vidéos, 10 influenceurs les publient sur TikTok",
        "Nous disposons de la vidéo, il nous faut 10 influenceurs qui la publient sur TikTok",
        "On a déjà les vidéos, on cherche 10 influenceurs pour les publier",
    ],
)
def test_videos_that_the_brand_has_are_provided(brief: str) -> None:
    assert read(brief, TODAY).values["prestation"] == "post_provided"


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("4 créateurs, mise en ligne semaine du 8 juin", "2026-06-12"),
        ("4 creators, posts go live the week of 8 June", "2026-06-12"),
        ("4 creators, delivery w/c 10 August", "2026-08-14"),
        ("4 Creator, Lieferung in der Woche vom 8. Juni", "2026-06-12"),
        ("4 creadores, entrega la semana del 8 de junio", "2026-06-12"),
    ],
)
def test_a_week_ends_on_its_friday(brief: str, day: str) -> None:
    assert read(brief, TODAY).values["deadline"] == day
