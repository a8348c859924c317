"""More ways in which briefs say who gets the video and who publishes it."""

import pytest

from app.extraction.rules.publishing.payment import triggers
from app.extraction.rules.publishing.prestation import prestation
from app.extraction.rules.text.scan import Scan


def service(brief: str) -> str:
    scan = Scan(brief)
    return "".join(sorted({str(one.value) for one in prestation(scan, triggers(scan))}))


@pytest.mark.parametrize(
    "brief",
    [
        "Four moms, 90 € each. No reposting needed.",
        "Posting: not required",
        "We'll put the clip on our product pages.",
        "Five bakers. Nothing needs to appear on your channels.",
        "On your channels nothing has to go up.",
        "The videos are for our website and our newsletter.",
        "We'll take care of publishing.",
        "Just upload the finished clips to our folder.",
        "We'll use it on our Amazon page.",
        "Please send 3 clips, max 20s, 80 € per clip, to our marketing team within a week.",
        "Send the film to our office manager by Friday.",
        "we get the vid",
        "6 dads, we keep the footage",
        "Livrables par WeTransfer, rien sur vos réseaux.",
        "La diffusion, c'est nous.",
        "On s'occupe de la diffusion.",
        "C'est nous qui publions.",
        "La vidéo restera chez nous.",
        "La vidéo servira sur notre site.",
        "Aucun relais sur vos réseaux.",
        "Rien ne doit apparaître sur vos comptes.",
        "Sur vos comptes, rien n'a besoin de paraître.",
        "À déposer sur notre drive.",
        "4 créateurs, vidéo envoyée avant le 12 juin",
        "Vidéos à envoyer à notre équipe marketing.",
        "Livraison : vidéo montée + rushes",
        "Wir nutzen die Clips nur in unserem Shop.",
        "Die Clips laufen auf unserer Website.",
        "Ihr müsst nichts posten.",
        "Auf euren Profilen muss nichts erscheinen.",
        "kein Upload auf euren Kanälen",
        "Lieferung: geschnittenes Video + Rohmaterial",
        "Nos quedamos con los archivos.",
        "No hace falta que lo subáis.",
        "No tenéis que publicar nada.",
        "En vuestras cuentas no tiene que aparecer nada.",
        "Los vídeos los colgamos nosotros.",
        "I video li pubblichiamo noi.",
        "non serve pubblicarlo",
        "Sui vostri profili non deve uscire nulla.",
        "Li caricheremo sul nostro sito.",
        "Je hoeft niets te plaatsen.",
        "Op jullie kanalen hoeft niets te verschijnen.",
        "Wij zetten ze zelf op onze website.",
        "Oplevering: gemonteerde video + ruwe beelden",
        "Não é preciso publicar.",
        "Nós é que publicamos.",
        "Entrega: vídeo editado + material bruto",
        "You hand the film over and that's it.",
        "We only need the file, no need to put it online.",
        "ils filment, on récupère la vidéo",
        "Chacun filme et nous rend la vidéo.",
        "6 mamans, 90 €, on veut juste les fichiers",
        "The clips are for internal use in our showroom.",
        "We use the footage in our newsletter and on Amazon.",
        "They keep it off their feeds.",
        "The final cut lands in our inbox by Friday.",
        "Upload link will follow, we post it from the brand account.",
        "You film, we do the rest.",
        "They film, we publish.",
        "Vous filmez, on publie.",
        "Tu filmes, on s'occupe du reste.",
        "Elles nous cèdent les images.",
        "Vidéos destinées à notre site et à nos campagnes.",
        "Ce sera diffusé sur nos réseaux à nous.",
        "à utiliser dans nos pubs, pas de post de leur côté",
        "Vous n'avez rien à publier.",
        "Pas de mise en ligne de votre part.",
        "Wir brauchen nur die fertigen Dateien.",
        "Ihr dreht, wir posten.",
        "Veröffentlichung übernehmen wir.",
        "Posten ist nicht nötig.",
        "Die Videos verwenden wir für unsere Anzeigen.",
        "Nosotros publicamos, ellos solo graban.",
        "Solo necesitamos los archivos.",
        "Los vídeos son para nuestra web.",
        "No hay que publicarlos.",
        "I file ci vanno mandati via WeTransfer.",
        "Ci servono solo i file.",
        "Nessuna pubblicazione richiesta.",
        "I video sono per il nostro sito.",
        "Wij plaatsen de video's zelf.",
        "We hebben alleen de bestanden nodig.",
        "Jullie filmen, wij plaatsen.",
        "De video's zijn voor onze webshop.",
        "Plaatsen hoeft niet.",
        "Os vídeos são para o nosso site.",
        "Só precisamos dos ficheiros.",
        "Não precisam de publicar nada.",
        "Publicamos nós.",
        "Final films are to be delivered by 8 July",
        "1 vidéo pour présenter mon métier, livrée montée, 160 €",
        "Nos mandáis el vídeo en dos semanas",
        "4 Videos, Lieferung per Link",
    ],
)
def test_the_brand_gets_the_video(brief: str) -> None:
    assert service(brief) == "ugc_only"


@pytest.mark.parametrize(
    "brief",
    [
        "The clip goes on their own TikTok.",
        "Could 4 neighbours come in and put a Reel up on opening day?",
        "Published from your account.",
        "To be shared with your followers.",
        "Each family shares it on their feed.",
        "It should live on your grid for 30 days.",
        "Le réel sort sur leur insta.",
        "Vidéo visible sur leur profil.",
        "À partager avec votre communauté.",
        "Elle apparaîtra dans vos stories.",
        "Das Reel erscheint auf ihrem Profil.",
        "Auf eurem Kanal online stellen.",
        "El reel sale en su perfil.",
        "Il reel esce sul loro profilo.",
        "Op hun eigen kanaal geplaatst.",
        "No próprio perfil.",
        "drop it on your TikTok",
        "put up a reel on your page",
        "jeder postet auf Instagram",
        "Erstellung und Veröffentlichung auf dem eigenen Kanal",
        "En échange, un réel et une story sur leur insta.",
        "in exchange for one Reel on their account",
        "They film it and share it on Instagram.",
        "cada una lo cuelga en su cuenta",
        "ognuno lo carica sul proprio TikTok",
        "iedereen zet het op zijn eigen account",
        "Each of them uploads it to their channel.",
        "live on your profile by 12 June",
        "published on the creator's page",
        "They show it to their followers.",
        "Votre communauté doit voir la vidéo sur votre compte.",
        "un post par créatrice sur son insta",
        "poste-le sur ton TikTok",
        "sur leurs propres réseaux",
        "Die Videos laufen auf ihren eigenen Kanälen.",
        "Sie stellen es auf TikTok online.",
        "in ihrer Story",
        "que lo suban a su TikTok",
        "lo publican en su cuenta",
        "ognuno lo posta sul proprio profilo",
        "da pubblicare sul loro canale",
        "op hun eigen Instagram",
        "ze plaatsen het op hun kanaal",
        "publicado no perfil deles",
        "cada um publica no seu TikTok",
    ],
)
def test_the_creator_publishes_the_video(brief: str) -> None:
    assert service(brief) == "video_post"


@pytest.mark.parametrize(
    "brief",
    [
        "We already have the film; 10 accounts just share it.",
        "El vídeo ya lo tenemos hecho, solo buscamos cuentas que lo compartan.",
        "Le spot est déjà tourné, vous le postez.",
        "Das Video liefern wir, ihr postet es nur.",
        "Il video lo forniamo noi, voi lo pubblicate.",
        "De video krijg je van ons, jullie plaatsen hem.",
        "O filme já está feito por nós. Só precisamos de 8 contas que o publiquem.",
        "We made the clip ourselves. You only put it on your page.",
        "L'annuncio è già pronto, cerchiamo 5 profili che lo pubblichino.",
        "Der Spot ist schon fertig, wir suchen 6 Accounts, die ihn posten.",
        "El anuncio ya está hecho por nosotros. Buscamos 12 cuentas que lo publiquen.",
        "We supply the trailer, they upload it.",
        "La vidéo est prête, il suffit de la publier.",
        "Abbiamo già il video, va solo pubblicato.",
        "We hebben de video al, ze hoeven hem alleen te plaatsen.",
        "Já temos o vídeo, só têm de o publicar.",
        "Das Video ist schon fertig, ihr müsst es nur posten.",
    ],
)
def test_the_creator_publishes_the_brands_video(brief: str) -> None:
    assert service(brief) == "post_provided"


@pytest.mark.parametrize(
    "brief",
    [
        "Six photos posted by our customers inspired us.",
        "3 creators, 100 € each, for our new lamp",
        "Send us your questions by mail.",
        "Creators send us their portfolio.",
        "5 créateurs pour notre marque, envoyez votre book",
        "Video by 12 June, TikTok",
        "Nous voulons ouvrir une boutique",
        "Entrega de los paquetes: 3 de junio",
        "The colis is sent on 8 June.",
        "We sell our own line of mugs for internal walls.",
        "Nous vendons des bougies",
        "3 creators for our lamp, we do the shipping",
    ],
)
def test_nothing_is_said_of_the_service(brief: str) -> None:
    assert service(brief) == ""


@pytest.mark.parametrize(
    ("brief", "value"),
    [
        # The verb first, and who need do nothing behind it.
        ("Wir suchen 4 Leute, posten müsst ihr nichts.", "ugc_only"),
        ("Du schickst uns nur die Dateien, veröffentlichen musst du nichts.", "ugc_only"),
        ("Eine Veröffentlichung auf Ihren Kanälen ist nicht vorgesehen.", "ugc_only"),
        ("Gepostet wird bei uns, nicht bei euch.", "ugc_only"),
        ("Wir laden sie auf unserem Kanal hoch.", "ugc_only"),
        ("Ihr ladet das Video anschließend auf eurem TikTok hoch.", "video_post"),
        # No longer.
        ("Elles ne publient plus rien, on veut juste les fichiers.", "ugc_only"),
        ("Ils ne publient plus que des Reels sur leur compte.", "video_post"),
        # Here, and so not there.
        ("c pour mettre sur le site donc pas sur leur compte", "ugc_only"),
        ("Publicas no teu Instagram.", "video_post"),
        # Given to the buyer, who spreads it.
        ("Fichiers remis à l'acheteur, qui en assure seul la diffusion.", "ugc_only"),
        # The brand's own film.
        (
            "Wir haben einen fertigen Spot (15 Sek.), den Creator auf ihrem Kanal hochladen.",
            "post_provided",
        ),
        (
            "Abbiamo già lo spot, serve solo che lo pubblichiate sul vostro profilo.",
            "post_provided",
        ),
        ("Nosotros ponemos el vídeo, vosotros lo publicáis.", "post_provided"),
        # Shown on a site, or a shop that is promoted.
        ("Testimonials for our homepage, 4 people.", "ugc_only"),
        ("Kundenstimmen für unsere Website.", "ugc_only"),
        ("je voudrais une pub pour ma boutique de bougies", ""),
        ("Des créateurs pour une appli de méditation ? #ugc", "ugc_only"),
        ("3 Reels, link in bio for 7 days.", "video_post"),
        ("3 créateurs. La vidéo doit rester en ligne 30 jours.", "video_post"),
        ("3 creators, who must keep the video live for 30 days.", "video_post"),
        ("4 Creator. Das Video muss 60 Tage online bleiben.", "video_post"),
        ("Les vidéos restent en ligne sur notre site 6 mois.", "ugc_only"),
        ("Drei Leute mit Katze, das Video schickt ihr uns einfach zu.", "ugc_only"),
        ("Vidéos envoyées dans les 10 jours.", "ugc_only"),
        ("Clips that we will show on the screens of our shops and on our website.", "ugc_only"),
    ],
)
def test_other_words_for_the_same(brief: str, value: str) -> None:
    assert service(brief) == value
