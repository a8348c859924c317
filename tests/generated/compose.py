"""Briefs put together from phrases, with the values that a reader must find in them."""

import random
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from num2words import num2words

TODAY = date(2026, 6, 1)
PHRASES = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text("utf-8"))
LANGUAGES = tuple(PHRASES)
_PLATFORMS = ("TikTok", "Instagram", "YouTube", "Snapchat", "Facebook")
_CATEGORIES = ("dog", "cat", "car", "cooking", "couple", "business", "podcast", "sport", "none")
_LABELS = ("creators", "per", "total", "deadline", "platforms")
_LAYOUTS = ("prose", "prose", "bullets", "labels", "list", "notes")
_SIGNS = {"list": (", ", "; "), "notes": (" / ", " | ", " - ")}
_SHARE = 0.7  # how often an optional part is there


class Composed(NamedTuple):
    """A brief and its oracle: every field that the text states, and no other."""

    language: str
    brief: str
    values: dict[str, object]


class _Composer:
    def __init__(self, language: str, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self.language = language
        self.phrases = PHRASES[language]
        self.values: dict[str, object] = {}
        self.layout = self.random.choice(_LAYOUTS)

    def say(self, name: str, **slots: str) -> str:
        label = f"{name}_label"
        if self.layout == "labels" and name in _LABELS:
            return str(self.phrases[label]).format(**slots)
        return str(self.random.choice(self.phrases[name])).format(**slots)

    def often(self) -> bool:
        return self.random.random() < _SHARE

    def number(self, n: int) -> str:
        written = self.random.choice((str(n), str(n), num2words(n, lang=self.language)))
        return str(written)

    def money(self, euros: int) -> str:
        pattern = "¤#,##0" if self.language == "en" else "#,##0 ¤"
        local = format_currency(
            euros, "EUR", locale=self.language, format=pattern, currency_digits=False
        )
        grouped = format_decimal(euros, locale=self.language)
        forms = (local, f"{euros} €", f"{euros}€", f"€{euros}", f"{grouped} euros", f"{euros} EUR")
        return str(self.random.choice(forms))

    def day(self, day: date) -> str:
        forms = (
            day.isoformat(),
            day.strftime("%d/%m/%Y"),
            day.strftime("%d.%m.%Y"),
            format_date(day, "d MMMM y", locale=self.language),
            format_date(day, "d MMMM", locale=self.language),
        )
        return self.random.choice(forms)

    def people(self) -> str:
        count = self.random.randint(2, 40)
        self.values["creators_wanted"] = count
        said = self.say("creators", n=self.number(count))
        # "UGC" alone is a delivery, "influencers" alone publish; what is said outright replaces it.
        if "UGC" in said:
            self.values["prestation"] = "ugc_only"
        elif "nfluen" in said:
            self.values["prestation"] = "video_post"
        return said

    def pay(self) -> str:
        count = self.values["creators_wanted"]
        assert isinstance(count, int)
        if self.random.random() < 0.6:
            euros = self.random.choice((60, 90, 120, 150, 180, 250, 400))
            self.values["budget_per_creator_cents"] = euros * 100
            return self.say("per", m=self.money(euros))
        euros = count * self.random.choice((75, 100, 130, 200))
        self.values["total_budget_cents"] = euros * 100
        self.values["budget_per_creator_cents"] = euros * 100 // count
        return self.say("total", m=self.money(euros))

    def videos_each(self) -> str:
        count = self.random.randint(2, 4)
        self.values["videos_per_creator"] = count
        return self.say("each", k=self.number(count))

    def due(self) -> str:
        day = TODAY + timedelta(self.random.randint(10, 200))
        self.values["deadline"] = day.isoformat()
        return self.say("deadline", d=self.day(day))

    def networks(self) -> str:
        chosen = self.random.sample(_PLATFORMS, self.random.randint(1, 3))
        self.values["platforms"] = frozenset(chosen)
        return self.say("platforms", p=", ".join(chosen))

    def service(self) -> str:
        name = self.random.choice(("ugc_only", "video_post", "video_post", "post_provided"))
        self.values["prestation"] = name
        return self.say(name)

    def trigger(self) -> str:
        if self.random.random() < 0.5:
            self.values["payment_trigger"] = "publication"
            return self.say("publication")
        views = self.random.choice((2_000, 5_000, 10_000, 25_000))
        self.values["payment_trigger"] = "views"
        self.values["views_threshold"] = views
        return self.say("views", v=str(format_decimal(views, locale=self.language)))

    def laid_out(self, subject: str, parts: list[str]) -> str:
        neutral = self.random.choice(self.phrases["neutral"])
        asides = self.random.sample(self.phrases["aside"], self.random.choice((0, 0, 1, 2)))
        if self.layout in _SIGNS:
            sign = self.random.choice(_SIGNS[self.layout])
            start = f"{subject} {parts[0]}" if self.layout == "list" else subject.rstrip(".")
            told = parts[1:] if self.layout == "list" else parts
            return " ".join([sign.join([start, *told]) + ".", *asides])
        if self.layout == "prose":
            told = [part[0].upper() + part[1:] + "." for part in parts]
            return " ".join([*asides[:1], subject, *told, *asides[1:], neutral])
        mark = "- " if self.layout == "bullets" else ""
        return "\n".join([subject, *(mark + part for part in parts), *asides])

    def composed(self) -> Composed:
        category = self.random.choice(_CATEGORIES)
        subject = self.say("about", x=self.random.choice(self.phrases[category]))
        parts = [self.people(), self.pay()]
        optional = (self.videos_each, self.due, self.networks, self.service)
        parts += [part() for part in optional if self.often()]
        if self.values.get("prestation") in {"video_post", "post_provided"} and self.often():
            parts.append(self.trigger())
        tail = parts[1:]
        self.random.shuffle(tail)
        parts = [parts[0], *tail]
        brief = self.laid_out(subject, parts)
        if category != "none":
            self.values["target_categories"] = frozenset({category})
        return Composed(self.language, brief, self.values)


def compose(language: str, count: int) -> list[Composed]:
    """So many briefs, always the same."""
    return [_Composer(language, f"{language} {index}").composed() for index in range(count)]
