"""Every error that a caller can meet, each with its published code and HTTP status.

    BriefquoteError
    ├── Unauthorized          401 invalid_api_key, key_revoked, key_expired
    ├── SignedOut             401 invalid_api_key, on pages for people
    ├── Forbidden             403 insufficient_scope
    ├── RateLimited           429 rate_limited
    ├── InFlight              409 idempotency_in_flight
    ├── ValidationFailed      422 validation_error (403, 405, 408, 409, 413, 415, 421 at the edge)
    ├── NotFound              404 not_found
    ├── CreateFailed          400 create_failed
    └── ServiceFailed         500 internal (502, 503, 504 when the cause is known)

``detail`` says which field and value is wrong and what to do; it never holds a secret, a stack or
another organisation's data.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

ErrorCode = Literal[
    "invalid_api_key",
    "key_revoked",
    "key_expired",
    "insufficient_scope",
    "not_found",
    "create_failed",
    "validation_error",
    "idempotency_in_flight",
    "rate_limited",
    "internal",
]


class Error(BaseModel):
    """What every route answers when it cannot do what was asked."""

    model_config = ConfigDict(extra="forbid")

    error: ErrorCode = Field(description="Machine-readable code, from a closed list.")
    detail: str = Field(description="What is wrong and what to do, for a person or a model.")


class BriefquoteError(Exception):
    """An expected failure; ``status`` is the HTTP status that goes with ``code``.

    ``retry_after_s`` is set where the same request may work later, and says when.
    """

    code: ErrorCode
    status: int
    retry_after_s: int | None = None

    def __init__(
        self, detail: str, *, status: int | None = None, retry_after_s: int | None = None
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        if status is not None:
            self.status = status
        if retry_after_s is not None:
            self.retry_after_s = retry_after_s


class Unauthorized(BriefquoteError):
    """There is no key, or one that no longer opens anything."""

    status = 401

    def __init__(self, code: ErrorCode, detail: str) -> None:
        super().__init__(detail)
        self.code = code


class SignedOut(BriefquoteError):
    """Nobody is signed in on a page for people, where keys open nothing.

    ``kept``: the fields of a form that was sent in vain, to be sent again by who has signed in.
    """

    code = "invalid_api_key"
    status = 401
    kept: Mapping[str, Sequence[str]] = MappingProxyType({})


class Forbidden(BriefquoteError):
    """The key is good, but not for this."""

    code = "insufficient_scope"
    status = 403

    def __init__(self, scope: str, detail: str) -> None:
        super().__init__(detail)
        self.scope = scope


class RateLimited(BriefquoteError):
    """The caller has used up what it may ask for in this time."""

    code = "rate_limited"
    status = 429


class InFlight(BriefquoteError):
    """The same request is still being carried out; its outcome is not known yet."""

    code = "idempotency_in_flight"
    status = 409
    retry_after_s = 1

    def __init__(self, *, retry_after_s: int | None = None) -> None:
        super().__init__(
            "Idempotency-Key: a request with it is still under way; send the same again.",
            retry_after_s=retry_after_s,
        )


class ValidationFailed(BriefquoteError):
    """The request is not one that the contract admits."""

    code = "validation_error"
    status = 422


class NotFound(BriefquoteError):
    """Nothing lives at this address, or nothing that the caller may see."""

    code = "not_found"
    status = 404


class CreateFailed(BriefquoteError):
    """Whoever carries out orders refuses this one; ``is_final``: the same order always will be."""

    code = "create_failed"
    status = 400

    def __init__(self, detail: str, *, is_final: bool) -> None:
        super().__init__(detail)
        self.is_final = is_final


class ServiceFailed(BriefquoteError):
    """The service could not do its part; the same request may work later."""

    code = "internal"
    status = 500
