"""What ``briefquote doctor`` looks at; nothing that it says holds a secret."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from sqlalchemy import Connection, func, select, text

from app.bootstrap import Services
from app.domain.errors import ServiceFailed
from app.store.tables import campaigns

_MOST_APART_S: Final = 2.0
_DAY: Final = timedelta(days=1)
_READABLE_BY_OTHERS: Final = 0o077
_DATABASE_CLOCK: Final = text("SELECT extract(epoch FROM clock_timestamp()) * 1000")
_ADVICE: Final = {
    "unauthorized": "the key is refused: set BRIEFQUOTE_MODEL_KEY",
    "rejected": "the endpoint refuses the request: look at BRIEFQUOTE_MODEL_NAME, "
    "BRIEFQUOTE_MODEL_PROFILE and the path of BRIEFQUOTE_MODEL_URL",
    "no_connection": "nothing answers at BRIEFQUOTE_MODEL_URL: is it right, is the endpoint up?",
    "timed_out": "no answer came in time: wait, or raise BRIEFQUOTE_MODEL_DEADLINE_S",
    "rate_limited": "the endpoint is asked too often: wait, or lower BRIEFQUOTE_MODEL_CONCURRENCY",
    "server_error": "the endpoint itself has failed: look at its log, or wait",
    "not_json": "what answers speaks no OpenAI protocol: does BRIEFQUOTE_MODEL_URL end in /v1?",
}


class State(StrEnum):
    """How a thing stands; a note is no fault."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


class Check(NamedTuple):
    """One line of the doctor's."""

    name: str
    state: State
    detail: str


def _settings(services: Services) -> Check:
    settings = services.settings
    notes: list[str] = []
    if settings.public_url.startswith("http://"):
        notes.append(
            f"addresses given to callers start with {settings.public_url}: "
            "set BRIEFQUOTE_PUBLIC_URL to an https address before others use them"
        )
    elif not settings.allowed_hosts:
        notes.append("any host name is answered: set BRIEFQUOTE_ALLOWED_HOSTS")
    if (settings.model_url is None) != (settings.model_name is None):
        notes.append(
            "no model is asked: BRIEFQUOTE_MODEL_URL and BRIEFQUOTE_MODEL_NAME go together"
        )
    if notes:
        return Check("settings", State.NOTE, f"{'; '.join(notes)}.")
    return Check("settings", State.OK, "All can be used.")


def _store(services: Services) -> Check:
    where = "PostgreSQL" if services.settings.database_url else "SQLite"
    try:
        services.database.probe(services.now_ms())
    except ServiceFailed as error:
        return Check("store", State.WRONG, f"{where}: {_why(error)}. {_remedy(services)}")
    return Check("store", State.OK, f"{where}: reached, migrated and written to.")


def _remedy(services: Services) -> str:
    if services.settings.database_url:
        return (
            "Is the server of BRIEFQUOTE_DATABASE_URL up, does it know user and database, and may "
            "the user make tables?"
        )
    return (
        f"Is BRIEFQUOTE_DATA_DIR ({services.settings.data_dir}) a folder that this user may write, "
        "on a disk that is not full, and briefquote.db in it from this version or an older one?"
    )


def _why(error: ServiceFailed) -> str:
    """Return what the store itself said: its first line, which names no password."""
    cause = error.__cause__
    told = getattr(cause, "orig", None) or cause
    lines = str(told or "").strip().splitlines()
    return lines[0].rstrip(".") if lines else "it cannot be used"


def _clock(services: Services) -> Check:
    now = datetime.fromtimestamp(services.now_ms() / 1000, UTC)
    reviewed = datetime.combine(services.tariff.reviewed, datetime.min.time(), UTC)
    if now < reviewed - _DAY:
        return _wrong_clock(f"It is before the review of the tariff ({services.tariff.reviewed})")
    try:
        with services.database.reading() as connection:
            apart_s = _seconds_apart(connection, services.now_ms)
            newest_ms = connection.execute(select(func.max(campaigns.c.created_ms))).scalar()
    except ServiceFailed:
        return Check("clock", State.NOTE, f"{now:%Y-%m-%d %H:%M:%S} UTC; the store was not asked.")
    if apart_s > _MOST_APART_S:
        return _wrong_clock(f"It is {apart_s:.0f} s apart from the clock of the database")
    if (newest_ms or 0) > services.now_ms() + _MOST_APART_S * 1000:
        return _wrong_clock("The newest order is from the future")
    return Check("clock", State.OK, f"{now:%Y-%m-%d %H:%M:%S} UTC.")


def _wrong_clock(what: str) -> Check:
    return Check("clock", State.WRONG, f"{what}: set it, and keep it set by NTP.")


def _seconds_apart(connection: Connection, now_ms: Callable[[], int]) -> float:
    if connection.dialect.name == "sqlite":
        return 0.0
    before_ms = now_ms()
    theirs_ms = float(connection.execute(_DATABASE_CLOCK).scalar_one())
    # Somewhere between both times it was asked.
    return max(0.0, before_ms - theirs_ms, theirs_ms - now_ms()) / 1000


def _tariff(services: Services) -> Check:
    tariff = services.tariff
    age = (services.today() - tariff.reviewed).days
    said = f"Reviewed {age} days ago, on {tariff.reviewed}"
    if age > tariff.review_every_days:
        return Check(
            "tariff",
            State.WRONG,
            f"{said}; it is due after {tariff.review_every_days}: run briefquote rates check.",
        )
    return Check("tariff", State.OK, f"{said}; due after {tariff.review_every_days}.")


def _secret(services: Services) -> Check:
    if services.settings.secret is not None:
        return Check("secret", State.OK, "Given by BRIEFQUOTE_SECRET.")
    file = Path(services.settings.data_dir, "secret")
    try:
        if not file.exists():
            return Check("secret", State.OK, f"Will be made in {file} with the first key.")
        file.read_bytes()
        mode = file.stat().st_mode
    except OSError as error:
        return Check("secret", State.WRONG, f"{file} cannot be read: {error.strerror}.")
    if mode & _READABLE_BY_OTHERS:
        return Check("secret", State.WRONG, f"Others can read {file}: run chmod 600 {file}.")
    return Check("secret", State.OK, f"In {file}; keep a copy, without it no key opens anything.")


async def check_model(services: Services) -> Check:
    """Ask the model once, for a word."""
    if services.model is None:
        return Check("model", State.OK, "None is set; the rules read alone.")
    outcome = await services.model.ping()
    if outcome == "answered":
        return Check("model", State.OK, f"{services.settings.model_name} answers.")
    advice = _ADVICE.get(outcome, "the endpoint gave no answer to use")
    return Check("model", State.WRONG, f"{outcome}: {advice}. Meanwhile the rules read alone.")


CHECKS: Final[list[Callable[[Services], Check]]] = [_settings, _store, _clock, _tariff, _secret]
