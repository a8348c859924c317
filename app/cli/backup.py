"""``briefquote backup``: copy the embedded store."""

from pathlib import Path

import click

from app.cli.opened import opened


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Copy the embedded store to FILE while the service goes on.

    To restore, stop the service and put FILE where briefquote.db was, without its -wal and -shm.
    """
    try:
        with opened() as services:
            is_copied = services.database.backup(file)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}.") from None
    if not is_copied:
        raise click.ClickException("The store is PostgreSQL; use pg_dump, or its own backups.")
    click.echo(f"Copied to {file}. Keep the secret too: without it the keys open nothing.")
