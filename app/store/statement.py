"""Statements of SQLAlchemy Core that are compiled once and then run by the driver itself.

SQLAlchemy takes ten times as long to run a statement as SQLite does; so what every request needs is
run past it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.sql.expression import ClauseElement

Row = tuple[Any, ...]


class _Compiled(NamedTuple):
    text: str
    names: Sequence[str] | None
    """Of parameters that go by position; ``None``: they go by name."""
    literals: Mapping[str, Any]


class Statement:
    """One statement, or one for each dialect; ``columns`` are those that an INSERT fills.

    Values go in and come out as the driver has them: of SQLite, a truth is 0 or 1.
    """

    def __init__(
        self,
        statement: ClauseElement | Mapping[str, ClauseElement],
        *,
        columns: Sequence[str] = (),
    ) -> None:
        self._statement = statement
        self._columns = columns
        self._compiled: dict[str, _Compiled] = {}

    def row(self, connection: Connection, values: Mapping[str, Any]) -> Row | None:
        """Run it and return the first row; ``None``: there is none."""
        return first_row(self.sent(connection, values))

    def sent(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """Run it and return the driver's cursor, which in a pipeline has no rows yet."""
        name = connection.dialect.name
        text, names, literals = self._compiled.get(name) or self._compile(connection)
        driver: Any = connection.connection.driver_connection
        given = {**literals, **values}
        return driver.execute(text, given if names is None else [given[name] for name in names])

    def _compile(self, connection: Connection) -> _Compiled:
        name = connection.dialect.name
        statement = self._statement
        one = statement[name] if isinstance(statement, Mapping) else statement
        columns = list(self._columns) or None
        compiled: Any = one.compile(dialect=connection.dialect, column_keys=columns)
        literals = {key: value for key, value in compiled.params.items() if type(value) in _PLAIN}
        made = _Compiled(str(compiled), compiled.positiontup, literals)
        self._compiled[name] = made
        return made


def first_row(cursor: Any) -> Row | None:
    """Return the first row of a driver's cursor; ``None``: there is none."""
    # All rows are fetched: only then SQLite is done with a statement.
    rows: list[Row] = [] if cursor.description is None else cursor.fetchall()
    return rows[0] if rows else None


_PLAIN = (int, str)
