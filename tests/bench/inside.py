"""Times of one call in this process."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from statistics import median
from time import perf_counter_ns
from typing import Final, NamedTuple, TypeVar

from app.bootstrap import Services, build
from app.domain.request import EstimateRequest
from app.extraction.rules.reader import read
from app.known import gather, pricing_facts, stated_values
from app.settings import Settings
from pricing.engine import price
from tests.bench.briefs import ROOT, briefs, hostile

DAY: Final = date(2026, 6, 1)
_NS_PER_MS: Final = 1_000_000
_Given = TypeVar("_Given")


class Times(NamedTuple):
    """Median milliseconds of the whole estimate, of reading only, and of pricing only."""

    estimate_ms: float
    read_ms: float
    price_ms: float


class Hostile(NamedTuple):
    """Milliseconds of 4,000 hostile characters, and what they cost beside half as many."""

    name: str
    estimate_ms: float
    growth: float


def median_ms(call: Callable[[_Given], object], given: Sequence[_Given]) -> float:
    """Call once for each, after a first one that fills caches."""
    call(given[0])
    return median(_ms(call, one) for one in given)


def best_ms(call: Callable[[_Given], object], given: _Given, *, times: int) -> float:
    """Call so many times and take the fastest: noise only ever adds."""
    return min(_ms(call, given) for _ in range(times))


def estimate_ms(services: Services, texts: Iterable[str]) -> float:
    """Read, price and ask, without HTTP."""
    return median_ms(services.estimator.estimate, [_request(text) for text in texts])


def quiet_estimate_ms(services: Services, texts: Iterable[str], *, rounds: int) -> float:
    """The same on a machine that others slow down: of each text the fastest of some rounds."""
    requests = [_request(text) for text in texts]
    taken = [[_ms(services.estimator.estimate, one) for one in requests] for _ in range(rounds)]
    fastest: list[float] = [min(times) for times in zip(*taken, strict=True)]
    return median(fastest)


def times(services: Services, characters: int, count: int) -> Times:
    """Measure the parts of an estimate over different briefs of one length."""
    texts = briefs(characters, count)
    known = [gather(stated_values(read(text, DAY)), None, DAY) for text in texts]
    return Times(
        estimate_ms(services, texts),
        median_ms(lambda text: read(text, DAY), texts),
        median_ms(
            lambda facts: price(facts, services.tariff, DAY),
            [pricing_facts(one, DAY) for one in known],
        ),
    )


def hostile_times(services: Services) -> list[Hostile]:
    """Measure every hostile text, the slowest first."""
    halves = hostile(2_000)
    estimate = services.estimator.estimate
    measured: list[Hostile] = []
    for name, text in hostile(4_000).items():
        whole_ms = best_ms(estimate, _request(text), times=5)
        half_ms = best_ms(estimate, _request(halves[name]), times=5)
        measured.append(Hostile(name, whole_ms, whole_ms / half_ms))
    return sorted(measured, key=lambda one: -one.estimate_ms)


def _request(text: str) -> EstimateRequest:
    return EstimateRequest(brief=text, reference_date=DAY.isoformat(), extractor="rules")


def _ms(call: Callable[[_Given], object], given: _Given) -> float:
    begun = perf_counter_ns()
    call(given)
    return (perf_counter_ns() - begun) / _NS_PER_MS


def quiet_ms_in_a_fresh_process(characters: int) -> float:
    """What a server sees, whose memory holds nothing but the service."""
    command = [sys.executable, "-m", "tests.bench.inside", str(characters)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return float(run.stdout)


if __name__ == "__main__":
    made = briefs(int(sys.argv[1]), 40)
    print(quiet_estimate_ms(build(Settings()), made, rounds=60))
