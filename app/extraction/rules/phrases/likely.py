"""What a sentence most likely tells, where no rule knows its words.

A linear model: each word of a sentence, its beginning and each pair of neighbours speak for or
against what it may tell, as much as they did in labelled sentences (``weights.json``, made by
``make learn``). It is asked only where the rules are silent, and quotes the sentence.
"""

import json
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK

_FILE = Path(__file__).parent.parent / "weights.json"
_BEGINNING = 5
_NUMBER = "0"
# At 0 it is told as likely as not; an invented value is worse than a missed one.
_LEAST_SCORE = 0.75


class Guess(NamedTuple):
    """Tokens ``at`` to ``end`` tell ``name``; the ``score`` is the logarithm of the odds."""

    name: str
    at: int
    end: int
    score: float


class _Weights(NamedTuple):
    names: list[str]
    biases: list[float]
    # By feature, how much it speaks for each of the names that it matters to.
    weights: dict[str, dict[str, float]]


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    return _Weights(**json.loads(_FILE.read_text(encoding="utf-8")))


def features(words: Collection[str]) -> set[str]:
    """The words, their beginnings and the pairs of neighbours; one number is as good as another."""
    plain = [_NUMBER if any(map(str.isdecimal, word)) else word for word in words]
    found = set(plain)
    found.update(f"{word[:_BEGINNING]}…" for word in plain if len(word) > _BEGINNING)
    found.update(f"{one} {other}" for one, other in pairwise(["^", *plain, "$"]))
    return found


def guesses(scan: Scan, names: Collection[str]) -> list[Guess]:
    """What the text most likely tells of ``names``, each once, the likeliest first."""
    best: dict[str, Guess] = {}
    for at, end in _windows(scan):
        for name, score in _scores(scan.text.words[at:end]).items():
            if (
                name in names
                and score > _LEAST_SCORE
                and (name not in best or score > best[name].score)
            ):
                stop = end - (scan.text.kinds[end - 1] == BREAK)
                best[name] = Guess(name, at, stop, score)
    return sorted(best.values(), key=lambda one: -one.score)


def _windows(scan: Scan) -> Iterator[tuple[int, int]]:
    """Each sentence of its own, and with the one before: ``Nobody knows us. Change that.``"""
    before = None
    for at, end in scan.sentences:
        if end - at < 2 or scan.ignored(at) or scan.is_older(at):
            continue
        yield at, end
        if before is not None:
            yield before, end
        before = at


def _scores(words: list[str]) -> dict[str, float]:
    known = _weights()
    scores = dict(zip(known.names, known.biases, strict=True))
    for feature in features(words) & known.weights.keys():
        for name, weight in known.weights[feature].items():
            scores[name] += weight
    return scores
