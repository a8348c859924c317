"""Counts of people that add up, are said twice, are replaced, or are part of another."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def wanted(brief: str) -> object:
    return read(brief, date(2026, 6, 1)).values.get("creators_wanted")


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("so four creators, actually no, let's say six, six creators, 150 euros each", 6),
        ("trois personnes, non pardon quatre, quatre personnes qui courent", 4),
        ("Wir brauchen drei Creator, nein Moment, vier, vier Creator", 4),
        ("Necesitamos cuatro creadores, no, perdón, seis, seis creadores", 6),
        ("Ci servono tre creator, anzi cinque, cinque creator", 5),
        ("we zoeken 3 creators, of nee, 5, vijf creators", 5),
        ("Precisamos de 4 criadores, aliás 7, sete criadores", 7),
        ("3 créateurs, euh non, 5", 5),
    ],
)
def test_what_is_said_twice_counts_once(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("Correction : ce n'est pas 5 créateurs mais 7. 130 € par créateur", 7),
        ("It's not 5 creators but 7, at €130 each.", 7),
        ("Not five creators, seven. 130 euros each.", 7),
        ("Es sind nicht 5 Creator, sondern 7.", 7),
        ("Corrección: no son 5 creadores, son 7.", 7),
        ("Non sono 5 creator, sono 7", 7),
        ("Het zijn geen 5 creators maar 7.", 7),
        ("Não são 5 criadores, são 7", 7),
        ("on passe de 5 à 8 créateurs", 8),
        ("we're going from 5 to 8 creators", 8),
        ("Wir gehen von 5 auf 8 Creator hoch", 8),
        ("creatrices : 6 (on avait dit 8 mais trop cher)", 6),
    ],
)
def test_a_count_that_replaces_another(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("4 propriétaires de chien et 4 propriétaires de chat. 130 € chacun.", 8),
        ("Talent: 4 women + 4 men, 25-40, gym regulars", 8),
        ("2 coachs sportifs, 2 diététiciennes et 2 mamans", 6),
        ("4 mujeres de 25 a 35 años y 5 hombres de 30 a 40 años", 9),
        ("vier vrouwen (25-35 jaar) en drie mannen (30-40 jaar)", 7),
        ("8 créateurs à Paris et 4 à Lyon", 12),
        ("3 créateurs en juin puis 5 en septembre", 8),
        ("3 creators in June, then 5 more in September", 8),
        ("3 Creator im Juni und 5 im September", 8),
        ("vague 1 : 2 créateurs, vague 2 : 4 créateurs", 6),
        ("- 3 femmes de 30 ans\n- 2 hommes de 40 ans", 5),
        ("5 créateurs :\n- 3 femmes\n- 2 hommes", 5),
        ("two videos: one with a man, one with a woman", 2),
        ("deux vidéos : une avec un homme, une avec une femme", 2),
    ],
)
def test_counts_that_add_up(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("10 créateurs. Au moins 3 femmes.", 10),
        ("10 creators and 5 of them women", 10),
        ("10 creators, 20 videos total, 2 each, 200 euros per creator", 10),
        ("Creators wanted (5k+ followers), 10 of them", 10),
        ("Agence de 12 personnes à Lyon, fondée en 2015", None),
    ],
)
def test_what_does_not_add_up(brief: str, count: int | None) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("recherche un binôme d'étudiantes, 80 € chacune", 2),
        ("On cherche une paire d'athlètes", 2),
        ("a pair of dog owners, €150 each", 2),
        ("un trio d'amies, 200 € par personne", 3),
        ("a trio of friends, €200 each", 3),
        ("ein Duo aus zwei Freundinnen", 2),
        ("un couple, 300 € pour une vidéo", 1),
        ("5 duos de copines", 5),
    ],
)
def test_pairs_and_trios(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("une maman, un papa et une mamie, 150 € chacun", 3),
        ("one man and one woman, €150 each", 2),
        ("Two profiles: a male runner and a female runner.", 2),
        ("une créatrice, une maman, 150 €", 1),
        ("Suite à notre appel on part sur 5 créateurs (4 au départ) à 130 €", 5),
        ("des proprios de chiens, trois si possible, 90 € chacun", 3),
    ],
)
def test_people_named_one_by_one(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("| Créateurs | Budget/créateur |\n|---|---|\n| 5 | 100 € |", 5),
        ("| Product | Creators | Fee per creator |\n|---|---|---|\n| Mug | 5 | €100 |", 5),
        ("| Nombre de créateurs | Budget total |\n| --- | --- |\n| 5 | 500 € |", 5),
        ("| Price per creator | Stock |\n|---|---|\n| €100 | 40 |", None),
    ],
)
def test_the_count_under_the_heading_of_a_table(brief: str, count: int | None) -> None:
    assert wanted(brief) == count
