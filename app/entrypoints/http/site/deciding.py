"""The page of a campaign, on which a person of the brand decides; and the drafts they write."""

import json
import re
from http import HTTPStatus
from typing import Any, Final

from litestar import Request, post, route
from litestar.handlers import HTTPRouteHandler
from litestar.types import HTTPScope
from pydantic import ValidationError

from app.confirming import MOVES, Confirming, Stale
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import ValidationFailed
from app.domain.estimate import Estimate
from app.domain.orders import CampaignStatus, parse_campaign_id
from app.domain.request import EstimateRequest
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.replies import Reply
from app.entrypoints.http.site.draft_form import INPUTS, Values, payload, shown, typed, wrong
from app.entrypoints.http.site.fields import object_of
from app.entrypoints.http.site.guard import Guard, last, refuse_form_of_another
from app.entrypoints.http.site.rendering import page_language, takes_html
from app.entrypoints.http.site.texts import texts
from app.entrypoints.http.site.visible import moment, visible
from app.entrypoints.http.threads import in_thread
from app.entrypoints.refusals import refused
from app.estimator import Estimator
from app.signing_in import Person

_VERSION: Final = re.compile("[0-9]{1,9}")


def decision_routes(guard: Guard, confirming: Confirming) -> list[HTTPRouteHandler]:
    """Return the routes of the page of a campaign: looking changes nothing, the buttons do."""
    page = _Campaigns(guard, confirming).page

    @route("/c/{campaign_id:str}", http_method=["GET", "HEAD"])
    async def look(request: Request[Any, Any, Any]) -> Reply:
        person = await guard.person(request.scope)
        return await page(request.scope, person, _wanted(request), None)

    @post("/c/{campaign_id:str}")
    async def publish(request: Request[Any, Any, Any]) -> Reply:
        person, sent = await guard.signed_form(request)
        wanted = _wanted(request)
        try:
            await in_thread(confirming.publish, person, wanted, last(sent, "shown"))
        except Stale as stale:
            if not takes_html(request.scope):
                raise
            return await page(request.scope, person, wanted, stale)
        return guard.to(request.scope, f"/c/{wanted}")

    @post("/c/{campaign_id:str}/status")
    async def move(request: Request[Any, Any, Any]) -> Reply:
        person, sent = await guard.signed_form(request)
        wanted = _wanted(request)
        to = next((status for status in CampaignStatus if status == last(sent, "to")), None)
        if to is None:
            raise ValidationFailed("to: it is no status that a campaign can be given.")
        try:
            await in_thread(confirming.move, person, wanted, _version(last(sent, "version")), to)
        except Stale as stale:
            if not takes_html(request.scope):
                raise
            return await page(request.scope, person, wanted, stale)
        return guard.to(request.scope, f"/c/{wanted}")

    return [look, publish, move]


def draft_routes(
    guard: Guard, confirming: Confirming, estimator: Estimator
) -> list[HTTPRouteHandler]:
    """Return the routes on which a person writes a draft, or changes one."""
    pages = _Drafts(guard)

    @route("/app/new", http_method=["GET", "HEAD"])
    async def look(request: Request[Any, Any, Any]) -> Reply:
        person = await guard.person(request.scope)
        return guard.page(request.scope, "new.html.j2", person=person, brief="", problem="")

    @post("/app/new")
    async def estimate(request: Request[Any, Any, Any]) -> Reply:
        person, sent = await guard.written_form(request)
        scope, brief = request.scope, last(sent, "brief")
        if "form" not in sent:
            return guard.page(scope, "new.html.j2", person=person, brief=brief, problem="")
        refuse_form_of_another(person, sent)
        language = page_language(scope)
        exchange_of(scope).brief_characters = len(brief)
        try:
            asked = EstimateRequest.model_validate({"brief": brief})
        except ValidationError:
            problem = texts(language).say("new.problem")
            return guard.page(
                scope, "new.html.j2", status=422, person=person, brief=brief, problem=problem
            )
        made = await estimator.refined(asked, language=language)
        values = shown(made.suggestion.model_dump(mode="json"))
        return pages.form(scope, person, values, action="/app/drafts", estimate=made)

    return [
        look,
        estimate,
        _save_route(guard, confirming, pages),
        *_edit_routes(guard, confirming, pages),
    ]


def _save_route(guard: Guard, confirming: Confirming, pages: "_Drafts") -> HTTPRouteHandler:
    @post("/app/drafts")
    async def save(request: Request[Any, Any, Any]) -> Reply:
        person, sent = await guard.written_form(request)
        scope = request.scope
        given = object_of(last(sent, "draft"))
        values = shown(given) if "draft" in sent else typed(sent)
        if "form" not in sent:
            # From a page that knows no session: a person looks at it before it is saved.
            return pages.form(scope, person, values, action="/app/drafts")
        refuse_form_of_another(person, sent)
        try:
            draft = _read(given if "draft" in sent else payload(values))
        except ValidationError as error:
            return pages.refused(scope, person, values, error, action="/app/drafts")
        saved = await in_thread(confirming.save, person, draft)
        return guard.to(scope, f"/c/{saved}")

    return save


def _edit_routes(guard: Guard, confirming: Confirming, pages: "_Drafts") -> list[HTTPRouteHandler]:

    @route("/c/{campaign_id:str}/edit", http_method=["GET", "HEAD"])
    async def look(request: Request[Any, Any, Any]) -> Reply:
        person = await guard.person(request.scope)
        found = await in_thread(confirming.shown, person, _wanted(request))
        if found.status is not CampaignStatus.DRAFT:
            raise Stale("Only a draft can be edited, and this campaign is none any more.")
        values = shown(found.draft.model_dump(mode="json"))
        action = f"/c/{found.id}/edit"
        return pages.form(request.scope, person, values, action=action, version=found.version)

    @post("/c/{campaign_id:str}/edit")
    async def edit(request: Request[Any, Any, Any]) -> Reply:
        person, sent = await guard.written_form(request)
        scope, wanted, values = request.scope, _wanted(request), typed(sent)
        version = _version(last(sent, "version"))
        action = f"/c/{wanted}/edit"
        if "form" not in sent:
            return pages.form(scope, person, values, action=action, version=version)
        refuse_form_of_another(person, sent)
        try:
            draft = _read(payload(values))
            await in_thread(confirming.edit, person, wanted, version, draft)
        except ValidationError as error:
            return pages.refused(scope, person, values, error, action=action, version=version)
        except Stale as stale:
            now = await in_thread(confirming.shown, person, wanted)
            if now.status is not CampaignStatus.DRAFT or not takes_html(scope):
                raise
            problem = _problem(stale, now.status)
            return pages.form(
                scope, person, values, action=action, version=now.version, problem=problem
            )
        return guard.to(scope, f"/c/{wanted}")

    return [look, edit]


class _Campaigns:
    """Renders the page of a campaign."""

    def __init__(self, guard: Guard, confirming: Confirming) -> None:
        self._guard = guard
        self._confirming = confirming

    async def page(
        self, scope: HTTPScope, person: Person, wanted: str, problem: Stale | None
    ) -> Reply:
        """Return the page; with a problem, it is 409 and says so."""
        found = await in_thread(self._confirming.shown, person, wanted)
        return self._guard.page(
            scope,
            "campaign.html.j2",
            path=f"/c/{wanted}",
            status=problem.status if problem else HTTPStatus.OK,
            person=person,
            campaign=found,
            values=found.draft.model_dump(mode="json"),
            inputs=INPUTS,
            moves=MOVES[found.status],
            problem=_problem(problem, found.status),
            visible=visible,
            moment=moment,
        )


class _Drafts:
    """Renders the form of a draft; nothing that was typed is lost."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    def form(
        self,
        scope: HTTPScope,
        person: Person,
        values: Values,
        *,
        action: str,
        version: int = 0,
        problem: str = "",
        wrong_fields: dict[str, str] | None = None,
        estimate: Estimate | None = None,
    ) -> Reply:
        """Return the form; with a ``problem`` it is 409, with wrong fields 422."""
        status = HTTPStatus.CONFLICT if problem else HTTPStatus.OK
        return self._guard.page(
            scope,
            "draft_form.html.j2",
            path=action if version else "/app/new",
            status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong_fields else status,
            person=person,
            inputs=INPUTS,
            values=values,
            action=action,
            version=version,
            problem=problem,
            wrong=wrong_fields or {},
            estimate=estimate,
        )

    def refused(
        self,
        scope: HTTPScope,
        person: Person,
        values: Values,
        error: ValidationError,
        *,
        action: str,
        version: int = 0,
    ) -> Reply:
        """Return the form with what is wrong beside each field; JSON for who is no browser."""
        if not takes_html(scope):
            raise ValidationFailed(refused(error, CampaignDraftInput))
        said = wrong(error, texts(page_language(scope)))
        return self.form(scope, person, values, action=action, version=version, wrong_fields=said)


def _read(sent: dict[str, Any]) -> CampaignDraftInput:
    return CampaignDraftInput.model_validate_json(json.dumps(sent), strict=True)


def _wanted(request: Request[Any, Any, Any]) -> str:
    return parse_campaign_id(str(request.path_params["campaign_id"]))


def _version(text: str) -> int:
    return int(text) if _VERSION.fullmatch(text) else 0


def _problem(stale: Stale | None, status: CampaignStatus) -> str:
    """Return the name of the text that says why a decision was not taken."""
    if stale is None:
        return ""
    return "changed" if status is CampaignStatus.DRAFT else f"is_{status}"
