"""Times of one call in this process."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from statistics import mean, median
from time import thread_time_ns
from typing import Final, NamedTuple, TypeVar

from app.bootstrap import Services, build
from app.domain.request import EstimateRequest
from app.extraction.rules.reader import read
from app.known import gather, pricing_facts, stated_values
from app.settings import Settings
from pricing.engine import price
from tests.bench import bars
from tests.bench.briefs import LANGUAGES, ROOT, briefs, endless_briefs, hostile
from tests.bench.figures import Figure, Part, Point, Scale, at_least, at_most
from tests.bench.growth import fit, points
from tests.bench.machine import Yardstick

DAY: Final = date(2026, 6, 1)
_NS_PER_MS: Final = 1_000_000
_WARMING: Final = 50
_WORD: Final = re.compile(r"\w+")
_Given = TypeVar("_Given")


class Hostile(NamedTuple):
    """Milliseconds of 4,000 hostile characters, and what they cost beside half as many."""

    name: str
    estimate_ms: float
    half_ms: float


def part(scale: Scale) -> Part:
    """Measure briefs of four lengths, and hostile ones."""
    services = build(Settings())
    figures = []
    for characters, bar in bars.ESTIMATE_MS.items():
        texts = briefs(characters, scale.requests // 2)
        words_ms = median_ms(_words, texts)
        name = f"{characters:,} characters"
        split = "splitting its words"
        estimate_ms = median_ms(services.estimator.estimate, [_request(text) for text in texts])
        figures += [
            Figure(f"estimate of {name}", estimate_ms, "ms", split, words_ms, at_most(bar)),
            Figure("… of it reading", _reading_ms(texts), "ms", split, words_ms),
            Figure("… of it pricing", _pricing_ms(services, texts), "ms", split, words_ms),
        ]
    return Part(
        "In one process",
        "Processor time of one call, the median over different briefs of all seven languages; "
        "beside lower-casing the same text and finding its words with one regular expression. "
        "Reading and pricing are part of the estimate; the rest of it is words and checks.",
        [*figures, *_hostile(services, times=5 if scale.rounds > 1 else 2)],
    )


def growth(scale: Scale) -> tuple[Part, list[Point]]:
    """Measure the estimate by length and language, and fit a line."""
    services = build(Settings())
    measured = points(
        lambda text: services.estimator.estimate(_request(text)),
        texts=min(39, scale.requests // 20),
        times=3,
    )
    line = fit(measured)
    by_language = {
        language: fit([point for point in measured if point.language == language])
        for language in LANGUAGES
    }
    straight = at_least(bars.LINEAR_R_SQUARED)
    per_1000_ms = line.ms_per_character * 1000
    figures = [
        Figure("R² of the straight line, all languages", line.r_squared, "", bar=straight),
        Figure("1,000 characters more", per_1000_ms, "ms"),
        Figure("any brief at all", line.fixed_ms, "ms"),
    ]
    for language, one in by_language.items():
        slope_ms = one.ms_per_character * 1000
        figures += [
            Figure(f"R², {language}", one.r_squared, "", bar=straight),
            Figure(
                f"1,000 characters more, {language}", slope_ms, "ms", "all languages", per_1000_ms
            ),
        ]
    how = (
        "Processor time of the estimate for briefs of 100 to 4,000 characters, made of labelled "
        "briefs of each language: the mean over briefs of the fastest of three calls, and the "
        "line through these means by least squares."
    )
    return Part("Growth with length", how, figures), measured


def median_ms(call: Callable[[_Given], object], given: Sequence[_Given]) -> float:
    """Call once for each, after a first one that fills caches."""
    call(given[0])
    return median(_ms(call, one) for one in given)


def quiet_estimate_ms(
    services: Services, texts: Iterable[str], *, rounds: int, yardstick: Yardstick
) -> float:
    """The median on a machine that others slow down: of each text the fastest of some rounds."""
    requests = [_request(text) for text in texts]
    taken: list[list[float]] = []
    for _ in range(rounds):
        yardstick.measure()
        taken.append([_ms(services.estimator.estimate, one) for one in requests])
    fastest: list[float] = [min(times) for times in zip(*taken, strict=True)]
    return median(fastest)


def hostile_times(services: Services, *, times: int) -> list[Hostile]:
    """Measure every hostile text, the slowest first."""
    halves = hostile(2_000)
    estimate = services.estimator.estimate

    def best_ms(text: str) -> float:
        return min(_ms(estimate, _request(text)) for _ in range(times))

    measured = [
        Hostile(name, best_ms(t), best_ms(halves[name])) for name, t in hostile(4_000).items()
    ]
    return sorted(measured, key=lambda one: -one.estimate_ms)


def _hostile(services: Services, *, times: int) -> list[Figure]:
    worst, *_ = measured = hostile_times(services, times=times)
    steepest = max(measured, key=lambda one: one.estimate_ms / one.half_ms)
    return [
        Figure(
            f"worst of {len(measured)} hostile texts of 4,000 characters ({worst.name})",
            worst.estimate_ms,
            "ms",
            "its half",
            worst.half_ms,
            at_most(bars.HOSTILE_MS),
        ),
        Figure(
            f"4,000 hostile characters that grow fastest ({steepest.name})",
            steepest.estimate_ms,
            "ms",
            "their half",
            steepest.half_ms,
            at_most(bars.HOSTILE_GROWTH, of_ratio=True),
        ),
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _reading_ms(texts: Sequence[str]) -> float:
    return median_ms(lambda text: read(text, DAY), texts)


def _pricing_ms(services: Services, texts: Sequence[str]) -> float:
    known = [gather(stated_values(read(text, DAY)), None, DAY) for text in texts]
    return median_ms(
        lambda facts: price(facts, services.tariff, DAY),
        [pricing_facts(one, DAY) for one in known],
    )


def _request(text: str) -> EstimateRequest:
    return EstimateRequest(brief=text, reference_date=DAY.isoformat(), extractor="rules")


def _ms(call: Callable[[_Given], object], given: _Given) -> float:
    begun = thread_time_ns()
    call(given)
    return (thread_time_ns() - begun) / _NS_PER_MS


class Fresh(NamedTuple):
    """Processor time a brief in a process of its own: the estimate, and it from JSON to JSON.

    ``quiet_ms`` is measured between the rounds of a yardstick, which tells the ``slowness``.
    """

    quiet_ms: float
    slowness: float
    estimate_ms: float
    json_ms: float


def in_a_fresh_process(characters: int, count: int, *, first: int = 0, rounds: int = 1) -> Fresh:
    """What a server sees, whose memory holds nothing but the service."""
    numbers = map(str, (characters, count, first, rounds))
    command = [sys.executable, "-m", "tests.bench.inside", *numbers]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return Fresh(*json.loads(run.stdout))


def _fresh(characters: int, count: int, first: int, rounds: int) -> Fresh:
    services = build(Settings())
    estimate = services.estimator.estimate
    texts = list(islice(endless_briefs(characters, first), 2 * count))
    bodies = [json.dumps({"brief": text}).encode() for text in texts]

    def from_json(body: bytes) -> str:
        asked = EstimateRequest.model_validate_json(body, strict=True)
        return estimate(asked).model_dump_json()

    for text in islice(endless_briefs(characters, 0), _WARMING):
        from_json(json.dumps({"brief": text}).encode())
    # Each text is met for the first time, as a server meets it.
    requests = [EstimateRequest.model_validate_json(body, strict=True) for body in bodies[:count]]
    estimate_ms = mean(_ms(estimate, one) for one in requests)
    json_ms = mean(_ms(from_json, one) for one in bodies[count:])
    yardstick = Yardstick()
    quiet_ms = quiet_estimate_ms(services, texts[:count], rounds=rounds, yardstick=yardstick)
    return Fresh(quiet_ms, yardstick.slowness, estimate_ms, json_ms)


if __name__ == "__main__":
    print(json.dumps(_fresh(*map(int, sys.argv[1:]))))
