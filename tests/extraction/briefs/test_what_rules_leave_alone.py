"""Ordinary briefs that look like what a rule is for, and are not."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "field", "value"),
    [
        ("5 UGC, 80 €\nOkt", "creators_wanted", 5),
        ("TikTok\n500€\nNov 15", "platforms", ["TikTok"]),
        ("Show the product for 5 seconds in a 30-second video", "video_seconds", 30),
        ("Tu gardes le produit, rushs inclus", "raw_footage", True),
        ("You keep the shoes, raw footage included", "raw_footage", True),
        ("You keep the raw footage.", "raw_footage", False),
        ("4 creators hired, 120 € each", "creators_wanted", 4),
        ("5 creators found via Instagram. Budget 500 €", "creators_wanted", 5),
        ("Each video shows our 45 € cream, 3 creators", "budget_per_creator_cents", None),
        ("Total budget €900 for 3 videos per creator, 3 creators", "total_budget_cents", 90000),
        ("Budget 1500 € pour un pack de 10 vidéos, 5 créateurs", "total_budget_cents", 150000),
        ("Total 10 vidéos et 2 vidéos chacun", "videos_per_creator", 2),
        ("Call at 1:30 video call, 3 creators at 100 €", "video_seconds", None),
        ("Women over 4'50 tall", "video_seconds", None),
        ("No text on TikTok, only Instagram", "platforms", ["Instagram"]),
        ("Meta e no TikTok, 3 criadores, em", "platforms", ["TikTok"]),
        (
            "La vidéo sera publiée sur notre site + réseaux du créateur",
            "prestation",
            "video_post",
        ),
        ("5 creators on TikTok or 3 on Instagram", "creators_wanted", 5),
        ("2 créateurs avec 10 vidéos au total sur leur profil", "videos_per_creator", None),
        ("Results expected in 10 days, 3 creators", "deadline", "2026-12-09"),
        (
            "Beginner (80 €) per creator, expert (150 €) per creator",
            "budget_per_creator_cents",
            11500,
        ),
        ("We need a 3+ creators team, 100 € each", "creators_wanted", 3),
        ("Deadline: 15 of this month", "deadline", None),
        ("We work with organic and paid partners for 2 years", "ads_rights_days", None),
    ],
)
def test_the_plain_meaning_holds(brief: str, field: str, value: object) -> None:
    assert read(brief, _TODAY).values.get(field) == value


def test_a_range_inside_a_budget_keeps_its_order() -> None:
    found = read("Budget 1000 € dont 200 à 300 € de pub, 5 créateurs", _TODAY)
    assert found.alternatives["total_budget_cents"] == (70_000, 80_000)


def test_every_quote_is_a_stretch_of_the_brief() -> None:
    brief = "3 vidéos pour 5 créateurs, 100 € je"
    assert all(one.span.start < one.span.end for one in read(brief, _TODAY).evidence)
