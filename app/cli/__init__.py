"""The command line. A command is imported when it is asked for, so that each one starts fast."""

import gc
import os
from importlib import import_module

import click

_COMMANDS = {
    "backup": "Copy the embedded store while it is used.",
    "doctor": "Check that everything is as it has to be.",
    "estimate": "Read a brief and price it.",
    "eval": "Measure the reader on the labelled briefs.",
    "keys": "Make, list, replace and revoke API keys.",
    "login-link": "Make a link by which a person of a brand signs in.",
    "mcp": "Speak MCP over standard input and output.",
    "purge": "Delete what has been kept long enough, or all of an organisation.",
    "rates": "Check, explain and compare the tariff.",
    "serve": "Run the service.",
}
_MODULES = {name: name for name in _COMMANDS} | {
    "eval": "evaluate",
    "login-link": "login_link",
}


class _Commands(click.Group):
    """Knows its commands by name, and imports the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        # To look for plugins of pydantic among all that is installed takes another; this is its
        # own setting, and one that is there already wins.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # noqa: TID251 - not read
        # All that is imported stays: to look through it for garbage takes a tenth of the start.
        gc.disable()
        try:
            command: click.Command = import_module(f"app.cli.{_MODULES[cmd_name]}").command
        finally:
            gc.freeze()
            gc.enable()
        return command


@click.command(cls=_Commands)
@click.version_option(package_name="briefquote")
def main() -> None:
    """Turn a raw brief for a UGC video campaign into a priced campaign draft."""
