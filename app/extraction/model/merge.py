"""One reading out of two: the rules decide what they found, the model fills what they left open.

The rules win because their precision is measured and a model's is not; what they only hold for
likely gives way to it. What the model says is taken only when the words that it quotes say it. A
brief that gives orders to its reader, or hides text from people, gets nothing from the model that
the rules did not find.
"""

import re
from dataclasses import replace
from typing import Final

from app.domain.campaign import MAX_BUDGET_CENTS, MAX_CREATORS, MIN_BUDGET_CENTS
from app.domain.reading import (
    SUGGESTED_SCORE,
    CategoryScore,
    Caution,
    Evidence,
    ModelAsked,
    Reading,
    Status,
    Value,
)
from app.extraction.model.claims import Claim, Ground, Supported, claims
from app.extraction.model.prose import prose
from app.extraction.model.wire import Extraction

LISTS: Final = ("platforms", "objectives")
_CATEGORIES: Final = "target_categories"
# Two ways to say how long ads may run, of which a brief means one.
_EITHER: Final = {
    "ads_rights_days": "ads_rights_perpetual",
    "ads_rights_perpetual": "ads_rights_days",
}
_BOUNDS: Final = {
    "creators_wanted": (1, MAX_CREATORS),
    "budget_per_creator_cents": (MIN_BUDGET_CENTS, MAX_BUDGET_CENTS),
}

# Text that a person does not see, but a model does.
_HIDDEN: Final = re.compile(
    r"[\U000e0020-\U000e007f]|<!--|<(?:script|style)\b"
    r"|display: ?none|visibility: ?hidden|font-size: ?0",
    re.IGNORECASE,
)


def merge(ground: Ground, said: Extraction, asked: ModelAsked) -> Reading:
    """Return what the rules read in a brief with what the model adds to it."""
    is_suspect = bool(ground.reading.orders or _HIDDEN.search(ground.scan.text.raw))
    grounded = [(claim, ground.supported(claim)) for claim in claims(said)]
    reading = ground.reading
    if not is_suspect:
        reading = _without_guesses(reading, [one for _, one in grounded if one is not None])
    merged = replace(
        reading,
        asked=asked,
        values=dict(reading.values),
        model_evidence=[],
        categories=list(reading.categories),
        cautions=list(reading.cautions),
        statuses=dict.fromkeys(reading.values, Status.STATED),
    )
    for claim, supported in grounded:
        if supported is None:
            _warn(merged, "model_value_ungrounded", claim.field)
        else:
            _weigh(merged, reading, supported, is_suspect=is_suspect)
    _settle(merged)
    if not is_suspect:
        merged.title, merged.sections = prose(said, ground.scan, reading)
        if merged.title:
            merged.statuses["title"] = Status.INFERRED
    return merged


def _without_guesses(rules: Reading, said: list[Supported]) -> Reading:
    """What the rules read, without what they guessed of the fields that the model speaks of."""
    fields = rules.guessed & {one.claim.field for one in said}
    if not fields:
        return rules
    kept = {name: value for name, value in rules.values.items() if name not in fields}
    evidence = [one for one in rules.evidence if one.field not in fields]
    sure = [one for one in rules.categories if not one.is_likely]
    categories = sure if _CATEGORIES in fields else rules.categories
    return replace(rules, values=kept, evidence=evidence, categories=categories)


def _warn(merged: Reading, code: str, field: str) -> None:
    merged.cautions.append(Caution(code, field, {}))


def _weigh(merged: Reading, rules: Reading, supported: Supported, *, is_suspect: bool) -> None:
    """Hold a supported claim against what the rules found."""
    claim = supported.claim
    known = _known(rules, claim.field)
    if claim.value in known:  # of niches, those that the rules are sure enough of
        merged.statuses[claim.field] = Status.CONFIRMED
    elif _EITHER.get(claim.field) in merged.values:
        merged.statuses[claim.field] = Status.CONFLICT
        _warn(merged, "model_conflict", claim.field)
    elif is_suspect:
        _warn(merged, "model_value_ungrounded", claim.field)
    elif claim.field == _CATEGORIES:
        _add_category(merged, supported)
    elif claim.field in LISTS or not known:
        _add(merged, supported)
    else:
        merged.statuses[claim.field] = Status.CONFLICT
        _warn(merged, "model_conflict", claim.field)


def _known(rules: Reading, field: str) -> list[Value]:
    """What the rules found for a field, in every way that a model may rightly say it."""
    if field == _CATEGORIES:
        return [one.category for one in rules.categories if one.score >= SUGGESTED_SCORE]
    value = rules.values.get(field)
    if value is None:
        return []
    if isinstance(value, list):
        return [*value]
    known: list[Value] = [value, *rules.alternatives.get(field, ())]
    videos = rules.values.get("videos_per_creator")
    if field == "budget_per_creator_cents" and isinstance(value, int) and isinstance(videos, int):
        known.append(value // max(videos, 1))
    return known


def _add(merged: Reading, supported: Supported) -> None:
    claim, span = supported
    merged.model_evidence.append(Evidence(claim.field, claim.value, span))
    merged.statuses.setdefault(claim.field, Status.STATED)
    if claim.field in LISTS:
        merged.values[claim.field] = [*_listed(merged, claim), str(claim.value)]
    else:
        merged.values[claim.field] = claim.value


def _listed(merged: Reading, claim: Claim) -> list[str]:
    listed = merged.values.get(claim.field)
    return [one for one in listed if one != claim.value] if isinstance(listed, list) else []


def _add_category(merged: Reading, supported: Supported) -> None:
    """Suggest a niche that the rules did not find, or not surely."""
    claim, span = supported
    others = [one for one in merged.categories if one.category != claim.value]
    named = CategoryScore(str(claim.value), SUGGESTED_SCORE, (span,), "model")
    merged.categories = [*others, named]
    merged.model_evidence.append(Evidence(claim.field, claim.value, span))
    merged.statuses.setdefault(claim.field, Status.STATED)


def _settle(merged: Reading) -> None:
    """Work out what follows from the values together, and mark those that no order takes."""
    values = merged.values
    if values.get("payment_trigger") != "views":
        values.pop("views_threshold", None)
        kept = [one for one in merged.model_evidence if one.field != "views_threshold"]
        merged.model_evidence = kept
    total, creators = values.get("total_budget_cents"), values.get("creators_wanted")
    if isinstance(total, int) and isinstance(creators, int) and creators > 0:
        merged.shared_budget |= "budget_per_creator_cents" not in values
        values.setdefault("budget_per_creator_cents", total // creators)
    for field, (low, high) in _BOUNDS.items():
        value = values.get(field)
        if isinstance(value, int) and not low <= value <= high:
            merged.statuses[field] = Status.OUT_OF_RANGE
