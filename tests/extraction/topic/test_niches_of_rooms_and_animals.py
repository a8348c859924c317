"""What animals do is no sport, a kitchen chair cooks nothing, and a house rule casts no dog."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def niches(brief: str) -> set[str]:
    return {one.category for one in read(brief, date(2026, 6, 1)).categories if one.score >= 0.5}


@pytest.mark.parametrize(
    ("brief", "niche"),
    [
        ("Three cat owners film their cats climbing our tree.", "cat"),
        ("3 créateurs filment leur chien en train de courir.", "dog"),
        ("3 maîtres filment leur chien qui nage.", "dog"),
        ("3 Katzenbesitzer filmen ihre Katze beim Klettern.", "cat"),
        ("Electric motorcycle dealer. Bikes start at €7,990.", "car"),
        ("Motorradladen in Bonn. Die Bikes kosten ab 9000 €.", "car"),
        ("Swim school in Leeds, 6 parents.", "sport"),
        ("Dance studio, 4 creators.", "sport"),
        ("Schwimmschule in Köln sucht 4 Eltern.", "sport"),
        ("Fahrradladen in Kiel sucht vier Leute.", "sport"),
        ("Vélociste à Annecy, 5 créateurs.", "sport"),
        ("Poney-club dans le Perche, 5 parents.", "sport"),
        ("Dog trainer in Kent, 5 owners.", "dog"),
        ("Staffing agency for nurses, 5 creators.", "business"),
        ("Agence d'intérim, 5 créateurs.", "business"),
        ("Patinoire de Grenoble : 4 créateurs.", "sport"),
    ],
)
def test_one_niche(brief: str, niche: str) -> None:
    assert niches(brief) == {niche}


@pytest.mark.parametrize(
    "brief",
    [
        "Des dos abîmés par les chaises de cuisine : un coussin lombaire.",
        "Lampe pour la table de cuisine.",
        "Sillas de cocina, 3 creadores.",
        "A boutique hotel. No drones, dogs stay downstairs.",
        "Camping en Ardèche, 4 familles. Animaux acceptés.",
        "Hotel in Rome, 4 creators. Pets are welcome.",
        "Hotel rural en Soria, se admiten perros.",
        "Ferienhaus an der Nordsee, Hunde erlaubt.",
        "Agriturismo in Umbria, cani ammessi.",
        "Swimming pool builder, 5 creators.",
        "Application de covoiturage scolaire pour parents.",
    ],
)
def test_no_niche(brief: str) -> None:
    assert niches(brief) == set()


@pytest.mark.parametrize(
    "brief",
    [
        "Laisse mains libres pour courir avec son chien.",
        "Leads for running with your dog.",
        "Canicross leads for runners with dogs.",
    ],
)
def test_sport_with_a_dog(brief: str) -> None:
    assert niches(brief) == {"dog", "sport"}


def test_robots_de_cuisine_cook() -> None:
    assert niches("Robot de cuisine, 3 créateurs.") == {"cooking"}


def test_a_collar_for_dogs_that_stay_safe() -> None:
    assert niches("A GPS collar so your dogs stay safe.") == {"dog"}
