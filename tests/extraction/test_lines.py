"""One-line briefs and what must be read of them, by kind of fact: ``fixtures/lines``."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)
# Of so many lines one is cut at each of its words.
_CUT = 4
_FILES = sorted((Path(__file__).parents[2] / "fixtures" / "lines").glob("*.yaml"))


def _lines() -> list[Any]:
    return [
        pytest.param(line["brief"], line["told"], id=f"{file.stem}-{number}")
        for file in _FILES
        for number, line in enumerate(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader), 1)
    ]


@pytest.mark.parametrize(("brief", "told"), _lines())
def test_a_line_tells_what_a_careful_reader_finds(brief: str, told: dict[str, object]) -> None:
    reading = read(brief, _TODAY)

    niches = [one.category for one in reading.categories if one.score >= 0.5]
    values = {"target_categories": niches or None} | reading.values

    assert {field: values.get(field) for field in told} == told


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_what_is_left_of_a_line_is_read_too(file: Path) -> None:
    for line in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)[::_CUT]:
        words = line["brief"].split(" ")
        for at in range(1, len(words)):
            for left in (" ".join(words[:at]), " ".join(words[at:])):
                for value in read(left, _TODAY).evidence:
                    assert left[value.span.start : value.span.end]


def test_a_brief_may_end_where_a_verb_is_looked_for() -> None:
    assert not read("Lauf für ihren Instagram-Kanal", _TODAY).values.get("prestation")
