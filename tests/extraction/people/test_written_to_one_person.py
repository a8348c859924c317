"""Letters, comments, forms and notes to one person, and those to everybody or to an agent."""

import pytest

from app.extraction.rules.people.readers import is_named, is_to_everybody
from tests.extraction.reading import offered


@pytest.mark.parametrize(
    "opening",
    [
        "Hi Priya, we need a video.",
        "Objet : une vidéo\nBonjour Hugo,\nnous aimerions une vidéo.",
        "SUMMER FAIR: what we'd ask\n\nDear Leah, thank you again.",
        "To: Ms Fiona Reid\nFrom: Alan Petrie",
        "À l'attention de Mme Sarah Kone\nDe : Jean Puel",
        "An: Herrn Tim Vogt\nVon: Bäckerei Hahn",
        "@Hamish Orr you offered under my last post",
        "Niamh, would you do two stories for us?",
        "Hey Tariq 👋 our client loved you",
        "Commande pour Mlle Prat : 2 vidéos",
        "Sehr geehrte Frau Doktor Klein, wir möchten ein Video",
        "hey josh, quick one",
    ],
)
def test_who_is_greeted(opening: str) -> None:
    assert is_named(opening)
    assert not is_to_everybody(opening)


@pytest.mark.parametrize(
    "opening",
    [
        "Hello all! You make a video.",
        "Bonjour à tous, vous filmez votre chat.",
        "Hallo zusammen, ihr filmt euren Hund.",
        "Hola a todos, grabad un vídeo.",
        "Dear creators, one video each.",
    ],
)
def test_a_greeting_of_everybody(opening: str) -> None:
    assert is_to_everybody(opening)
    assert not is_named(opening)


@pytest.mark.parametrize(
    "opening",
    [
        "Hi Anna and Tom, one video each",
        "Hello team, three videos please",
        "Hi, could you have the videos ready?",
        "To: Instagram\nTwo videos",
        "To: Marketing Team\nFive creators",
        "Madame, Monsieur,\nDeux vidéos",
        "Brief for Korda: three videos",
        "Wir suchen 3 Creator.\nBeste Grüße,\nJan",
        "Two videos.\n> Hi Tom, as agreed",
    ],
)
def test_who_is_nobody_in_particular(opening: str) -> None:
    assert not is_named(opening)


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        # A name in front, and what is asked of "you".
        (
            (
                "Hello Marta, Denise here. What I can sign off is four hundred and twenty euros "
                "net for you, that's for one video of forty-five seconds about our software."
            ),
            (1, 42000, None, 1),
        ),
        (
            (
                "Hi Nuala, it's Grace. I wondered would you come and film one or two of them, "
                "well, let's say two, two short videos.\nWe can manage a hundred and twenty "
                "euros for both."
            ),
            (1, 12000, None, 2),
        ),
        (
            (
                "Objet : une vidéo\nBonjour Hugo,\nNous aimerions une vidéo de votre sortie "
                "longue, publiée sur votre chaîne YouTube.\nLe paiement est de 700 €."
            ),
            (1, 70000, None, 1),
        ),
        (
            (
                "Bonjour Océane ! Accepteriez-vous d'en faire une sur le chat, à publier sur "
                "votre TikTok ?\nNous pensions à 150 à 200 €, plus la prochaine consultation "
                "offerte."
            ),
            (1, 17500, None, 1),
        ),
        (
            (
                "Betreff: ein Video\nLiebe Frau Kern,\nwir wünschen uns ein Video auf Ihrem "
                "YouTube-Kanal. Das Honorar beträgt 400 €."
            ),
            (1, 40000, None, 1),
        ),
        (
            "Hoi Bas, we doen 3 video's à 120 euro per stuk, je zet ze op TikTok.",
            (1, 36000, None, 3),
        ),
        ("Ciao Teo, 220 € per te per i due video, li pubblichi tu.", (1, 22000, None, 2)),
        ("Hola Sara, 220 € para ti por los dos vídeos, los subes tú.", (1, 22000, None, 2)),
        ("Oi Bruno, tenho aprovação para 250 euros: um reel na sua conta.", (1, 25000, None, 1)),
        ("Hallo Kim, für beide Videos 220 € für dich.", (1, 22000, None, 2)),
        ("Hi Leo, can you do four quick ones for us? €50 per video.", (1, 20000, None, 4)),
        ("Hello Maya, we stay with 2 Reels, 2 x €130, on your Insta.", (1, 26000, None, 2)),
        # A letter, a comment, a label, a form, a note.
        (
            (
                "Destinataire : Mme Inès Delmas\nDe la part de : M. Verdier\nM. Verdier "
                "souhaiterait vous confier une vidéo.\nHonoraires proposés : 600 € HT"
            ),
            (1, 60000, None, 1),
        ),
        (
            (
                "@Hamish Orr you offered under my last post.\nWe'd like two clips of 15 seconds "
                "each.\nYou upload both to your own YouTube.\nThe committee voted 110 euros for "
                "you, for the two clips together."
            ),
            (1, 11000, None, 2),
        ),
        (
            (
                "Créatrice contactée : @lou.et.ses.plantes\nPrestation : une vidéo test du "
                "pot\nRémunération : 130 €"
            ),
            (1, 13000, None, 1),
        ),
        ("Gebuchte Creatorin: @lisa.kocht\nInhalt: 2 Videos\nGage: 300 €", (1, 30000, None, 2)),
        (
            "What would you like me to do? Two videos, on your channel\nFee: 300 euros",
            (1, 30000, None, 2),
        ),
        (
            (
                "Brief for Amara\nWho we are: yoga blocks made by two people.\nWhat we'd like: "
                "three short videos from you.\nMoney: 80 euros a video."
            ),
            (1, 24000, None, 3),
        ),
        (
            "Conor (the tall one): 2 clips for the gin launch, 180 euros for both, on his TikTok",
            (1, 18000, None, 2),
        ),
        (
            (
                "Could you come to our choir one Tuesday and make something short for us? We are "
                "30 singers."
            ),
            (1, None, None, None),
        ),
        (
            (
                "1. Vous : un propriétaire de voiture. Un seul profil retenu.\n2. Nous : "
                "start-up, 9 salariés.\n3. À tourner : 2 vidéos.\n5. Tarif : 450 € les deux."
            ),
            (1, 45000, None, 2),
        ),
        (
            (
                "Du: eine E-Auto-Fahrerin. Nur eine Person.\nWir: Start-up, 9 Mitarbeiter.\nZu "
                "drehen: 2 Videos\nHonorar: 400 € für beide"
            ),
            (1, 40000, None, 2),
        ),
    ],
)
def test_what_is_asked_of_one_person(brief: str, expected: tuple[object, ...]) -> None:
    assert offered(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            (
                "Hi Priya,\nI was thinking three food people. They make a video and put it up on "
                "their own Instagram. €900 in total."
            ),
            (3, 30000, 90000),
        ),
        ("Bonjour Clémence, notre client cherche 10 créateurs, 120 € chacun.", (10, 12000, None)),
        (
            "Hello Marta, could you find us somebody to film our bakery? 150 euros.",
            (1, 15000, None),
        ),
        ("Hi Anna, do you have creators for two videos about cats?", (2, None, None)),
        ("Bonjour Karine, deux de vos sportifs pour nos vestes, 250 € chacun.", (2, 25000, None)),
        ("To: Casting Desk\nNeed: 4 cyclists, 1 video each, 100 euros each", (4, 10000, None)),
        ("Créatrices : 3\nExemple : @lou.et.ses.plantes\nTarif : 130 € chacune", (3, 13000, None)),
        ("Creator inspiration: @moss\nCreators wanted: 4\nFee: €140 each", (4, 14000, None)),
        ("Who we are: two brothers.\nWhat we need: 4 videos\nBudget: 400 euros", (4, 10000, 40000)),
        ("Client = sushi, Lyon. 3 foodies, 180 €/tête", (3, 18000, None)),
        ("Cerchiamo 4 booktoker. Tu fai un video sul tuo profilo.", (4, None, None)),
        ("Could you come to our open day? We need 3 creators, 100 euros each.", (3, 10000, None)),
        ("Hi Ben, our app lets you film your dog. We want 5 UGC videos.", (5, None, None)),
        # Who makes a thing is the brand.
        ("I write for Hush, a maker of earplugs. 1,000 euros overall.", (None, None, 100000)),
        ("We look for a maker of short videos, 200 euros.", (1, 20000, None)),
        # To everybody, who are not counted.
        ("anyone here up for filming little clips to our podcast? dm me", (None, None, None)),
        ("Hello all! You make a video and post it on your own page.", (None, None, None)),
        ("You film it, you post it on your own profile, €80 per video.", (None, 8000, None)),
        ("Liebe Creator, ihr dreht ein Video, 80 € pro Video.", (None, 8000, None)),
        ("Qui on est : deux personnes et un chien.\nBudget : 500 €.", (None, None, 50000)),
    ],
)
def test_what_is_asked_of_others(brief: str, expected: tuple[object, ...]) -> None:
    assert offered(brief)[:3] == expected
