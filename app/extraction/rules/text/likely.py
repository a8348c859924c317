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

from app.extraction.rules.text.closing import parts
from app.extraction.rules.text.tokens import Text

_FILE = Path(__file__).parent.parent / "weights.json"
_BEGINNING = 5
_NUMBER = "0"
# Odds of 7 to 1, in thousandths of their logarithm, whose sums no order of words changes: an
# invented value is worse than a missed one.
_LEAST_SCORE = 2_000
# Odds of 12 to 1.
_LEAST_SURE = 2_500
_LEAST_OF_CLAUSE = 1_000


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


class _Window(NamedTuple):
    """What is weighed of tokens ``at`` to ``end``, and of each clause where there are several."""

    at: int
    end: int
    found: set[str]
    clauses: list[set[str]]


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


def guesses(text: Text, sentences: Iterable[tuple[int, int]]) -> list[Guess]:
    """What the sentences most likely tell, each name once, the likeliest first.

    Each sentence is asked alone, and its clauses; then, for what none tells alone, each with the
    one before ("Nobody knows us. Change that.").
    """
    told = [_Window(at, end, *_known(text, at, end)) for at, end in sentences]
    joined = [_Window(one.at, two.end, one.found | two.found, []) for one, two in pairwise(told)]
    best = _best(told)
    together = [one for one in _best(joined) if all(one.name != other.name for other in best)]
    return sorted(best + together, key=lambda one: -one.score)


def _known(text: Text, at: int, end: int) -> tuple[set[str], list[set[str]]]:
    """What is weighed of a sentence, and of its clauses if it has several."""
    known, words, cut = _weights().weights.keys(), text.words, parts(text, at, end)
    clauses = [known & features(words[one:two]) for one, two in cut] if len(cut) > 1 else []
    return known & features(words[at:end]), clauses


def _best(windows: Iterable[_Window]) -> list[Guess]:
    """What a clause tells, or a sentence of which one clause tells about half of it.

    Without that, words that each mean little would add up over clauses that tell nothing.
    """
    best: dict[str, Guess] = {}
    for at, end, found, clauses in windows:
        by_clause = [_scores(clause) for clause in clauses]
        for name, whole in _scores(found).items():
            most = max((scores[name] for scores in by_clause), default=whole)
            score = max(whole, most) if most > _LEAST_OF_CLAUSE else most
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
