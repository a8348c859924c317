"""What was changed, refused or named for each kind of creator, in several languages."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("1) 5 UGC-Creator\n2) 240 € pro Creator\n3) 3 zusätzliche Hooks pro Video", 5),
        ("Das Video stellen wir 12 Influencern zur Verfügung. 60 € pro Influencer.", 12),
        ("mi servono 2 tipi che fanno un video a testa, do 50 euro a testa", 2),
        ("Vogliamo 2 tipi di video da 4 creator, 50 euro a testa", 4),
        ("I creator restano 4. 100 € a creator.", 4),
        ("Los creadores siguen siendo 4. 100 € cada uno.", 4),
        ("Die Creator bleiben 4. 100 € pro Creator.", 4),
        ("Les créateurs restent 4. 100 € chacun.", 4),
        ("Het plan was 10 vrouwen, maar dat is teruggebracht naar 6. 155 euro per persoon.", 6),
        ("Geplant waren 10 Frauen, das wurde auf 6 reduziert. 155 Euro pro Person.", 6),
        ("The plan was 10 women, but it has been cut to 6. 155 euros per person.", 6),
        ("El plan era 10 mujeres, pero se ha reducido a 6. 155 euros por persona.", 6),
        ("O plano eram 10 mulheres, mas foi reduzido para 6. 155 euros por pessoa.", 6),
        ("Drei von vier Hundebesitzern kennen uns. 6 Creator, 80 € pro Creator.", 6),
    ],
)
def test_a_count_that_stays_or_changes(brief: str, expected: int) -> None:
    assert found(brief)[0] == expected


@pytest.mark.parametrize(
    "brief",
    [
        "Il compenso per creator non è più 250 € ma 210 €. 7 creator.",
        "O valor por criador não é 250 €, é 210 €. 7 criadores.",
        "El pago no son 250 €, son 210 € por creador. 7 creadores.",
        "Het tarief per creator is niet 250 € maar 210 €. 7 creators.",
        "Per ondernemer is er 210 euro. We zoeken 7 ondernemers.",
        "Pro Bäcker gibt es 210 Euro. Wir suchen 7 Bäcker.",
        "Par artisan il y a 210 €. On cherche 7 artisans.",
        "Por empresario hay 210 €. Buscamos 7 empresarios.",
        "3 grote creators krijgen elk 280 euro, 4 kleine creators elk 157,50 euro.",
        "3 big creators get €280 each, 4 small creators €157.50 each.",
        "3 grands créateurs reçoivent 280 € chacun, 4 petits créateurs 157,50 € chacun.",
        "An agency offered us 30 influencers for €15,000, we declined. 7 people, €210 each.",
        "Uma agência propôs 30 influencers por 15.000 euros, recusámos. 7 pessoas a 210 € cada.",
    ],
)
def test_what_each_gets(brief: str) -> None:
    assert found(brief) == (7, 21000, None)


@pytest.mark.parametrize(
    "brief",
    [
        "Presupuesto total 900 €. 3 parejas. La comida es gratis (valorada en 85 € por persona).",
        "Budget totale 900 €. 3 coppie. Il pranzo lo offriamo noi (valore 85 € a persona).",
    ],
)
def test_what_a_gift_is_worth_is_no_pay(brief: str) -> None:
    assert found(brief) == (3, 30000, 90000)


@pytest.mark.parametrize(
    "brief",
    [
        "10 dueños de perros a cambio de producto (pack de 45 €), no hay pago en dinero.",
        "10 propriétaires de chiens en échange du produit (pack de 45 €), pas de paiement.",
        "10 hondenbaasjes in ruil voor product (pakket van 45 euro), er is geen betaling.",
        "10 donos de cães em troca de produto (pack de 45 €), não há pagamento em dinheiro.",
    ],
)
def test_a_product_instead_of_money_is_no_pay(brief: str) -> None:
    assert found(brief) == (10, None, None)


@pytest.mark.parametrize(
    "brief",
    [
        "En lugar de 5 serán 7 creadores, a 100 € cada uno.",
        "Invece di 5 saranno 7 creator, 100 € a testa.",
        "In plaats van 5 worden het 7 creators, 100 euro per creator.",
        "Em vez de 5 serão 7 criadores, 100 € cada.",
        "Instead of 5 there will be 7 creators, €100 each.",
        "Temos 700 € a dividir por 7 criadores.",
        "De 700 euro wordt verdeeld over 7 creators.",
        "Cerchiamo dai 6 agli 8 creator, 100 € a testa.",
    ],
)
def test_seven_at_a_hundred_each(brief: str) -> None:
    assert found(brief)[:2] == (7, 10000)


def test_each_one_is_no_count() -> None:
    assert found("Cada um publica no seu perfil. Orçamento 900 €.") == (None, None, 90000)
