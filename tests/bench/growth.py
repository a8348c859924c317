"""How the cost of a brief grows with its length: seven languages, and a straight line through."""

from collections.abc import Callable, Sequence
from statistics import linear_regression, mean
from time import thread_time_ns
from typing import Final

from tests.bench.briefs import LANGUAGES, briefs
from tests.bench.figures import Fit, Point

LENGTHS: Final = (100, 300, 600, 1_000, 1_500, 2_000, 3_000, 4_000)
_NS_PER_MS: Final = 1_000_000


def cpu_ms(call: Callable[[str], object], text: str, *, times: int) -> float:
    """Return the processor time of the fastest of so many calls: noise only ever adds."""
    taken: list[int] = []
    for _ in range(times):
        begun = thread_time_ns()
        call(text)
        taken.append(thread_time_ns() - begun)
    return min(taken) / _NS_PER_MS


def points(call: Callable[[str], object], *, texts: int, times: int) -> list[Point]:
    """Measure the mean of some briefs of each length and language."""
    return [
        Point(
            language,
            characters,
            mean(cpu_ms(call, text, times=times) for text in briefs(characters, texts, language)),
        )
        for language in LANGUAGES
        for characters in LENGTHS
    ]


def fit(measured: Sequence[Point]) -> Fit:
    """Fit a line to the means over all languages, by least squares."""
    lengths = sorted({point.characters for point in measured})
    taken_ms = [mean(p.ms for p in measured if p.characters == length) for length in lengths]
    slope, intercept = linear_regression(lengths, taken_ms)
    middle_ms = mean(taken_ms)
    around = sum((ms - middle_ms) ** 2 for ms in taken_ms)
    beside = sum(
        (ms - intercept - slope * length) ** 2 for length, ms in zip(lengths, taken_ms, strict=True)
    )
    return Fit(intercept, slope, 1 - beside / around)
