"""Finished clips that are given to publish, pay that waits for views, fame among more people."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "brief",
    [
        (
            "Notre spot de 15 secondes est déjà monté. Nous l'envoyons à 25 créateurs qui n'ont "
            "plus qu'à le publier sur leur compte TikTok"
        ),
        "Our 20-second teaser is finished. We send it to 12 creators, who post it on their TikTok",
        "Nuestro spot está terminado. Se lo enviamos a 15 creadores para publicarlo en TikTok",
        (
            "Unser Teaser ist fertig. Wir geben ihn an 10 Influencer weiter, die ihn auf Instagram "
            "hochladen"
        ),
        "Il nostro teaser è pronto. Lo inviamo a 10 creator, che lo pubblicano su Instagram",
        (
            "Onze aftermovie van 25 seconden is klaar. We leveren het bestand aan bij 15 creators, "
            "die het op Snapchat plaatsen"
        ),
        "Temos o teaser feito e enviamo-lo a 10 criadores para o publicarem no Facebook",
    ],
)
def test_a_finished_clip_that_creators_are_given_is_published(brief: str) -> None:
    assert read(brief, _TODAY).values["prestation"] == "post_provided"


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        (
            (
                "Notre crème est prête. Nous l'envoyons à 25 créateurs qui publient une vidéo sur "
                "leur compte TikTok"
            ),
            "video_post",
        ),
        (
            (
                "Our trailer is finished. We send it to 5 creators, who shoot and post a new video "
                "on their TikTok"
            ),
            "video_post",
        ),
        (
            (
                "Das Video schickt ihr mir, ich stelle es auf meine Website, bei euch muss nichts "
                "online gehen"
            ),
            "ugc_only",
        ),
        ("Eine Veröffentlichung durch die Creator erfolgt nicht", "ugc_only"),
        ("Die Reels kommen auf unser TikTok", "ugc_only"),
        ("Video kommt auf euer eigenes TikTok", "video_post"),
        ("Video kommt auf euer TikTok", "video_post"),
        ("4 Jugendliche ab 16 posten je ein Reel, jeder kriegt 50 €", "video_post"),
        ("Ieder maakt één receptvideo en zet die op Instagram", "video_post"),
    ],
)
def test_who_publishes(brief: str, service: str) -> None:
    assert read(brief, _TODAY).values["prestation"] == service


@pytest.mark.parametrize(
    ("brief", "threshold"),
    [
        ("we pay when a video hits 5000 views", 5000),
        ("kohle gibts wenn das video 3000 aufrufe hat", 3000),
        ("la pasta cuando el vídeo tenga 3000 visualizaciones", 3000),
        ("a grana sai quando o vídeo tiver 3000 visualizações", 3000),
        ("i soldi arrivano quando il video fa 3000 visualizzazioni", 3000),
        ("we betalen als de video 5000 weergaven haalt", 5000),
        ("Cachet de 400 €, déclenché à 50 000 vues par vidéo", 50_000),
        ("Fee of 400 €, triggered at 50,000 views per video", 50_000),
        ("Caché de 400 €, desbloqueado a las 50 000 visualizaciones por vídeo", 50_000),
        ("Honorar 400 €, fällig bei 50.000 Aufrufen pro Video", 50_000),
        ("Compenso di 400 €, sbloccato a 50 000 visualizzazioni per video", 50_000),
        ("Vergoeding van 400 €, uitbetaald bij 50 000 weergaven per video", 50_000),
        ("Cachê de 400 €, desbloqueado às 50 000 visualizações por vídeo", 50_000),
    ],
)
def test_pay_that_waits_for_views(brief: str, threshold: int) -> None:
    values = read(brief, _TODAY).values
    assert (values["payment_trigger"], values["views_threshold"]) == ("views", threshold)


def test_what_a_creator_usually_gets_releases_nothing() -> None:
    values = read("400 € par créateur qui fait 50k vues par vidéo", _TODAY).values
    assert "payment_trigger" not in values


@pytest.mark.parametrize(
    "brief",
    [
        "te hacemos el bizum en cuanto esté publicado",
        "Ik betaal zodra de video online staat",
        "ich zahle sobald das video online ist",
    ],
)
def test_pay_that_waits_for_the_publication(brief: str) -> None:
    assert read(brief, _TODAY).values["payment_trigger"] == "publication"


@pytest.mark.parametrize(
    ("brief", "objectives"),
    [
        ("On aimerait que le gîte soit davantage connu", ["Awareness"]),
        ("We'd like the school to be known by more people", ["Awareness"]),
        ("Queremos que más gente conozca la escuela", ["Awareness"]),
        ("Wir wollen, dass mehr Leute die Schule kennen", ["Awareness"]),
        ("Vorremmo più gente che ci conosce", ["Awareness"]),
        ("We willen dat meer mensen de school kennen", ["Awareness"]),
        ("Queremos que mais gente conheça a escola", ["Awareness"]),
        ("Objectif : ouvertures de compte", ["Conversions"]),
        ("We want more course enrolments", ["Conversions"]),
        ("Die Schule soll Anmeldungen bekommen", ["Conversions"]),
        ("We willen nieuwe aanmeldingen binnenhalen", ["Conversions"]),
        ("Objectif : demandes de devis", ["Conversions"]),
        ("Wir suchen Leute, die mehr als Standard kennen", None),
        ("Objet : demande de devis campagne UGC\nBonjour, nous cherchons 3 créateurs.", None),
    ],
)
def test_what_it_is_for(brief: str, objectives: list[str] | None) -> None:
    assert read(brief, _TODAY).values.get("objectives") == objectives
