"""The console of a brand: signing in and out, its campaigns, its keys."""

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qs

from litestar import Request, post, route
from litestar.handlers import HTTPRouteHandler
from litestar.types import HTTPScope

from app.confirming import Confirming
from app.domain.errors import ValidationFailed
from app.domain.keys import Scope
from app.entrypoints.http.replies import Reply
from app.entrypoints.http.site.guard import Form, Guard, last
from app.entrypoints.http.site.rendering import page_language
from app.entrypoints.http.site.texts import texts
from app.entrypoints.http.site.visible import day, visible
from app.entrypoints.http.threads import in_thread
from app.keys import Keys, NewKey
from app.signing_in import LINK_PATH, Person, SigningIn

_PAGE: Final = 20
_AFTER: Final = re.compile(r"([0-9]{1,15})\.([0-9a-f-]{36})")
_DAY_MS: Final = 86_400_000
# How long a key may live, in days; 0: for ever.
LIVES: Final = (90, 30, 365, 0)


def sign_in_routes(guard: Guard, signing_in: SigningIn) -> list[HTTPRouteHandler]:
    """Return the routes by which a person signs in and out."""

    @route(f"{LINK_PATH}/{{link:str}}", http_method=["GET", "HEAD"])
    async def look(request: Request[Any, Any, Any]) -> Reply:
        # Whatever looks at links before people do must not use them up.
        holder = await in_thread(signing_in.holder, str(request.path_params["link"]))
        return guard.page(request.scope, "sign_in.html.j2", person=None, holder=holder)

    @post(f"{LINK_PATH}/{{link:str}}")
    async def sign_in(request: Request[Any, Any, Any]) -> Reply:
        await guard.form(request)
        session = await in_thread(signing_in.sign_in, str(request.path_params["link"]))
        return guard.to(request.scope, "/app", guard.signed_in(session))

    @post("/app/sign-out")
    async def sign_out(request: Request[Any, Any, Any]) -> Reply:
        await guard.signed_form(request)
        await in_thread(signing_in.sign_out, guard.session(request.scope) or "")
        return guard.to(request.scope, "/app", guard.signed_out())

    return [look, sign_in, sign_out]


def list_route(guard: Guard, confirming: Confirming) -> HTTPRouteHandler:
    """Return the route of the list of campaigns."""

    @route(
        "/app",
        http_method=["GET", "HEAD"],
    )
    async def campaigns(request: Request[Any, Any, Any]) -> Reply:
        scope = request.scope
        person = await guard.person(scope)
        listed, has_more = await in_thread(confirming.page, person, _PAGE, _after(scope))
        return guard.page(
            scope,
            "campaigns.html.j2",
            person=person,
            campaigns=listed,
            following=f"{listed[-1].created_ms}.{listed[-1].id}" if has_more else None,
            visible=visible,
            day=day,
        )

    return campaigns


def key_routes(guard: Guard, keys: Keys, now_ms: Callable[[], int]) -> list[HTTPRouteHandler]:
    """Return the routes of the keys of an organisation."""
    page = _KeyPage(guard, keys, now_ms).page

    @route("/app/keys", http_method=["GET", "HEAD"])
    async def look(request: Request[Any, Any, Any]) -> Reply:
        return await page(request.scope, await guard.person(request.scope))

    @post("/app/keys")
    async def create(request: Request[Any, Any, Any]) -> Reply:
        person, sent = await guard.signed_form(request)
        scopes = [Scope(scope) for scope in sent.get("scope", []) if scope in list(Scope)]
        lives = next((days for days in LIVES if str(days) == last(sent, "days")), LIVES[0])
        words = texts(page_language(request.scope))
        if not scopes:
            problem = words.say("keys.no_scope")
            return await page(request.scope, person, problem=problem, sent=sent)
        try:
            made = await in_thread(
                keys.create,
                person.organisation,
                scopes,
                valid_ms=lives * _DAY_MS or None,
                name=last(sent, "name"),
            )
        except ValidationFailed:
            problem = words.say("keys.no_name")
            return await page(request.scope, person, problem=problem, sent=sent)
        return await page(request.scope, person, made=made)

    @post("/app/keys/{key_id:str}/revoke")
    async def revoke(request: Request[Any, Any, Any]) -> Reply:
        person, _ = await guard.signed_form(request)
        key_id = str(request.path_params["key_id"])
        await in_thread(keys.revoke, key_id, organisation_id=person.organisation_id)
        return guard.to(request.scope, "/app/keys")

    return [look, create, revoke]


class _KeyPage:
    """Renders the keys of an organisation, and the form for one more."""

    def __init__(self, guard: Guard, keys: Keys, now_ms: Callable[[], int]) -> None:
        self._guard = guard
        self._keys = keys
        self._now_ms = now_ms

    async def page(
        self,
        scope: HTTPScope,
        person: Person,
        *,
        made: NewKey | None = None,
        problem: str = "",
        sent: Form | None = None,
    ) -> Reply:
        """Return the page: with the key that was made, or with what is wrong with what was sent."""
        listed = await in_thread(self._keys.listed, organisation_id=person.organisation_id)
        status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
        return self._guard.page(
            scope,
            "keys.html.j2",
            path="/app/keys",
            status=HTTPStatus.CREATED if made else status,
            person=person,
            keys=listed,
            now_ms=self._now_ms(),
            made=made,
            problem=problem,
            scopes=list(Scope),
            lives=LIVES,
            named=last(sent or {}, "name"),
            chosen=list(Scope) if sent is None else sent.get("scope", []),
            day=day,
        )


def _after(scope: HTTPScope) -> tuple[int, str] | None:
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("after", [""])[-1]
    match = _AFTER.fullmatch(asked)
    return (int(match[1]), match[2]) if match else None
