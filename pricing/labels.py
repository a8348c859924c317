"""How the lines of a price are called, in French and English, and their methods in French."""

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias

from pricing import codes
from pricing.strict import Table


class Label(NamedTuple):
    """The name of a line by language; ``method_fr`` is empty where a rate lends its method."""

    name: Mapping[str, str]
    method_fr: str


Labels: TypeAlias = Mapping[str, Label]

_NAMES: Final = (
    *(f"BASE_VIDEO.{level}" for level in codes.LEVELS),
    *(code for code in codes.SHAPES if code != "BASE_VIDEO"),
    codes.ROUNDING_AND_LIMITS,
    codes.VIEWS_REACH,
)


def read_labels(file: Table) -> Labels:
    """Take the label of every rate, by ``Rate.name``, and of the lines that have no rate.

    Raises:
        TariffError: one is missing, incomplete or of nothing we know.
    """
    base = file.table("BASE_VIDEO")
    labels = {
        name: _label(base.table(name.partition(".")[2]) if "." in name else file.table(name), name)
        for name in _NAMES
    }
    base.end()
    file.end()
    return labels


def _label(table: Table, name: str) -> Label:
    label = table.table("label")
    names = {language: label.text(language) for language in ("fr", "en")}
    label.end()
    method_fr = ""
    if name != codes.VIEWS_REACH:
        method = table.table("method")
        method_fr = method.text("fr")
        method.end()
    table.end()
    return Label(names, method_fr)
