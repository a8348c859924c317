"""Folding, tokens and offsets: what every reader stands on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.rules.text.fold import fold
from app.extraction.rules.text.tokens import DATE, NUMBER, OPAQUE, Text


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Créateurs", "createurs"),
        ("CRÉATEURS", "createurs"),
        (unicodedata.normalize("NFD", "Créateurs"), "createurs"),
        ("œil de bœuf", "oeil de boeuf"),
        ("Straße", "strasse"),
        ("𝗗𝗼𝗴", "dog"),
        ("５ créas", "5 creas"),
        ("٣ créas", "3 creas"),
        ("5️⃣ créas", "5 creas"),
        ("cré\u200bateurs", "createurs"),
        ("12\u202f500\u00a0€", "12 500 €"),
        ("l’unité — «\u00a0oui\u00a0»", 'l\'unite - " oui "'),
        ("İstanbul", "istanbul"),
    ],
)
def test_every_spelling_folds_to_one(written: str, folded: str) -> None:
    assert fold(written)[0] == folded


@given(st.text(max_size=200))
def test_a_span_of_tokens_is_always_a_stretch_of_the_brief(brief: str) -> None:
    text = Text(brief)
    for at in range(len(text.words)):
        start, end = text.span(at, at + 1)
        assert 0 <= start < end <= len(brief)


def test_a_quote_is_the_brief_as_sent() -> None:
    brief = "Bœuf\u200b et 5️⃣ cre\u0301ateurs"
    text = Text(brief)
    at = text.words.index("createurs")
    start, end = text.span(at, at + 1)
    assert brief[start:end] == "cre\u0301ateurs"


@pytest.mark.parametrize(
    "written",
    [
        "https://example.com/2026-12-01?n=5",
        "www.chien.fr/3",
        "jeanne.dupont+5@example.com",
        "@marie.12",
        "#pub2026",
        "demo.dog.com",
        "06 12 34 56 78",
        "+33 6 12 34 56 78",
        "732 829 320 00074",
        "18h30",
        "9:16",
        "16/9",
        "24/7",
        "1080x1920",
        "12345678901234567890",
    ],
)
def test_what_only_looks_like_numbers_holds_none(written: str) -> None:
    text = Text(f"Voir {written} merci")
    assert not {NUMBER, DATE} & set(text.kinds), list(zip(text.kinds, text.words, strict=True))


def test_a_long_run_of_digits_is_opaque() -> None:
    assert Text("0" * 4000).kinds == [OPAQUE]


def test_markup_is_no_text() -> None:
    text = Text('<b class="x">7</b> créas<script>alert("100 creators")</script> &euro;90')
    assert text.words == ["7", "creas", "€", "90"]
