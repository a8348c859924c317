"""One-line briefs and what must be read of them, by kind of fact: ``fixtures/lines``."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)
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
