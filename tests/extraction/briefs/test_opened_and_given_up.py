"""Networks given up, places that open, aims said plainly, and labels of how the brand pays."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def _read(brief: str, field: str) -> object:
    return read(brief, date(2026, 6, 1)).values.get(field)


GIVEN_UP = [
    "8 UGC creators, 90 € each, for Instagram. TikTok, we don't want it.",
    "We'll use them on Instagram. We did think about TikTok but decided against it.",
    "Instagram only; we looked at Snapchat and said no.",
    "Pour Instagram uniquement, TikTok on n'en veut pas.",
    "Pour Instagram. On a pensé à TikTok mais on y a renoncé.",
    "Para Instagram. Pensamos en TikTok, pero lo descartamos.",
    "Für Instagram. Wir hatten an TikTok gedacht, uns aber dagegen entschieden.",
    "Per Instagram. TikTok non lo vogliamo.",
    "Voor Instagram. We dachten aan TikTok maar zien daarvan af.",
    "Para Instagram. Pensámos no TikTok mas desistimos.",
    "5 creators post on Instagram, we don't want it scripted.",
    "For Instagram. We looked at agencies and said no.",
    "A colleague suggested Snapchat but we'd rather stay on Instagram.",
    "On nous a conseillé TikTok mais on préfère Instagram.",
]


@pytest.mark.parametrize("brief", GIVEN_UP)
def test_a_network_given_up_is_none(brief: str) -> None:
    assert _read(brief, "platforms") == ["Instagram"]


AIMS = [
    ("J'ouvre mon restaurant italien le 20 juin.", "Product launch"),
    ("Notre deuxième boutique ouvre cet automne.", "Product launch"),
    ("Our second ice rink opens this winter.", "Product launch"),
    ("Our new bakery opens next month.", "Product launch"),
    ("Abro mi restaurante el 20 de junio.", "Product launch"),
    ("Ich eröffne mein Café am 20. Juni.", "Product launch"),
    ("Apro il mio ristorante il 20 giugno.", "Product launch"),
    ("Ik open mijn restaurant op 20 juni.", "Product launch"),
    ("Abro o meu restaurante a 20 de junho.", "Product launch"),
    ("Our shop opens every Saturday this winter.", None),
    ("Notre boutique ouvre le samedi.", None),
    ("J'ouvre la boutique à 9 h.", None),
    ("What we're after: visits to our website.", "Traffic"),
    ("Lo que buscamos: visitas a la web.", "Traffic"),
    ("Was wir wollen: mehr Besuche auf der Website.", "Traffic"),
    ("La visibilité d'abord.", "Awareness"),
    ("We want the town to know it's there.", "Awareness"),
    ("Vogliamo che la città sappia che esistiamo.", "Awareness"),
    ("Wir wollen, dass die Stadt weiß, dass es uns gibt.", "Awareness"),
]


@pytest.mark.parametrize(("brief", "expected"), AIMS)
def test_openings_and_aims_said_plainly(brief: str, expected: str | None) -> None:
    found = _read(f"{brief} 3 creators, 100 € each.", "objectives")
    assert found == (None if expected is None else [expected])


NICHES = [
    ("Enseigne de bricolage. Facturation : règlement à 45 jours.", set()),
    ("Soaps. Invoicing: 45 days.", set()),
    ("Logiciel de facturation.", {"business"}),
    ("Our client is a sailing school on Lake Garda.", {"sport"}),
    ("Segelschule am Bodensee.", {"sport"}),
]


@pytest.mark.parametrize(("brief", "expected"), NICHES)
def test_how_the_brand_pays_is_no_niche(brief: str, expected: set[str]) -> None:
    found = read(brief, date(2026, 6, 1)).categories
    assert {one.category for one in found if one.score >= 0.5} == expected


SENT = [
    "We need eight moms. Every mom records one video at home and sends it over.",
    "8 mums film a clip and email it.",
    "8 Mütter filmen ein Video und schicken es uns.",
    "8 mães gravam um vídeo e enviam-no.",
]


@pytest.mark.parametrize("brief", SENT)
def test_what_is_sent_over_is_delivered(brief: str) -> None:
    assert _read(brief, "prestation") == "ugc_only"
