"""Pay beside commissions, gifts, shop prices and expenses; pay in parts; lists of videos."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("brief", "cents"),
    [
        ("120 € par vidéo + 15 € par vente, 4 créateurs.", 12000),
        ("130 € fixes par vidéo et 10 € par vente générée, 4 créateurs", 13000),
        ("€120 per video and €8 per signup, 4 creators.", 12000),
        ("4 creators at €100, then €20 for every extra 10k views", 10000),
        ("4 creators, €120 each, to explain our referral offer (€10 per friend)", 12000),
        ("5 coachs et 3 clients. 80 € pour chaque coach, 150 € pour chaque client.", 10625),
        ("4 creators, €100 each + a pair of €35 earrings each.", 10000),
        ("4 creators, €100 each and a €60 jumper each", 10000),
        ("4 créatrices, 100 € chacune + une paire de boucles d'oreilles à 35 € chacune", 10000),
        ("4 créateurs, 100 € par personne et un lot de 3 gourdes (45 €) par personne", 10000),
        ("4 créateurs, 120 € chacun. Nos mugs sont à 60 € l'unité.", 12000),
        ("4 creators, €120 each. Show the tees, €25 apiece", 12000),
        ("3 experienced creators at €300 each and 5 beginners at €100 each.", 17500),
        ("Sorry, not 80: my cofounder says 95 euros per creator. Four creators.", 9500),
        ("4 creators, €120 each, meals covered up to €30 per person.", 12000),
        ("4 créateurs, 120 € chacun ; prolongation des droits à 100 € par créateur", 12000),
        ("Another agency offered €200 per creator; we're offering €120, 4 creators.", 12000),
        ("Base rate is €130, we can stretch to €180 for a standout profile. 4 creators.", 13000),
        ("On peut monter à 180 € par créateur, 4 créateurs", 18000),
        ("Overall budget €1,500, of which €500 is for boosting, 5 creators.", 20000),
        ("Budget global 1 500 € dont 500 € de sponsorisation, 5 créateurs", 20000),
    ],
)
def test_what_is_paid_for_else_is_no_pay(brief: str, cents: int) -> None:
    assert read(brief, _TODAY).values["budget_per_creator_cents"] == cents


@pytest.mark.parametrize(
    ("brief", "cents"),
    [
        ("Payment in two parts: €60 on signing, €60 on delivery. 4 creators.", 12000),
        ("4 creators: €50 when booked, €70 on delivery.", 12000),
        ("4 créateurs, 50 € à la réservation puis 70 € à la livraison", 12000),
        ("4 créateurs, payés en 2 fois 75 €.", 15000),
        ("4 créateurs, 2 versements de 75 € chacun par créateur.", 15000),
        ("4 creators, two instalments of €75 each per creator", 15000),
        ("4 créateurs à 150 € chacun, acompte de 50 € à la commande.", 15000),
        ("4 créateurs à 150 € chacun, dont 50 € à la commande.", 15000),
    ],
)
def test_pay_in_parts_is_added_up_and_a_deposit_is_not(brief: str, cents: int) -> None:
    values = read(brief, _TODAY).values
    assert (values["creators_wanted"], values["budget_per_creator_cents"]) == (4, cents)


@pytest.mark.parametrize(
    ("brief", "videos"),
    [
        ("2 Reels et 1 TikTok par créatrice, 4 créatrices à 400 € chacune.", 3),
        ("3 Reels and 2 TikToks per creator, 4 creators at €400 each", 5),
        ("Each creator makes 1 testimonial video and 1 unboxing video, 3 creators", 2),
        ("Three 15s videos and one 30s video per creator, 3 creators, €200 each", 4),
        ("Nous attendons de chaque créatrice 2 reels et 3 stories", 2),
        ("20 créas UGC, 2 vidéos par créa, 150 € la vidéo.", 2),
        ("5 creators, 2 videos per creator, total budget €900", 2),
        ("10 vidéos, 5 créateurs, 80 € par vidéo.", 2),
        ("6 videos split across 3 creators, €100 per video.", 2),
        ("Puzzles 1000 pièces. 5 créateurs à 90 € par vidéo.", None),
        ("Packs de 3 vidéos à 250€, 4 créateurs", 3),
        ("6 athletes, each posts a clip on TikTok and another, so two videos per athlete", 2),
    ],
)
def test_how_many_each_makes_of_a_list_or_of_all(brief: str, videos: int | None) -> None:
    assert read(brief, _TODAY).values.get("videos_per_creator") == videos


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("We have 2 creators locked in and need 3 more. €150 each", 3),
        ("4 créateurs déjà signés, il en reste 2 à trouver, 150 € chacun", 2),
        ("4 créateurs déjà ambassadeurs de notre marque, 120 € chacun", 4),
        ("Two waves: 3 creators in January, 3 more in February. €150 per creator.", 6),
        ("Il reste 3 places sur 10, 150 € par créateur", 3),
        ("3 UGC videos wanted: one unboxing, one testimonial, one how-to. €120 each.", 3),
        ("dachte an 4 creator, ne warte, 3 reichen, jeder 90 euro", 3),
        ("Al principio hablamos de 6 creadores, pero lo dejamos en 4, a 180 € cada uno", 4),
        ("We first thought of 6 creators but settled on 4, €100 each", 4),
        ("Au départ on pensait à 6 créateurs, mais on s'arrête à 4, 100 € chacun", 4),
        ("on invite 2 familles de 4 personnes maximum sur un bateau. 100 € par famille", 2),
        ("2 families of up to 4 people each, €100 per family", 2),
        ("gesucht: 3 Handwerksmeister. Honorar 400 € pro Meister für ein Video", 3),
        ("We zoeken een 50+ creator voor een video over onze crème.", 1),
    ],
)
def test_who_is_still_wanted(brief: str, wanted: int) -> None:
    assert read(brief, _TODAY).values["creators_wanted"] == wanted
