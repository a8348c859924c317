"""An estimate as JSON: the bytes that pydantic would write, in less than half of its time.

What takes pydantic long is asking of each optional field whether it is absent, most of them in the
overrides of answers, which are the same in every estimate.
"""

from functools import cache
from typing import Any, Final

import msgspec

from app.domain.estimate import Answer, Estimate, Shared
from app.domain.published import Published


def json_of(estimate: Estimate) -> bytes:
    """Return the estimate as it is published."""
    return _ENCODER.encode(estimate)


def _plain(part: Answer | Published) -> Any:
    """Return a part as msgspec knows it."""
    if isinstance(part, Shared):
        return msgspec.Raw(part.json_bytes)
    values = vars(part)
    optional = _optional_fields(type(part))
    if not optional:
        return values
    return {
        name: value for name, value in values.items() if value is not None or name not in optional
    }


@cache
def _optional_fields(part: type[Answer | Published]) -> frozenset[str]:
    fields = part.model_fields.items()
    return frozenset(name for name, field in fields if field.exclude_if is not None)


_ENCODER: Final = msgspec.json.Encoder(enc_hook=_plain)
