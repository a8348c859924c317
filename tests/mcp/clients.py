"""``make clients``: sets an assistant up with the README's line, and sees whether it connects.

The assistant comes from npm, and is too large to be installed with the tests (240 MB).
"""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench.server import serving
from tests.node import NODE, NPM, environment

_PACKAGE: Final = "@anthropic-ai/claude-code@2.1.197"
_README: Final = Path(__file__).parents[2] / "README.md"
_LINE: Final = re.compile(r"^\| Claude Code \| `(claude mcp add .+)` \|$", re.MULTILINE)


def main() -> None:
    """Run the line against a service that is started for it; exit 1 when nothing connects."""
    line = _LINE.search(_README.read_text("utf-8"))
    if line is None:
        sys.exit("README.md has no line for Claude Code.")
    with TemporaryDirectory() as folder:
        home = Path(folder)
        node = environment(HOME=folder)
        install: list[str | Path] = [
            NODE,
            NPM,
            "install",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            _PACKAGE,
        ]
        subprocess.run(install, cwd=home, env=node, check=True)
        services = build(Settings(data_dir=home / "data"))
        key = services.keys.create("Demo", Scope).key
        services.database.close()
        with serving("app", 0, data_dir=str(home / "data")) as service:
            add = line[1].replace("http://localhost:8000", f"http://127.0.0.1:{service.port}")
            installed = environment(HOME=folder, KEY=key)
            installed["PATH"] = f"{home / 'node_modules/.bin'}:{installed['PATH']}"
            sys.stdout.write(f"$ {line[1]}\n{_said(add, home, installed)}\n")
            listed = _said("claude mcp list", home, installed)
            sys.stdout.write(f"$ claude mcp list\n{listed}\n")
    if "Connected" not in listed:
        sys.exit("It does not connect.")


def _said(command: str, folder: Path, variables: Mapping[str, str]) -> str:
    run = ["/bin/sh", "-c", command]
    return subprocess.run(
        run, cwd=folder, env=variables, check=True, capture_output=True, text=True
    ).stdout


if __name__ == "__main__":
    main()
