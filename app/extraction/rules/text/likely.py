"""What a sentence most likely tells, where no rule knows its words.

A linear model: each word of a sentence, its beginning and each pair of neighbours speak for or
against what it may tell, as much as they did in labelled sentences (``weights.json``, made by
``make learn``). It is asked only where the rules are silent, and quotes the sentence.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.json import decode

_FILE = Path(__file__).parent.parent / "weights.json"
_BEGINNING = 5
_NUMBER = "0"
# Odds of 7 to 1, in thousandths of their logarithm, whose sums no order of words changes: an
# invented value is worse than a missed one.
_LEAST_SCORE = 2_000
# Odds of 12 to 1.
_LEAST_SURE = 2_500


class Guess(NamedTuple):
    """Tokens ``at`` to ``end`` tell ``name``; ``score``: the logarithm of the odds, times 1,000."""

    name: str
    at: int
    end: int
    score: int

    @property
    def is_sure(self) -> bool:
        """Sure enough to overrule what rules say."""
        return self.score > _LEAST_SURE


class _Weights(Struct):
    names: list[str]
    biases: list[int]
    # By feature, how much it speaks for each of the names that it matters to.
    weights: dict[str, dict[str, int]]


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    return decode(_FILE.read_bytes(), type=_Weights)


def features(words: Sequence[str]) -> set[str]:
    """The words, their beginnings and the pairs of neighbours; one number is as good as another."""
    plain = [
        word if word.isalpha() or not any(map(str.isdecimal, word)) else _NUMBER for word in words
    ]
    found = set(plain)
    found.update([word[:_BEGINNING] + "…" for word in plain if len(word) > _BEGINNING])
    found.update(map(" ".join, pairwise(["^", *plain, "$"])))
    return found


def guesses(words: Sequence[str], sentences: Iterable[tuple[int, int]]) -> list[Guess]:
    """What the sentences most likely tell, each name once, the likeliest first.

    Each sentence is asked alone; then, for what none tells alone, each with the one before
    ("Nobody knows us. Change that.").
    """
    known = _weights().weights.keys()
    alone = [(at, end, known & features(words[at:end])) for at, end in sentences]
    joined = [(at, end, one | other) for (at, _, one), (_, end, other) in pairwise(alone)]
    best = _best(alone)
    together = [one for one in _best(joined) if all(one.name != other.name for other in best)]
    return sorted(best + together, key=lambda one: -one.score)


def _best(windows: Iterable[tuple[int, int, set[str]]]) -> list[Guess]:
    best: dict[str, Guess] = {}
    for at, end, found in windows:
        for name, score in _scores(found).items():
            if score > _LEAST_SCORE and (name not in best or score > best[name].score):
                best[name] = Guess(name, at, end, score)
    return list(best.values())


def _scores(found: set[str]) -> dict[str, int]:
    known = _weights()
    scores = dict(zip(known.names, known.biases, strict=True))
    for feature in found:
        for name, weight in known.weights[feature].items():
            scores[name] += weight
    return scores
