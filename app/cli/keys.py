"""``briefquote keys``: make, list, replace and revoke API keys."""

import json
from datetime import UTC, datetime
from typing import Final

import click
from rich.console import Console
from rich.table import Table

from app.cli.opened import opened
from app.domain.keys import Scope
from app.keys import NewKey
from app.store.keys import ListedKey

_DAY_MS: Final = 86_400_000
_HOUR_MS: Final = 3_600_000
_JSON: Final = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("keys")
def command() -> None:
    """Make, list, replace and revoke the API keys of organisations."""


@command.command("create")
@click.option("--organisation", required=True, help="Whose key it is; made when it is new.")
@click.option(
    "--scopes", default=",".join(Scope), show_default=True, help="What it may do, with commas."
)
@click.option("--days", type=click.IntRange(1, 36_500), help="Days until it expires; else never.")
@_JSON
def create(organisation: str, scopes: str, days: int | None, *, as_json: bool) -> None:
    """Make a key and print it, this once."""
    asked = [scope.strip() for scope in scopes.split(",") if scope.strip()]
    unknown = [scope for scope in asked if scope not in list(Scope)]
    if unknown or not asked:
        raise click.BadParameter(f"write some of {', '.join(Scope)}", param_hint="--scopes")
    with opened() as services:
        made = services.keys.create(
            organisation,
            [Scope(scope) for scope in asked],
            valid_ms=None if days is None else days * _DAY_MS,
        )
    _show_new(made, as_json=as_json)


@command.command("list")
@_JSON
def list_all(*, as_json: bool) -> None:
    """List the keys of all organisations, without what opens anything."""
    with opened() as services:
        found = services.keys.listed()
    if as_json:
        click.echo(json.dumps([_as_json(key) for key in found], ensure_ascii=False))
        return
    table = Table(box=None, pad_edge=False)
    table.add_column("id", min_width=36)  # whole, to be copied
    for heading in ("organisation", "key", "scopes", "created", "expires", "revoked", "used"):
        table.add_column(heading, overflow="fold")
    for key in found:
        times = (key.created_ms, key.expires_ms, key.revoked_ms, key.last_used_ms)
        table.add_row(key.id, key.organisation, key.hint, key.scopes, *(_day(at) for at in times))
    Console().print(table)


@command.command("revoke")
@click.argument("key_id")
@_JSON
def revoke(key_id: str, *, as_json: bool) -> None:
    """End the key KEY_ID at once, for ever."""
    with opened() as services:
        services.keys.revoke(key_id)
    click.echo(json.dumps({"id": key_id, "revoked": True}) if as_json else "Revoked.")


@command.command("rotate")
@click.argument("key_id")
@click.option(
    "--overlap-hours",
    type=click.IntRange(0, 8_760),
    default=168,
    show_default=True,
    help="Hours for which the old key still works.",
)
@_JSON
def rotate(key_id: str, overlap_hours: int, *, as_json: bool) -> None:
    """Make a key that may do what KEY_ID may, and let that one expire."""
    with opened() as services:
        made = services.keys.rotate(key_id, overlap_ms=overlap_hours * _HOUR_MS)
    _show_new(made, as_json=as_json)


def _show_new(made: NewKey, *, as_json: bool) -> None:
    if as_json:
        shown = {
            "id": made.id,
            "key": made.key,
            "organisation": made.organisation,
            "scopes": list(made.scopes),
        }
        if made.expires_ms is not None:
            shown["expires_at"] = _time(made.expires_ms)
        click.echo(json.dumps(shown, ensure_ascii=False))
        return
    click.echo(made.key)
    click.echo("Keep it now: it is not shown again.", err=True)


def _as_json(key: ListedKey) -> dict[str, object]:
    times = {
        "created_at": key.created_ms,
        "expires_at": key.expires_ms,
        "revoked_at": key.revoked_ms,
        "last_used_at": key.last_used_ms,
    }
    return {
        "id": key.id,
        "organisation": key.organisation,
        "hint": key.hint,
        "scopes": key.scopes.split(" "),
        **{name: _time(at_ms) for name, at_ms in times.items() if at_ms is not None},
    }


def _time(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="seconds")


def _day(at_ms: int | None) -> str:
    return "" if at_ms is None else _time(at_ms)[:10]
