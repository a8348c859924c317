"""Fresh briefs of many voices, one person and several: how many are wanted and what each gets."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            (
                "Looking to partner with one micro-influencer in the hiking space. We'd pay 220 "
                "euros for a reel."
            ),
            (1, 22000, None),
        ),
        (
            (
                "Hey Sam! Your pasta reel made my day. Would you be open to a paid collab? Two "
                "videos, 300 euros."
            ),
            (1, 30000, None),
        ),
        ("We've budgeted for seven people at 95 euros. Reusable nappies.", (7, 9500, None)),
        ("3 spots to fill, 100 euros per spot, UGC for our toaster", (3, 10000, None)),
        (
            "The campaign will feature eight makers, remunerated at EUR 140 apiece.",
            (8, 14000, None),
        ),
        ("anyone with a cargo bike? we'd pay you 90 euros for a short film", (1, 9000, None)),
        ("Client is happy to go up to 12 creators but no higher; €80 pp", (12, 8000, None)),
        (
            "We want a grandad. Seriously, just a nice old guy with a workshop. 150 euros.",
            (1, 15000, None),
        ),
        (
            (
                "Someone asked if we do refills, and yes we do. Six creators, 80 euros each, to "
                "explain it."
            ),
            (6, 8000, None),
        ),
        ("Do you have anyone in Porto? One person is enough. 130 euros.", (1, 13000, None)),
        (
            "J'aimerais qu'une maman et un papa testent notre poussette, 100 € chacun.",
            (2, 10000, None),
        ),
        ("On veut juste une personne. 90 €. Vidéo de 20 s sur notre déo.", (1, 9000, None)),
        ("Cherche 1 ou 2 créas, 120 max par créa", (1, 12000, None)),
        (
            (
                "Bonjour Inès, nous avons adoré votre vidéo sur le pain. Seriez-vous partante "
                "pour en tourner une sur notre farine ? Nous proposons 200 €."
            ),
            (1, 20000, None),
        ),
        ("Nous recevrons six familles, indemnisées 120 euros par famille.", (6, 12000, None)),
        ("quelqun pr tester ma box repas en vidéo ? 50e", (1, 5000, None)),
        ("Il nous manque encore quatre visages, 85 € par visage.", (4, 8500, None)),
        ("Budget 700 € à se partager entre les 7 participants.", (7, 10000, 70000)),
        ("Busco a una sola creadora, 150 €, para unas gafas.", (1, 15000, None)),
        ("Pagamos 80 € a cada una de las cinco madres.", (5, 8000, None)),
        ("Ein Creator reicht. 200 Euro. Kopfhörer.", (1, 20000, None)),
        ("Wir vergeben 5 Plätze à 100 Euro für unsere UGC-Kampagne.", (5, 10000, None)),
        ("Basta una persona, 100 euro, video sul gelato.", (1, 10000, None)),
        ("Diamo 90 euro a ciascuna delle sei mamme.", (6, 9000, None)),
        ("Eén persoon is genoeg. 120 euro. Fietstas.", (1, 12000, None)),
        ("Basta uma pessoa. 90 euros. Vídeo sobre o nosso gelado.", (1, 9000, None)),
        (
            (
                "Our shop opened in 2019. Someone even wrote a song about it. Influencers, what "
                "would you charge?"
            ),
            (None, None, None),
        ),
        (
            "Combien pour un reel et deux stories avec une influenceuse de 30k abonnés ?",
            (1, None, None),
        ),
        (
            (
                "I've been told I should hire one creator and see. 175 euros ok? Product: beeswax "
                "wraps."
            ),
            (1, 17500, None),
        ),
        ("4 accounts with 10k+ followers, €200 per account, one story", (4, 20000, None)),
        (
            ("Number of participants required: fifteen (15). Allowance: EUR 60 per participant."),
            (15, 6000, None),
        ),
        (
            "Somebody who bakes. Somebody who laughs. €120, a video about our flour.",
            (1, 12000, None),
        ),
        ("Need a hand model, 20s clip of our ring, 80 euros", (1, 8000, None)),
        ("hiring!! ugc creator (1), 2 vids a month, 250 eur", (1, 25000, None)),
        (
            "Our agency wants 10, I say 6 is plenty. 6 creators then, 100 euros each.",
            (6, 10000, None),
        ),
        (
            (
                "Bonjour, on aimerait bien bosser avec toi ! 3 reels pour nos carnets, 300 € ça "
                "te parle ?"
            ),
            (1, 30000, None),
        ),
        ("5 créateurs max, sachant qu'on a 400 €. Bonnets.", (5, 8000, 40000)),
        ("une maman (pas deux), 100 euros, biberon anti-colique", (1, 10000, None)),
        ("80 € par tête, et des têtes j'en veux six. Shampoing solide.", (6, 8000, None)),
        ("Il y aura 4 ambassadrices, qui toucheront 150 € chacune. Thé glacé.", (4, 15000, None)),
        ("On rémunère 90 € chaque participant ; ils seront dix.", (10, 9000, None)),
        ("qqn de la région de Nantes pour une vidéo de 15 s, 70 €, galettes", (1, 7000, None)),
        (
            "Un coach, une danseuse et un cuisinier : 120 € par personne, boisson protéinée",
            (3, 12000, None),
        ),
        ("Queremos que nos grabe una pareja, 200 €, un colchón.", (1, 20000, None)),
        ("Con tres creadores nos vale, 100 € por creador. Mochila.", (3, 10000, None)),
        ("Drei Creator genügen uns. Pro Creator 110 Euro. Zahnbürste.", (3, 11000, None)),
        ("Hey Tim, Bock auf zwei TikToks für unsere Socken? 200 € für beide.", (1, 20000, None)),
        (
            "Ciao Giulia! Ti va di girare un video per il nostro miele? Ti paghiamo 120 €.",
            (1, 12000, None),
        ),
        ("Dieci persone, sessanta euro ciascuna, video con la nostra moka.", (10, 6000, None)),
        (
            "Hallo Bas, zin om een reel te maken over onze helm? We betalen 180 euro.",
            (1, 18000, None),
        ),
        ("Twee stellen gezocht, 150 euro per stel, vakantiehuisje.", (2, 15000, None)),
        ("Quatro criadoras chegam. 90 euros a cada uma. Champô.", (4, 9000, None)),
        ("Someone will collect the kit on Friday. Influencers, send rates.", (None, None, None)),
    ],
)
def test_how_many_at_first_sight(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
