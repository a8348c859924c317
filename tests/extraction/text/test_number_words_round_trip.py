"""Every language reads the number words that num2words writes, with and without accents."""

import unicodedata

import pytest
from hypothesis import settings
from num2words import num2words

from app.extraction.rules.text.scan import Scan

LANGUAGES = ("fr", "en", "es", "de", "it", "nl", "pt")
LEAST_SHARE = 0.995
# One is left out: "un" and "a" are articles. `make fuzz` takes every number.
STEP = 1 if settings.get_current_profile_name() == "fuzz" else 17
SAMPLE = (*range(2, 1_000), *range(1_000, 20_001, STEP))


def plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def right(language: str, *, accented: bool) -> float:
    hits = 0
    for value in SAMPLE:
        words = num2words(value, lang=language)
        scan = Scan(words if accented else plain(words), language)  # type: ignore[arg-type]
        hits += [one.hundredths for one in scan.numbers] == [value * 100]
    return hits / len(SAMPLE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("accented", [True, False])
def test_number_words_come_back_as_numbers(language: str, accented: bool) -> None:  # noqa: FBT001
    assert right(language, accented=accented) >= LEAST_SHARE
