"""Briefs that state several facts at once."""

import pytest

from app.extraction.rules.conditions.facts import facts
from app.extraction.rules.text.scan import Scan


def stated(brief: str) -> dict[str, object]:
    """The value of each fact: the last item of a field counts."""
    return {item.field: item.value for item in facts(Scan(brief))}


TOGETHER = [
    ("droits 3 mois et exclusivité 6 mois", {"ads_rights_days": 90, "exclusivity_months": 6}),
    ("3 mois de droits et 6 mois d'exclusivité", {"ads_rights_days": 90, "exclusivity_months": 6}),
    ("Pas de pub, pas de whitelisting", {"ads_rights_days": 0, "whitelisting_days": 0}),
    (
        "Exclusivity is not needed, whitelisting for 60 days",
        {"exclusivity_months": 0, "whitelisting_days": 60},
    ),
    ("no exclusivity, 3 months paid usage", {"exclusivity_months": 0, "ads_rights_days": 90}),
    ("Licence non exclusive de 12 mois", {"exclusivity_months": 0, "ads_rights_days": 365}),
    ("droits pub et whitelisting 3 mois", {"ads_rights_days": 90, "whitelisting_days": 90}),
    ("Whitelisting and 3 months of paid ads", {"whitelisting_days": 30, "ads_rights_days": 90}),
    ("ads for 3 months with 1 month exclusivity", {"ads_rights_days": 90, "exclusivity_months": 1}),
    (
        "Nutzungsrechte für 6 Monate, keine Exklusivität",
        {"ads_rights_days": 180, "exclusivity_months": 0},
    ),
    (
        "derechos de uso publicitario durante 3 meses, exclusividad de 2 meses",
        {"ads_rights_days": 90, "exclusivity_months": 2},
    ),
    (
        "gebruiksrechten voor 12 maanden en 3 maanden exclusiviteit",
        {"ads_rights_days": 365, "exclusivity_months": 3},
    ),
    (
        "direitos de uso por 90 dias, sem exclusividade",
        {"ads_rights_days": 90, "exclusivity_months": 0},
    ),
    (
        "whitelisting (30 days) + exclusivity (3 months)",
        {"whitelisting_days": 30, "exclusivity_months": 3},
    ),
    (
        "30 days whitelisting, 12 months usage rights",
        {"whitelisting_days": 30, "ads_rights_days": 365},
    ),
    ("We need 6 months usage and exclusivity", {"ads_rights_days": 180, "exclusivity_months": 6}),
    ("aucune exclusivité ni whitelisting", {"exclusivity_months": 0, "whitelisting_days": 0}),
    (
        "droits 6 mois, whitelisting 1 mois, exclusivité 2 mois, rushs",
        {
            "ads_rights_days": 180,
            "whitelisting_days": 30,
            "exclusivity_months": 2,
            "raw_footage": True,
        },
    ),
    (
        "2 vidéos par créateur, 9:16, 30-45 s, + rushs, 2 hooks alternatifs, 2 allers-retours max.",
        {
            "videos_per_creator": 2,
            "video_seconds": 45,
            "raw_footage": True,
            "extra_hooks": 2,
            "extra_revisions": 1,
        },
    ),
    (
        "UGC 15-20sec w/ 3 hook variations, raw files, 1 round of revisions, 60 days paid usage",
        {
            "video_seconds": 20,
            "extra_hooks": 2,
            "raw_footage": True,
            "extra_revisions": 0,
            "ads_rights_days": 60,
        },
    ),
    (
        "Chaque créatrice nous envoie 3 vidéos d'environ 40 secondes",
        {"videos_per_creator": 3, "video_seconds": 40},
    ),
    (
        "Chaque créateur tournera deux vidéos de 20 à 30 secondes",
        {"videos_per_creator": 2, "video_seconds": 30},
    ),
    ("Nous ne demandons ni exclusivité ni rushes", {"exclusivity_months": 0, "raw_footage": False}),
    ("Pas de whitelisting ni d'exclusivité.", {"whitelisting_days": 0, "exclusivity_months": 0}),
    (
        "No whitelisting, no exclusivity, no raw files.",
        {"whitelisting_days": 0, "exclusivity_months": 0, "raw_footage": False},
    ),
    (
        "ad rights: 6 months / exclusivity: 3 months / raw files: yes",
        {"ads_rights_days": 180, "exclusivity_months": 3, "raw_footage": True},
    ),
    (
        "Wir brauchen je Creator 2 Videos à 20 Sekunden, Nutzungsrechte 6 Monate",
        {"videos_per_creator": 2, "video_seconds": 20, "ads_rights_days": 180},
    ),
    (
        "3 vídeos por creadora de 30 segundos con derechos de anuncios 3 meses",
        {"videos_per_creator": 3, "video_seconds": 30, "ads_rights_days": 90},
    ),
]


@pytest.mark.parametrize(("brief", "expected"), TOGETHER)
def test_each_duration_stays_with_its_own_right(brief: str, expected: dict[str, object]) -> None:
    assert stated(brief) == expected


@pytest.mark.parametrize(
    "brief",
    [
        "agree not to work with another linen brand for three months",
        "ne pas travailler avec une autre marque de linge pendant 3 mois",
        "drei Monate lang nicht für andere Marken arbeiten",
    ],
)
def test_work_for_another_brand_that_is_refused_is_exclusivity(brief: str) -> None:
    assert stated(brief) == {"exclusivity_months": 3}
