"""What is offered in the singular to the reader of a message is theirs."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("2 vidéos, tu les publies sur ton TikTok, 250 € ok ?", (1, 25000, None)),
        ("Hey Maya, 3 tiktoks about our chips, you post them, 450 € all in?", (1, 45000, None)),
        ("I'll pay you 200€ for 2 reels on your account", (1, 20000, None)),
        (
            "Hola Sara, he pensado en ti para nuestras velas: 2 vídeos, 150 € en total",
            (1, 15000, None),
        ),
        ("Ciao Luca, facciamo 3 video dal tuo account, ti diamo 400 €", (1, 40000, None)),
        (
            "Hi Jonas, loved your bread video. Two clips for our flour, 220 € for both, deal?",
            (1, 22000, None),
        ),
        ("Hallo Lea, zwei Reels auf deinem Kanal, wir geben dir 300 €", (1, 30000, None)),
        ("Hoi Sanne, twee video's voor ons, je krijgt 200 euro. Lukt dat?", (1, 20000, None)),
        ("Oi Ana, você faz 2 vídeos pra gente? Pagamos 150 euros", (1, 15000, None)),
        ("tu peux me faire 2 vidéos pour 150 € ?", (1, 15000, None)),
        ("T'es dispo pour 2 tiktoks ? 160€ les deux", (1, 16000, None)),
        (
            "Dear Ms Vance, we should like you to make four videos; our fee is EUR 800.",
            (1, 80000, None),
        ),
        (
            "Chère Élise, nous souhaiterions vous confier 2 vidéos, pour un montant de 400 €.",
            (1, 40000, None),
        ),
        (
            "Bonjour Madame Roux, accepteriez-vous de tourner une vidéo pour notre miel ? 150 €",
            (1, 15000, None),
        ),
        ("Yo Max, quick one: 4 shorts for our board, 500€ for the lot. You in?", (1, 50000, None)),
        ("Hey! saw your page, would u do 2 reels for our pjs? 140€ for both", (1, 14000, None)),
        ("je t'offre 100€ pour 2 stories sur ton insta", (1, 10000, None)),
        ("Te pago 120 € por dos vídeos en tu cuenta", (1, 12000, None)),
        ("Ich zahle dir 150 € für zwei Videos", (1, 15000, None)),
        ("Ti pago 150 € per due video", (1, 15000, None)),
        ("Ik betaal je 150 euro voor twee video's", (1, 15000, None)),
        ("Pago-te 150 € por dois vídeos", (1, 15000, None)),
    ],
)
def test_what_is_offered_to_one_reader(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            "Bonjour, pouvez-vous nous trouver 5 créateurs ? 100 € chacun. Tu peux m'appeler.",
            (5, 10000, None),
        ),
        ("Salut l'équipe, il nous faut 4 vidéos. Budget 600 €.", (4, 15000, 60000)),
        (
            "Hi Tom, as agreed we need 6 creators at 150 €. Can you send the contract?",
            (6, 15000, None),
        ),
        ("Hey team, you film 2 videos each, 5 creators, 100 € each", (5, 10000, None)),
        ("Moin Lars, nicht 10 Leute, sondern 7. Und pro Nase 140 statt 120 €.", (7, 14000, None)),
        (
            "Vous tournez chez vous, vous postez sur votre compte. 10 créateurs, 90 €.",
            (10, 9000, None),
        ),
        ("You film it at home and send us the file. Creators get €90 each.", (None, 9000, None)),
        (
            "Bonjour, tu es créateur et tu aimes le thé ? 80 € par vidéo. On prend 6 personnes.",
            (6, 8000, None),
        ),
        ("Créatrices beauté : tu postes sur ton compte, 80 € par vidéo.", (None, 8000, None)),
        ("Hi Tom, you game for finding us creators? 100 € each", (None, 10000, None)),
        ("Notre appli : tu publies ton menu en un clic. 3 vidéos UGC, 300 €.", (3, 10000, 30000)),
        ("Hola equipo, necesitamos 3 vídeos, 300 € en total", (3, 10000, 30000)),
        (
            "Our app shows your page and saw your videos coming. Creators wanted.",
            (None, None, None),
        ),
    ],
)
def test_words_to_a_reader_who_is_not_the_one_hired(
    brief: str, expected: tuple[object, ...]
) -> None:
    assert found(brief) == expected
