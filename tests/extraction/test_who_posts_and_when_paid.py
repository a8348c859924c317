"""Who publishes (the brand, nobody, the creator with the brand's film) and what pay waits for."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        # The brand hands its own film over.
        (
            "Please share on your socials the 30-second commercial our studio made.",
            "post_provided",
        ),
        ("Partagez sur votre TikTok la vidéo montée par notre agence.", "post_provided"),
        (
            "Teilt bitte auf eurem Instagram den Spot, den unsere Agentur gedreht hat.",
            "post_provided",
        ),
        (
            "Vi giriamo lo spot della nostra agenzia e lo postate nelle vostre storie.",
            "post_provided",
        ),
        ("A gente envia o vídeo pronto e vocês postam no perfil de vocês.", "post_provided"),
        ("Vi mandiamo il prodotto e pubblicate un video sul vostro profilo.", "video_post"),
        ("A gente manda o produto e vocês postam um vídeo no perfil de vocês.", "video_post"),
        # It is attached, or there already.
        ("Could you put the attached video on your TikTok?", "post_provided"),
        ("Pouvez-vous poster la vidéo ci-jointe sur votre TikTok ?", "post_provided"),
        ("Publicad el vídeo adjunto en vuestra cuenta.", "post_provided"),
        ("Post a video in the style of the attached clip on your TikTok.", "video_post"),
        ("Film and post a reel; see the attached video for inspiration.", "video_post"),
        ("Diffusion d'un film existant sur les comptes de 8 créateurs.", "post_provided"),
        ("Postez une vidéo pour nos clients existants sur votre compte.", "video_post"),
        ("Hey, we've got a finished promo and want 15 pages to upload it.", "post_provided"),
        ("Creators upload the finished clip to their own TikTok account.", "video_post"),
        ("Die Creator laden das fertige Video auf ihr Profil hoch.", "video_post"),
        ("We've made a film about our farm. Creators post it on their pages.", "post_provided"),
        ("We've made a video about our farm. Creators film their own and post it.", "video_post"),
        ("Merci de poster votre avis en vidéo sur votre feed et de nous taguer.", "video_post"),
        (
            "The league supplies the finished clip, creators post it on their own TikTok.",
            "post_provided",
        ),
        (
            "Each creator supplies the finished clip and posts it on their own TikTok.",
            "video_post",
        ),
        (
            "20 Leute, die einen fertigen Clip (liefern wir) auf Instagram hochladen.",
            "post_provided",
        ),
        ("5 Leute posten einen Clip (wir liefern das Produkt) auf Instagram.", "video_post"),
        ("See attached. Creators publish a video on their TikTok.", "video_post"),
        (
            "No strings attached: when you are done you post the video on your own account.",
            "video_post",
        ),
    ],
)
def test_a_film_of_the_brand_is_told_from_one_of_theirs(brief: str, service: str) -> None:
    assert read(brief, _TODAY).values["prestation"] == service


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        # The brand is given the videos and publishes them.
        (
            "The videos are handed to the brand, which publishes them on its own accounts.",
            "ugc_only",
        ),
        ("Los vídeos se entregan a la marca, que los publica en sus cuentas.", "ugc_only"),
        (
            "Die Videos gehen an die Marke, die sie auf ihren eigenen Kanälen veröffentlicht.",
            "ugc_only",
        ),
        ("The brand hires creators, who publish the video on their own accounts.", "video_post"),
        ("Our founder will post the videos on our LinkedIn.", "ugc_only"),
        ("Creators film with our founder and post it on their TikTok.", "video_post"),
        # Nobody does.
        (
            "Drie clips van 15 seconden. Jullie posten niks, wij gebruiken het materiaal.",
            "ugc_only",
        ),
        ("Voi filmate, non postate nulla.", "ugc_only"),
        ("You film the recipe, you post nothing.", "ugc_only"),
        ("You post nothing but the Reel you filmed on your own account.", "video_post"),
        ("Footage for his website; the creators themselves stay off social.", "ugc_only"),
        # What is refused is the pay, not the post.
        ("No payment until the creator's post has 100k views.", "video_post"),
    ],
)
def test_the_brand_or_nobody_publishes(brief: str, service: str) -> None:
    assert read(brief, _TODAY).values["prestation"] == service


@pytest.mark.parametrize(
    "brief",
    [
        "Nous publions chaque semaine sur notre TikTok et nous cherchons trois créateurs.",
        "We post every week on our Instagram and now need two creators.",
        "Wir posten jede Woche auf unserem Instagram und suchen jetzt drei Creator.",
        "On vient de publier notre nouveau site. On cherche quelqu'un pour filmer nos sacs.",
        "Acabamos de publicar nuestra nueva web. Buscamos a alguien para grabar nuestros bolsos.",
        "Our founder will post on LinkedIn about the launch. Three creators film our backpack.",
        "We're a food distribution company and need 3 clips.",
    ],
)
def test_what_the_brand_publishes_anyway_says_nothing(brief: str) -> None:
    assert "prestation" not in read(brief, _TODAY).values


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        ("Queremos creadores con más de 5.000 seguidores.", "video_post"),
        ("Buscamos creadores con 10.000 seguidores.", "video_post"),
        ("Queremos llegar a 5.000 seguidores. Buscamos creadores.", None),
    ],
)
def test_followers_asked_of_creators_are_no_goal(brief: str, service: str | None) -> None:
    assert read(brief, _TODAY).values.get("prestation") == service


@pytest.mark.parametrize(
    "brief",
    [
        "The fee becomes due when the video has been published.",
        "Payment: on going live",
        "Settlement takes place after posting.",
        "The payment won't depend on views; you get it when the post is online.",
        "Le paiement ne dépend pas du nombre de vues, il se fait dès que c'est publié.",
        "Le virement part le jour où le post est publié.",
        "Le paiement est déclenché par la mise en ligne du contenu.",
        "Geld wordt overgemaakt op het moment dat je post live staat.",
        "O cachê é liberado assim que o post estiver no ar.",
        "Das Honorar wird fällig, sobald das Video veröffentlicht wurde.",
        "Il compenso arriva il giorno in cui il video viene pubblicato.",
        "Pas de paiement tant que la vidéo n'est pas en ligne.",
        "Keine Zahlung, bis das Video online ist.",
        "No se paga hasta que el vídeo esté publicado.",
        "Last time we paid at 10,000 views; this time we pay on publication.",
    ],
)
def test_pay_waits_for_publication(brief: str) -> None:
    values = read(brief, _TODAY).values

    assert values["payment_trigger"] == "publication"
    assert "views_threshold" not in values


@pytest.mark.parametrize(
    ("brief", "views"),
    [
        ("The fee is unlocked at 5,000 views on TikTok.", 5_000),
        ("El pago se desbloquea a las 5.000 visualizaciones en TikTok.", 5_000),
        ("No payment until the post has got at least 100k views.", 100_000),
        ("No payment before 20,000 views.", 20_000),
        ("Pas de paiement tant que la vidéo n'a pas fait 12 000 vues.", 12_000),
        ("Keine Zahlung, bis das Video 10.000 Aufrufe hat.", 10_000),
        ("Geen betaling totdat de video 10.000 weergaven heeft.", 10_000),
        (
            (
                "The content creators get their reward when the clip made by us and posted on "
                "their account hits 20k views."
            ),
            20_000,
        ),
    ],
)
def test_pay_waits_for_views(brief: str, views: int) -> None:
    values = read(brief, _TODAY).values

    assert (values["payment_trigger"], values["views_threshold"]) == ("views", views)


@pytest.mark.parametrize(
    "brief",
    [
        "Keep the video secret until it is published. Payment on delivery.",
        "Payment on delivery. Don't share anything until our site goes live.",
        "We do not pay extra, even if the post gets 10,000 views.",
        "Hotel with great views of the sea pays 100 € per video.",
        "Fee: 100 €. Our last clip got 5,000 views on TikTok.",
        "We pay 100 € on delivery; it goes online once it is live on our site.",
        "Bezahlung 100 €, bitte bis Freitag posten.",
        "No pagamos por la publicación, solo por el vídeo.",
    ],
)
def test_pay_waits_for_nothing_here(brief: str) -> None:
    assert "payment_trigger" not in read(brief, _TODAY).values
