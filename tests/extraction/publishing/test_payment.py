"""What releases the payment."""

import pytest

from app.extraction.rules.publishing.payment import payment, triggers
from app.extraction.rules.text.scan import Scan


def trigger(brief: str) -> dict[str, object]:
    scan = Scan(brief)
    return {one.field: one.value for one in payment(scan, triggers(scan))}


@pytest.mark.parametrize(
    "brief",
    [
        "Paiement à la publication.",
        "120 € payés à la publication de la vidéo",
        "Rémunération après publication",
        "On vous paie une fois la vidéo en ligne",
        "Une fois la vidéo postée, on vous vire 150 €",
        "virement dès publication",
        "payé dès la mise en ligne",
        "Paiement sous 7 jours après la mise en ligne",
        "150€ à la publication",
        "règlement lors de la publication",
        "paiement : publication",
        "Paiement : à la publication",
        "payment on publication",
        "Paid upon posting",
        "you get paid once the video is live",
        "we pay after it goes live",
        "payment 30 days after publication",
        "We'll pay as soon as the reel is posted",
        "paid on posting, €120 each",
        "payment trigger: publication",
        "Fee released when the post is published",
        "pas de paiement avant publication",
        "no payment before posting",
        "paiement après validation et publication",
        "Bezahlung nach Veröffentlichung",
        "pago tras la publicación",
        "pagamento alla pubblicazione",
        "betaling na publicatie",
        "pagamento após a publicação",
        "150 € à la publication + bonus de 50 € à 100k vues",
        "L'an dernier on payait aux vues. Paiement à la publication cette année.",
        "Paiement :\n- à la publication",
        "Rémunération : 150 € à la mise en ligne",
        "Vous serez réglé dès que le Reel est publié",
        "le paiement est effectué une fois que la vidéo est postée",
        "payé en une fois, après mise en ligne du TikTok",
        "paiement J+7 après publication",
        "virement sous 48h après la publication",
        "150€ versés quand la vidéo est en ligne",
        "Paid the day your video goes live",
        "€100 upon publication",
        "payment within 14 days of publication",
        "money is released once it's published on your page",
        "Invoice payable on posting",
        "50 % à la commande, 50 % à la publication",
        "we pay you right after the post is up",
        "paid after you publish",
        "Vergütung bei Veröffentlichung",
        "se paga al publicar el vídeo",
        "compenso dopo la pubblicazione",
        "zodra de video online is, betalen we",
        "pagamos depois de publicado",
        (
            "Bonjour, lancement de notre appli de budget le 3 avril : nous voulons 10 "
            "influenceurs (10k abonnés min) qui publient un TikTok sur leur compte. 300 "
            "€ chacun, payés une fois la vidéo publiée. Objectif : téléchargements."
        ),
        (
            "We loved your Reels about hiking! Would you make one video for our boots? "
            "You'd post it on your own feed and we'd boost it with a partnership ad. "
            "€350, paid upon posting."
        ),
        (
            "On vous envoie un montage de 30 secondes ; vous le publiez tel quel sur vos "
            "stories Insta et Snap. 70 €, versés 48h après publication."
        ),
        (
            "5 Creator gesucht, je ein TikTok auf ihrem eigenen Kanal, 200 € pro Video, "
            "Zahlung nach Veröffentlichung. Ziel: Bekanntheit."
        ),
        (
            "We zoeken 3 makers die een video plaatsen op hun eigen TikTok, 150 euro per "
            "stuk, betaald na plaatsing."
        ),
        (
            "Budget: 1200€ for 6 videos. Platforms: TikTok, Instagram (no stories). "
            "Payment: 50% upfront, 50% on publication. Goal: drive foot traffic to our 3 "
            "shops."
        ),
        (
            "On recherche 12 petits comptes TikTok (2 à 10k abonnés) pour relayer la "
            "bande-annonce de notre film. Vidéo fournie. 50 € par publication, payé dès "
            "que c'est en ligne."
        ),
        (
            "Pour la Saint-Valentin, 5 couples qui testent notre jeu, vidéo postée en "
            "collab sur Instagram, objectif : ventes en ligne. 250 € par couple après "
            "mise en ligne."
        ),
        "you will be paid €75 as soon as your post is live + €25 extra if you hit 50k views",
        (
            "Recrute ambassadeurs vélo ! Une vidéo publiée par mois sur ton réseau "
            "préféré, 100 € par vidéo, versés à chaque publication."
        ),
        ("Our goal is to hit 1M views on TikTok with 20 creators, each paid €100 once posted."),
        (
            "Partner with us: 6 travel creators, one YouTube Short each on your channel, "
            "we pay $200... sorry 200 € after it's live."
        ),
    ],
)
def test_payment_at_or_after_publication_is_released_by_it(brief: str) -> None:
    assert trigger(brief) == {"payment_trigger": "publication"}


@pytest.mark.parametrize(
    "brief",
    [
        "rémunération aux vues",
        "payés à la vue",
        "paid per view",
        "vidéos payées au nombre de vues",
        "payment based on views",
        "paid by views",
        "Rémunération au CPM",
        "10 € CPM",
        "au CPM de 8 €",
        "10 € les 1000 vues",
        "5€/1000 vues",
        "€8 per 1k views",
        "3€ pour 1 000 vues",
        "2 € par tranche de 1000 vues",
        "we pay $5 per thousand views",
        "5 euros les mille vues",
        "cachet : 1 € / 1000 vues",
        "tarif 4 € pour mille vues",
        "pay is $10 CPM",
        "rémunéré à la performance : 5 € par 1 000 vues",
        "EUR 7 per thousand views",
        "chaque tranche de 10 000 vues rapporte 20 €",
        "you earn 3€ for every 1,000 views",
        "paiement au volume de vues",
        "la rémunération dépend du nombre de vues",
        "Payment depends on views",
        "fixed fee? no, paid on views",
        (
            "Rémunération au CPM : 6 € les 1000 vues, plafonné à 400 € par vidéo. "
            "Publication sur TikTok et Reels uniquement, pas de YouTube."
        ),
        (
            "Campagne notoriété : 20 créateurs lifestyle, 1 TikTok chacun sur leur "
            "compte, rémunération 4 € / 1000 vues, plafond 300 €."
        ),
    ],
)
def test_payment_by_the_view_has_no_threshold(brief: str) -> None:
    assert trigger(brief) == {"payment_trigger": "views"}


@pytest.mark.parametrize(
    ("brief", "threshold"),
    [
        ("payé dès 10 000 vues", 10000),
        ("Paiement dès que la vidéo atteint 20k vues", 20000),
        ("paiement à 10k vues", 10000),
        ("on paie quand la vidéo dépasse 50 000 vues", 50000),
        ("paid once it hits 20k", 20000),
        ("paid when the video reaches 50,000 views", 50000),
        ("payment after 15k views", 15000),
        ("150 € à partir de 5000 vues", 5000),
        ("150 € si la vidéo fait 30k vues", 30000),
        ("payé à un million de vues", 1000000),
        ("Rémunération aux vues (10k)", 10000),
        ("Paiement aux vues. Seuil : 10 000 vues.", 10000),
        ("seuil de vues : 25 000, paiement à ce moment", 25000),
        ("payment unlocked at 12k views", 12000),
        ("le cachet est versé quand on passe la barre des 100 000 vues", 100000),
        ("payment_trigger: views, views_threshold: 10000", 10000),
        ("paid when views reach 8,000", 8000),
        ("Paiement à la publication. Non, finalement paiement aux vues à 10k vues.", 10000),
        ("Zahlung ab 10.000 Aufrufen", 10000),
        ("pago al llegar a 10.000 visualizaciones", 10000),
        ("pagato al raggiungimento di 10.000 visualizzazioni", 10000),
        ("betaald vanaf 10.000 weergaven", 10000),
        ("pagamento ao atingir 10.000 visualizações", 10000),
        ("Vous êtes payé 7 jours après publication si la vidéo dépasse 10 000 vues", 10000),
        ("100 € quand la vidéo passe les 10 000 vues", 10000),
        ("payé au bout de 10k vues", 10000),
        ("Le paiement est déclenché à 15 000 vues organiques", 15000),
        ("Vous touchez 200 € à 50k vues", 50000),
        ("les 150 € sont débloqués à 10 000 vues", 10000),
        ("Payment is released at 25,000 views", 25000),
        ("paid only if the video gets 10k views", 10000),
        ("paid after the first 5,000 views", 5000),
        ("10 000 vues minimum pour être payé", 10000),
        ("minimum 10k vues pour toucher les 100 €", 10000),
        ("payé si +20k vues", 20000),
        ("paiement conditionné à 15 000 vues", 15000),
        ("paid once you pass the 30k view mark", 30000),
        ("seuil de paiement : 8000 vues", 8000),
        ("threshold for payment: 12,000 views", 12000),
        ("Paiement déclenché au-delà de 40 000 vues", 40000),
        ("objectif de 10 000 vues pour déclencher le paiement", 10000),
        ("Rémunération à la vue, seuil 10k", 10000),
        ("paid on views, min 5k", 5000),
        ("on règle quand le compteur de vues dépasse 5 000", 5000),
        ("cinquante mille vues et vous êtes payé", 50000),
        ("Zahlung, sobald 20.000 Aufrufe erreicht sind", 20000),
        ("se paga cuando el vídeo alcance 15.000 visualizaciones", 15000),
        ("pagamento quando il video raggiunge 5.000 visualizzazioni", 5000),
        ("uitbetaling zodra de video 10.000 weergaven haalt", 10000),
        ("pago quando o vídeo atingir 5 mil visualizações", 5000),
        (
            (
                "We have a finished 20s trailer for our game and want 15 creators to upload "
                "it on their TikTok and YouTube Shorts. €60 each, paid when the clip hits 5k "
                "views."
            ),
            5000,
        ),
        (
            ("Chaque clip posté par vos soins sur Shorts ; payé 100 € dès 20 000 vues atteintes."),
            20000,
        ),
        (
            (
                "TikTok creators wanted for our language app: goal = installs. Pay: "
                "€0.50... no, €100 flat per video, released when the video reaches 15k views."
            ),
            15000,
        ),
        ("Paiement à la vue : 0,005 € par vue, versé à partir de 2000 vues.", 2000),
        (
            (
                "La vidéo existe (30 s), il manque des gens pour la faire vivre : 20 comptes "
                "TikTok la publient, 40 € dès 3000 vues."
            ),
            3000,
        ),
    ],
)
def test_payment_once_views_are_reached_has_their_number(brief: str, threshold: int) -> None:
    assert trigger(brief) == {"payment_trigger": "views", "views_threshold": threshold}


@pytest.mark.parametrize(
    "brief",
    [
        "Paiement avant publication",
        "paiement à la signature",
        "payé à la livraison des fichiers",
        "Paiement après validation de la vidéo",
        "payment on delivery",
        "paid at the end of the month",
        "paiement fin de mois",
        "commission de 10 % sur les ventes",
        "Publication le 12 mai, 150 € par créateur",
        "Vidéo à publier avant le 15 juin. Budget 200 €",
        "statistiques à envoyer 7 jours après la publication",
        "150€ pour des publications sur Insta",
        "150 € par publication",
        "objectif 100k vues",
        "on vise 1M de vues",
        "Objectif : 100 000 vues, 150 € par créateur",
        "KPI: 50k views per video",
        "créateurs qui font 50k vues par vidéo",
        "creators averaging 20k views",
        "profils avec 30k vues en moyenne, payés 200 €",
        "payé 150 €, minimum 10k abonnés",
        "paid €150, must have 20k followers",
        "bonus de 50 € si la vidéo dépasse 100k vues",
        "€200 flat plus a bonus at 50k views",
        "on veut baisser notre CPM",
        "notre CPM est de 12 €",
        "deux prises de vues, 150 €",
        "en vue de la sortie, 150 € par vidéo",
        "vue sur mer, hôtel 4 étoiles, 300 €",
        "pas de paiement aux vues",
        "paiement en ligne sécurisé, 150 €",
        "the video should hit 20k views, we pay €100 per creator",
        "paiement après réception de la vidéo",
        "paid when we approve the video",
        "payment 30 days net",
        "paiement en deux fois",
        "on publie la vidéo le 3 mai, budget 200 €",
        "Publication le 3 mai, paiement sous 30 jours",
        "vidéo à publier, payée 150 €",
        "posts must be online for 30 days. Payment at end of month.",
        "paid €100 for posting twice",
        "paiement comptant",
        "after publication, send us the insights",
        "notre dernière vidéo a fait 2 millions de vues",
        "on espère 50k vues par vidéo, 150 € chacun",
        "target: 100,000 views. Budget: €150 each.",
        "des créateurs à 10k vues minimum",
        "créateurs dont les vidéos dépassent 20k vues, payés 180 €",
        "creators who usually get 30k views, paid €200",
        "Nos vidéos font 10k vues, payées 100 €",
        "prime de 30 € au-delà de 20k vues",
        "extra €50 if it reaches 100k views",
        "paid €100; bonus when it hits 50k views",
        "150 € + 2 € les 1000 vues",
        "payé 150 € pour 10k abonnés",
        "points de vue variés, payés 120 €",
        "KPI: CPM < 5 €",
        "CPM moyen de nos ads : 7 €",
        "réduire le CPM",
        "paid in product, 10k views expected",
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
            "Marque de vélos, besoin de visibilité à Lyon. 3 vidéos sur ton Instagram, "
            "200€ la vidéo. Paiement fin de mois."
        ),
        (
            "On veut faire venir du monde au resto : 2 foodies lyonnais, un Reel chacun "
            "posté sur leur profil + une story. Repas offert + 80 €."
        ),
        (
            "Hello, cherche 1 couple pour une vidéo YouTube de test de notre lit. On "
            "fournit le matelas et le script. 400 €."
        ),
        "Need TikTok-style testimonials for our landing page, 3 people, $150 each.",
        (
            "Suite à notre échange sur LinkedIn : 6 vidéos verticales pour notre compte "
            "TikTok (@cafelune). Pas besoin d'avoir des abonnés. 110 € par vidéo, réglés "
            "à réception des fichiers."
        ),
        (
            "Objectif de la campagne : faire grandir notre communauté Instagram et "
            "générer des commentaires. 5 créateurs, 1 Reel chacun."
        ),
        (
            "Ouverture de notre 2e boutique à Nantes en juin, 8 créateurs nantais, une "
            "vidéo TikTok postée sur leur compte, 150 € + bon d'achat de 50 €."
        ),
        (
            "Nous relançons nos ventes sur Amazon : 12 vidéos UGC, fichiers HD remis "
            "sous 10 jours. 90 € par vidéo"
        ),
        "Pour Snap et TikTok, vidéos de 15 secondes, ton drôle. Le créateur ne poste rien.",
        (
            "Content for our socials (IG, FB, YT Shorts). No influencers please, we just "
            "want good UGC. We'll take care of publishing."
        ),
        (
            "Vídeos UGC para Instagram, 3 creadoras, 120 € cada una, sin publicar en su "
            "perfil. Objetivo: más ventas."
        ),
        (
            "Cerchiamo 4 creator per video UGC da usare nelle nostre ads su Facebook e "
            "Instagram, 100 € a video."
        ),
        (
            "Procuramos 6 criadores para publicar um Reel no seu perfil, 90 € cada, para "
            "aumentar as vendas."
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
            "Hi! We're opening a ramen bar in Leeds next month and want 5 local foodies "
            "to come film a Reel and post it. £80 + meal. We want people through the door!"
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
            "Bonjour, un Reel pour présenter nos gîtes (objectif réservations), à mettre "
            "sur votre compte et le nôtre. 180 €."
        ),
        (
            "No TikTok, no Snap: only IG. We keep the videos for our own page. €95 per "
            "video, 7 creators"
        ),
        (
            "Vidéo recette de 45 s pour TikTok, avec du rythme façon Reels. Les droits "
            "pub nous reviennent 6 mois. 160 €"
        ),
        (
            "Hola, buscamos 5 chicas con más de 5k seguidores para subir un TikTok a su "
            "perfil probando nuestro sérum. 100 € cada una"
        ),
        (
            "Wir brauchen 6 UGC-Clips für unsere Meta Ads, kein Posting. 120 € pro Clip. "
            "Ziel: mehr Bestellungen."
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
        ("We don't want ads that look like TikTok. Cinematic YouTube pre-roll, 2 actors, €800."),
        (
            "Objectif : 500 000 vues cumulées. 10 créateurs postent chacun 2 vidéos sur "
            "TikTok, payés 120 € à réception des stats."
        ),
        "no insta pls, we only do youtube. sponsor segment of 60s in your next video, 700€",
        "Vidéo livrée = vidéo payée. Vous ne publiez rien.",
        (
            "Pas besoin de TikTok, on a déjà ce qu'il faut ; il nous manque des vidéos "
            "pour Facebook."
        ),
        (
            "Faites découvrir notre parc à vos abonnés ! Vlog YouTube ou TikTok, entrée "
            "offerte + 200 €."
        ),
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
            "Notre coach sportif lance son programme en ligne en septembre. But : "
            "inscriptions. 4 TikToks face cam, on poste sur notre compte."
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
        (
            "Besoin de trafic en magasin pour l'ouverture du 12 mai à Metz. 6 créateurs "
            "locaux, vidéos TikTok/Insta publiées le jour J."
        ),
        ("Merci de ne pas mentionner TikTok dans la vidéo. Format 16:9 pour notre chaîne YouTube."),
        ("UGC video for Facebook ads only - not for Instagram. Creator does not need followers."),
        "We will whitelist your handle for 30 days after you post the Reel. €300 flat",
        "Rémunération : 80 € fixe à la livraison + 2 € CPM après publication sur votre Snap",
    ],
)
def test_other_moments_goals_statistics_and_bonuses_release_nothing(brief: str) -> None:
    assert trigger(brief) == {}


def test_the_moment_and_the_number_are_quoted() -> None:
    brief = "Vous êtes payé dès que la vidéo atteint 20k vues."

    scan = Scan(brief)
    found = payment(scan, triggers(scan))

    assert [(one.field, brief[one.span.start : one.span.end]) for one in found] == [
        ("payment_trigger", "atteint 20k vues"),
        ("views_threshold", "20k vues"),
    ]


def test_of_two_triggers_the_last_one_holds() -> None:
    brief = "Paiement aux vues à partir de 5 000 vues. Non, finalement paiement à la publication."

    assert trigger(brief) == {"payment_trigger": "publication"}


def test_of_tiers_the_first_to_be_reached_releases_the_payment() -> None:
    brief = "Payé 100 € à 10 000 vues, 200 € à 50 000 vues"

    assert trigger(brief) == {"payment_trigger": "views", "views_threshold": 10_000}


@pytest.mark.parametrize(
    ("brief", "views"),
    [
        ("Each dancer gets €90 once the clip has drawn 15,000 views.", 15_000),
        ("75 € quand la vidéo cumule 6 000 vues", 6_000),
        ("Si le post ne fait pas 4 000 vues, il n'est pas payé.", 4_000),
        ("We pay 40 € when the reel was watched 2,500 times.", 2_500),
        ("60 euro per maker als de video 7.000 weergaven heeft", 7_000),
    ],
)
def test_an_amount_may_wait_for_views(brief: str, views: int) -> None:
    assert trigger(brief) == {"payment_trigger": "views", "views_threshold": views}


@pytest.mark.parametrize(
    "brief",
    ["50 € chacun. Si la vidéo fait 10 000 vues, bonus de 20 €.", "When we got 5,000 views, wow."],
)
def test_views_without_a_payment_that_waits_are_no_condition(brief: str) -> None:
    assert trigger(brief) == {}
