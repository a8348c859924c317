"""Numbers alone that a word beside them makes a count: thought of, chosen, changed, multiplied."""

import pytest

from tests.extraction.reading import offered


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Les profils passent de 12 à 10, 100 € chacun.", (10, 10000, None, None)),
        ("Die Creator werden von 12 auf 10 reduziert, je 100 €.", (10, 10000, None, None)),
        ("De creators gaan van 8 naar 6, 90 euro per creator.", (6, 9000, None, None)),
        ("Out of the 40 people who wrote we'll choose six. €70 each.", (6, 7000, None, None)),
        ("De las 20 candidatas elegiremos a 3. 90 € por persona.", (3, 9000, None, None)),
        ("Delle 18 ragazze che hanno scritto ne scegliamo 5. 70 € a testa.", (5, 7000, None, None)),
        ("2 x Mama, 1 x Papa, je 80 €", (3, 8000, None, None)),
        ("Batch 1: 5 creators. Batch 2: 5 creators. €90 each.", (10, 9000, None, None)),
        ("Five creators in May and another three in June, €80 each.", (8, 8000, None, None)),
        (
            "Phase 1 : 3 influenceurs. Phase 2 : 2 influenceurs. 150 € par influenceur.",
            (5, 15000, None, None),
        ),
        ("€100 per creator x 6 = €600", (6, 10000, 60000, None)),
        ("80 € par personne, fois 5.", (5, 8000, None, None)),
        ("5 mother-daughter duos (10 people in total), €160 per duo", (5, 16000, None, None)),
        ("We need parents for a lunchbox. I was thinking five. €60 each.", (5, 6000, None, None)),
        (
            "Wir suchen Leute mit Garten. Gedacht hatten wir an sechs. 80 € pro Person.",
            (6, 8000, None, None),
        ),
        ("Cerchiamo nonne. Pensavamo a cinque, 50 € l'una.", (5, 5000, None, None)),
        ("Procuramos avós. Pensámos em cinco. 50 € por avó.", (5, 5000, None, None)),
        ("Looking for dog owners. Perhaps four? €70 each.", (4, 7000, None, None)),
        (
            "Chère Camille, nous vous offrons 250 € pour deux vidéos de notre théière.",
            (1, 25000, None, 2),
        ),
        (
            "Beste Anouk, wij bieden u 220 euro voor twee video's over onze thee.",
            (1, 22000, None, 2),
        ),
        ("mums (around 6), €60 each", (6, 6000, None, None)),
        ("Mütter (ca. 5), 80 € pro Kopf", (5, 8000, None, None)),
        (
            "Concours : le gagnant remporte 200 €. Et 4 créateurs payés 90 € chacun.",
            (4, 9000, None, None),
        ),
        ("5 Teilnehmerinnen, 60 € pro Teilnehmerin, Pilates", (5, 6000, None, None)),
        ("3 forenzen, 80 euro p.p., fietstas", (3, 8000, None, None)),
        ("5 pendulaires, 70 euros chacun, sac", (5, 7000, None, None)),
        (
            "Influencers for our spa please. At least 3. Up to 300 euros each.",
            (3, 30000, None, None),
        ),
        ("200 euros for one person who films our soap on Instagram.", (1, 20000, None, None)),
        ("90 € pro Video. Wir brauchen 10 Videos von 5 Personen.", (5, 18000, None, 2)),
        ("8 créateurs x 2 vidéos x 75 € = 1 200 €", (8, 15000, 120000, 2)),
        ("Five owners try our leash, and each films it. They make 3 clips.", (5, None, None, 3)),
        ("€75 per clip. We need 8 clips, one creator per clip.", (8, 7500, None, None)),
    ],
)
def test_a_hint_makes_a_number_a_count(brief: str, expected: tuple[object, ...]) -> None:
    assert offered(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Parents, €30 each for their trouble, maybe 35.", None),
        ("Créatrices pour des vidéos (environ 5 s), 80 € chacune.", None),
        ("Le budget passe de 900 € pour 6 créateurs à 1 000 €.", 6),
        ("150 € pro Creator. 5 Creator. Bis 31. August.", 5),
        ("We've had 2 creators drop out, so we need 2 new ones, €110 each.", 2),
    ],
)
def test_a_hint_of_something_else_makes_none(brief: str, expected: int | None) -> None:
    assert offered(brief)[0] == expected
