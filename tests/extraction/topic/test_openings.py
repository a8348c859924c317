"""Openings and launches on a day, by their doors or after a wait; programmes are none."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    "brief",
    [
        "The skatepark in Newport finally opens on the 27th!",
        "Our second bakery opens on Shandon Street, Cork, on Saturday 27 June at 8am.",
        "Kletterhalle in Jena, wir eröffnen am 5. September den neuen Boulderbereich.",
        "La librairie Le Petit Phare ouvre enfin ses portes à Quimper le samedi 19 septembre.",
        "La librería abre por fin sus puertas el 12 de mayo.",
        "La palestra apre finalmente le porte il 12 maggio.",
        "De boulderhal opent op 5 september eindelijk de deuren.",
        "A livraria abre finalmente as portas a 12 de maio.",
        "Op 3 juni openen we de nieuwe hal.",
        "Pour l'ouverture, nous voudrions deux vidéos.",
        "Zur Eröffnung, 3 Videos bitte von Familien.",
        "Nous préparons son lancement, 4 créateurs.",
        "Stiamo preparando il lancio, 4 creator.",
        "Finalità: lancio dello shampoo solido.",
        "Finalidade: lançamento dos novos sabores.",
        "Notre jeu de société « Marée basse » se lance sur Ulule le 22 juin.",
        "Nuestro juego se lanza en Verkami el 3 de junio.",
        "Ons spel wordt op 3 juni gelanceerd.",
        "Unser Spiel geht am 3. Juni an den Start.",
        "De collectie lanceren we diezelfde week.",
        "We launch the collection that same week.",
    ],
)
def test_launch(brief: str) -> None:
    assert read(brief, TODAY).values.get("objectives") == ["Product launch"]


@pytest.mark.parametrize(
    "brief",
    [
        "Our shop opens at 9 on Saturdays.",
        "Doors open at 8, show at 9, film it on 3 July.",
        "A shop that opened in 1998 wants 3 videos.",
        "Le musée ouvre ses portes tous les jours à 10 h.",
        "He finally opens the box on Monday's video.",
        "On lance un programme créateurs : tu postes, on paie.",
        "We're launching a new burst of ads in May, 4 creators.",
        "Our ambassador program launches on 3 May.",
        "We lanceren een ambassadeursprogramma in juni.",
        "Notre marque se lance sur TikTok le 3 mars.",
        "Notre campagne se lance le 3 mai.",
        "Onze campagne wordt op 3 juni gelanceerd.",
        "Der Kurs geht jeden Montag an den Start.",
        "Zur Eröffnung des Päckchens filmt ihr.",
        "Apertura dei pacchi, poi la prova del prodotto.",
    ],
)
def test_no_launch(brief: str) -> None:
    assert "objectives" not in read(brief, TODAY).values
