"""Several readers of the same briefs, side by side."""

from collections.abc import Callable
from typing import Final, NamedTuple

from app.evaluation.score import FIELDS, SECONDARY, Group
from app.evaluation.wording import percent


class Beside(NamedTuple):
    """What one reader makes of all briefs; a figure is ``None`` where there is none to give.

    ``price_error_cents`` is how far its total is from that of the labels, ``seconds`` what a brief
    takes at the median, ``cost_micro_usd`` what one costs on average.
    """

    reader: str
    group: Group
    price_error_cents: float
    seconds: float
    grounded: float | None = None
    """Of what a model claims, the share that its quotes hold up."""
    cost_micro_usd: float | None = None


FIGURES: Final[dict[str, Callable[[Beside], str]]] = {
    "fields right": lambda one: percent(one.group.tally(*FIELDS).accuracy),
    "precision": lambda one: percent(one.group.tally(*FIELDS).precision),
    "recall": lambda one: percent(one.group.tally(*FIELDS).recall),
    "invented values": lambda one: percent(one.group.tally(*FIELDS).invented_rate),
    "whole brief": lambda one: percent(one.group.exact),
    "facts right": lambda one: percent(one.group.tally(*SECONDARY).accuracy),
    "grounded claims": lambda one: percent(one.grounded),
    "price error": lambda one: f"{one.price_error_cents / 100:.2f} €",
    "latency a brief": lambda one: f"{1000 * one.seconds:,.1f} ms",
    "cost a brief": lambda one: (
        "–" if one.cost_micro_usd is None else f"{one.cost_micro_usd / 1e6:.6f} $"
    ),
}
