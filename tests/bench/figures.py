"""One measured figure, what it stands beside, and the bar it is held against."""

from enum import Enum
from typing import NamedTuple


class Bar(NamedTuple):
    """A limit: of the figure itself, or of its ratio to what it stands beside."""

    limit: float
    is_most: bool
    of_ratio: bool = False


def at_most(limit: float, *, of_ratio: bool = False) -> Bar:
    """A bar that more than this misses."""
    return Bar(limit, is_most=True, of_ratio=of_ratio)


def at_least(limit: float, *, of_ratio: bool = False) -> Bar:
    """A bar that less than this misses."""
    return Bar(limit, is_most=False, of_ratio=of_ratio)


class Verdict(Enum):
    """How a figure stands to its bar."""

    NO_BAR = ""
    MET = "met"
    MISSED = "not met"


class Figure(NamedTuple):
    """A measured figure; ``reference`` was measured in the same run, in the same unit."""

    what: str
    value: float
    unit: str
    beside: str = ""
    reference: float | None = None
    bar: Bar | None = None

    @property
    def ratio(self) -> float | None:
        """How many times its reference the figure is; ``None``: it has none."""
        return self.value / self.reference if self.reference else None

    @property
    def held(self) -> float:
        """What the bar is about."""
        if self.bar is not None and self.bar.of_ratio:
            assert self.ratio is not None
            return self.ratio
        return self.value

    @property
    def verdict(self) -> Verdict:
        """Whether the bar is met."""
        if self.bar is None:
            return Verdict.NO_BAR
        is_met = self.held <= self.bar.limit if self.bar.is_most else self.held >= self.bar.limit
        return Verdict.MET if is_met else Verdict.MISSED

    @property
    def share_of_bar(self) -> float | None:
        """How much of what the bar allows is used: above 1, it is missed."""
        if self.bar is None or self.held <= 0 or self.bar.limit <= 0:
            return None
        share = self.held / self.bar.limit
        return share if self.bar.is_most else 1 / share


class Part(NamedTuple):
    """Figures of one kind; ``how`` says how they were measured."""

    title: str
    how: str
    figures: list[Figure]


class Point(NamedTuple):
    """What a brief of some length costs, by the language it is written in."""

    language: str
    characters: int
    ms: float


class Fit(NamedTuple):
    """The straight line through points, and the share of their variance that it explains."""

    fixed_ms: float
    ms_per_character: float
    r_squared: float


class Scale(NamedTuple):
    """How much is measured: rounds in turns, requests a round, seconds at saturation."""

    rounds: int
    requests: int
    saturated_s: float


FULL = Scale(rounds=5, requests=600, saturated_s=60)
QUICK = Scale(rounds=1, requests=64, saturated_s=2)
