"""``briefquote serve``: run the service."""

import os
import signal
import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import uvicorn
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from app.asgi import SERVER_OPTIONS
from app.bootstrap import Services, build
from app.domain.errors import ServiceFailed
from app.settings import PUBLIC_URL, ConfigurationError, Settings
from app.store.database import PATIENCE_S


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, help="Port to listen on; 0 takes one that is free."
)
@click.option("--workers", default=1, show_default=True, help="Processes that answer.")
def command(host: str, port: int, workers: int) -> None:
    """Run the service until it is interrupted."""
    try:
        # What is wrong with the settings is told before a port is taken.
        settings = Settings.from_environment()
        config = uvicorn.Config(
            "app.asgi:create_app",
            factory=True,
            host=host,
            port=port,
            workers=workers,
            log_level="warning",
            timeout_graceful_shutdown=longest_request_s(settings),
            **SERVER_OPTIONS,
        )
        with config.bind_socket() as bound:
            _run(config, bound)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None


def _run(config: uvicorn.Config, bound: socket.socket) -> None:
    port: int = bound.getsockname()[1]
    # The workers inherit it: links lead to where this listens, unless another address is given.
    if not os.environ.get(PUBLIC_URL):  # noqa: TID251
        os.environ[PUBLIC_URL] = f"http://localhost:{port}"  # noqa: TID251
    services = build(Settings.from_environment())
    with _metrics(services):
        if services.gateway is None:
            _say_first_steps(services)
        click.echo(f"briefquote on http://{config.host}:{port}", err=True)
        # When all is answered, uvicorn raises the signal again that ended it.
        signal.signal(signal.SIGTERM, _end_well)
        _answer(config, bound)


def _answer(config: uvicorn.Config, bound: socket.socket) -> None:
    if config.workers > 1:
        # Elsewhere, a port that several listen on deals nothing out.
        dealt = _Dealt(fileno=bound.detach()) if sys.platform == "linux" else bound
        _Workers(config, sockets=[dealt]).run()
        return
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt):
        server.run([bound])
    if not server.started:
        raise SystemExit(STARTUP_FAILURE)


class _Dealt(socket.socket):
    """Holds a port at which each worker that is handed it listens with a socket of its own.

    The system deals connections out among those. Where all share one socket, the first worker to
    wake may take every connection of a burst, and keeps them for as long as they are kept alive.
    """

    def __reduce__(self) -> tuple[object, ...]:
        return _bound_beside, (self.family, self.getsockname())


def _bound_beside(family: int, address: tuple[object, ...]) -> socket.socket:
    own = socket.socket(family)
    # Who only holds the port may do so besides, and who listens there too if both allow it.
    own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    own.bind(address)
    return own


class _Workers(Multiprocess):
    """Leaves the socket to the workers when they are to end: who is refused can go elsewhere."""

    def terminate_all(self) -> None:
        super().terminate_all()
        for listening in self.sockets:
            listening.close()


def _end_well(_signal: int, _frame: object) -> None:
    pass


def longest_request_s(settings: Settings) -> int:
    """The time within which every request ends by itself, so that none has to be cut off."""
    return ceil(settings.read_deadline_s + settings.slowest_call_s + PATIENCE_S)


@contextmanager
def _metrics(services: Services) -> Generator[None, None, None]:
    """Serve the metrics of all workers meanwhile, where they are wanted."""
    address = services.settings.metrics_address
    if address is None:
        yield
        return
    with TemporaryDirectory(prefix="briefquote-metrics-") as folder:
        # Where processes share what they count: the library asks when it is imported, here and in
        # the workers, which inherit it.
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder  # noqa: TID251
        from app.cli.exposed import exposed  # noqa: PLC0415

        with exposed(services, address, Path(folder)):
            yield


def _say_first_steps(services: Services) -> None:
    """Print the first key, once, and a sign-in link: to standard output, which no log goes to."""
    try:
        made = services.keys.create_first()
        link = services.signing_in.first_link()
    except ServiceFailed as error:
        click.echo(f"Only estimates are possible: {error.detail}", err=True)
        return
    finally:
        services.database.close()
    if made:
        click.echo(f"The first key, shown only now, for {made.organisation}: {made.key}")
    if link:
        click.echo(f"Sign in for {link[0]}, once within 15 minutes: {link[1]}")
