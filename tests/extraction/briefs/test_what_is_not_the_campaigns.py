"""Research, logs, other spending and unrelated notes: figures that are not the campaign's."""

from datetime import date

import pytest

from app.extraction.rules.reader import read
from tests.extraction.reading import found

_ASIDES = [
    "Research notes: FitKettle used 20 creators at 300 EUR in January. CPM on TikTok is 6 EUR.",
    "Context (do not use): last year's rival paid 12 creators 90 EUR each on YouTube.",
    "Competitor analysis: GlowCo ran 40 videos at 500 EUR each on YouTube.",
    "Competitor GlowCo paid 40 creators 500 EUR each on YouTube.",
    "Veille concurrentielle : Zenko a pris 30 créateurs à 80 €. CPM sur TikTok : 5 €.",
    "Étude de marché (pour info) : 25 créateurs en moyenne, 200 € la vidéo, sur YouTube.",
    "[journal] exploration terminée, 87 pages, 14 vidéos, dernière mise à jour 2026-05-19",
    "[log] site crawl finished, 87 pages, 14 videos found on TikTok, last updated 2026-05-19",
    "note_interne_sans_rapport: le budget fournitures 2026 est de 4 000 EUR",
    "Unrelated: the office move budget is 4,000 EUR, due 15 July.",
    "(Rien à voir : le budget du séminaire est de 4 000 €, à valider avant le 15 juillet.)",
    "Nichts damit zu tun: Büromaterial-Budget 4.000 €, fällig am 15. Juli.",
    "Nada que ver: el presupuesto de la oficina es de 4.000 €, entrega el 15 de julio.",
    "Altro argomento: il budget della fiera è di 4.000 €, scadenza 15 luglio.",
    "Ander onderwerp: het budget voor de beurs is 4.000 €, deadline 15 juli.",
    "Outro assunto: o orçamento da feira é de 4.000 €, prazo 15 de julho.",
    "They spent 400 EUR on a radio spot in March.",
    "Le client a dépensé 400 € dans un spot radio en mars.",
    "Der Kunde hat 400 € für einen Radiospot ausgegeben.",
    "The average CPM on TikTok in this category is about 6 EUR.",
    "prev_campaign=2025-11, 12 creators, EUR 60",
    "Collaboration précédente : 12 créateurs, 60 €",
    "## Not related to creators\n- Booth deposit (1,800 EUR)\n- Hire two interns by 30 July",
]


@pytest.mark.parametrize("aside", _ASIDES)
@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_set_aside_is_no_order(aside: str, *, is_first: bool) -> None:
    order = "5 creators, total budget 900 EUR, on their own Instagram by 2026-07-05."
    parts = [aside, order] if is_first else [order, aside]
    values = read("\n\n".join(parts), date(2026, 6, 1)).values
    assert values["creators_wanted"] == 5
    assert values["budget_per_creator_cents"] == 180_00
    assert values["platforms"] == ["Instagram"]
    assert values["deadline"] == "2026-07-05"
    assert "payment_trigger" not in values


@pytest.mark.parametrize(
    "brief",
    [
        "A budget of 900 € spent on 5 creators.",
        "900 € to be spent on 5 creators.",
        "Exclusivity: no post for a competitor. 5 creators, 900 € in total.",
        "Unlike our rivals we are small. 5 creators, 900 € in total.",
        "Research: rivals do ads. We want 5 creators for 900 € in total.",
        "Unrelated brands may follow. 5 creators, 900 € in total.",
        "On vend un journal de gratitude : 5 créateurs, 900 € au total.",
    ],
)
def test_the_order_is_read_beside_words_that_only_seem_to_set_it_aside(brief: str) -> None:
    assert found(brief)[:2] == (5, 180_00)


@pytest.mark.parametrize(
    "brief",
    [
        "We sell watch straps (€39 to €65, postage €4.50). I'd like 3 creators to film one.",
        "Nos bracelets (de 39 à 65 €) se portent l'été. On cherche 3 créateurs.",
        "Wir verkaufen Kerzen (12 bis 30 €). Wir suchen 3 Creator.",
        "Vendiamo candele (da 12 a 30 €). Cerchiamo 3 creator.",
        "I spent about 700 euros on Google ads and got nothing. We want 3 creators.",
    ],
)
def test_prices_and_spending_alone_are_no_budget(brief: str) -> None:
    assert found(brief) == (3, None, None)


@pytest.mark.parametrize(
    "brief",
    [
        "We make ads and need 3 creators (80 to 120 €).",
        "Nous proposons un cachet (80 à 120 €) à 3 créateurs.",
        "Wir bieten ein Honorar (100 €), 3 Creator.",
        "(FYI: 3 creators, 100 € each)",
        "Pour info : 3 créateurs à 100 €.",
        "Not needed: experience. 3 creators, 100 € each.",
        "Chaque créateur vient gratuitement et on lui verse 100 €. Il nous en faut 3.",
        "Our shop is free to visit, each creator comes along and we pay her 100 €. 3 creators.",
    ],
)
def test_pay_in_brackets_asides_and_to_one_of_them_is_pay(brief: str) -> None:
    assert found(brief)[:2] == (3, 100_00)


@pytest.mark.parametrize(
    ("brief", "fields"),
    [
        ("Not needed: raw files, exclusivity", {"raw_footage": False, "exclusivity_months": 0}),
        ("Non requis : les rushes", {"raw_footage": False}),
        ("Nicht nötig: Rohmaterial", {"raw_footage": False}),
        ("No necesario: brutos", {"raw_footage": False}),
        ("Non necessario: girato grezzo", {"raw_footage": False}),
        ("Niet nodig: ruw materiaal", {"raw_footage": False}),
        ("Não necessário: material bruto", {"raw_footage": False}),
        ("Included: raw files", {"raw_footage": True}),
        ("## Meeting\n- Duration: 45 min\n\n- Videos of 40 seconds", {"video_seconds": 40}),
        ("Durée de la réunion : 50 min\nVidéos de 40 secondes", {"video_seconds": 40}),
        ("Besprechung, Dauer: 45 min\nVideos 40 Sekunden", {"video_seconds": 40}),
        ("Meeting app. Video of 12 min for YouTube", {"video_seconds": 720}),
        ("One cook films one 30-second recipe.", {"videos_per_creator": 1}),
        ("Three creators. We want one proper Reel on their page.", {"videos_per_creator": 1}),
        ("3 créateurs. On veut un seul vrai Reel sur leur page.", {"videos_per_creator": 1}),
    ],
)
def test_facts_beside_what_is_refused_or_of_a_meeting(
    brief: str, fields: dict[str, object]
) -> None:
    values = read(brief, date(2026, 6, 1)).values
    assert {name: values.get(name) for name in fields} == fields
