"""The API of UGC Pocket, as published, and of this service itself: what its answers mean here.

Every field is read by our own models, unknown ones are dropped, and what does not fit is no answer.
An outcome that is not certain is never told as a refusal.
"""

import re
from collections.abc import Callable
from http import HTTPStatus
from importlib.metadata import version
from typing import Annotated, Final, Literal, NoReturn, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from app.domain.campaign import CampaignDraftInput, Title
from app.domain.errors import (
    BriefquoteError,
    CreateFailed,
    ErrorCode,
    Forbidden,
    InFlight,
    RateLimited,
    Unauthorized,
    ValidationFailed,
)
from app.domain.keys import PREFIX, Scope
from app.domain.orders import Campaign, CampaignDraftResult, CampaignStatus, no_such_campaign
from app.domain.tracing import REQUEST_ID, traceparent
from app.supplier import Created
from app.upstream.line import Answer, Line, NoAnswer, Question

_ID: Final = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_ADDRESS: Final = r"^https?://[A-Za-z0-9.\-\[\]:]+(/[!-~]*)?$"
_MAX_ADDRESS: Final = 2_000
_MAX_TEXT: Final = 500
_MAX_SHOWN: Final = 300
_DEFINITE: Final = frozenset({400, 402, 422})
# An attempt before, whose answer was lost, may have created the draft all the same.
_SAY_NOTHING_OF_BEFORE: Final = frozenset({401, 403, 429})
_TOO_EARLY: Final = frozenset({408, 425})
_PASSED_ON: Final = frozenset({503, 504})
_MINUTE_S: Final = 60
_AGENT: Final = f"briefquote/{version('briefquote')}"
_OF_ANY_REQUEST: Final = (Unauthorized, Forbidden, RateLimited, NoAnswer)
_UNAUTHORIZED: Final[dict[str, tuple[ErrorCode, str]]] = {
    "key_revoked": ("key_revoked", "This key was revoked; ask its owner for another one."),
    "key_expired": ("key_expired", "This key has expired; ask its owner for another one."),
}
_UNKNOWN_KEY: Final[tuple[ErrorCode, str]] = (
    "invalid_api_key",
    "This key is not known upstream; send the whole key, as it was shown once.",
)


def _without_capitals(value: str) -> str:
    return value.lower()


_Id = Annotated[str, AfterValidator(_without_capitals), Field(pattern=f"(?i){_ID}")]
_Address = Annotated[str, Field(pattern=_ADDRESS, max_length=_MAX_ADDRESS)]
_Sentence = Annotated[str, Field(min_length=1, max_length=_MAX_TEXT)]


class _Read(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)


class _Created(_Read):
    campaign_id: _Id
    status: Literal["draft"]
    ordered_by_agent: bool
    next_step: _Sentence
    confirm_url: _Address


class _Stands(_Read):
    campaign_id: _Id
    title: Title
    status: Annotated[CampaignStatus, Field(strict=False)]
    ordered_by_agent: bool
    confirm_url: _Address


class _Refusal(_Read):
    error: str = ""
    detail: str = ""


_Model = TypeVar("_Model", bound=BaseModel)


class UgcPocket:
    """Creates drafts and looks at campaigns, each with the key of whoever asks."""

    def __init__(self, line: Line, *, now_ms: Callable[[], int]) -> None:
        self._line = line
        self._now_ms = now_ms

    async def create(
        self, key: str, draft: CampaignDraftInput, once: str, *, deadline_s: float
    ) -> Created:
        """Create a draft; ``once`` names it, and the same name never creates a second one.

        Raises:
            BriefquoteError: A ServiceFailed or InFlight leaves open whether there is a draft, and
                the same may be sent again; any other one says that there is none.
        """
        body = draft.model_dump_json().encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": once}
        question = Question("POST", "/campaigns", _headers(key) | headers, body)
        try:
            answer = await self._line.ask(question, deadline_s=deadline_s)
            if answer.status != HTTPStatus.CREATED:
                raise self._refusal(answer, key, Scope.CAMPAIGNS_WRITE)
            created = self._read(_Created, answer)
        except NoAnswer as error:
            _tell_open(
                error,
                "whether the draft was created is not known yet. Send the same request with the "
                "same Idempotency-Key: it is created once.",
            )
        # What answers a second attempt may be the work of the first.
        is_replay = answer.attempts == 1 and answer.headers.get("idempotent-replayed") == "true"
        return Created(CampaignDraftResult(**created.model_dump()), is_replay)

    async def status(self, key: str, campaign_id: str, *, deadline_s: float) -> Campaign:
        """Return how a campaign stands.

        Raises:
            BriefquoteError: NotFound when the key's owner has none of this id.
        """
        question = Question("GET", f"/campaigns/{campaign_id}", _headers(key))
        try:
            answer = await self._line.ask(question, deadline_s=deadline_s)
            if answer.status == HTTPStatus.NOT_FOUND:
                raise no_such_campaign()
            if answer.status != HTTPStatus.OK:
                refusal = self._refusal(answer, key, Scope.CAMPAIGNS_READ)
                raise refusal if isinstance(refusal, _OF_ANY_REQUEST) else _unusable()
            stands = self._read(_Stands, answer)
            if stands.campaign_id != campaign_id:
                raise _unusable()
        except NoAnswer as error:
            _tell_open(error, "send the same request again later.")
        return Campaign(**stands.model_dump())

    async def close(self) -> None:
        """Give the connections back."""
        await self._line.close()

    def _read(self, model: type[_Model], answer: Answer) -> _Model:
        try:
            read = model.model_validate_json(answer.body)
        except ValidationError:
            raise _unusable() from None
        # A human's browser is sent there: never by a way that is less safe than ours.
        if self._line.is_private and not str(getattr(read, "confirm_url", "")).startswith("https:"):
            raise _unusable()
        return read

    def _refusal(self, answer: Answer, key: str, scope: Scope) -> BriefquoteError:
        status, wait_s = answer.status, answer.retry_after_s(self._now_ms())
        says_nothing = answer.attempts > 1 and status in _SAY_NOTHING_OF_BEFORE
        if not 400 <= status < 500 or status in _TOO_EARLY or says_nothing:  # noqa: PLR2004
            return _unusable(status if status in _PASSED_ON else 502, wait_s)
        said = _said(answer)
        detail = _shown(said.detail, key)
        refusal: BriefquoteError
        match status, said.error:
            case 401, code:
                refusal = Unauthorized(*_UNAUTHORIZED.get(code, _UNKNOWN_KEY))
            case 403, _:
                refusal = Forbidden(scope, f"This key may not be used for {scope} upstream.")
            case 429, _:
                detail = detail or "The upstream takes no more requests of this key for now."
                refusal = RateLimited(detail, retry_after_s=wait_s or _MINUTE_S)
            case 409, "idempotency_in_flight":
                refusal = InFlight(retry_after_s=wait_s)
            case 422, "validation_error":
                refusal = ValidationFailed(detail or "The upstream does not take this draft.")
            case _, code:
                is_final = status in _DEFINITE or code == "create_failed"
                detail = detail or "The upstream refuses this draft."
                refusal = CreateFailed(detail, is_final=is_final)
        return refusal


def _headers(key: str) -> dict[str, str]:
    request_id = REQUEST_ID.get()
    return {
        "Authorization": f"Bearer {key}",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": _AGENT,
        "X-Request-Id": request_id,
        "Traceparent": traceparent(request_id),
    }


def _unusable(status: int = HTTPStatus.BAD_GATEWAY, wait_s: int | None = None) -> NoAnswer:
    return NoAnswer(
        "The upstream gave no answer that can be used", status=status, retry_after_s=wait_s or 2
    )


def _tell_open(error: NoAnswer, advice: str) -> NoReturn:
    raise NoAnswer(
        f"{error.detail}; {advice}", status=error.status, retry_after_s=error.retry_after_s
    ) from None


def _said(answer: Answer) -> _Refusal:
    try:
        return _Refusal.model_validate_json(answer.body)
    except ValidationError:
        return _Refusal()


def _shown(detail: str, key: str) -> str:
    """Return an upstream's words as they may be passed on: one line, no key, not too long."""
    if key in detail or PREFIX in detail:
        return ""
    printable = "".join(one if one.isprintable() else " " for one in detail)
    return re.sub(" +", " ", printable).strip()[:_MAX_SHOWN]
