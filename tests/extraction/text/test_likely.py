"""What no rule knows is read as what its sentence most likely tells."""

import json
from datetime import date
from pathlib import Path

import pytest

import app.extraction.rules
from app.domain.campaign import OBJECTIVES, Category, PaymentTrigger, Prestation
from app.domain.reading import SUGGESTED_SCORE
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


@pytest.mark.parametrize(
    ("brief", "niches"),
    [
        (
            "Une personne pour filmer mon smash burger, 150 €. Je mets ça sur l'Insta du camion.",
            ["cooking"],
        ),
        (
            "Ma campagne : 4 € les 1 000 vues. Tu remontes un extrait à ta sauce, sur TikTok.",
            [],
        ),
        (
            "Surf school in Ericeira: 8 people who never stood on a board, one video each.",
            ["sport"],
        ),
    ],
)
def test_a_word_of_colour_is_no_niche_where_its_sentence_tells_none(
    brief: str, niches: list[str]
) -> None:
    told = [one.category for one in read(brief, TODAY).categories if one.score >= SUGGESTED_SCORE]

    assert told == niches


def test_a_goal_that_only_grammar_tells_is_none_where_no_sentence_tells_it() -> None:
    ships = "Objective: brand awareness (orders ship in 48h, but don't talk about shipping)."
    opens = "We teach bookkeeping. 4 short videos for our website, before the course opens."

    assert read(ships, TODAY).values["objectives"] == ["Awareness"]
    assert "objectives" not in read(opens, TODAY).values


def test_what_is_a_goal_wherever_it_stands_is_never_left_out() -> None:
    brief = "8 creators visit, meet an animal and publish a video, in order to raise awareness."

    assert read(brief, TODAY).values["objectives"] == ["Awareness"]


def test_one_number_is_as_good_as_another() -> None:
    twelve, many = (Scan(brief).featured() for brief in ("12 jars", "900 jars"))

    assert twelve[0].features == many[0].features


def test_all_that_can_be_guessed_is_known_to_the_domain() -> None:
    weights = json.loads((RULES / "weights.json").read_text("utf-8"))

    fields = {*OBJECTIVES, *PaymentTrigger, *Prestation, *Category, "deadline"}
    assert set(weights["names"]) == fields


@pytest.mark.parametrize(
    ("field", "least"), [("objectives", 0.64), ("payment_trigger", 0.68), ("prestation", 0.65)]
)
def test_sentences_never_learnt_from_are_read_as_often_as_was_measured(
    field: str, least: float
) -> None:
    right, sentences = measured(field)

    assert right >= least * sentences, f"{right} of {sentences}"
