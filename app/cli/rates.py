"""``briefquote rates``: check, explain and compare the tariff."""

from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from pricing.maintenance import check as check_tariff
from pricing.maintenance import diff as diff_tariffs
from pricing.maintenance import explain as explain_rate
from pricing.model import Band
from pricing.strict import TariffError
from pricing.tariff import DEFAULT, Tariff, load

_DAY = click.DateTime(formats=["%Y-%m-%d"])
_TARIFF = click.Path(exists=True, dir_okay=False, path_type=Path)


def _today() -> date:
    return date.today()  # noqa: TID251, DTZ011 - a person runs this, today


@click.group("rates")
def command() -> None:
    """Check, explain and compare the tariff."""


@command.command("check")
@click.argument("path", type=_TARIFF, default=DEFAULT)
@click.option("--on", "on", type=_DAY, help="Day to check for; today by default.")
def check(path: Path, on: datetime | None) -> None:
    """Say what is wrong with the tariff, or soon will be; exit with 1 when something is."""
    findings = check_tariff(path, on.date() if on else _today())
    for finding in findings:
        click.echo(f"{finding.code}  {finding.place}: {finding.detail}")
    if findings:
        raise SystemExit(1)
    click.echo("The tariff is in order.")


@command.command("explain")
@click.argument("code")
@click.option("--on", "on", type=_DAY, help="Day whose rate is meant; today by default.")
def explain(code: str, on: datetime | None) -> None:
    """Say how a rate comes about: its values, method, sources and the data behind them."""
    try:
        lines = explain_rate(code.upper(), _load(DEFAULT), on.date() if on else _today())
    except TariffError as error:
        raise click.ClickException(str(error)) from None
    click.echo("\n".join(lines))


@command.command("diff")
@click.argument("old", type=_TARIFF)
@click.argument("new", type=_TARIFF, default=DEFAULT)
@click.option("--on", "on", type=_DAY, help="Day to price on; today by default.")
def diff(old: Path, new: Path, on: datetime | None) -> None:
    """Show what a change of the tariff does to the worked examples, for one creator."""
    impacts = diff_tariffs(_load(old), _load(new), on.date() if on else _today())
    table = Table("brief", "before (low · typical · high)", "after", "typical moves by")
    for impact in impacts:
        moved = impact.after.typical - impact.before.typical
        table.add_row(
            impact.brief, _euros(impact.before), _euros(impact.after), f"{moved / 100:+.2f} €"
        )
    Console().print(table)


def _euros(band: Band) -> str:
    return " · ".join(f"{cents / 100:.2f} €" for cents in band)


def _load(path: Path) -> Tariff:
    try:
        return load(path)
    except TariffError as error:
        raise click.ClickException(str(error)) from None
