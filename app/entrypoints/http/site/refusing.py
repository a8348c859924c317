"""Why a brief was not estimated, in the page's language; ``static/refusals.js`` says the same."""

from collections.abc import Iterator
from typing import Final

from pydantic import ValidationError

from app.domain.campaign import MAX_BRIEF, MAX_BRIEF_RAW, MAX_TITLE
from app.entrypoints.http.site.fields import MAIN, MORE
from app.entrypoints.http.site.preview import label_of
from app.wording import Wording

_FIELDS: Final = {field.name: field for field in (*MAIN, *MORE)}
_LONGEST: Final = {"title": MAX_TITLE, "brief": MAX_BRIEF}
_CENTS: Final = 100


def reasons(error: ValidationError, words: Wording) -> dict[str, str]:
    """Return what to say of each field that was refused; of anything else under an empty name."""
    return dict(_reasons(error, words))


def _reasons(error: ValidationError, words: Wording) -> Iterator[tuple[str, str]]:
    for item in error.errors(include_url=False, include_input=False):
        match item["loc"]:
            case ("brief",):
                yield "", words.say("refused.brief", n=MAX_BRIEF_RAW)
            case ("overrides", str(name), *_) if name in _FIELDS:
                yield name, _of_field(name, words)
            case _:
                yield "", words.say("refused.request")


def _of_field(name: str, words: Wording) -> str:
    field, label = _FIELDS[name], label_of(name, words)
    match field.kind:
        case "count":
            return words.say("refused.count", field=label, least=field.least, most=field.most)
        case "money":
            bounds = {"least_cents": field.least * _CENTS, "most_cents": field.most * _CENTS}
            return words.say("refused.money", field=label, **bounds)
        case "day":
            return words.say("refused.day", field=label)
        case "line" | "text":
            return words.say("refused.text", field=label, most=_LONGEST[name])
        case _:
            return words.say("refused.other", field=label)
