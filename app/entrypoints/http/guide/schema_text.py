"""JSON Schema in a few words: "integer, 5000 to 200000", "list of `dog`, `cat`"."""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

JsonObject = Mapping[str, Any]
_REFERENCE: Final = re.compile(r"#/components/schemas/(\w+)")


class Field(NamedTuple):
    """A field of a published model, as a table shows it."""

    name: str
    kind: str
    is_required: bool
    meaning: str


def fields_of(model: str, schemas: JsonObject) -> list[Field]:
    """Return the fields of a model, in their order."""
    schema = schemas[model]
    required = schema.get("required", ())
    return [
        Field(
            name,
            # What may be absent is never null.
            kind_of(field, schemas) if name in required else _without_null(field, schemas),
            name in required,
            _resolved(field, schemas).get("description", ""),
        )
        for name, field in schema["properties"].items()
    ]


def _without_null(field: JsonObject, schemas: JsonObject) -> str:
    return kind_of(field, schemas).removesuffix(" or null")


def kind_of(field: JsonObject, schemas: JsonObject) -> str:
    """Return what a value may be; an object is called by the name of its model."""
    name = field.get("$ref", "").rpartition("/")[2]
    field = _resolved(field, schemas)
    if name and field.get("type") == "object":
        return f"`{name}`"
    if "anyOf" in field:
        return " or ".join(kind_of(branch, schemas) for branch in field["anyOf"])
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if field.get("type") == "array":
        return f"list of {kind_of(field['items'], schemas)}" if "items" in field else "list"
    return _with_bounds(field)


def objects_in(model: str, schemas: JsonObject) -> list[str]:
    """Return the models that a model is made of, each once, as they are met."""
    found: dict[str, None] = {}
    waiting = [model]
    while waiting:
        for name in _REFERENCE.findall(repr(schemas[waiting.pop(0)])):
            if name not in found and schemas[name].get("type") == "object":
                found[name] = None
                waiting.append(name)
    return list(found)


def _resolved(field: JsonObject, schemas: JsonObject) -> JsonObject:
    if "$ref" not in field:
        return field
    target = schemas[field["$ref"].rpartition("/")[2]]
    # What stands beside a reference is said of this field alone.
    return {**target, **{name: value for name, value in field.items() if name != "$ref"}}


def _with_bounds(field: JsonObject) -> str:
    if field.get("format") == "date":
        return "day, YYYY-MM-DD"
    kind = str(field.get("type", "any"))
    low = field.get("minimum", field.get("minLength"))
    high = field.get("maximum", field.get("maxLength"))
    unit = " characters" if kind == "string" else ""
    if low is not None and high is not None:
        return f"{kind}, {low} to {high}{unit}"
    if low is not None:
        return f"{kind}, at least {low}{unit}"
    return kind if high is None else f"{kind}, at most {high}{unit}"
