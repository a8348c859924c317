"""What a brief only most likely means is given, said to be so, and not counted as known."""

from datetime import date

from app.domain.reading import CategoryScore, Evidence, Reading, Span, Value
from app.extraction.rules.reader import read
from tests.estimate.estimating import estimate, warning

BRIEF = (
    "Cinq buveurs de bière, 90 €. L'idée, c'est que les gens du quartier poussent enfin la porte."
)
KNOWN: dict[str, Value] = {
    "creators_wanted": 3,
    "prestation": "video_post",
    "platforms": ["TikTok"],
    "level": "expert",
}


def test_a_guess_is_given_with_a_warning_that_says_what_was_taken_for_what() -> None:
    reading = Reading(
        language="en",
        values=KNOWN,
        evidence=[Evidence("prestation", "video_post", Span(0, 4), is_likely=True)],
    )

    answer = estimate("Show it", reading=reading)

    assert answer.suggestion.prestation == "video_post"
    assert warning(answer, "likely_value").field == "prestation"
    assert warning(answer, "likely_value").detail == (
        "For the service the brief most likely means “Video published by the creator on their own "
        "channels”, but does not say so plainly. Check it."
    )
    assert answer.confidence == "low"
    assert estimate("Show it", KNOWN).confidence == "medium"


def test_what_an_override_settles_is_no_guess() -> None:
    reading = Reading(
        values=KNOWN,
        evidence=[Evidence("prestation", "video_post", Span(0, 4), is_likely=True)],
    )

    answer = estimate("Show it", reading=reading, overrides={"prestation": "video_post"})

    assert answer.warnings == []
    assert answer.confidence == "medium"


def test_words_that_no_rule_knows_are_warned_about_in_the_language_of_the_brief() -> None:
    answer = estimate(BRIEF, reading=read(BRIEF, date(2026, 11, 21)))

    assert answer.suggestion.objectives == ["Traffic"]
    assert "« Traffic »" in warning(answer, "likely_value").detail.replace("\u00a0", " ")
    # What is said plainly is not doubted.
    assert {one.field for one in answer.warnings} == {"objectives"}


def test_a_niche_that_no_word_of_it_names_is_a_guess_too() -> None:
    reading = Reading(
        language="en",
        values={name: value for name, value in KNOWN.items() if name != "level"},
        categories=[CategoryScore("car", 0.5, (Span(0, 4),), is_likely=True)],
    )

    answer = estimate("Show it", reading=reading)

    assert answer.suggestion.target_categories == ["car"]
    assert "“car”" in warning(answer, "likely_value").detail
    assert answer.confidence == "low"
