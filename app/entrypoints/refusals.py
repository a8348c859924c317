"""What is wrong with a request and what to do, in words, from pydantic's list of errors.

A value is quoted only when it is short or shortened: never a whole brief.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

_MAX_SHOWN: Final = 40
_MAX_MESSAGE: Final = 200
_MAX_NAMED: Final = 3
_MAX_INTEGER_BITS: Final = 64


def shown(value: object) -> str:
    """Return a value as one may quote it: short, on one line, nothing invisible.

    >>> shown("x" * 60)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'"
    """
    match value:
        case str() if len(value) > _MAX_SHOWN:
            return repr(value[:_MAX_SHOWN] + "…")
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[value]
        case int() if value.bit_length() > _MAX_INTEGER_BITS:
            return "a number of more than 19 digits"
        case str() | int() | float():
            return repr(value)
        case list():
            return "a list"
        case _:
            return "an object"


def _at_most(context: Mapping[str, Any], error: ErrorDetails) -> str:
    return f"{shown(error['input'])} is more than {context['le']}, the most {_taker(error)}."


def _at_least(context: Mapping[str, Any], error: ErrorDetails) -> str:
    return f"{shown(error['input'])} is less than {context['ge']}, the least {_taker(error)}."


def _taker(error: ErrorDetails) -> str:
    return _TAKERS.get(str(error["loc"][-1]), "it may be")


_TAKERS: Final = {
    "creators_wanted": "one campaign takes",
    "budget_per_creator_cents": "one creator is paid in a campaign, in cents",
}


def _too_long(context: Mapping[str, Any], error: ErrorDetails) -> str:
    return (
        f"its {len(error['input'])} characters are more than {context['max_length']}, "
        "the most it may have; shorten it."
    )


def _one_of(context: Mapping[str, Any], error: ErrorDetails) -> str:
    return f"{shown(error['input'])} is not known; write {context['expected']}."


def _not_matching(_: Mapping[str, Any], error: ErrorDetails) -> str:
    if error["loc"][-1] == "brief":
        return "it holds nothing but white space; write what the campaign is about."
    if error["loc"][-1] == "idempotency_key":
        return f"{shown(error['input'])} is not 1 to 255 visible ASCII characters; a UUID will do."
    years = ", from 2000 to 2100" if error["loc"][-1] == "reference_date" else ""
    return f"{shown(error['input'])} is not a day written YYYY-MM-DD{years}."


def _must_be(what: str) -> Callable[[Mapping[str, Any], ErrorDetails], str]:
    return lambda _, error: f"{shown(error['input'])} is not {what}."


_SENTENCES: Final[Mapping[str, Callable[[Mapping[str, Any], ErrorDetails], str]]] = {
    "not_a_date": lambda _, error: f"{shown(error['input'])} is no day; write it YYYY-MM-DD.",
    "missing": lambda _, __: "it is missing; add it.",
    "string_too_short": lambda _, __: "it is empty; write at least one character.",
    "string_too_long": _too_long,
    "string_pattern_mismatch": _not_matching,
    "less_than_equal": _at_most,
    "greater_than_equal": _at_least,
    "enum": _one_of,
    "literal_error": _one_of,
    "int_type": _must_be("a whole number"),
    "bool_type": _must_be("true or false"),
    "string_type": _must_be("a text"),
    "list_type": _must_be("a list"),
    "model_type": _must_be("an object"),
}


def refused(error: ValidationError, model: type[BaseModel]) -> str:
    """Return one sentence for each of the first errors, and how many more there are."""
    errors = error.errors(include_url=False)
    sentences = [_sentence(item, model) for item in errors[:_MAX_NAMED]]
    if len(errors) > _MAX_NAMED:
        sentences.append(f"({len(errors) - _MAX_NAMED} more.)")
    return " ".join(sentences)


def _sentence(error: ErrorDetails, model: type[BaseModel]) -> str:
    if error["type"] == "json_invalid":
        return f"The body is not JSON in UTF-8: {error.get('ctx', {})['error']}."
    if error["type"] == "extra_forbidden":
        return _unknown_field(error["loc"], model)
    say = _SENTENCES.get(error["type"])
    # Our own validators write whole messages; only their end may be missing.
    said = say(error.get("ctx", {}), error) if say else f"{error['msg'][:_MAX_MESSAGE]}."
    return f"{_path(error['loc'])}{said}"


def _path(loc: tuple[int | str, ...]) -> str:
    path = ""
    for part in loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return f"{path}: " if path else "The body: "


def _unknown_field(loc: tuple[int | str, ...], model: type[BaseModel]) -> str:
    *parents, name = loc
    known = _fields_at(tuple(parents), model)
    close = get_close_matches(str(name)[:_MAX_SHOWN], known, n=1)
    advice = f"did you mean {close[0]}?" if close else f"the fields are {', '.join(known)}."
    where = _path(tuple(parents)) if parents else ""
    return f"{where}{shown(name)} is no field of it; {advice}"


def _fields_at(parents: tuple[int | str, ...], model: type[BaseModel]) -> list[str]:
    for parent in parents:
        annotation = model.model_fields[str(parent)].annotation
        model = next(
            kind
            for kind in (annotation, *get_args(annotation))
            if isinstance(kind, type) and issubclass(kind, BaseModel)
        )
    return list(model.model_fields)
