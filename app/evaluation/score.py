"""How far what a reader found agrees with the labels. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, cast

from app.domain.request import PricedFacts
from app.evaluation.cases import Case
from app.evaluation.found import Comparable, Found

FIELDS: Final = (
    "creators_wanted",
    "budget_per_creator_cents",
    "total_budget_cents",
    "prestation",
    "target_categories",
    "platforms",
    "payment_trigger",
    "views_threshold",
    "deadline",
    "objectives",
)
SECONDARY: Final = (*PricedFacts.model_fields, "alternatives", "foreign_amounts")
BINS: Final = 10

ReadCase = Callable[[str, date], Found]


class Outcome(StrEnum):
    """How one field of one brief came out."""

    RIGHT = "right"
    SILENT = "silent"
    """The text leaves the field open, and so did the reader."""
    WRONG = "wrong"
    MISSED = "missed"
    INVENTED = "invented"


_AGREEMENTS: Final = frozenset({Outcome.RIGHT, Outcome.SILENT})


class Tally(NamedTuple):
    """Outcomes counted; a share is ``None`` where there is nothing to take it of."""

    right: int
    silent: int
    wrong: int
    missed: int
    invented: int

    @property
    def accuracy(self) -> float | None:
        """The share that agrees with the labels, stated or not."""
        return _share(self.right + self.silent, sum(self))

    @property
    def precision(self) -> float | None:
        """Of the values given, the share that is right."""
        return _share(self.right, self.right + self.wrong + self.invented)

    @property
    def recall(self) -> float | None:
        """Of the values stated, the share that is right."""
        return _share(self.right, self.right + self.wrong + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + 2 * self.wrong + self.invented + self.missed)

    @property
    def invented_rate(self) -> float | None:
        """Of the fields that the text leaves open, the share that got a value."""
        return _share(self.invented, self.silent + self.invented)


class Judged(NamedTuple):
    """One brief with what was found in it and how each field came out."""

    case: Case
    found: Found
    outcomes: Mapping[str, Outcome]

    @property
    def is_exact(self) -> bool:
        """Whether all ten scored fields agree with the labels."""
        return all(self.outcomes[name] in _AGREEMENTS for name in FIELDS)

    @property
    def disagreements(self) -> list[str]:
        """The fields and facts that do not agree, the scored ones first."""
        return [name for name, outcome in self.outcomes.items() if outcome not in _AGREEMENTS]

    @property
    def missing_warnings(self) -> frozenset[str]:
        """The warnings that the labels ask for and that nobody gave."""
        return self.case.warnings - self.found.warnings

    @property
    def is_failure(self) -> bool:
        """Whether anything at all is not as labelled."""
        return bool(self.disagreements or self.missing_warnings)


class Group(NamedTuple):
    """The briefs of one language, or all of them."""

    name: str
    judged: Sequence[Judged]

    def tally(self, *fields: str) -> Tally:
        """Count the outcomes of these fields over the briefs."""
        counted = Counter(one.outcomes[name] for one in self.judged for name in fields)
        return Tally(*(counted[outcome] for outcome in Outcome))

    @property
    def exact(self) -> float | None:
        """The share of briefs with all ten scored fields right."""
        return _share(sum(one.is_exact for one in self.judged), len(self.judged))

    @property
    def warned(self) -> float | None:
        """Of the briefs that ask for warnings, the share that got them all."""
        asking = [one for one in self.judged if one.case.warnings]
        return _share(sum(not one.missing_warnings for one in asking), len(asking))


class Bin(NamedTuple):
    """Candidate niches of about the same score, and how many of them were meant."""

    low: float
    candidates: int
    mean_score: float
    meant: float


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that was measured; languages in alphabetical order."""

    overall: Group
    languages: Sequence[Group]
    bins: Sequence[Bin]

    @property
    def groups(self) -> list[Group]:
        """All briefs, then each language."""
        return [self.overall, *self.languages]

    @property
    def failures(self) -> list[Judged]:
        """The briefs of which anything is not as labelled."""
        return [one for one in self.overall.judged if one.is_failure]

    @property
    def calibration_error(self) -> float | None:
        """Expected calibration error of the scores: mean distance from score to share meant."""
        count = sum(one.candidates for one in self.bins)
        distance = sum(one.candidates * abs(one.mean_score - one.meant) for one in self.bins)
        return distance / count if count else None


def judge(read_case: ReadCase, case: Case) -> Judged:
    """Read one brief and compare what was found with its labels."""
    found = read_case(case.brief, case.reference_date)
    outcomes = {name: _outcome(name, case.expected, found.values) for name in FIELDS + SECONDARY}
    return Judged(case, found, outcomes)


def summarise(judged: Sequence[Judged]) -> Summary:
    """Group the briefs by language and measure them."""
    languages = sorted({one.case.language for one in judged})
    return Summary(
        Group("all", judged),
        [Group(name, [one for one in judged if one.case.language == name]) for name in languages],
        _bins(judged),
    )


def _outcome(name: str, expected: Comparable, found: Comparable) -> Outcome:
    if name not in expected:
        return Outcome.INVENTED if name in found else Outcome.SILENT
    if name not in found:
        return Outcome.MISSED
    return Outcome.RIGHT if expected[name] == found[name] else Outcome.WRONG


def _bins(judged: Iterable[Judged]) -> list[Bin]:
    binned: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for one in judged:
        meant = cast("set[str]", one.case.expected.get("target_categories", set[str]()))
        for category, score in one.found.category_scores.items():
            binned[min(int(score * BINS), BINS - 1)].append((score, category in meant))
    return [
        Bin(
            low=number / BINS,
            candidates=len(scores),
            mean_score=sum(score for score, _ in scores) / len(scores),
            meant=sum(is_meant for _, is_meant in scores) / len(scores),
        )
        for number, scores in enumerate(binned)
        if scores
    ]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
