"""Verbs that say what would be or will be done are read as what is done; other words stay."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.extraction.rules.reader import read
from app.extraction.rules.text import conjugated
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import Text

_TODAY = date(2026, 6, 1)
_TABLES = tomllib.loads(
    (Path(conjugated.__file__).parent.parent / "conjugated.toml").read_text("utf-8")
)


@pytest.mark.parametrize(
    ("brief", "as_if"),
    [
        (
            "Trois étudiants. Ils nous enverraient leur vidéo.",
            "Trois étudiants. Ils nous envoient leur vidéo.",
        ),
        (
            "Quatre mamans. Elles fabriqueraient un nichoir et nous remettraient le film.",
            "Quatre mamans. Elles fabriquent un nichoir et nous remettent le film.",
        ),
        (
            "Los creadores subirían el vídeo a su TikTok. 4 creadores",
            "Los creadores suben el vídeo a su TikTok. 4 creadores",
        ),
        (
            "Quattro mamme girerebbero il video e ce lo manderebbero.",
            "Quattro mamme girano il video e ce lo mandano.",
        ),
        (
            "Os criadores publicariam no Instagram deles. 3 criadores",
            "Os criadores publicam no Instagram deles. 3 criadores",
        ),
    ],
)
def test_what_would_be_done_is_read_as_what_is_done(brief: str, as_if: str) -> None:
    assert read(brief, _TODAY).values == read(as_if, _TODAY).values != {}


@pytest.mark.parametrize(
    "text",
    [
        "La caméra tourne, l'opéra aussi, et Vera chantera peut-être",  # no list has "chanter"
        "Notre librairie voudrait 3 lecteurs",  # a list has "voudrait"
        "The opera and the camera",
    ],
)
def test_any_other_word_stays_as_it_is(text: str) -> None:
    assert Scan(text).text.words == Text(text).words


def test_the_quote_is_what_was_written() -> None:
    brief = "Trois étudiants. Ils nous enverraient leur vidéo."
    quotes = [brief[one.span.start : one.span.end] for one in read(brief, _TODAY).evidence]
    assert any("enverraient" in quote for quote in quotes)


def test_endings_are_as_words_are_read() -> None:
    for endings in _TABLES.values():
        for ending, present in endings.items():
            assert [ending, present] == [Text(one).words[0] for one in (ending, present)]
