"""What the service says, in the words of one language; the words are data (``*.toml``).

French and English say everything; Spanish, German, Italian, Dutch and Portuguese know the headings
and conditions of a draft, which is written in the language of its brief.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from string import Formatter
from typing import Any, Final, Literal, cast

MessageLanguage = Literal["fr", "en"]
_SEPARATOR: Final = "\n"
_FRENCH_SPACE: Final = re.compile(r" (?=[:»])|(?<=«) ")
_FRENCH_NARROW_SPACE: Final = re.compile(r" (?=[;!?%])")


class Wording:
    """The messages of one language, and its way of writing figures."""

    def __init__(self, language: str, tables: Mapping[str, Any]) -> None:
        self.language = language
        self._texts = dict(_flat(tables))
        if language == "fr":
            self._texts = {key: _with_french_spaces(text) for key, text in self.texts()}
        self._months = self._texts["format.months"].split(_SEPARATOR)
        self._thousands = self._texts["format.thousands"]
        self._decimal = self._texts["format.decimal"]
        self._money = self._texts["format.money"]
        self._named: dict[str, tuple[str, ...]] = {}
        # Briefs share their amounts.
        self._in_euros = lru_cache(maxsize=4_096)(self._written_money)

    def texts(self) -> list[tuple[str, str]]:
        """Every message as it is written, with its key."""
        return list(self._texts.items())

    def knows(self, key: str) -> bool:
        """Whether ``say`` has a message of that name."""
        return key in self._texts

    def say(self, key: str, /, **figures: str | int) -> str:
        """Fill a message; ``*_cents`` is written as money and ``*_date`` as a date.

        Raises:
            KeyError: no such message, or a figure of it is missing.
        """
        text = self._texts[key]
        if not figures:
            return text
        names = self._named.get(key)
        if names is None:
            names = tuple(name for _, name, _, _ in Formatter().parse(text) if name)
            self._named[key] = names
        return text.format_map({name: self._figure(name, figures[name]) for name in names})

    def _figure(self, name: str, value: str | int) -> str:
        if isinstance(value, str):
            return self.day(value) if name.endswith("_date") else value
        return self.money(value) if name.endswith("_cents") else self.number(value)

    def count(self, noun: str, n: int) -> str:
        """Write ``n`` things with the noun in its right number: "3 vidéos"."""
        one, several = self._texts[f"count.{noun}"].split(_SEPARATOR)
        is_one = n < 2 if self.language == "fr" else n == 1  # noqa: PLR2004  (0 is singular in French)
        return (one if is_one else several).format(n=self.number(n))

    def money(self, cents: int) -> str:
        """Write euros, without decimals when there are none: "1 234,50 €", "€1,234.50"."""
        return self._in_euros(cents)

    def _written_money(self, cents: int) -> str:
        sign = "−" if cents < 0 else ""
        return sign + self._money.format(amount=self.amount(abs(cents)))

    def money_range(self, low_cents: int, high_cents: int) -> str:
        """Write two amounts of which only one carries the currency: "215 à 900 €"."""
        amount = self._texts["format.range"].format(
            low=self.amount(low_cents), high=self.amount(high_cents)
        )
        return self._money.format(amount=amount)

    def number(self, n: int) -> str:
        """Write a whole number in groups of three digits."""
        return f"{n:,}".replace(",", self._thousands)

    def day(self, iso: str) -> str:
        """Write a date given as YYYY-MM-DD: "1er décembre 2026"."""
        year, month, day = iso.split("-")
        written = self._texts["format.first"] if day == "01" else day.lstrip("0")
        return self._texts["format.date"].format(
            day=written, month=self._months[int(month) - 1], year=year
        )

    def amount(self, cents: int) -> str:
        """Write an amount of money without its currency: "1 234,50"."""
        euros, rest = divmod(cents, 100)
        decimals = f"{self._decimal}{rest:02}" if rest else ""
        return self.number(euros) + decimals


def _with_french_spaces(text: str) -> str:
    return _FRENCH_NARROW_SPACE.sub("\u202f", _FRENCH_SPACE.sub("\u00a0", text))


def _flat(tables: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in tables.items():
        if isinstance(value, Mapping):
            found += _flat(cast("Mapping[str, Any]", value), f"{prefix}{name}.")
        elif isinstance(value, list):
            found.append((prefix + name, _SEPARATOR.join(cast("list[str]", value))))
        else:
            found.append((prefix + name, str(value)))
    return found


@cache
def wording(language: str) -> Wording:
    """Give the words of a language; those of English when it has none of its own."""
    source = files(__name__) / f"{language}.toml"
    if not source.is_file():
        return wording("en")
    return Wording(language, tomllib.loads(source.read_text(encoding="utf-8")))
