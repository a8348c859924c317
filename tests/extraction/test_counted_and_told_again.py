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
