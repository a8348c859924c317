"""The base of every object that is part of the published API.

An optional field is *absent* when unknown, never ``null``: the Python side uses ``None``, the JSON
side and the JSON Schema know nothing of it.
"""

from functools import cache
from typing import Annotated, Any, Self, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.functional_validators import model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError


def _as_whole(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


# JSON Schema counts 5000.0 as an integer, so strict reading must too.
WHOLE = BeforeValidator(_as_whole)
Whole = Annotated[int, WHOLE]


def _is_none(value: object) -> bool:
    return value is None


def absent(**constraints: Any) -> Any:
    """A field that may be missing: ``None`` in Python, no key at all in JSON."""
    return Field(default=None, exclude_if=_is_none, **constraints)


def _without_null(schema: JsonSchemaValue) -> JsonSchemaValue:
    branches = [branch for branch in schema.get("anyOf", ()) if branch != {"type": "null"}]
    if "anyOf" not in schema or len(branches) == len(schema["anyOf"]):
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    if rest.get("default", ...) is None:
        del rest["default"]
    return {**(branches[0] if len(branches) == 1 else {"anyOf": branches}), **rest}


def _nulls(given: object) -> list[str]:
    values = cast("dict[str, object]", given) if isinstance(given, dict) else {}
    return [name for name, value in values.items() if value is None]


@cache
def _defaults(kind: type[BaseModel]) -> dict[str, Any]:
    return {name: field.default for name, field in kind.model_fields.items()}


def fill(made: BaseModel, values: dict[str, Any]) -> None:
    """Give a new model its values, which nothing checks."""
    set_slot = object.__setattr__
    set_slot(made, "__dict__", {**_defaults(type(made)), **values})
    set_slot(made, "__pydantic_fields_set__", set(values))
    set_slot(made, "__pydantic_extra__", None)
    set_slot(made, "__pydantic_private__", None)


class Published(BaseModel):
    """Strict, closed and immutable; optional fields are absent rather than null."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        optional = {
            (field.alias or name)
            for name, field in cls.model_fields.items()
            if field.exclude_if is _is_none
        }
        for name, sub in schema.get("properties", {}).items():
            sub.pop("title", None)
            if name in optional:
                schema["properties"][name] = _without_null(sub)
        return schema

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """Make one of values that were checked where they come from, and are not checked again."""
        made = cls.__new__(cls)
        fill(made, values)
        return made

    @model_validator(mode="before")
    @classmethod
    def _refuse_null(cls, given: object) -> object:
        for name in _nulls(given):
            field = cls.model_fields.get(name)
            if field is not None and field.exclude_if is _is_none:
                raise PydanticCustomError(
                    "null_refused",
                    "{name} must not be null: leave it out when it is not known",
                    {"name": name},
                )
        return given
