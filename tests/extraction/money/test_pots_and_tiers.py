"""Pots that are shared, pay on top of a stay, tiers, and pay that depends on the post."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            "Wir brauchen 6 Creator, 2 Videos pro Nase à 25 Sek, Budget sind 1.800 € gesamt",
            {"creators_wanted": 6, "budget_per_creator_cents": 30000, "videos_per_creator": 2},
        ),
        ("6 Creator, 100 € pro Nase", {"creators_wanted": 6, "budget_per_creator_cents": 10000}),
        (
            "4 creators, 2 vídeos por barba, 90 € por barba",
            {"creators_wanted": 4, "budget_per_creator_cents": 9000, "videos_per_creator": 2},
        ),
        ("4 creator, 90 € a cranio", {"creators_wanted": 4, "budget_per_creator_cents": 9000}),
        ("4 creators, 90 € de man", {"creators_wanted": 4, "budget_per_creator_cents": 9000}),
        ("4 créas, 90 € par bonhomme", {"creators_wanted": 4, "budget_per_creator_cents": 9000}),
        ("4 creators, €90 a pop", {"creators_wanted": 4, "budget_per_creator_cents": 9000}),
        ("4 creators, €90 per pax", {"creators_wanted": 4, "budget_per_creator_cents": 9000}),
        ("4 makers, 90 euro per neus", {"creators_wanted": 4, "budget_per_creator_cents": 9000}),
        (
            (
                "7 creators, €200 per creator, paid once the video reaches 20,000 views. If it "
                "doesn't get there, sorry, no pay."
            ),
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators, 200 € each. No post, no pay.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 créateurs, 200 € chacun. Pas de vidéo, pas de paiement.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 créateurs, 200 € chacun. Si la vidéo n'est pas postée, pas de paiement.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 créateurs, 200 € chacun. Sans publication, aucun paiement.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 Creator, je 200 €. Wird nicht gepostet, keine Bezahlung.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creadores, 200 € cada uno. Si no se publica, no pagamos.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creator, 200 € a testa. Se non viene pubblicato, nessun pagamento.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators, 200 € each. No payment before delivery.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators, 200 € each. No payment until the post is live.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators, 200 € each. Revisions are not paid.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators, 200 € each. Travel not paid.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 créateurs, 200 € chacun. Les retouches ne sont pas payées.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 créateurs, 200 € chacun. Déplacement non rémunéré.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 créateurs, 200 € chacun. Pas de paiement avant la mise en ligne.",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators, 200 € each, cancelled orders are not paid",
            {"creators_wanted": 7, "budget_per_creator_cents": 20000},
        ),
        (
            "7 creators. No pay, a €200 gift box each.",
            {"creators_wanted": 7, "budget_per_creator_cents": None},
        ),
        (
            "7 créateurs, pas de rémunération, un panier de 200 € chacun",
            {"creators_wanted": 7, "budget_per_creator_cents": None},
        ),
        (
            ("7 creators. They've ringfenced 2,450 euros for talent, the media spend is separate."),
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. We've ring-fenced €2,450 for this.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. We have set aside €2,450.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. There's €2,450 in the pot.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. €2,450 earmarked for fees.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. We've got €2,450 to work with.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. €2,450 between them.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. €2,450 to be split.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. €2,450 for the lot.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. €2,450 for the creators' fees",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. The purse is €2,450",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. 2450 € for everyone together",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. Talent budget: 2450 €",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 creators. Talent cost 2450 € all in",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs. On a mis 2450 € de côté pour les payer.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs. Nous avons mis de côté 2450 €.",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, 2450 € à partager entre eux",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, 2450 € à se partager",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        ("7 créateurs, une cagnotte de 2450 €", {"creators_wanted": 7}),
        (
            "7 créateurs, 2450 € pour tout le monde",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, 2450 € à répartir",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, le client a débloqué 2450 €",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, on a 2450 € en caisse pour ça",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, on dispose en tout de 2450 €",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, 2450 € pour l'ensemble",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, 2450 € de cachets en tout",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, budget talents 2450 €",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            "7 créateurs, 2450 € prévus pour les rémunérer",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000, "total_budget_cents": 245000},
        ),
        (
            (
                "5 créateurs. Le repas (compter 70 €) est offert et on a mis 600 € de côté "
                "pour les payer, à partager entre les 5"
            ),
            {"creators_wanted": 5, "budget_per_creator_cents": 12000},
        ),
        (
            "7 Creator. 2450 € haben wir dafür zurückgelegt",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 Creator, 2450 € für alle zusammen",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 Creator, 2450 € unter allen aufgeteilt",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 creadores, 2450 € a repartir entre todos",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 creadores, hemos reservado 2450 €",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 creator, 2450 € da dividere",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 creator, abbiamo messo da parte 2450 €",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 creators, 2450 € te verdelen",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 creators, we hebben 2450 € opzij gezet",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 criadores, 2450 € a dividir por todos",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "7 criadores, temos 2450 € de parte",
            {"creators_wanted": 7, "budget_per_creator_cents": 35000},
        ),
        (
            "3 familles, 250 € en plus par famille (séjour offert)",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "3 familles invitées au camping, plus 250 € par famille",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "Séjour offert, et 250 € en plus pour chacun des 3 couples",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "The stay is free and on top we pay €250 per couple, 3 couples",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "3 couples, free dinner plus €250 on top per couple",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "3 couples, besides the stay we pay 250 € per couple",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "Outre le séjour, 250 € par couple, 3 couples",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "150 € chacun, 3 créateurs, et 50 € en plus si 100 000 vues",
            {"creators_wanted": 3, "budget_per_creator_cents": 15000},
        ),
        (
            "150 € per creator, 3 creators, €50 on top if it reaches 100k",
            {"creators_wanted": 3, "budget_per_creator_cents": 15000},
        ),
        ("3 couples, Abendessen gratis und 250 € obendrauf pro Paar", {"creators_wanted": 3}),
        (
            "3 parejas, la estancia y además 250 € por pareja",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "3 coppie, soggiorno offerto e in più 250 € a coppia",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "3 koppels, gratis verblijf en daarbovenop 250 € per koppel",
            {"creators_wanted": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "2 well known home & garden creators at €400, and 4 smaller ones at €150.",
            {"creators_wanted": 6, "budget_per_creator_cents": 23333},
        ),
        (
            "2 well known creators at €400 and 4 smaller ones at €150.",
            {"creators_wanted": 6, "budget_per_creator_cents": 23333},
        ),
        (
            "2 big creators at €400, 4 small at €150",
            {"creators_wanted": 6, "budget_per_creator_cents": 23333},
        ),
        (
            "2 big creators at €400 and 4 small ones at €150",
            {"creators_wanted": 6, "budget_per_creator_cents": 23333},
        ),
        (
            "2 creators at €400, 4 others at €150",
            {"creators_wanted": 6, "budget_per_creator_cents": 23333},
        ),
        (
            "2 créateurs confirmés à 250 € et 4 débutants à 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 créateurs confirmés à 250 €, 4 débutants à 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            (
                "Pour notre gamme on imagine : 2 créateurs confirmés à 250 € et 4 débutants à "
                "100 €. Une vidéo chacun"
            ),
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 confirmés à 250 € et 4 débutants à 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 gros créateurs à 250 € + 4 petits à 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 experts (250 €) et 4 débutants (100 €)",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 experienced creators for €250 each, 4 beginners for €100 each",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 erfahrene Creator zu je 250 € und 4 Anfänger zu je 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 creadores grandes a 250 € y 4 pequeños a 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 creator grandi a 250 € e 4 piccoli a 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 grote creators voor 250 € en 4 kleine voor 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 criadores grandes a 250 € e 4 pequenos a 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 micro-influenceurs à 250 € et 4 nano à 100 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        (
            "2 micro influencers at 250€ & 4 nanos at 100€",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        ("two at €250 and four at €100", {"creators_wanted": 6, "budget_per_creator_cents": 15000}),
        (
            "deux à 250 €, quatre à 100 € (créateurs)",
            {"creators_wanted": 6, "budget_per_creator_cents": 15000},
        ),
        ("1 Reel à 120 € et 1 TikTok à 100 € chacun, 4 créateurs", {"creators_wanted": 4}),
        (
            "creators: 10\naudience: runners and cyclists, 20-45\nbudget per creator: 120 EUR",
            {"creators_wanted": 10, "budget_per_creator_cents": 12000},
        ),
        ("creators: 10\ntarget: women 25-40", {"creators_wanted": 10}),
        ("Créateurs : 10\nCible : femmes 25-40", {"creators_wanted": 10}),
        ("Creator: 10\nZielgruppe: Läufer, 20-45", {"creators_wanted": 10}),
        ("audience: runners and cyclists, 20-45. We need creators.", {"creators_wanted": None}),
        ("We pay 2 000 SEK per creator, 4 creators", {"creators_wanted": 4}),
        ("we pay 300 sek each, 4 creators", {"creators_wanted": 4}),
        (
            (
                "hey josh, dan from the climbing gym here. would you do one for us? you post "
                "it on your insta, we'd pay 150 euro"
            ),
            {"creators_wanted": 1, "budget_per_creator_cents": 15000},
        ),
        (
            "hi marie, tu pourrais en faire une pour nous ? 150 euros",
            {"budget_per_creator_cents": 15000},
        ),
        (
            "6 creators, experienced ones who've worked with baby brands before.",
            {"creators_wanted": 6},
        ),
        (
            (
                "Papeterie à Angers cherche étudiants débutants qui veulent se faire la main "
                "en vidéo ! 6 places, 45 € chacun"
            ),
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "On cherche des étudiants. 6 places, 45 € chacun",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "6 places disponibles, 45 € par personne, cherche créatrices",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "We're looking for student creators. 6 spots, €45 each",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "Students wanted! 6 places, €45 each",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "Wir suchen Studierende. 6 Plätze, je 45 €",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "Buscamos estudiantes. 6 plazas, 45 € cada uno",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "Cerchiamo studenti. 6 posti, 45 € a testa",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "We zoeken studenten. 6 plekken, 45 euro per persoon",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        (
            "Procuramos estudantes. 6 vagas, 45 € cada",
            {"creators_wanted": 6, "budget_per_creator_cents": 4500},
        ),
        ("Restaurant de 40 places cherche 3 créateurs", {"creators_wanted": 3}),
        (
            "Notre salle de 40 places ouvre, 3 créateurs, 80 € chacun",
            {"creators_wanted": 3, "budget_per_creator_cents": 8000},
        ),
        (
            "Le minibus a 6 places. On cherche des créateurs, 45 € chacun",
            {"budget_per_creator_cents": 4500, "creators_wanted": None},
        ),
        (
            "The bus has 6 seats. Looking for creators, 45 € each",
            {"budget_per_creator_cents": 4500, "creators_wanted": None},
        ),
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
        (
            "4 players of the club, €50 each",
            {"creators_wanted": 4, "budget_per_creator_cents": 5000},
        ),
        (
            (
                "Gentile Chiara, vorrei chiederLe due brevi video sulle mie tazze. Potrei "
                "offrirLe 100 euro a video."
            ),
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Chère Claire, pourriez-vous me faire deux vidéos ? 100 € la vidéo",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Dear Claire, I'd like two videos from you, €100 per video",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Hi Claire, we'd need three videos from you, €100 each",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 30000},
        ),
        (
            "Liebe Clara, könnten Sie zwei Videos machen? 100 € pro Video",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Querida Clara, me gustaría pedirte dos vídeos, 100 € por vídeo",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Beste Clara, ik wil je twee video's vragen, 100 euro per video",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Cara Clara, queria pedir-lhe dois vídeos, 100 € por vídeo",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "Hi Claire, could you make three videos, €100 each",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 30000},
        ),
        (
            "Salut Claire, tu peux me faire 3 vidéos, 100 € chacune ?",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 30000},
        ),
        (
            "Salut Claire, tu peux me faire 3 vidéos pour 100 € ?",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 10000},
        ),
        (
            "Hi Claire, could you make three videos for €100?",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 10000},
        ),
        (
            "Hallo Clara, machst du uns 3 Videos, je 100 €?",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 30000},
        ),
    ],
)
def test_what_each_gets(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
