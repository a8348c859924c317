"""What is paid to the best of them, what boxes cost, and who is told of without being hired."""

import pytest

from tests.extraction.reading import found

EXTRAS = [
    (
        "We pay 120 € per creator. The most original one gets another 60 € on top. 8 creators.",
        12000,
    ),
    ("5 creators at 100 € each; the best one gets an extra 50 €.", 10000),
    ("5 créateurs payés 100 € chacun. Le plus drôle touche 50 € supplémentaires.", 10000),
    ("5 créateurs, 100 € chacun, et 50 € en plus pour la vidéo la plus vue.", 10000),
    ("5 creadores, 100 € cada uno. El más original recibe otros 50 €.", 10000),
    ("5 Creator, je 100 €. Der originellste bekommt noch 50 € obendrauf.", 10000),
    ("5 creator, 100 € ciascuno. Il più originale riceve altri 50 €.", 10000),
    ("5 creators, 100 € elk. De leukste krijgt nog eens 50 € extra.", 10000),
    ("5 criadores, 100 € cada. O mais original recebe mais 50 €.", 10000),
    ("5 creators. The best one gets another 50 €.", 5000),
]


@pytest.mark.parametrize(("brief", "expected"), EXTRAS)
def test_what_comes_on_top_is_no_pay(brief: str, expected: int) -> None:
    assert found(brief)[1] == expected


BOXES = [
    "Honey at 7 euros a pot, a case of six at 38 euros. 4 creators, UGC, 480 € in total.",
    "Nine blends (8.50 euros a jar, 22 euros the box). 4 creators, UGC, 480 € in total.",
    "Le lot de trois à 25 €, la boîte de six à 45 €. 4 créateurs UGC, 480 € en tout.",
    "Miel a 7 € el bote, la caja de seis a 38 €. 4 creadores UGC, 480 € en total.",
    "Honig für 7 € das Glas, der Karton mit sechs für 38 €. 4 Creator, UGC, 480 € insgesamt.",
    "Miele a 7 € al vasetto, la confezione da sei a 38 €. 4 creator UGC, 480 € in totale.",
    "Honing voor 7 € per pot, een doos van zes voor 38 €. 4 creators UGC, 480 € in totaal.",
    "Mel a 7 € o frasco, a caixa de seis a 38 €. 4 criadores UGC, 480 € no total.",
]


@pytest.mark.parametrize("brief", BOXES)
def test_what_a_jar_or_a_box_costs_pays_nobody(brief: str) -> None:
    assert found(brief) == (4, 12000, 48000)


CHANGED = [
    ("We won't do the five creators, we'll do eight. Everyone gets 125 euros. UGC.", 8),
    ("It's not five creators any more, it's eight. 125 € each. UGC.", 8),
    ("On pensait à 10 familles, mais la direction a tranché : ce sera 8 familles. 100 €.", 8),
    ("We were thinking of 10 creators, but 6 will do. 100 € each.", 6),
    ("On voulait 10 créateurs au départ, mais 6 suffiront. 100 € chacun.", 6),
    ("We doen niet vijf creators, we doen er acht. 100 € elk.", 8),
    ("5 créateurs à Paris mais aussi 3 à Lyon. 100 € chacun.", 8),
    ("5 creators with dogs but also 3 with cats. 100 € each.", 8),
    ("4 creators, 100 € each. You can film on any day after 8. Our oldest member is 9.", 4),
]


@pytest.mark.parametrize(("brief", "expected"), CHANGED)
def test_what_comes_behind_but_replaces(brief: str, expected: int) -> None:
    assert found(brief)[0] == expected


TOLD = [
    "I knit blankets and a friend said I should get some UGC made. What does it cost?",
    "Bonjour, une amie m'a dit qu'il me fallait de l'UGC pour mes valises. Ça coûte combien ?",
    "Un ami nous a parlé de vous pour des vidéos UGC. Quels sont vos tarifs ?",
    "Una amiga me dijo que necesito UGC para mis velas. ¿Cuánto cuesta?",
    "Eine Freundin hat mir UGC für meine Kerzen empfohlen. Was kostet das?",
    "Un collega ci ha consigliato i video UGC. Quanto costa?",
    "Een vriendin zei dat ik UGC nodig heb voor mijn kaarsen. Wat kost dat?",
    "Uma amiga disse que preciso de UGC para as minhas velas. Quanto custa?",
]


@pytest.mark.parametrize("brief", TOLD)
def test_who_gave_the_advice_is_nobody_to_hire(brief: str) -> None:
    assert found(brief) == (None, None, None)


def test_who_tells_it_on_camera_is() -> None:
    assert found("Une maman qui dit pourquoi elle aime nos couches, UGC, 100 €.")[0] == 1


BY_PROFILE = [
    "On cherche 4 influenceuses. 200 à 250 € selon profil.",
    "4 creators, 200 to 250 euros depending on experience. UGC.",
    "4 creadores, 200-250 € según perfil. UGC.",
    "4 Creator, 200 bis 250 € je nach Erfahrung. UGC.",
    "4 creators, 200 tot 250 € afhankelijk van ervaring. UGC.",
]


@pytest.mark.parametrize("brief", BY_PROFILE)
def test_what_depends_on_the_profile_pays_each(brief: str) -> None:
    assert found(brief) == (4, 22500, None)
