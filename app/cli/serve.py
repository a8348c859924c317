"""``briefquote serve``: run the service."""

import click
import uvicorn

from app.asgi import SERVER_OPTIONS
from app.settings import ConfigurationError, Settings


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option("--workers", default=1, show_default=True, help="Processes that answer.")
def command(host: str, port: int, workers: int) -> None:
    """Run the service until it is interrupted."""
    try:
        Settings.from_environment()
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
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
