"""What is known of one request while it is answered: its id, and what its log line may say."""

from typing import Any, cast

from litestar.types import Scope

_KEY = "briefquote.exchange"


class Exchange:
    """One request and its response; holds nothing that the caller wrote."""

    __slots__ = (
        "brief_characters",
        "is_recorded",
        "language",
        "limits",
        "request_id",
        "sent_bytes",
        "status",
        "tool",
    )

    def __init__(self, request_id: str) -> None:
        self.request_id = request_id
        self.status = 0
        self.sent_bytes = 0
        # Whether its line is in the log.
        self.is_recorded = False
        self.language: str | None = None
        self.brief_characters: int | None = None
        # The tool of MCP that was called, and how that ended.
        self.tool: tuple[str, str] | None = None
        # What is left of the caller's limits, as headers of whatever the response will be.
        self.limits: dict[bytes, bytes] = {}

    def attach(self, scope: Scope) -> None:
        """Make this the exchange that ``exchange_of`` finds."""
        cast("dict[str, Any]", scope)[_KEY] = self


def exchange_of(scope: Scope) -> Exchange:
    """Return the exchange that a request belongs to."""
    return cast("Exchange", cast("dict[str, Any]", scope)[_KEY])
