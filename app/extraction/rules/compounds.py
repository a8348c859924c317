"""Objectives at the end of a German or Dutch compound: "Kartenverkauf", "nieuwsinschrijving"."""

from collections.abc import Iterator

from app.extraction.rules.lexicon import Mark, load
from app.extraction.rules.scan import Scan

_COMPOUNDING = {"de", "nl", "und"}
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 5
_LONGEST = 40


def compounds(scan: Scan) -> Iterator[Mark]:
    """The compounds in sentences that speak of a goal, or in the line under one."""
    if scan.language not in _COMPOUNDING:
        return
    named = {scan.sentence[mark.at] for mark in scan.marks["goal"]}
    known = {mark.at for mark in scan.marks["objective"]}
    for at, word in enumerate(scan.text.words if named else ()):
        near = scan.sentence[at] in named or scan.sentence[at] - 1 in named
        if near and at not in known and _SHORTEST_HEAD + _SHORTEST_TAIL <= len(word) <= _LONGEST:
            yield from _closing(word, at)


def _closing(word: str, at: int) -> Iterator[Mark]:
    """The longest ending of a word that names an objective."""
    words = load().words
    for start in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        for kind, value, weight, only in words.get(word[start:], ()):
            if kind == "objective":
                yield Mark(at, at + 1, value, weight, only)
                return
