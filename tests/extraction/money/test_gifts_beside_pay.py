"""What a gift is worth is no pay, and "por", "voor" and "not more than" give totals."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Zes ouders. Vergoeding: 100 euro per ouder, en de cape (€ 69) mag je houden.", 10000),
        ("You get a €45 bottle of gin and €100 for the video. Need 4 bartenders.", 10000),
        ("Wij geven 80 euro en een doos wijn van 60 euro. Vier koppels.", 8000),
        ("Chaque créatrice reçoit 100 € et une crème à 45 €. 4 créatrices.", 10000),
        ("60 € por pessoa mais um vestido de 90 €. 3 raparigas.", 6000),
        ("80 euro a testa più il casco da 130 euro. 4 ciclisti.", 8000),
        ("Salut Inès, partante pour une vidéo ? Je te propose 220 € et tu gardes le flacon", 22000),
        ("4 créatrices. Un chèque de 80 € pour chacune.", 8000),
        ("We pay a €120 fee. Three parents.", 12000),
    ],
)
def test_a_gift_is_no_pay(brief: str, expected: int) -> None:
    assert found(brief)[1] == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Queremos 4 vídeos por 400 €.", (4, 10000, 40000)),
        ("5 creadores por 80 €.", (5, 8000, None)),
        ("4 creators voor 600 euro.", (4, 15000, 60000)),
        ("Il nous faut 10 créateurs. Ça ne doit pas coûter plus de 1 500 €.", (10, 15000, 150000)),
        ("On ne dépassera pas 800 € pour les 8 vidéos.", (8, 10000, 80000)),
        ("Je 100 € für vier Leute.", (4, 10000, None)),
        ("Fünf Creator drehen je einen 45-Sekunden-Clip. Honorar 80 €.", (5, 8000, None)),
        ("5 pairs of friends, 160 € per pair, for a card game.", (5, 16000, None)),
        ("Plus que 2 places ! 100 € la vidéo pour tester notre poêle.", (2, 10000, None)),
        ("Nur noch vier Plätze frei: 90 € pro Video mit unserer Yogamatte.", (4, 9000, None)),
    ],
)
def test_who_an_amount_is_for(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("5 food creators on Instagram, gifted box + €170.", 17000),
        ("5 créateurs publient sur leur Instagram, produit offert en échange + 170 €.", 17000),
        ("4 runners. €90 plus gifted shoes.", 9000),
        ("5 food creators on Instagram, gifted box, worth €170.", None),
        ("5 food creators on Instagram. Gifted. The box is €170 + VAT.", None),
    ],
)
def test_a_gift_on_top_of_pay_does_not_replace_it(brief: str, expected: int | None) -> None:
    assert found(brief)[1] == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("We have 2k for the whole thing. 10 creators.", (10, 20000, 200000)),
        ("1500 for the whole project. 5 creators.", (5, 30000, 150000)),
        ("J'ai 600 euros pour 4 vidéos. Un sérum visage bio.", (4, 15000, 60000)),
    ],
)
def test_a_total_in_passing_is_one(brief: str, expected: tuple[int, int, int]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("10 créateurs. 1er versement 50€ à la commande, 50€ à la livraison.", (10, 10000, None)),
        ("5 creators, €50 upfront and €50 on delivery each", (5, 10000, None)),
        ("4 créateurs, 30 € d'acompte + 70 € à la publication chacun", (4, 10000, None)),
        ("4 creators, €100 each: €50 upfront, €50 on delivery", (4, 10000, None)),
        ("4 creators, €100 each on delivery, €20 bonus", (4, 10000, None)),
        ("3 Creator, 40 € vorab und 60 € bei Lieferung, pro Person", (3, 10000, None)),
        ("5 creators, €40 in advance for the video, €60 on delivery", (5, 10000, None)),
        ("4 créateurs, 100 € chacun à la livraison, agence 300 € à la signature", (4, 10000, None)),
        ("5 creators, €100 each on delivery, €30 deposit for the kit", (5, 10000, None)),
        ("5 créatrices, un visage neuf pour notre marque, 100 € chacune", (5, 10000, None)),
    ],
)
def test_pay_in_parts_is_their_sum(brief: str, expected: tuple[int, int, None]) -> None:
    assert found(brief) == expected
