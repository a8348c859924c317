"""Word lists that are looked up only where they are needed (``nearby.toml``)."""

import tomllib
from functools import lru_cache
from pathlib import Path

from app.extraction.rules.text.kept import kept
from app.extraction.rules.text.tokens import Text

_HERE = Path(__file__).parent
_FILE = _HERE.parent / "nearby.toml"
# What a listed word becomes is decided in these.
_CODE = [_HERE / f"{name}.py" for name in ("fold", "nearby", "tokens")]


@lru_cache(maxsize=1)
def _lists() -> dict[str, dict[str, frozenset[str]]]:
    return kept(Path(__file__), (*_CODE, _FILE), _read)


def _read() -> dict[str, dict[str, frozenset[str]]]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        section: {name: frozenset(Text(listed).words) for name, listed in lists.items()}
        for section, lists in table.items()
    }


def near(section: str, name: str) -> frozenset[str]:
    """The folded words of one list."""
    return _lists()[section][name]


def lists(section: str) -> dict[str, frozenset[str]]:
    """The folded words of each list of a section, by name."""
    return _lists()[section]


@lru_cache(maxsize=1)
def listed() -> frozenset[str]:
    """The folded words of all lists."""
    return frozenset[str]().union(
        *(words for lists in _lists().values() for words in lists.values())
    )


@lru_cache(maxsize=1)
def units() -> dict[str, str]:
    """What each word for a span of time stands for: second, minute, … year."""
    return {word: unit for unit, words in _lists()["unit"].items() for word in words}
