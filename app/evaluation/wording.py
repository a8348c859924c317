"""How shares and values are written in reports. Pure."""

from collections.abc import Hashable
from typing import cast


def percent(share: float | None) -> str:
    """Write a share; a dash where there was nothing to take it of.

    >>> percent(0.98765), percent(None)
    ('98.8 %', '–')
    """
    return "–" if share is None else f"{100 * share:.1f} %"


def value(found: Hashable) -> str:
    """Write what a field holds; a dash where the text is silent.

    >>> value(frozenset({"TikTok", "Instagram"})), value(None)
    ('Instagram, TikTok', '–')
    """
    if found is None:
        return "–"
    if isinstance(found, frozenset):
        return ", ".join(sorted(map(value, cast("frozenset[Hashable]", found))))
    if isinstance(found, tuple):
        return ": ".join(map(value, cast("tuple[Hashable, ...]", found)))
    return str(found)
