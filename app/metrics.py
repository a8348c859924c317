"""What one process counts for Prometheus: never an id, nor a word of a caller (ADR 0015).

Every value of a label comes from a list in the code. Imported only where metrics are wanted, since
the library takes a tenth of a second.
"""

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

_NS_PER_S: Final = 1_000_000_000
_MICRO_PER_UNIT: Final = 1_000_000
_REQUEST_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_MODEL_SECONDS: Final = (0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 20, 60)


class Metrics:
    """Counts what happens; all processes of one ``serve`` are added up where they are shown."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self._requests = Counter(
            "briefquote_http_requests",
            "Requests answered; status 0: the caller left first.",
            ["method", "route", "status"],
            registry=registry,
        )
        self._request_seconds = Histogram(
            "briefquote_http_request_seconds",
            "From the head of a request to the end of its answer.",
            ["route"],
            buckets=_REQUEST_SECONDS,
            registry=registry,
        )
        self._in_flight = Gauge(
            "briefquote_http_requests_in_flight",
            "Requests being answered now.",
            multiprocess_mode="livesum",
            registry=registry,
        )
        self._estimates = _counter(registry, "estimates", "Estimates made.", "extractor language")
        self._orders = _counter(registry, "orders", "How ordering a draft ended.", "outcome")
        self._refusals = _counter(registry, "refusals", "Requests above a limit.", "limit")
        self._store_failures = _counter(
            registry, "store_failures", "Times that the store could not be used.", "reason"
        )
        self._model_calls = _counter(
            registry, "model_calls", "How asking the model about a brief ended.", "outcome"
        )
        self._model_tokens = _counter(
            registry, "model_tokens", "Tokens; cached ones are part of the prompt's.", "kind"
        )
        self._model_cost = _counter(
            registry, "model_cost_usd", "What calls cost, of models whose price is known."
        )
        self._model_seconds = Histogram(
            "briefquote_model_call_seconds",
            "How long calls took that reached the model.",
            buckets=_MODEL_SECONDS,
            registry=registry,
        )
        self._breakers_open = Gauge(
            "briefquote_model_breakers_open",
            "Processes that did not ask the model when they last could have.",
            multiprocess_mode="livesum",
            registry=registry,
        )
        self._children: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._is_used = False

    def begin(self) -> None:
        """Count estimates from now on: the one that the API's description shows is nobody's."""
        self._is_used = True

    def request_began(self) -> None:
        """Count a request that is being answered."""
        self._in_flight.inc()

    def request_ended(self, method: str, route: str, status: int, took_ns: int) -> None:
        """Count an answer; ``route`` is the template of a path."""
        children = self._children.get((method, route, status))
        if children is None:
            children = (
                self._requests.labels(method, route, status),
                self._request_seconds.labels(route),
            )
            self._children[method, route, status] = children
        children[0].inc()
        children[1].observe(took_ns / _NS_PER_S)
        self._in_flight.dec()

    def estimate(self, extractor: str, language: str) -> None:
        """Count an estimate of a brief in this language."""
        if self._is_used:
            self._estimates.labels(extractor, language).inc()

    def order(self, outcome: str) -> None:
        """Count how ordering a draft ended."""
        self._orders.labels(outcome).inc()

    def refusal(self, limit: str) -> None:
        """Count a request above a limit, which is called as its setting is."""
        self._refusals.labels(limit).inc()

    def store_failure(self, reason: str) -> None:
        """Count a time that the store was ``down`` or ``busy``."""
        self._store_failures.labels(reason).inc()

    def model_call(
        self,
        outcome: str,
        *,
        took_s: float,
        requests: int,
        tokens: dict[str, int],
        cost_micro_usd: float | None,
        is_breaker_open: bool,
    ) -> None:
        """Count how asking the model ended; ``requests`` is how often it was really asked."""
        self._model_calls.labels(outcome).inc()
        if requests:
            self._model_seconds.observe(took_s)
        for kind, count in tokens.items():
            self._model_tokens.labels(kind).inc(count)
        self._model_cost.inc((cost_micro_usd or 0) / _MICRO_PER_UNIT)
        self._breakers_open.set(is_breaker_open)


def _counter(registry: CollectorRegistry, name: str, what: str, labels: str = "") -> Counter:
    return Counter(f"briefquote_{name}", what, labels.split(), registry=registry)
