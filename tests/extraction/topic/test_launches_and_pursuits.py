"""Launches that say how far they reach, more of a sort, and beginners at a sport who film."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


@pytest.mark.parametrize(
    "brief",
    [
        "Lancement national le 1er septembre.",
        "Lancement en Belgique le 1er septembre.",
        "Lancement mondial de notre gamme.",
        "Le lancement est prévu le 1er septembre.",
        "Sortie nationale le 1er septembre.",
        "Lanzamiento nacional el 1 de septiembre.",
        "Lancio nazionale il 1 settembre.",
        "Lançamento nacional a 1 de setembro.",
    ],
)
def test_launch(brief: str) -> None:
    assert read(brief, date(2026, 6, 1)).values.get("objectives") == ["Product launch"]


def test_launch_of_the_campaign() -> None:
    brief = "Lancement officiel de la campagne le 1er septembre."
    assert "objectives" not in read(brief, date(2026, 6, 1)).values


@pytest.mark.parametrize(
    ("brief", "level"),
    [
        ("Club de padel cherche 8 joueurs, débutants bienvenus.", None),
        ("Pottery class, 8 people, beginners welcome, who post it.", None),
        ("8 cyclistes expérimentés, UGC, 75 € chacun.", None),
        ("8 experienced climbers, UGC, 75 € each.", None),
        ("8 créateurs, débutants bienvenus.", "beginner"),
        ("6 mums, beginners welcome, UGC.", "beginner"),
        ("8 créateurs sport confirmés.", "confirmed"),
    ],
)
def test_level_of_creators(brief: str, level: str | None) -> None:
    assert read(brief, date(2026, 6, 1)).values.get("level") == level


@pytest.mark.parametrize(
    ("brief", "aim"),
    [
        ("We want more hotel bookings.", "Conversions"),
        ("More app downloads, please.", "Conversions"),
        ("Wir wollen mehr Online-Buchungen.", "Conversions"),
        ("L'objectif est de remplir nos chambres cet hiver.", "Conversions"),
        ("We want to fill our evening classes.", "Conversions"),
        ("We'd love more weekday visitors.", "Traffic"),
    ],
)
def test_more_of_a_sort(brief: str, aim: str) -> None:
    assert read(brief, date(2026, 6, 1)).values.get("objectives") == [aim]


@pytest.mark.parametrize("brief", ["More info after sign-up.", "Please fill in the form."])
def test_no_aim(brief: str) -> None:
    assert "objectives" not in read(brief, date(2026, 6, 1)).values
