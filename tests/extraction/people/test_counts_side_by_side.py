"""Counts that stand side by side or against one another, about right, or of the brand's own."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def wanted(brief: str) -> object:
    return read(brief, _TODAY).values.get("creators_wanted")


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("On cherche des hommes et des femmes, 3 et 3, à 80 € chacun.", 6),
        ("Men and women (3 + 3), €90 each, for a beard-and-brow comb.", 6),
        ("Mädels und Jungs, 2 und 2, je 60 €, für unsere Sonnenbrille.", 4),
        ("Dads: 2 with newborns, 3 with toddlers, 1 with a teenager. 100€ a dad.", 6),
        ("Buscamos chicas, 2 de Sevilla, 2 de Bilbao y una de Madrid, 80 € por chica.", 5),
        ("We zoeken bakkers: drie uit Gent, twee uit Brugge. 90 euro per bakker.", 5),
        ("Students, please: one in Leeds, one in York, one in Hull. €80 each", 3),
        ("Need guys & girls for a deodorant, four of each. 95 eur pp", 8),
        ("2 creators w/ short nails, 2 w/ long nails, €65 each", 4),
        ("6 Leute, zwei aus Hamburg, vier aus Köln, je 80 €.", 6),
        ("We sell candles: 3 with lavender, 2 with rose. Creators get €70 each.", None),
    ],
)
def test_counts_side_by_side_add_up(brief: str, expected: int | None) -> None:
    assert wanted(brief) == expected


@pytest.mark.parametrize(
    "brief",
    [
        "Il n'en veut plus 12 mais 9, créateurs micro, 100 € chacun.",
        "Nicht mehr 12 Creator, sondern 9. 100 € pro Kopf.",
        "Ya no son 12 creadores sino 9, a 100 € cada uno.",
        "Nine instead of twelve creators, €90 each.",
        "Afinal são 9 e não 10 criadores, 85 € por criador.",
        "Client now says nine, not ten.\n\n> Ten creators, 80 euros each, files only.",
        "Wir können nicht mehr als 9 Leute unterbringen. 80 € pro Person.",
        "The studio can't take more than 9 creators. €120 each.",
        "On ne peut pas gérer plus de 9 personnes. 120 € chacune.",
    ],
)
def test_what_replaces_or_bounds_a_count_is_the_count(brief: str) -> None:
    assert wanted(brief) == 9


@pytest.mark.parametrize(
    "brief",
    [
        "On cherche deux-trois filles pour un vernis, 50 € chacune",
        "zwei, drei Leute, 80 € pro Kopf, Wanderstöcke",
        "2/3 créatrices, 90 € chacune, bougie",
        "mettons 2, ce sera des créatrices à 80 €",
    ],
)
def test_a_guess_is_rounded_down(brief: str) -> None:
    assert wanted(brief) == 2


@pytest.mark.parametrize(
    "brief",
    [
        "Nous sommes 12 dans l'équipe. Besoin de vidéos de créateurs, 90 € chacun.",
        "Somos 8 en la oficina y queremos gente que pruebe el café, 70 € por persona.",
        "Unsere Firma hat 25 Mitarbeiter und 3 Azubis. Wir suchen Creator für je 100 €.",
        "We're a four-person studio looking for creators at €100 each.",
        "Siamo 6 soci e cerchiamo creator, 80 € a testa.",
        "Met ons team van 9 zoeken we makers, 80 euro per maker.",
        "Notre asso regroupe 45 familles. On veut des vidéos de parents, 60 € par parent.",
    ],
)
def test_the_brands_own_people_are_not_counted(brief: str) -> None:
    assert wanted(brief) is None


def test_those_who_film_are_wanted_whatever_verb_asks_for_them() -> None:
    brief = "Please arrange for six local players of any level to each film a 30 second clip."
    values = read(brief, _TODAY).values
    assert values["creators_wanted"] == 6
    assert values["videos_per_creator"] == 1


@pytest.mark.parametrize(
    "brief",
    ["lunettes enfant / 4 mamans / 4x130€", "Four, four people, please. €80 each."],
)
def test_a_count_said_twice_is_one(brief: str) -> None:
    assert wanted(brief) == 4
