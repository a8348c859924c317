"""What a call of a tool does: who calls, what is asked, then the same use cases as over HTTP."""

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from app.access import Caller
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import ValidationFailed
from app.domain.idempotency import Once, fingerprint, parse_key
from app.domain.keys import Scope
from app.domain.orders import parse_campaign_id
from app.domain.request import EstimateRequest
from app.entrypoints.estimate_json import json_of
from app.entrypoints.http.languages import MessageLanguage
from app.entrypoints.http.service_info import ServiceInfo
from app.entrypoints.http.threads import Orders
from app.entrypoints.mcp.tools import (
    CampaignOrder,
    CampaignWanted,
    NoArguments,
)
from app.entrypoints.refusals import refused
from app.estimator import Estimator

REPEATED_WITHIN_MS: Final = 60_000

_Arguments = TypeVar("_Arguments", bound=BaseModel)


class Visitor(Protocol):
    """Whoever makes a call, over HTTP or on this machine; the methods raise as Access does."""

    language: MessageLanguage | None
    """What messages are wanted in; ``None``: no preference."""

    async def admit(self, needed: Scope) -> Caller:
        """Return whose key it is."""
        ...

    async def admit_estimate(self) -> None:
        """Let an estimate happen."""
        ...

    def note(self, tool: str, outcome: str) -> None:
        """Write down how the call of a tool ended."""
        ...


@dataclass(frozen=True)
class Answer:
    """What a tool answers, as JSON; ``is_replay``: it was answered before, and nothing was done."""

    body: str
    is_replay: bool = False


class Calls:
    """Carries out the calls of tools; each raises a BriefquoteError where it cannot."""

    def __init__(self, info: ServiceInfo, estimator: Estimator, orders: Orders) -> None:
        self._info = Answer(info.model_dump_json())
        self._estimator = estimator
        self._orders = orders

    @property
    def by_name(self) -> dict[str, Callable[[Visitor, dict[str, Any]], Awaitable[Answer]]]:
        """What carries out each tool."""
        return {
            "get_service_info": self._get_service_info,
            "estimate_campaign": self._estimate_campaign,
            "create_campaign_order": self._create_campaign_order,
            "check_campaign_status": self._check_campaign_status,
        }

    async def _get_service_info(self, _: Visitor, arguments: dict[str, Any]) -> Answer:
        _read(NoArguments, arguments)
        return self._info

    async def _estimate_campaign(self, visitor: Visitor, arguments: dict[str, Any]) -> Answer:
        await visitor.admit_estimate()
        asked = _read(EstimateRequest, arguments)
        estimate = await self._estimator.refined(asked, language=visitor.language)
        return Answer(json_of(estimate).decode())

    async def _create_campaign_order(self, visitor: Visitor, arguments: dict[str, Any]) -> Answer:
        caller = await visitor.admit(Scope.CAMPAIGNS_WRITE)
        order = _read(CampaignOrder, arguments)
        sent = {name: value for name, value in arguments.items() if name != "idempotency_key"}
        draft = _read(CampaignDraftInput, sent)
        once = _once(order.idempotency_key, fingerprint(sent), caller)
        ordered = await self._orders.create(caller, draft, once)
        return Answer(ordered.answer, ordered.is_replay)

    async def _check_campaign_status(self, visitor: Visitor, arguments: dict[str, Any]) -> Answer:
        caller = await visitor.admit(Scope.CAMPAIGNS_READ)
        wanted = _read(CampaignWanted, arguments)
        campaign_id = parse_campaign_id(wanted.campaign_id)
        campaign = await self._orders.status(caller, campaign_id)
        return Answer(campaign.model_dump_json())


def _once(key: str | None, asked: str, caller: Caller) -> Once:
    """Return what makes an order happen once.

    A client whose connection broke sends the call again, perhaps without having named it: then
    the arguments are its name, for a minute. No name of a caller has a space in it.
    """
    if key is None:
        return Once(f"{caller.key_id} {asked}", asked, REPEATED_WITHIN_MS)
    name = parse_key([key])
    assert name is not None  # noqa: S101 - one key was given
    return Once(name, asked)


def _read(model: type[_Arguments], arguments: dict[str, Any]) -> _Arguments:
    try:
        return model.model_validate_json(json.dumps(arguments), strict=True)
    except ValidationError as error:
        said = refused(error, model)
        raise ValidationFailed(re.sub(r"^The body\b", "The arguments", said)) from None
