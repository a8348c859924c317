"""A brief says the same where a mail program has broken its lines."""

import itertools
import textwrap
from datetime import date

import pytest

from app.extraction.rules.reader import read
from app.extraction.rules.text.wrapped import unwrapped
from tests.labelled import labelled

_TODAY = date(2026, 6, 1)
# Where the last words of a line would be a heading or a list, nobody can tell.
_LEAST_SAME, _EVERY = 0.95, 12
_WIDTHS = (60, 72, 78, 90)


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def test_a_wrapped_brief_says_the_same() -> None:
    briefs = [case.brief for case in labelled()[::_EVERY]]

    same = [
        read(wrapped(brief, width), _TODAY).values == read(brief, _TODAY).values
        for brief, width in zip(briefs, itertools.cycle(_WIDTHS), strict=False)
    ]

    assert sum(same) >= _LEAST_SAME * len(same)


@pytest.mark.parametrize(
    "text",
    [
        "we are looking for\n3 creators\n90 euros each",
        "budget 120 each\ndeadline friday\n3 videos for our new app which helps people sleep well",
        "prodotto: borraccia\ndanno i file a noi, non ai follower\nvideo pronti entro il 24",
        "- 3 creators who film our lavender pillow mist in their own bedroom\n- 120 € for each",
        "Three creators film our lavender pillow mist in their bedroom.\nThey get 120 € each.",
        "Name of the product and of the brand for which it is made  | Pillow\nPrice | 12",
        "We film our lavender pillow mist in the bedrooms of our creators\n\nbudget 300",
        "x",
        "\n\n\n",
    ],
)
def test_a_line_that_ends_something_stays_a_line(text: str) -> None:
    assert unwrapped(text.lower(), text) == text.lower()


def test_no_character_moves() -> None:
    text = wrapped("we need five people who film our new lamp for their own page. " * 9, 60)

    joined = unwrapped(text, text)

    assert len(joined) == len(text)
    assert joined != text
    assert joined.split() == text.split()
