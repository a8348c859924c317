"""What a sentence most likely tells, where no rule knows its words, and what it hardly does.

A linear model: the words of a sentence, their beginnings, what the lexicon says they mean and pairs
of neighbours speak for or against what it may tell, and all but the pairs also for or against what
the next one may, as much as they did in labelled sentences (``weights.json``, made by ``make
learn``). It is asked where the rules are silent, and then quotes the sentence; and whether it is
against what they say.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from struct import Struct
from typing import NamedTuple

import msgspec

from app.extraction.rules.text.kept import kept
from app.extraction.rules.text.lexicon import Mark

_FILE = Path(__file__).parent.parent / "weights.json"
_BEGINNING = 5
_NUMBER = "0"
# A word of the sentence before; in pairs of neighbours are spaces.
OF_BEFORE = "«"
# What rules count for a niche: what else speaks for it is asked of its words.
_NICHE_KINDS = {"category", "category_opening", "category_ending", "category_veto"}
# Two sums of weights stay far below half of what a lane of 32 bits (``I`` of struct) holds.
_LANE = 32
_ZERO = 1 << (_LANE - 2)
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


class _Weights(msgspec.Struct):
    names: list[str]
    biases: list[int]
    # By feature, the places of the names that it matters to, and how much it speaks for each.
    weights: dict[str, list[tuple[int, int]]]


class _Packed(NamedTuple):
    """The weights of all names in one number each, so that one sum adds them all.

    A name has ``_LANE`` bits; behind those for a feature's own sentence are those for the next.
    """

    names: list[str]
    biases: int
    weights: dict[str, int]


@lru_cache(maxsize=1)
def _weights() -> _Packed:
    return kept(Path(__file__), (Path(__file__), _FILE), _packed)


def _packed() -> _Packed:
    read = msgspec.json.decode(_FILE.read_bytes(), type=_Weights)
    names = len(read.names)
    biases = sum((_ZERO + bias) << _LANE * place for place, bias in enumerate(read.biases))
    biases += _zeros(names) << _LANE * names
    weights: dict[str, int] = {}
    for feature, told in read.weights.items():
        is_before = feature.startswith(OF_BEFORE) and " " not in feature
        key, first = (feature.removeprefix(OF_BEFORE), names) if is_before else (feature, 0)
        packed = sum(weight << _LANE * (first + place) for place, weight in told)
        weights[key] = weights.get(key, 0) + packed
    return _Packed(read.names, biases, weights)


def _zeros(names: int) -> int:
    return sum(_ZERO << _LANE * place for place in range(names))


class Sentence(NamedTuple):
    """Tokens ``at`` to ``end``, and what speaks for or against what they, or the next, may tell."""

    at: int
    end: int
    features: set[str]


def featured(
    words: Sequence[str], sentences: Iterable[tuple[int, int]], marks: Mapping[str, Iterable[Mark]]
) -> list[Sentence]:
    """Each sentence with its words and what they mean (``<payment>``)."""
    plain = [
        word if word.isalpha() or not any(map(str.isdecimal, word)) else _NUMBER for word in words
    ]
    found: list[Sentence] = []
    # By token; what is said of none that a sentence holds ("\n") is asked by nobody.
    told_at: list[set[str]] = [set()] * len(plain)
    for at, end in sentences:
        said = set(plain[at:end])
        said.update([word[:_BEGINNING] + "…" for word in said if len(word) > _BEGINNING])
        found.append(Sentence(at, end, said))
        told_at[at:end] = [said] * (end - at)
    for kind, meanings in marks.items():
        for one in meanings if kind not in _NICHE_KINDS else ():
            told_at[one.at].update(_meant(kind, one.value))
    for at, end, told in found:
        told.update(map(" ".join, pairwise(["^", *plain[at:end], "$"])))
    return found


@cache
def _meant(kind: str, value: str | None) -> tuple[str, ...]:
    return (f"<{kind}>",) if value is None else (f"<{kind}>", f"<{kind}={value}>")


class Odds:
    """How likely a text tells what, which is how likely its likeliest sentence does."""

    __slots__ = ("_most", "_scored")

    def __init__(self, sentences: Iterable[Sentence], is_aside: Callable[[int], bool]) -> None:
        """``is_aside``: what begins at this token tells nothing of this campaign."""
        names, biases, weights = _weights()
        lanes, half = Struct(f"<{len(names)}I"), _LANE * len(names)
        own, before = (1 << half) - 1, _zeros(len(names))
        scored: list[tuple[int, int, tuple[int, ...]]] = []
        for at, end, told in sentences:
            packed = sum(filter(None, map(weights.get, told)), biases)
            total = (packed & own) + before
            scored.append((at, end, lanes.unpack(total.to_bytes(lanes.size, "little"))))
            before = packed >> half
        most = map(max, zip(*(scores for _, _, scores in scored), strict=True))
        self._most: dict[str, int] = {
            name: score - 2 * _ZERO for name, score in zip(names, most, strict=False)
        }
        self._scored = [one for one in scored if not is_aside(one[0])]

    def guesses(self, names: Container[str]) -> list[Guess]:
        """What of ``names`` the text most likely tells, the likeliest first."""
        found: list[Guess] = []
        for place, (name, most) in enumerate(self._most.items()):
            if most > _LEAST_SCORE and name in names and self._scored:
                at, end, scores = max(self._scored, key=lambda one: one[2][place])
                found.append(Guess(name, at, end, scores[place] - 2 * _ZERO))
        told = [one for one in found if one.score > _LEAST_SCORE]
        return sorted(told, key=lambda one: -one.score)

    def against(self, name: str, *, at_all: bool = False) -> bool:
        """The text most likely does not tell ``name``; with ``at_all``, by however small odds."""
        return self._most.get(name, 0) < (0 if at_all else -_LEAST_AGAINST)
