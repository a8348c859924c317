"""What a sentence most likely tells, where no rule knows its words, and what it hardly does.

A linear model: each word of a sentence, its beginning and each pair of neighbours speak for or
against what it may tell, as much as they did in labelled sentences (``weights.json``, made by
``make learn``). It is asked where the rules are silent, and then quotes the sentence; and whether
it is against what they say.
"""

from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.json import decode

from app.extraction.rules.text.lexicon import Mark

_FILE = Path(__file__).parent.parent / "weights.json"
_BEGINNING = 5
_NUMBER = "0"
_BEFORE = "«"
# What rules count for a niche: what else speaks for it is asked of its words.
_NICHE_KINDS = {"category", "category_opening", "category_ending", "category_veto"}
_START = attrgetter("at")
# Odds of 7 to 1, in thousandths of their logarithm, whose sums no order of words changes: an
# invented value is worse than a missed one.
_LEAST_SCORE = 2_000
# Odds of 12 to 1 for what rules do not say, of 20 to 1 against what they do.
_LEAST_SURE, _LEAST_AGAINST = 2_500, 3_000


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
    # By feature, the places of the names that it matters to, and how much it speaks for each.
    weights: dict[str, list[tuple[int, int]]]


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    return decode(_FILE.read_bytes(), type=_Weights)


class Sentence(NamedTuple):
    """Tokens ``at`` to ``end``, and what speaks for or against what they may tell."""

    at: int
    end: int
    features: set[str]


def featured(
    words: Sequence[str], sentences: Iterable[tuple[int, int]], marks: Mapping[str, Iterable[Mark]]
) -> list[Sentence]:
    """Each sentence with its words, what they mean (``<payment>``), and both of the one before."""
    found = [Sentence(at, end, _said(words[at:end])) for at, end in sentences]
    for kind, meanings in marks.items():
        for one in meanings if kind not in _NICHE_KINDS else ():
            index = bisect_right(found, one.at, key=_START) - 1
            if index >= 0 and one.at < found[index].end:
                meant = (
                    {f"<{kind}>"} if one.value is None else {f"<{kind}>", f"<{kind}={one.value}>"}
                )
                found[index].features.update(meant)
    before = [[one for one in each.features if " " not in one] for each in found]
    for each, told in zip(found[1:], before, strict=False):
        each.features.update([_BEFORE + one for one in told])
    return found


def _said(words: Sequence[str]) -> set[str]:
    """The words, their beginnings and the pairs of neighbours; one number is as good as another."""
    plain = [
        word if word.isalpha() or not any(map(str.isdecimal, word)) else _NUMBER for word in words
    ]
    found = set(plain)
    found.update([word[:_BEGINNING] + "…" for word in plain if len(word) > _BEGINNING])
    found.update(map(" ".join, pairwise(["^", *plain, "$"])))
    return found


class Odds:
    """How likely a text tells what, which is how likely its likeliest sentence does."""

    __slots__ = ("_best", "_most")

    def __init__(self, sentences: Iterable[Sentence], is_aside: Callable[[int], bool]) -> None:
        """``is_aside``: what begins at this token tells nothing of this campaign."""
        known = _weights().weights.keys()
        self._best: dict[str, Guess] = {}
        self._most: dict[str, int] = {}
        for at, end, told in sentences:
            aside = is_aside(at)
            for name, score in zip(_weights().names, _scores(known & told), strict=True):
                self._most[name] = max(score, self._most.get(name, score))
                if not aside and (name not in self._best or score > self._best[name].score):
                    self._best[name] = Guess(name, at, end, score)

    def guesses(self, names: Container[str]) -> list[Guess]:
        """What of ``names`` the text most likely tells, the likeliest first."""
        told = [one for one in self._best.values() if one.score > _LEAST_SCORE]
        return sorted([one for one in told if one.name in names], key=lambda one: -one.score)

    def against(self, name: str, *, at_all: bool = False) -> bool:
        """The text most likely does not tell ``name``; with ``at_all``, by however small odds."""
        return self._most.get(name, 0) < (0 if at_all else -_LEAST_AGAINST)


def _scores(found: set[str]) -> list[int]:
    """The score of each name, in their order."""
    known = _weights()
    scores = list(known.biases)
    for feature in found:
        for place, weight in known.weights[feature]:
            scores[place] += weight
    return scores
