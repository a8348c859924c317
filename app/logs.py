"""JSON lines on standard error, without a word that a caller wrote.

Our own events go through structlog, except for the line of every request, which is written as
structlog would in a third of its time. Libraries log through ``logging``: of theirs only severity,
logger and line of code are kept, since a message may be filled with a brief (those of asyncio and
of model clients are). Exceptions are reported as types and places in the code: their messages and
local variables may quote a brief too.
"""

import logging
import sys
from collections.abc import Iterator, Mapping
from traceback import walk_tb
from types import TracebackType
from typing import Final

import structlog
from pydantic_core import to_json
from structlog.typing import EventDict, Processor, WrappedLogger

_MAX_FRAMES: Final = 12
# Says where the server listens and that it stops; it never sees a request's content.
_SERVER_LOG: Final = "uvicorn.error"
_STAMPED: Final = structlog.processors.TimeStamper(fmt="iso", utc=True)
_requests = logging.getLogger("briefquote.requests")


def places(error: BaseException) -> list[str]:
    """Return where an exception and its causes arose, newest first: types and lines of code."""
    return [
        f"{type(link).__module__}.{type(link).__qualname__}: "
        + " < ".join(_frames(link.__traceback__))
        for link in _chain(error)
    ]


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _frames(trace: TracebackType | None) -> list[str]:
    frames = [
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(trace)
    ]
    return frames[-1 : -_MAX_FRAMES - 1 : -1]


def _without_messages(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    match event.pop("exc_info", None):
        case (_, BaseException() as error, _) | (BaseException() as error):
            event["crash"] = places(error)
        case _:
            pass
    return event


def _without_text(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    record: logging.LogRecord = event["_record"]
    if record.name != _SERVER_LOG:
        event["event"] = f"{record.module}:{record.lineno} {record.funcName}"
    event["logger"] = record.name
    return event


def _rendered(_: WrappedLogger, __: str, event: EventDict) -> bytes:
    return to_json(event, fallback=str)


def _rendered_text(_: WrappedLogger, __: str, event: EventDict) -> str:
    return to_json(event, fallback=str).decode()


def log_request(facts: Mapping[str, object]) -> None:
    """Log one request that was answered, where that is configured."""
    if _requests.isEnabledFor(logging.INFO):
        event = _STAMPED(None, "info", {**facts, "event": "request", "level": "info"})
        lines = sys.stderr.buffer
        lines.write(to_json(event) + b"\n")
        lines.flush()


def configure(level: str) -> None:
    """Set up logging for the whole process; ``level`` is debug, info, warning or error."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        _STAMPED,
        _without_messages,
    ]
    number = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[*shared, _rendered],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_without_text, *shared],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _rendered_text,
            ],
        )
    )
    logging.basicConfig(level=max(number, logging.WARNING), handlers=[handler], force=True)
    logging.getLogger(_SERVER_LOG).setLevel(number)
    _requests.setLevel(number)
