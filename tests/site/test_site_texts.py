"""The texts of the pages: the same ones in both languages, and none that nobody reads."""

import re
from string import Formatter

import pytest

from app.entrypoints.http.site.rendering import LANGUAGES
from app.entrypoints.http.site.texts import tables, texts
from app.wording import wording


def flat(found: object, prefix: str = "") -> dict[str, str]:
    if not isinstance(found, dict):
        return {prefix[:-1]: str(found)}
    return {
        key: text
        for name, one in found.items()
        for key, text in flat(one, f"{prefix}{name}.").items()
    }


def figures(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_texts() -> None:
    french, english = (flat(tables(language)) for language in LANGUAGES)

    assert french.keys() == english.keys()
    assert {key for key in french if figures(french[key]) != figures(english[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_no_text_that_the_estimate_has_under_the_same_name(language: str) -> None:
    ours = flat(tables("fr" if language == "fr" else "en"))

    assert ours.keys() & dict(wording(language).texts()).keys() == set()


def test_french_is_set_with_its_spaces() -> None:
    written = dict(texts("fr").texts())

    assert [text for text in written.values() if re.search(r" [;!?%:»]|« ", text)] == []
