"""The REST API of orders: create a draft, look at one, list one's own."""

import re
from collections import Counter
from functools import partial
from hashlib import sha256
from typing import Any, Final
from urllib.parse import parse_qsl

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler
from litestar.types import HTTPScope, Receive
from pydantic import BaseModel

from app.domain.campaign import CampaignDraftInput
from app.domain.errors import ValidationFailed
from app.domain.idempotency import Once, fingerprint, parse_key
from app.domain.keys import Scope
from app.domain.orders import parse_campaign_id
from app.entrypoints.http.answering import Answering
from app.entrypoints.http.body import read_with_json
from app.entrypoints.http.doorkeeper import Doorkeeper, key_of, tell, tell_day
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import JSON, RawHeaders, Reply, known_to, reply
from app.entrypoints.http.threads import Orders
from app.entrypoints.refusals import shown

CAMPAIGN_PATHS: Final = ("/api/campaigns", "/campaigns")
MAX_PAGE: Final = 100
DEFAULT_PAGE: Final = 20
_PRIVATE: Final = (b"cache-control", b"private, no-cache")
_BY_KEY: Final = (b"vary", b"Authorization")


def ordering(orders: Orders, doorkeeper: Doorkeeper, *, read_deadline_s: float) -> Answering:
    """Return what answers with a new draft."""

    async def create(scope: HTTPScope, receive: Receive) -> Reply:
        exchange = exchange_of(scope)
        key = key_of(scope)
        try:
            draft, once = await _asked_order(scope, receive, read_deadline_s)
        except ValidationFailed:
            # Counts all the same, and who may not order is told that and nothing else.
            await doorkeeper.admit(scope, Scope.CAMPAIGNS_WRITE)
            raise
        told, told_day = partial(tell, exchange), partial(tell_day, exchange)
        ordered = await orders.order(key, draft, once, told, told_day)
        answer = ordered.answer.encode()
        headers: RawHeaders = [
            (b"content-type", JSON),
            (b"content-length", b"%d" % len(answer)),
            (b"location", f"/api/campaigns/{ordered.campaign_id}".encode()),
            (b"cache-control", b"no-store"),
        ]
        if ordered.is_replay:
            headers.append((b"idempotent-replayed", b"true"))
        return Reply(answer, headers, status=201)

    return create


def campaign_routes(orders: Orders, doorkeeper: Doorkeeper) -> list[HTTPRouteHandler]:
    """Return the routes that tell how campaigns stand."""

    @route(list(CAMPAIGN_PATHS), http_method=["GET", "HEAD"])
    async def page(request: Request[Any, Any, Any]) -> Reply:
        scope = request.scope
        caller = await doorkeeper.admit(scope, Scope.CAMPAIGNS_READ)
        limit, cursor = _asked_page(scope)
        return _conditional(scope, await orders.page(caller, limit, cursor))

    @route(
        ["/api/campaigns/{campaign_id:str}", "/campaigns/{campaign_id:str}"],
        http_method=["GET", "HEAD"],
    )
    async def status(request: Request[Any, Any, Any]) -> Reply:
        scope = request.scope
        caller = await doorkeeper.admit(scope, Scope.CAMPAIGNS_READ)
        wanted = parse_campaign_id(str(request.path_params["campaign_id"]))
        return _conditional(scope, await orders.status(caller, wanted))

    return [page, status]


async def _asked_order(
    scope: HTTPScope, receive: Receive, deadline_s: float
) -> tuple[CampaignDraftInput, Once | None]:
    name = parse_key(_values(scope, b"idempotency-key"))
    draft, sent = await read_with_json(scope, receive, CampaignDraftInput, deadline_s=deadline_s)
    exchange_of(scope).brief_characters = len(draft.brief)
    return draft, None if name is None else Once(name, fingerprint(sent))


def _values(scope: HTTPScope, name: bytes) -> list[str]:
    return [value.decode("latin-1").strip() for key, value in scope["headers"] if key == name]


def _asked_page(scope: HTTPScope) -> tuple[int, str | None]:
    text = scope["query_string"].decode("latin-1")
    pairs = parse_qsl(text, keep_blank_values=True)
    asked = dict(pairs)
    counts = Counter(name for name, _ in pairs)
    for name in ("limit", "cursor"):
        if counts[name] > 1:
            raise ValidationFailed(f"{name}: it is given more than once; keep one of them.")
    limit = asked.get("limit", str(DEFAULT_PAGE))
    if not re.fullmatch("[0-9]{1,3}", limit) or not 1 <= int(limit) <= MAX_PAGE:
        raise ValidationFailed(f"limit: {shown(limit)} is not a whole number from 1 to {MAX_PAGE}.")
    return int(limit), asked.get("cursor")


def _conditional(scope: HTTPScope, answer: BaseModel) -> Reply:
    body = answer.model_dump_json().encode()
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    kept = [(b"etag", etag.encode()), _PRIVATE, _BY_KEY]
    if known_to(header_of(scope, b"if-none-match"), etag):
        return Reply(b"", kept, status=304)
    return reply(body, *kept)
