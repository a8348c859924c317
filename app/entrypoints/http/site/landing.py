"""The page that estimates a brief: by a form, and in the browser as it is typed (``main.js``)."""

import json
from http import HTTPStatus
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qs

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, HTTPScope
from pydantic import ValidationError

from app.domain.errors import RateLimited
from app.domain.estimate import Estimate
from app.domain.request import EstimateRequest
from app.entrypoints.http.body import read_form
from app.entrypoints.http.doorkeeper import Doorkeeper
from app.entrypoints.http.events import nothing, while_connected
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import Document
from app.entrypoints.http.site import fields
from app.entrypoints.http.site.preview import as_json, host_of, preview
from app.entrypoints.http.site.refusing import reasons
from app.entrypoints.http.site.rendering import Site, page_language, page_path
from app.entrypoints.http.site.texts import texts, texts_for_scripts
from app.estimator import Estimator
from app.wording import MessageLanguage

EXAMPLES: Final = ("dog", "cat", "car", "cooking", "couple", "business", "podcast", "sport")
_TEMPLATE: Final = "landing.html.j2"
# The buttons that say something about the estimate that is shown.
_EDITING: Final = {"apply", "edit", "reset"}


class _Sent(NamedTuple):
    """What a form sent, and the request to estimate: ``None`` when the brief allows for none.

    ``wrong`` says what is the matter, by field or of the whole under an empty name; ``typed`` is
    what these fields were given.
    """

    brief: str
    asked: EstimateRequest | None
    example: str
    overrides: dict[str, Any]
    wrong: dict[str, str]
    typed: dict[str, str]


def landing_routes(
    site: Site, estimator: Estimator, doorkeeper: Doorkeeper, *, read_deadline_s: float
) -> list[HTTPRouteHandler]:
    """Return the routes of the page; the form holds the brief, the address never does."""
    page = _Landing(site, estimator)

    @route("/", http_method=["GET", "HEAD"])
    async def landing(request: Request[Any, Any, Any]) -> ASGIApp:
        scope = request.scope
        query = parse_qs(scope["query_string"].decode("latin-1"))
        document = page.of_example(
            page_language(scope), page_path(scope), _example_of(query.get("example", []))
        )
        return document.answer(header_of(scope, b"if-none-match"))

    @route("/", http_method=["POST"], status_code=HTTPStatus.OK)
    async def estimate(request: Request[Any, Any, Any]) -> ASGIApp:
        scope = request.scope
        language = page_language(scope)
        sent = await read_form(scope, request.receive, deadline_s=read_deadline_s)
        given = _read(sent, language)
        exchange = exchange_of(scope)
        exchange.language = language
        exchange.brief_characters = len(given.brief)
        try:
            await doorkeeper.admit_estimate(scope)
        except RateLimited as limited:
            return page.refusal(scope, given, limited)
        if given.asked is None:
            return page.refusal(scope, given, None)
        refining = estimator.refined(given.asked, language=language)
        made = await while_connected(request.receive, refining)
        return nothing if made is None else page.answer(scope, given, given.asked, made)

    return [landing, estimate]


class _Landing:
    """Renders the page with one estimate, whichever way it was asked for."""

    def __init__(self, site: Site, estimator: Estimator) -> None:
        self._site = site
        self._estimator = estimator
        self._kept: dict[tuple[str, str], tuple[str, Document]] = {}

    def of_example(self, language: MessageLanguage, path: str, chosen: str) -> Document:
        """Return the page with an example, the first one when none is chosen.

        It is rendered again when the estimate changes, as it may with the day.
        """
        asked = _example(chosen or EXAMPLES[0], language)
        estimate = self._estimator.estimate(asked, language=language)
        said = estimate.model_copy(update={"estimate_id": ""}).model_dump_json()
        key = (path, f"{language} {chosen}")
        before = self._kept.get(key)
        if before is not None and before[0] == said:
            return before[1]
        document = self._site.document(
            _TEMPLATE,
            language,
            path,
            **self._values(language, estimate, asked, example=chosen or EXAMPLES[0]),
            brief=asked.brief if chosen else "",
            is_example=not chosen,
        )
        self._kept[key] = (said, document)
        return document

    def _values(
        self, language: MessageLanguage, estimate: Estimate, asked: EstimateRequest, *, example: str
    ) -> dict[str, Any]:
        return {
            **preview(estimate, asked, texts(language)),
            "is_refused": False,
            "problem": "",
            "typed": {},
            "wrong": {},
            "example": example,
            "examples": {name: texts(language).say(f"example.{name}") for name in EXAMPLES},
            "main_fields": fields.MAIN,
            "more_fields": fields.MORE,
            "host_of": host_of,
            "as_json": as_json,
            "has_model": self._estimator.asks_model(EstimateRequest(brief=example)),
            "for_scripts": {
                "language": language,
                "texts": texts_for_scripts(language),
                "pens": fields.PENS,
                "replaces": fields.REPLACES,
            },
        }

    def answer(
        self, scope: HTTPScope, given: _Sent, asked: EstimateRequest, estimate: Estimate
    ) -> ASGIApp:
        """Return the page with the estimate of what could be taken, and why the rest was not."""
        language = page_language(scope)
        shown = self._values(language, estimate, asked, example=given.example)
        shown |= {
            "problem": " ".join(given.wrong.values()),
            "wrong": given.wrong,
            "typed": given.typed,
        }
        return self._site.page(
            _TEMPLATE,
            language,
            page_path(scope),
            status=HTTPStatus.UNPROCESSABLE_ENTITY if given.wrong else HTTPStatus.OK,
            **shown,
            brief=asked.brief,
            is_example=False,
        )

    def refusal(self, scope: HTTPScope, given: _Sent, limited: RateLimited | None) -> ASGIApp:
        """Return the page with what was sent and why it was not estimated; no estimate is seen."""
        language = page_language(scope)
        asked = _example(given.example, language)
        # The scripts need something to draw over; the example is what every visitor gets.
        estimate = self._estimator.estimate(asked, language=language)
        shown = self._values(language, estimate, asked, example=given.example)
        wait_s = (limited.retry_after_s if limited else None) or 0
        shown |= {
            "overrides": given.overrides,
            "is_refused": True,
            "problem": texts(language).say("landing.limited_form", n=wait_s)
            if limited
            else " ".join(given.wrong.values()),
        }
        status = HTTPStatus.TOO_MANY_REQUESTS if limited else HTTPStatus.UNPROCESSABLE_ENTITY
        retry = [(b"retry-after", b"%d" % wait_s)] if limited else []
        return self._site.page(
            _TEMPLATE,
            language,
            page_path(scope),
            *retry,
            status=status,
            **shown,
            brief=given.brief,
            is_example=False,
        )


def _example_of(names: list[str]) -> str:
    return names[-1] if names and names[-1] in EXAMPLES else ""


def _example(name: str, language: MessageLanguage) -> EstimateRequest:
    return EstimateRequest(brief=texts(language).say(f"example.{name}"), extractor="rules")


def _read(sent: list[tuple[str, str]], language: MessageLanguage) -> _Sent:
    last, words = dict(sent), texts(language)
    example = _example_of([last.get("example", "")])
    brief = last.get("brief", "").replace("\r\n", "\n")
    before = fields.object_of(last.get("overrides", ""))
    wanted = fields.changed(before, fields.object_of(last.get("shown", "")), sent)
    wanted = fields.merged(wanted, fields.object_of(last.get("apply", "")))
    if "reset" in last:
        wanted = {}
    if not brief.strip() and example and (wanted or last.keys() & _EDITING):
        # Who changes what an empty page shows changes the example.
        brief = words.say(f"example.{example}")
    example = example or EXAMPLES[0]
    if not brief.strip():
        return _Sent("", None, example, wanted, {"": words.say("landing.empty")}, {})
    try:
        return _Sent(brief, _request(brief, wanted), example, wanted, {}, {})
    except ValidationError as error:
        wrong = reasons(error, words)
    typed = {name: last[f"field.{name}"] for name in wrong if f"field.{name}" in last}
    kept = _possible(before)
    try:
        return _Sent(brief, _request(brief, kept), example, kept, wrong, typed)
    except ValidationError:
        return _Sent(brief, None, example, kept, wrong, {})


def _possible(overrides: dict[str, Any]) -> dict[str, Any]:
    """Return the overrides that a form came with, unless no page of ours made them."""
    try:
        _request("-", overrides)
    except ValidationError:
        return {}
    return overrides


def _request(brief: str, overrides: dict[str, Any]) -> EstimateRequest:
    wanted = {"brief": brief, **({"overrides": overrides} if overrides else {})}
    return EstimateRequest.model_validate_json(json.dumps(wanted), strict=True)
