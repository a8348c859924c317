"""The web application: what serves HTTP, put together."""

import gc
import json
import sys
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, Final

from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from app.bootstrap import Services, build
from app.domain.estimate import TariffVersion
from app.entrypoints.http.answering import Answering, as_application, as_route
from app.entrypoints.http.api import ESTIMATE_PATHS, estimating
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.entrypoints.http.campaigns import CAMPAIGN_PATHS, campaign_routes, ordering
from app.entrypoints.http.doorkeeper import Doorkeeper
from app.entrypoints.http.edge import Edge
from app.entrypoints.http.errors import exception_handlers, guarded
from app.entrypoints.http.examples import ANSWERED_REQUEST
from app.entrypoints.http.guide.facts import Sources
from app.entrypoints.http.guide.routes import guide_routes
from app.entrypoints.http.openapi import describe
from app.entrypoints.http.pages import document_route, probe_routes
from app.entrypoints.http.readiness import Readiness
from app.entrypoints.http.replies import SERVICE_DESC, Document
from app.entrypoints.http.service_info import Limits, Links, ServiceInfo
from app.entrypoints.http.site.console import key_routes, list_route, sign_in_routes
from app.entrypoints.http.site.deciding import decision_routes, draft_routes
from app.entrypoints.http.site.failures import Failures
from app.entrypoints.http.site.guard import Guard
from app.entrypoints.http.site.landing import landing_routes
from app.entrypoints.http.site.price_list import pricing_route
from app.entrypoints.http.site.rendering import Site
from app.entrypoints.http.threads import Admission, Orders, OwnKeys, OwnOrders
from app.entrypoints.mcp.calls import Calls
from app.entrypoints.mcp.endpoint import Mounted, mount
from app.logs import configure
from app.resuming import Resuming
from app.settings import Settings

if TYPE_CHECKING:
    from app.metrics import Metrics

# How uvicorn is to run it: our own access log, no banner, no WebSocket, no forwarded addresses.
SERVER_OPTIONS: Final[dict[str, Any]] = {
    "access_log": False,
    "log_config": None,
    "proxy_headers": False,
    "server_header": False,
    "ws": "none",
}


# A thread that holds the store's lock waits its turn to go on: at Python's 5 ms, other processes
# wait for the lock as often. Two pressed hard gave 99 of 100 estimates in up to 1.7 s, now in 0.2.
_TURN_S: Final = 0.000_5


def create_app(services: Services | None = None) -> Litestar:
    """Return the application; without ``services`` it is set up from the environment."""
    has_process = services is None
    if services is None:
        settings = Settings.from_environment()
        configure(settings.log_level)
        services = build(settings, metrics=_metrics(settings))
    readiness = Readiness(
        lambda: services.database.probe(services.now_ms()), drain_s=services.settings.drain_s
    )
    mcp = _mcp(services, when_loaded=_stay if has_process else None)
    site = Site(services.settings)
    posts = _posts(services)
    app = Litestar(
        route_handlers=[*_routes(services, readiness, posts, site), mcp.route],
        exception_handlers=exception_handlers(Failures(site).tell),
        lifespan=[lambda _: services, *_resuming(services), mcp.lifespan, lambda _: readiness],
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    app.asgi_handler = Edge(
        app.asgi_handler,
        allowed_hosts=frozenset(services.settings.allowed_hosts),
        public_url=services.settings.public_url,
        methods=_methods(app),
        direct={
            **{
                path: guarded(as_application(answer))
                for paths, answer in posts.items()
                for path in paths
            },
            **dict.fromkeys(mcp.route.paths, guarded(mcp.answer)),
        },
        metrics=services.metrics,
    )
    if has_process:
        _stay()
        sys.setswitchinterval(_TURN_S)
    return app


def _resuming(services: Services) -> list[Callable[[Litestar], Resuming]]:
    gateway = services.gateway
    return [] if gateway is None else [lambda _: gateway.resuming]


def _stay() -> None:
    """Keep what is loaded: to look through it for garbage would stop every request for long.

    What is kept of requests is looked through, for 50 ms each, a fiftieth as often as by default.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 10, 70)


def _metrics(settings: Settings) -> "Metrics | None":
    if settings.metrics_address is None:
        return None
    # The library takes a tenth of a second, which a service without metrics need not spend.
    from app.metrics import Metrics  # noqa: PLC0415

    return Metrics()


def _posts(services: Services) -> dict[tuple[str, ...], Answering]:
    """Return what answers POST where most is asked, by its paths."""
    deadline_s = services.settings.read_deadline_s
    doorkeeper = Doorkeeper(admission(services), services.settings.trusted_proxies)
    return {
        ESTIMATE_PATHS: estimating(services.estimator, doorkeeper, read_deadline_s=deadline_s),
        CAMPAIGN_PATHS: ordering(_orders(services), doorkeeper, read_deadline_s=deadline_s),
    }


def _routes(
    services: Services,
    readiness: Readiness,
    posts: dict[tuple[str, ...], Answering],
    site: Site,
) -> list[HTTPRouteHandler]:
    sources = guide_sources(services)
    info = sources.info
    doorkeeper = Doorkeeper(admission(services), services.settings.trusted_proxies)
    described = json.dumps(sources.openapi, ensure_ascii=False).encode()
    return [
        *(as_route(paths, answer) for paths, answer in posts.items()),
        *campaign_routes(_orders(services), doorkeeper),
        document_route(
            ["/api/service-info", "/service-info"],
            Document(info.model_dump_json().encode(), SERVICE_DESC),
        ),
        document_route(["/openapi.json"], Document(described)),
        *_pages(services, sources, site),
        *probe_routes(readiness),
    ]


def _pages(services: Services, sources: Sources, site: Site) -> list[HTTPRouteHandler]:
    settings = services.settings
    doorkeeper = Doorkeeper(admission(services), settings.trusted_proxies)
    return [
        *landing_routes(
            site, services.estimator, doorkeeper, read_deadline_s=settings.read_deadline_s
        ),
        pricing_route(site, services.tariff),
        *_pages_for_people(services, site),
        site.assets.route(),
        *guide_routes(sources, site),
    ]


def _pages_for_people(services: Services, site: Site) -> list[HTTPRouteHandler]:
    if services.gateway is not None:
        return []  # the upstream's are where its drafts are confirmed
    settings = services.settings
    guard = Guard(
        site,
        services.signing_in,
        public_url=settings.public_url,
        read_deadline_s=settings.read_deadline_s,
    )
    return [
        *sign_in_routes(guard, services.signing_in),
        list_route(guard, services.confirming),
        *key_routes(guard, services.keys, services.now_ms),
        *decision_routes(guard, services.confirming),
        *draft_routes(guard, services.confirming, services.estimator),
    ]


def _mcp(services: Services, when_loaded: Callable[[], None] | None) -> Mounted:
    settings = services.settings
    return mount(
        mcp_calls(services),
        Doorkeeper(admission(services), settings.trusted_proxies),
        public_url=settings.public_url,
        read_deadline_s=settings.read_deadline_s,
        call_deadline_s=settings.call_deadline_s,
        when_loaded=when_loaded,
    )


def mcp_calls(services: Services) -> Calls:
    """Return what the tools of MCP do."""
    return Calls(service_info(services), services.estimator, _orders(services))


def admission(services: Services) -> Admission:
    """Return who lets callers in: this service, or its upstream."""
    return (
        OwnKeys(services.access, services.database)
        if services.gateway is None
        else services.gateway.gate
    )


def _orders(services: Services) -> Orders:
    if services.gateway is None:
        return OwnOrders(services.access, services.ordering, services.database)
    return services.gateway.forwarding


def _methods(app: Litestar) -> dict[str, Collection[str]]:
    return {
        route.path: route.methods if isinstance(route, HTTPRoute) else ("OPTIONS", "POST")
        for route in app.routes
    }


def guide_sources(services: Services) -> Sources:
    """Return what the documents for agents are written from."""
    return Sources(services.settings, services.tariff, openapi(services), service_info(services))


def openapi(services: Services) -> dict[str, Any]:
    """Return the OpenAPI description; it changes with code, tariff and settings only."""
    settings = services.settings
    answer = services.estimator.estimate(ANSWERED_REQUEST, language=None)
    return describe(
        operator_name=settings.operator_name,
        public_url=settings.public_url,
        support_email=settings.support_email,
        terms_url=settings.terms_url,
        info=service_info(services),
        answer=answer.model_copy(update={"estimate_id": "est_0"}),
    )


def service_info(services: Services) -> ServiceInfo:
    """Return the product descriptor."""
    settings = services.settings
    base = settings.public_url
    given = {
        "terms": settings.terms_url,
        "privacy": settings.privacy_url,
        "support": settings.support_email and f"mailto:{settings.support_email}",
    }
    return ServiceInfo(
        name=settings.operator_name,
        limits=Limits(
            max_body_bytes=MAX_BODY_BYTES,
            key_per_minute=settings.key_per_minute,
            drafts_per_day=settings.drafts_per_day,
            anonymous_per_minute=settings.anonymous_per_minute,
        ),
        links=Links(
            openapi=f"{base}/openapi.json",
            docs=f"{base}/docs",
            llms=f"{base}/llms.txt",
            llms_full=f"{base}/llms-full.txt",
            estimate=f"{base}/api/estimate",
            campaigns=f"{base}/api/campaigns",
            service_info=f"{base}/api/service-info",
            mcp=f"{base}/mcp",
            **{name: address for name, address in given.items() if address},
        ),
        tariff=TariffVersion(
            version=services.tariff.version, reviewed=services.tariff.reviewed.isoformat()
        ),
    )
