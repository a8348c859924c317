"""How asking a model can end."""

from enum import StrEnum
from typing import Final


class Outcome(StrEnum):
    """What came of asking; the names are those of log lines, metrics and warnings."""

    ANSWERED = "answered"
    ABANDONED = "abandoned"
    """Everybody who waited for it has left."""
    TIMED_OUT = "timed_out"
    NO_CONNECTION = "no_connection"
    UNAUTHORIZED = "unauthorized"
    RATE_LIMITED = "rate_limited"
    REJECTED = "rejected"
    """The endpoint refuses the request as it is: a wrong model name, profile or parameter."""
    SERVER_ERROR = "server_error"
    NOT_JSON = "not_json"
    NO_CHOICE = "no_choice"
    REFUSED = "refused"
    FILTERED = "filtered"
    TRUNCATED = "truncated"
    INVALID = "invalid"
    """It answered twice, and neither answer fits the schema."""
    BREAKER_OPEN = "breaker_open"
    BUSY = "busy"
    OVER_BUDGET = "over_budget"
    NO_LEDGER = "no_ledger"
    """What was spent today cannot be read, so nothing more is."""


# The endpoint did nothing that it could bill.
UNBILLED: Final = frozenset(
    {
        Outcome.NO_CONNECTION,
        Outcome.UNAUTHORIZED,
        Outcome.RATE_LIMITED,
        Outcome.REJECTED,
        Outcome.SERVER_ERROR,
        Outcome.OVER_BUDGET,
        Outcome.BUSY,
        Outcome.BREAKER_OPEN,
    }
)


class ModelFailed(Exception):
    """The model gave no answer to use; nothing of the brief or the answer is in here.

    ``retry_after_s``: how long the endpoint asks to be left alone; ``None``: it does not say.
    """

    def __init__(self, outcome: Outcome, retry_after_s: float | None = None) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome
        self.retry_after_s = retry_after_s
