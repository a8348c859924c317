"""Generated briefs are read as they were put together; `make fuzz` takes 21,000 of them."""

from collections import Counter

import pytest
from hypothesis import settings

from app.domain.reading import SUGGESTED_SCORE
from app.extraction.rules.reader import read
from tests.generated.compose import LANGUAGES, TODAY, Composed, compose

FIELDS = (
    "creators_wanted", "budget_per_creator_cents", "total_budget_cents", "prestation",
    "payment_trigger", "views_threshold", "deadline", "platforms", "target_categories",
    "videos_per_creator",
)  # fmt: skip
COUNT = 3_000 if settings.get_current_profile_name() == "fuzz" else 200
LEAST_RIGHT, MOST_INVENTED = 0.995, 0.005


def found(composed: Composed) -> dict[str, object]:
    reading = read(composed.brief, TODAY)
    values: dict[str, object] = {
        name: frozenset(value) if isinstance(value, list) else value
        for name, value in reading.values.items()
    }
    niches = {one.category for one in reading.categories if one.score >= SUGGESTED_SCORE}
    return values | ({"target_categories": frozenset(niches)} if niches else {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_generated_briefs_are_read_as_they_were_put_together(language: str) -> None:
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    for composed in compose(language, COUNT):
        values = found(composed)
        for name in FIELDS:
            truth, value = composed.values.get(name), values.get(name)
            is_open = truth is None
            outcomes["open" if is_open else "stated"] += 1
            if value != truth:
                outcomes["invented" if is_open else "wrong"] += 1
                failures.append(f"{name}: {value} is not {truth} in {composed.brief!r}")

    share = 1 - (outcomes["wrong"] + outcomes["invented"]) / (COUNT * len(FIELDS))
    assert share >= LEAST_RIGHT, "\n".join(failures[:20])
    assert outcomes["invented"] / outcomes["open"] <= MOST_INVENTED, "\n".join(failures[:20])


def test_the_generated_briefs_are_all_different() -> None:
    briefs = [one.brief for language in LANGUAGES for one in compose(language, COUNT)]

    assert len(set(briefs)) >= 0.99 * len(briefs)
