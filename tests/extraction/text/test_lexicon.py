"""The lexicons: every entry can be met, and says something that a reader asks for."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.extraction.rules.text.lexicon import LANGUAGES, load
from app.extraction.rules.text.scan import mark
from app.extraction.rules.text.tokens import Text

FOLDER = Path(__file__).parents[3] / "app" / "extraction" / "rules" / "lexicon"


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted(FOLDER.glob("*.toml")):
        for number, entry in enumerate(tomllib.loads(file.read_text("utf-8"))["entry"], 1):
            yield f"{file.stem}-{number}-{entry['kind']}", entry


PARTS = {"category_opening", "category_ending"}
# Parts of compounds are tried on words that no form lists; they are never met as tokens.
MET = [(name, entry) for name, entry in entries() if entry["kind"] not in PARTS]
# Only there to be known: a known word is no slip of the pen.
KNOWN = {"common_word"}


@pytest.mark.parametrize(("name", "entry"), MET)
def test_the_example_of_an_entry_is_seen(name: str, entry: dict[str, Any]) -> None:
    text = Text(entry["example"])

    kinds = {
        (kind, found.value)
        for language in entry.get("only", LANGUAGES)
        for kind, marks in mark(text, load(), language).items()
        for found in marks
    }

    assert (entry["kind"], entry.get("value")) in kinds, name


def test_every_kind_is_asked_for_by_some_reader() -> None:
    code = "".join(path.read_text("utf-8") for path in FOLDER.parent.rglob("*.py"))

    unused = {
        entry["kind"]
        for _, entry in entries()
        if f'"{entry["kind"]}"' not in code and not entry.get("hides")
    }

    assert unused == KNOWN
