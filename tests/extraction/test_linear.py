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
