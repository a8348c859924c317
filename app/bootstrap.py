"""The one place where settings become the whole service, and where its clock is read."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import SystemRandom
from time import monotonic, time_ns
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from sqlalchemy.engine import URL, make_url

from app.access import Access
from app.claims import Claims
from app.confirming import Confirming
from app.estimating import estimate_id, make_estimator, market_day, uncounted
from app.estimator import Estimator
from app.forwarding import Forwarding
from app.gate import Gate, KnownKeys
from app.keys import Keys
from app.ordering import Ordering
from app.resuming import Resuming
from app.retention import Retention
from app.settings import Settings
from app.signing_in import SigningIn
from app.store.database import PATIENCE_S, Database
from app.store.ledger import StoredLedger
from app.store.secret import Secret
from app.supplier import Supplier
from pricing.tariff import Tariff, load

if TYPE_CHECKING:
    from app.extraction.model.reader import ModelReader
    from app.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Gateway:
    """What takes the place of own keys and own orders where an upstream has them."""

    supplier: Supplier
    gate: Gate
    forwarding: Forwarding
    resuming: Resuming


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the ways in need."""

    settings: Settings
    tariff: Tariff
    estimator: Estimator
    database: Database
    access: Access
    ordering: Ordering
    keys: Keys
    retention: Retention
    signing_in: SigningIn
    confirming: Confirming
    today: Callable[[], date]
    now_ms: Callable[[], int]
    gateway: Gateway | None = None
    """``None``: keys and orders are kept here."""
    model: "ModelReader | None" = None
    """``None``: no model is configured, and the rules read alone."""
    metrics: "Metrics | None" = None

    async def __aenter__(self) -> Self:
        """Use the services, which give their connections back at the end."""
        if self.metrics is not None:
            self.metrics.begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.model is not None:
            await self.model.close()
        if self.gateway is not None:
            await self.gateway.supplier.close()
        self.database.close()


def _now_ms() -> int:
    return time_ns() // 1_000_000


def _uuid() -> str:
    return str(uuid4())


def _database(settings: Settings, patience_s: float, metrics: "Metrics | None") -> Database:
    if settings.database_url:
        address = make_url(settings.database_url)
    else:
        address = URL.create("sqlite", database=str(settings.data_dir / "briefquote.db"))
    return Database(
        address,
        patience_s=patience_s,
        count_failure=metrics.store_failure if metrics else uncounted,
    )


def build(
    settings: Settings,
    *,
    today: Callable[[], date] = market_day,
    new_id: Callable[[], str] = estimate_id,
    now_ms: Callable[[], int] = _now_ms,
    patience_s: float = PATIENCE_S,
    metrics: "Metrics | None" = None,
) -> Services:
    """Put the service together; ``today`` is the market's day, in Paris."""
    tariff = load()
    # Neither touches anything before it is used: an estimate at a terminal keeps nothing.
    database = _database(settings, patience_s, metrics)
    secret = Secret(settings.secret, settings.data_dir)
    model = _model_reader(settings, database, now_ms, metrics) if settings.has_model else None
    estimator = make_estimator(
        settings,
        tariff,
        today=today,
        new_id=new_id,
        refine=model.refine if model else None,
        count=metrics.estimate if metrics else uncounted,
    )
    access = _access(settings, database, secret, now_ms, metrics)
    return Services(
        settings=settings,
        tariff=tariff,
        estimator=estimator,
        database=database,
        access=access,
        ordering=_ordering(settings, database, secret, now_ms, metrics),
        retention=_retention(settings, database, now_ms),
        keys=Keys(database, secret, now_ms=now_ms, new_id=_uuid, choose=secrets.choice),
        signing_in=_signing_in(settings, database, secret, now_ms),
        confirming=Confirming(
            database, now_ms=now_ms, new_id=_uuid, draft_days=settings.draft_days
        ),
        gateway=_gateway(settings, database, secret, access, now_ms),
        model=model,
        metrics=metrics,
        today=today,
        now_ms=now_ms,
    )


def _access(
    settings: Settings,
    database: Database,
    secret: Secret,
    now_ms: Callable[[], int],
    metrics: "Metrics | None",
) -> Access:
    return Access(
        database,
        secret,
        now_ms=now_ms,
        key_per_minute=settings.key_per_minute,
        anonymous_per_minute=settings.anonymous_per_minute,
        count_refusal=metrics.refusal if metrics else uncounted,
    )


def _gateway(
    settings: Settings,
    database: Database,
    secret: Secret,
    access: Access,
    now_ms: Callable[[], int],
) -> Gateway | None:
    if settings.upstream_url is None:
        return None
    # Only who has an upstream pays for the HTTP client and for cryptography.
    from app.store.sealing import Sealing  # noqa: PLC0415
    from app.upstream.line import Line  # noqa: PLC0415
    from app.upstream.ugc_pocket import UgcPocket  # noqa: PLC0415

    line = Line(settings.upstream_url, now_ms=now_ms, now_s=monotonic, share=SystemRandom().random)
    supplier = UgcPocket(line, now_ms=now_ms)
    known = KnownKeys(now_ms)
    # The key is asked about first; both together keep to the deadline.
    asking_s = settings.upstream_deadline_s / 3
    gate = Gate(access, database, supplier, known, secret, new_id=_uuid, deadline_s=asking_s)
    claims = Claims(
        database,
        secret,
        Sealing(secret),
        now_ms=now_ms,
        idempotency_hours=settings.idempotency_hours,
    )
    forwarding = Forwarding(
        database,
        claims,
        gate,
        supplier,
        known,
        now_s=monotonic,
        new_id=_uuid,
        deadline_s=settings.upstream_deadline_s - asking_s,
    )
    return Gateway(supplier, gate, forwarding, Resuming(forwarding))


def _retention(settings: Settings, database: Database, now_ms: Callable[[], int]) -> Retention:
    return Retention(
        database,
        now_ms=now_ms,
        idempotency_hours=settings.idempotency_hours,
        brief_days=settings.brief_days,
        draft_days=settings.draft_days,
    )


def _signing_in(
    settings: Settings, database: Database, secret: Secret, now_ms: Callable[[], int]
) -> SigningIn:
    return SigningIn(
        database,
        secret,
        now_ms=now_ms,
        new_id=_uuid,
        new_token=secrets.token_urlsafe,
        public_url=settings.public_url,
    )


def _ordering(
    settings: Settings,
    database: Database,
    secret: Secret,
    now_ms: Callable[[], int],
    metrics: "Metrics | None",
) -> Ordering:
    return Ordering(
        database,
        secret,
        now_ms=now_ms,
        new_id=_uuid,
        public_url=settings.public_url,
        operator_name=settings.operator_name,
        drafts_per_day=settings.drafts_per_day,
        idempotency_hours=settings.idempotency_hours,
        draft_days=settings.draft_days,
        count=metrics.order if metrics else uncounted,
    )


def _model_reader(
    settings: Settings,
    database: Database,
    now_ms: Callable[[], int],
    metrics: "Metrics | None",
) -> "ModelReader":
    # The libraries of the model take a second and 40 MB, which the rules alone do not need.
    from app.extraction.model.client import ModelClient  # noqa: PLC0415
    from app.extraction.model.profiles import PROFILES  # noqa: PLC0415
    from app.extraction.model.reader import Limits, ModelReader  # noqa: PLC0415

    name = settings.model_name or ""
    client = ModelClient(
        url=settings.model_url or "",
        key=settings.model_key.get_secret_value() if settings.model_key else None,
        model=name,
        profile=PROFILES[settings.model_profile],
        deadline_s=settings.model_deadline_s,
    )
    return ModelReader(
        client=client,
        name=name,
        ledger=StoredLedger(database, per_day=settings.model_tokens_per_day, now_ms=now_ms),
        limits=Limits(settings.model_deadline_s, settings.model_concurrency),
        secret=secrets.token_bytes(),
        metrics=metrics,
    )
