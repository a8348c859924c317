"""Goals told by a label or a name, and niches of what only surrounds the writer."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)
LAUNCH = "Product launch"


@pytest.mark.parametrize(
    ("brief", "goals"),
    [
        ("Goal: launch and downloads in the first week.", ["Conversions", LAUNCH]),
        ("Objectif : notoriété et lancement.", ["Awareness", LAUNCH]),
        ("Ziel: Launch und Verkäufe.", ["Conversions", LAUNCH]),
        ("Objectives:\n- launch\n- sign-ups", ["Conversions", LAUNCH]),
        ("Goal: sales after launch.", ["Conversions"]),
        ("Goal: film the launch and the concert. 4 creators.", None),
        ("Why: visibility. Parents have never heard of our fair.", ["Awareness"]),
        ("Warum: Bekanntheit. Wer: 4 Creator.", ["Awareness"]),
        ("Perché: visibilità. Chi: 4 creator.", ["Awareness"]),
        ("Why: sales fell by half last year. 4 creators, €100 each.", None),
        ("Pourquoi : les ventes ont baissé. 4 créateurs, 100 €.", None),
        ("On lance Noctia, une tisane pour le sommeil.", [LAUNCH]),
        ("Wir launchen Noctia, einen Tee für die Nacht.", [LAUNCH]),
        ("On lance Noctia le 3 mars.", [LAUNCH]),
        ("On lance Julie, une créatrice, sur TikTok.", None),
        ("We launch TikTok, a first for us, with 4 creators.", None),
        ("Open Rail, a chain of charity shops, needs 4 creators at €100.", None),
    ],
)
def test_goals(brief: str, goals: list[str] | None) -> None:
    assert read(brief, TODAY).values.get("objectives") == goals


@pytest.mark.parametrize(
    ("brief", "niches"),
    [
        ("Qui on est : deux personnes et un chien qui dort sous l'établi.", set()),
        ("It's me, Livia, with two seamstresses and a cat that hates the rain.", set()),
        ("Wir sind zu dritt, mit einem Hund, der unter der Werkbank schläft.", set()),
        ("My mother, my brother and a dog that sleeps by the kiln. 4 creators.", set()),
        ("We want 4 people and a dog that loves water for our toy.", {"dog"}),
        ("We're two people and a dog that tests our leads. 4 dog owners.", {"dog"}),
        ("Cast: a grandmother, a boy and a cat that purrs, €200.", {"cat"}),
        ("Everyone else: the cake rota is in the other thread!", set()),
        ("We'd like 3 videos of our cakes, 40 euros each.", {"cooking"}),
        ("Three food people from Galway: they come, they eat, they film.", {"cooking"}),
        (
            "3 creators film our tents in the rain, €90 each.\n\nWith kind regards,\nWim Backer",
            set(),
        ),
        ("You make videos for small businesses like ours. We sell soap.", set()),
        ("Our accounting software is made for businesses like hers.", {"business"}),
        ("Claire (freelance pour Literie Berthier). Dispo pour 1 vidéo ?", set()),
        ("4 freelances (designers) pour notre outil de facturation.", {"business"}),
    ],
)
def test_niches(brief: str, niches: set[str]) -> None:
    found = read(brief, TODAY).categories
    assert {one.category for one in found if one.score >= 0.5} == niches
