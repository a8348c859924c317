"""Requests that the OpenAPI description shows; each is answered by a test."""

from typing import Any, Final

from app.domain.request import EstimateRequest

REQUEST_EXAMPLES: Final[dict[str, dict[str, Any]]] = {
    "french_brief": {
        "summary": "A French brief with a count and a budget",
        "value": {
            "brief": (
                "Nous lançons une gamelle anti-glouton pour chiens. 5 créateurs avec leur chien, "
                "une vidéo TikTok de 30 secondes chacun, publiée sur leur compte, 120 € par "
                "créateur."
            )
        },
    },
    "relative_deadline": {
        "summary": "A deadline that is counted from a given day",
        "value": {
            "brief": "2 vidéos pour notre appli de course à pied, à livrer vendredi prochain.",
            "reference_date": "2026-11-21",
        },
    },
    "english_brief": {
        "summary": "An English brief that leaves the budget open",
        "value": {
            "brief": (
                "We need 3 UGC videos for our cat toys, to run as Instagram ads for 90 days. "
                "Cosy and funny, vertical, with a hook in the first two seconds."
            )
        },
    },
    "english_messages": {
        "summary": "A total budget, and messages in English whatever the brief",
        "value": {
            "brief": "Budget total 1 500 €, plusieurs créatrices sport pour nos leggings.",
            "language": "en",
        },
    },
    "answered_questions": {
        "summary": "The same brief again, with answers that win over its text",
        "value": {
            "brief": "5 UGC videos for our cat toys",
            "overrides": {
                "creators_wanted": 8,
                "budget_per_creator_cents": 15000,
                "platforms": ["TikTok", "Instagram"],
                "video_seconds": 30,
            },
            "extractor": "rules",
        },
    },
}
# The one whose answer is shown too; it names no day, so that the answer is the same every day.
ANSWERED: Final = "french_brief"
ANSWERED_REQUEST: Final = EstimateRequest.model_validate(REQUEST_EXAMPLES[ANSWERED]["value"])
