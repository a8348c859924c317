"""The suggested draft: its texts in the language of the brief, its figures ready to order."""

from collections.abc import Sequence
from typing import Any, Final, cast

from app.domain.campaign import CampaignDraftInput, Prestation
from app.domain.reading import Reading, Span
from app.domain.request import EstimateRequest, PricedFacts
from app.known import TEXT_NAMES, Known
from app.wording import wording
from app.wording.draft import Terms, structured_brief, title
from app.wording.text import clean_text
from pricing.model import Proposal

_ORDER_NAMES: Final = (
    "objectives",
    "target_categories",
    "platforms",
    "payment_trigger",
    "views_threshold",
    "deadline",
)


def _without(brief: str, orders: Sequence[Span]) -> str:
    """The brief as its author means it: nobody who films should read an order to the reader."""
    if not orders:
        return brief
    kept, done = "", 0
    for start, end in sorted(orders):
        kept += brief[done : max(start, done)]
        done = max(done, end)
    return kept + brief[done:]


def suggest(
    request: EstimateRequest, reading: Reading, known: Known, facts: PricedFacts, order: Proposal
) -> CampaignDraftInput:
    """Write the draft, in the language of the brief and ready to be ordered."""
    words = wording(reading.language)
    text = clean_text(_without(request.brief, reading.orders))
    terms = Terms(
        known.creators_wanted,
        known.prestation,
        known.platforms,
        known.deadline,
        known.payment_trigger,
        known.views_threshold,
    )
    fields: dict[str, object] = {
        "title": reading.title or title(text, reading.sections, terms, words),
        "brief": structured_brief(text, reading.sections, terms, facts, words),
        "brief_raw": request.brief,
        "prestation": known.prestation or Prestation.UGC_ONLY,
        "budget_per_creator_cents": order.budget_cents,
        "creators_wanted": order.creators,
    }
    fields |= {name: value for name in _ORDER_NAMES if (value := getattr(known, name))}
    if request.overrides is not None:
        written = request.overrides.model_fields_set.intersection(TEXT_NAMES)
        fields |= {name: getattr(request.overrides, name) for name in written}
    return CampaignDraftInput(**cast("Any", fields))
