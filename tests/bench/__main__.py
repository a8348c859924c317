"""Measure the service beside its bars and its peers: ``python -m tests.bench``.

Writes build/bench.html and build/bench.md. ``--quick`` measures little, to see that all of it
works; names of parts measure these only.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.bench import (
    assistants,
    estimates,
    footprint,
    inside,
    models,
    orders,
    processes,
    through,
)
from tests.bench.briefs import ROOT
from tests.bench.figures import FULL, QUICK, Part, Point, Scale
from tests.bench.machine import Watch
from tests.bench.report import row, write

PARTS: Final[Mapping[str, Callable[[Scale], Part | tuple[Part, list[Point]]]]] = {
    "inside": inside.part,
    "growth": inside.growth,
    "estimates": estimates.part,
    "streaming": models.streaming,
    "models": models.part,
    "orders": orders.part,
    "assistants": assistants.part,
    "through": through.part,
    "memory": footprint.memory,
    "starting": footprint.starting,
    "processes": processes.part,
    "servers": estimates.servers,
    "saturation": processes.saturation,
}


def measure(names: Sequence[str], scale: Scale, folder: Path) -> None:
    """Measure parts, say each figure as soon as it is there, and write the report."""
    watch = Watch()
    parts: list[Part] = []
    points: list[Point] = []
    for name in names:
        measured = PARTS[name](scale)
        part, more = measured if not isinstance(measured, Part) else (measured, [])
        parts.append(part)
        points += more
        print(f"\n{part.title}")
        for figure in part.figures:
            print("  " + " | ".join(filter(None, row(figure))), flush=True)
        # Whoever interrupts a run keeps what there was.
        write(folder, parts, points, watch.said())
    print(f"\n{watch.said()}\nReports: {folder}/bench.html and bench.md")


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure little of everything")
    parser.add_argument("--out", type=Path, default=ROOT / "build", help="folder of the reports")
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; default: all")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    measure(given.parts or list(PARTS), QUICK if given.quick else FULL, given.out)


if __name__ == "__main__":
    _main()
