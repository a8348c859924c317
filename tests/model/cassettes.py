"""What is recorded: briefs, and what the model is made to say of each (see ``record.py``)."""

import json
from pathlib import Path
from typing import Any, Final

import vcr
import yaml
from vcr.request import Request

FOLDER: Final = Path(__file__).parents[2] / "fixtures" / "cassettes"
# What a recording keeps; no key, no cookie, nothing that names a machine.
_REQUEST_HEADERS: Final = frozenset({"content-type", "accept"})
_RESPONSE_HEADERS: Final = frozenset({"content-type", "retry-after"})

CASES: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "french": (
        "On veut du monde qui montre notre harnais Médor. Une poignée de gens, disons 4 têtes.",
        {
            "creators_wanted": {"quote": "disons 4 têtes", "value": 4},
            "target_categories": [{"quote": "harnais Médor", "value": "dog"}],
            "title": "Un harnais montré par du monde",
        },
    ),
    "english": (
        "5 runners film our trail shoes, €150 each, in their feed by 20 December, with all takes.",
        {
            "creators_wanted": {"quote": "5 runners", "value": 5},
            "money": {"quote": "€150 each", "per": "creator", "currency": "EUR", "amount": 150},
            "prestation": {"quote": "in their feed", "value": "video_post"},
            "deadline": {"quote": "by 20 December", "value": "2026-12-20"},
            "raw_footage": {"quote": "with all takes", "value": True},
        },
    ),
    "an amount that the brief lacks": (
        "Quelques vidéos UGC pour nos thés.",
        {"money": {"quote": "900 €", "per": "creator", "currency": "EUR", "amount": 900}},
    ),
}


def _request(request: Request) -> Request | None:
    if b'"schema":{"const"' in request.body:
        return None  # from the proxy to the server behind it
    kept = {
        name: value for name, value in request.headers.items() if name.lower() in _REQUEST_HEADERS
    }
    request.headers = kept
    # Wherever it was recorded: the host is not matched.
    request.uri = f"http://model.example/v1/{request.uri.partition('/v1/')[2]}"
    return request


def _response(response: dict[str, Any]) -> dict[str, Any]:
    response["headers"] = {
        name: value
        for name, value in response["headers"].items()
        if name.lower() in _RESPONSE_HEADERS
    }
    return response


class _Readable:
    """JSON bodies as nested YAML, so that a change of a recording can be reviewed."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        for one in cassette["interactions"]:
            for part in (one["request"], one["response"]):
                body = part["body"]
                text = body["string"] if isinstance(body, dict) else body
                part["body"] = {"json": json.loads(text)}
        return yaml.safe_dump(cassette, allow_unicode=True, width=100, sort_keys=False)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        cassette: dict[str, Any] = yaml.safe_load(text)
        for one in cassette["interactions"]:
            body = json.dumps(one["request"]["body"]["json"], ensure_ascii=False)
            one["request"]["body"] = body.encode()
            said = json.dumps(one["response"]["body"]["json"], ensure_ascii=False)
            one["response"]["body"] = {"string": said.encode()}
        return cassette


def recorder(mode: str) -> vcr.VCR:
    """Return what records ("all") or replays ("none") the cassettes."""
    made = vcr.VCR(
        cassette_library_dir=str(FOLDER),
        record_mode=mode,
        match_on=["method", "path", "body"],
        before_record_request=_request,
        before_record_response=_response,
        decode_compressed_response=True,
        serializer="readable",
    )
    made.register_serializer("readable", _Readable)
    return made


def file_of(case: str) -> str:
    """The name of a case's cassette."""
    return f"{case.replace(' ', '_')}.yaml"
