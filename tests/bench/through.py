"""What a gateway adds to a call, beside the same call of its upstream, in turns."""

import re
from collections.abc import Sequence
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench import bars
from tests.bench.figures import Figure, Part, Scale, at_most
from tests.bench.line import Line, timed_ms
from tests.bench.load import order_requests
from tests.bench.server import NO_LIMITS, serving


class Through(NamedTuple):
    """Medians in milliseconds: directly, through the gateway, and what that adds."""

    what: str
    direct_ms: float
    through_ms: float
    added_ms: float


def part(scale: Scale) -> Part:
    """Measure keyed orders and looks at a campaign, one at a time on a kept connection."""
    return Part(
        "Through a gateway",
        "One request at a time on a kept connection, directly and through a gateway in turns; "
        "medians. The upstream is a second instance; the three share the machine.",
        [figure for one in _through(scale.requests // 2) for figure in _figures(one)],
    )


def _figures(one: Through) -> list[Figure]:
    name = f"{one.what}, through a gateway"
    return [
        Figure(name, one.through_ms, "ms", "directly", one.direct_ms),
        Figure("… what the gateway adds", one.added_ms, "ms", bar=at_most(bars.GATEWAY_MS)),
    ]


def _through(count: int) -> list[Through]:
    with TemporaryDirectory() as behind, TemporaryDirectory() as front:
        services = build(Settings.from_environment(data_dir=behind))
        key = services.keys.create("Bench", Scope).key
        services.database.close()
        with serving("app", data_dir=behind, **NO_LIMITS) as upstream:
            address = f"http://127.0.0.1:{upstream.port}"
            with serving("app", data_dir=front, upstream_url=address, **NO_LIMITS) as gateway:
                both = (upstream.port, gateway.port)
                return [
                    _measured("an order", *both, order_requests(key, 2 * (count + 1))),
                    _measured("a look", *both, _looks(upstream.port, key, count)),
                ]


def _looks(port: int, key: str, count: int) -> list[bytes]:
    with Line(port) as line:
        created = line.ask(order_requests(key, 1)[0])
    (path,) = re.findall(rb"\r\nlocation: (\S+)\r\n", created)
    head = f"Host: localhost\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
    return [b"GET %s HTTP/1.1\r\n%s" % (path, head)] * (2 * (count + 1))


def _measured(what: str, direct: int, gateway: int, requests: Sequence[bytes]) -> Through:
    with Line(direct) as one, Line(gateway) as other:
        one.ask(requests[-1])
        other.ask(requests[-2])
        pairs = [
            (timed_ms(one, requests[2 * turn]), timed_ms(other, requests[2 * turn + 1]))
            for turn in range(len(requests) // 2 - 1)
        ]
    direct_ms = median(pair[0] for pair in pairs)
    through_ms = median(pair[1] for pair in pairs)
    return Through(what, direct_ms, through_ms, through_ms - direct_ms)
