"""Other wares for exclusivity, samples of work, also Shorts, lengths of telling, moments of pay."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            (
                "we zetten het op onze eigen tiktok dus jij hoeft niks te posten ✨ stuur een "
                "dm met je adres en wat je eerder gemaakt hebt"
            ),
            {"platforms": ["TikTok"], "prestation": "ugc_only"},
        ),
        (
            "3 créatrices pour un Reel à 100 € et envoyez-moi ce que vous avez déjà fait",
            {"platforms": ["Instagram"]},
        ),
        (
            "3 creators for a Reel at 100 € and send me what you've made before",
            {"platforms": ["Instagram"]},
        ),
        (
            "3 creators for a Reel at 100 €, send links to previous work",
            {"platforms": ["Instagram"]},
        ),
        (
            "3 creators for a TikTok at 100 € each and show us your past campaigns",
            {"platforms": ["TikTok"]},
        ),
        (
            ("3 créatrices pour un TikTok à 100 € chacune et joignez vos anciennes collaborations"),
            {"platforms": ["TikTok"]},
        ),
        (
            ("3 Creator für ein TikTok, je 100 €, und schickt uns, was ihr bisher gemacht habt"),
            {"platforms": ["TikTok"]},
        ),
        (
            "3 creadoras para un TikTok a 100 € cada una y mandad lo que habéis hecho antes",
            {"platforms": ["TikTok"]},
        ),
        (
            ("3 creator per un TikTok a 100 € ciascuno e mandate quello che avete fatto prima"),
            {"platforms": ["TikTok"]},
        ),
        (
            "canali TikTok, Reels, anche Shorts se avanza tempo",
            {"platforms": ["TikTok", "Instagram", "YouTube"]},
        ),
        (
            "TikTok, Reels, also Shorts if possible",
            {"platforms": ["TikTok", "Instagram", "YouTube"]},
        ),
        (
            "TikTok, Reels, et même Shorts si possible",
            {"platforms": ["TikTok", "Instagram", "YouTube"]},
        ),
        ("TikTok, Reels, auch Shorts", {"platforms": ["TikTok", "Instagram", "YouTube"]}),
        ("TikTok, Reels, también Shorts", {"platforms": ["TikTok", "Instagram", "YouTube"]}),
        ("TikTok, Reels, ook Shorts", {"platforms": ["TikTok", "Instagram", "YouTube"]}),
        ("preferimos gente que esté empezando", {"level": "beginner"}),
        ("plutôt des gens qui débutent dans l'UGC", {"level": "beginner"}),
        ("liever mensen die net beginnen", {"level": "beginner"}),
        ("2 experienced creators at €300 and 3 beginners at €100", {"level": None}),
        (
            "110 € pro Person, je 1 UGC-Video\n– Rohmaterial bitte mit hochladen",
            {"prestation": "ugc_only"},
        ),
        ("UGC videos, 100 € each. Please upload the raw files too.", {"prestation": "ugc_only"}),
        ("Vidéos UGC, mettez en ligne les rushs sur notre drive", {"prestation": "ugc_only"}),
        ("expliquer en 60 secondes comment envoyer sa première facture", {"video_seconds": 60}),
        ("Explain in 60 seconds how to file taxes", {"video_seconds": 60}),
        ("raconter en 30 secondes leur séjour", {"video_seconds": 30}),
        ("they tell in 45 seconds why they love it", {"video_seconds": 45}),
        ("In 30 Sekunden erklären, wie es geht", {"video_seconds": 30}),
        ("pas plus d'une minute", {"video_seconds": 60}),
        ("A glue that dries in 60 seconds", {"video_seconds": None}),
        ("Notre colle sèche en 60 secondes", {"video_seconds": None}),
        ("Comment faire un café en 30 secondes avec notre machine", {"video_seconds": None}),
        ("5 creators, no other sunscreen for 3 months afterwards.", {"exclusivity_months": 3}),
        ("5 creators, no competing brand for 3 months.", {"exclusivity_months": 3}),
        ("5 creators who promote no other SPF for 3 months", {"exclusivity_months": 3}),
        ("5 créateurs, pas d'autre crème solaire pendant 3 mois", {"exclusivity_months": 3}),
        ("5 créateurs, aucune autre marque de crème pendant 3 mois", {"exclusivity_months": 3}),
        ("5 Creator, 3 Monate keine andere Sonnencreme", {"exclusivity_months": 3}),
        ("5 creadores, ninguna otra crema solar durante 3 meses", {"exclusivity_months": 3}),
        (
            (
                "I want 2 creators to come and spend a Saturday on the lot, take a car out, "
                "and put an honest video on TikTok."
            ),
            {"prestation": "video_post"},
        ),
        ("We pay 2 000 SEK per creator, 4 creators", {"video_seconds": None}),
        ("we pay 300 sek each, 4 creators", {"video_seconds": None}),
        ("EXCLUSIVITY: no other denim label for 2 months", {"exclusivity_months": 2}),
        ("Exclusivité : aucune autre marque de jeans pendant 2 mois", {"exclusivity_months": 2}),
        (
            "€900, payable within a week of the video being published",
            {"payment_trigger": "publication"},
        ),
        (
            "€60 per account, sent by PayPal after the clip is posted",
            {"payment_trigger": "publication"},
        ),
        (
            "60 € par compte, envoyés par PayPal une fois la vidéo postée",
            {"payment_trigger": "publication"},
        ),
        ("payable sous une semaine après publication", {"payment_trigger": "publication"}),
        ("Paid by bank transfer within 7 days of posting", {"payment_trigger": "publication"}),
        (
            (
                "J'ai vu passer beaucoup de vidéos de parents sur TikTok et je trouve ça très "
                "parlant."
            ),
            {"platforms": None},
        ),
        ("I've seen lots of videos by parents on TikTok and I like them", {"platforms": None}),
        ("He visto muchos vídeos de padres en TikTok", {"platforms": None}),
        (
            "6 creators, experienced ones who've worked with baby brands before.",
            {"level": "confirmed"},
        ),
        ("Beginners totally fine.", {"level": "beginner"}),
        ("Beginners absolutely welcome", {"level": "beginner"}),
        ("one video about our entry-level model", {"level": None}),
        ("our beginner kit", {"level": None}),
    ],
)
def test_what_is_said(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
