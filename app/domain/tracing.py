"""The request that is being answered, for whoever is asked on its behalf."""

from contextvars import ContextVar
from hashlib import sha256
from typing import Final

REQUEST_ID: Final[ContextVar[str]] = ContextVar("request_id", default="")


def traceparent(request_id: str) -> str:
    """Return a request as W3C Trace Context has it; the same id gives the same trace.

    >>> traceparent("req_00112233445566778899aabbccddeeff")
    '00-00112233445566778899aabbccddeeff-5030442f90b4c578-01'
    """
    digest = sha256(request_id.encode()).hexdigest()
    trace = request_id.removeprefix("req_")
    if len(trace) != len(digest) // 2:
        trace = digest[:32]
    return f"00-{trace}-{digest[32:48]}-01"
