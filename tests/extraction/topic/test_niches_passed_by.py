"""A neighbour, a cause, a model, a picture or a place to film in is no campaign's subject."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def niches(brief: str) -> set[str]:
    return {one.category for one in read(brief, date(2026, 6, 1)).categories if one.score >= 0.5}


@pytest.mark.parametrize(
    "brief",
    [
        "We're next to the gym on Mill Road. Florist.",
        "Notre showroom est en face du stade. Canapés.",
        "Located in the old bakery. We sell vinyl records.",
        "Watch brand, inspired by racing cars of the 60s.",
        "1 % reversé à un refuge pour chats. Bougies.",
        "We donate to a dog shelter. Skincare.",
        "Nous avons été cités dans un podcast. Bijoux.",
        "T-shirt with a cat print.",
        "Pyjama imprimé chiens pour enfants.",
        "Sunglasses. Film at the beach, on a bike ride or over lunch.",
        "Lunettes de soleil. Filmez à la plage, à vélo ou en terrasse.",
        "Fleurs, livrées à vélo.",
        "Frais de restaurant remboursés. Lampes.",
    ],
)
def test_passed_by(brief: str) -> None:
    assert niches(brief) == set()


@pytest.mark.parametrize(
    ("brief", "niche"),
    [
        ("Gym next to the station in Leeds.", "sport"),
        ("Salle d'escalade dans une ancienne usine.", "sport"),
        ("Restaurant inspired by Naples: pizza and pasta.", "cooking"),
        ("Our podcast was featured in the Guardian.", "podcast"),
        ("Film yourself running or cycling in our jackets.", "sport"),
        ("Portraits de chats sur toile.", "cat"),
        ("Livraison à vélo de paniers recettes.", "cooking"),
    ],
)
def test_what_it_is_about(brief: str, niche: str) -> None:
    assert niches(brief) == {niche}
