"""A sentence of bystanders is no data, unless it speaks of the campaign, or stands alone."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)
_ORDERS = {
    "en": "We need 4 creators to film our soy candle, €120 each.",
    "fr": "On cherche 4 créateurs pour filmer notre bougie, 120 € chacun.",
    "es": "Buscamos 4 creadores para grabar nuestra vela, 120 € cada uno.",
    "de": "Wir suchen 4 Creator für unsere Kerze, 120 € pro Person.",
    "it": "Cerchiamo 4 creator per la nostra candela, 120 € ciascuno.",
    "nl": "We zoeken 4 creators voor onze kaars, 120 € per persoon.",
    "pt": "Procuramos 4 criadores para a nossa vela, 120 € cada.",
}


def _told(brief: str) -> dict[str, object]:
    reading = read(brief, TODAY)
    niches = [str(one.category) for one in reading.categories if one.score >= 0.5]
    return {"niches": niches, **reading.values}


@pytest.mark.parametrize(
    ("language", "aside"),
    [
        ("en", "My kids think Facebook is where old people go to argue."),
        ("en", "We share the building with a gym and a vet."),
        ("en", "One of our investors used to run a chain of gyms."),
        ("en", "HR organises a padel tournament on 18 June."),
        ("en", "Half the team is training for an ironman."),
        ("en", "The previous tenant was a dog groomer."),
        ("en", "Since May, our founder gives talks to raise awareness of burnout."),
        ("en", "A previous agency charged us 9,000 euros for six clips."),
        ("en", "The American site moves to a new server on July 9."),
        ("en", "Priya is on maternity leave until 4 January."),
        ("en", "We found you through a video on YouTube about small firms."),
        ("en", "My dog chewed the first prototype."),
        ("en", "Our sister brand is hiring ten creators in May; that's a separate campaign."),
        ("en", "A rocket launch kept me up last night."),
        ("fr", "Notre comptable a deux teckels qui aboient au téléphone."),
        ("fr", "Un de nos investisseurs est un ancien pilote de rallye."),
        ("fr", "Nous sponsorisons le club de rugby du village."),
        ("fr", "Je suis en vacances du 5 au 19 décembre."),
        ("fr", "Notre stagiaire a lancé un club de lecture."),
        ("fr", "Pour la petite histoire, l'atelier était une boulangerie."),
        (
            "fr",
            "La filiale prépare la sienne avec 12 ambassadeurs, rien à voir avec cette campagne.",
        ),
        ("es", "El inquilino anterior era un taller de coches."),
        ("de", "Unser Vermieter war früher Fußballprofi."),
        ("it", "Mia figlia passa la vita su Snapchat."),
        ("nl", "Onze huisbaas was vroeger voetballer."),
        ("pt", "A minha filha vive no Snapchat."),
    ],
)
def test_of_bystanders(language: str, aside: str) -> None:
    order = _ORDERS[language]
    told = _told(order)

    assert _told(f"{aside} {order}") == told
    assert _told(f"{order} {aside}") == told
    assert _told(f"{order}\n\n{aside}\n") == told


@pytest.mark.parametrize(
    ("brief", "field", "value"),
    [
        ("Our founder is looking for 5 creators. We sell candles.", "creators_wanted", 5),
        ("Notre fondatrice voudrait 4 vidéos. 80 € chacune.", "creators_wanted", 4),
        ("Our founder wants the videos by 10 July. 4 creators.", "deadline", "2026-07-10"),
        ("I'm away from 10 July, all must be in by 8 July. 4 creators.", "deadline", "2026-07-08"),
        ("My wife owns a dog salon. She wants 2 creators.", "niches", ["dog"]),
        ("My husband and I run a bakery. We'd like 3 creators.", "niches", ["cooking"]),
        ("Mon mari est boulanger. Il voudrait 3 créateurs.", "niches", ["cooking"]),
        ("Our founder is a vet; our food is made for old dogs. 4 creators.", "niches", ["dog"]),
        ("HR software for small firms. 4 creators, €120 each.", "niches", ["business"]),
        ("Our boss says Instagram only. 4 creators.", "platforms", ["Instagram"]),
        ("Our intern posts the clips on our Instagram. 4 creators.", "platforms", ["Instagram"]),
        ("Our accountant pays after publication. 4 creators.", "payment_trigger", "publication"),
        ("Our director gave us 1,200 euros. 4 creators.", "total_budget_cents", 120_000),
        ("The parent company pays 2,000 euros. 8 creators.", "total_budget_cents", 200_000),
        ("We found you on Instagram and want 4 clips for TikTok.", "platforms", ["TikTok"]),
    ],
)
def test_of_the_campaign_all_the_same(brief: str, field: str, value: object) -> None:
    assert _told(brief)[field] == value


def test_a_sentence_is_no_aside_where_nothing_else_is_asked_for() -> None:
    assert _told("Our neighbours have a dog salon.")["niches"] == ["dog"]


def test_what_is_quoted_stands_behind_an_aside_as_sent() -> None:
    brief = f"Ma fille vit sur Snapchat. {_ORDERS['fr']}"
    quotes = {brief[one.span.start : one.span.end] for one in read(brief, TODAY).evidence}

    assert "4 créateurs" in quotes
