"""The web application: what serves HTTP, put together."""

import json
from typing import TYPE_CHECKING, Any, Final

from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

from app.bootstrap import Services, build
from app.domain.estimate import TariffVersion
from app.entrypoints.http.api import estimate_route
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.entrypoints.http.campaigns import campaign_routes
from app.entrypoints.http.doorkeeper import Doorkeeper
from app.entrypoints.http.edge import Edge
from app.entrypoints.http.errors import EXCEPTION_HANDLERS
from app.entrypoints.http.examples import ANSWERED_REQUEST
from app.entrypoints.http.openapi import describe
from app.entrypoints.http.pages import document_route, index, probe_routes
from app.entrypoints.http.readiness import Readiness
from app.entrypoints.http.replies import SERVICE_DESC, Document
from app.entrypoints.http.service_info import Limits, Links, ServiceInfo
from app.logs import configure
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


def create_app(services: Services | None = None) -> Litestar:
    """Return the application; without ``services`` it is set up from the environment."""
    if services is None:
        settings = Settings.from_environment()
        configure(settings.log_level)
        services = build(settings, metrics=_metrics(settings))
    readiness = Readiness(
        lambda: services.database.probe(services.now_ms()), drain_s=services.settings.drain_s
    )
    app = Litestar(
        route_handlers=_routes(services, readiness),
        exception_handlers=EXCEPTION_HANDLERS,
        lifespan=[lambda _: services, lambda _: readiness],
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    app.asgi_handler = Edge(
        app.asgi_handler,
        allowed_hosts=frozenset(services.settings.allowed_hosts),
        public_url=services.settings.public_url,
        methods={route.path: route.methods for route in app.routes},
        metrics=services.metrics,
    )
    return app


def _metrics(settings: Settings) -> "Metrics | None":
    if settings.metrics_address is None:
        return None
    # The library takes a tenth of a second, which a service without metrics need not spend.
    from app.metrics import Metrics  # noqa: PLC0415

    return Metrics()


def _routes(services: Services, readiness: Readiness) -> list[HTTPRouteHandler]:
    info = service_info(services)
    doorkeeper = Doorkeeper(services.access, services.settings.trusted_proxies)
    described = json.dumps(openapi(services), ensure_ascii=False).encode()
    return [
        estimate_route(
            services.estimator, doorkeeper, read_deadline_s=services.settings.read_deadline_s
        ),
        *campaign_routes(
            services.ordering, doorkeeper, read_deadline_s=services.settings.read_deadline_s
        ),
        document_route(
            ["/api/service-info", "/service-info"],
            Document(info.model_dump_json().encode(), SERVICE_DESC),
        ),
        document_route(["/openapi.json"], Document(described)),
        document_route(["/"], index()),
        *probe_routes(readiness),
    ]


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
            estimate=f"{base}/api/estimate",
            service_info=f"{base}/api/service-info",
            **{name: address for name, address in given.items() if address},
        ),
        tariff=TariffVersion(
            version=services.tariff.version, reviewed=services.tariff.reviewed.isoformat()
        ),
    )
