"""How many of the sentences that nothing was learnt from are read right, by field."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from rich.console import Console

from app.extraction.rules.reader import read

FOLDER = Path(__file__).parents[2] / "fixtures" / "learning"
FIELDS = ("objectives", "payment_trigger", "prestation")
TODAY = date(2026, 11, 29)


class Share(NamedTuple):
    right: int
    sentences: int


def measured(field: str) -> Share:
    """Of the sentences labelled with ``field``, those of which it is read as labelled."""
    lines = list(_labelled(field))
    right = sum(read(one["brief"], TODAY).values.get(field) == one["told"][field] for one in lines)
    return Share(right, len(lines))


def _labelled(field: str) -> Iterator[dict[str, Any]]:
    for file in sorted(FOLDER.glob("unseen_*.yaml")):
        for line in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader):
            if field in line["told"]:
                yield line


if __name__ == "__main__":
    for name in FIELDS:
        found = measured(name)
        Console().print(f"{name}: {found.right} of {found.sentences} unseen sentences right")
