"""Who gets, has, owns or puts up a video, in seven languages; raw files that are not needed."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("ruwe beelden hoeven we niet te hebben", {"raw_footage": False}),
        ("ruwe beelden hoeven niet", {"raw_footage": False}),
        ("ruwe beelden hebben we niet nodig", {"raw_footage": False}),
        ("Rohmaterial brauchen wir nicht", {"raw_footage": False}),
        ("Rohmaterial müssen wir nicht haben", {"raw_footage": False}),
        ("We don't need the raw files", {"raw_footage": False}),
        ("Raw footage not necessary", {"raw_footage": False}),
        ("Pas besoin des rushs", {"raw_footage": False}),
        ("Les rushs, on n'en a pas besoin", {"raw_footage": False}),
        ("On n'a pas l'utilité des rushs", {"raw_footage": False}),
        ("No hace falta el material en bruto", {"raw_footage": False}),
        ("Il girato non ci serve", {"raw_footage": False}),
        ("Não precisamos do material bruto", {"raw_footage": False}),
        (
            (
                "De video's krijgen wij aangeleverd en zetten we op ons Facebook, de koppels "
                "hoeven niets te plaatsen."
            ),
            {"prestation": "ugc_only"},
        ),
        ("De video's krijgen we aangeleverd en plaatsen we zelf", {"prestation": "ugc_only"}),
        ("De filmpjes komen naar ons en wij plaatsen ze", {"prestation": "ugc_only"}),
        (
            "Die Videos bekommen wir geliefert und stellen sie selbst online",
            {"prestation": "ugc_only"},
        ),
        ("Wir bekommen die Videos und posten sie selbst", {"prestation": "ugc_only"}),
        ("We receive the videos and publish them ourselves", {"prestation": "ugc_only"}),
        ("Nous recevons les vidéos et les publions nous-mêmes", {"prestation": "ugc_only"}),
        ("la vidéo nous revient", {"prestation": "ugc_only"}),
        ("Les vidéos nous reviennent, on les publiera", {"prestation": "ugc_only"}),
        ("The video is ours afterwards", {"prestation": "ugc_only"}),
        ("The videos belong to us", {"prestation": "ugc_only"}),
        ("La vidéo nous appartient ensuite", {"prestation": "ugc_only"}),
        ("We keep the videos and use them on our channels", {"prestation": "ugc_only"}),
        ("Das Video gehört danach uns", {"prestation": "ugc_only"}),
        ("El vídeo es nuestro después", {"prestation": "ugc_only"}),
        (
            (
                "I want 2 creators to come to the lot, take a car out, and put an honest video "
                "on TikTok."
            ),
            {"creators_wanted": 2, "prestation": "video_post"},
        ),
        (
            "4 creators to film lunch and put a video on Instagram",
            {"creators_wanted": 4, "prestation": "video_post"},
        ),
        ("They put a video on TikTok", {"prestation": "video_post"}),
        (
            "They'd record a screen video for our LinkedIn and YouTube Shorts ads.",
            {"prestation": "ugc_only"},
        ),
        ("5 creators for our Instagram ads", {"creators_wanted": 5, "prestation": "ugc_only"}),
        ("We need videos for our TikTok ads", {"prestation": "ugc_only"}),
        ("Vidéos pour nos pubs Meta", {"prestation": "ugc_only"}),
        ("Vidéos destinées à nos publicités Instagram", {"prestation": "ugc_only"}),
        ("Videos für unsere Instagram-Anzeigen", {"prestation": "ugc_only"}),
        ("Vídeos para nuestros anuncios de TikTok", {"prestation": "ugc_only"}),
        (
            (
                "Il trailer ce l'ha già il cliente. Servono 5 profili che lo pubblichino su "
                "Instagram."
            ),
            {"creators_wanted": 5, "prestation": "post_provided"},
        ),
        (
            "Le trailer est déjà fait, il faut 5 profils pour le publier",
            {"creators_wanted": 5, "prestation": "post_provided"},
        ),
        (
            "The client already has the trailer; 5 profiles needed to post it",
            {"creators_wanted": 5, "prestation": "post_provided"},
        ),
        (
            "Nous avons déjà la vidéo, cherchons 5 comptes pour la publier",
            {"creators_wanted": 5, "prestation": "post_provided"},
        ),
        (
            "Kein Dreh nötig: der Kunde hat den Trailer, 5 Profile sollen ihn posten",
            {"creators_wanted": 5, "prestation": "post_provided"},
        ),
        (
            "Nothing to film: the clip exists, 5 accounts share it",
            {"creators_wanted": 5, "prestation": "post_provided"},
        ),
        (
            "Rien à filmer, le client a son spot, 6 profils le relaient sur Instagram",
            {"creators_wanted": 6, "prestation": "post_provided"},
        ),
        (
            "je 1 UGC-Video – Rohmaterial bitte mit hochladen",
            {"prestation": "ugc_only", "raw_footage": True},
        ),
        ("1 UGC video each, upload raw files too", {"prestation": "ugc_only", "raw_footage": True}),
        (
            "1 vidéo UGC chacun, uploader les rushs aussi",
            {"prestation": "ugc_only", "raw_footage": True},
        ),
        ("Upload your files to our Drive", {"prestation": "ugc_only"}),
        ("Lade das Video in unsere Dropbox hoch", {"prestation": "ugc_only"}),
        (
            (
                "Zoek 2 mensen die elk een filmpje maken, 85 euro ieder. Moet volgende week "
                "vrijdag binnen zijn."
            ),
            {"creators_wanted": 2},
        ),
        (
            "Wir erhalten die Clips und veröffentlichen sie auf Instagram",
            {"prestation": "ugc_only"},
        ),
        ("Wir nehmen die Videos und posten sie", {"prestation": "ugc_only"}),
        ("Ihr macht die Videos und postet sie", {"prestation": "video_post"}),
        ("4 Creator, die die Videos drehen und posten", {"prestation": "video_post"}),
        ("4 Creator drehen die Videos und posten sie", {"prestation": "video_post"}),
        ("4 Creator drehen die Videos, wir posten sie", {"prestation": "ugc_only"}),
        ("Die posten dann auf ihrem Kanal", {"prestation": "video_post"}),
        ("Nous prenons les vidéos et les postons", {"prestation": "ugc_only"}),
        ("On récupère les vidéos et on les poste", {"prestation": "ugc_only"}),
        ("On récupère les vidéos et poste nous-mêmes", {"prestation": "ugc_only"}),
        ("We take the videos and post them", {"prestation": "ugc_only"}),
        ("Le client récupère les vidéos et les publie", {"prestation": "ugc_only"}),
        ("The client gets the videos and posts them", {"prestation": "ugc_only"}),
        ("Der Kunde bekommt die Videos und postet sie", {"prestation": "ugc_only"}),
        ("De klant krijgt de video's en plaatst ze", {"prestation": "ugc_only"}),
        ("Il cliente riceve i video e li pubblica", {"prestation": "ugc_only"}),
        ("El cliente recibe los vídeos y los publica", {"prestation": "ugc_only"}),
        ("O cliente recebe os vídeos e publica-os", {"prestation": "ugc_only"}),
        ("We krijgen de video's en zetten ze op Instagram", {"prestation": "ugc_only"}),
        (
            "De video's krijgen wij aangeleverd en zetten we op ons Facebook",
            {"prestation": "ugc_only"},
        ),
        ("De filmpjes krijgen we van jullie en posten we zelf", {"prestation": "ugc_only"}),
        ("De video krijg je van ons en post je op je TikTok", {"prestation": "post_provided"}),
        ("Das Video bekommst du von uns und postest es", {"prestation": "post_provided"}),
        ("We'll get the video from them and run it ourselves", {"prestation": "ugc_only"}),
        ("videos for our Facebook and Instagram ads", {"prestation": "ugc_only"}),
        ("videos for our TikTok and Meta ads", {"prestation": "ugc_only"}),
        ("clips for our YouTube ads", {"prestation": "ugc_only"}),
        ("des vidéos pour nos pubs Facebook et Instagram", {"prestation": "ugc_only"}),
        ("des vidéos pour nos campagnes Facebook", {"prestation": "ugc_only"}),
        ("Videos für unsere TikTok- und Instagram-Anzeigen", {"prestation": "ugc_only"}),
        ("vídeos para nuestras campañas de Meta Ads", {"prestation": "ugc_only"}),
        ("video per le nostre inserzioni su Facebook", {"prestation": "ugc_only"}),
        ("video's voor onze Facebook- en Instagramadvertenties", {"prestation": "ugc_only"}),
        ("vídeos para os nossos anúncios no Instagram", {"prestation": "ugc_only"}),
        (
            "We want creators to come over, film lunch and put an honest video on TikTok",
            {"prestation": "video_post"},
        ),
        (
            "creators who try it at home, tell their story and put it on Insta",
            {"prestation": "video_post"},
        ),
        (
            "4 personnes qui viennent, goûtent et mettent une vidéo sur TikTok",
            {"prestation": "video_post"},
        ),
        (
            (
                "4 personnes qui viennent tester la salle, filment leur séance et mettent ça "
                "sur TikTok"
            ),
            {"prestation": "video_post"},
        ),
        ("We cut it and put it on TikTok", {"prestation": "ugc_only"}),
        ("We want creators who film lunch, then we put it on TikTok", {"prestation": "ugc_only"}),
    ],
)
def test_the_service_asked_for(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
