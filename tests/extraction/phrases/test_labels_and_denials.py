"""Rights answered as labels, who publishes, where, and how far a denial reaches."""

from datetime import date

import pytest

from app.domain.reading import Reading
from app.extraction.rules.reader import read

_LEAST_TOLD = 0.5


def reading(brief: str) -> Reading:
    return read(brief, date(2026, 6, 1))


def niches(brief: str) -> set[str]:
    return {one.category for one in reading(brief).categories if one.score >= _LEAST_TOLD}


@pytest.mark.parametrize(
    ("brief", "days", "months", "raw"),
    [
        ("Ads: no. Exclusivity: 3 months. 4 creators at €150 each.", 0, 3, None),
        ("Pub : non. Exclusivité : 3 mois. 4 créateurs à 150 € chacun.", 0, 3, None),
        ("Paid ads? Yes, 3 months. Exclusivity? No. Raw footage? Yes. 4 creators", 90, 0, True),
        ("Publicité ? Oui, 3 mois. Exclusivité ? Non. Rushs ? Oui. 4 créateurs", 90, 0, True),
        ("¿Exclusividad? No. ¿Anuncios? Sí, 3 meses. 4 creadores, 150 €", 90, 0, None),
        ("Exklusivität? Nein. Anzeigen? Ja, 3 Monate. 4 Creator, 150 €", 90, 0, None),
        ("Esclusiva? No. Inserzioni? Sì, 3 mesi. Girato? No. 4 creator, 150 €", 90, 0, False),
        ("Exclusiviteit? Nee. Advertenties? Ja, 3 maanden. 4 creators, €150", 90, 0, None),
        ("Exclusividade? Não. Anúncios? Sim, 3 meses. 4 criadores, 150 €", 90, 0, None),
        ("Any questions? No. Just send us your rate for 4 videos.", None, None, None),
    ],
)
def test_an_answer_stays_with_its_label(
    brief: str, days: int | None, months: int | None, *, raw: bool | None
) -> None:
    values = reading(brief).values

    assert values.get("ads_rights_days") == days
    assert values.get("exclusivity_months") == months
    assert values.get("raw_footage") == raw


@pytest.mark.parametrize(
    ("brief", "raw", "creators"),
    [
        ("Raw footage: no. 4 creators at €150 each.", False, 4),
        ("Raw files: No. 4 creators, €150 each", False, 4),
        ("Creators: no. 4", None, 4),
    ],
)
def test_no_with_a_dot_is_an_answer_before_a_sentence(
    brief: str, *, raw: bool | None, creators: int
) -> None:
    values = reading(brief).values

    assert (values.get("raw_footage"), values.get("creators_wanted")) == (raw, creators)


@pytest.mark.parametrize(
    ("brief", "raw"),
    [
        ("You keep the raw footage.", False),
        ("Vous gardez les rushes.", False),
        ("Das Rohmaterial behaltet ihr.", False),
        ("Inutile d'envoyer les rushes.", False),
        ("We keep the raw footage.", True),
    ],
)
def test_rushes_that_creators_keep_are_not_asked_for(brief: str, *, raw: bool) -> None:
    assert reading(brief).values.get("raw_footage") is raw


@pytest.mark.parametrize(
    ("brief", "days"),
    [
        ("Usage: organic + paid, 6 months, worldwide. 4 creators", 180),
        ("Usage : organique et payant, 6 mois", 180),
        ("Usage : payant et organique pendant 3 mois", 90),
        ("Nutzung: organisch + bezahlt, 6 Monate", 180),
        ("Uso: orgánico y de pago, 6 meses", 180),
        ("Utilizzo: organico + a pagamento, 6 mesi", 180),
        ("Gebruik: organisch en betaald, 6 maanden", 180),
        ("Uso: orgânico e pago, 6 meses", 180),
        ("Usage : organique, 6 mois", None),
    ],
)
def test_organic_and_paid_use_are_ads_too(brief: str, days: int | None) -> None:
    assert reading(brief).values.get("ads_rights_days") == days


@pytest.mark.parametrize(
    ("brief", "days"),
    [
        ("Accès au compte pour sponsoriser la publication pendant deux mois.", 60),
        ("Accès à leur compte pour booster la vidéo pendant 2 mois", 60),
        ("Account access to boost the post for two months", 60),
    ],
)
def test_access_to_an_account_lasts_as_long_as_what_it_is_for(brief: str, days: int) -> None:
    values = reading(brief).values

    assert (values.get("whitelisting_days"), values.get("ads_rights_days")) == (days, None)


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Vidéo à poster sur notre site et notre Instagram, 4 créateurs", "ugc_only"),
        ("Vidéo à publier sur notre site et nos réseaux", "ugc_only"),
        ("Video to publish on our website and socials", "ugc_only"),
        ("Video to post on our website", "ugc_only"),
        ("Video auf unserer Website und unserem Instagram zu veröffentlichen", "ugc_only"),
        ("Video da pubblicare sul nostro sito e sul nostro Instagram", "ugc_only"),
        ("Vídeo para publicar no nosso site e no nosso Instagram", "ugc_only"),
        ("4 vidéos, usage site + réseaux de la marque", "ugc_only"),
        ("4 creators, usage site + brand socials", "ugc_only"),
        ("Vidéo à poster sur votre compte pour promouvoir notre site", "video_post"),
        ("Publiez une vidéo sur notre site", "video_post"),
        ("Publiez sur votre compte une vidéo sur notre site et notre Instagram", "video_post"),
    ],
)
def test_the_network_beside_our_site_is_ours(brief: str, expected: str) -> None:
    assert reading(brief).values.get("prestation") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Posting: no. 4 creators, €90 each.", "ugc_only"),
        ("Publication côté marque. 4 créateurs, 150 € chacun.", "ugc_only"),
        ("Posting on the brand's side. 4 creators", "ugc_only"),
        ("Publication côté créateur. 4 créateurs", "video_post"),
        ("Dark posts uniquement : la vidéo n'apparaît pas sur le profil du créateur.", "ugc_only"),
        ("Posting: not on the creator's own account", "ugc_only"),
        ("Une vidéo livrée à la boutique, qui la publie sur son compte.", "ugc_only"),
        ("The video is sent to the shop, which posts it on its own account.", "ugc_only"),
        ("Une vidéo tournée par une créatrice, qui la publie sur son compte.", "video_post"),
    ],
)
def test_who_publishes_is_told(brief: str, expected: str) -> None:
    assert reading(brief).values.get("prestation") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("The clips are ready to go, creators simply publish them.", "post_provided"),
        (
            "Nos vidéos existent déjà, il manque juste des comptes pour les diffuser.",
            "post_provided",
        ),
        ("Vous publiez sur votre page le film que nous vous fournissons", "post_provided"),
        ("Vous postez sur votre compte la vidéo que nous vous envoyons", "post_provided"),
        ("We send you our song clip to use as the sound of your video, post it", "video_post"),
        ("On vous envoie un clip musical à utiliser dans votre vidéo, à publier", "video_post"),
        ("We send you a video intro with our logo to add to your video; you post it", "video_post"),
        ("We send you the video and you post it in your stories", "post_provided"),
    ],
)
def test_what_goes_into_a_video_is_no_video_that_is_provided(brief: str, expected: str) -> None:
    assert reading(brief).values.get("prestation") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("On veut uniquement les rushs bruts, on s'occupe du montage. 4 créateurs", "ugc_only"),
        ("Raw clips only, we handle editing", "ugc_only"),
        ("Nur Rohmaterial, den Schnitt machen wir. 4 Creator", "ugc_only"),
        ("Solo material en bruto, editamos nosotros. 4 creadores", "ugc_only"),
        ("Rushs en plus de la vidéo montée, à publier sur votre compte", "video_post"),
    ],
)
def test_rushes_alone_are_handed_over(brief: str, expected: str) -> None:
    assert reading(brief).values.get("prestation") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Notre page Instagram manque de vidéos. 4 créateurs", ["Instagram"]),
        ("Our Instagram page needs videos", ["Instagram"]),
        ("Unsere Instagram-Seite braucht Videos", ["Instagram"]),
        ("Nuestra página de Instagram necesita vídeos", ["Instagram"]),
        ("For our website and our Instagram", ["Instagram"]),
        ("Qui : 5 créateurs\nOù : notre compte TikTok", ["TikTok"]),
        ("Creators: 5\nWhere: our TikTok account and our Insta", ["TikTok", "Instagram"]),
        ("Contenus destinés à notre page Facebook et à notre site", ["Facebook"]),
        ("Our Instagram account needs no introduction", None),
        ("Notre page Instagram compte 20k abonnés", None),
    ],
)
def test_a_page_of_ours_that_videos_go_to_is_a_platform(
    brief: str, expected: list[str] | None
) -> None:
    assert reading(brief).values.get("platforms") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("They have 5k followers on Instagram; the video is for our TikTok ads.", ["TikTok"]),
        ("Minimum 8k abonnés TikTok. Publication sur YouTube Shorts.", ["YouTube"]),
        ("5.000 Follower auf Instagram, das Video ist für unsere TikTok-Ads", ["TikTok"]),
        ("5.000 seguidores en Instagram; vídeo para nuestros anuncios en TikTok", ["TikTok"]),
        ("5k followers on Instagram or 10k on TikTok", ["Instagram", "TikTok"]),
        ("3 influenceuses avec 10k abonnés sur Instagram", ["Instagram"]),
        ("Post on TikTok and Instagram, 5k followers on TikTok", ["TikTok", "Instagram"]),
        ("Use a trending TikTok sound, publish on your Insta.", ["Instagram"]),
        ("Son tendance TikTok conseillé, à publier sur Instagram", ["Instagram"]),
        ("Musique tendance de TikTok, à publier sur votre Instagram", ["Instagram"]),
        ("Utilisez un son TikTok", ["TikTok"]),
    ],
)
def test_the_network_of_followers_or_sounds_yields_to_another(
    brief: str, expected: list[str]
) -> None:
    assert reading(brief).values.get("platforms") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("No logo needed in the Snapchat version, 4 creators", ["Snapchat"]),
        ("Don't use filters in the TikTok", ["TikTok"]),
        ("Pas de logo sur la version Snapchat", ["Snapchat"]),
        ("Ne pas mettre de lien dans la description YouTube", ["YouTube"]),
        ("Kein Logo in der Snapchat-Version", ["Snapchat"]),
        ("Sin logo en la versión de Snapchat", ["Snapchat"]),
        ("Pas de vidéo sur TikTok", None),
        ("Don't post on TikTok", None),
        ("Pas de musique, pas de TikTok, Instagram uniquement", ["Instagram"]),
    ],
)
def test_what_a_video_is_without_refuses_no_network(brief: str, expected: list[str] | None) -> None:
    assert reading(brief).values.get("platforms") == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Croquettes sans céréales pour chat, 5 créateurs", {"cat"}),
        ("Litière sans odeur pour chats, 3 créateurs", {"cat"}),
        ("Collier sans cuir pour chat", {"cat"}),
        ("Pienso sin cereales para gatos", {"cat"}),
        ("Une voiture sans permis", {"car"}),
        ("Nous sommes un garage mais on cherche des créateurs food", {"cooking"}),
        ("We are a garage but we're looking for food creators", {"cooking"}),
        ("Wir sind eine Werkstatt, aber wir suchen Food-Creator", {"cooking"}),
        ("Nous sommes une marque de sport mais on cherche des créateurs sportifs", {"sport"}),
        ("Scratching post", {"cat"}),
        ("True crime show on Spotify, new season", {"podcast"}),
        ("Our playlist is on Spotify", set[str]()),
        ("Hot dog costume", set[str]()),
        ("Hot dog costume for your dog", {"dog"}),
        ("Camion food-truck à filmer", set[str]()),
    ],
)
def test_a_niche_is_what_is_sold_or_who_is_sought(brief: str, expected: set[str]) -> None:
    assert niches(brief) == expected


@pytest.mark.parametrize(
    ("brief", "field", "expected"),
    [
        ("Net 30 after posting, 3 creators at €200 each.", "payment_trigger", "publication"),
        ("3 creators at €200 each, net 15 after publication", "payment_trigger", "publication"),
        ("3 creators at €200 each, net 30 after delivery", "payment_trigger", None),
        ("Goal: get the brand known.", "objectives", ["Awareness"]),
        ("The aim is to make the brand known.", "objectives", ["Awareness"]),
    ],
)
def test_terms_and_goals_in_few_words(brief: str, field: str, expected: object) -> None:
    assert reading(brief).values.get(field) == expected
