"""What each makes and when, in ordinary wordings; lengths, rates, and what only looks so."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


def _value(brief: str, field: str) -> object:
    return read(brief, _TODAY).values.get(field)


@pytest.mark.parametrize(
    ("brief", "wanted", "each"),
    [
        ("Every creator makes two videos of 30 seconds.", None, 2),
        ("Chaque créateur réalise deux vidéos.", None, 2),
        ("Each person shoots three short clips.", None, 3),
        ("8 vidéos, 2 par créateur.", 4, 2),
        ("Could we have the same creator for all five videos?", 1, 5),
        ("We want nine creators, and from every one of them three videos.", 9, 3),
        ("On cherche 5 créatrices, et de chacune on attend deux vidéos.", 5, 2),
        ("Seven creators will be selected; from each of them a single video is required.", 7, 1),
        ("De chaque créateur, nous attendons deux vidéos.", None, 2),
        ("A couple of creators would be enough, each doing a single 30-second clip.", 2, 1),
        ("Each creator delivers an unboxing video, a tutorial video and a review video.", None, 3),
        ("Each creator makes a Reel, a TikTok and a Short. 3 creators.", 3, 3),
        ("3 creators, each makes 2 videos, one unboxing video and one demo video", 3, 2),
        ("Every participating creator is expected to supply us with four videos.", None, 4),
        ("Trois vidéos de 25 secondes par créateur.", None, 3),
        ("5 créatrices. Une vidéo de 30 secondes chacune.", 5, 1),
        ("Quatre créatrices qui posteront elles-mêmes deux vidéos", 4, 2),
        ("Cuatro creadoras que publicarán dos vídeos", 4, 2),
        ("Vier Creatorinnen, die zwei Videos veröffentlichen werden", 4, 2),
        ("4 creators die twee video's zullen plaatsen", 4, 2),
        ("Pagamos 100 euros a cada criador por dois vídeos.", None, 2),
        ("Pro Creator zahlen wir 180 Euro, dafür bekommen wir zwei Videos.", None, 2),
        ("Wir brauchen drei Videos von dir.", 1, 3),
        ("Il nous faut trois vidéos de toi.", 1, 3),
        ("Tu nous en ferais deux pour notre page ? Des vidéos de 20 s.", 1, 2),
        ("Une créatrice pour TikTok et une autre pour Insta", 2, None),
        ("One creator for TikTok and another one for Instagram", 2, None),
        ("On cherche une créatrice pour notre marque et une autre marque.", 1, None),
        ("1 video a week for 6 weeks, one creator, €80 per video", 1, 6),
        ("Three creators, €130 each, for a nail polish video.", 3, None),
        ("Une vidéo unboxing, une vidéo test et une vidéo avis par créateur", None, 3),
        ("1 Reel (120 €) + 1 TikTok (100 €) par créateur, 3 créateurs", 3, 2),
        ("Van elk product 2 video's. 3 creators", 3, None),
        ("Each creator makes 2 videos, 8 videos in total", 4, 2),
        ("We need 6 videos. Each creator makes 2 videos.", 3, 2),
        ("2 vidéos par mois, exclusivité 6 mois, 150 € par vidéo. 1 créatrice.", 1, 2),
        ("3 YouTube and Instagram creators, €100 each", 3, None),
    ],
)
def test_how_many_each_is_asked_for(brief: str, wanted: int | None, each: int | None) -> None:
    assert (_value(brief, "creators_wanted"), _value(brief, "videos_per_creator")) == (wanted, each)


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("We publish 3 videos per week and would like help with faces.", None),
        ("Nous publions 3 vidéos par semaine et cherchons 2 créateurs.", 2),
        ("Please send stats of your last three videos.", None),
        ("Merci d'envoyer les stats de tes 3 dernières vidéos", None),
        ("Mindestens 10.000 Follower, bitte Reichweite der letzten drei Posts mitschicken.", None),
        ("30s testimonial from 5 customers, delivered as file.", 5),
        ("Testimonials from 4 patients, 60 seconds each", 4),
        ("4 vidéos par mois, droits 12 mois, 100 € la vidéo.", 4),
        ("2 videos a week (4 weeks rights)", 2),
        ("3 videos a day in the life", 3),
        ("We need the last 2 videos by 20 December", 2),
        ("Wir brauchen die letzten 4 Videos bis 10. Januar", 4),
        ("5 latest trend UGC videos", 5),
    ],
)
def test_videos_that_are_there_or_go_on_count_nobody(brief: str, wanted: int | None) -> None:
    assert _value(brief, "creators_wanted") == wanted


@pytest.mark.parametrize(
    ("brief", "seconds"),
    [
        ("Length: 0:30", 30),
        ("Durée : 0:45", 45),
        ("Length 1:30 max, 3 creators", 90),
        ("Livestream at 19:30, 3 creators", None),
        ("Start: 9:30, 4 creators", None),
        ("Nos épisodes durent 45 minutes, la vidéo doit faire 40 secondes.", 40),
        ("Our episodes are 50 minutes long. 4 creators talk about it in a 30-second reel.", 30),
        ("Un vídeo de minuto y medio explicando la app", 90),
        ("Eén video van anderhalve minuut graag.", 90),
        ("A one-and-a-half-minute clip", 90),
        ("Ein Video von anderthalb Minuten", 90),
        ("Ein Video von einer halben Minute", 30),
        ("Four videos, each of which should run for 15 seconds.", 15),
        ("A 20 minute YouTube video including a 90 second integration.", 1_200),
        ("Une vidéo YouTube de 20 minutes et un Short de 45 secondes.", 1_200),
        ("Three and a half minutes per video", 210),
        ("Two and a half minute video", 150),
        ("Cooks in a minute and a half. 3 UGC videos", None),
        ("Length 1:20 scale model", None),
    ],
)
def test_lengths_in_other_ways_of_writing(brief: str, seconds: int | None) -> None:
    assert _value(brief, "video_seconds") == seconds


@pytest.mark.parametrize(
    ("brief", "cents"),
    [
        ("100 € par créateur, finalement on monte à 130 €. Quatre personnes.", 13_000),
        ("We said €100 per creator but we're raising it to €130. Four people.", 13_000),
        ("4 créatrices à 150 €, ramené à 120 €", 12_000),
        ("80 € a testa, saliamo a 100 €. 4 creator.", 10_000),
        ("5 creators at €90 each. Let's go up to €110.", 11_000),
        ("5 créateurs, 90 € chacun. On peut monter à 110 € pour les meilleurs.", 9_000),
        ("Rate is €100 per creator and we can go up to €130. 3 creators", 10_000),
        ("3 créateurs, 100 € chacun. Notre abonnement passe à 120 € en janvier.", 10_000),
        ("3 creators, €100 each. Our price goes up to €120 in January.", 10_000),
        ("De koffiemolen is 89 euro waard en mag je houden.", None),
        ("Der Mixer ist 90 Euro wert, du darfst ihn behalten.", None),
        ("Payment: net 30", None),
        ("3 creators, net 90 each.", 9_000),
        ("3 créateurs à 150 €. Le menu passe à 120 € pour les fêtes.", 15_000),
        ("3 créateurs à 150 €. Cuisson : on monte à 180 au four.", 15_000),
        ("3 creators at 150 €. Membership is reduced to 99 €.", 15_000),
        ("4 Creator, 150 € pro Creator. Reduziert auf 129 €: unser Mantel", 15_000),
        ("3 creadores a 150 € cada uno. El abrigo baja a 129 €", 15_000),
        ("3 créateurs à 150 €. Si la vidéo marche on monte à 250.", 15_000),
        ("Hallo Lisa, ein Reel mit dir wäre uns 250 € wert.", 25_000),
        ("1 vidéo à 100 € et 1 vidéo à 150 €, tarif par vidéo. 2 créateurs.", 12_500),
        ("5 creators, 3 videos per creator at €60 each", 18_000),
        ("Drei Videos pro Person zu je 60 Euro, fünf Personen.", 18_000),
        ("480 euros pour 4 clients. Le tarif de la coupe est de 45 €.", 12_000),
        ("Le tarif par vidéo est de 45 €, 4 créateurs", 4_500),
        ("1 Reel (120 €) + 1 TikTok (100 €) par créateur, 3 créateurs", 22_000),
        ("One Reel at €120 and one TikTok at €100 per creator. 3 creators", 22_000),
        ("1 TikTok à 120 € par créateur et 1 prime de 50 €, 3 créateurs", 12_000),
    ],
)
def test_pay_that_is_raised_and_what_is_no_pay(brief: str, cents: int | None) -> None:
    assert _value(brief, "budget_per_creator_cents") == cents


def test_an_exclusivity_may_begin_with_its_length() -> None:
    brief = "Bitte zwei Monate lang keine Kooperation mit anderen Matratzenmarken."
    assert _value(brief, "exclusivity_months") == 2


@pytest.mark.parametrize(
    "brief",
    [
        "Inleveren binnen een week nadat je het pakket hebt ontvangen.",
        "Abgabe innerhalb einer Woche, nachdem das Paket da ist.",
    ],
)
def test_a_week_from_an_unknown_day_is_no_deadline(brief: str) -> None:
    assert _value(brief, "deadline") is None


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Salon le 20 janvier, vidéos une semaine avant", "2027-01-13"),
        ("Messe am 20. Januar, Videos eine Woche vorher", "2027-01-13"),
        ("Fiera il 20 gennaio, video una settimana prima", "2027-01-13"),
        ("Beurs op 20 januari, video's een week ervoor", "2027-01-13"),
        ("On lance le 10 janvier, il nous faut les vidéos avant", "2027-01-10"),
        ("Product ships Dec 3, videos 2 weeks later", "2026-12-17"),
        ("Le produit part le 3 décembre, vidéos deux semaines plus tard", "2026-12-17"),
        ("Produit envoyé le 3 décembre, vidéos sous 10 jours après réception", None),
        ("Salon le 20 janvier, comme la semaine avant", None),
        ("Videos due 20 January, we pay 30 days later.", "2027-01-20"),
        ("Vidéos à rendre le 20 janvier, paiement 30 jours plus tard.", "2027-01-20"),
        ("Our store opens on 5 January. Videos like never before.", None),
        ("Salon le 20 janvier : montrez votre peau avant. Vidéo.", None),
        ("The opening is set for 5 March. Have the vlogs up by 1 March.", "2027-03-01"),
        ("Bornes de recharge, pose en 3 h. 7 ambassadeurs", None),
        ("Oreillers (69 € pièce, livraison 48 h)", None),
        ("3 vidéos, sous 48 h", "2026-12-01"),
        ("Ouvert samedi de 10 à 14 h", None),
    ],
)
def test_videos_are_due_before_or_after_what_happens(brief: str, day: str | None) -> None:
    assert read(brief, _TODAY).values.get("deadline") == day


@pytest.mark.parametrize(
    ("brief", "networks"),
    [
        ("Finalement on oublie Snapchat, ce sera TikTok et rien de plus.", ["TikTok"]),
        ("Actually skip TikTok, let us go with Instagram instead.", ["Instagram"]),
        ("TikTok, non finalement Insta", ["Instagram"]),
        ("N'oubliez pas TikTok", ["TikTok"]),
        ("Nada no TikTok, só no Facebook.", ["Facebook"]),
        ("Ma nièce m'a montré une pub sur Snapchat.", None),
        ("Snap Spotlight is where our buyers are, so film for that.", ["Snapchat"]),
    ],
)
def test_networks_that_are_given_up_or_were_only_seen(
    brief: str, networks: list[str] | None
) -> None:
    assert _value(brief, "platforms") == networks


@pytest.mark.parametrize(
    ("brief", "field", "value"),
    [
        ("Advertentierechten voor 6 maanden, whitelisting hoeft niet.", "whitelisting_days", 0),
        ("El whitelisting no hace falta", "whitelisting_days", 0),
        ("Whitelisting for 30 days", "whitelisting_days", 30),
        ("I own a tiny brand, 900 followers. Short videos of our notebooks.", "prestation", None),
        ("Creators, min 5,000 followers, to film our notebooks", "prestation", "video_post"),
        ("Posten müsst ihr nix, 2 Leute.", "prestation", "ugc_only"),
        ("The cooks don't share anything themselves.", "prestation", "ugc_only"),
        ("Delivery to marketing, which handles all posting", "prestation", "ugc_only"),
    ],
)
def test_what_need_not_be_and_what_the_brand_has(brief: str, field: str, value: object) -> None:
    assert _value(brief, field) == value
