"""Briefs of agents for their client, one of the brand's own people, and what is filmed."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            (
                "Je voudrais qu'une de mes futures clientes, 45-60 ans, filme quatre séances "
                "pour moi : 4 vidéos courtes, 60 € la vidéo."
            ),
            {"creators_wanted": 1},
        ),
        (
            "Je voudrais qu'une de mes clientes filme 4 vidéos, 60 € la vidéo.",
            {"creators_wanted": 1, "videos_per_creator": 4, "budget_per_creator_cents": 24000},
        ),
        (
            "I'd like one of my clients to film 4 short videos, €60 per video.",
            {"creators_wanted": 1, "videos_per_creator": 4, "budget_per_creator_cents": 24000},
        ),
        ("One of our customers told us it works. 3 creators.", {"creators_wanted": 3}),
        ("On voudrait une de nos vidéos refaite par 3 créateurs.", {"creators_wanted": 3}),
        (
            (
                "J'aimerais confier notre sélection à quelques lecteurs qui ont un compte "
                "TikTok actif, 600 euros à répartir."
            ),
            {"creators_wanted": None, "total_budget_cents": 60000},
        ),
        ("Looking for a few readers who have a TikTok account.", {"creators_wanted": None}),
        ("Requête de l'assistant : trouver deux papas.", {"target_categories": None}),
        ("The mum has an account with 5k followers, we need 3 of them", {"creators_wanted": 3}),
        ("The creators hand her the video; she will share it herself.", {"prestation": "ugc_only"}),
        (
            (
                "Elle a déjà travaillé avec deux influenceuses l'été dernier et ne veut plus "
                "de placements sur leurs comptes, juste les fichiers."
            ),
            {"prestation": "ugc_only"},
        ),
        ("No placements on their accounts any more, just the files.", {"prestation": "ugc_only"}),
        (
            "Elles réalisent la vidéo et la publient sur leur Instagram. 5 créatrices.",
            {"creators_wanted": 5},
        ),
        ("They make the video and post it on their Instagram. 5 creators.", {"creators_wanted": 5}),
        (
            (
                "Elle souhaite trois propriétaires de chiens. Chacun lui remettrait une vidéo "
                "; elle la diffusera ensuite elle-même."
            ),
            {"prestation": "ugc_only", "videos_per_creator": 1, "creators_wanted": 3},
        ),
        (
            ("He is looking for 4 riders; they film a clip each and post it on their own TikTok."),
            {"prestation": "video_post"},
        ),
        (
            "She needs one creator. She films a reel and posts it on her own account.",
            {"prestation": "video_post"},
        ),
        (
            "Il nous faut une créatrice, elle poste la vidéo sur son compte.",
            {"prestation": "video_post"},
        ),
        ("On ne veut pas de placements sur leurs comptes.", {"prestation": "ugc_only"}),
        ("On ne veut plus de posts sponsorisés, juste les fichiers.", {"prestation": "ugc_only"}),
        ("We no longer want posts on their accounts, just the files.", {"prestation": "ugc_only"}),
        ("On veut plus de publications sur leurs comptes.", {"prestation": "video_post"}),
    ],
)
def test_who_is_wanted_and_who_posts(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
