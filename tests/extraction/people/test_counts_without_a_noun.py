"""People counted as open places, by a number alone or beside a pay that is corrected."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("€150 per host, four spots open.", (4, 15000, None)),
        ("We host a trail run. €100 per runner, 6 places left.", (6, 10000, None)),
        ("Reel about our spa. 120€ each. 5 slots available.", (5, 12000, None)),
        ("We've room for 5 couples, €200 per couple.", (5, 20000, None)),
        ("We have room for 8 creators. 100 € each.", (8, 10000, None)),
        ("There's space for ten of you. €90 each for one video.", (10, 9000, None)),
        ("4 places disponibles, 100 € par créateur, vidéo UGC sur notre thé", (4, 10000, None)),
        ("Il reste 3 places pour notre campagne UGC, 90 € chacun.", (3, 9000, None)),
        ("On a de la place pour 6 couples, 200 € par couple.", (6, 20000, None)),
        ("Places limitées : 10. 85 € par personne pour une vidéo.", (10, 8500, None)),
        ("Quedan 4 plazas para creadores, 100 € cada uno", (4, 10000, None)),
        ("Vier Plätze frei, 100 € pro Creator", (4, 10000, None)),
        ("Abbiamo 5 posti, 100 € a creator", (5, 10000, None)),
        ("Nog 4 plekken, 100 euro per creator", (4, 10000, None)),
        ("Temos 5 vagas para criadores, 80 € cada", (5, 8000, None)),
        ("Five openings for creators at 100 €", (5, 10000, None)),
        ("We'll pick 6 of you. €80 each for a video.", (6, 8000, None)),
        ("On en retiendra 4. 100 € par créateur.", (4, 10000, None)),
        ("nous sélectionnerons 8 d'entre vous, 90 € chacun pour la vidéo", (8, 9000, None)),
    ],
)
def test_open_places_are_people(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Our restaurant has 40 seats and 12 tables. Creators wanted.", (None, None, None)),
        ("Parking de 200 places. Créateurs recherchés.", (None, None, None)),
        ("Le théâtre compte 300 places. On veut des créateurs, 100 € chacun.", (None, 10000, None)),
        ("We've room for 80 guests and a terrace. UGC wanted.", (None, None, None)),
        ("Van with room for 5 people. Creators wanted.", (None, None, None)),
        ("Voiture 5 places. Créateurs auto recherchés.", (None, None, None)),
        ("Tent that has room for 4 people. Creators wanted, €100 each.", (None, 10000, None)),
        (
            "Il reste 3 places dans notre formation à 500 €. Créateurs recherchés.",
            (None, None, None),
        ),
        ("Unser Kino hat 120 Plätze. Wir suchen Creator.", (None, None, None)),
        ("Six places to visit in Rome: creators wanted.", (None, None, None)),
        ("We have 30 vacancies in our shops. UGC wanted from creators.", (None, None, None)),
    ],
)
def test_places_of_something_else(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            "same as the last campaign (we had 8 creators) but just 4 this time. 110 each.",
            (4, 11000, None),
        ),
        ("Des vraies clientes, pas d'influenceuses. 8. 75€ chacune.", (8, 7500, None)),
        ("real mums only. 12. €60 each.", (12, 6000, None)),
        ("Like last time, when we had 9 creators, only 6 now. €100 each.", (6, 10000, None)),
        ("comme la dernière fois (6 créateurs) mais 4 cette fois. 100 € chacun", (4, 10000, None)),
        ("cette fois juste 5. 120€ chacun. vidéos UGC sur notre oreiller", (5, 12000, None)),
        ("Just 3 this time. €90 each for a UGC clip.", (3, 9000, None)),
        ("il m'en faudrait sept, 100 € à chacun, vidéo goût biscuit", (7, 10000, None)),
        ("j'en veux 4, 90€ chacune, vidéo UGC", (4, 9000, None)),
        ("on en cherche six, 90 € chacun, vidéo UGC", (6, 9000, None)),
        ("on en prend 5 à 100 € pour des vidéos UGC", (5, 10000, None)),
        ("Let's say six of them, €80 each, UGC video.", (6, 8000, None)),
        ("Diesmal nur 5. Je 100 €. UGC-Video.", (5, 10000, None)),
        ("Esta vez solo 5. 100 € cada uno. Vídeo UGC.", (5, 10000, None)),
        ("Stavolta solo 5. 100 € a testa. Video UGC.", (5, 10000, None)),
        ("Deze keer maar 5. 100 euro per persoon. UGC-video.", (5, 10000, None)),
        ("Desta vez só 5. 100 € cada um. Vídeo UGC.", (5, 10000, None)),
        ("100 € each x 5, ugc video for our soap", (5, 10000, None)),
        ("5 @ 100€, ugc soap video", (5, 10000, None)),
        ("5 pers. x 90€, vidéo savon", (5, 9000, None)),
        ("ugc x4 savon, 400€ total", (4, 10000, 40000)),
        ("ugc x3 for a kettle. 300 eur total.", (3, 10000, 30000)),
        ("UGC ×6, 600 € en tout", (6, 10000, 60000)),
        ("4x UGC for a lamp, budget €400", (4, 10000, 40000)),
        ("Ordinary cyclists only. Ten would be great. €85 a head.", (10, 8500, None)),
        ("Dog owners please. Six should do. €70 each.", (6, 7000, None)),
        ("Des mamans. Cinq suffiront. 80 € chacune.", (5, 8000, None)),
        ("Creators get 110 € each. There will be nine in total.", (9, 11000, None)),
        ("Chaque créateur touche 90 €. Ce sera 6 en tout.", (6, 9000, None)),
        ("We'd take two, maybe three people. 90 € per person.", (2, 9000, None)),
        ("4 voire 6 créateurs, 100 € chacun", (5, 10000, None)),
        ("un ou deux créateurs, 150 € chacun", (1, 15000, None)),
        ("een of twee makers, 120 euro per persoon", (1, 12000, None)),
        ("One man, one woman. 100 euros each.", (2, 10000, None)),
        ("un homme, une femme, 90 € chacun, vidéo déodorant", (2, 9000, None)),
        ("Wir hätten gern fünf Hobbyköche. Je 110 €.", (5, 11000, None)),
        ("Recherchons influenceur, 300 € pour un reel + 2 stories", (1, 30000, 30000)),
    ],
)
def test_a_number_alone_counts_people(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Créateurs recherchés. Ouvert de 10 à 18. 85 € chacun.", (None, 8500, None)),
        ("Open at 10. Creators wanted, 85 € each.", (None, 8500, None)),
        ("Creators wanted. Article 10. €85 each.", (None, 8500, None)),
        ("Rendez-vous au 10. Créateurs, 85 € chacun.", (None, 8500, None)),
        ("iPhone 12. Creators wanted, 80 € each.", (None, 8000, None)),
        ("Creators only. Version 3. €80 each.", (None, 8000, None)),
        ("Nos créateurs parlent du chapitre 4. 90 € chacun.", (None, 9000, None)),
        ("Zoom x2 on the lamp. Creators wanted.", (None, None, None)),
        ("The fee will be 40 each for our creators.", (None, 4000, None)),
        ("Une créatrice, une maman si possible, 90 €", (1, 9000, None)),
        ("Creators wanted, one or two hooks, 80 € each.", (None, 8000, None)),
        (
            "Livraison en deux, voire trois jours. Créateurs recherchés, 80 € chacun.",
            (None, 8000, None),
        ),
    ],
)
def test_a_number_alone_that_counts_nobody(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("6 Leute, 100 € pro Nase", (6, 10000, None)),
        ("7 Leute, 140 € pro Mann und Nase", (7, 14000, None)),
        ("5 creators, 175 pp", (5, 17500, None)),
        ("5 creators, €175 pp", (5, 17500, None)),
        ("4 personnes, 90 € par tête de pipe", (4, 9000, None)),
        ("six mums at 70 quid a pop", (6, None, None)),
        ("six mums at 70 euros a pop", (6, 7000, None)),
        ("8 people, 60 euro a go", (8, 6000, None)),
        ("4 Leute, 80 € pro Kopf", (4, 8000, None)),
        ("5 persone, 70 € a cranio", (5, 7000, None)),
        ("5 man, 60 euro de neus", (5, 6000, None)),
        ("20 mensen nodig, 50 euro de man", (20, 5000, None)),
        ("4 chicas, 60 € por barba", (4, 6000, None)),
        ("5 créatrices à 80 balles l'unité", (5, 8000, None)),
        ("3 duos, 200 € le duo", (3, 20000, None)),
        ("6 talents (3 duos), 250 € par talent", (6, 25000, None)),
        ("5 students, a hundred euros apiece", (5, 10000, None)),
        ("5 nanas, 70€ la nana", (5, 7000, None)),
        (
            "Na campanha anterior usámos 15 criadores. Agora 8 a 12 donos, 80 € cada.",
            (10, 8000, None),
        ),
        (
            "4 à 6 personnes, 100 € chacune. Note : sur la campagne de mai nous en avions 12.",
            (5, 10000, None),
        ),
        ("In spring we worked with 20 creators; now 6, 100 € each.", (6, 10000, None)),
        ("Kurze Korrektur: nicht 10 Leute, sondern 7. Pro Kopf 140 statt 120 €.", (7, 14000, None)),
        ("correction : pas 8 mais 6 créateurs, et 130 au lieu de 110 € chacun", (6, 13000, None)),
        ("Not 10 but 7 creators. And 140 instead of 120 € per head.", (7, 14000, None)),
        ("5 creators. 90 rather than 80 € each.", (5, 9000, None)),
        ("5 créateurs, 90 € chacun et non 80.", (5, 9000, None)),
        ("6 creadores, 120 en vez de 100 € por persona", (6, 12000, None)),
        ("6 creator, 120 invece di 100 € a testa", (6, 12000, None)),
        ("6 creators, 120 in plaats van 100 euro per persoon", (6, 12000, None)),
        ("6 criadores, 120 em vez de 100 € por pessoa", (6, 12000, None)),
    ],
)
def test_units_of_pay_and_what_replaces_them(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
