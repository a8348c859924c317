"""What no rule knows is read as what its sentence most likely tells."""

import json
from datetime import date
from pathlib import Path

import pytest

import app.extraction.rules
from app.domain.campaign import OBJECTIVES, Category, PaymentTrigger, Prestation
from app.extraction.rules.reader import read
from app.extraction.rules.text.scan import Scan
from tests.learning.unseen import measured

TODAY = date(2026, 11, 29)
RULES = Path(app.extraction.rules.__file__).parent


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        (
            "objectives",
            "Product launch",
            "It's the debut of our vegan biltong, never been sold before",
        ),
        ("objectives", "Traffic", "On aimerait que vos vidéos ramènent du passage à la mercerie"),
        ("payment_trigger", "publication", "Nae money afore the thing's up on your page, pal"),
        (
            "prestation",
            "post_provided",
            "Rien à tourner ! Notre spot de 20 s, votre profil, et voilà",
        ),
    ],
)
def test_what_is_told_in_words_of_its_own_is_quoted_as_its_sentence(
    field: str, value: str, told: str
) -> None:
    brief = f"We make soap. {told}. 3 creators, €120 each."

    quoted = [brief[slice(*one.span)] for one in read(brief, TODAY).evidence if one.field == field]

    assert read(brief, TODAY).values[field] in (value, [value])
    assert len(quoted) == 1
    assert quoted[0] in f"We make soap. {told}."


def test_where_a_rule_knows_nothing_is_guessed() -> None:
    brief = "Goal: visits to our site. Nobody south of Birmingham has the faintest idea we exist."

    assert read(brief, TODAY).values["objectives"] == ["Traffic"]


def test_what_is_no_part_of_the_campaign_is_not_guessed_from() -> None:
    last = "Last year's campaign was to shrink the number of plumbers who have never heard of us."

    assert "objectives" not in read(f"{last} 3 creators, €120 each.", TODAY).values


def test_one_number_is_as_good_as_another() -> None:
    twelve, many = (Scan(brief).featured() for brief in ("12 jars", "900 jars"))

    assert twelve[0].features == many[0].features


def test_all_that_can_be_guessed_is_known_to_the_domain() -> None:
    weights = json.loads((RULES / "weights.json").read_text("utf-8"))

    fields = {*OBJECTIVES, *PaymentTrigger, *Prestation, *Category, "deadline"}
    assert set(weights["names"]) == fields


@pytest.mark.parametrize(
    ("field", "least"), [("objectives", 0.62), ("payment_trigger", 0.58), ("prestation", 0.58)]
)
def test_sentences_never_learnt_from_are_read_as_often_as_was_measured(
    field: str, least: float
) -> None:
    right, sentences = measured(field)

    assert right >= least * sentences, f"{right} of {sentences}"
