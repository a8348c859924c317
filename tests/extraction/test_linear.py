"""Twice the text takes twice the work, whatever it holds: counted in lines, not in time."""

import sys
from collections import Counter
from datetime import date
from types import FrameType
from typing import Any

import pytest

from app.extraction.rules.reader import read
from tests.bench.briefs import HOSTILE_UNITS, hostile

_TODAY = date(2026, 6, 1)
# Twice, and what a longer text says once more.
_GROWTH = 2.2
# What readers of who publishes, of what releases payment and of goals look around for.
_UNITS = (
    "attached video post film ",
    "video we have published it film ",
    "paid until posted ",
    "goal sales ",
    "get people to come ",
    "send people to our shop ",
    "last year we had 3, ",
    "film it for their channel ",
    "450 customers our set 79 € ",
    "thing (45 € each) ",
    "900 followers ",
)


def _lines_run(text: str) -> int:
    """How many lines reading it runs through, once what it remembers is there."""
    read(text, _TODAY)
    events: Counter[str] = Counter()

    def trace(_frame: FrameType, event: str, _given: object) -> Any:
        events[event] += 1
        return trace

    tracing = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text, _TODAY)
    finally:
        sys.settrace(tracing)
    return events["line"]


@pytest.mark.parametrize("name", HOSTILE_UNITS)
def test_the_work_grows_with_the_text_and_no_faster(name: str) -> None:
    lines = _lines_run(hostile(4_000)[name])

    assert 0 < lines <= _GROWTH * _lines_run(hostile(2_000)[name])


@pytest.mark.parametrize("unit", _UNITS)
def test_words_that_others_are_looked_for_around_cost_no_more_in_a_longer_text(unit: str) -> None:
    longer = (unit * 4_000)[:4_000]

    assert 0 < _lines_run(longer) <= _GROWTH * _lines_run(longer[:2_000])


def test_a_brief_before_hundreds_of_numbers_is_read() -> None:
    brief = "3 vidéos TikTok avec un chien, 120 € par créateur, avant le 12 juillet.\n"

    found = read((brief + "code 12-17 / ref 3.4\n" * 400)[:4_000], _TODAY).values

    assert found == read(brief, _TODAY).values
    assert found["budget_per_creator_cents"] == 12_000
