"""More ways in which briefs say who gets the video and who publishes it."""

import pytest

from app.extraction.rules.payment import triggers
from app.extraction.rules.prestation import prestation
from app.extraction.rules.scan import Scan


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
    ],
)
def test_nothing_is_said_of_the_service(brief: str) -> None:
    assert service(brief) == ""
