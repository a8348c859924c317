"""Reading a body, JSON or a form: within a size and a time, each refusal with its status."""

import asyncio
import json
from http import HTTPStatus
from typing import Final, TypeVar
from urllib.parse import parse_qsl

from litestar.types import HTTPScope, Receive
from pydantic import BaseModel, ValidationError

from app.domain.errors import ValidationFailed
from app.entrypoints.http.headers import header_of
from app.entrypoints.refusals import refused, shown

MAX_BODY_BYTES: Final = 65_536
# A caller that is still sending does not read the refusal, so some more is taken and thrown away.
_MAX_DISCARDED_BYTES: Final = 1_048_576
_FORM: Final = "application/x-www-form-urlencoded"
_MAX_FORM_FIELDS: Final = 100

_Model = TypeVar("_Model", bound=BaseModel)


async def read(
    scope: HTTPScope, receive: Receive, model: type[_Model], *, deadline_s: float
) -> _Model:
    """Return the body as a model.

    Raises:
        ValidationFailed: 408, 413, 415 or 422, with what to do.
    """
    return (await read_with_json(scope, receive, model, deadline_s=deadline_s))[0]


async def read_with_json(
    scope: HTTPScope, receive: Receive, model: type[_Model], *, deadline_s: float
) -> tuple[_Model, object]:
    """Return the body as a model and as the JSON that was sent; raises as ``read`` does."""
    _refuse_other_media(scope, "application/json")
    raw = await read_bytes(receive, deadline_s=deadline_s)
    try:
        read_strictly = model.model_validate_json(raw, strict=True)
    except ValidationError as error:
        raise ValidationFailed(refused(error, model)) from None
    return read_strictly, _WITHOUT_REPEATED_NAMES.decode(raw.decode())


async def read_form(
    scope: HTTPScope, receive: Receive, *, deadline_s: float
) -> list[tuple[str, str]]:
    """Return the fields of a form that a page of ours sent, in their order.

    Raises:
        ValidationFailed: 408, 413, 415 or 422, with what to do.
    """
    _refuse_other_media(scope, _FORM)
    raw = await read_bytes(receive, deadline_s=deadline_s)
    try:
        return parse_qsl(
            raw.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MAX_FORM_FIELDS
        )
    except ValueError:
        raise ValidationFailed(
            f"The form is not UTF-8 or has more than {_MAX_FORM_FIELDS} fields; "
            "send it from the page."
        ) from None


async def read_bytes(receive: Receive, *, deadline_s: float) -> bytes:
    """Return the body as it is.

    Raises:
        ValidationFailed: 408 or 413, with what to do.
    """
    try:
        async with asyncio.timeout(deadline_s):
            return await _all_of(receive)
    except TimeoutError:
        raise ValidationFailed(
            f"The body had not arrived after {deadline_s:g} seconds; send it at once.",
            status=HTTPStatus.REQUEST_TIMEOUT,
        ) from None


def _refuse_other_media(scope: HTTPScope, wanted: str) -> None:
    media_type = header_of(scope, b"content-type")
    # Without a type the body is taken for what it can only be here.
    if media_type and media_type.partition(";")[0].strip().lower() != wanted:
        raise ValidationFailed(
            f"Content-Type: {shown(media_type)} is not taken; send {wanted}.",
            status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        )
    coding = header_of(scope, b"content-encoding")
    if coding and coding.strip().lower() != "identity":
        raise ValidationFailed(
            f"Content-Encoding: {shown(coding)} is not taken; send the body as it is.",
            status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        )


async def _all_of(receive: Receive) -> bytes:
    body = bytearray()
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise TimeoutError
        chunk = message["body"]
        size += len(chunk)
        if size <= MAX_BODY_BYTES:
            body += chunk
        more = message["more_body"] and size <= _MAX_DISCARDED_BYTES
    if size > MAX_BODY_BYTES:
        raise ValidationFailed(
            f"The body is larger than {MAX_BODY_BYTES} bytes, the most that is read; shorten it.",
            status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        )
    return bytes(body)


def _refuse_repeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        repeated = next(name for name in names if names.count(name) > 1)
        raise ValidationFailed(f"{shown(repeated)} is given more than once; keep one of them.")
    return dict(pairs)


# pydantic takes the last of several equal names without a word; JSON has no meaning for them.
_WITHOUT_REPEATED_NAMES: Final = json.JSONDecoder(object_pairs_hook=_refuse_repeated)
