"""Ordinary briefs in the words of those who write them: forms, notes, corrections."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            (
                "On avait parlé de mercredi 10 mais disons plutôt vendredi 12. 130 € par tête, "
                "6 têtes."
            ),
            {"creators_wanted": 6},
        ),
        (
            (
                "t'es dispo pour une vidéo ? 180€, sur ton compte, faut qu'elle soit en ligne "
                "le 11. je te paye après"
            ),
            {"creators_wanted": 1},
        ),
        (
            (
                "Le reste ne bouge pas : ils publient chez eux, Insta et YT, et il faut que "
                "tout soit en ligne la semaine prochaine."
            ),
            {"prestation": "video_post", "platforms": ["Instagram", "YouTube"]},
        ),
        (
            (
                "camping 3 étoiles, 84 emplacements. On a un budget de 700 € pour faire venir "
                "des familles."
            ),
            {"creators_wanted": None, "total_budget_cents": 70000},
        ),
        (
            "Wir machen den Podcast (Folge 87 ist gerade raus) und suchen Creator.",
            {"creators_wanted": None},
        ),
        ("Podcast, épisode 50 bientôt, cherche créateurs.", {"creators_wanted": None}),
        (
            "4 créateurs, une vidéo chacun, que l'équipe récupère et diffuse elle-même.",
            {"prestation": "ugc_only", "creators_wanted": 4},
        ),
        (
            "Les vidéos sont déposées sur un Drive, l'entreprise les diffuse.",
            {"prestation": "ugc_only"},
        ),
        ("The files go on a Drive and the company posts them.", {"prestation": "ugc_only"}),
        ("Qui s'occupe de publier : je m'en charge", {"prestation": "ugc_only"}),
        ("Who posts: I'll do it", {"prestation": "ugc_only"}),
        ("Who publishes: we do", {"prestation": "ugc_only"}),
        ("on voudrait que ça nous amène des réservations.", {"objectives": ["Conversions"]}),
        ("Il faudrait que les gens aillent dessus.", {"objectives": ["Traffic"]}),
        ("On veut que toute la ville entende parler du festival.", {"objectives": ["Awareness"]}),
        ("Afin que les habitants apprennent son existence.", {"objectives": ["Awareness"]}),
        (
            "On veut que plus de plombiers s'inscrivent à l'essai gratuit.",
            {"objectives": ["Conversions"]},
        ),
        ("We want more plumbers to sign up.", {"objectives": ["Conversions"]}),
        ("il faut qu'on vende nos stocks.", {"objectives": ["Conversions"]}),
        (
            "Lo necesitaríamos el 20 de junio como muy tarde. 2 personas.",
            {"deadline": "2027-06-20"},
        ),
        ("Nos valdría con tener todo a finales de julio.", {"deadline": "2027-07-31"}),
        ("Machst du uns ein Video für deinen TikTok Kanal? 120 Euro.", {"creators_wanted": 1}),
        (
            "Nachtrag zu meiner Mail von heute Vormittag: fünf Familien.",
            {"deadline": None, "creators_wanted": 5},
        ),
        (
            "Following my mail of this morning: five families.",
            {"deadline": None, "creators_wanted": 5},
        ),
        ("Termine haben wir noch am 12. und 26. September frei. 2 Paare.", {"deadline": None}),
        ("Bezahlt nach Views, abgerechnet am Monatsende.", {"deadline": None}),
        (
            "CERCHIAMO 4 BOOKTOKER. 250 € quando il video raggiunge 100.000 views.",
            {"budget_per_creator_cents": 25000},
        ),
        ("4 creators, 250 € once the video hits 100k views.", {"creators_wanted": 4}),
        (
            "4 créateurs, 300 € quand la vidéo atteint 20 000 vues.",
            {"creators_wanted": 4, "budget_per_creator_cents": 30000},
        ),
        ("want ons gaat het nu puur om verkoop", {"objectives": ["Conversions"]}),
        (
            "One bloke and one woman come along, get filmed having a go, done. 150€ each.",
            {"creators_wanted": 2, "budget_per_creator_cents": 15000},
        ),
        ("One lad and one girl, 150€ each.", {"creators_wanted": 2}),
        (
            (
                "The video is already made. I only look for 8 people who love food and want to "
                "put our video on their Instagram. 50 euro for each."
            ),
            {"creators_wanted": 8, "budget_per_creator_cents": 5000},
        ),
        ("I look for 8 people who love food. 50 euro each.", {"creators_wanted": 8}),
        (
            ("They won't be asked to share them themselves, it's for the site and our Facebook."),
            {"prestation": "ugc_only"},
        ),
        (
            ("Each makes one video and hands it over; the museum's own team posts it on Facebook."),
            {"prestation": "ugc_only"},
        ),
        ("3 créateurs, une minute maximum, fichiers à la boutique.", {"video_seconds": 60}),
        ("She would like the uncut clips as well.", {"raw_footage": True}),
        (
            "The whole point is to sell more on the web store, walk-ins are fine already.",
            {"objectives": ["Conversions"]},
        ),
        ("We count one thing: downloads.", {"objectives": ["Conversions"]}),
        ("Only one thing matters: sign-ups.", {"objectives": ["Conversions"]}),
        ("Une seule chose compte : les inscriptions.", {"objectives": ["Conversions"]}),
        ("Vous avez plus d'abonnés que nous. 3 créateurs", {"objectives": None}),
        (
            "We also ask the code to sponsor your post for 30 days from our account.",
            {"whitelisting_days": 30},
        ),
        (
            "Vous nous donnez le code pour sponsoriser votre post 30 jours.",
            {"whitelisting_days": 30},
        ),
        (
            "They don't post, she does (insta only, she's off tiktok since jan).",
            {"prestation": "ugc_only"},
        ),
        ("Petite boutique, deux employées. On voudrait 4 clientes.", {"creators_wanted": 4}),
        (
            "Recruiting for LiftOat, protein oats. 3 men and 2 women, 160 euros each.",
            {"creators_wanted": 5},
        ),
        ("The museum wants the word to get around.", {"objectives": ["Awareness"]}),
    ],
)
def test_what_is_told_in_own_words(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
