"""Pay that is told to one person: agreed to, raised, beside the price of a thing."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def pay(brief: str) -> tuple[object, ...]:
    values = read(brief, date(2026, 6, 1)).values
    return values.get("budget_per_creator_cents"), values.get("total_budget_cents")


@pytest.mark.parametrize(
    ("brief", "cents"),
    [
        # "Off" is no discount, "voor" no price of a thing.
        ("Hey Kofi, I've got sign-off for 275 euros, so one reel on your page.", 27500),
        ("Hello Dev, the board signed off 180 euros for you for one short video.", 18000),
        ("Hoi Daan, ik heb akkoord voor 250 euro, dus één reel op jouw account.", 25000),
        # In English "a" before an amount is its article.
        ("Hi Nuala, would you make us a video? We can manage a hundred euros.", 10000),
        # What was said before, without a currency, gives way.
        (
            (
                "Salut Camille, trois vidéos de toi. J'avais dit deux cent quarante pour deux, "
                "donc je te monte à trois cent soixante euros."
            ),
            36000,
        ),
        ("Hi Femi, I'd said 200 for two, so let's go up to 300 euros. You film 3 videos.", 30000),
        ("Hola Eva, te había dicho 300 por tres, subo a 400 euros. Tú grabas 4 vídeos.", 40000),
        # What a thing costs is no pay, be it told "pièce".
        (
            (
                "Salut Manon, tu me fais deux vidéos ? Je peux mettre 180 balles. Les bols sont "
                "à 32 € pièce."
            ),
            18000,
        ),
    ],
)
def test_what_one_person_gets(brief: str, cents: int) -> None:
    assert pay(brief) == (cents, None)


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("20% off for your followers. 5 creators, 90 euros each.", (9000, None)),
        ("Sign off within 48 hours please. 5 creators, 90 euros each.", (9000, None)),
        ("Hi Jo, our mugs are €12 each. We'd like 4 creators at €80 each.", (8000, None)),
        ("We can manage a hundred euros per creator, 6 creators.", (10000, None)),
        ("Budget : 600 €. Les bols sont à 32 € pièce. Trois vidéos.", (20000, 60000)),
        # Who writes is a volunteer, not who films.
        ("Bonjour, je suis bénévole au festival. On a un budget de 800 €.", (None, 80000)),
        ("Collab bénévole, en échange de visibilité. Panier moyen 60 €.", (None, None)),
        ("Le menu passe à 120 €. 5 créateurs, 90 € chacun.", (9000, None)),
    ],
)
def test_amounts_that_are_something_else(brief: str, expected: tuple[object, ...]) -> None:
    assert pay(brief) == expected
