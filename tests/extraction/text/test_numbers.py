"""Numbers in digits and in words."""

import pytest
from num2words import num2words

from app.extraction.rules.text.numbers import MAX_HUNDREDTHS, digits_value
from app.extraction.rules.text.scan import Scan


def found(text: str) -> list[float]:
    return [number.hundredths / 100 for number in Scan(text).numbers if number.kind != "article"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5), ("12 500", 12500), ("12.500", 12500), ("12,500", 12500), ("1'500", 1500),
        ("1.200,50", 1200.5), ("1,200.50", 1200.5), ("12,50", 12.5), ("12.5", 12.5), ("007", 7),
    ],
)  # fmt: skip
def test_digits_in_any_notation(written: str, value: float) -> None:
    assert digits_value(written) == round(value * 100)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("trois vidéos", [3]),
        ("vingt-trois vidéos", [23]),
        ("quatre-vingt-dix-sept euros", [97]),
        ("soixante et onze euros", [71]),
        ("twenty-three clips", [23]),
        ("one hundred and five euros", [105]),
        ("fünfundzwanzig Videos", [25]),
        ("fuenf Videos", [5]),
        ("veintidós vídeos", [22]),
        ("centottanta euro", [180]),
        ("ventitré video", [23]),
        ("drieëndertig video's", [33]),
        ("vinte e três vídeos", [23]),
        ("une dizaine de vidéos", [10]),
        ("deux douzaines", [24]),
        ("half a dozen clips", [6]),
        ("a couple of clips", [2]),
        ("10k vues", [10_000]),
        ("1,5 million de vues", [1_500_000]),
        ("2 mille euros", [2000]),
        ("1k5 €", [1500]),
        ("2 lakh views", [200_000]),
        ("le lac de Côme", []),
        ("zéro sept", [7]),
        ("zero siete", [7]),
        ("zéro vidéo, sept photos", [0, 7]),
        ("a few clips", []),
        ("un peu de temps", []),
        ("4x4", []),
    ],
)
def test_numbers_of_a_text(text: str, values: list[float]) -> None:
    assert found(text) == values


def test_a_number_never_grows_without_bound() -> None:
    (number,) = Scan("999999999 millions").numbers
    assert number.hundredths <= MAX_HUNDREDTHS


@pytest.mark.parametrize("language", ["fr", "en", "es", "de", "it", "nl", "pt"])
@pytest.mark.parametrize("value", [2, 7, 11, 16, 21, 34, 45, 58, 69, 76, 83, 97, 100, 150, 999])
def test_number_words_read_back(language: str, value: int) -> None:
    written = num2words(value, lang=language)
    assert value in found(f"{written} euro"), written
