"""One slip of the hand in a word that decides is seen through; another word is no slip."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.extraction.rules.reader import read
from app.extraction.rules.text import slips
from app.extraction.rules.text.lexicon import load
from app.extraction.rules.text.nearby import listed

_TODAY = date(2026, 6, 1)
_TABLE = {
    name: words.split()
    for name, words in tomllib.loads(
        (Path(slips.__file__).parent.parent / "slips.toml").read_text(encoding="utf-8")
    ).items()
}


def stated(brief: str) -> dict[str, Any]:
    values = read(brief, _TODAY).values
    names = ("creators_wanted", "budget_per_creator_cents", "platforms", "deadline")
    return {name: values.get(name) for name in names}


@pytest.mark.parametrize(
    "brief",
    [
        "3 creatosr on TikTok, 120 euros each, before 12 September",
        "3 creators on TitKok, 120 euros each, before 12 September",
        "3 craetors on Tiktoc, 120 euors each, befroe 12 septmber",
        "3 creators on TikTok, 120 euris each, before 12 Septembre",
        "3 influenceres on TikTok, 120 euuros each, before 12 Sepetmber",
        "3 cretaors on TikTok, 120 euros each, deadlien 12 september",
        "3 CRAETORS ON TIKTOKK, 120 EUROS EACH, BEFROE 12 SEPTEMER",
        "3 crateurs sur TikTok, 120 eurso chaucn, avnt le 12 septembe",
        # Typed in a hurry.
        "on cherche 3 créas pr notre resto, 120 e chacun, TikTok, à rendre avt le 12 sept",
        "cherche 3 créateurs TikTok, 120 e par pers, livr ds 103 jours",
        "need 3 creators on TikTok b4 12 sept, €120 ea",
        "3 créateurs sur TikTok.120 € chacun.Deadline 12 septembre",
        "3 creators on TikTok.€120 each, due 12 September 2026.We had 9 last year.",
        "Looking for 3 creators on TikTok.They get €120 each!Post it by 12 September",
    ],
)
def test_what_is_typed_in_a_hurry_is_read(brief: str) -> None:
    assert stated(brief) == {
        "creators_wanted": 3,
        "budget_per_creator_cents": 12_000,
        "platforms": ["TikTok"],
        "deadline": "2026-09-12",
    }


def test_a_feast_is_written_with_a_capital_anywhere() -> None:
    brief = "3 creators on TikTok, 120 euros each, live before Chrismas 2026"
    assert stated(brief)["deadline"] == stated(brief.replace("Chrismas", "Christmas"))["deadline"]
    assert stated(brief)["deadline"] == "2026-12-24"


@pytest.mark.parametrize(
    ("brief", "name"),
    [
        ("We sell with Tikfak, 2 creators", "platforms"),
        ("Our app is called Vidoa, €90 each", "creators_wanted"),
        ("4 flies in the soup, nothing else", "creators_wanted"),
        ("Il est convenu de parler du 12", "deadline"),
        ("Nous envoyons un kit PR à 2 journalistes. Cherche une vidéo.", "deadline"),
    ],
)
def test_another_word_or_a_name_is_no_slip(brief: str, name: str) -> None:
    assert stated(brief)[name] is None


def test_what_is_quoted_is_the_word_as_sent() -> None:
    brief = "2 creators on YuoTube"

    (found,) = [one for one in read(brief, _TODAY).evidence if one.field == "platforms"]

    assert brief[found.span.start : found.span.end] == "YuoTube"


def test_each_word_that_is_meant_says_something_to_a_reader() -> None:
    meant = {word for name, words in _TABLE.items() if name != "real" for word in words}

    assert meant - load().listed - listed() == set()
