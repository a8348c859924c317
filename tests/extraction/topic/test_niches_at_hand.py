"""The writer's kitchen, a cake beside the pay, a cat that walks in, words in brackets: no niche."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)


def niches(brief: str) -> list[str]:
    return sorted(one.category for one in read(brief, TODAY).categories if one.score >= 0.5)


@pytest.mark.parametrize(
    "brief",
    [
        "We can't offer a lot: 60 euros per person, free entry, cake. Up to 4 creators.",
        "Wir zahlen 80 € pro Person, dazu Kaffee und Kuchen. Kerzenmanufaktur.",
        "60 euro a testa e una torta in regalo, siamo una bottega di candele.",
        "La cocina cierra los lunes.",
        "La cuisine ferme à 21 h. On a un gîte dans le Jura.",
        "Je coule des bougies dans ma cuisine à Uzès.",
        "Ich nähe Taschen in meiner Küche.",
        "L'office de tourisme du pays de Saint-Flour cherche 3 créateurs.",
        "45 sec., with pets and kids if they happen to walk in.",
        "Si votre chien passe dans le champ, gardez-le. Nous vendons des canapés.",
        "Freelance marketer here, my client sells candles.",
        "Je suis consultante, ma cliente vend des tisanes.",
    ],
)
def test_what_is_only_at_hand_is_no_niche(brief: str) -> None:
    assert niches(brief) == []


@pytest.mark.parametrize(
    ("brief", "named"),
    [
        ("Podcast (gardiens de nuit, veilleurs, boulangers…), saison 2", ["podcast"]),
        ("Liste de mariage : 6 couples (leurs disputes sur le robot pâtissier)", ["couple"]),
        ("Media buyer freelance ici. Mon client vend des friandises pour chiens.", ["dog"]),
        (
            "3 créateurs (cuisine, pâtisserie, apéro, brunch) pour un podcast.",
            ["cooking", "podcast"],
        ),
        ("Cake shop in Leeds: 80 € and cake.", ["cooking"]),
        ("Filmez un gâteau au chocolat avec notre levure.", ["cooking"]),
        ("We need cats: if yours walks in front of the camera, film it.", ["cat"]),
        ("Our dog beds: if your dog walks in, film him.", ["dog"]),
        ("Je cherche 3 freelances pour parler de notre outil.", ["business"]),
        ("The skatepark in Newport needs a video.", ["sport"]),
    ],
)
def test_niche(brief: str, named: list[str]) -> None:
    assert niches(brief) == named
