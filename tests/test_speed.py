"""Three times the bars of `make bench`, so that a busy machine does not fail the build.

What an estimate may take is that of a machine as fast as the one the bars were first measured on: a
slower one, or the same in a slower hour, is allowed as much more as it takes for a fixed piece of
other work in between.
"""

import pytest

from tests.bench import bars
from tests.bench.briefs import briefs
from tests.bench.inside import in_a_fresh_process
from tests.bench.load import estimate_requests, load
from tests.bench.server import import_s, serving

pytestmark = pytest.mark.alone

SLACK = 3
CHARACTERS = 300


def test_a_brief_is_estimated_in_milliseconds() -> None:
    taken = in_a_fresh_process(CHARACTERS, 40, rounds=60)

    assert taken.quiet_ms <= SLACK * bars.ESTIMATE_MS[CHARACTERS] * taken.slowness


def test_the_service_starts_in_seconds() -> None:
    assert min(import_s() for _ in range(3)) <= SLACK * bars.IMPORT_S


def test_the_service_stays_small_after_many_requests() -> None:
    with serving("app") as server:
        load(server.port, estimate_requests(briefs(CHARACTERS, 200)))

        assert server.rss_mb() <= SLACK * bars.RSS_MB
