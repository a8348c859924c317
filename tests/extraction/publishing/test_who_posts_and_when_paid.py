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


@pytest.mark.parametrize(
    "brief",
    [
        "Paiement avant le 20 décembre sans publication.",
        "Paiement avant tournage et sans publication.",
        "We pay you before delivery without any posting.",
        "Bezahlung vor Weihnachten und keine Veröffentlichung nötig.",
        "Pagamento até 20 de dezembro sem publicação.",
        "Pagamos até 150 € e não precisa publicar.",
        "On vous paie avant le tournage, aucune publication demandée.",
        "Os pagamos hasta 200 € y no hay que publicar nada.",
        "Vi paghiamo prima della consegna, senza pubblicazione.",
        "We betalen tot 150 € en je hoeft niets te posten.",
        "Payment until Friday, you do not post.",
        "Send us the finished video, we just post it on our page.",
        "Das fertige Video schickt ihr uns, wir posten es nur.",
        "You post nothing, you deliver the files.",
        "Non pubblicate niente di niente.",
        "Distribution de repas : nous cherchons 2 créateurs UGC.",
        "Send me the file, I upload it to our Instagram.",
        "We won't pay before delivery and there is no posting.",
        "Keine Zahlung vor Lieferung und keine Veröffentlichung.",
        "You post nothing but you deliver the files.",
        "No publicas nada de nada.",
        "Distribución de productos de belleza: buscamos 3 creadoras UGC, 150 €.",
        "Ik plaats de video's zelf.",
        "Payment before shipping, no posting required.",
        "Pagamento prima della consegna e nessuna pubblicazione.",
        "Betaling voor kerst en geen publicatie.",
        "Pago antes del 20 de diciembre y sin publicación.",
        "We pay up to 150 € until March with no posting.",
        "Bezahlung bis 150 € und keine Veröffentlichung.",
        "Rémunération avant Noël et aucune publication.",
        "Vous ne publiez rien mais vous livrez les fichiers.",
        "You publish nothing but we do.",
        "Ihr postet nichts, aber ihr liefert die Dateien.",
        "Distribuzione di bevande: cerchiamo 2 creator UGC, 100 €.",
        "Distribution of pet food: we need 3 UGC creators.",
        "Empresa de distribuição: procuramos 2 criadoras UGC.",
        "Ik post de clips zelf op onze pagina.",
    ],
)
def test_nobody_they_hire_publishes(brief: str) -> None:
    """The refusal stands beside a word of payment, or is the first of two things said."""
    assert read(brief, _TODAY).values["prestation"] == "ugc_only"


@pytest.mark.parametrize(
    "brief",
    [
        "Videos edited by our editor, filmed and posted by you on TikTok.",
        "You film, the clip is edited by our studio, you post it on TikTok.",
        "Vidéos montées par notre monteur, filmées par vous, publiées sur votre compte.",
        "Une vidéo montée par notre agence, vous filmez et publiez sur TikTok.",
        "Ihr filmt, das Video wird von unserem Cutter geschnitten, ihr postet es.",
        "See the attached video for inspiration and post yours on TikTok.",
        "Voir la vidéo jointe pour l'inspiration, publication sur votre TikTok.",
        "Ci-joint la vidéo de notre dernier créateur ; faites pareil et publiez sur TikTok.",
        "Anbei das Video zum Produkt, bitte anschauen. Dann dreht ihr euer Reel und postet es.",
        "Adjunto vídeo de referencia. Grabas el tuyo y lo publicas.",
        "The attached PDF explains the video; post on TikTok",
        "Il cliente fornisce il testo del video; lo pubblichi sul tuo TikTok.",
        "Vi passiamo i dettagli del video, voi pubblicate.",
        "Vous tournez, notre monteur monte, vous publiez sur votre TikTok.",
        "Record your video, our editor cuts it, then post it on your TikTok.",
        "Graba el vídeo; editado por nuestro editor, lo publicas en tu TikTok.",
        "The attached photos show the product. Film a video and post it on TikTok.",
        "Contract attached. Film the video and post it on your TikTok.",
        "The video brief is attached; post on your TikTok.",
        "Ci-joint le brief vidéo, publication sur votre TikTok.",
        "Adjunto contrato. Publicas el vídeo en tu cuenta.",
        "Contratto in allegato. Pubblicate il video sul vostro profilo.",
        "Contrato em anexo. Publicam o vídeo no vosso perfil.",
        "Anbei der Vertrag. Ihr postet das Video auf eurem Kanal.",
        "Finished video by Friday, then post it on your TikTok.",
        "Just film a video and post it on your TikTok.",
        "Ich schicke euch das Produkt, ihr filmt und postet nur auf eurem Kanal.",
        "Te mando el producto y solo publicas un vídeo en tu cuenta.",
        "Eu mando o produto, vocês só gravam e publicam no perfil de vocês.",
        "Vi mando il prodotto, voi pubblicate solo un video sul vostro profilo.",
        "Ik stuur je het product, je plaatst alleen een video op je TikTok.",
        "We send you the clip's storyboard; you post the video on TikTok.",
        "Vous recevez la musique du film et vous publiez votre vidéo sur TikTok.",
        "No payment until the creator's post has 100k views.",
        "Geen betaling totdat jullie post 10.000 weergaven heeft.",
        "Filmed by you, edited by our agency and posted on your TikTok.",
        "Il video è montato dal nostro studio, voi filmate e pubblicate sul vostro profilo.",
        "El vídeo lo monta nuestra agencia, tú grabas y publicas en tu perfil.",
        "Vídeos editados pelo nosso estúdio, gravados por vocês e publicados no vosso perfil.",
        "De video wordt gemonteerd door onze studio; jullie filmen en posten op jullie TikTok.",
        "Watch the attached clip for tone, then film your own and post it on TikTok.",
        "In allegato un video di riferimento. Girate il vostro e pubblicatelo sul vostro profilo.",
        "Em anexo o vídeo da campanha anterior. Gravem o vosso e publiquem no vosso perfil.",
        "In bijlage een video ter inspiratie; post jullie reel op TikTok.",
        "The attached brief explains the video. Post on your TikTok.",
        "La fiche jointe décrit la vidéo ; publiez sur votre TikTok.",
        "Das angehängte PDF erklärt das Video, dann postet ihr auf TikTok.",
        "Adjunto el guion del vídeo; publícalo en tu perfil.",
        "La marca facilita el guion del vídeo; lo publicas en tu perfil.",
        "Cada creador graba y facilita el vídeo, y lo publica en su perfil.",
        "We send you the details of the video and you post it on your TikTok.",
        "Vous recevez le texte de la vidéo et vous publiez sur votre compte.",
        "Creators post the finished video on their own TikTok.",
        "Our existing clients film a video and post it on TikTok.",
        "Ich schicke euch die Datei mit dem Briefing, ihr dreht und postet auf eurem TikTok.",
        "Je vous envoie le fichier avec le brief ; vous filmez et publiez sur votre compte.",
        "I'll send you the file with the logo. Film a reel and post it on your account.",
        "Mando il file del logo, voi girate e pubblicate sul vostro profilo.",
    ],
)
def test_the_creators_own_video_is_published(brief: str) -> None:
    """What the brand cuts, attaches or describes is no film of its own."""
    assert read(brief, _TODAY).values["prestation"] == "video_post"


@pytest.mark.parametrize(
    "brief",
    [
        "Fertiges Video, nur posten.",
        "Finished video, just post it.",
        "Our spot was shot by our studio; you post it on your TikTok.",
        "Le film a été tourné par notre agence, vous le publiez sur votre compte.",
        "Unser Spot wurde von unserer Agentur gedreht, ihr postet ihn auf eurem Kanal.",
        "El spot fue grabado por nuestra productora y vosotros lo publicáis en vuestro perfil.",
        "Please find the video attached and upload it to your channel.",
        "Vous trouverez la vidéo en pièce jointe : merci de la poster sur votre TikTok.",
        "Anbei unser Werbespot, bitte auf eurem Instagram posten.",
        "Je vous envoie la vidéo, vous la publiez sur votre TikTok.",
        "Ein fertiges Reel, das ihr nur noch hochladet.",
        "Our existing client video: post it on TikTok.",
        "Post nothing but our Reel on your account.",
        "Teaser's cut, graded, done. We hand it to you and all you do is upload it to your TikTok.",
        (
            "ho un timelapse gia pronto. vi mando io il file, voi dovete solo "
            "caricarlo sul vostro Instagram."
        ),
        "Ich schicke euch die Datei, ihr ladet sie nur auf euer Instagram hoch.",
        (
            "o meu videoclipe já está feito e editado. só preciso de 12 pessoas "
            "que o publiquem no Facebook delas, eu mando o ficheiro."
        ),
        "Film produit par notre agence ; vous ne filmez rien, vous publiez sur votre compte.",
        "The spot was edited by our studio. You just post it on your TikTok.",
        "Lo spot è stato montato dal nostro studio; lo pubblicate sul vostro TikTok.",
        "Please post the attached clip on your Instagram.",
        "Bitte postet das angehängte Video auf eurem Profil.",
        "Pubblicate il video allegato sul vostro profilo.",
        "Publiquem o vídeo em anexo no vosso perfil.",
        "Post de bijgevoegde video op je TikTok.",
        "Attached is our spot; please post it on your account.",
        "La vidéo est en pièce jointe, merci de la publier sur votre compte.",
        "O clube fornece o vídeo e vocês publicam no vosso perfil.",
        "La liga proporciona el vídeo y tú lo publicas en tu perfil.",
        "Il comune fornisce lo spot e voi lo pubblicate sul vostro profilo.",
        "We send you the final version of the video and you post it on your TikTok.",
        "Video pronto, solo da pubblicare.",
        "Vídeo terminado, solo hay que publicarlo.",
        "Distribution de notre film sur les comptes de 8 créateurs.",
        "Te paso el archivo y solo tienes que subirlo a tu Instagram.",
        "Ik stuur jullie het bestand, jullie hoeven het alleen te posten op jullie Instagram.",
    ],
)
def test_the_film_they_only_publish_is_the_brands(brief: str) -> None:
    """It is finished, attached to be published, or a file that they only upload."""
    assert read(brief, _TODAY).values["prestation"] == "post_provided"


@pytest.mark.parametrize(
    "brief",
    [
        "Serotonina se libera al publicar",
        "L'app libera spazio quando pubblichi un video",
        "Le stress se libère quand la vidéo est en ligne",
        "Paiement à la livraison, la vidéo sort le jour de la publication du livre",
        "Pago a la entrega; el vídeo sale el día de la publicación del libro",
        "O app libera o acesso no dia em que publicamos",
        "Serotonin wird ausgeschüttet, sobald das Video online ist",
        "Se libera el contenido el día que se publica la campaña",
        (
            "Bezahlung 150 € nach Abnahme durch unser Team, und ihr müsst dann das "
            "Reel am Tag der Veröffentlichung des Buches posten."
        ),
        "Lo stress si libera quando pubblichi",
        "A app libera o desconto quando o post estiver online",
        "El estrés se libera al publicar",
        (
            "Pagamento: 100 € alla consegna, e poi pubblicate il reel il giorno "
            "della pubblicazione del libro."
        ),
        "Paiement de 150 € à la livraison, et vous postez le jour de la publication du roman.",
    ],
)
def test_another_release_or_publication_pays_nobody(brief: str) -> None:
    assert "payment_trigger" not in read(brief, _TODAY).values


@pytest.mark.parametrize(
    "brief",
    [
        "No se paga hasta que el vídeo esté publicado.",
        "Geen betaling voor publicatie.",
        "Nessun pagamento finché il video non è pubblicato.",
    ],
)
def test_no_pay_before_it_is_published_asks_for_a_post(brief: str) -> None:
    values = read(brief, _TODAY).values

    assert (values["payment_trigger"], values["prestation"]) == ("publication", "video_post")
