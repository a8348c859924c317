"""One-line briefs and what must be read of them, by kind of fact: ``fixtures/lines``."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)
# So many lines are one test, and of so many lines one is cut at each of its words.
_AT_ONCE, _CUT = 50, 48
_FILES = sorted((Path(__file__).parents[2] / "fixtures" / "lines").glob("*.yaml"))


def _lines(file: Path) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
    return lines


def _parts() -> list[Any]:
    return [
        pytest.param(lines[first : first + _AT_ONCE], id=f"{file.stem}-{first + 1}")
        for file in _FILES
        for lines in (_lines(file),)
        for first in range(0, len(lines), _AT_ONCE)
    ]


def _told_otherwise(line: dict[str, Any]) -> dict[str, object]:
    reading = read(line["brief"], _TODAY)
    niches = [one.category for one in reading.categories if one.score >= 0.5]
    values = {"target_categories": niches or None} | reading.values
    return {
        field: values.get(field)
        for field, told in line["told"].items()
        if values.get(field) != told
    }


@pytest.mark.parametrize("lines", _parts())
def test_lines_tell_what_a_careful_reader_finds(lines: list[dict[str, Any]]) -> None:
    misread = {
        line["brief"]: (otherwise, line["told"])
        for line in lines
        if (otherwise := _told_otherwise(line))
    }

    assert misread == {}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_what_is_left_of_a_line_is_read_too(file: Path) -> None:
    for line in _lines(file)[::_CUT]:
        words = line["brief"].split(" ")
        for at in range(1, len(words)):
            for left in (" ".join(words[:at]), " ".join(words[at:])):
                for value in read(left, _TODAY).evidence:
                    assert left[value.span.start : value.span.end]


def test_a_brief_may_end_where_a_verb_is_looked_for() -> None:
    assert not read("Lauf für ihren Instagram-Kanal", _TODAY).values.get("prestation")
