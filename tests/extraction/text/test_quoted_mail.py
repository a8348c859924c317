"""A quoted mail holds where the answer above it is silent; what the answer says beats it."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def values(brief: str) -> dict[str, object]:
    return dict(read(brief, _TODAY).values)


QUOTED = """
> 6 creators for our kettle, 90 euros each.
> They post it on their own TikTok, paid on publication, by 10 July."""


@pytest.mark.parametrize(
    "answer",
    [
        "Make it nine creators, please. Everything else stands.",
        "Small change from the client: we need nine creators now.",
    ],
)
def test_an_answer_changes_only_what_it_names(answer: str) -> None:
    found = values(answer + "\n" + QUOTED)
    assert found["creators_wanted"] == 9
    assert found["budget_per_creator_cents"] == 9000
    assert found["prestation"] == "video_post"
    assert found["platforms"] == ["TikTok"]
    assert found["payment_trigger"] == "publication"
    assert found["deadline"] == "2026-07-10"


def test_an_answer_replaces_what_it_names() -> None:
    found = values(
        "We need nine creators now, on Instagram, and they only send us the files.\n" + QUOTED
    )
    assert found["prestation"] == "ugc_only"
    assert found["platforms"] == ["Instagram"]


def test_an_objective_of_the_quoted_mail_holds() -> None:
    brief = "Wir nehmen doch 4 Creator.\n\n> 6 Creator, 90 Euro pro Person. Ziel: Verkäufe"
    assert values(brief)["objectives"] == ["Conversions"]
