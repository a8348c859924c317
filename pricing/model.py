"""What goes into a price and what comes out. Integer euro cents and basis points, no floats."""

from collections.abc import Mapping
from typing import NamedTuple


class Facts(NamedTuple):
    """Everything about a brief that its market price depends on.

    ``days_to_deadline`` counts from the day of pricing; ``None`` or a negative number: no hurry.
    ``views_threshold`` counts only with ``paid_on_views``; ``None``: a threshold was not given.
    """

    prestation: str = "ugc_only"
    categories: tuple[str, ...] = ()
    platform_count: int = 0
    level: str | None = None
    videos_per_creator: int = 1
    video_seconds: int | None = None
    ads_rights_days: int = 0
    ads_rights_perpetual: bool = False
    whitelisting_days: int = 0
    exclusivity_months: int = 0
    raw_footage: bool = False
    extra_hooks: int = 0
    extra_revisions: int = 0
    days_to_deadline: int | None = None
    paid_on_views: bool = False
    views_threshold: int | None = None


class Band(NamedTuple):
    """Euro cents, excluding VAT; basis points in a rate that is a share."""

    low: int
    typical: int
    high: int


class Line(NamedTuple):
    """One reason for the price.

    ``code`` is a rate of the tariff, VIEWS_REACH (what the market asks for the threshold beyond
    the lines before it) or ROUNDING_AND_LIMITS.
    """

    code: str
    low: int
    typical: int
    high: int
    units: int = 1
    """How many times the rate applies (videos, posts, extra platforms, hooks); for the label."""


class Quote(NamedTuple):
    """The market price of one creator; ``lines`` add up exactly to ``per_creator``."""

    lines: tuple[Line, ...]
    per_creator: Band


class Proposal(NamedTuple):
    """The order that follows from what is known; ``flags`` say what was assumed or bounded.

    Flags: CREATORS_ASSUMED (the tariff's default), CREATORS_FROM_TOTAL (as many as the total pays
    at the typical price), CREATORS_FROM_BUDGETS (total ÷ stated budget), BUDGET_FROM_MARKET (the
    typical price), CREATORS_CLAMPED (a stated number), BUDGET_CLAMPED (stated, or a total's share).
    """

    creators: int
    budget_cents: int
    flags: frozenset[str]


class Fee(NamedTuple):
    """What is added on top of the creators' budgets; ``code`` is a rate of the tariff."""

    code: str
    cents: int


class Total(NamedTuple):
    """A whole campaign: what the proposal costs with its fees, and what the market asks for it."""

    indicative_cents: int
    fees: tuple[Fee, ...]
    market: Band


class Alternative(NamedTuple):
    """A change to an order whose budget is out of the market.

    RAISE_TO_LOW, RAISE_TO_TYPICAL, FEWER_CREATORS, MORE_CREATORS or WITHOUT_OPTION: then ``option``
    is the code of the line left out, ``facts`` the brief without it, and ``low_cents`` and
    ``typical_cents`` what the market asks for that.
    """

    code: str
    creators: int
    budget_cents: int
    option: str | None = None
    typical_cents: int | None = None
    low_cents: int | None = None
    facts: Facts | None = None


class Verdict(NamedTuple):
    """Where a budget stands against the band of the same brief.

    ``code``: below_market, lower_range, market, upper_range or above_market.
    """

    code: str
    costliest_option: Line | None
    ways_out: tuple[Alternative, ...]


class Views(NamedTuple):
    """The economics of payment on views: all or nothing, at the threshold, per creator."""

    threshold: int | None
    implied_cpm_cents: int | None
    """Budget for 1,000 views at the threshold."""
    cpm: Band
    """What 1,000 views cost on the market."""
    views_at_market: int
    """What the budget is worth at the typical market CPM."""
    max_spend_cents: int


class Note(NamedTuple):
    """Something to know before ordering: a code, the figures of its message, and source ids."""

    code: str
    figures: Mapping[str, int | str]
    sources: tuple[str, ...] = ()


class Basis(NamedTuple):
    """Why a line is what it is: its name and method by language ("fr", "en"), and source ids."""

    label: Mapping[str, str]
    method: Mapping[str, str]
    sources: tuple[str, ...]
