"""People, prices and numbers that a brief mentions and that are neither its count nor its pay."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    "brief",
    [
        "3 personnes sur 4 adorent notre thé. Créateurs recherchés.",
        "9 out of 10 dog owners recommend us. UGC wanted from creators.",
        "Two in three people sleep badly; we want creators for our mattress.",
        "Drei von vier Hundebesitzern kennen das. Wir suchen Creator.",
        "Tres de cada cuatro personas duermen mal. Buscamos creadores.",
        "Tre persone su quattro dormono male. Cerchiamo creator.",
        "Drie op de vier mensen slapen slecht. We zoeken creators.",
        "Três em cada quatro pessoas dormem mal. Procuramos criadores.",
        "Jeu pour 2 à 6 joueurs dès 8 ans. On cherche des familles.",
        "A board game for 2-4 players aged 8+. Looking for families.",
        "Recette pour 4 personnes, 20 minutes. Créateurs cuisine recherchés.",
        "A recipe that serves 4 people. Food creators wanted.",
        "The video must show at least 2 people. Creators wanted.",
        "Voiture idéale pour une famille de 5 personnes. Créateurs auto ?",
        "We have 12 trainers and 300 members. We need UGC.",
        "Formation animée par 2 experts. On veut des créateurs business.",
        "the first 100 customers get a gift. creators wanted.",
        "Avec 15 ans d'expérience et 120 salariés, nous cherchons des créateurs.",
        "les créateurs auront 48h pour tourner, 2 retours max",
    ],
)
def test_people_who_are_not_hired(brief: str) -> None:
    assert found(brief) == (None, None, None)


@pytest.mark.parametrize(
    "brief",
    [
        "Vendiamo borse da 59 € e cerchiamo creator.",
        "Tickets from €25, creators wanted for our theme park.",
        "Ils présentent la montre (199 €) et racontent. Créateurs à l'aise face caméra.",
        "Unsere Lampe (79 €) braucht gute Videos von Creatorn.",
        "L'offre : -20 € dès 100 € d'achat. Créateurs à briefer.",
        "Concours : 500 € à gagner. Les créateurs en parlent.",
        "Creators get 20% commission on sales above €1,000.",
        "Training at €1,500 per seat. Business creators wanted.",
        "Our bottle costs €49 in store. Creators wanted.",
    ],
)
def test_amounts_that_pay_nobody(brief: str) -> None:
    assert found(brief) == (None, None, None)


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("4 créateurs, 100 € chacun, jeu pour 2 à 6 joueurs", (4, 10000, None)),
        ("3 créatrices, 100 €, vidéo avec 2 personnes à l'écran", (3, 10000, None)),
        ("j'aimerais deux tricoteuses à l'écran, 120 € chacune", (2, 12000, None)),
        ("My max is 150€ per person, for four people.", (4, 15000, None)),
        ("5 créateurs (150 € chacun) pour la montre (199 €)", (5, 15000, None)),
        ("Rémunération (150 €) identique pour les 5 créateurs", (5, 15000, None)),
        ("3 HR managers who talk to camera, 500€/video", (3, 50000, None)),
        ("12 mujeres de 20 a 60 años, 65 € por mujer", (12, 6500, None)),
    ],
)
def test_people_who_are_hired_beside_them(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


def test_an_age_of_the_public_counts_nobody() -> None:
    brief = "creators: 10\naudience: runners and cyclists, 20-45\nbudget per creator: 120 EUR"

    assert found(brief) == (10, 12000, None)
