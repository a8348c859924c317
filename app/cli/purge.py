"""``briefquote purge``: delete what has been kept long enough, or all of an organisation."""

import click

from app.cli.opened import opened


@click.command("purge")
@click.option("--organisation", help="Delete all of this organisation instead.")
@click.option("--yes", is_flag=True, help="Do not ask before an organisation is deleted.")
def command(organisation: str | None, *, yes: bool) -> None:
    """Delete answers kept for repeated requests, raw briefs of what is over, and old counters.

    Drafts that nobody confirmed in time are cancelled, and sessions that are over deleted.

    How long each is kept is set; run this once a day.
    """
    if organisation and not yes:
        click.confirm(f"Delete all keys and campaigns of {organisation}?", abort=True)
    with opened() as services:
        if organisation:
            count = services.keys.delete_organisation(organisation)
            click.echo(f"{organisation} is deleted, with its keys and {count} campaigns.")
            return
        purged = services.retention.purge()
    click.echo(
        f"{purged.requests} answers and {purged.counters} counters are deleted, "
        f"{purged.briefs} raw briefs emptied; {purged.drafts} drafts have expired, "
        f"{purged.sessions} sessions and sign-in links are over."
    )
