"""``briefquote doctor``: is everything as it has to be, and if not, what is to be done."""

import asyncio
import json

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app.bootstrap import build
from app.cli.checks import CHECKS, Check, State, check_model
from app.settings import ConfigurationError, Settings

_SHOWN = {State.OK: "[green]ok[/]", State.NOTE: "[yellow]note[/]", State.WRONG: "[red]wrong[/]"}


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(*, as_json: bool) -> None:
    """Check settings, store, clock, tariff, secret and model; exit with 1 when one is wrong.

    The model, when there is one, is asked once, which costs a few tokens.
    """
    checks = asyncio.run(_checked())
    if as_json:
        click.echo(json.dumps([check._asdict() for check in checks], ensure_ascii=False))
    else:
        table = Table(box=None, pad_edge=False)
        for heading in ("what", "", "how it stands, and what to do"):
            table.add_column(heading, overflow="fold")
        for check in checks:
            table.add_row(check.name, _SHOWN[check.state], escape(check.detail))
        Console().print(table)
    if any(check.state == State.WRONG for check in checks):
        raise SystemExit(1)


async def _checked() -> list[Check]:
    try:
        services = build(Settings.from_environment())
    except ConfigurationError as error:
        return [Check("settings", State.WRONG, f"{error}.")]
    async with services:
        return [*(check(services) for check in CHECKS), await check_model(services)]
