"""The reader as a whole: whatever is sent, it quotes what it found and finds the same again."""

import random
import re
import tomllib
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.rules.reader import language_of, read
from tests.labelled import labelled

TODAY = date(2026, 6, 1)
IS_LONG = settings.get_current_profile_name() == "fuzz"
UNICODE_STRINGS = 100_000 if IS_LONG else 2_000
BROKEN_OFF = 100_000 if IS_LONG else 2_000
LAID_OUT = 100_000 if IS_LONG else 1_500
NEARBY = Path(__file__).parents[2] / "app" / "extraction" / "rules" / "nearby.toml"
BRIEF = (
    "Nous cherchons 5 créatrices avec un chien pour tester nos croquettes. Vidéo de 30 secondes "
    "à publier sur leur compte TikTok et Instagram, 150 € par créatrice, avant le 15 juillet. "
    "Droits pub 3 mois."
)
WORDS = (
    "5 créateurs", "un chien", "120 €", "chacun", "avant le 15/12", "pas de TikTok", "10k vues",
    "fin juin", "finalement", "\n", "- ", "par vidéo", "droits 3 mois", "un couple", "!",
)  # fmt: skip

# Headings of columns, and what stands below them.
COLUMNS = (
    (("Poste", "City", "Tier"), ("Nano", "Créateurs (6)", "x")),
    (("Nombre", "Creators", "Vidéos"), ("3", "1", "12 → 8")),
    (("Fee (EUR)", "Prix unitaire €", "Montant", "Total"), ("10 €", "€1,200", "90")),
    (("Note", "", "2025"), ("y", "?", ":", "All")),
)
CELLS = [cell for _, cells in COLUMNS for cell in ("", *cells)]
SIGNS = (": ", " ? ", " = ", "\n", ". ")
LEADS = ("", "Q. ", "A: ", "1. ", "2) ", "- ", "## ", "history: ", "> De : ", "Note: ")


def telling_words() -> list[str]:
    """The words that rules look for beside others."""
    tables = tomllib.loads(NEARBY.read_text("utf-8")).values()
    return sorted(
        {word for table in tables for listed in table.values() for word in listed.split()}
    )


def check(brief: str) -> None:
    reading = read(brief, TODAY)
    for field, _, (start, end), _ in reading.evidence:
        assert 0 <= start < end <= len(brief), field
    for score in reading.categories:
        assert all(0 <= start < end <= len(brief) for start, end in score.spans)
    assert read(brief, TODAY) == reading


@given(st.text(max_size=300))
def test_any_text_is_read_and_quoted(brief: str) -> None:
    check(brief)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_jumble_of_telling_words_is_read_and_quoted(brief: str) -> None:
    check(brief)


def laid_out(source: random.Random) -> str:
    """Rows of cells, some of them empty or too many, between lines with labels."""
    columns = [source.choice(COLUMNS) for _ in range(source.randint(1, 4))]
    sign = source.choice(["|", " | ", ";", ",", "\t", "    "])
    rows = [
        [source.choice(headings) for headings, _ in columns],
        *([source.choice(["", *one]) for _, one in columns] for _ in range(4)),
    ][: source.randint(1, 5)]
    rows[-1] = source.choice([rows[-1], ["Total", *rows[-1][1:]], [*rows[-1], "x"]])
    fields = [
        "".join(source.choice(part) for part in (LEADS, *source.choice(COLUMNS)[:1], SIGNS, CELLS))
        for _ in range(source.randint(0, 3))
    ]
    at = source.randint(0, len(fields))
    return "\n".join([*fields[:at], *map(sign.join, rows), *fields[at:]])


def test_any_table_and_form_is_read_and_quoted() -> None:
    source = random.Random(7)  # noqa: S311 - repeatable, not secret
    for _ in range(LAID_OUT):
        check(laid_out(source))


@pytest.mark.parametrize("brief", ["{}", "{} 7", "7 {}", "{} 90 €"])
def test_any_telling_word_may_stand_alone(brief: str) -> None:
    """What a word promises (a day behind "initially"), or follows, may be missing."""
    for word in telling_words():
        read(brief.format(word), TODAY)


def test_a_text_may_break_off_behind_any_word() -> None:
    """Parts of labelled briefs, each ending with a word that tells something of what follows."""
    source = random.Random(7)  # noqa: S311 - repeatable, not secret
    briefs = [case.brief for case in labelled()]
    telling = telling_words()
    for _ in range(BROKEN_OFF):
        words = re.findall(r"\S+\s*", source.choice(briefs))
        first = source.randrange(len(words))
        part = words[first : first + source.randint(1, 14)]
        check("".join([*part, " ", source.choice(telling)]))


@pytest.mark.parametrize(
    "brief",
    [
        "> De :",
        "We pay 9 € per thousand",
        "pt est fourni, vidéo à rendre pour le 22 janvier.",
        "La librairie se vide. À vous de nous ramener des lecteurs",
        "| Poste | Montant | Note |\n| Vidéos | 10 € | x |\n| Pub | 20 € | y |\n| Total | | |",
    ],
)
def test_what_ends_where_more_is_looked_for_is_read(brief: str) -> None:
    check(brief)


@pytest.mark.parametrize(
    "brief",
    [
        "UGC savon solide, on prend 4 nanas, 85 € chacune, pas plus",
        "4 creadoras, 85 € cada una, no más",
        "4 créatrices, 85 € chacune et plus",
    ],
)
def test_more_or_not_is_the_last_word(brief: str) -> None:
    found = read(brief, TODAY).values

    assert (found["creators_wanted"], found["budget_per_creator_cents"]) == (4, 8_500)


def test_random_unicode_is_read_and_quoted() -> None:
    """100,000 strings in `make fuzz`, with lone surrogates and every plane."""
    source = random.Random(7)  # noqa: S311 - repeatable, not secret
    ranges = ((32, 126), (0, 0x2FF), (0x300, 0x36F), (0x2000, 0x20CF), (0xD800, 0xDFFF),
              (0xFE00, 0xFFFF), (0x1D400, 0x1D7FF), (0x1F300, 0x1FAFF), (0xE0000, 0xE007F),
              (0, 0x10FFFF))  # fmt: skip
    for _ in range(UNICODE_STRINGS):
        pieces = [
            source.choice(WORDS)
            if source.random() < 0.2
            else "".join(chr(source.randint(*source.choice(ranges))) for _ in range(5))
            for _ in range(source.randint(0, 12))
        ]
        check("".join(pieces))


def without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@pytest.mark.parametrize(
    "changed",
    [
        str.lower,
        str.upper,
        without_accents,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  "),
        lambda text: f"{text} 🎉",
        lambda text: f"Bonjour,\n{text}",
        lambda text: text.replace("5", "cinq", 1),
        lambda text: text.replace("5 ", "５ ", 1),
        lambda text: " ".join(reversed(text.split(". "))),
        lambda text: f"{text} Merci d'avance pour votre retour.",
    ],
)
def test_the_way_of_writing_changes_nothing(changed: Callable[[str], str]) -> None:
    assert read(changed(BRIEF), TODAY).values == read(BRIEF, TODAY).values


def test_an_ordinary_brief_is_read_whole() -> None:
    reading = read(BRIEF, TODAY)

    assert reading.values == {
        "creators_wanted": 5,
        "budget_per_creator_cents": 15000,
        "prestation": "video_post",
        "platforms": ["TikTok", "Instagram"],
        "deadline": "2026-07-15",
        "video_seconds": 30,
        "ads_rights_days": 90,
    }
    assert [score.category for score in reading.categories] == ["dog"]


@pytest.mark.parametrize(
    ("brief", "language"),
    [
        ("Nous cherchons des créateurs pour notre marque", "fr"),
        ("We are looking for creators for our brand", "en"),
        ("Wir suchen Creator für unsere Marke", "de"),
        ("Buscamos creadores para nuestra marca", "es"),
        ("Cerchiamo creator per il nostro marchio", "it"),
        ("We zoeken makers voor ons merk", "nl"),
        ("Procuramos criadores para a nossa marca", "pt"),
        ("😀", "und"),
    ],
)
def test_the_language_is_a_hint(brief: str, language: str) -> None:
    assert language_of(brief) == language


@pytest.mark.alone
@pytest.mark.parametrize(
    "piece",
    ["?", "1 ", "1,", "1-", "12/", "0", "(", " ", "may ", "deux mille ", "no dogs, ", "100€ ",
     "http://", "😀", "z\u0301\u0302\u0303", "a@", "5 créateurs ", "<a ", "droits 3 mois "],
)  # fmt: skip
def test_the_cost_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        brief = (piece * length)[:length]
        start = thread_time()
        read(brief, TODAY)
        return thread_time() - start

    pairs = [(seconds(1000), seconds(4000)) for _ in range(5)]
    short_s, long_s = (min(times) for times in zip(*pairs, strict=True))
    # Four times the length, four times the time, and not sixteen times.
    assert long_s <= 8 * short_s + 0.005
