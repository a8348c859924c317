"""``briefquote login-link``: let a person of a brand sign in."""

import click

from app.cli.opened import opened


@click.command("login-link")
@click.option("--organisation", required=True, help="Whose campaigns; made when it is new.")
@click.option("--name", required=True, help="Of the person; what they confirm is kept with it.")
def command(organisation: str, name: str) -> None:
    """Print a link that signs a person in: once, within 15 minutes."""
    with opened() as services:
        link = services.signing_in.link(organisation, name)
    click.echo(link)
    click.echo("It works once, for 15 minutes: give it to this person only.", err=True)
