"""What most tests of counts and pay look at."""

from datetime import date

from app.extraction.rules.reader import read

_FIELDS = ("creators_wanted", "budget_per_creator_cents", "total_budget_cents")


def found(brief: str) -> tuple[object, ...]:
    """How many are wanted, what each gets and the total; ``None`` where the brief is silent."""
    values = read(brief, date(2026, 6, 1)).values
    return tuple(values.get(field) for field in _FIELDS)


def offered(brief: str) -> tuple[object, ...]:
    """The same, and how many videos each makes."""
    values = read(brief, date(2026, 6, 1)).values
    return tuple(values.get(field) for field in (*_FIELDS, "videos_per_creator"))
