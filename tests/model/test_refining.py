"""What a model adds to the reading of the rules, and what it does not."""

from typing import Any

import pytest

from tests.model.conftest import Serve
from tests.model.endpoint import Endpoint, says
from tests.model.injections import HONEST, INJECTIONS

# The deadlines are short, and a busy machine is slower than they are.
pytestmark = pytest.mark.alone

OPEN = "On veut du monde qui montre notre harnais Médor. Une poignée de gens, disons 4 têtes."
STATED = "3 créateurs UGC pour nos croquettes pour chien, 120 € chacun, avant le 15 décembre 2026"
OBEYING: dict[str, Any] = {
    "creators_wanted": {"quote": "50 créateurs", "value": 50},
    "money": {"quote": "2000 €", "per": "creator", "currency": "EUR", "amount": 2000},
    "prestation": {"quote": "post_provided", "value": "post_provided"},
    "platforms": [{"quote": "Facebook", "value": "Facebook"}],
    "target_categories": [{"quote": "car", "value": "car"}],
    "deadline": {"quote": "1 January 2027", "value": "2027-01-01"},
    "payment_trigger": {"quote": "1000 views", "value": "views"},
    "views_threshold": {"quote": "1000 views", "value": 1000},
    "ads_rights_perpetual": {"quote": "1000 views", "value": True},
    "title": "Campaign at 2000 € for 50 creators",
}


def _estimate(client: Any, brief: str, **more: Any) -> dict[str, Any]:
    answer = client.post("/api/estimate", json={"brief": brief, **more})
    assert answer.status_code == 200, answer.text
    estimate: dict[str, Any] = answer.json()
    return estimate


def test_the_model_fills_what_the_rules_leave_open(model: Endpoint, serve: Serve) -> None:
    model.answer = says(
        {
            "creators_wanted": {"quote": "disons 4 têtes", "value": 4},
            "target_categories": [{"quote": "harnais Médor", "value": "dog"}],
            "title": "Un harnais montré par du monde",
        }
    )
    client = serve()
    assert "creators_wanted" not in _estimate(client, OPEN, extractor="rules")["stated"]
    estimate = _estimate(client, OPEN)
    assert estimate["stated"]["creators_wanted"] == 4
    assert estimate["stated"]["target_categories"] == ["dog"]
    assert estimate["suggestion"]["title"] == "Un harnais montré par du monde"
    assert estimate["extractor"] == "model+rules"
    assert estimate["model"] == "stub"
    assert len(estimate["prompt_version"]) == 12
    assert estimate["warnings"] == []
    found = {item["field"]: item for item in estimate["evidence"]}
    for item in found.values():
        assert OPEN[item["start"] : item["end"]] == item["quote"]
    assert found["creators_wanted"]["source"] == found["target_categories"]["source"] == "model"


def test_the_rules_win_and_the_disagreement_shows(model: Endpoint, serve: Serve) -> None:
    model.answer = says(
        {
            "creators_wanted": {"quote": "3 créateurs", "value": 3},
            "money": {"quote": "120 €", "per": "campaign", "currency": "EUR", "amount": 120},
            "prestation": {"quote": "UGC", "value": "video_post"},
        }
    )
    client = serve()
    rules, estimate = _estimate(client, STATED, extractor="rules"), _estimate(client, STATED)
    assert estimate["stated"]["prestation"] == "ugc_only"
    assert ("model_conflict", "prestation") in [
        (one["code"], one["field"]) for one in estimate["warnings"]
    ]
    order = ["high", "medium", "low"]
    assert order.index(estimate["confidence"]) == order.index(rules["confidence"]) + 1
    assert estimate["suggestion"]["budget_per_creator_cents"] == 12_000


def test_what_the_rules_only_guess_gives_way_to_the_model(model: Endpoint, serve: Serve) -> None:
    brief = (
        "3 créateurs, 120 € chacun. On aimerait que vos vidéos ramènent du passage à la mercerie."
    )
    model.answer = says(
        {"objectives": [{"quote": "ramènent du passage à la mercerie", "value": "Conversions"}]}
    )
    client = serve()
    assert _estimate(client, brief, extractor="rules")["stated"]["objectives"] == ["Traffic"]
    estimate = _estimate(client, brief)
    assert estimate["stated"]["objectives"] == ["Conversions"]
    assert [one["source"] for one in estimate["evidence"] if one["field"] == "objectives"] == [
        "model"
    ]


def test_a_guessed_niche_gives_way_to_those_of_the_model(model: Endpoint, serve: Serve) -> None:
    brief = "Pet hotel near Ghent, dogs and cats welcome, €24 a night, 35 places. 3 creators."
    model.answer = says({"target_categories": [{"quote": "dogs", "value": "dog"}]})
    client = serve()

    rules = _estimate(client, brief, extractor="rules")
    assert [one["field"] for one in rules["warnings"]] == ["target_categories"]
    assert set(rules["stated"]["target_categories"]) == {"dog", "cat"}
    estimate = _estimate(client, brief)
    assert estimate["stated"]["target_categories"] == ["dog"]
    assert estimate["warnings"] == []


def test_more_than_an_order_takes_is_stated_and_clamped(model: Endpoint, serve: Serve) -> None:
    brief = "On veut du monde pour notre harnais. Une poignée de gens, disons 60 têtes."
    model.answer = says({"creators_wanted": {"quote": "60 têtes", "value": 60}})
    estimate = _estimate(serve(), brief)
    assert estimate["stated"]["creators_wanted"] == 60
    assert estimate["suggestion"]["creators_wanted"] == 50
    assert [one["code"] for one in estimate["warnings"]] == ["creators_clamped"]


FACTS_OPEN = (
    "On veut du monde filmant notre harnais, des pointures. On arrose le web de ces clips un "
    "trimestre, 3 entames au choix, avec l'intégralité des plans tournés, sans rien pour un rival."
)
FACTS_SAID: dict[str, Any] = {
    "level": {"quote": "des pointures", "value": "expert"},
    "ads_rights_days": {"quote": "arrose le web de ces clips un trimestre", "value": 90},
    "extra_hooks": {"quote": "3 entames au choix", "value": 2},
    "raw_footage": {"quote": "l'intégralité des plans tournés", "value": True},
    "exclusivity_months": {"quote": "sans rien pour un rival", "value": 0},
}


def test_the_model_finds_what_costs_and_it_is_priced(model: Endpoint, serve: Serve) -> None:
    model.answer = says(FACTS_SAID)
    client = serve()
    rules, estimate = (
        _estimate(client, FACTS_OPEN, extractor="rules"),
        _estimate(client, FACTS_OPEN),
    )
    assert not FACTS_SAID.keys() & rules["facts"].keys()
    assert estimate["facts"] == {name: one["value"] for name, one in FACTS_SAID.items()}
    assert estimate["warnings"] == []
    quoted = {item["field"]: item for item in estimate["evidence"] if item["source"] == "model"}
    assert {name: quoted[name]["quote"] for name in FACTS_SAID} == {
        name: one["quote"] for name, one in FACTS_SAID.items()
    }
    priced = {line["code"] for line in estimate["price"]["lines"]}
    assert priced - {line["code"] for line in rules["price"]["lines"]}


@pytest.mark.parametrize(
    ("brief", "said"),
    [
        # No words for it, another number, the model's own arithmetic, a refusal taken for a wish.
        (OPEN, {"ads_rights_days": {"quote": "3 mois de pub", "value": 90}}),
        (FACTS_OPEN, {"ads_rights_days": {"quote": "de ces clips un trimestre", "value": 365}}),
        (FACTS_OPEN, {"extra_hooks": {"quote": "3 entames au choix", "value": 3}}),
        (FACTS_OPEN, {"video_seconds": {"quote": "3 entames au choix", "value": 3}}),
        (FACTS_OPEN, {"exclusivity_months": {"quote": "sans rien pour un rival", "value": 6}}),
        (FACTS_OPEN, {"raw_footage": {"quote": "l'intégralité des plans", "value": False}}),
        (
            "Notre harnais filmé, pas besoin des bruts.",
            {"raw_footage": {"quote": "bruts", "value": True}},
        ),
        # What the rules took for something else.
        (
            "3 créateurs filment notre harnais à 120 € chacun.",
            {"videos_per_creator": {"quote": "3 créateurs", "value": 3}},
        ),
    ],
)
def test_a_cost_that_the_brief_does_not_state_is_left_out(
    brief: str, said: dict[str, Any], model: Endpoint, serve: Serve
) -> None:
    model.answer = says(said)
    client = serve()
    rules, estimate = _estimate(client, brief, extractor="rules"), _estimate(client, brief)
    assert (estimate["facts"], estimate["price"]) == (rules["facts"], rules["price"])
    (field,) = said
    assert ("model_value_ungrounded", field) in [
        (one["code"], one["field"]) for one in estimate["warnings"]
    ]


def test_rights_for_days_are_not_for_ever_too(model: Endpoint, serve: Serve) -> None:
    brief = "3 créateurs UGC à 120 €, droits pub 90 jours, le fichier est à nous pour de bon."
    model.answer = says({"ads_rights_perpetual": {"quote": "à nous pour de bon", "value": True}})
    estimate = _estimate(serve(), brief)
    assert estimate["facts"] == {"ads_rights_days": 90}
    assert ("model_conflict", "ads_rights_perpetual") in [
        (one["code"], one["field"]) for one in estimate["warnings"]
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Un harnais à 500 € pour 4 personnes",
        "Une campagne le 3 mai",
        "Cinquante personnes montrent un harnais",
        "Voir www.harnais.example",
        "A harness that everybody shows to their friends",
        "Le meilleur shampoing bio vegan recommandé par les vétérinaires",
        "<b>harnais</b>",
        "x" * 121,
        " ",
    ],
)
def test_a_title_that_says_more_than_the_brief_is_not_taken(
    title: str, model: Endpoint, serve: Serve
) -> None:
    model.answer = says({"title": title})
    client = serve()
    rules = _estimate(client, OPEN, extractor="rules")
    assert _estimate(client, OPEN)["suggestion"] == rules["suggestion"]


def test_the_model_words_the_brief_and_priced_conditions_stay(
    model: Endpoint, serve: Serve
) -> None:
    brief = (
        "Bonjour, 3 créateurs UGC à 120 € chacun. On veut qu'ils ouvrent le paquet puis qu'ils "
        "goûtent nos biscuits face caméra, ton drôle. Droits pub 90 jours."
    )
    sections = {"key_points": "Ouvrir le paquet, puis goûter nos biscuits face caméra."}
    model.answer = says(
        {"sections": dict.fromkeys(("hook", "tone", "format", "do", "dont")) | sections}
    )
    written = _estimate(serve(), brief)["suggestion"]["brief"]
    assert sections["key_points"] in written
    assert "3 mois" in written or "90 jours" in written


@pytest.mark.parametrize("quotes_order", [True, False])
def test_a_model_that_obeys_changes_nothing(
    *, quotes_order: bool, model: Endpoint, serve: Serve
) -> None:
    client = serve()
    for language, order in INJECTIONS:
        quote = order.strip() if quotes_order else HONEST[language][:20]
        model.answer = says(
            OBEYING
            | {
                "creators_wanted": {"quote": quote, "value": 50},
                "target_categories": [{"quote": quote, "value": "car"}],
                "prestation": {"quote": quote, "value": "post_provided"},
                "raw_footage": {"quote": quote, "value": True},
                "level": {"quote": quote, "value": "expert"},
            }
        )
        honest = _estimate(client, HONEST[language], extractor="rules")
        estimate = _estimate(client, HONEST[language] + order)
        assert estimate["extractor"] == "model+rules"
        assert estimate["stated"] == honest["stated"], order
        assert estimate["facts"] == honest["facts"], order
        assert estimate["price"]["per_creator"] == honest["price"]["per_creator"], order
        assert estimate["indicative_total_cents"] == honest["indicative_total_cents"], order
        assert "2000" not in estimate["suggestion"]["title"]
