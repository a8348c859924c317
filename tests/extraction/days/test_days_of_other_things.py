"""Days and delays of rights, launches, feasts and claims; the nth day of a month; lengths."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

SUNDAY = date(2026, 11, 29)


def due(brief: str) -> object:
    return read(f"4 creators, 150 €. {brief}", SUNDAY).values.get("deadline")


def seconds(brief: str) -> object:
    return read(brief, SUNDAY).values.get("video_seconds")


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Droits d'utilisation jusqu'au 31 décembre 2027. Livraison mi-janvier.", "2027-01-15"),
        ("Droits d'utilisation jusqu'au 31 décembre 2027.", None),
        ("Livraison le 15 janvier, droits pub jusqu'au 15 juillet.", "2027-01-15"),
        ("Videos due January 15. Ad rights until June 30, 2027.", "2027-01-15"),
        ("due January 15. Exclusivity until March 31.", "2027-01-15"),
        ("Livraison 15 janvier. Exclusivité jusqu'au 31 mars.", "2027-01-15"),
        ("Nous pourrons utiliser les vidéos jusqu'au 30 juin 2027.", None),
        ("Die Anzeigen laufen bis 15. Juli.", None),
        (
            "La vidéo doit rester en ligne jusqu'au 31 mars, à publier au plus tard le 8 janvier.",
            "2027-01-08",
        ),
        ("Posts must remain up until March 31. Publish by January 8.", "2027-01-08"),
        ("Please publish by January 8 and keep the post up until March 31.", "2027-01-08"),
        ("Die Videos müssen bis 31. März online bleiben.", None),
        ("El vídeo debe permanecer online hasta el 31 de marzo.", None),
        ("O vídeo deve ficar online até 31 de março.", None),
        ("You have until January 15 to deliver, rights included.", "2027-01-15"),
        ("Les droits sont inclus et vous avez jusqu'au 15 janvier pour livrer.", "2027-01-15"),
        ("Il vous reste jusqu'au 15 janvier pour livrer.", "2027-01-15"),
        ("Videos for our ads, deliver until January 15.", "2027-01-15"),
        ("Livraison jusqu'au 15 janvier avec droits pub 6 mois.", "2027-01-15"),
        ("The campaign runs until January 15.", "2027-01-15"),
        ("Send us the right videos until December 18.", "2026-12-18"),
        ("Wir brauchen die Videos bis 18. Dezember und nutzen sie für Ads.", "2026-12-18"),
        ("Abgabe der Videos bis 18. Dezember, Nutzungsrechte 6 Monate.", "2026-12-18"),
        ("Exklusive Videos bis 18. Dezember.", "2026-12-18"),
        ("Los vídeos con derechos incluidos, entrega hasta el 18 de diciembre.", "2026-12-18"),
        ("Vidéos UGC à livrer jusqu'au 18 décembre, droits inclus.", "2026-12-18"),
        ("Usage: paid ads until December 31, 2027.", None),
        ("Exclusivity in skincare, until March 31.", None),
        ("Laisser la vidéo en ligne jusqu'au 31 mars.", None),
        ("On diffusera les pubs jusqu'au 15 juillet.", None),
        ("Les vidéos seront utilisées jusqu'au 30 juin.", None),
        ("The challenge runs until March 31.", "2027-03-31"),
        ("Livraison pour le 10 janvier, les pubs tournent jusqu'au 28 février.", "2027-01-10"),
        (
            "Vidéos au plus tard le 10 janvier ; licence d'un an jusqu'au 10 janvier 2028.",
            "2027-01-10",
        ),
        ("Delivery by January 10. License runs through December 2027.", "2027-01-10"),
        ("Delivery by January 10. Rights valid through June 2027.", "2027-01-10"),
        (
            "Delivery by January 10. We'd like to use them in ads until the end of June.",
            "2027-01-10",
        ),
        ("Delivery by January 10, paid usage until end of March.", "2027-01-10"),
        ("Livraison le 10 janvier, exploitation jusqu'à fin juin.", "2027-01-10"),
        (
            "Livraison le 10 janvier. Les posts restent en ligne au moins jusqu'au 31 mars.",
            "2027-01-10",
        ),
        ("Publish by January 10; don't delete the post before March 31.", "2027-01-10"),
        ("À publier le 10 janvier, ne pas supprimer avant le 31 mars.", "2027-01-10"),
        ("Publish by January 10; don't take it down until March 31.", "2027-01-10"),
        ("Lieferung bis 10. Januar, Nutzungsrechte bis Ende Juni.", "2027-01-10"),
        ("Lieferung bis 10. Januar. Exklusivität bis 31. März.", "2027-01-10"),
        ("Entrega antes del 10 de enero, derechos de uso hasta el 30 de junio.", "2027-01-10"),
        ("Consegna entro il 10 gennaio, diritti fino al 30 giugno.", "2027-01-10"),
        ("Opleveren voor 10 januari, gebruiksrechten tot 30 juni.", "2027-01-10"),
        ("Entrega até 10 de janeiro, direitos até 30 de junho.", "2027-01-10"),
        ("Entrega até 10 de janeiro, o vídeo deve ficar no ar até 31 de março.", "2027-01-10"),
        ("The brand keeps usage rights; you have until January 10 to deliver.", "2027-01-10"),
        (
            "Creators keep their rights. Content by January 10 and stays live till March.",
            "2027-01-10",
        ),
        ("On a jusqu'au 10 janvier pour tout recevoir, droits pub compris.", "2027-01-10"),
        ("Vous pouvez utiliser le produit jusqu'au 10 janvier, puis livrez.", "2027-01-10"),
        ("We use TikTok a lot and need everything until January 10.", "2027-01-10"),
        ("Publication le 10 janvier, les vidéos restant visibles jusqu'au 31 mars.", "2027-01-10"),
        ("We willen de video's gebruiken en graag opleveren tot 10 januari.", "2027-01-10"),
    ],
)
def test_until_when_rights_ads_and_posts_last_is_no_deadline(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Videos due February 20, before our March 3 launch.", "2027-02-20"),
        ("Delivery January 15 ahead of a February 3 launch.", "2027-01-15"),
        ("Livraison le 15 janvier, avant notre lancement du 3 février.", "2027-01-15"),
        ("Abgabe am 15. Januar, vor unserem Launch am 3. Februar.", "2027-01-15"),
        ("Livraison pour le 20 février, avant l'ouverture du 3 mars.", "2027-02-20"),
        ("Vídeos para el 20 de febrero, antes del lanzamiento del 3 de marzo.", "2027-02-20"),
        ("consegna il 20 febbraio, prima del lancio del 3 marzo", "2027-02-20"),
        ("oplevering 20 februari, voor onze lancering op 3 maart", "2027-02-20"),
        ("entrega a 20 de fevereiro, antes do lançamento de 3 de março", "2027-02-20"),
        (
            "Il nous faut les vidéos le 10 janvier, bien avant l'ouverture le 1er mars.",
            "2027-01-10",
        ),
        ("Videos by January 10, well ahead of our March 3 launch.", "2027-01-10"),
        ("Videos by January 10, i.e. before the March 3 opening.", "2027-01-10"),
        ("Videos by January 10 (before the March 3 launch).", "2027-01-10"),
        (
            "Wir brauchen die Videos bis 10. Januar, rechtzeitig vor dem Launch am 3. März.",
            "2027-01-10",
        ),
    ],
)
def test_a_launch_that_explains_the_due_day_does_not_replace_it(
    brief: str, day: str | None
) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Needed for Valentine's, so delivery by January 20.", "2027-01-20"),
        ("Needed for Mother's Day in May, delivery by April 30.", "2027-04-30"),
        ("Pour la fête des mères (30 mai), livraison le 30 avril.", "2027-04-30"),
        ("Livraison pour la fête des mères (30 mai).", "2027-05-30"),
        ("Videos needed for Valentine's Day.", "2027-02-14"),
        ("Publication avant Noël, livraison le 10 décembre.", "2026-12-24"),
        ("Post by December 20, before Christmas.", "2026-12-20"),
        ("Vidéos pour la Saint-Valentin, mises en ligne avant le 10 février.", "2027-02-10"),
        ("Video ready for Valentine's Day (February 14).", "2027-02-14"),
        ("Videos needed by January 10 for Valentine's Day.", "2027-01-10"),
        ("Valentine's Day campaign: content due January 10.", "2027-01-10"),
        ("Pour Pâques, livraison avant le 10 janvier.", "2027-01-10"),
        (
            "Pour la Saint-Valentin (14 février), les vidéos doivent être livrées le 10 janvier.",
            "2027-01-10",
        ),
        ("For Mother's Day on May 9, we need videos by January 10.", "2027-01-10"),
    ],
)
def test_a_feast_that_videos_are_for_gives_way_to_the_day_they_are_due(
    brief: str, day: str | None
) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Our serum shows results within 28 days.", None),
        ("Notre sérum agit en 28 jours.", None),
        ("Résultats visibles en 4 semaines.", None),
        ("Free returns within 30 days, please mention it.", None),
        ("Retours gratuits sous 30 jours, à mentionner.", None),
        ("Satisfait ou remboursé sous 30 jours.", None),
        ("We'll get back to you within 5 days.", None),
        ("Nous revenons vers vous sous 5 jours.", None),
        ("Le responderemos en 5 días.", None),
        ("We reply to every application within 48 hours.", None),
        ("Paiement après publication sous 15 jours.", None),
        ("Paiement sous 15 jours après mise en ligne.", None),
        ("Payment after posting within 15 days.", None),
        ("Zahlung nach Veröffentlichung innerhalb von 15 Tagen.", None),
        ("Resultados en 28 días.", None),
        ("Sichtbare Ergebnisse in 28 Tagen.", None),
        ("Resultaat binnen 28 dagen.", None),
        ("Kostenlose Rückgabe innerhalb von 30 Tagen.", None),
        ("Livraison sous 14 jours, résultats du sérum visibles.", "2026-12-13"),
        ("We need the videos within 14 days. Free returns.", "2026-12-13"),
        ("Vidéos avec droits pub avant le 15 janvier.", "2027-01-15"),
        ("UGC ads by January 15, with usage rights.", "2027-01-15"),
        ("We need 3 ads by December 18 to run on Meta.", "2026-12-18"),
        ("Livraison gratuite du produit, vidéos sous 14 jours.", "2026-12-13"),
        ("We ship within 3 days and you deliver within 14 days.", "2026-12-13"),
        ("Vidéo montrant les effets visibles, à rendre sous 14 jours.", "2026-12-13"),
        ("We want returns on ad spend. Videos within 14 days.", "2026-12-13"),
        ("Return the videos within 14 days.", "2026-12-13"),
        ("2 semaines pour livrer, paiement après publication.", "2026-12-13"),
        ("Paiement après validation, livraison sous 14 jours.", "2026-12-13"),
        ("Perdre 5 kg en 30 jours, notre programme.", None),
        ("Learn Spanish in 30 days with our app.", None),
        ("Our mattress: free delivery within 48 hours.", None),
        ("Livraison offerte sous 48h sur notre site.", None),
        ("Payout within 30 days after publication.", None),
        ("We will contact you within 5 days.", None),
        ("Réponse garantie sous 48h.", None),
        ("Our cream reduces wrinkles in 4 weeks.", None),
        ("Our app helps you sleep better in 2 weeks.", None),
        ("Nos box sont livrées en 48h.", None),
        ("Delivered to your door in 2 days.", None),
        ("Our meal kits are delivered within 48 hours.", None),
        ("Essai gratuit 14 jours, résiliable sous 30 jours.", None),
        ("Rémunération versée sous 15 jours après validation.", None),
        ("Our team needs it in 10 days.", "2026-12-09"),
        ("Our campaign goes live in 10 days, deliver by then.", "2026-12-09"),
        ("Notre campagne : livraison sous 10 jours.", "2026-12-09"),
        ("content due December 9.", "2026-12-09"),
        ("I video saranno consegnati il 10 gennaio, in due settimane.", "2027-01-10"),
    ],
)
def test_what_takes_some_days_of_itself_is_no_deadline(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("À livrer le premier lundi de février.", "2027-02-01"),
        ("Livraison le deuxième vendredi de janvier.", "2027-01-08"),
        ("livraison dernier vendredi de janvier", "2027-01-29"),
        ("Delivery on the second Friday of January.", "2027-01-08"),
        ("Due the last Friday of January.", "2027-01-29"),
        ("first Monday of February, all online", "2027-02-01"),
        ("Due the last day of January.", "2027-01-31"),
        ("Abgabe am ersten Montag im Februar.", "2027-02-01"),
        ("entrega el último viernes de enero", "2027-01-29"),
        ("opleveren op de laatste vrijdag van januari", "2027-01-29"),
        ("entrega na última sexta-feira de janeiro", "2027-01-29"),
        ("Abgabe am letzten Tag im Januar.", "2027-01-31"),
        ("uiterlijk de laatste dag van januari", "2027-01-31"),
        ("entrega no último dia de janeiro", "2027-01-31"),
        ("À livrer le premier vendredi de décembre.", "2026-12-04"),
        ("first Monday in November 2027, all delivered", "2027-11-01"),
        ("Livraison le dernier vendredi du mois de décembre.", "2026-12-25"),
        ("livraison le premier vendredi du mois prochain", "2026-12-04"),
        ("delivery last Monday of next month", "2026-12-28"),
        ("first Monday in December 2027, all delivered", "2027-12-06"),
        ("livraison le 1er lundi de février", "2027-02-01"),
        ("due the 2nd Friday of January", "2027-01-08"),
        ("livraison le 2e vendredi de janvier", "2027-01-08"),
        ("À livrer le premier jour de février.", "2027-02-01"),
        ("Rendu avant le dernier jour de janvier", "2027-01-31"),
    ],
)
def test_the_first_and_the_last_such_day_of_a_month(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "length"),
    [
        ("60-second integration in a 10-minute YouTube video", 60),
        ("Intégration de 60 secondes dans une vidéo YouTube de 10 minutes", 60),
        ("Recettes en moins de 10 minutes, vidéos de 40 s", 40),
        ("Vidéo de 1'30", 90),
        ("1:30 video", 90),
        ("Vidéo de 1:30", 90),
        ("1:30 min videos", 90),
        ("a minute and a half tops, video", 90),
        ("vidéos de 2'30 max", 150),
        ("Vidéo de 1'30\"", 90),
        ("Video call at 1:30 pm", None),
        ("1:1 video", None),
        ("video 4:30 pm", None),
        ("Videos live 6:30", None),
        ("3 videos de 30 s, à intégrer dans une vidéo de 2 minutes", 30),
        ("30 s videos in a vertical format, 60 s cut", 60),
        ("5-second intro in a 60-second video", 60),
        ("une accroche de 3 s dans une vidéo de 60 s", 60),
        ("We're looking for models 5'10 tall", None),
        ("One 30s spot in a 12-minute podcast video", 30),
        ("Integración de 30 segundos en un vídeo de 10 minutos", 30),
        ("Integration von 30 Sekunden in einem 10-minütigen Video", 30),
        ("integrazione di 30 secondi in un video di 10 minuti", 30),
        ("integratie van 30 seconden in een video van 10 minuten", 30),
        ("integração de 30 segundos num vídeo de 10 minutos", 30),
        ("a 15s and a 60s video", 60),
        ("Rezepte in weniger als 10 Minuten, Videos von 40 s", 40),
        ("Recetas en menos de 10 minutos, vídeos de 40 s", 40),
        ("recipes in less than 10 minutes, 40 s videos", 40),
        ("Recipes ready in under 10 minutes. 40-second videos.", 40),
        ("vidéos en moins de 60 secondes", 60),
        ("explain it in under 60 seconds in a video", 60),
        ("vídeo de 1:15", 75),
        ("Video max 1:15", 75),
        ("Durée : 1'30", 90),
        ("vidéo 1'30 max", 90),
        ("Video shoot starts 1:30 pm", None),
        ("Nous voulons 3 vidéos de 1’30 chacune", 90),
        ("a minute and a half tops", 90),
    ],
)
def test_the_length_of_a_video_beside_other_lengths_and_hours(
    brief: str, length: int | None
) -> None:
    assert seconds(brief) == length
