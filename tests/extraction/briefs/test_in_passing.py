"""Small things that a brief says in passing: amounts, files, levels, niches, networks."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def value(brief: str, field: str) -> object:
    return read(brief, _TODAY).values.get(field)


def niches(brief: str) -> set[str]:
    return {one.category for one in read(brief, _TODAY).categories if one.score >= 0.5}


@pytest.mark.parametrize(
    ("brief", "cents"),
    [
        ("5 testeuses, 90e pp", 9000),
        ("3 households, 120e per household", 12000),
        ("Dois padeiros, 2 vídeos cada, 60 euros por vídeo.", 12000),
        ("4 créateurs, ~ 800 e en tout", 20000),
    ],
)
def test_euros_in_short(brief: str, cents: int) -> None:
    assert value(brief, "budget_per_creator_cents") == cents


@pytest.mark.parametrize("brief", ["la 20e par an", "le 12 e arrondissement, 3 créateurs"])
def test_an_ordinal_is_no_money(brief: str) -> None:
    assert value(brief, "total_budget_cents") is None
    assert value(brief, "budget_per_creator_cents") is None


def test_pesos_are_not_copied() -> None:
    reading = read("8 cuentas, 2.000 pesos por cuenta", _TODAY)
    assert [one.currency for one in reading.foreign_amounts] == ["XXX"]
    assert "budget_per_creator_cents" not in reading.values


@pytest.mark.parametrize(
    "brief",
    [
        "Deliverable: edited and raw video",
        "Livrable : vidéo brute et montée",
        "Oplevering: ruw en bewerkt",
        "Consegna: grezzo e montato",
    ],
)
def test_raw_beside_edited_is_raw_footage(brief: str) -> None:
    assert value(brief, "raw_footage") is True


@pytest.mark.parametrize(
    "brief",
    [
        "5 cuisiniers amateurs pour nos poêles",
        "5 amateur runners for our socks",
        "Looking for 3 hobby bakers",
    ],
)
def test_an_amateur_of_a_sport_may_film_well(brief: str) -> None:
    assert value(brief, "level") is None


@pytest.mark.parametrize("brief", ["créateurs amateurs", "amateur creators wanted"])
def test_an_amateur_creator_is_a_beginner(brief: str) -> None:
    assert value(brief, "level") == "beginner"


def test_what_stands_before_a_colon_is_not_past() -> None:
    brief = "Créateurs confirmés souhaités : l'an dernier, 8 débutants nous ont déçus."
    assert value(brief, "level") == "confirmed"


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Wir suchen für unsere Autopolitur 5 Creator", {"car"}),
        ("Unser Rennradhelm sucht 5 Creator", {"sport"}),
        ("I heard your podcast and want 3 clips for my candles", set[str]()),
        ("J'ai écouté votre podcast, je veux 3 vidéos pour mes bougies", set[str]()),
    ],
)
def test_niches_in_passing(brief: str, expected: set[str]) -> None:
    assert niches(brief) == expected


def test_two_pages_of_ours_that_the_video_goes_to() -> None:
    brief = "Vidéos diffusées sur notre chaîne YouTube et notre page Facebook."
    assert value(brief, "platforms") == ["YouTube", "Facebook"]


def test_an_ad_that_a_video_becomes_is_no_count() -> None:
    brief = "Some creators, we'd use it as an ad on Facebook for three months"
    assert value(brief, "creators_wanted") is None


@pytest.mark.parametrize(
    "brief",
    [
        "Our lamp is €29. Tell us what you take.",
        "What's your rate? The bottle: €19.",
        "Das Kissen: 35 €. Was nehmt ihr?",
    ],
)
def test_little_money_for_nobody_in_particular_is_a_price(brief: str) -> None:
    assert value(brief, "budget_per_creator_cents") is None


def test_little_money_for_creators_is_kept() -> None:
    assert value("5 creators, 40 €", "budget_per_creator_cents") == 4000
