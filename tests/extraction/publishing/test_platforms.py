"""Which networks a brief means."""

import pytest

from app.extraction.rules.publishing.platforms import platforms
from app.extraction.rules.text.scan import Scan


def networks(brief: str) -> list[object]:
    return list(dict.fromkeys(one.value for one in platforms(Scan(brief))))


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("3 vidéos TikTok pour notre marque de thé", "TikTok"),
        ("On veut du contenu pour Insta et TikTok", "Instagram,TikTok"),
        ("Diffusion sur YouTube, Snapchat et Facebook", "YouTube,Snapchat,Facebook"),
        ("une vidéo tik tok rigolote", "TikTok"),
        ("vertical clips for You Tube", "YouTube"),
        ("2 Reels et 1 TikTok par créateur", "Instagram,TikTok"),
        ("We need 4 reels showing our mugs", "Instagram"),
        ("format Shorts uniquement", "YouTube"),
        ("TikTok + YT Shorts", "TikTok,YouTube"),
        ("5 YouTube Shorts about our kettles", "YouTube"),
        ("à publier sur IG", "Instagram"),
        ("à poster sur FB et Insta", "Facebook,Instagram"),
        ("publication sur snap", "Snapchat"),
        ("une story Snap", "Snapchat"),
        ("Insta, TikTok et Snap", "Instagram,TikTok,Snapchat"),
        ("des vidéos pour Snapchat Spotlight", "Snapchat"),
        ("TikTok and Spotlight", "TikTok,Snapchat"),
        ("Insta + TT", "Instagram,TikTok"),
        ("des créas pour Meta Ads", "Instagram,Facebook"),
        ("campagne Meta et TikTok", "Instagram,Facebook,TikTok"),
        ("on diffusera sur Meta", "Instagram,Facebook"),
        ("ads for Meta, YouTube and TikTok", "Instagram,Facebook,YouTube,TikTok"),
        ("nous cherchons 5 tiktokeuses", "TikTok"),
        ("looking for TikTok creators who love tea", "TikTok"),
        ("3 TikToks each", "TikTok"),
        ("on cherche des youtubeurs cuisine", "YouTube"),
        ("plateforme : INSTAGRAM", "Instagram"),
        ("Plateformes : TikTok / Reels / Shorts", "TikTok,Instagram,YouTube"),
        ("TikTok mais pas Facebook", "TikTok"),
        ("no TikTok please, Instagram only", "Instagram"),
        ("pas de Facebook, TikTok uniquement", "TikTok"),
        ("Instagram oui, Facebook non", "Instagram"),
        ("Instagram instead of TikTok", "Instagram"),
        ("plutôt Insta que TikTok", "Instagram"),
        ("comme sur TikTok, mais pour YouTube", "YouTube"),
        ("Je vous ai trouvée sur TikTok, on veut 2 vidéos pour Instagram", "Instagram"),
        ("I saw you on Instagram and need one TikTok", "TikTok"),
        ("found you through your Instagram, would love a YouTube video", "YouTube"),
        ("créateurs avec minimum 5k abonnés sur TikTok", "TikTok"),
        ("creators with 10k followers on Instagram", "Instagram"),
        ("pour alimenter notre compte TikTok", "TikTok"),
        ("content for our Instagram page", "Instagram"),
        ("à publier sur votre compte Insta", "Instagram"),
        ("TikTok et LinkedIn", "TikTok"),
        ("our new running shorts deserve a TikTok", "TikTok"),
        ("keep it short and fun on TikTok", "TikTok"),
        ("a TikTok, short and punchy", "TikTok"),
        ("la meta es vender más en Instagram", "Instagram"),
        ("TikTok, non finalement Instagram", "Instagram"),
        ("TikTok. En fait plutôt YouTube Shorts", "YouTube"),
        ("On part sur Instagram... scratch that, TikTok", "TikTok"),
        ("TikTok, et en fait aussi Snapchat", "TikTok,Snapchat"),
        ("n'oubliez pas TikTok", "TikTok"),
        ("pas seulement TikTok, Instagram aussi", "TikTok,Instagram"),
        ("not only Instagram but also YouTube", "Instagram,YouTube"),
        ("Vídeos para TikTok e Instagram", "TikTok,Instagram"),
        ("Videos für TikTok und Instagram, kein Facebook", "TikTok,Instagram"),
        ("video per Instagram e YouTube", "Instagram,YouTube"),
        ("video's voor TikTok en Instagram", "TikTok,Instagram"),
        ("vídeos para o Instagram, sem Facebook", "Instagram"),
        ("L'an dernier on était sur Facebook. Cette année, TikTok.", "TikTok"),
        ("notre concurrent cartonne sur TikTok, nous on veut YouTube", "YouTube"),
        ("3 vidéos TikTok style témoignage", "TikTok"),
        ("des réseaux comme TikTok et Instagram", "TikTok,Instagram"),
        ("platforms such as YouTube", "YouTube"),
        ("on veut être vus sur TikTok", "TikTok"),
        ("Love your TikToks! We need 2 Reels", "Instagram"),
        ("Facebook Reels", "Facebook"),
        ("Reels Facebook et Instagram", "Facebook,Instagram"),
        ("1 TikTok, 1 Reel et 1 short", "TikTok,Instagram,YouTube"),
        ("un reel et un short", "Instagram,YouTube"),
        ("notre campagne TikTok Ads", "TikTok"),
        ("payé à la vue sur TikTok", "TikTok"),
        ("vidéos 9:16 pour TikTok/Reels/Shorts", "TikTok,Instagram,YouTube"),
        ("Canaux : Insta, Fb, Tik Tok", "Instagram,Facebook,TikTok"),
        ("réseau visé = snapchat", "Snapchat"),
        ("for TT and IG", "TikTok,Instagram"),
        ("on your ig and yt", "Instagram,YouTube"),
        ("insta reel + tiktok", "Instagram,TikTok"),
        ("Reels (Instagram) et TikTok", "Instagram,TikTok"),
        ("un Reel percutant", "Instagram"),
        ("two Reels, one Short", "Instagram,YouTube"),
        ("du contenu court pour YouTube", "YouTube"),
        ("vidéo longue sur la chaîne YouTube de la créatrice", "YouTube"),
        ("TikTok ou Instagram, au choix", "TikTok,Instagram"),
        ("surtout TikTok", "TikTok"),
        ("en priorité Instagram puis TikTok", "Instagram,TikTok"),
        ("à publier sur l'Instagram de la créatrice", "Instagram"),
        ("TikTok (pas Instagram)", "TikTok"),
        ("Instagram, not TikTok", "Instagram"),
        ("Insta plutôt que Facebook", "Instagram"),
        ("pas TikTok ni YouTube, mais Instagram", "Instagram"),
        ("nothing on YouTube please, TikTok and Snapchat only", "TikTok,Snapchat"),
        ("TikTok obligatoire, Instagram facultatif", "TikTok,Instagram"),
        ("au format TikTok", "TikTok"),
        ("Repérée sur TikTok, votre vidéo nous a plu. On voudrait un Reel.", "Instagram"),
        ("I follow you on TikTok, would you do a Short for us on YouTube?", "YouTube"),
        ("feed our TikTok with fresh content", "TikTok"),
        ("pour booster notre compte Insta", "Instagram"),
        ("publier sur notre TikTok", "TikTok"),
        ("des créateurs actifs sur Instagram", "Instagram"),
        ("créatrices présentes sur TikTok et Snapchat", "TikTok,Snapchat"),
        ("les tiktokeurs et les youtubeurs", "TikTok,YouTube"),
        ("TikTok Shop affiliates", "TikTok"),
        ("Meta (Facebook + Instagram)", "Instagram,Facebook"),
        ("pubs Meta", "Instagram,Facebook"),
        ("Snap et Insta", "Snapchat,Instagram"),
        ("Spotlight (Snapchat)", "Snapchat"),
        ("reels d'Instagram uniquement", "Instagram"),
        ("des reels dynamiques", "Instagram"),
        ("short de bain pour homme, 3 TikTok", "TikTok"),
        ("Instagram, TikTok et partout ailleurs", "Instagram,TikTok"),
        ("Twitch et YouTube", "YouTube"),
        ("avant on était sur Facebook, maintenant on veut TikTok", "TikTok"),
        ("plutôt TikTok finalement", "TikTok"),
        ("TikTok (oups, Insta)", "Instagram"),
        ("YouTube... actually make it Shorts and TikTok", "YouTube,TikTok"),
        ("Für Insta und YouTube Shorts", "Instagram,YouTube"),
        ("Nur TikTok, nicht YouTube", "TikTok"),
        ("en TikTok y YouTube, nada de Facebook", "TikTok,YouTube"),
        ("su Instagram, non su Facebook", "Instagram"),
        ("op Instagram en Snapchat", "Instagram,Snapchat"),
        ("no Instagram e no YouTube", "Instagram,YouTube"),
        (
            (
                "Salut ! On est une petite marque de bougies. On cherche 4 "
                "créatrices déco pour tourner chacune une vidéo de 30 s, 130 "
                "€ la vidéo. On les diffusera en ads sur Insta et FB. "
                "Livraison souhaitée pour le 14 mars."
            ),
            "Instagram,Facebook",
        ),
        (
            (
                "Bonjour, lancement de notre appli de budget le 3 avril : nous voulons "
                "10 influenceurs (10k abonnés min) qui publient un TikTok sur leur "
                "compte. 300 € chacun, payés une fois la vidéo publiée. Objectif : "
                "téléchargements."
            ),
            "TikTok",
        ),
        (
            (
                "Hi team, we're a dog food brand. Need 5 UGC videos (no "
                "posting), 9:16, to run as Meta ads. Budget €750 total. "
                "Deadline 20 May."
            ),
            "Instagram,Facebook",
        ),
        (
            (
                "We have a finished 20s trailer for our game and want 15 "
                "creators to upload it on their TikTok and YouTube Shorts. €60 "
                "each, paid when the clip hits 5k views."
            ),
            "TikTok,YouTube",
        ),
        (
            (
                "Marque de vélos, besoin de visibilité à Lyon. 3 vidéos sur ton "
                "Instagram, 200€ la vidéo. Paiement fin de mois."
            ),
            "Instagram",
        ),
        (
            (
                "On veut faire venir du monde au resto : 2 foodies lyonnais, un Reel "
                "chacun posté sur leur profil + une story. Repas offert + 80 €."
            ),
            "Instagram",
        ),
        (
            (
                "Hello, cherche 1 couple pour une vidéo YouTube de test de notre lit. "
                "On fournit le matelas et le script. 400 €."
            ),
            "YouTube",
        ),
        (
            (
                "Rémunération au CPM : 6 € les 1000 vues, plafonné à 400 € par "
                "vidéo. Publication sur TikTok et Reels uniquement, pas de "
                "YouTube."
            ),
            "TikTok,Instagram",
        ),
        (
            (
                "Suite à notre échange sur LinkedIn : 6 vidéos verticales pour notre "
                "compte TikTok (@cafelune). Pas besoin d'avoir des abonnés. 110 € par "
                "vidéo, réglés à réception des fichiers."
            ),
            "TikTok",
        ),
        (
            (
                "Objectif de la campagne : faire grandir notre communauté Instagram "
                "et générer des commentaires. 5 créateurs, 1 Reel chacun."
            ),
            "Instagram",
        ),
        (
            (
                "Ouverture de notre 2e boutique à Nantes en juin, 8 créateurs nantais, "
                "une vidéo TikTok postée sur leur compte, 150 € + bon d'achat de 50 €."
            ),
            "TikTok",
        ),
        (
            ("Pour Snap et TikTok, vidéos de 15 secondes, ton drôle. Le créateur ne poste rien."),
            "Snapchat,TikTok",
        ),
        (
            (
                "Content for our socials (IG, FB, YT Shorts). No "
                "influencers please, we just want good UGC. We'll "
                "take care of publishing."
            ),
            "Instagram,Facebook,YouTube",
        ),
        (
            ("Chaque clip posté par vos soins sur Shorts ; payé 100 € dès 20 000 vues atteintes."),
            "YouTube",
        ),
        (
            (
                "On vous envoie un montage de 30 secondes ; vous le publiez "
                "tel quel sur vos stories Insta et Snap. 70 €, versés 48h "
                "après publication."
            ),
            "Instagram,Snapchat",
        ),
        (
            (
                "Vídeos UGC para Instagram, 3 creadoras, 120 € cada una, sin publicar "
                "en su perfil. Objetivo: más ventas."
            ),
            "Instagram",
        ),
        (
            (
                "5 Creator gesucht, je ein TikTok auf ihrem eigenen Kanal, 200 € pro "
                "Video, Zahlung nach Veröffentlichung. Ziel: Bekanntheit."
            ),
            "TikTok",
        ),
        (
            (
                "Cerchiamo 4 creator per video UGC da usare nelle nostre ads "
                "su Facebook e Instagram, 100 € a video."
            ),
            "Facebook,Instagram",
        ),
        (
            (
                "We zoeken 3 makers die een video plaatsen op hun eigen TikTok, 150 euro "
                "per stuk, betaald na plaatsing."
            ),
            "TikTok",
        ),
        (
            (
                "Procuramos 6 criadores para publicar um Reel no seu perfil, 90 € "
                "cada, para aumentar as vendas."
            ),
            "Instagram",
        ),
        (
            (
                "slt on veut 3 tiktok pr notre marque de sneakers, 100e/video, pas de "
                "pub sur ton compte on gere la publi"
            ),
            "TikTok",
        ),
        (
            ("need 2 creators w/ 5k+ followers on tt & ig, 1 vid each on ur page, 200€ each"),
            "TikTok,Instagram",
        ),
        (
            (
                "Budget: 1200€ for 6 videos. Platforms: TikTok, Instagram (no "
                "stories). Payment: 50% upfront, 50% on publication. Goal: "
                "drive foot traffic to our 3 shops."
            ),
            "TikTok,Instagram",
        ),
        (
            (
                "Coucou, on bosse sur une appli de méditation, il nous "
                "faudrait 6 vidéos facecam de 20-30s qu'on passera en sponso "
                "sur Insta + TikTok. 140e la vidéo, delivery avant fin avril."
            ),
            "Instagram,TikTok",
        ),
        (
            (
                "Looking for 8 gym girls with 3k+ followers to try our leggings and "
                "share a TikTok about it on their page, 120 EUR each + free set."
            ),
            "TikTok",
        ),
        (
            (
                'Brief : vidéo "unboxing" de notre box thé. Format vertical. '
                "Diffusion : nos réseaux (Instagram, Facebook) et notre "
                "newsletter. Budget 900 € pour 6 créatrices."
            ),
            "Instagram,Facebook",
        ),
        (
            (
                "On recherche 12 petits comptes TikTok (2 à 10k abonnés) pour relayer la "
                "bande-annonce de notre film. Vidéo fournie. 50 € par publication, payé "
                "dès que c'est en ligne."
            ),
            "TikTok",
        ),
        (
            (
                "Hi! We're opening a ramen bar in Leeds next month and want 5 local "
                "foodies to come film a Reel and post it. £80 + meal. We want people "
                "through the door!"
            ),
            "Instagram",
        ),
        (
            (
                "Campagne notoriété : 20 créateurs lifestyle, 1 TikTok chacun sur leur "
                "compte, rémunération 4 € / 1000 vues, plafond 300 €."
            ),
            "TikTok",
        ),
        (
            (
                "We're a B2B SaaS. 4 founders, talking-head videos for LinkedIn and "
                "YouTube ads. €350 per video. No posting on personal profiles."
            ),
            "YouTube",
        ),
        (
            (
                "Pour la Saint-Valentin, 5 couples qui testent notre jeu, vidéo "
                "postée en collab sur Instagram, objectif : ventes en ligne. 250 € "
                "par couple après mise en ligne."
            ),
            "Instagram",
        ),
        (
            (
                "Je suis éleveur de chiots, je voudrais une vidéo rigolote pour ma "
                "page Facebook, 80 € max."
            ),
            "Facebook",
        ),
        (
            (
                "5 vidéos YouTube Shorts, le créateur garde la main sur le montage et "
                "publie lui-même. 90 € par short."
            ),
            "YouTube",
        ),
        (
            (
                "Our agency needs 15 hook variations, raw files only, "
                "for paid social (Meta + TikTok). 60€/clip."
            ),
            "Instagram,Facebook,TikTok",
        ),
        (
            (
                "Notre podcast fête ses 100 épisodes ! On vous envoie un extrait déjà "
                "sous-titré, vous le partagez en story Insta. 40 € par story."
            ),
            "Instagram",
        ),
        (
            (
                "Vous avez 10k abonnés ou plus sur Snap ? On vous paie 200€ pour "
                "parler de notre forfait mobile."
            ),
            "Snapchat",
        ),
        (
            (
                "TikTok creators wanted for our language app: goal = installs. Pay: "
                "€0.50... no, €100 flat per video, released when the video reaches 15k "
                "views."
            ),
            "TikTok",
        ),
        (
            (
                "Le spot TV existe déjà. On cherche des comptes Facebook et "
                "Insta régionaux pour le poster. 100 € par post."
            ),
            "Facebook,Instagram",
        ),
        (
            ('3 Reels "day in my life" + 1 Spark code par vidéo, paiement à 30 jours fin de mois.'),
            "Instagram",
        ),
        (
            (
                "Bonjour, un Reel pour présenter nos gîtes (objectif réservations), à "
                "mettre sur votre compte et le nôtre. 180 €."
            ),
            "Instagram",
        ),
        (
            (
                "No TikTok, no Snap: only IG. We keep the videos for our own page. "
                "€95 per video, 7 creators"
            ),
            "Instagram",
        ),
        (
            (
                "Vidéo recette de 45 s pour TikTok, avec du rythme façon Reels. Les "
                "droits pub nous reviennent 6 mois. 160 €"
            ),
            "TikTok",
        ),
        (
            (
                "Hola, buscamos 5 chicas con más de 5k seguidores para subir un TikTok a "
                "su perfil probando nuestro sérum. 100 € cada una"
            ),
            "TikTok",
        ),
        (
            (
                "Wir brauchen 6 UGC-Clips für unsere Meta Ads, kein Posting. "
                "120 € pro Clip. Ziel: mehr Bestellungen."
            ),
            "Instagram,Facebook",
        ),
        (
            (
                "Nous éditons un logiciel de compta et cherchons 2 experts-comptables "
                "pour une interview filmée diffusée sur notre chaîne YouTube. 600 € "
                "chacun."
            ),
            "YouTube",
        ),
        (
            (
                "We'd love a Reel of your cat with our fountain. Post it whenever you "
                "like before June 10, tag us, we pay on the day. €90."
            ),
            "Instagram",
        ),
        (
            (
                "Tournage chez vous, validation par nous, puis mise en ligne sur votre "
                "TikTok le 15/05 à 18h. Facture à l'issue."
            ),
            "TikTok",
        ),
        (
            (
                "On voudrait travailler avec toi pour notre nouvelle collection : 1 "
                "Reel + 3 stories, 350 €. Tu es libre sur le ton."
            ),
            "Instagram",
        ),
        ("Mission : 4 vidéos/mois pour animer le compte Insta de notre hôtel.", "Instagram"),
        (
            (
                "We don't want ads that look like TikTok. Cinematic YouTube pre-roll, 2 "
                "actors, €800."
            ),
            "YouTube",
        ),
        (
            (
                "Objectif : 500 000 vues cumulées. 10 créateurs postent chacun 2 vidéos "
                "sur TikTok, payés 120 € à réception des stats."
            ),
            "TikTok",
        ),
        (
            ("no insta pls, we only do youtube. sponsor segment of 60s in your next video, 700€"),
            "YouTube",
        ),
        (
            (
                "Pas besoin de TikTok, on a déjà ce qu'il faut ; il nous manque des "
                "vidéos pour Facebook."
            ),
            "Facebook",
        ),
        (
            ("Our goal is to hit 1M views on TikTok with 20 creators, each paid €100 once posted."),
            "TikTok",
        ),
        (
            (
                "Faites découvrir notre parc à vos abonnés ! Vlog YouTube ou "
                "TikTok, entrée offerte + 200 €."
            ),
            "YouTube,TikTok",
        ),
        (
            (
                "We own a bakery. Want UGC that makes people hungry; we will publish "
                "on Insta and Google."
            ),
            "Instagram",
        ),
        (
            (
                "Le montage final vous est remis par notre studio ; à vous de "
                "le publier sur Facebook et Snapchat."
            ),
            "Facebook,Snapchat",
        ),
        (
            (
                "Marque de cosmétiques solides cherche peaux "
                "sensibles pour avant/après. Contenu destiné "
                "exclusivement à nos publicités Meta et TikTok. 130 "
                "€/vidéo."
            ),
            "Instagram,Facebook,TikTok",
        ),
        (
            (
                "Partner with us: 6 travel creators, one YouTube Short each on your "
                "channel, we pay $200... sorry 200 € after it's live."
            ),
            "YouTube",
        ),
        (
            (
                "Notre coach sportif lance son programme en ligne en septembre. But : "
                "inscriptions. 4 TikToks face cam, on poste sur notre compte."
            ),
            "TikTok",
        ),
        (
            (
                "Nous prenons en charge le montage. Il vous suffit de nous faire "
                "parvenir vos rushs par WeTransfer. 6 vidéos pour Insta."
            ),
            "Instagram",
        ),
        (
            (
                "La vidéo existe (30 s), il manque des gens pour la faire vivre : 20 "
                "comptes TikTok la publient, 40 € dès 3000 vues."
            ),
            "TikTok",
        ),
        (
            (
                "Looking for UGC-style ads, nothing published by the talent. "
                "FB + IG placements. €140 x 8"
            ),
            "Facebook,Instagram",
        ),
        (
            (
                "Our competitor pays per view; we prefer a flat €100 per TikTok posted, "
                "paid at the end of the month."
            ),
            "TikTok",
        ),
        ("Vous faites 100k vues par Reel ? Parfait, on veut 1 Reel collab, 500 €.", "Instagram"),
        (
            (
                "On cherche des visages pour une pub web, 1 jour de tournage, "
                "400 €, droits 1 an YouTube + Facebook"
            ),
            "YouTube,Facebook",
        ),
        (
            (
                "Besoin de trafic en magasin pour l'ouverture du 12 mai à "
                "Metz. 6 créateurs locaux, vidéos TikTok/Insta publiées le "
                "jour J."
            ),
            "TikTok,Instagram",
        ),
        (
            (
                "Merci de ne pas mentionner TikTok dans la vidéo. Format 16:9 pour "
                "notre chaîne YouTube."
            ),
            "YouTube",
        ),
        (
            (
                "UGC video for Facebook ads only - not for Instagram. Creator does not "
                "need followers."
            ),
            "Facebook",
        ),
        (
            ("We will whitelist your handle for 30 days after you post the Reel. €300 flat"),
            "Instagram",
        ),
        (
            ("Rémunération : 80 € fixe à la livraison + 2 € CPM après publication sur votre Snap"),
            "Snapchat",
        ),
    ],
)
def test_the_networks_meant_are_read_in_order_of_appearance(brief: str, expected: str) -> None:
    assert networks(brief) == expected.split(",")


@pytest.mark.parametrize(
    "brief",
    [
        "partout sauf Snapchat",
        "tous les réseaux sauf Facebook et Snapchat",
        "we'll skip YouTube",
        "un montage style TikTok",
        "façon TikTok, très rythmé",
        "TikTok-style edits for our website",
        "un format à la TikTok",
        "a fast cut like on TikTok",
        "on vous a vu sur Insta et on adore",
        "contact us on Instagram for details",
        "DM us on Insta",
        "suivez-nous sur Facebook",
        "Insta : @maisondethe",
        "notre compte Insta est suivi par 20k personnes",
        "nous avons 20k abonnés sur Instagram",
        "we have 12k followers on TikTok",
        "nous sommes actifs sur Instagram et Facebook",
        "partout, sur tous les réseaux",
        "post it everywhere",
        "LinkedIn et Twitter uniquement",
        "un rendu réel et authentique",
        "des résultats réels",
        "un résultat reel et visible",
        "le prix reel du produit",
        "shorts de running pour femmes",
        "wearing our shorts and a tee",
        "snap a quick photo of the box",
        "Snap! your dog loves it",
        "put the spotlight on our product",
        "tt le monde adore ce produit",
        "index IG bas garanti",
        "an Insta-worthy brunch",
        "tiktok.com/@marque",
        "écrivez à contact@instagram-fan.fr",
        "ni Facebook ni Snapchat",
        "No Facebook, Snapchat or YouTube.",
        "des stories à la une",
        "a video for X and Pinterest",
        "J'adore vos vidéos sur TikTok",
        "sur d'autres réseaux que TikTok",
        "tout sauf TikTok",
        "hors Facebook, tous les réseaux",
        "excluding Snapchat",
        "We don't use Facebook",
        "Facebook isn't relevant for us",
        "Facebook ne nous intéresse pas",
        "no need for Facebook",
        "pas besoin d'Instagram",
        "ambiance TikTok, tournée au smartphone",
        "with a TikTok vibe",
        "TikTok aesthetic for our TV spot",
        "genre reel",
        "comme un TikTok mais en horizontal",
        "inspired by TikTok trends",
        "Retrouvez-nous sur Instagram : @lune",
        "Check out our Instagram before applying",
        "voir notre Insta pour l'univers",
        "vous trouverez des exemples sur notre TikTok",
        "répondez en DM sur Instagram",
        "Message us on Facebook",
        "our TikTok is growing fast",
        "Our Instagram: 12k followers.",
        "notre page Facebook a 3000 fans",
        "Meta : 3 créas",
        "meta-analysis of sleep",
        "la métadonnée",
        "our meta description is fine",
        "snap it and share it",
        "snaps of your dog",
        "in a snap",
        "the product is in the spotlight",
        "le vrai, le réel, pas de filtre",
        "un besoin réel des mamans",
        "en conditions réelles",
        "3 short videos",
        "court et drôle, short and sweet",
        "nos shorts de cyclisme en vidéo",
        "tt simplement",
        "envoyer à tt le monde",
        "faible IG, sans sucre",
        "sur tous vos réseaux",
        "multi-plateformes",
        "pour LinkedIn, pas pour TikTok",
        "une vidéo Pinterest",
        "https://www.instagram.com/p/abc et https://tiktok.com/@x",
        "mail: youtube@agence.fr",
        "Need TikTok-style testimonials for our landing page, 3 people, $150 each.",
        (
            "We loved your Reels about hiking! Would you make one video for our boots? "
            "You'd post it on your own feed and we'd boost it with a partnership ad. "
            "€350, paid upon posting."
        ),
        (
            "Nous relançons nos ventes sur Amazon : 12 vidéos UGC, fichiers HD remis "
            "sous 10 jours. 90 € par vidéo"
        ),
        "La vidéo sera diffusée en TV et sur notre site, aucune obligation de la relayer.",
        (
            "Nous avons 30k abonnés sur TikTok et voulons toucher les jeunes : 4 "
            "créateurs étudiants, une vidéo chacun publiée en collab."
        ),
        (
            "Besoin de 10 témoignages clients filmés au smartphone pour nos landing "
            "pages. Aucune obligation de publier. 100 € HT."
        ),
        (
            "Recherche 3 mamans pour tester notre poussette, 2 vidéos chacune, à nous "
            "transmettre par WeTransfer, pas de diffusion sur vos comptes."
        ),
        (
            "Nous sommes suivis par 50k personnes sur Instagram et voulons du contenu "
            "frais pour notre feed : 10 photos... pardon, 10 vidéos de 15 s. 70 € l'unité."
        ),
        ("Need a clip to show on screens in our shops, no social media use at all. 1 actor, €500."),
        "you will be paid €75 as soon as your post is live + €25 extra if you hit 50k views",
        (
            "Concept : POV d'une cliente. Rendu : 3 fichiers mp4 sans musique ni logo. "
            "On ajoute tout nous-mêmes et on poste."
        ),
        (
            "Budget 2000€, 10 créateurs, UGC authentique, droits 12 mois tous supports, "
            "livraison Dropbox."
        ),
        (
            "Recrute ambassadeurs vélo ! Une vidéo publiée par mois sur ton réseau "
            "préféré, 100 € par vidéo, versés à chaque publication."
        ),
        "Paiement à la vue : 0,005 € par vue, versé à partir de 2000 vues.",
        "Vidéo livrée = vidéo payée. Vous ne publiez rien.",
        (
            "Créateurs avec une petite communauté food bienvenus, contenu à poster sur "
            "vos réseaux et réutilisable par nous."
        ),
        ("Reprise de notre vidéo virale : chaque compte la reposte telle quelle. 30 € le repost."),
        (
            "Cherche couple 30-40 ans, vidéo cuisine à 4 mains, 1 post + 2 stories, 8k "
            "abonnés mini. 220 €"
        ),
    ],
)
def test_a_manner_an_address_an_aside_or_a_refusal_is_no_platform(brief: str) -> None:
    assert networks(brief) == []


def test_every_mention_is_quoted_with_all_the_words_that_name_the_network() -> None:
    brief = "Un Reel Insta et un TikTok, puis un deuxième TikTok"

    found = platforms(Scan(brief))

    assert [(one.value, brief[one.span.start : one.span.end]) for one in found] == [
        ("Instagram", "Reel Insta"),
        ("TikTok", "TikTok"),
        ("TikTok", "TikTok"),
    ]


def test_meta_stands_for_both_of_its_networks_with_one_quote() -> None:
    brief = "des créas pour Meta Ads"

    found = platforms(Scan(brief))

    assert [one.value for one in found] == ["Instagram", "Facebook"]
    assert {brief[one.span.start : one.span.end] for one in found} == {"Meta Ads"}


def test_a_network_of_an_earlier_mail_is_no_platform() -> None:
    brief = (
        "Bonjour, voici notre brief : 3 vidéos pour TikTok.\n"
        "-----Message d'origine-----\nNous cherchons du contenu Facebook"
    )

    assert networks(brief) == ["TikTok"]


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("2 clips for Meta only, no music", "Instagram,Facebook"),
        ("paid ads on Meta included", "Instagram,Facebook"),
        ("publié sur leur Snap", "Snapchat"),
        ("on their own snap, thanks", "Snapchat"),
        ("des Reels et des Shorts", "Instagram,YouTube"),
        ("TikTok, surtout pas YouTube", "TikTok"),
        ("si la vidéo n'atteint pas 8 000 vues sur votre TikTok", "TikTok"),
        ("See below, please quote it.\n> 3 Creator, auf TikTok, 90 €", "TikTok"),
    ],
)
def test_networks_named_in_passing_are_read_too(brief: str, expected: str) -> None:
    assert networks(brief) == expected.split(",")


@pytest.mark.parametrize(
    "brief",
    [
        "hey! saw ur cat reels, would u make one video for our litter brand?",
        "Ich habe dich auf TikTok entdeckt, machst du ein Video für unsere Website?",
        "He visto tus reels y me encantan, ¿harías un vídeo para nuestra web?",
    ],
)
def test_where_the_creator_was_seen_is_no_platform(brief: str) -> None:
    assert networks(brief) == []
