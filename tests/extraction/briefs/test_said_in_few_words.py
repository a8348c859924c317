"""Pay, counts, days and conditions in the few words that chats, notes and mails have for them."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            "4 creators, 250 € once the video hits 100k views",
            {
                "creators_wanted": 4,
                "budget_per_creator_cents": 25000,
                "payment_trigger": "views",
                "views_threshold": 100000,
            },
        ),
        (
            "4 créateurs, 250 € dès que la vidéo fait 100 000 vues",
            {
                "creators_wanted": 4,
                "budget_per_creator_cents": 25000,
                "payment_trigger": "views",
                "views_threshold": 100000,
            },
        ),
        (
            "4 creators. 250 € when the post reaches 100k views.",
            {"creators_wanted": 4, "budget_per_creator_cents": 25000},
        ),
        (
            "4 creators, 250 € after publication",
            {"creators_wanted": 4, "payment_trigger": "publication"},
        ),
        ("4 creators, 1000 € after publication", {"creators_wanted": 4}),
        ("We're off TikTok, Instagram only.", {"platforms": ["Instagram"]}),
        ("We left TikTok, so Instagram.", {"platforms": ["Instagram"]}),
        ("On a quitté TikTok, ce sera Instagram", {"platforms": ["Instagram"]}),
        ("We're done with TikTok; Reels only", {"platforms": ["Instagram"]}),
        ("Not on TikTok anymore, Instagram it is", {"platforms": ["Instagram"]}),
        ("On n'est plus sur TikTok, donc Insta", {"platforms": ["Instagram"]}),
        (
            "videos for our website and our Instagram",
            {"platforms": ["Instagram"], "prestation": "ugc_only"},
        ),
        ("We'll shortlist 10 and pick 4 creators", {"creators_wanted": 4}),
        ("On présélectionne 10 profils et on en garde 4", {"creators_wanted": 4}),
        (
            "2 femmes / 1 homme, 80 € chacun",
            {"creators_wanted": 3, "budget_per_creator_cents": 8000},
        ),
        ("80€ la vidéo (x10)", {"budget_per_creator_cents": 8000}),
        ("80 € la vidéo x 10", {"creators_wanted": 10, "budget_per_creator_cents": 8000}),
        ("10 x 80 € UGC", {"creators_wanted": 10, "budget_per_creator_cents": 8000}),
        ("4 creators * 2 videos * 100 €", {"creators_wanted": 4}),
        (
            "4 créateurs x 2 vidéos x 100 €",
            {"creators_wanted": 4, "videos_per_creator": 2, "budget_per_creator_cents": 20000},
        ),
        (
            "1 Reel à 120 € et 1 TikTok à 100 € chacun, 4 créateurs",
            {"creators_wanted": 4, "budget_per_creator_cents": 22000},
        ),
        ("€120 for a Reel and €100 for a TikTok, 4 creators", {"creators_wanted": 4}),
        ("100 € la première vidéo, 80 € la deuxième, 3 créateurs", {"creators_wanted": 3}),
        (
            "We're a shop with two employees. 3 creators, €80 each",
            {"creators_wanted": 3, "budget_per_creator_cents": 8000},
        ),
        ("we are two sisters and an intern, looking for 3 creators", {"creators_wanted": 3}),
        ("We run 5 boats, 6 persons each. 3 creators wanted", {"creators_wanted": 3}),
        ("a team of six. need 3 creators", {"creators_wanted": 3}),
        ("one minute at most per video", {"video_seconds": 60}),
        ("une minute grand max par vidéo", {"video_seconds": 60}),
        ("between 30 and 45 seconds", {"video_seconds": 45}),
        ("30 à 45 secondes", {"video_seconds": 45}),
        ("Videos back by 12 June, she's on holiday after", {"deadline": "2027-06-12"}),
        ("Tout pour le 12 juin, après je suis en congés", {"deadline": "2027-06-12"}),
        ("Need it this friday, sat is our open day", {"deadline": "2026-12-04"}),
        ("Recruiting for a gym campaign: 4 creators", {"creators_wanted": 4}),
        ("droits illimités dans le temps pour la pub", {"ads_rights_perpetual": True}),
        ("ad rights in perpetuity", {"ads_rights_perpetual": True}),
        ("paid ads for as long as we like", {"ads_rights_perpetual": True}),
        (
            "6 stuks UGC video's, 80 euro per stuk",
            {"creators_wanted": 6, "budget_per_creator_cents": 8000},
        ),
        (
            "8 créateurs, budget total 1.200€",
            {"creators_wanted": 8, "budget_per_creator_cents": 15000, "total_budget_cents": 120000},
        ),
        (
            "8 créateurs, budget total 1 200,50 €",
            {"creators_wanted": 8, "total_budget_cents": 120050},
        ),
        (
            "8 creators, total €1.2k",
            {"creators_wanted": 8, "budget_per_creator_cents": 15000, "total_budget_cents": 120000},
        ),
        (
            "8 créas, 1,2k€ en tout",
            {"creators_wanted": 8, "budget_per_creator_cents": 15000, "total_budget_cents": 120000},
        ),
        (
            "8 creators, 1200 total",
            {"creators_wanted": 8, "budget_per_creator_cents": 15000, "total_budget_cents": 120000},
        ),
        ("4 créas à 150e", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créas 150 eur/pers", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créas 150€/p", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créas 150 €/tête", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créas 150€ pp", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créas 150€/créa", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créas budget: 150/créa", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        (
            "4 créas, deux cent cinquante balles chacun",
            {"creators_wanted": 4, "budget_per_creator_cents": 25000},
        ),
        (
            "4 creators, a hundred and fifty euros each",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        ("4 creators at one-fifty euros each", {"creators_wanted": 4}),
        ("4 creators €150.00 each", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 creators EUR 150,- each", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 Creator je 150,00 €", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 Creator à 150 EUR netto", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 creators @ €150", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 x 150 € UGC", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4×150€", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 creators: 150€", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créateurs, 150 € l'unité", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 créateurs, cachet 150€ ttc", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        (
            "4 créateurs, 150€ ht/vidéo, 2 vidéos chacun",
            {"creators_wanted": 4, "budget_per_creator_cents": 30000, "videos_per_creator": 2},
        ),
        (
            "4 creators, 2 vids each @ €75/vid",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000, "videos_per_creator": 2},
        ),
        ("600€ (4 créateurs)", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        (
            "4 créateurs - 600€ total - tiktok",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000, "platforms": ["TikTok"]},
        ),
        (
            "4 creators / €600 all in / IG",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000, "platforms": ["Instagram"]},
        ),
        ("4 creators, up to €150 each", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("4 creators, €100-150 each", {"creators_wanted": 4, "budget_per_creator_cents": 12500}),
        (
            "4 créateurs entre 100 et 150 €",
            {"creators_wanted": 4, "budget_per_creator_cents": 12500},
        ),
        ("4 créateurs, 150 € minimum", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        (
            "4 créateurs, environ 150 balles",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        (
            "between 3 and 5 creators, €150 each",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        ("3-5 creators, €150 each", {"creators_wanted": 4, "budget_per_creator_cents": 15000}),
        ("3 or 4 creators, €150 each", {"creators_wanted": 3, "budget_per_creator_cents": 15000}),
        (
            "une petite dizaine de créateurs, 150 € chacun",
            {"creators_wanted": 10, "budget_per_creator_cents": 15000},
        ),
        (
            "quatre créatrices à cent cinquante euros",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        ("4 creators (max 5), €150 each", {"budget_per_creator_cents": 15000}),
        ("4 créateurs et 1 photographe, 150 € chacun", {"budget_per_creator_cents": 15000}),
        (
            "4 créateurs dont 2 hommes, 150 € chacun",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        (
            "4 creators, 2 of them men, €150 each",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        (
            "4 creators incl. 1 in Lyon, €150 each",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        (
            "TikTok UGC // 4 creators // 150€ // before xmas",
            {
                "creators_wanted": 4,
                "budget_per_creator_cents": 15000,
                "deadline": "2026-12-24",
                "platforms": ["TikTok"],
            },
        ),
        (
            "#brief 4 créateurs 150€ chacun #tiktok #ugc",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000},
        ),
        (
            "4 creators between €100 and €150",
            {"creators_wanted": 4, "budget_per_creator_cents": 12500},
        ),
        (
            "4 creadores entre 100 y 150 €",
            {"creators_wanted": 4, "budget_per_creator_cents": 12500},
        ),
        (
            "600 € entre 4 créateurs",
            {"creators_wanted": 4, "budget_per_creator_cents": 15000, "total_budget_cents": 60000},
        ),
        ("4 creator tra 100 e 150 €", {"creators_wanted": 4, "budget_per_creator_cents": 12500}),
        (
            "4 creators tussen 100 en 150 euro",
            {"creators_wanted": 4, "budget_per_creator_cents": 12500},
        ),
        (
            "4 criadores entre 100 e 150 €",
            {"creators_wanted": 4, "budget_per_creator_cents": 12500},
        ),
        (
            "hey tu fais des vidéos ? on a une marque de thé, 3 vidéos pour 250€ ça te va ?",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 25000},
        ),
        (
            "on te file 200 balles et tu fais un tiktok sur notre resto",
            {"creators_wanted": 1, "budget_per_creator_cents": 20000, "platforms": ["TikTok"]},
        ),
        (
            "tu serais dispo pour 2 reels à 90 chacun ?",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 18000},
        ),
        (
            "Bonjour Sarah, accepteriez-vous 300 € pour une vidéo sur votre compte ?",
            {"creators_wanted": 1, "budget_per_creator_cents": 30000, "prestation": "video_post"},
        ),
        (
            "Could you do it for 250? one reel, on your page",
            {"creators_wanted": 1, "prestation": "video_post"},
        ),
        (
            "Hi Anna, we can offer 300 EUR + product for one TikTok on your channel",
            {
                "creators_wanted": 1,
                "budget_per_creator_cents": 30000,
                "prestation": "video_post",
                "platforms": ["TikTok"],
            },
        ),
        ("our client has 2k for this, wants 10 ugc clips", {"creators_wanted": 10}),
        (
            "le client a 2000 euros pour ça, veut 10 clips UGC",
            {"creators_wanted": 10, "budget_per_creator_cents": 20000},
        ),
        (
            "client: 2k budget, 10 ugc clips, no posting",
            {"creators_wanted": 10, "budget_per_creator_cents": 20000, "prestation": "ugc_only"},
        ),
        (
            (
                "3 créatrices, 120 euros par vidéo, 2 vidéos par créatrice, à poster sur leur "
                "insta le 20 juin max"
            ),
            {
                "creators_wanted": 3,
                "videos_per_creator": 2,
                "budget_per_creator_cents": 24000,
                "deadline": "2027-06-20",
                "prestation": "video_post",
            },
        ),
        (
            "3 créatrices, 240 euros chacune pour 2 vidéos",
            {"creators_wanted": 3, "videos_per_creator": 2, "budget_per_creator_cents": 24000},
        ),
        (
            "3 créatrices, 240 euros chacune les 2 vidéos",
            {"creators_wanted": 3, "budget_per_creator_cents": 24000},
        ),
        (
            "3 creators, €240 each for both videos",
            {"creators_wanted": 3, "budget_per_creator_cents": 24000},
        ),
        (
            "pack de 3 vidéos à 300 €, 5 créateurs",
            {"creators_wanted": 5, "budget_per_creator_cents": 30000, "videos_per_creator": 3},
        ),
        (
            "forfait 300 € pour 3 vidéos par créateur, 5 créateurs",
            {"creators_wanted": 5, "budget_per_creator_cents": 30000, "videos_per_creator": 3},
        ),
        (
            "5 creators, bundle of 3 videos at €300",
            {"creators_wanted": 5, "budget_per_creator_cents": 30000, "videos_per_creator": 3},
        ),
        (
            "each creator delivers 3 videos for a flat €300; 5 creators",
            {"creators_wanted": 5, "budget_per_creator_cents": 30000, "videos_per_creator": 3},
        ),
        ("livraison le 12, publication le 15 juillet", {"deadline": "2027-07-15"}),
        ("deliver drafts by July 1, go live July 10", {"deadline": "2027-07-10"}),
        ("entre le 5 et le 12 juillet", {"deadline": "2027-07-12"}),
        ("courant juillet", {"deadline": "2027-07-31"}),
        ("d'ici mi-juillet", {"deadline": "2027-07-15"}),
        ("d'ici deux semaines", {"deadline": "2026-12-13"}),
        ("sous 10 jours", {"deadline": "2026-12-09"}),
        ("within 3 weeks", {"deadline": "2026-12-20"}),
        ("by EOM", {"deadline": "2026-11-30"}),
        ("end of next week", {"deadline": "2026-12-04"}),
        ("avant la rentrée", {"deadline": None}),
        ("pour la Saint-Valentin, à rendre le 1er février", {"deadline": "2027-02-01"}),
        ("dans 3 mois", {"deadline": "2027-02-28"}),
        ("demain", {"deadline": "2026-11-30"}),
        ("lundi en huit", {"deadline": "2026-12-07"}),
        (
            "1 créatrice, 2 vidéos, 90 € chacune",
            {"creators_wanted": 1, "videos_per_creator": 2, "budget_per_creator_cents": 18000},
        ),
        (
            "one creator, 3 videos, €90 each",
            {"creators_wanted": 1, "videos_per_creator": 3, "budget_per_creator_cents": 27000},
        ),
        (
            (
                "On recherche 3 familles avec enfants pour tester notre jeu et le filmer, 100 "
                "€ par famille, vidéo publiée par nos soins sur Instagram"
            ),
            {
                "creators_wanted": 3,
                "budget_per_creator_cents": 10000,
                "prestation": "ugc_only",
                "platforms": ["Instagram"],
            },
        ),
        ("We'll be posting the videos on our socials", {"prestation": "ugc_only"}),
        ("Les vidéos ne seront pas publiées par les créateurs", {"prestation": "ugc_only"}),
        ("no need to post, we use them as paid ads", {"prestation": "ugc_only"}),
        (
            "whitelisting of their posts for 30 days",
            {"prestation": "video_post", "whitelisting_days": 30},
        ),
        ("partnership ads 60 days", {"whitelisting_days": 60}),
        (
            "creators must have at least 5k followers on TikTok",
            {"prestation": "video_post", "platforms": ["TikTok"]},
        ),
        (
            "Il faut publier sur TikTok et Instagram Reels avec le tag #pub",
            {"prestation": "video_post", "platforms": ["TikTok", "Instagram"]},
        ),
        ("collab post with our account", {"prestation": "video_post"}),
        ("paid partnership label", {"prestation": "video_post"}),
        ("We hand you the edited clip; just share it", {"prestation": "post_provided"}),
        ("Partagez notre vidéo sur votre compte", {"prestation": "post_provided"}),
        ("You only need to repost our Reel", {"prestation": "post_provided"}),
        (
            "On vous fournit la vidéo, vous la publiez sur votre TikTok",
            {"prestation": "post_provided"},
        ),
        ("rushs bruts + version montée", {"raw_footage": True}),
        ("raw footage delivered too", {"raw_footage": True}),
        ("no raw files", {"raw_footage": False}),
        ("3 accroches différentes", {"extra_hooks": 2}),
        ("3 different hooks per video", {"extra_hooks": 2}),
        ("2 hooks supplémentaires", {"extra_hooks": 2}),
        ("exclusivité 3 mois secteur cosmétique", {"exclusivity_months": 3}),
        ("non-compete of 6 months", {"exclusivity_months": 6}),
        ("droits pub 6 mois", {"ads_rights_days": 180}),
        ("usage rights: 1 year, paid social", {"ads_rights_days": 365}),
        ("buyout à vie", {"ads_rights_perpetual": True}),
        ("rights for Meta ads for 90 days", {"ads_rights_days": 90}),
        ("créateurs débutants acceptés", {"level": "beginner"}),
        ("experts uniquement", {"level": "expert"}),
        ("profils expérimentés", {"level": "confirmed"}),
        ("vidéos de 30 secondes", {"video_seconds": 30}),
        ("video length 15-30s", {"video_seconds": 30}),
        ("format 9:16, 45 sec max", {"video_seconds": 45}),
        ("1 min 30", {"video_seconds": 90}),
        ("paiement 30 jours après publication", {"payment_trigger": "publication"}),
        ("payé à la livraison", {"payment_trigger": None}),
        ("paid on delivery", {"payment_trigger": None}),
        ("payment after posting", {"payment_trigger": "publication"}),
        (
            "payé quand la vidéo atteint 50 000 vues",
            {"payment_trigger": "views", "views_threshold": 50000},
        ),
        ("50% upfront, 50% on publication", {"payment_trigger": "publication"}),
        ("acompte 50 %, solde à la mise en ligne", {"payment_trigger": "publication"}),
        ("10 € per 1,000 views", {"payment_trigger": "views"}),
        ("CPM 8 €", {"payment_trigger": "views", "budget_per_creator_cents": None}),
    ],
)
def test_what_few_words_say(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
