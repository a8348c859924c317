"""The parts of the OpenAPI description that operations share: headers and failures."""

from http import HTTPStatus
from typing import Any, Final, NamedTuple

from app.domain.errors import Error, ErrorCode
from app.entrypoints.http.errors import PROBLEM_JSON, Problem

JsonObject = dict[str, Any]

SCHEMA_REF: Final = "#/components/schemas/{model}"


def _header(description: str, example: str) -> JsonObject:
    return {"description": description, "schema": {"type": "string"}, "example": example}


HEADERS: Final[dict[str, JsonObject]] = {
    "X-Request-Id": _header("Id of this request, for support.", f"req_{'0' * 32}"),
    "Content-Language": _header("Language of the messages, when the caller chose one.", "en"),
    "Vary": _header("Request headers that the answer depends on.", "Accept-Language"),
    "Cache-Control": _header("Whether and how long the answer may be kept.", "no-store"),
    "ETag": _header("Version of the answer, for If-None-Match.", f'"{"0" * 32}"'),
    "Location": _header("Where the campaign is.", f"/api/campaigns/{'0' * 8}"),
    "Idempotent-Replayed": _header("`true` when the same request was answered before.", "true"),
    "Retry-After": _header("Seconds to wait before sending the request again.", "60"),
    "WWW-Authenticate": _header("How to authenticate (RFC 6750).", "Bearer"),
    "X-RateLimit-Limit": _header("Requests that this caller has a minute.", "30"),
    "X-RateLimit-Remaining": _header("Requests that are left of them.", "29"),
    "X-RateLimit-Reset": _header("When they are whole again, in Unix seconds.", "1795835206"),
    "RateLimit-Policy": _header(
        "The limits, as the IETF draft writes them; that of the day where drafts are created.",
        '"minute";q=30;w=60',
    ),
    "RateLimit": _header("What is left, as the IETF draft writes it.", '"minute";r=29;t=60'),
    "Link": _header("Where the description of the API is (RFC 8631).", "</openapi.json>"),
}

# Sent whenever requests of the caller are counted.
LIMITED: Final = (
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "RateLimit-Policy",
    "RateLimit",
)


def headers(*names: str) -> JsonObject:
    """Return references to headers."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def content(model: str, **more: Any) -> JsonObject:
    """Return a media type object of one of our models."""
    return {"schema": {"$ref": SCHEMA_REF.format(model=model)}, **more}


class Failure(NamedTuple):
    """A way in which an operation can fail, with a detail as the service words it."""

    name: str
    code: ErrorCode
    meaning: str
    detail: str
    sent: tuple[str, ...] = ()


FAILURES: Final[dict[int, Failure]] = {
    401: Failure(
        "NoKey",
        "invalid_api_key",
        "there is no key, or it opens nothing: also `key_revoked`, `key_expired`",
        "This key is not known here; send the whole key, as it was shown once.",
        ("WWW-Authenticate",),
    ),
    403: Failure(
        "OtherScope",
        "insufficient_scope",
        "the key is good, but not for this",
        "This key may be used for estimate, not for campaigns:write; ask its owner for one that "
        "may.",
        ("WWW-Authenticate",),
    ),
    404: Failure(
        "NotThere",
        "not_found",
        "the caller's organisation has no such campaign",
        "Your organisation has no campaign of this id; GET /campaigns lists all.",
    ),
    408: Failure(
        "BodyTooSlow",
        "validation_error",
        "the body did not arrive in time",
        "The body had not arrived after 10 seconds; send it at once.",
    ),
    409: Failure(
        "InFlight",
        "idempotency_in_flight",
        "the same request is still under way",
        "Idempotency-Key: a request with it is still under way; send the same again.",
        ("Retry-After",),
    ),
    413: Failure(
        "BodyTooLarge",
        "validation_error",
        "the body is larger than what is read",
        "The body is larger than 65536 bytes, the most that is read; shorten it.",
    ),
    415: Failure(
        "OtherMediaType",
        "validation_error",
        "the body is no JSON by its own account",
        "Content-Type: 'text/plain' is not taken; send application/json.",
    ),
    421: Failure(
        "OtherHost",
        "validation_error",
        "the request is addressed to a host that this service is not",
        "Host: the request is not addressed to this service; use http://localhost:8000.",
    ),
    422: Failure(
        "Refused",
        "validation_error",
        "the body is malformed or a value is not admitted; the detail names it",
        "overrides.creators_wanted: 80 is more than 50, the most one campaign takes.",
    ),
    429: Failure(
        "TooOften",
        "rate_limited",
        "the requests of this minute, or the drafts of this day, are used up",
        "30 requests a minute were used up by this key; wait a minute.",
        ("Retry-After", *LIMITED),
    ),
    500: Failure(
        "Broken",
        "internal",
        "something broke here; the same request may work later",
        f"Something broke here; it was recorded as req_{'0' * 32}. The same request may work.",
    ),
    503: Failure(
        "StoreDown",
        "internal",
        "orders cannot be kept at the moment; nothing was done",
        "Orders cannot be read or written at the moment; send the same request again later.",
        ("Retry-After",),
    ),
}


def failures(*statuses: int) -> JsonObject:
    """Return references to failures by status."""
    return {
        str(status): {"$ref": f"#/components/responses/{FAILURES[status].name}"}
        for status in statuses
    }


def failure_responses() -> JsonObject:
    """Return the components that ``failures`` refers to."""
    return {failure.name: _response(status, failure) for status, failure in FAILURES.items()}


def _response(status: int, failure: Failure) -> JsonObject:
    plain = Error(error=failure.code, detail=failure.detail).model_dump()
    problem = Problem(
        error=failure.code,
        detail=failure.detail,
        title=HTTPStatus(status).phrase,
        status=status,
        instance=f"#req_{'0' * 32}",
    ).model_dump()
    return {
        "description": f"`{failure.code}`: {failure.meaning}.",
        "headers": headers(
            "X-Request-Id", "Content-Language", "Vary", "Cache-Control", *failure.sent
        ),
        "content": {
            "application/json": content("Error", example=plain),
            PROBLEM_JSON: content("Problem", example=problem),
        },
    }
