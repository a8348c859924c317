"""``briefquote serve``: run the service."""

import click
import uvicorn

from app.asgi import SERVER_OPTIONS
from app.bootstrap import Services, build
from app.domain.errors import ServiceFailed
from app.settings import ConfigurationError, Settings


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option("--workers", default=1, show_default=True, help="Processes that answer.")
def command(host: str, port: int, workers: int) -> None:
    """Run the service until it is interrupted."""
    try:
        services = build(Settings.from_environment())
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    _say_first_steps(services)
    click.echo(f"briefquote on http://{host}:{port}", err=True)
    uvicorn.run(
        "app.asgi:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        **SERVER_OPTIONS,
    )


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
