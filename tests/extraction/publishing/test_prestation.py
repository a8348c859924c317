"""What a brief asks of the creators: files, a post, or a post of the brand's video."""

import pytest

from app.extraction.rules.publishing.payment import triggers
from app.extraction.rules.publishing.prestation import prestation
from app.extraction.rules.text.scan import Scan


def services(brief: str) -> set[str]:
    scan = Scan(brief)
    return {str(one.value) for one in prestation(scan, triggers(scan))}


@pytest.mark.parametrize(
    "brief",
    [
        "3 vidéos UGC pour notre gamme de thés",
        "We need UGC for our mugs",
        "UGC uniquement, pas de publication",
        "Livraison des fichiers en 4K",
        "Vous nous livrez les vidéos par WeTransfer",
        "files delivered via Google Drive",
        "send us the final video, no posting",
        "Pas besoin de publier sur votre compte",
        "aucune publication demandée",
        "Publication : non",
        "publication non requise",
        "you don't have to post anything",
        "No posting required",
        "rien à publier de votre côté",
        "nothing to post on your side",
        "on publiera nous-mêmes",
        "nous les publierons sur notre compte",
        "We'll post the videos ourselves",
        "we will publish it on our own channels",
        "vidéos publiées par nos soins",
        "la marque publiera les vidéos sur ses réseaux",
        "contenu pour nos réseaux sociaux",
        "des vidéos pour nos ads",
        "videos for our ads",
        "content for our own channels",
        "3 clips for our Instagram feed",
        "pour alimenter notre compte TikTok",
        "des vidéos à utiliser sur notre site",
        "videos to use on our product pages",
        "on publie les vidéos sur notre chaîne YouTube",
        "Vidéos non publiées sur leurs comptes",
        "without posting it on your own profile",
        "Les créateurs ne publient rien, ils nous envoient le fichier",
        "you won't need to publish it",
        "sans obligation de publication",
        "on les utilisera en Meta Ads",
        "Wir posten die Videos selbst",
        "sin publicación",
        "senza pubblicazione, solo file",
        "geen publicatie nodig",
        "sem publicação",
        (
            "Bonjour, nous sommes une marque de bijoux et recherchons 6 créatrices pour "
            "des contenus bruts que nous monterons. Aucune mise en ligne de votre part."
        ),
        "You keep nothing on your profile, we just need the raw MP4s",
        (
            "Le créateur garde la vidéo pour lui, pas de diffusion chez lui. Fichiers "
            "remis par Drive."
        ),
        (
            "On cherche des créateurs qui filment chez eux, on récupère les vidéos pour "
            "nos campagnes Meta"
        ),
        "videos that we'll run as ads from our own account",
        "pas besoin d'être influenceur ni d'avoir une communauté, c'est pour nos pubs",
        "pas d'influenceurs, juste du contenu UGC",
        "we are not looking for influencers, only UGC creators",
        "Peu importe le nombre d'abonnés, on veut du contenu pour notre feed",
        "UGC creators, no minimum followers",
        "vidéos verticales destinées à nos fiches produit",
        "Vidéos livrées à la marque, publication sur le compte de la marque",
        "you deliver the files to us and that's it",
        "contenu à nous envoyer par mail, on se charge de la publication",
        "Publication assurée par nos équipes",
        "Ce sera posté sur notre page, pas la vôtre",
        "You don't need to share anything on your channels",
        "Nothing goes live on your account",
        "On mettra en ligne les vidéos sur notre Insta",
        "Content will be posted by our social team",
        "It's UGC only: you film, we post",
        "tu filmes, nous on publie",
        "Vous filmez, vous montez, vous nous envoyez le fichier final",
        "Contenu 100 % UGC, les vidéos ne seront jamais mises en ligne par les créateurs",
        "Vous cédez les fichiers, c'est notre community manager qui publie",
        "pas de post à faire sur vos réseaux",
        "zéro publication, on veut juste les fichiers sources",
        "Inutile de poster quoi que ce soit",
        "aucun post n'est demandé",
        "La publication n'est pas demandée",
        "posting is not expected",
        "publication: nope",
        "posting: none",
        "no need to share it with your followers",
        "Ce n'est pas un post sponsorisé, c'est de l'UGC",
        "it's not a sponsored post, just content for our ads",
        "you film, you send, done. We upload it to our shop's TikTok.",
        "nos équipes se chargent de la mise en ligne",
        "Content to be published by the brand",
        "Pour notre usage sur Instagram",
        "Publication sur NOS comptes uniquement",
        "vidéo pour notre page Facebook",
        "3 témoignages vidéo pour nos pages produit",
        "création de contenu UGC pour notre campagne d'acquisition",
        "Zwei UGC-Videos, keine Veröffentlichung auf deinem Kanal",
        "contenidos UGC para nuestros anuncios",
        "video UGC, la pubblicazione la facciamo noi",
        "Film yourself and upload the files to our Drive",
        "Upload the clips to Google Drive before Friday",
        "filmed by you, posted by us",
        "Filmez-vous et uploadez les rushs sur Dropbox",
        "montage de votre côté, publication du nôtre",
        "Creators film, brand posts.",
        "les vidéos seront postées par notre CM",
        "no strings attached, no posting, just files",
        (
            "Salut ! On est une petite marque de bougies. On cherche 4 créatrices déco "
            "pour tourner chacune une vidéo de 30 s, 130 € la vidéo. On les diffusera en "
            "ads sur Insta et FB. Livraison souhaitée pour le 14 mars."
        ),
        (
            "Hi team, we're a dog food brand. Need 5 UGC videos (no posting), 9:16, to "
            "run as Meta ads. Budget €750 total. Deadline 20 May."
        ),
        "Need TikTok-style testimonials for our landing page, 3 people, $150 each.",
        (
            "Suite à notre échange sur LinkedIn : 6 vidéos verticales pour notre compte "
            "TikTok (@cafelune). Pas besoin d'avoir des abonnés. 110 € par vidéo, réglés "
            "à réception des fichiers."
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
            "slt on veut 3 tiktok pr notre marque de sneakers, 100e/video, pas de pub "
            "sur ton compte on gere la publi"
        ),
        "La vidéo sera diffusée en TV et sur notre site, aucune obligation de la relayer.",
        (
            "Coucou, on bosse sur une appli de méditation, il nous faudrait 6 vidéos "
            "facecam de 20-30s qu'on passera en sponso sur Insta + TikTok. 140e la "
            "vidéo, delivery avant fin avril."
        ),
        (
            'Brief : vidéo "unboxing" de notre box thé. Format vertical. Diffusion : nos '
            "réseaux (Instagram, Facebook) et notre newsletter. Budget 900 € pour 6 "
            "créatrices."
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
            "Our agency needs 15 hook variations, raw files only, for paid social (Meta "
            "+ TikTok). 60€/clip."
        ),
        (
            "Recherche 3 mamans pour tester notre poussette, 2 vidéos chacune, à nous "
            "transmettre par WeTransfer, pas de diffusion sur vos comptes."
        ),
        (
            "Nous sommes suivis par 50k personnes sur Instagram et voulons du contenu "
            "frais pour notre feed : 10 photos... pardon, 10 vidéos de 15 s. 70 € l'unité."
        ),
        (
            "No TikTok, no Snap: only IG. We keep the videos for our own page. €95 per "
            "video, 7 creators"
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
            "Concept : POV d'une cliente. Rendu : 3 fichiers mp4 sans musique ni logo. "
            "On ajoute tout nous-mêmes et on poste."
        ),
        (
            "Budget 2000€, 10 créateurs, UGC authentique, droits 12 mois tous supports, "
            "livraison Dropbox."
        ),
        "Vidéo livrée = vidéo payée. Vous ne publiez rien.",
        (
            "We own a bakery. Want UGC that makes people hungry; we will publish on "
            "Insta and Google."
        ),
        (
            "Marque de cosmétiques solides cherche peaux sensibles pour avant/après. "
            "Contenu destiné exclusivement à nos publicités Meta et TikTok. 130 €/vidéo."
        ),
        (
            "Notre coach sportif lance son programme en ligne en septembre. But : "
            "inscriptions. 4 TikToks face cam, on poste sur notre compte."
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
            "On cherche des visages pour une pub web, 1 jour de tournage, 400 €, droits "
            "1 an YouTube + Facebook"
        ),
        ("Merci de ne pas mentionner TikTok dans la vidéo. Format 16:9 pour notre chaîne YouTube."),
        ("UGC video for Facebook ads only - not for Instagram. Creator does not need followers."),
    ],
)
def test_a_video_handed_over_and_not_posted_is_ugc_only(brief: str) -> None:
    assert services(brief) == {"ugc_only"}


@pytest.mark.parametrize(
    "brief",
    [
        "les créateurs publient sur leur compte",
        "vidéo publiée sur leurs réseaux",
        "à poster sur ton compte Insta",
        "filmer et publier une vidéo TikTok",
        "post the video on your own TikTok account",
        "creators post on their own channels",
        "You film it and publish it on your page",
        "Un post sponsorisé sur Instagram",
        "2 sponsored posts",
        "collab post with our brand",
        "publication en collaboration avec notre compte",
        "story sur leur compte",
        "une story dans leur feed",
        "with a Spark code",
        "code Spark à fournir pour 30 jours",
        "On cherche 5 influenceuses mode",
        "looking for micro-influencers",
        "créateurs avec minimum 10k abonnés",
        "creators with at least 5,000 followers",
        "entre 5k et 50k abonnés",
        "paid per view, €5 per 1k views",
        "Rémunération aux vues",
        "partenariat rémunéré avec 3 créatrices",
        "paid partnership with 3 moms",
        "Vidéo à publier sur TikTok",
        "à publier avant le 12 juin",
        "vidéo partagée à leur communauté",
        "shared with their audience",
        "the creators share the video with their followers",
        "UGC + publication sur le profil des créateurs",
        "UGC video plus posting on their feed",
        "Post it on Instagram",
        "publiez la vidéo sur TikTok",
        "création et publication",
        "vous publiez la vidéo, on s'occupe du reste",
        "Ils publient sur leur compte et on réutilise la vidéo dans nos ads",
        "chaque créateur poste la vidéo sur son profil",
        "ne rien publier avant notre validation, puis publication sur votre compte",
        "pas d'autre post sponsorisé dans la semaine, publication sur votre feed",
        "on the creator's account",
        "sur les comptes des créateurs",
        "1 post TikTok par créateur",
        "une mise en ligne sur votre chaîne YouTube",
        "Le créateur la poste sur TikTok",
        "Do not publish before our approval",
        "Veröffentlichung auf eurem Kanal",
        "publicar en su cuenta",
        "pubblicare sul proprio profilo",
        "plaatsen op hun eigen account",
        "publicar nas suas redes",
        "Tu filmes ta routine et tu la postes sur ton compte",
        "Les vidéos devront être mises en ligne sur les profils TikTok des créateurs",
        "Chaque ambassadrice partage la vidéo en story sur son compte",
        "La vidéo reste en ligne 30 jours sur votre compte",
        "The video must stay up on your profile for 30 days",
        "Posted organically on the creator's own TikTok, with a paid partnership label",
        "mention #ad obligatoire, publication sur ton feed",
        "Un Reel en collab avec notre compte @lamaison",
        "invite us as collaborator on the post",
        "Il faut publier à 18h le vendredi sur votre TikTok",
        "créateurs de 20k à 100k abonnés pour une vidéo test",
        "nano influenceuses (2 000 abonnés minimum)",
        "Two TikToks posted to their own audiences",
        "10 € CPM, plafonné à 300 €",
        "on vous paie dès 10 000 vues",
        "vidéos organiques publiées depuis leur compte",
        "dédicace du produit dans une vidéo YouTube sur votre chaîne",
        "an integration in your next YouTube video",
        "with usage rights and a spark ads code",
        "Tu crées, tu publies, tu es payé",
        "We want creators to make a video and put it up on their Instagram",
        "les créateurs devront poster en collaboration",
        "on veut que vous publiiez la vidéo vous-même",
        "we'd like you to post it yourself",
        "Please upload the video to your YouTube channel",
        "2 stories + 1 reel sur ton Insta",
        "Live on their own channels for at least 14 days",
        "Tu postes la vidéo sur ton TikTok perso",
        "chaque créatrice poste un Reel sur son propre compte",
        "posté sur le profil de l'influenceur",
        "La vidéo est à mettre en ligne sur ta page",
        "they should share it on their socials",
        "You will be posting to your own story",
        "il faudra laisser la vidéo 3 mois sur votre compte",
        "Influence campaign with 5 KOLs",
        "Campagne d'influence sur Instagram",
        "minimum 3 000 followers sur TikTok",
        "abonnés : 5k minimum",
        "une communauté de 8 000 abonnés au moins",
        "tag our account when you post",
        "en taguant @marque dans la publication",
        "Post it, tag us, done",
        "2 posts feed + 3 stories",
        "vidéo YouTube sponsorisée sur ta chaîne",
        "la vidéo doit être publiée entre le 3 et le 7 mai",
        "go live on TikTok on Friday on your account",
        "video to be posted on your accounts AND ours",
        "tu publies et nous on reposte",
        "we'll repost your video on our page after you publish it",
        "payé au nombre de vues",
        "Post auf eurem eigenen Instagram-Profil",
        "un vídeo patrocinado en tu canal",
        "pubblicate il video sul vostro profilo TikTok",
        "plaats de video op je eigen account",
        "publique no seu próprio perfil",
        "edited by us, posted on your own TikTok",
        "upload to YouTube on your channel",
        "you upload it to your TikTok",
        "On s'occupe du montage, vous publiez",
        "we take care of shipping, you post on Instagram",
        "Do you post regularly? We need someone who posts every week on their Instagram",
        "UGC + organic posting",
        "a posting schedule will follow",
        (
            "Bonjour, lancement de notre appli de budget le 3 avril : nous voulons 10 "
            "influenceurs (10k abonnés min) qui publient un TikTok sur leur compte. 300 "
            "€ chacun, payés une fois la vidéo publiée. Objectif : téléchargements."
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
            "Rémunération au CPM : 6 € les 1000 vues, plafonné à 400 € par vidéo. "
            "Publication sur TikTok et Reels uniquement, pas de YouTube."
        ),
        (
            "We loved your Reels about hiking! Would you make one video for our boots? "
            "You'd post it on your own feed and we'd boost it with a partnership ad. "
            "€350, paid upon posting."
        ),
        (
            "Ouverture de notre 2e boutique à Nantes en juin, 8 créateurs nantais, une "
            "vidéo TikTok postée sur leur compte, 150 € + bon d'achat de 50 €."
        ),
        "Chaque clip posté par vos soins sur Shorts ; payé 100 € dès 20 000 vues atteintes.",
        (
            "5 Creator gesucht, je ein TikTok auf ihrem eigenen Kanal, 200 € pro Video, "
            "Zahlung nach Veröffentlichung. Ziel: Bekanntheit."
        ),
        (
            "We zoeken 3 makers die een video plaatsen op hun eigen TikTok, 150 euro per "
            "stuk, betaald na plaatsing."
        ),
        (
            "Procuramos 6 criadores para publicar um Reel no seu perfil, 90 € cada, para "
            "aumentar as vendas."
        ),
        "need 2 creators w/ 5k+ followers on tt & ig, 1 vid each on ur page, 200€ each",
        (
            "Nous avons 30k abonnés sur TikTok et voulons toucher les jeunes : 4 "
            "créateurs étudiants, une vidéo chacun publiée en collab."
        ),
        (
            "Looking for 8 gym girls with 3k+ followers to try our leggings and share a "
            "TikTok about it on their page, 120 EUR each + free set."
        ),
        (
            "Hi! We're opening a ramen bar in Leeds next month and want 5 local foodies "
            "to come film a Reel and post it. £80 + meal. We want people through the door!"
        ),
        (
            "Campagne notoriété : 20 créateurs lifestyle, 1 TikTok chacun sur leur "
            "compte, rémunération 4 € / 1000 vues, plafond 300 €."
        ),
        (
            "Pour la Saint-Valentin, 5 couples qui testent notre jeu, vidéo postée en "
            "collab sur Instagram, objectif : ventes en ligne. 250 € par couple après "
            "mise en ligne."
        ),
        (
            "5 vidéos YouTube Shorts, le créateur garde la main sur le montage et publie "
            "lui-même. 90 € par short."
        ),
        (
            "Vous avez 10k abonnés ou plus sur Snap ? On vous paie 200€ pour parler de "
            "notre forfait mobile."
        ),
        (
            "TikTok creators wanted for our language app: goal = installs. Pay: €0.50... "
            "no, €100 flat per video, released when the video reaches 15k views."
        ),
        ('3 Reels "day in my life" + 1 Spark code par vidéo, paiement à 30 jours fin de mois.'),
        (
            "Bonjour, un Reel pour présenter nos gîtes (objectif réservations), à mettre "
            "sur votre compte et le nôtre. 180 €."
        ),
        "you will be paid €75 as soon as your post is live + €25 extra if you hit 50k views",
        (
            "Hola, buscamos 5 chicas con más de 5k seguidores para subir un TikTok a su "
            "perfil probando nuestro sérum. 100 € cada una"
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
            "Recrute ambassadeurs vélo ! Une vidéo publiée par mois sur ton réseau "
            "préféré, 100 € par vidéo, versés à chaque publication."
        ),
        (
            "Objectif : 500 000 vues cumulées. 10 créateurs postent chacun 2 vidéos sur "
            "TikTok, payés 120 € à réception des stats."
        ),
        "Paiement à la vue : 0,005 € par vue, versé à partir de 2000 vues.",
        "no insta pls, we only do youtube. sponsor segment of 60s in your next video, 700€",
        (
            "Faites découvrir notre parc à vos abonnés ! Vlog YouTube ou TikTok, entrée "
            "offerte + 200 €."
        ),
        (
            "Créateurs avec une petite communauté food bienvenus, contenu à poster sur "
            "vos réseaux et réutilisable par nous."
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
            "Our competitor pays per view; we prefer a flat €100 per TikTok posted, paid "
            "at the end of the month."
        ),
        "Vous faites 100k vues par Reel ? Parfait, on veut 1 Reel collab, 500 €.",
        (
            "Besoin de trafic en magasin pour l'ouverture du 12 mai à Metz. 6 créateurs "
            "locaux, vidéos TikTok/Insta publiées le jour J."
        ),
        "We will whitelist your handle for 30 days after you post the Reel. €300 flat",
        "Rémunération : 80 € fixe à la livraison + 2 € CPM après publication sur votre Snap",
    ],
)
def test_a_video_made_and_published_by_the_creator_is_video_post(brief: str) -> None:
    assert services(brief) == {"video_post"}


@pytest.mark.parametrize(
    "brief",
    [
        "on fournit la vidéo, vous la publiez",
        "Nous fournissons le clip, à publier sur votre compte",
        "we provide the clip, you post it",
        "We'll send you the video, just post it on your page",
        "vidéo fournie par la marque",
        "video provided by us, to be posted on TikTok",
        "vidéo déjà montée à publier",
        "The video is already edited, you only have to post it",
        "repost our video",
        "relayer notre spot sur leurs réseaux",
        "publier notre clip sur leur compte",
        "share our trailer with their followers",
        "vous n'avez rien à filmer, juste à publier",
        "no filming needed, just post the clip we send",
        "On vous envoie la vidéo prête, vous la mettez en ligne",
        "we'll give you the finished reel to upload",
        "publication fournie",
        "repartager notre vidéo en story",
        "On a déjà tourné la vidéo, il faut juste la poster sur votre compte",
        "the brand provides the content, creators publish it",
        "La marque vous remet un montage final, vous le mettez en ligne sur votre TikTok",
        "Le spot est déjà prêt : il suffit de le poster",
        "all you have to do is repost the ad we made",
        "On vous transmet le film, à relayer auprès de vos abonnés",
        "We already have the finished videos, we need creators to publish them",
        "Des créateurs pour diffuser notre bande-annonce sur leurs comptes",
        "diffuser notre clip à leur communauté",
        "Video supplied by the brand; creators only upload it",
        "Pas de tournage : vous publiez la vidéo que nous vous envoyons",
        "Les créateurs publient une vidéo fournie",
        "you'll receive an edited clip from us and post it on TikTok",
        "partager notre vidéo sur ton compte",
        "la vidéo est produite par nos soins, vous la publiez",
        "our agency made the video, influencers just post it",
        "Clip fourni clé en main, à mettre sur votre page",
        "just share our ready-made video on your profile",
        "Notre agence a déjà produit le spot : cherche comptes pour le diffuser",
        "you only publish: the video comes from us",
        "We give you a video, you put it on your TikTok",
        "no shooting, no editing: you post the reel we provide",
        "Creators receive the final cut from us and post it",
        "cherche pages mèmes pour relayer notre teaser",
        "Wir stellen das fertige Video, ihr postet es",
        "os enviamos el vídeo y lo publicáis en vuestra cuenta",
        "vi diamo noi il video, da pubblicare sul vostro profilo",
        "wij leveren de video, jij plaatst hem",
        "nós fornecemos o vídeo, vocês publicam",
        "vidéo montée par nos soins, publiée sur votre compte",
        (
            "We have a finished 20s trailer for our game and want 15 creators to upload "
            "it on their TikTok and YouTube Shorts. €60 each, paid when the clip hits 5k "
            "views."
        ),
        (
            "On vous envoie un montage de 30 secondes ; vous le publiez tel quel sur vos "
            "stories Insta et Snap. 70 €, versés 48h après publication."
        ),
        (
            "On recherche 12 petits comptes TikTok (2 à 10k abonnés) pour relayer la "
            "bande-annonce de notre film. Vidéo fournie. 50 € par publication, payé dès "
            "que c'est en ligne."
        ),
        (
            "Notre podcast fête ses 100 épisodes ! On vous envoie un extrait déjà "
            "sous-titré, vous le partagez en story Insta. 40 € par story."
        ),
        (
            "Le spot TV existe déjà. On cherche des comptes Facebook et Insta régionaux "
            "pour le poster. 100 € par post."
        ),
        (
            "Le montage final vous est remis par notre studio ; à vous de le publier sur "
            "Facebook et Snapchat."
        ),
        (
            "La vidéo existe (30 s), il manque des gens pour la faire vivre : 20 comptes "
            "TikTok la publient, 40 € dès 3000 vues."
        ),
    ],
)
def test_the_brands_own_video_published_by_the_creator_is_post_provided(brief: str) -> None:
    assert services(brief) == {"post_provided"}


@pytest.mark.parametrize(
    "brief",
    [
        "Sie bekommen das Video?",
        "3 vidéos TikTok",
        "5 vidéos Instagram de 30 secondes, 150 €",
        "We need 4 videos for TikTok and YouTube",
        "on fournit le produit",
        "nous fournissons le script et le brief",
        "we provide the product and the script",
        "on vous envoie le produit, 150 € par vidéo",
        "We send you the product for free",
        "la postproduction est incluse",
        "post-production included",
        "un poste de travail ergonomique",
        "chaise pour poste de travail, 3 vidéos",
        "un poster à gagner",
        "a poster of our movie",
        "nos post-it sont super",
        "Nous avons 20k abonnés sur Insta, on cherche 3 créateurs",
        "our 50k followers love us",
        "Envoyez-nous votre profil",
        "paiement par virement sur votre compte",
        "vu sur votre compte Insta",
        "on fournit une vidéo d'exemple",
        "we provide a reference video",
        "Paiement à la publication",
        "nous sommes en partenariat avec la SPA",
        "campagne pour notre site de rencontres",
        "we provide the props, 2 TikToks each",
        "publication facultative",
        "Vidéos prêtes à publier",
        "ready-to-post videos",
        "on travaille avec UGC Pocket",
        "droits d'utilisation pour des pubs 3 mois",
        "faire découvrir notre site",
        "no need to be an influencer, we only need the content",
        "on fournit le matériel, vous tournez la vidéo",
        "Le produit vous est fourni gratuitement",
        "scripts provided, product provided",
        "brief fourni avec la vidéo de référence",
        "nous fournissons la musique et le logo",
        "Vidéo face caméra, sous-titres fournis",
        "nous recrutons un responsable marketing, poste à pourvoir à Lille",
        "envoyez vos tarifs et un lien vers votre compte",
        "a post-workout shake, 3 videos",
        "nous sommes une communauté de 10 000 membres",
        "on vous envoie un échantillon, à vous de filmer la vidéo",
        "notre podcast est publié chaque lundi",
        "my book was published in May, need 3 videos",
        "notre boutique vend des posters, 4 vidéos à 120 €",
        "rendez-vous sur notre site pour voir les modèles",
        "la vidéo doit montrer notre site et notre appli",
        "Montrez votre chien, votre jardin, votre voiture",
        "ton naturel, comme à vos amis",
        "Le dossier de presse est fourni avec une vidéo de démo",
        "nous fournissons des exemples de vidéos",
        "on fournit un tuto vidéo pour le montage",
        "you'll receive a sample and a video brief",
        "we give you creative freedom on the video",
        "we give you €120 per video",
        "on vous donne carte blanche pour la vidéo",
        "our video ads need fresh faces",
        "La Poste assure la livraison",
        "un post-it sur le frigo",
        "Postnatal care brand, 2 videos",
        "position: social media manager",
        "affiche et poster offerts",
        "Parlez à votre entourage",
        "montrer sa page produit à l'écran",
        "mentionner notre compte à la fin de la vidéo",
        "notre marque compte 40 000 abonnés",
        "we hit 100k followers last month! 2 videos to thank them",
        "l'appli compte 20 000 abonnés payants",
        "share your honest opinion",
        "partagez votre expérience face caméra",
        "share a tip with the viewers",
        "diffuser une bonne odeur dans la maison",
        "Les créateurs doivent avoir un compte Instagram",
        "video only, no photos",
        "content only in French, please",
        "introduce yourself, then show the product",
        (
            "Hello, cherche 1 couple pour une vidéo YouTube de test de notre lit. On "
            "fournit le matelas et le script. 400 €."
        ),
        (
            "Objectif de la campagne : faire grandir notre communauté Instagram et "
            "générer des commentaires. 5 créateurs, 1 Reel chacun."
        ),
        (
            "Budget: 1200€ for 6 videos. Platforms: TikTok, Instagram (no stories). "
            "Payment: 50% upfront, 50% on publication. Goal: drive foot traffic to our 3 "
            "shops."
        ),
        (
            "Vidéo recette de 45 s pour TikTok, avec du rythme façon Reels. Les droits "
            "pub nous reviennent 6 mois. 160 €"
        ),
        (
            "On voudrait travailler avec toi pour notre nouvelle collection : 1 Reel + 3 "
            "stories, 350 €. Tu es libre sur le ton."
        ),
        "Mission : 4 vidéos/mois pour animer le compte Insta de notre hôtel.",
        ("We don't want ads that look like TikTok. Cinematic YouTube pre-roll, 2 actors, €800."),
        (
            "Pas besoin de TikTok, on a déjà ce qu'il faut ; il nous manque des vidéos "
            "pour Facebook."
        ),
        ("Our goal is to hit 1M views on TikTok with 20 creators, each paid €100 once posted."),
    ],
)
def test_what_the_text_does_not_say_is_left_open(brief: str) -> None:
    assert services(brief) == set()


@pytest.mark.parametrize(
    "brief",
    [
        "files to us please",
        "just the files, that's all",
        "you email me the final cut",
        "They transfer the clip to our team",
        "elles nous laissent la vidéo",
        "on récupère tout",
        "La vidéo est livrée via Drive",
        "Please send the videos to the studio",
        "You hand over the video",
        "Die Clips gehen an uns",
        "Os vídeos são enviados para nós",
    ],
)
def test_giving_the_brand_the_files_is_ugc_only(brief: str) -> None:
    assert services(brief) == {"ugc_only"}


@pytest.mark.parametrize(
    "brief",
    [
        "we run the ads ourselves",
        "we'll share them on our page",
        "Put on our Instagram, not theirs",
        "on gère la diffusion",
        "our intern publishes it",
        "notre stagiaire les poste",
        "I'm the one who posts them",
        "Who posts? A: we do",
        "Qui publie ? Nous.",
        "I do the posting",
        "je les publierai sur ma page",
        "Wir schalten die Anzeigen selbst",
        "li pubblichiamo noi",
    ],
)
def test_a_brand_that_publishes_itself_asks_for_ugc_only(brief: str) -> None:
    assert services(brief) == {"ugc_only"}


@pytest.mark.parametrize(
    "brief",
    [
        "nothing has to be posted on your side",
        "nothing goes on your own accounts",
        "Nobody posts anything",
        "Personne ne publie",
        "keep them off your socials",
        "do they post? A: no",
        "Publication sur vos comptes : non",
        "What we do NOT want: posting, stories",
        "ne publiez rien svp",
        "The creator isn't expected to share it",
        "Vous n'avez pas à partager la vidéo, elle est à nous",
        "Ihr veröffentlicht nichts",
        "Eine Veröffentlichung ist nicht nötig",
        "ninguém publica nada",
        "Need a clip to show on screens in our shops, no social media use at all. 1 actor, €500.",
    ],
)
def test_publishing_that_nobody_does_is_ugc_only(brief: str) -> None:
    assert services(brief) == {"ugc_only"}


@pytest.mark.parametrize(
    "brief",
    [
        "YT Shorts (their channel)",
        "appears on the creator's YouTube channel",
        "on the runners' accounts",
        "à poster chez vous",
        "sur le compte TikTok de chaque créatrice",
        "Reels auf eigenem Profil",
        "TikTok, na conta deles",
        "vídeo no perfil de cada família, seis famílias do Porto",
        "Shorts, they upload it",
        "each rider posts it",
        "you film your routine and post it",
        "published by 6 moms",
        "Who posts? They do",
        "We'd like them to post on Friday",
        "ze publiceren zelf",
        "10 € si la vidéo n'atteint pas 500 vues sur votre TikTok",
    ],
)
def test_creators_who_publish_are_asked_for_a_post(brief: str) -> None:
    assert services(brief) == {"video_post"}


@pytest.mark.parametrize(
    "brief",
    [
        "share a clip that I cut for them",
        "publier une vidéo qu'on a déjà",
        "20 comptes pour publier un film que notre studio a tourné",
        "they post the trailer that we give them",
        "creators upload our clip as is",
        "Chaque compte reposte la vidéo telle quelle",
        "notre spot est prêt, il faut juste le publier",
        "poster notre pub sur leur compte",
        "O vídeo já está feito por nós, só têm de o publicar",
        "Das Video ist schon fertig, ihr müsst es nur posten",
    ],
)
def test_a_video_made_before_by_the_brand_is_post_provided(brief: str) -> None:
    assert services(brief) == {"post_provided"}


@pytest.mark.parametrize(
    "brief",
    [
        "mise en ligne pour la Saint-Valentin",
        "more comments on my plant shop posts",
        "see the attached file",
        "tournage chez nous",
        "On met 80 € par vidéo",
        "once the video is ready we pay",
        "les produits sont livrés chez vous",
        "the samples are sent by post",
        "send us your rates",
    ],
)
def test_a_date_a_parcel_or_an_own_page_says_nothing_of_the_service(brief: str) -> None:
    assert services(brief) == set()


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        ("Publication sur votre compte. En fait non, pas de publication.", "ugc_only"),
        ("Pas de publication. Finalement si : publication sur votre compte.", "video_post"),
        ("No posting at first. Update: creators post it on their own channels.", "video_post"),
    ],
)
def test_of_contradictory_statements_the_last_one_holds(brief: str, service: str) -> None:
    assert services(brief) == {service}


def test_last_year_says_nothing_of_this_campaign() -> None:
    brief = "L'an dernier les influenceurs publiaient sur leur compte. Cette année, UGC uniquement."

    assert services(brief) == {"ugc_only"}


def test_the_words_that_decide_are_quoted() -> None:
    brief = "2 vidéos UGC, publiées sur leur compte TikTok par des créateurs de 5k abonnés"

    scan = Scan(brief)
    found = prestation(scan, triggers(scan))

    assert [brief[one.span.start : one.span.end] for one in found] == [
        "publiées sur leur compte TikTok",
        "5k abonnés",
    ]


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        ("Les vidéos nous sont remises avant vendredi, créateurs rémunérés 90 €.", "ugc_only"),
        ("3 clips à 100 € pièce, que vous m'envoyez par mail.", "ugc_only"),
        ("| Posting | No, thanks |\n| Creators | 4 |", "ugc_only"),
        ("Vous nous envoyez les fichiers et on les met sur notre YouTube.", "ugc_only"),
        ("Due video, solo per noi.", "ugc_only"),
        ("5 vídeos para o nosso site", "ugc_only"),
    ],
)
def test_what_the_brand_gets_is_not_what_it_gives(brief: str, service: str) -> None:
    assert services(brief) == {service}


@pytest.mark.parametrize(
    "brief",
    [
        "Ils ne publient pas.",
        "Les créateurs ne la postent jamais sur leur compte.",
        "elles publient pas, on s'en charge",
        "Die Creator posten die Videos nicht.",
        "Ze plaatsen het niet.",
        "Nous ne souhaitons pas que les créateurs publient.",
    ],
)
def test_a_verb_may_be_denied_behind(brief: str) -> None:
    assert services(brief) == {"ugc_only"}


def test_a_denial_that_only_seems_one_is_none_behind_a_verb_either() -> None:
    assert services("Ils ne publient pas seulement sur TikTok.") == {"video_post"}
