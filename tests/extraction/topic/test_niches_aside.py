"""Niches that stand in passing are no subject of the campaign; who is cast may tell one."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def niches(brief: str) -> set[str]:
    return {one.category for one in read(brief, _TODAY).categories if one.score >= 0.5}


@pytest.mark.parametrize(
    "brief",
    [
        "Loved your burger video! We make thermos flasks.",
        "J'ai adoré ta vidéo de cuisine ! Nous, on fait des bougies.",
        "Dein Pasta-Video war toll. Wir machen Kerzen.",
        "Me encantó tu vídeo de la paella. Vendemos mochilas.",
        "Amei seu vídeo do hambúrguer 🍔 Fazemos garrafas.",
        "5 families for our hotel. Flights and a car are included.",
        "Ein Mietwagen ist inklusive.",
        "On a un atelier de réparation de vélos.",
        "Une biscuiterie qui a su retrouver la recette d'origine.",
        "Home insurance, six homeowners on camera.\n\nYours,\n\nRegards,\nR.\nProcurement",
    ],
)
def test_a_niche_in_passing(brief: str) -> None:
    assert niches(brief) == set()


@pytest.mark.parametrize(
    ("brief", "niche"),
    [
        ("Vu ta vidéo avec ton golden. Je vends des colliers gravés.", "dog"),
        ("Saw your clip with your ginger tom. We make blankets.", "cat"),
        ("Cinque tennisti dilettanti provano le nostre corde.", "sport"),
        ("Boulderhal, 8 klimmers.", "sport"),
        ("Cadeira auto para bebé, 6 pais.", "car"),
        ("Tentes de toit, 6 talents.", "car"),
        ("App de facturas para taxistas.", "business"),
        ("Podcaster erzählen davon, ob True Crime oder Fußballstammtisch.", "podcast"),
        ("Jantar incluído no nosso restaurante, 3 pessoas.", "cooking"),
        ("I saw your running videos. We sell running shoes.", "sport"),
    ],
)
def test_the_subject_or_the_cast(brief: str, niche: str) -> None:
    assert niches(brief) == {niche}
