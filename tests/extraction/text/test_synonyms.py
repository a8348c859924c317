"""A word that means the same as a common one is read as that; no other use of it is."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.extraction.rules.reader import read
from app.extraction.rules.text import synonyms
from app.extraction.rules.text.tokens import Text

_TODAY = date(2026, 6, 1)
_FILE = Path(synonyms.__file__).parent.parent / "synonyms.toml"
_TABLES = tomllib.loads(_FILE.read_text(encoding="utf-8"))


def stated(brief: str) -> dict[str, Any]:
    return read(brief, _TODAY).values


@pytest.mark.parametrize(
    ("brief", "as_if"),
    [
        ("We run them as Meta adverts for 3 months.", "We run them as Meta ads for 3 months."),
        (
            "We are on the lookout for 4 people over 55, €60 each.",
            "We are looking for 4 people over 55, €60 each.",
        ),
        (
            "La opé court jusqu'au 31 juillet, 5 créateurs à 100 €.",
            "La campagne court jusqu'au 31 juillet, 5 créateurs à 100 €.",
        ),
        (
            "3 vidéos, livr ds 2 sem, 90 € chacune.",
            "3 vidéos, livraison dans 2 semaine, 90 € chacune.",
        ),
        ("Objectif : résas.", "Objectif : réservations."),
        (
            "Unser Kurzvideo ist fertig, 10 Personen posten es für je 55 € auf Facebook.",
            "Unser Video ist fertig, 10 Personen posten es für je 55 € auf Facebook.",
        ),
        (
            "3 people film it, then they share it on TikTok.",
            "3 people film it, then they post it on TikTok.",
        ),
        ("4 golfers, €100 each, you don't share.", "4 golfers, €100 each, you don't post."),
        (
            "Six créatrices, elles partagent chez elles.",
            "Six créatrices, elles publient chez elles.",
        ),
        (
            "Six créateurs qui diffusent un Reel sur leur compte.",
            "Six créateurs qui publient un Reel sur leur compte.",
        ),
        ("Aucune parution par les créateurs.", "Aucune publication par les créateurs."),
        (
            "Parution du Reel le 3 septembre, 60 € chacun.",
            "Publication du Reel le 3 septembre, 60 € chacun.",
        ),
    ],
)
def test_it_is_read_as_the_common_word(brief: str, as_if: str) -> None:
    assert stated(brief) == stated(as_if) != {}


@pytest.mark.parametrize(
    ("brief", "field"),
    [
        ("Four former trainees share their story in 60 seconds, €100 each.", "prestation"),
        ("We would like more comments and shares. Three creators.", "prestation"),
        ("Three creators share the fee of 900 euros.", "prestation"),
        ("Trois créateurs partagent leur avis sur nos bougies.", "prestation"),
        ("Mon roman sort bientôt, parution du roman le 3 septembre. 3 créateurs.", "prestation"),
    ],
)
def test_where_no_video_is_shared_nothing_is_posted(brief: str, field: str) -> None:
    assert field not in stated(brief)


def test_files_shared_with_us_are_handed_over() -> None:
    assert stated("Two cooks film it and share it with us.")["prestation"] == "ugc_only"


def test_each_word_stands_for_one_other() -> None:
    for languages in _TABLES.values():
        for words in languages.values():
            named = Counter(word for others in words.values() for word in others.split())

            assert max(named.values()) == 1
            assert all(len(Text(word).words) == 1 for word in (*words, *named))
            assert named.keys().isdisjoint(words)
