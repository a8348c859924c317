"""Games, boats and tables hold people; places that are paid are those of creators."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            (
                "Papeterie à Angers cherche étudiants débutants qui veulent se faire la main "
                "en vidéo ! 6 places, 45 € chacun"
            ),
            {"creators_wanted": 6},
        ),
        ("On cherche des étudiants. 6 places, 45 € chacun", {"creators_wanted": 6}),
        ("6 places disponibles, 45 € par personne, cherche créatrices", {"creators_wanted": 6}),
        ("We're looking for student creators. 6 spots, €45 each", {"creators_wanted": 6}),
        ("Students wanted! 6 places, €45 each", {"creators_wanted": 6}),
        ("Wir suchen Studierende. 6 Plätze, je 45 €", {"creators_wanted": 6}),
        ("Buscamos estudiantes. 6 plazas, 45 € cada uno", {"creators_wanted": 6}),
        ("Cerchiamo studenti. 6 posti, 45 € a testa", {"creators_wanted": 6}),
        ("We zoeken studenten. 6 plekken, 45 euro per persoon", {"creators_wanted": 6}),
        ("Procuramos estudantes. 6 vagas, 45 € cada", {"creators_wanted": 6}),
        ("Restaurant de 40 places cherche 3 créateurs", {"creators_wanted": 3}),
        ("Notre salle de 40 places ouvre, 3 créateurs, 80 € chacun", {"creators_wanted": 3}),
        ("Le minibus a 6 places. On cherche des créateurs, 45 € chacun", {"creators_wanted": None}),
        ("The bus has 6 seats. Looking for creators, 45 € each", {"creators_wanted": None}),
        (
            (
                "On voudrait au moins 5 créateurs qui filment une vraie partie. Le jeu vaut 24 "
                "€. 2 joueurs minimum, à partir de 7 ans."
            ),
            {"creators_wanted": 5},
        ),
        ("5 creators. It's a game for 2 to 4 players.", {"creators_wanted": 5}),
        ("5 créateurs pour un jeu de 2 à 4 joueurs", {"creators_wanted": 5}),
        ("5 créateurs. Jeu pour 6 personnes maximum.", {"creators_wanted": 5}),
        ("5 creators. The tent sleeps 4 people.", {"creators_wanted": 5}),
        ("5 creators. The boat takes 8 people", {"creators_wanted": 5}),
        ("5 créateurs. La recette est pour 4 personnes.", {"creators_wanted": 5}),
        ("5 créateurs. Table de 8 personnes.", {"creators_wanted": 5}),
        ("5 Creator. Das Spiel ist für 2 bis 4 Spieler.", {"creators_wanted": 5}),
        ("5 creadores. Juego para 4 jugadores.", {"creators_wanted": 5}),
        ("5 creator. Gioco per 4 giocatori", {"creators_wanted": 5}),
        ("5 creators. Spel voor 4 spelers", {"creators_wanted": 5}),
        ("4 players of the club, €50 each", {"creators_wanted": 4}),
        (
            (
                "Gentile Chiara, vorrei chiederLe due brevi video sulle mie tazze. Potrei "
                "offrirLe 100 euro a video."
            ),
            {"creators_wanted": 1},
        ),
        (
            "Chère Claire, pourriez-vous me faire deux vidéos ? 100 € la vidéo",
            {"creators_wanted": 1},
        ),
        ("Dear Claire, I'd like two videos from you, €100 per video", {"creators_wanted": 1}),
        ("Hi Claire, we'd need three videos from you, €100 each", {"creators_wanted": 1}),
        ("Liebe Clara, könnten Sie zwei Videos machen? 100 € pro Video", {"creators_wanted": 1}),
        ("Querida Clara, me gustaría pedirte dos vídeos, 100 € por vídeo", {"creators_wanted": 1}),
        ("Beste Clara, ik wil je twee video's vragen, 100 euro per video", {"creators_wanted": 1}),
        ("Cara Clara, queria pedir-lhe dois vídeos, 100 € por vídeo", {"creators_wanted": 1}),
        ("Hi Claire, could you make three videos, €100 each", {"creators_wanted": 1}),
        ("Salut Claire, tu peux me faire 3 vidéos, 100 € chacune ?", {"creators_wanted": 1}),
        ("Salut Claire, tu peux me faire 3 vidéos pour 100 € ?", {"creators_wanted": 1}),
        ("Hi Claire, could you make three videos for €100?", {"creators_wanted": 1}),
        ("Hallo Clara, machst du uns 3 Videos, je 100 €?", {"creators_wanted": 1}),
        (
            (
                "hey josh, dan from the climbing gym here. would you do one for us? you post "
                "it on your insta, we'd pay 150 euro"
            ),
            {"creators_wanted": 1},
        ),
        (
            "hey josh, saw your bouldering reel. could you make a video for us, €150?",
            {"creators_wanted": 1},
        ),
        ("salut léa, tu ferais 2 vidéos pour nous à 80 € ?", {"creators_wanted": 1}),
        ("hi ladies, could you make a video for us, €50 each", {"creators_wanted": None}),
        ("bonjour, je cherche une créatrice pour une vidéo, 90 €", {"creators_wanted": 1}),
        ("hi there, could someone make a video, €90", {"creators_wanted": 1}),
        (
            (
                "Our studio films nothing. 6 creators, €75 each. Last video should be out by "
                "16 October so people have time."
            ),
            {"creators_wanted": 6},
        ),
        (
            (
                "I want 6 creators posting on TikTok + Snapchat. €75 each. Last video should "
                "be out by 16 October."
            ),
            {"creators_wanted": 6},
        ),
        (
            (
                "We want 7 creators. Deal is simple, €200 per creator and we pay once the "
                "video reaches 20,000 views. If it doesn't get there, sorry, no pay."
            ),
            {"creators_wanted": 7},
        ),
        (
            "Seven creators. €200 per creator, we pay once the video reaches 20,000 views.",
            {"creators_wanted": 7},
        ),
        (
            (
                "3 profils. Vidéo de 15 secondes à nous renvoyer d'ici 10 jours, on la mettra "
                "nous-mêmes en ligne."
            ),
            {"creators_wanted": 3},
        ),
        (
            (
                "We work with 5 bikers. They publish in their YouTube or TikTok. The date "
                "limit is the 15 of July."
            ),
            {"creators_wanted": 5},
        ),
        (
            "Procuramos 3 a 5 atletas amadores que mostrem as meias. 80 € por atleta",
            {"creators_wanted": 4},
        ),
        (
            "Procuramos 3 a 5 criadores que mostrem as meias. 80 € por criador",
            {"creators_wanted": 4},
        ),
        (
            ("Wij zoeken een vijftal foodies die een filmpje maken. We geven 90 euro per filmpje."),
            {"creators_wanted": 5},
        ),
        (
            "Wir brauchen 6 Creator, 2 Videos pro Nase à 25 Sek, Budget sind 1.800 € gesamt",
            {"creators_wanted": 6},
        ),
        ("Wir brauchen 6 Creator, je 2 Videos à 25 Sek. 300 € pro Kopf", {"creators_wanted": 6}),
        (
            (
                "On cherche des étudiants qui veulent se faire la main en vidéo ! 6 places, 45 "
                "€ chacun"
            ),
            {"creators_wanted": 6},
        ),
        (
            (
                "Je voudrais inviter 3 familles qui filment (1 semaine offerte) avec 250 € en "
                "plus par famille."
            ),
            {"creators_wanted": 3},
        ),
        (
            (
                "on leur offre le repas (compter 70 €) et on a mis 600 € de côté pour les "
                "payer, à partager entre les 5 créateurs"
            ),
            {"creators_wanted": 5},
        ),
        (
            (
                "Seven creators. They've ringfenced 2,450 euros for talent, the media spend is "
                "separate."
            ),
            {"creators_wanted": 7},
        ),
        (
            (
                "I want 2 creators to come to the lot, take a car out, and put an honest video "
                "on TikTok."
            ),
            {"creators_wanted": 2},
        ),
        (
            (
                "4 freelancers. They'd record a screen video for our LinkedIn and YouTube "
                "Shorts ads."
            ),
            {"creators_wanted": 4},
        ),
        (
            (
                "Il trailer ce l'ha già il cliente. Servono 5 profili che lo pubblichino su "
                "Instagram."
            ),
            {"creators_wanted": 5},
        ),
    ],
)
def test_who_is_counted(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
