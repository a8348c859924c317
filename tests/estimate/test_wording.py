from datetime import date, timedelta
from string import Formatter
from typing import Any

import pytest

from app.wording import MessageLanguage, wording
from app.wording.text import clean_text, shorten
from pricing.codes import SHAPES
from tests.estimate.estimating import estimate

DRAFT_LANGUAGES = ("fr", "en", "es", "de", "it", "nl", "pt")
DRAFT_TABLES = ("format.", "heading.", "condition.")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_french_and_english_say_the_same_things_with_the_same_figures() -> None:
    french = {key: placeholders(text) for key, text in wording("fr").texts()}
    english = {key: placeholders(text) for key, text in wording("en").texts()}

    assert french == english


@pytest.mark.parametrize("language", DRAFT_LANGUAGES)
def test_a_draft_can_be_written_in_every_language_that_is_read(language: str) -> None:
    def drafted(name: str) -> dict[str, set[str]]:
        return {
            key: placeholders(text)
            for key, text in wording(name).texts()
            if key.startswith(DRAFT_TABLES)
        }

    assert wording(language).language == language
    assert drafted(language) == drafted("en")
    assert (
        len(
            {
                wording(language).day(str(date(2026, 1, 2) + timedelta(days=31 * n)))
                for n in range(12)
            }
        )
        == 12
    )


def test_a_language_without_words_of_its_own_is_answered_in_english() -> None:
    assert wording("und").language == "en"


def test_money_is_written_as_each_language_writes_it() -> None:
    french, english = wording("fr"), wording("en")

    assert french.money(123_450) == "1\u202f234,50\u202f€"
    assert english.money(123_450) == "€1,234.50"
    assert french.money(12_000) == "120\u202f€"
    assert english.money(1_500_000) == "€15,000"
    assert french.money_range(21_500, 90_000) == "215 à 900\u202f€"
    assert english.money_range(21_500, 90_000) == "€215–900"


def test_dates_are_written_in_words() -> None:
    assert wording("fr").day("2026-12-01") == "1er décembre 2026"
    assert wording("en").day("2026-12-01") == "1 December 2026"
    assert wording("es").day("2027-02-14") == "14 de febrero de 2027"


def test_nouns_agree_with_their_number() -> None:
    assert wording("fr").count("creators", 0) == "0 créateur"
    assert wording("en").count("creators", 0) == "0 creators"
    assert wording("fr").count("views", 10_000) == "10\u202f000 vues"
    assert wording("de").count("months", 1) == "1 Monat"


def test_french_punctuation_never_starts_a_line() -> None:
    texts = [text for key, text in wording("fr").texts() if not key.startswith("format.")]

    assert not [text for text in texts if any(f" {mark}" in text for mark in ":;!?%»")]


def test_text_is_cut_at_a_word() -> None:
    assert shorten("trois vidéos TikTok", 14) == "trois vidéos…"
    assert shorten("trois vidéos TikTok", 19) == "trois vidéos TikTok"
    assert shorten("x" * 300, 100) == "x" * 99 + "…"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_option_that_can_be_left_out_has_a_name(language: MessageLanguage) -> None:
    topics = ("rights: ads", "whitelisting", "exclusivity", "raw footage", "extra hook")
    options = [
        code for code, shape in SHAPES.items() if shape.topic in {*topics, "revision", "rush"}
    ]

    assert options
    assert all(wording(language).knows(f"option.{code}") for code in options)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_note_has_its_words(language: MessageLanguage) -> None:
    on_views: dict[str, Any] = {"prestation": "video_post", "payment_trigger": "views"}
    situations: list[dict[str, Any]] = [
        {"prestation": "video_post", "budget_per_creator_cents": 150_000},
        {"ads_rights_perpetual": True, "deadline": "2027-06-03"},
        on_views,
        on_views | {"views_threshold": 9_000},
        on_views | {"views_threshold": 90_000},
    ]

    notes = {
        note.code: note.detail
        for values in situations
        for note in estimate("x", values, language=language, today=date(2027, 6, 1)).price.notes
    }

    assert notes.keys() == {
        "VAT",
        "NOT_INCLUDED",
        "WRITTEN_CONTRACT",
        "PERPETUAL_RIGHTS",
        "DEADLINE_TIGHT",
        "VIEWS_THRESHOLD_MISSING",
        "VIEWS_DEMANDING",
        "VIEWS_UNLIKELY",
        "VIEWS_MOSTLY_PRODUCTION",
        "TARIFF_STALE",
    }
    assert all(notes.values())


def test_hidden_and_control_characters_are_dropped_from_what_is_written() -> None:
    assert clean_text("a\u200bb\u202ec\U000e0041d\x00e") == "abcd e"
    assert clean_text("one \r\n\r\n\r\n\n  two\tthree ") == "one\n\ntwo three"
