"""Videos that come at a rhythm: ``2 a month for 3 months`` are six."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("2 videos a week for 6 weeks, 2 creators, €600.", {"creators_wanted": 2}),
        ("One video a week for 6 weeks, 2 creators at €600 each.", {"videos_per_creator": 6}),
        ("1 vidéo par semaine pendant 4 semaines, 2 créateurs", {"videos_per_creator": 4}),
        ("2 créateurs, 2 vidéos par mois chacun pendant 3 mois.", {"videos_per_creator": 6}),
        ("2 creators, 2 videos per month each for 3 months.", {"videos_per_creator": 6}),
        ("1 creator. 2 videos per month for 3 months.", {"videos_per_creator": 6}),
        ("Two creators, one video a month for six months.", {"videos_per_creator": 6}),
        (
            "1 créatrice pour 2 vidéos par mois sur 3 mois, 450 € en tout.",
            {"creators_wanted": 1, "videos_per_creator": 6},
        ),
        (
            "Wir suchen eine Creatorin: 2 Videos pro Monat über 3 Monate.",
            {"creators_wanted": 1, "videos_per_creator": 6},
        ),
        (
            "Buscamos una creadora, 2 vídeos al mes durante 3 meses.",
            {"creators_wanted": 1, "videos_per_creator": 6},
        ),
        (
            "4 créateurs, 2 vidéos chacun, droits pub pendant 3 mois.",
            {"creators_wanted": 4, "videos_per_creator": 2, "ads_rights_days": 90},
        ),
        (
            "4 creators, 2 videos each. We post twice a week for 3 months.",
            {"creators_wanted": 4, "videos_per_creator": 2},
        ),
        ("Each creator makes one video a week for a month.", {"videos_per_creator": 1}),
        ("Wir suchen 2 Creator, 2 Videos pro Woche", {"creators_wanted": 2}),
        (
            "Wir suchen eine Creatorin: 2 Videos pro Monat.",
            {"creators_wanted": 1, "videos_per_creator": 2},
        ),
        ("Cherche 3 créateurs pro, 200 €", {"creators_wanted": 3}),
    ],
)
def test_videos_that_come_again(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
