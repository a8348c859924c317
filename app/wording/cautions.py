"""What was noticed about a brief, in words."""

from collections.abc import Iterable, Mapping, Sequence

from app.domain.estimate import EstimateWarning
from app.domain.reading import Caution, ForeignAmount, Value
from app.wording import Wording


def warnings(
    cautions: Iterable[Caution],
    stated: Mapping[str, Value],
    foreign_amounts: Sequence[ForeignAmount],
    words: Wording,
) -> list[EstimateWarning]:
    """Say each caution once, with the value that was kept and the amounts that were not."""
    amounts = ", ".join(_foreign(amount, words) for amount in foreign_amounts)
    once = {(caution.code, caution.field): caution for caution in cautions}
    return [
        EstimateWarning(
            code=caution.code,
            field=caution.field,
            detail=_detail(caution, stated, amounts, words),
        )
        for caution in once.values()
    ]


def _detail(caution: Caution, stated: Mapping[str, Value], amounts: str, words: Wording) -> str:
    code, field, figures = caution
    name = f"field.{field}"
    kept = _written(field, stated[field], words) if field in stated else ""
    given = {
        "code": code,
        "field": words.say(name) if words.knows(name) else field,
        "kept": kept,
        "amounts": amounts,
    }
    is_known = words.knows(f"warning.{code}") and (kept or code != "contradiction")
    return words.say(f"warning.{code}" if is_known else "warning.other", **(figures | given))


def _written(field: str, value: Value, words: Wording) -> str:
    if isinstance(value, bool):
        return words.say("value.yes" if value else "value.no")
    if isinstance(value, int):
        return words.money(value) if field.endswith("_cents") else words.number(value)
    if isinstance(value, list):
        return ", ".join(value)
    if field == "deadline":
        return words.day(value)
    return words.say(f"condition.{value}") if words.knows(f"condition.{value}") else value


def _foreign(stated: ForeignAmount, words: Wording) -> str:
    name = f"currency.{stated.currency}"
    currency = words.say(name) if words.knows(name) else stated.currency
    return f"{words.amount(round(stated.amount * 100))} {currency}"
