"""The way of writing changes nothing: briefs of seven languages, changed without changing sense."""

import unicodedata
from collections.abc import Callable

import pytest

from app.extraction.rules.reader import read
from tests.generated.compose import LANGUAGES, TODAY, compose

COUNT = 40


def without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def with_a_greeting(text: str) -> str:
    return f"Hello,\n{text}"


CHANGES: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "lower case": str.lower,
    "no accents": without_accents,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "an emoji": lambda text: f"{text} 🎬✨",
    "a greeting": with_a_greeting,
    "zero-width spaces": lambda text: text.replace("e", "e\u200b"),
    "full-width digits": lambda text: text.translate({48 + n: 0xFF10 + n for n in range(10)}),
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "a line below": lambda text: f"{text}\n\n👋",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", CHANGES)
def test_the_way_of_writing_changes_nothing(language: str, change: str) -> None:
    changed: list[str] = []
    for composed in compose(language, COUNT):
        before = read(composed.brief, TODAY)
        after = read(CHANGES[change](composed.brief), TODAY)
        if after.values != before.values:
            changed.append(composed.brief)

    assert changed == []
