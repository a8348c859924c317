"""What German and Dutch compounds name: goals ("Kartenverkauf") and niches ("Hondenvoermerk")."""

from collections.abc import Iterator
from functools import lru_cache

from app.extraction.rules.text.lexicon import Mark, load
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_COMPOUNDING = {"de", "nl", "und"}
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 5
_LONGEST = 40
_EDGE_LETTERS, _SHORTEST_REST, _LEAST_REST = 4, 4, 0.5
_REMEMBERED_WORDS = 8192
_SEEKING, _HEADS = near("niche_aside", "seeking"), near("niche_aside", "heads")
# "Stellen" are couples in Dutch, and jobs in German.
_COUPLES, _COUPLE, _COUPLE_WEIGHT = frozenset({"stellen"}), "couple", 0.6


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


def is_compounding(scan: Scan) -> bool:
    """German or Dutch, be it by one word: ``Pannenmerk zoekt 5 creators`` looks English."""
    return scan.language in _COMPOUNDING or not _SEEKING.isdisjoint(scan.text.vocabulary)


def couples(scan: Scan) -> list[Mark]:
    """``We zoeken 4 stellen``: counted, the Dutch word is no verb."""
    if scan.language != "nl":
        return []
    counted = {number.end for number in scan.numbers if number.kind != "article"}
    return [
        Mark(at, at + 1, _COUPLE, _COUPLE_WEIGHT, ())
        for at in scan.text.where(_COUPLES)
        if at in counted
    ]


@lru_cache(maxsize=_REMEMBERED_WORDS)
def niches_of(word: str) -> tuple[tuple[str, float], ...]:
    """The niche of a compound, with its weight, by how it begins or ends: ``Katzenklappe``."""
    openings, endings = _edges()
    for stem, category in openings.get(word[:_EDGE_LETTERS], ()):
        if word.startswith(stem):
            return ((category, 1.0),)
    for stem, category in endings.get(word[-_EDGE_LETTERS:], ()):
        if word.endswith(stem):
            return ((category, 1.0),)
    return _before_head(word)


def _before_head(word: str) -> tuple[tuple[str, float], ...]:
    """What somebody is a brand, a dealer or a friend of: ``Pannenmerk``, ``Reifenhändler``."""
    for end in range(_SHORTEST_REST, len(word) - 2):
        if word[end:] not in _HEADS:
            continue
        # The letter between the parts: "Verein-s-marke".
        linked = word[end - 1] in "sn" and end > _SHORTEST_REST
        if found := _niches_listed(word[:end]) or (linked and _niches_listed(word[: end - 1])):
            return found
    return ()


def _niches_listed(word: str) -> tuple[tuple[str, float], ...]:
    return tuple(
        (value, weight)
        for kind, value, weight, only in load().words.get(word, ())
        if kind == "category" and weight >= _LEAST_REST and not only
    )


_Edges = dict[str, list[tuple[str, str]]]


@lru_cache(maxsize=1)
def _edges() -> tuple[_Edges, _Edges]:
    """Beginnings of compounds by their first letters, endings by their last; longest first."""
    openings: _Edges = {}
    endings: _Edges = {}
    for stem, meanings in load().words.items():
        for meaning in meanings:
            if meaning.kind == "category_opening":
                openings.setdefault(stem[:_EDGE_LETTERS], []).append((stem, meaning.value))
            elif meaning.kind == "category_ending":
                endings.setdefault(stem[-_EDGE_LETTERS:], []).append((stem, meaning.value))
    for stems in (*openings.values(), *endings.values()):
        stems.sort(key=lambda stem: -len(stem[0]))
    return openings, endings
