"""Read TOML strictly: every key is known, present and of its type, or the place is named."""

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import TypeVar, cast

_Value = TypeVar("_Value")


class TariffError(ValueError):
    """A tariff, its labels or its evidence cannot be used; the message names table and key."""


class Table:
    """One table, taken key by key; ``end`` refuses what nobody asked for."""

    def __init__(self, place: str, values: Mapping[str, object]) -> None:
        self.place = place
        self._left = dict(values)

    def left(self) -> list[str]:
        """Name what is not yet taken, in the order of the file."""
        return list(self._left)

    def whole(self, key: str, *, least: int = 0) -> int:
        """Take an integer; money and basis points are never written as anything else."""
        value = self._take(key, int, "a whole number")
        if value < least:
            raise TariffError(f"{self.place}: {key} = {value} is less than {least}")
        return value

    def figure(self, key: str) -> float | None:
        """Take a number that may be missing or have decimals: what a source says, not a price."""
        value = self._left.pop(key, None)
        if value is None or type(value) in {int, float}:
            return cast("float | None", value)
        raise TariffError(f"{self.place}: {key} = {value!r} must be a number")

    def text(self, key: str) -> str:
        """Take a text that is not empty."""
        value = self._take(key, str, "a text")
        if not value.strip():
            raise TariffError(f"{self.place}: {key} is empty")
        return value

    def day(self, key: str) -> date:
        """Take a date."""
        return self._take(key, date, "a date such as 2026-11-21")

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise TariffError(f"{self.place}: {key} must hold texts only")
        return tuple(cast("list[str]", values))

    def table(self, key: str) -> "Table":
        """Take a table within this one."""
        place = key if self.place == FILE else f"{self.place}.{key}"
        return Table(place, cast("dict[str, object]", self._take(key, dict, "a table")))

    def tables(self, key: str) -> list["Table"]:
        """Take a list of tables."""
        values = self._list(key)
        if not all(isinstance(value, dict) for value in values):
            raise TariffError(f"{self.place}: {key} must hold tables only")
        rows = cast("list[dict[str, object]]", values)
        return [Table(f"{key} {n}", row) for n, row in enumerate(rows, start=1)]

    def end(self) -> None:
        """Refuse what is left."""
        if self._left:
            raise TariffError(f"{self.place}: unknown key {', '.join(self._left)}")

    def _list(self, key: str) -> list[object]:
        return cast("list[object]", self._take(key, list, "a list"))

    def _take(self, key: str, kind: type[_Value], wanted: str) -> _Value:
        if key not in self._left:
            raise TariffError(f"{self.place}: {key} is missing")
        value = self._left.pop(key)
        # not isinstance: true is an int and a datetime is a date, and neither is meant
        if type(value) is not kind:
            raise TariffError(f"{self.place}: {key} = {value!r} must be {wanted}")
        return value


FILE = "file"


def parse(text: bytes, name: str) -> Table:
    """Read a whole file.

    Raises:
        TariffError: it is no TOML.
    """
    try:
        return Table(FILE, tomllib.loads(text.decode()))
    except ValueError as error:
        raise TariffError(f"{name}: {error}") from error
