"""Who posts, how many, for how much and how skilled, as ordinary mails tell it."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            "I need one person with a properly filthy family car. I'll pay you 175 euro.",
            {"creators_wanted": 1, "budget_per_creator_cents": 17500},
        ),
        (
            (
                "I need one person with a dirty family car. You film a before and after, a "
                "single 60 second video."
            ),
            {"creators_wanted": 1},
        ),
        ("Looking for one person. You film a single video.", {"creators_wanted": 1}),
        ("We're open Thursday to Sunday 10 till 5. 3 creators.", {"creators_wanted": 3}),
        (
            "3 creators cook something that's NOT wings and publish it on their TikTok.",
            {"prestation": "video_post"},
        ),
        (
            "3 creators to show it's not a toy and post it on their Insta.",
            {"prestation": "video_post"},
        ),
        ("Do not publish it. 3 creators.", {"prestation": "ugc_only"}),
        (
            "We just want the videos, you don't need to put them anywhere.",
            {"prestation": "ugc_only"},
        ),
        (
            "On veut juste les vidéos, pas besoin de les mettre en ligne.",
            {"prestation": "ugc_only"},
        ),
        ("Vous n'avez rien à mettre nulle part.", {"prestation": "ugc_only"}),
        ("10 creators, beginners very welcome.", {"level": "beginner"}),
        ("10 creators, total beginners are welcome.", {"level": "beginner"}),
        ("5 créateurs, débutants très bienvenus.", {"level": "beginner"}),
        (
            "The right to use the videos in ads without any time limit.",
            {"ads_rights_perpetual": True},
        ),
        ("ad rights with no time limit", {"ads_rights_perpetual": True}),
        ("droits pub sans limite de durée", {"ads_rights_perpetual": True}),
        ("droits publicitaires sans limitation dans le temps", {"ads_rights_perpetual": True}),
        ("€85 apiece, sent the day after the video goes live.", {"payment_trigger": "publication"}),
        ("€85 paid the day after it goes up.", {"payment_trigger": "publication"}),
        ("85 € versés le lendemain de la mise en ligne.", {"payment_trigger": "publication"}),
        (
            "Vous n'avez rien à mettre nulle part, juste à nous envoyer la vidéo.",
            {"prestation": "ugc_only"},
        ),
        (
            "Nous ne pouvons donner que 60 € à chacun. 5 personnes.",
            {"budget_per_creator_cents": 6000, "creators_wanted": 5},
        ),
        ("On ne peut mettre que 80 € par créateur.", {"budget_per_creator_cents": 8000}),
        (
            "On n'a que 300 € pour 3 créateurs.",
            {"budget_per_creator_cents": 10000, "creators_wanted": 3},
        ),
        ("On n'offre que 60 € par vidéo, 4 créateurs", {"budget_per_creator_cents": 6000}),
        ("Coach sportif à domicile (Nantes, 44), je voudrais 2 clientes.", {"creators_wanted": 2}),
        (
            "Coach sportif à domicile (Nantes, 44), je me mets à mon compte.",
            {"creators_wanted": None},
        ),
        ("Kiné à Lyon (69), je cherche 3 patients.", {"creators_wanted": 3}),
        ("Coiffeuse (Angers, 49) cherche 2 clientes", {"creators_wanted": 2}),
        (
            "Friperie solidaire à Roubaix (asso, 6 salariés en insertion), budget 300 €.",
            {"creators_wanted": None},
        ),
        (
            "Chacun remet une vidéo à la boutique, qui la diffusera elle-même.",
            {"prestation": "ugc_only", "videos_per_creator": 1},
        ),
        (
            "Ils ne veulent pas de placements sur leurs comptes, juste les fichiers.",
            {"prestation": "ugc_only"},
        ),
        ("Elle veut juste les fichiers.", {"prestation": "ugc_only"}),
        ("We only want the files.", {"prestation": "ugc_only"}),
        ("Just the raw files please, 3 creators.", {"prestation": "ugc_only"}),
        ("Elles ne seraient publiées sur aucun réseau.", {"prestation": "ugc_only"}),
        ("The videos will be posted on no account.", {"prestation": "ugc_only"}),
        ("Vous ne publiez sur aucun réseau.", {"prestation": "ugc_only"}),
        (
            (
                "Elle souhaite que deux femmes et deux hommes, eux-mêmes aidants, racontent "
                "une journée."
            ),
            {"creators_wanted": 4},
        ),
        (
            "Deux femmes et deux hommes, tous aidants, racontent une journée.",
            {"creators_wanted": 4},
        ),
        ("Two women and two men, all carers, tell us of a day.", {"creators_wanted": 4}),
        ("Post on no more than two accounts.", {"prestation": "video_post"}),
        ("Publiez sur aucun autre réseau que TikTok.", {"prestation": "video_post"}),
        ("Créatrices (10), 80 € chacune", {"creators_wanted": 10}),
        ("Paris (75), cherche 3 créateurs", {"creators_wanted": 3}),
        ("Femmes (12) et hommes (10), 80 € chacun", {"creators_wanted": 22}),
        (
            (
                "Nous sommes une association. 60 € à chacun pour 5 personnes. Marie-Pierre "
                "(bénévole)"
            ),
            {"budget_per_creator_cents": 6000, "creators_wanted": 5},
        ),
        ("Mission bénévole, 5 créateurs.", {"budget_per_creator_cents": None}),
        ("On cherche 6 salariés pour témoigner, 80 € chacun.", {"creators_wanted": 6}),
        ("6 employees each film a clip, €80 each.", {"creators_wanted": 6}),
        ("2 apprentis face caméra, 60 € chacun.", {"creators_wanted": 2}),
        ("Créateurs : 3 salariés de la tech", {"creators_wanted": 3}),
        ("3 salariés de PME qui racontent leur journée, 100 € chacun.", {"creators_wanted": 3}),
        ("Vidéos de 4 employés de bureau, 90 € par personne.", {"creators_wanted": 4}),
        (
            (
                "trois couples que j'ai photographiés ou qui se sont mariés l'an dernier "
                "racontent leur journée. 180 € par couple"
            ),
            {"budget_per_creator_cents": 18000},
        ),
        (
            ("En tout j'ai 600 euros à répartir entre quelques lecteurs, chacun choisit le sien."),
            {"creators_wanted": None, "total_budget_cents": 60000},
        ),
        (
            ("J'aimerais confier notre sélection à quelques lecteurs qui ont un compte TikTok."),
            {"creators_wanted": None},
        ),
        ("3 vidéos déballage, livrées en brut + montées.", {"raw_footage": True}),
        ("Vidéos livrées montées et en brut.", {"raw_footage": True}),
        ("Delivered raw and edited. 3 videos.", {"raw_footage": True}),
        (
            "9 créateurs food. Chaque créateur tourne 2 recettes à 130 € la vidéo.",
            {"creators_wanted": 9, "videos_per_creator": 2, "budget_per_creator_cents": 26000},
        ),
        (
            "Each creator films 2 recipes at €100 per video, 4 creators.",
            {"creators_wanted": 4, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            (
                "On les fera tourner en stories sponsorisées Instagram. 3 papas, une vidéo "
                "livrée chacun."
            ),
            {"prestation": "ugc_only", "videos_per_creator": 1},
        ),
        (
            (
                "Des familles, une douzaine environ, une vidéo par famille livrée à la "
                "boutique. Budget 1 500 €."
            ),
            {"creators_wanted": 12, "videos_per_creator": 1, "total_budget_cents": 150000},
        ),
        ("Families, about a dozen, €100 each.", {"creators_wanted": 12}),
        (
            (
                "Each makes one video. Chacun filmerait la séance de son animal et lui "
                "remettrait une vidéo de 45 secondes."
            ),
            {"videos_per_creator": 1},
        ),
        (
            (
                "Je voudrais que trois couples que j'ai photographiés ou qui se sont mariés "
                "l'an dernier racontent leur journée. 180 € par couple"
            ),
            {"creators_wanted": 3, "budget_per_creator_cents": 18000},
        ),
        (
            (
                "We'd like three couples who married last year to tell us about their day, "
                "€180 per couple."
            ),
            {"creators_wanted": 3, "budget_per_creator_cents": 18000},
        ),
        (
            "Last year we worked with 5 creators who posted on TikTok. Now we want 3.",
            {"creators_wanted": 3},
        ),
        (
            "We hired 6 creators who filmed for us last year at €80 each. 3 creators now.",
            {"creators_wanted": 3, "budget_per_creator_cents": None},
        ),
        (
            "On cherche 4 clientes qui ont acheté l'an dernier, 80 € chacune.",
            {"creators_wanted": 4, "budget_per_creator_cents": 8000},
        ),
        ("L'an dernier on a cherché 4 clientes. Cette année 6.", {"creators_wanted": 6}),
        ("3 créateurs food, 2 recettes chacun.", {"creators_wanted": 3}),
        (
            "We'll run them as sponsored stories on Instagram. 3 dads, one video each.",
            {"prestation": "ugc_only"},
        ),
        ("Vidéos utilisées en publicités sponsorisées sur Facebook.", {"prestation": "ugc_only"}),
        ("On cherche des mamans, une dizaine à peu près.", {"creators_wanted": 10}),
        ("Mums, about a dozen, €50 each", {"creators_wanted": 12}),
        ("I need one person with a properly filthy family car.", {"creators_wanted": 1}),
        ("I need one person with a big family dog.", {"creators_wanted": 1}),
        ("A mum with a family of five, one video", {"creators_wanted": 1}),
        ("droits pub sans limite de temps", {"ads_rights_perpetual": True}),
        ("10 creators. Total beginners more than welcome.", {"level": "beginner"}),
        (
            "elle garde les vidéos pour ses pubs et pour son site sans limite de durée.",
            {"ads_rights_perpetual": True},
        ),
        ("She wants just the files, no placements on their accounts.", {"prestation": "ugc_only"}),
        (
            "The video goes on our app and in ads; creators aren't asked to post.",
            {"prestation": "ugc_only"},
        ),
        (
            "Des familles, une douzaine environ, une vidéo par famille.",
            {"creators_wanted": 12, "videos_per_creator": 1},
        ),
        (
            (
                "Faire filmer ses puzzles par des familles, une douzaine environ, avec une "
                "vidéo par famille livrée à la boutique."
            ),
            {"creators_wanted": 12, "videos_per_creator": 1},
        ),
        ("Mums, a dozen or so, €50 each.", {"creators_wanted": 12}),
        ("Des chiens, une douzaine environ, vivent ici. 3 créateurs.", {"creators_wanted": 3}),
        ("Nos clients, une centaine environ, achètent ici. 3 créateurs.", {"creators_wanted": 3}),
        ("Experts welcome too, 3 creators", {"level": None}),
        ("Beginners or experts welcome", {"level": None}),
        ("8 joueurs, débutants bienvenus", {"level": None}),
        (
            "4 créatrices. 1 Reel à 120 € et 1 TikTok à 100 € chacune.",
            {"creators_wanted": 4, "budget_per_creator_cents": 22000},
        ),
        ("4 creators. €120 for a Reel and €100 for a TikTok.", {"creators_wanted": 4}),
        ("3 créateurs, 100 € la première vidéo, 80 € la deuxième.", {"creators_wanted": 3}),
        ("3 creators, €100 for the first video and €80 for the second.", {"creators_wanted": 3}),
        ("Prix : 80€ la vidéo (x10).", {"budget_per_creator_cents": 8000}),
        (
            "2 vidéos par mois pendant 3 mois, 1 créateur, 600 €.",
            {"creators_wanted": 1, "videos_per_creator": 6, "budget_per_creator_cents": 60000},
        ),
        (
            "2 videos a month for 3 months, 1 creator, €600.",
            {"creators_wanted": 1, "videos_per_creator": 6, "budget_per_creator_cents": 60000},
        ),
        ("We need 8 videos: 2 per runner.", {"videos_per_creator": 2}),
        ("2F / 1M, 120 € chacun.", {"budget_per_creator_cents": 12000}),
        ("Urgent : 48h. 3 vidéos", {"creators_wanted": 3}),
        ("Film it, send it to us and post it on your account.", {"prestation": "video_post"}),
        ("100 € per 1 video, 4 creators", {"creators_wanted": 4}),
        ("4 creators * 2 videos * 100 €", {"creators_wanted": 4}),
    ],
)
def test_what_an_ordinary_mail_tells(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
