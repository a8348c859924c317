"""The labelled briefs, read from their files once in each process: they take seconds to read."""

from functools import cache
from pathlib import Path
from typing import Final

from app.evaluation.cases import Case, load

BRIEFS: Final = Path(__file__).parents[1] / "fixtures" / "briefs"


@cache
def labelled() -> tuple[Case, ...]:
    """Every labelled brief, in the order of the file names."""
    return tuple(load(BRIEFS))
