"""What a campaign is for."""

import pytest

from app.extraction.rules.text.scan import Scan
from app.extraction.rules.topic.objectives import objectives


def goals(brief: str) -> list[object]:
    return list(dict.fromkeys(one.value for one in objectives(Scan(brief))))


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Objectif : notoriété.", "Awareness"),
        ("Nous voulons gagner en visibilité", "Awareness"),
        ("se faire connaître en Bretagne", "Awareness"),
        ("faire connaître notre marque de thé", "Awareness"),
        ("faire parler de notre nouvelle boisson", "Awareness"),
        ("Our goal is brand awareness", "Awareness"),
        ("we want to get the word out about our app", "Awareness"),
        ("to raise awareness of our shelter", "Awareness"),
        ("pour la notoriété de la marque", "Awareness"),
        ("campagne de notoriété", "Awareness"),
        ("an awareness campaign", "Awareness"),
        ("Objectif : ventes", "Conversions"),
        ("booster les ventes avant Noël", "Conversions"),
        ("générer des téléchargements de notre appli", "Conversions"),
        ("goal: app downloads", "Conversions"),
        ("drive sales for our summer line", "Conversions"),
        ("We want more sign-ups", "Conversions"),
        ("augmenter nos réservations", "Conversions"),
        ("des vidéos qui convertissent", "Conversions"),
        ("content that converts", "Conversions"),
        ("inciter à s'inscrire à notre newsletter", "Conversions"),
        ("objectif 200 inscriptions", "Conversions"),
        ("Le but est de générer des leads", "Conversions"),
        ("vendre plus de croquettes", "Conversions"),
        ("KPI : nombre de ventes", "Conversions"),
        ("générer du trafic sur notre site", "Traffic"),
        ("drive traffic to our website", "Traffic"),
        ("ramener du monde en boutique", "Traffic"),
        ("objectif : plus de visites en magasin", "Traffic"),
        ("more clicks to our landing page", "Traffic"),
        ("une campagne trafic", "Traffic"),
        ("attirer des visiteurs sur le salon", "Traffic"),
        ("Objectif engagement", "Engagement"),
        ("fédérer une communauté autour de la marque", "Engagement"),
        ("grow our community", "Engagement"),
        ("générer des commentaires et des partages", "Engagement"),
        ("boost engagement on our posts", "Engagement"),
        ("pour le lancement de notre nouvelle gamme", "Product launch"),
        ("nous lançons une nouvelle gourde", "Product launch"),
        ("We are launching our new coffee machine", "Product launch"),
        ("on lance notre appli de covoiturage", "Product launch"),
        ("à l'occasion de l'ouverture de notre restaurant", "Product launch"),
        ("the opening of our new store in Lyon", "Product launch"),
        ("Lancement de la gourde connectée", "Product launch"),
        ("grand opening of our gym", "Product launch"),
        ("campagne de lancement", "Product launch"),
        ("nous ouvrons une nouvelle boutique à Nantes", "Product launch"),
        ("vidéos pour accompagner la sortie de notre album", "Product launch"),
        ("we just launched our skincare line", "Product launch"),
        ("Objectifs : notoriété, ventes et trafic", "Awareness,Conversions,Traffic"),
        ("Objectifs :\n- ventes\n- notoriété", "Awareness,Conversions"),
        ("Goals: awareness and conversions", "Awareness,Conversions"),
        ("booster les ventes et le trafic", "Conversions,Traffic"),
        ("L'objectif n'est pas de vendre mais de faire connaître la marque", "Awareness"),
        ("on ne cherche pas les ventes mais la notoriété", "Awareness"),
        ("la notoriété est notre objectif", "Awareness"),
        ("mehr Verkäufe", "Conversions"),
        ("Verkäufe steigern", "Conversions"),
        ("Markenbekanntheit aufbauen", "Awareness"),
        ("aumentar las ventas", "Conversions"),
        ("aumentare le vendite", "Conversions"),
        ("meer bezoekers in de winkel", "Traffic"),
        ("aumentar as vendas", "Conversions"),
        ("dar a conocer nuestra marca", "Awareness"),
        ("But : faire monter les ventes de notre box", "Conversions"),
        ("L'enjeu est la notoriété locale", "Awareness"),
        (
            "Nous souhaitons toucher une nouvelle audience et accroître notre visibilité",
            "Awareness",
        ),
        ("faire découvrir notre fromagerie aux Lyonnais", "Awareness"),
        ("Le but de la campagne : recruter de nouveaux abonnés", "Engagement"),
        ("On cherche à créer du buzz autour du produit", "Awareness"),
        ("brand recognition is the main objective", "Awareness"),
        ("Goal = more bookings for our spa", "Conversions"),
        ("we aim to boost orders during Black Friday", "Conversions"),
        ("KPIs: clicks and installs", "Conversions,Traffic"),
        ("help us sell more candles", "Conversions"),
        ("donner envie d'acheter nos biscuits", "Conversions"),
        ("get people to visit our bakery", "Traffic"),
        ("drive people to our pop-up store", "Traffic"),
        ("amener du trafic en magasin", "Traffic"),
        ("faire venir les gens à notre stand", "Traffic"),
        ("augmenter la fréquentation du musée", "Traffic"),
        ("obtenir des clics vers la boutique en ligne", "Traffic"),
        ("booster l'engagement", "Engagement"),
        ("susciter des réactions et des partages", "Engagement"),
        ("build a community around our brand", "Engagement"),
        ("start a conversation about mental load", "Engagement"),
        ("Objectif : lancement du produit + ventes", "Conversions,Product launch"),
        ("Launch campaign for our vegan burger", "Product launch"),
        ("To celebrate the opening of our flagship store", "Product launch"),
        ("Ouverture d'un nouveau salon de coiffure à Lille", "Product launch"),
        ("Nous allons ouvrir un café félin", "Product launch"),
        ("we're opening a second location in May", "Product launch"),
        ("notre nouveau jeu sort bientôt, il faut annoncer la sortie", "Product launch"),
        ("la sortie du livre est l'occasion de recruter 5 lecteurs", "Product launch"),
        ("Lanzamiento de nuestra nueva app", "Product launch"),
        ("Launch unserer neuen App", "Product launch"),
        ("per il lancio della nostra nuova linea", "Product launch"),
        ("lancering van onze app", "Product launch"),
        ("lançamento da nossa coleção", "Product launch"),
        ("Objetivo: tráfico a la web", "Traffic"),
        ("Ziel: mehr Downloads", "Conversions"),
        ("obiettivo: visibilità", "Awareness"),
        ("doel: naamsbekendheid", "Awareness"),
        ("objetivo: notoriedade e vendas", "Awareness,Conversions"),
        (
            (
                "Bonjour, lancement de notre appli de budget le 3 "
                "avril : nous voulons 10 influenceurs (10k abonnés "
                "min) qui publient un TikTok sur leur compte. 300 € "
                "chacun, payés une fois la vidéo publiée. Objectif : "
                "téléchargements."
            ),
            "Conversions,Product launch",
        ),
        (
            (
                "Marque de vélos, besoin de visibilité à Lyon. 3 vidéos sur ton "
                "Instagram, 200€ la vidéo. Paiement fin de mois."
            ),
            "Awareness",
        ),
        (
            (
                "On veut faire venir du monde au resto : 2 foodies lyonnais, un Reel "
                "chacun posté sur leur profil + une story. Repas offert + 80 €."
            ),
            "Traffic",
        ),
        (
            (
                "Objectif de la campagne : faire grandir notre communauté Instagram "
                "et générer des commentaires. 5 créateurs, 1 Reel chacun."
            ),
            "Engagement",
        ),
        (
            (
                "Ouverture de notre 2e boutique à Nantes en juin, 8 créateurs "
                "nantais, une vidéo TikTok postée sur leur compte, 150 € + bon "
                "d'achat de 50 €."
            ),
            "Product launch",
        ),
        (
            (
                "Nous relançons nos ventes sur Amazon : 12 vidéos UGC, fichiers HD "
                "remis sous 10 jours. 90 € par vidéo"
            ),
            "Conversions",
        ),
        (
            (
                "Vídeos UGC para Instagram, 3 creadoras, 120 € cada una, sin "
                "publicar en su perfil. Objetivo: más ventas."
            ),
            "Conversions",
        ),
        (
            (
                "5 Creator gesucht, je ein TikTok auf ihrem eigenen Kanal, 200 € pro "
                "Video, Zahlung nach Veröffentlichung. Ziel: Bekanntheit."
            ),
            "Awareness",
        ),
        (
            (
                "Procuramos 6 criadores para publicar um Reel no seu perfil, 90 € "
                "cada, para aumentar as vendas."
            ),
            "Conversions",
        ),
        (
            (
                "Budget: 1200€ for 6 videos. Platforms: TikTok, Instagram (no stories). "
                "Payment: 50% upfront, 50% on publication. Goal: drive foot traffic to "
                "our 3 shops."
            ),
            "Traffic",
        ),
        (
            (
                "Hi! We're opening a ramen bar in Leeds next month and "
                "want 5 local foodies to come film a Reel and post it. "
                "£80 + meal. We want people through the door!"
            ),
            "Traffic,Product launch",
        ),
        (
            (
                "Campagne notoriété : 20 créateurs lifestyle, 1 TikTok chacun sur "
                "leur compte, rémunération 4 € / 1000 vues, plafond 300 €."
            ),
            "Awareness",
        ),
        (
            (
                "Pour la Saint-Valentin, 5 couples qui testent notre jeu, vidéo "
                "postée en collab sur Instagram, objectif : ventes en ligne. 250 € "
                "par couple après mise en ligne."
            ),
            "Conversions",
        ),
        (
            (
                "TikTok creators wanted for our language app: goal = installs. Pay: "
                "€0.50... no, €100 flat per video, released when the video reaches "
                "15k views."
            ),
            "Conversions",
        ),
        (
            (
                "Bonjour, un Reel pour présenter nos gîtes (objectif réservations), "
                "à mettre sur votre compte et le nôtre. 180 €."
            ),
            "Conversions",
        ),
        (
            (
                "Wir brauchen 6 UGC-Clips für unsere Meta Ads, kein Posting. 120 € "
                "pro Clip. Ziel: mehr Bestellungen."
            ),
            "Conversions",
        ),
        (
            (
                "Faites découvrir notre parc à vos abonnés ! Vlog YouTube ou TikTok, "
                "entrée offerte + 200 €."
            ),
            "Awareness",
        ),
        (
            (
                "Notre coach sportif lance son programme en ligne en septembre. But "
                ": inscriptions. 4 TikToks face cam, on poste sur notre compte."
            ),
            "Conversions",
        ),
        (
            (
                "Besoin de trafic en magasin pour l'ouverture du 12 mai "
                "à Metz. 6 créateurs locaux, vidéos TikTok/Insta "
                "publiées le jour J."
            ),
            "Traffic,Product launch",
        ),
    ],
)
def test_goals_are_read_in_the_published_order(brief: str, expected: str) -> None:
    assert goals(brief) == expected.split(",")


@pytest.mark.parametrize(
    "brief",
    [
        "nos ventes sont en baisse depuis l'an dernier",
        "abonnement sans engagement",
        "taux d'engagement de 4 % minimum",
        "service après-vente réactif",
        "commission de 10 % sur les ventes",
        "disponible dans tous les points de vente",
        "date de lancement : 12 mai",
        "on lance une campagne UGC",
        "we're launching a campaign with 5 creators",
        "horaires d'ouverture 9h-18h",
        "opening hours: 9 to 5",
        "l'ouverture du colis face caméra",
        "opening shot with the product",
        "une vidéo de visite du showroom",
        "la visite guidée de l'atelier",
        "lien de téléchargement des fichiers",
        "rémunération contre de la visibilité",
        "plus de 500 commandes par mois",
        "more than 300 orders shipped",
        "no sales pitch please",
        "pas de discours trop vendeur",
        "répondre dans les commentaires",
        "livraison avant le lancement",
        "entreprise lancée en 2019",
        "150 € par créateur, 3 vidéos TikTok",
        "pour les commandes de plus de 50 €, livraison offerte",
        "créatrice avec une communauté engagée",
        "lancez-vous !",
        "la vidéo se lance sur un plan serré",
        "on veut que les gens connaissent notre marque",
        "convaincre les parents d'acheter notre couffin",
        "incite people to visit our store",
        "notre taux de conversion est déjà bon",
        "sales are down this year",
        "les soldes d'été",
        "our sales team will contact you",
        "le produit est en vente à la Fnac",
        "frais d'inscription de 20 €",
        "inscription avant le 12 mars sur ce lien",
        "10 % par vente générée",
        "you earn 10% on sales",
        "engagement ring jewellery",
        "forfait sans aucun engagement",
        "creators with a good engagement rate",
        "avec un bon taux d'engagement",
        "leave a comment below",
        "mentionnez le lien dans les commentaires",
        "la communauté des coureurs",
        "visit our website for details",
        "une visite de l'usine filmée",
        "pas de clic-bait",
        'opening line: "je déteste le café"',
        "ouvrir la boîte face caméra",
        "open the box on camera",
        "start-up lancée en 2021",
        "since our launch we sold 10k units",
        "avant le lancement, rien ne doit fuiter",
        "on lance un casting",
        "nous lançons un appel à créateurs",
        "lancer la vidéo par une question",
        "le lancement de la campagne est prévu en mai",
        "launch date: 3 June",
        "Lien d'achat en bio",
        "20 % de remise dès l'achat",
        "more than 1,000 downloads on the store",
        "app with 2M downloads",
        "sans visibilité offerte",
        (
            "Salut ! On est une petite marque de bougies. On cherche 4 créatrices déco "
            "pour tourner chacune une vidéo de 30 s, 130 € la vidéo. On les diffusera en "
            "ads sur Insta et FB. Livraison souhaitée pour le 14 mars."
        ),
        (
            "Hi team, we're a dog food brand. Need 5 UGC videos (no posting), 9:16, to "
            "run as Meta ads. Budget €750 total. Deadline 20 May."
        ),
        (
            "We have a finished 20s trailer for our game and want 15 creators to upload "
            "it on their TikTok and YouTube Shorts. €60 each, paid when the clip hits 5k "
            "views."
        ),
        (
            "Hello, cherche 1 couple pour une vidéo YouTube de test de notre lit. On "
            "fournit le matelas et le script. 400 €."
        ),
        "Need TikTok-style testimonials for our landing page, 3 people, $150 each.",
        (
            "Rémunération au CPM : 6 € les 1000 vues, plafonné à 400 € par vidéo. "
            "Publication sur TikTok et Reels uniquement, pas de YouTube."
        ),
        (
            "Suite à notre échange sur LinkedIn : 6 vidéos verticales pour notre compte "
            "TikTok (@cafelune). Pas besoin d'avoir des abonnés. 110 € par vidéo, réglés "
            "à réception des fichiers."
        ),
        (
            "We loved your Reels about hiking! Would you make one video for our boots? "
            "You'd post it on your own feed and we'd boost it with a partnership ad. "
            "€350, paid upon posting."
        ),
        "Pour Snap et TikTok, vidéos de 15 secondes, ton drôle. Le créateur ne poste rien.",
        (
            "Content for our socials (IG, FB, YT Shorts). No influencers please, we just "
            "want good UGC. We'll take care of publishing."
        ),
        "Chaque clip posté par vos soins sur Shorts ; payé 100 € dès 20 000 vues atteintes.",
        (
            "On vous envoie un montage de 30 secondes ; vous le publiez tel quel sur vos "
            "stories Insta et Snap. 70 €, versés 48h après publication."
        ),
        (
            "Cerchiamo 4 creator per video UGC da usare nelle nostre ads su Facebook e "
            "Instagram, 100 € a video."
        ),
        (
            "We zoeken 3 makers die een video plaatsen op hun eigen TikTok, 150 euro per "
            "stuk, betaald na plaatsing."
        ),
        (
            "slt on veut 3 tiktok pr notre marque de sneakers, 100e/video, pas de pub "
            "sur ton compte on gere la publi"
        ),
        "need 2 creators w/ 5k+ followers on tt & ig, 1 vid each on ur page, 200€ each",
        "La vidéo sera diffusée en TV et sur notre site, aucune obligation de la relayer.",
        (
            "Nous avons 30k abonnés sur TikTok et voulons toucher les jeunes : 4 "
            "créateurs étudiants, une vidéo chacun publiée en collab."
        ),
        (
            "Coucou, on bosse sur une appli de méditation, il nous faudrait 6 vidéos "
            "facecam de 20-30s qu'on passera en sponso sur Insta + TikTok. 140e la "
            "vidéo, delivery avant fin avril."
        ),
        (
            "Looking for 8 gym girls with 3k+ followers to try our leggings and share a "
            "TikTok about it on their page, 120 EUR each + free set."
        ),
        (
            'Brief : vidéo "unboxing" de notre box thé. Format vertical. Diffusion : nos '
            "réseaux (Instagram, Facebook) et notre newsletter. Budget 900 € pour 6 "
            "créatrices."
        ),
        (
            "On recherche 12 petits comptes TikTok (2 à 10k abonnés) pour relayer la "
            "bande-annonce de notre film. Vidéo fournie. 50 € par publication, payé dès "
            "que c'est en ligne."
        ),
        (
            "Besoin de 10 témoignages clients filmés au smartphone pour nos landing "
            "pages. Aucune obligation de publier. 100 € HT."
        ),
        (
            "We're a B2B SaaS. 4 founders, talking-head videos for LinkedIn and YouTube "
            "ads. €350 per video. No posting on personal profiles."
        ),
        (
            "Je suis éleveur de chiots, je voudrais une vidéo rigolote pour ma page "
            "Facebook, 80 € max."
        ),
        (
            "5 vidéos YouTube Shorts, le créateur garde la main sur le montage et publie "
            "lui-même. 90 € par short."
        ),
        (
            "Our agency needs 15 hook variations, raw files only, for paid social (Meta "
            "+ TikTok). 60€/clip."
        ),
        (
            "Notre podcast fête ses 100 épisodes ! On vous envoie un extrait déjà "
            "sous-titré, vous le partagez en story Insta. 40 € par story."
        ),
        (
            "Recherche 3 mamans pour tester notre poussette, 2 vidéos chacune, à nous "
            "transmettre par WeTransfer, pas de diffusion sur vos comptes."
        ),
        (
            "Vous avez 10k abonnés ou plus sur Snap ? On vous paie 200€ pour parler de "
            "notre forfait mobile."
        ),
        (
            "Nous sommes suivis par 50k personnes sur Instagram et voulons du contenu "
            "frais pour notre feed : 10 photos... pardon, 10 vidéos de 15 s. 70 € l'unité."
        ),
        ("Need a clip to show on screens in our shops, no social media use at all. 1 actor, €500."),
        (
            "Le spot TV existe déjà. On cherche des comptes Facebook et Insta régionaux "
            "pour le poster. 100 € par post."
        ),
        ('3 Reels "day in my life" + 1 Spark code par vidéo, paiement à 30 jours fin de mois.'),
        (
            "No TikTok, no Snap: only IG. We keep the videos for our own page. €95 per "
            "video, 7 creators"
        ),
        (
            "Vidéo recette de 45 s pour TikTok, avec du rythme façon Reels. Les droits "
            "pub nous reviennent 6 mois. 160 €"
        ),
        "you will be paid €75 as soon as your post is live + €25 extra if you hit 50k views",
        (
            "Hola, buscamos 5 chicas con más de 5k seguidores para subir un TikTok a su "
            "perfil probando nuestro sérum. 100 € cada una"
        ),
        (
            "Nous éditons un logiciel de compta et cherchons 2 experts-comptables pour "
            "une interview filmée diffusée sur notre chaîne YouTube. 600 € chacun."
        ),
        (
            "We'd love a Reel of your cat with our fountain. Post it whenever you like "
            "before June 10, tag us, we pay on the day. €90."
        ),
        (
            "Tournage chez vous, validation par nous, puis mise en ligne sur votre "
            "TikTok le 15/05 à 18h. Facture à l'issue."
        ),
        (
            "Concept : POV d'une cliente. Rendu : 3 fichiers mp4 sans musique ni logo. "
            "On ajoute tout nous-mêmes et on poste."
        ),
        (
            "On voudrait travailler avec toi pour notre nouvelle collection : 1 Reel + 3 "
            "stories, 350 €. Tu es libre sur le ton."
        ),
        (
            "Budget 2000€, 10 créateurs, UGC authentique, droits 12 mois tous supports, "
            "livraison Dropbox."
        ),
        "Mission : 4 vidéos/mois pour animer le compte Insta de notre hôtel.",
        (
            "Recrute ambassadeurs vélo ! Une vidéo publiée par mois sur ton réseau "
            "préféré, 100 € par vidéo, versés à chaque publication."
        ),
        ("We don't want ads that look like TikTok. Cinematic YouTube pre-roll, 2 actors, €800."),
        (
            "Objectif : 500 000 vues cumulées. 10 créateurs postent chacun 2 vidéos sur "
            "TikTok, payés 120 € à réception des stats."
        ),
        "Paiement à la vue : 0,005 € par vue, versé à partir de 2000 vues.",
        "no insta pls, we only do youtube. sponsor segment of 60s in your next video, 700€",
        "Vidéo livrée = vidéo payée. Vous ne publiez rien.",
        (
            "Pas besoin de TikTok, on a déjà ce qu'il faut ; il nous manque des vidéos "
            "pour Facebook."
        ),
        ("Our goal is to hit 1M views on TikTok with 20 creators, each paid €100 once posted."),
        (
            "Créateurs avec une petite communauté food bienvenus, contenu à poster sur "
            "vos réseaux et réutilisable par nous."
        ),
        (
            "We own a bakery. Want UGC that makes people hungry; we will publish on "
            "Insta and Google."
        ),
        (
            "Le montage final vous est remis par notre studio ; à vous de le publier sur "
            "Facebook et Snapchat."
        ),
        ("Reprise de notre vidéo virale : chaque compte la reposte telle quelle. 30 € le repost."),
        (
            "Marque de cosmétiques solides cherche peaux sensibles pour avant/après. "
            "Contenu destiné exclusivement à nos publicités Meta et TikTok. 130 €/vidéo."
        ),
        (
            "Partner with us: 6 travel creators, one YouTube Short each on your channel, "
            "we pay $200... sorry 200 € after it's live."
        ),
        (
            "Cherche couple 30-40 ans, vidéo cuisine à 4 mains, 1 post + 2 stories, 8k "
            "abonnés mini. 220 €"
        ),
        (
            "Nous prenons en charge le montage. Il vous suffit de nous faire parvenir "
            "vos rushs par WeTransfer. 6 vidéos pour Insta."
        ),
        (
            "La vidéo existe (30 s), il manque des gens pour la faire vivre : 20 comptes "
            "TikTok la publient, 40 € dès 3000 vues."
        ),
        (
            "Looking for UGC-style ads, nothing published by the talent. FB + IG "
            "placements. €140 x 8"
        ),
        (
            "Our competitor pays per view; we prefer a flat €100 per TikTok posted, paid "
            "at the end of the month."
        ),
        "Vous faites 100k vues par Reel ? Parfait, on veut 1 Reel collab, 500 €.",
        (
            "On cherche des visages pour une pub web, 1 jour de tournage, 400 €, droits "
            "1 an YouTube + Facebook"
        ),
        ("Merci de ne pas mentionner TikTok dans la vidéo. Format 16:9 pour notre chaîne YouTube."),
        ("UGC video for Facebook ads only - not for Instagram. Creator does not need followers."),
        "We will whitelist your handle for 30 days after you post the Reel. €300 flat",
        "Rémunération : 80 € fixe à la livraison + 2 € CPM après publication sur votre Snap",
    ],
)
def test_a_mere_mention_is_no_objective(brief: str) -> None:
    assert goals(brief) == []


def test_the_words_that_make_it_a_goal_are_quoted() -> None:
    brief = "3 vidéos pour booster les ventes et le trafic"

    found = objectives(Scan(brief))

    assert [(one.value, brief[one.span.start : one.span.end]) for one in found] == [
        ("Conversions", "booster les ventes"),
        ("Traffic", "trafic"),
    ]


def test_last_years_goal_is_no_goal() -> None:
    brief = "L'an dernier nous voulions booster les ventes. Cette année, objectif notoriété."

    assert goals(brief) == ["Awareness"]


@pytest.mark.parametrize(
    ("brief", "goal"),
    [
        ("We want reach, nothing else.", "Awareness"),
        ("Il nous faut avant tout des réservations.", "Conversions"),
        ("Queremos sobre todo comentarios.", "Engagement"),
        ("What we want is clicks.", "Traffic"),
        ("Vogliamo iscrizioni.", "Conversions"),
    ],
)
def test_what_the_brand_says_that_it_wants_is_a_goal(brief: str, goal: str) -> None:
    assert goals(brief) == [goal]


@pytest.mark.parametrize(
    "brief",
    ["Il me faut un rendez-vous.", "We want 3 visitors on camera.", "Je veux une réservation."],
)
def test_one_thing_that_is_wanted_is_no_goal(brief: str) -> None:
    assert goals(brief) == []


@pytest.mark.parametrize(
    "brief",
    [
        "Our bakery opens its doors on 3 May.",
        "Lanciamo in ottobre la nostra linea.",
        "Nous ouvrons en mars un deuxième salon.",
        "Hair dryer launch, 4 creators.",
        "Ouverture le 12 mai, 4 créateurs.",
        "Launch is 1 December, vids up by 24 November.",
        "Calendrier de l'avent, sortie le 2 novembre.",
        "Garderie ouvrant ses portes à Annecy le 15 juin",
        "Nieuw kookboek, verschijnt 1 oktober!",
        "Restaurante novo em Braga, abre a 10 de julho.",
    ],
)
def test_an_opening_with_its_day_or_its_thing_is_a_launch(brief: str) -> None:
    assert goals(brief) == ["Product launch"]


@pytest.mark.parametrize(
    "brief",
    [
        "Notre boutique ouvre le samedi.",
        "Filmez leur ouverture de bal.",
        "campaign launch is 5 May",
        "Sortie des vidéos le 2 juin",
    ],
)
def test_opening_days_and_openings_of_others_are_no_launch(brief: str) -> None:
    assert goals(brief) == []


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("doel: kaartverkoop", ["Conversions"]),
        ("Ziel: Ticketverkäufe", ["Conversions"]),
        ("Ons doel: nieuwsbriefinschrijvingen, websitebezoek", ["Conversions", "Traffic"]),
        ("We mikken op demo-aanmeldingen.", ["Conversions"]),
        ("Lo que nos importa son las descargas de la app.", ["Conversions"]),
        ("Puntiamo alle vendite.", ["Conversions"]),
        ("Der Kartenverkauf läuft gut.", []),
        ("Wir wollen den Online-Verkauf ankurbeln.", ["Conversions"]),
        ("We willen meer reserveringen.", ["Conversions"]),
        ("Abbiamo appena aperto una gelateria.", ["Product launch"]),
        ("El lanzamiento será en septiembre.", ["Product launch"]),
        ("Wir eröffnen bald eine Kletterhalle in Leipzig.", ["Product launch"]),
        ("Abrimos um ginásio de escalada no Porto.", ["Product launch"]),
        ("Wir bringen ein Kartenspiel für Paare heraus.", ["Product launch"]),
        ("We brengen een kaartspel uit.", ["Product launch"]),
        ("Nous sortons un jeu de cartes.", ["Product launch"]),
        ("Sacamos un juego de cartas.", ["Product launch"]),
        ("Wir starten eine Kampagne mit 5 Creators.", []),
        ("Wir öffnen um neun Uhr.", []),
    ],
)
def test_goals_and_launches_in_other_wordings(brief: str, expected: list[str]) -> None:
    assert goals(brief) == expected
