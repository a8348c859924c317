"""The price list of one day, arranged as the engine asks for it."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from pricing import codes
from pricing.model import Band
from pricing.strict import TariffError


@dataclass(frozen=True, slots=True)
class Rate:
    """One row of the tariff; ``level`` is None for a rate that has no levels."""

    code: str
    level: str | None
    start: date
    band: Band
    limit: int | None
    sources: tuple[str, ...]
    method: str

    @property
    def name(self) -> str:
        """How messages and labels call it: the code, and the level if there is one."""
        return self.code if self.level is None else f"{self.code}.{self.level}"


RateKey: TypeAlias = tuple[str, str | None]
Rows: TypeAlias = Mapping[RateKey, Rate]


class Step(NamedTuple):
    """A rate that applies up to ``limit``; a bundle and a length: from ``limit``."""

    limit: int
    code: str
    band: Band


class Niche(NamedTuple):
    """Of several niches the one of the highest rank, the dearest, is priced."""

    rank: int
    step: Step


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """Every rate in force on one day."""

    rows: Rows
    base: Mapping[str | None, Band]
    length: Step
    bundles: tuple[Step, ...]
    post: Band
    extra_platform: Step
    niches: Mapping[str, Niche]
    ads_rights: tuple[Step, ...]
    ads_rights_perpetual: Step
    whitelisting: tuple[Step, ...]
    exclusivity: tuple[Step, ...]
    raw_footage: Step
    extra_hook: Band
    extra_revision: Step
    rush: tuple[Step, ...]
    views_risk: Step
    cpm_creator_made: Band
    """Of 1,000 views; likewise the next."""
    cpm_post_provided: Band
    fees: tuple[Step, ...]

    def cpm(self, prestation: str) -> Band:
        """Give what 1,000 views cost on the market."""
        return self.cpm_post_provided if prestation == "post_provided" else self.cpm_creator_made

    def rate(self, code: str, level: str | None = None) -> Rate:
        """Look a rate up; a level that the tariff does not have is an unknown one.

        Raises:
            KeyError: no rate of that code.
        """
        rows = self.rows
        return rows.get((code, level)) or rows.get((code, codes.LEVELS[0])) or rows[code, None]


def arrange(rows: Rows) -> Rates:
    """Sort the rows of one day by what they are for.

    Raises:
        TariffError: the steps of one option are not in the order of their thresholds.
    """

    def step(code: str) -> Step:
        rate = rows[code, None]
        return Step(sys.maxsize if rate.limit is None else rate.limit, code, rate.band)

    def steps(names: Sequence[str]) -> tuple[Step, ...]:
        return _in_order([step(name) for name in names])

    unknown = codes.LEVELS[0]
    return Rates(
        rows=rows,
        base={None: rows["BASE_VIDEO", unknown].band}
        | {level: rows["BASE_VIDEO", level].band for level in codes.LEVELS},
        length=step("LENGTH_OVER_60S"),
        bundles=steps(codes.BUNDLES)[::-1],
        post=step("POST_ON_CHANNEL").band,
        extra_platform=step("EXTRA_PLATFORM_POST"),
        niches=_niches([step(code) for code in codes.NICHES]),
        ads_rights=steps(codes.ADS_RIGHTS),
        ads_rights_perpetual=step("RIGHTS_ADS_PERPETUAL"),
        whitelisting=steps(codes.WHITELISTING),
        exclusivity=steps(codes.EXCLUSIVITY),
        raw_footage=step("RAW_FOOTAGE"),
        extra_hook=step("EXTRA_HOOK").band,
        extra_revision=step("EXTRA_REVISION"),
        rush=steps(codes.RUSH),
        views_risk=step("VIEWS_RISK"),
        cpm_creator_made=step("CPM_CREATOR_MADE").band,
        cpm_post_provided=step("CPM_POST_PROVIDED").band,
        fees=tuple(step(code) for code in codes.FEES),
    )


def by_day(history: Mapping[RateKey, Sequence[Rate]]) -> dict[date, Rates]:
    """Arrange the rates anew for every day on which one of them changes, earliest first.

    A rate whose first row is still to come is taken from that row, so that every day has a price.
    """
    days = sorted({rate.start for rows in history.values() for rate in rows})
    return {
        day: arrange(
            {
                key: next((rate for rate in reversed(rows) if rate.start <= day), rows[0])
                for key, rows in history.items()
            }
        )
        for day in days
    }


def _in_order(steps: Sequence[Step]) -> tuple[Step, ...]:
    for former, latter in pairwise(steps):
        if former.limit >= latter.limit:
            raise TariffError(
                f"rate {latter.code}: threshold {latter.limit} must be above {former.limit}, "
                f"that of {former.code}"
            )
    return tuple(steps)


def _niches(steps: Sequence[Step]) -> dict[str, Niche]:
    dearest_first = sorted(
        steps, key=lambda step: (-step.band.typical, -step.band.high, -step.band.low)
    )
    return {
        step.code.removeprefix("NICHE_").lower(): Niche(-place, step)
        for place, step in enumerate(dearest_first)
    }
