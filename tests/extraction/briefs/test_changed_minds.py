"""What is said first and changed later, in one breath or in the next message; and what stays."""

from datetime import date

import pytest

from app.extraction.rules.reader import read
from tests.extraction.reading import found

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("brief", "wanted", "each"),
    [
        ("want 5 ppl\n40 euros each.. make it 50", 5, 5000),
        ("4 filles\n50 balles chacune\nenfin 55 € allez", 4, 5500),
        ("5 créateurs, 40 € chacun, allez 50", 5, 5000),
        ("4 creators, 100 € each. Actually 120.", 4, 12000),
        ("4 créateurs à 100 €, disons 120", 4, 12000),
        ("4 creators at 90 euros each, let's say 110", 4, 11000),
        ("5 creators, €80 each — make that €100", 5, 10000),
        ("4 creators, 100 € each, sorry 5 creators", 5, 10000),
        ("Ignore the first version, that said 6 creators. We can only afford 4. €90 each", 4, 9000),
        ("Oubliez ma première version : 6 créateurs. On n'en prend que 4. 120 € l'un", 4, 12000),
        ("on avait dit 5 créateurs, on en prend 6 finalement, 100 € chacun", 6, 10000),
        ("on avait dit 5 créateurs à 100 €", 5, 10000),
        ("we want like i don't know five people reading on a train, 120 euros each", 5, 12000),
        ("Five or so parents, for €190 per parent", 5, 19000),
        ("une dizaine ou plus de créateurs, 100 € chacun", 10, 10000),
        ('createurs: "au moins 6", budget: "2 100 EUR, tout compris"', 6, 35000),
    ],
)  # fmt: skip
def test_the_last_word_counts(brief: str, wanted: int, each: int) -> None:
    assert found(brief)[:2] == (wanted, each)


def test_words_without_a_full_stop_are_not_all_of_the_past() -> None:
    values = read(
        "oui allô donc je récapitule c'est pour les tapis de yoga donc vous me trouvez six "
        "profs de yoga elles font une séance courte chez elles et elles publient sur instagram le "
        "budget c'est mille deux cents euros au total pour les six et on les paie après la "
        "publication pour la date on avait dit le quinze juillet mais ma collègue préfère "
        "le vingt donc le vingt juillet merci à bientôt",
        TODAY,
    ).values

    assert values["creators_wanted"] == 6
    assert values["total_budget_cents"] == 120000
    assert values["deadline"] == "2026-07-20"


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("J'ai décalé la livraison au 2 juillet (c'était le 25 juin). 3 créateurs", "2026-07-02"),
        ("Delivery is now 17 July (was 3 July). 3 creators", "2026-07-17"),
        ("Sometime in July, before the 24th at the latest. 3 creators", "2026-07-24"),
        ("Livraison en juillet, avant le 24. 3 créateurs", "2026-07-24"),
        ("30 creators, TikTok. Run ends September 30.", "2026-09-30"),
        ("4 créateurs, il nous les faudrait pour Halloween", "2026-10-31"),
        ("Des vidéos pour Halloween, 4 créateurs", None),
        ("On en vend une trentaine par mois. 4 créateurs", None),
    ],
)
def test_the_day_that_still_holds(brief: str, day: str | None) -> None:
    assert read(brief, TODAY).values.get("deadline") == day


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("On en écoule une trentaine par mois. Je voudrais trois vidéos. J'ai 450 € en tout.", 3),
        ("We sell about thirty a month. I'd like three videos. 450 € in total.", 3),
        ("Tu nous ferais une vidéo ? On te propose 110 € + 4 teintes au choix", 1),
        ("We'd pay €110 + 4 shades of your choice. Would you make us a video?", 1),
    ],
)
def test_things_sold_or_given_are_nobody(brief: str, wanted: int) -> None:
    assert found(brief)[0] == wanted


@pytest.mark.parametrize(
    ("brief", "total", "each"),
    [
        ("€1,200 between them, 3 riders. Bikes start at €7,990.", 120000, 40000),
        ("uniquement une dotation produit de 60 € par créateur. 7 créateurs.", None, None),
        ("nos tarifs commencent à 300 €, 4 créateurs, 100 € chacun", None, 10000),
    ],
)
def test_prices_and_gifts_are_no_pay(brief: str, total: int | None, each: int | None) -> None:
    assert found(brief)[1:] == (each, total)


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Scripts à valider pour le 5 juillet et vidéos à livrer pour le 20", "2026-07-20"),
        ("Casting le 10 juillet, livraison des vidéos au plus tard le 2", "2026-08-02"),
        ("3 creators, 1st week of September", "2026-09-05"),
        ("3 créateurs, livraison 2e quinzaine de septembre", "2026-09-30"),
        ("3 créateurs, livraison première quinzaine de septembre", "2026-09-15"),
        ("3 creators, delivery in the second half of September", "2026-09-30"),
        ("3 creators, before Easter Monday", "2027-03-29"),
    ],
)
def test_parts_of_a_month_and_days_after_a_named_one(brief: str, day: str) -> None:
    assert read(brief, TODAY).values["deadline"] == day


@pytest.mark.parametrize(
    ("brief", "wanted", "each"),
    [
        ("On repart sur la même base que l'an dernier : 5 créateurs à 100 €.", 5, 10000),
        ("The same as last time: 6 creators at €90.", 6, 9000),
        ("L'an dernier : 5 créateurs à 100 €. Cette fois 6 créateurs à 120 €.", 6, 12000),
        ("Your site says from €80 per video. We have €600 for 6 videos", 6, 10000),
        ("Vous annoncez 90 € minimum par vidéo. On a 1 000 € pour 8 vidéos.", 8, 12500),
        ("Our museum wants 5 families. Free tickets plus €80 per family.", 5, 8000),
        ("5 creators, 80 € plus a 20 € bonus", 5, 8000),
        ("Up to €90 per video for 6 videos by 6 different people", 6, 9000),
        ("4 videos at 500 € for the set (one creator)", 1, 50000),
    ],
)
def test_what_others_ask_and_what_is_given_beside(brief: str, wanted: int, each: int) -> None:
    assert found(brief)[:2] == (wanted, each)


@pytest.mark.parametrize(
    ("brief", "wanted", "each"),
    [
        ("Option A : 4 créateurs à 200 €. Option B : 8 créateurs à 100 €.", 8, 10000),
        ("4 creators at €200 or 8 creators at €100", 8, 10000),
        ("Deux options : 5 créateurs à 120 € ou 8 à 75 €", 8, 7500),
        ("5 creators at €120, or 8 at €75", 8, 7500),
        ("5 Creator zu je 120 € oder 8 zu je 75 €", 8, 7500),
        ("4 créateurs à 200 € et 8 créateurs à 100 €", 12, 13333),
        ("Je cherche quelqu'un pour me faire 4 vidéos, 300 €", 1, 30000),
        ("3 créatrices : 1 vidéo de 60 s + 3 déclinaisons de 15 s, 220 € par créatrice", 3, 22000),
    ],
)
def test_options_exclude_each_other(brief: str, wanted: int, each: int) -> None:
    assert found(brief)[:2] == (wanted, each)


@pytest.mark.parametrize(
    ("brief", "wanted", "each"),
    [
        ("3 mamans, 2 papas, 1 papi, 60 € chacun", 6, 6000),
        ("2 dads, 1 mum, 1 teenager, 70 € a head", 4, 7000),
        ("3 motards, 2 hommes et 1 femme, 60 € par motard", 3, 6000),
        ("We need 12 marathoners with at least 5 races, €90 each", 12, 9000),
        ("trois bricoleurs pour monter notre établi, cachet 160 € net", 3, 16000),
        ("4 creators, a stipend of €250", 4, 25000),
    ],
)
def test_who_is_added_up_and_what_one_person_gets(brief: str, wanted: int, each: int) -> None:
    assert found(brief)[:2] == (wanted, each)


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("3 villes, 2 créateurs par ville, 120 € par créateur", 6),
        ("2 creators per product, 3 products: 80 € each", 6),
        ("2 creators in each of our 4 shops, €90 per creator", 8),
        ("2 créateurs dans chacune de nos 4 boutiques, 90 € par créateur", 8),
        ("Un créateur par ville : Paris, Lyon, Lille, Nantes. 150 € chacun.", 4),
        ("One creator per city (Paris, Lyon and Le Mans): €150 each", 3),
        ("5 créateurs, 1 vidéo par créateur, 3 vidéos au total", 5),
        ("4 créateurs par zone : nord, sud", 4),
    ],
)
def test_so_many_of_each_are_multiplied(brief: str, wanted: int) -> None:
    assert found(brief)[0] == wanted


@pytest.mark.parametrize(
    ("brief", "field", "value"),
    [
        ("They want 6 months of ad rights instead of 3 months", "ads_rights_days", 180),
        ("droits pub 6 mois au lieu de 3 mois, 3 créateurs", "ads_rights_days", 180),
        (
            "We pay by CPM, please forget, we pay after publication",
            "payment_trigger",
            "publication",
        ),
        ("on paie au CPM en fait non, on paie à la publication", "payment_trigger", "publication"),
        ("live by june eighteenth, 3 creators", "deadline", "2026-06-18"),
        ("ils publient dans le mois de septembre", "deadline", "2026-09-30"),
        ("Délai : courant juillet. 3 créateurs", "deadline", "2026-07-31"),
        ("within 48 hours of this message, 3 creators", "deadline", "2026-06-03"),
        ("Terms: net 30, end of month. 3 creators", "deadline", None),
        ("four couples: €220 per couple, the two of you in frame", "creators_wanted", 4),
        ("nous voulons le montrer : 3 étudiants, UGC, 75 € chacun", "creators_wanted", 3),
        (
            "€250 per creator, plus a €50 bonus for whoever gets the most saves",
            "budget_per_creator_cents",
            25000,
        ),
    ],
)
def test_what_replaces_and_what_is_replaced(brief: str, field: str, value: object) -> None:
    assert read(brief, TODAY).values.get(field) == value


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("4 créateurs, 120 € net, livraison avant le 15 juin", "2026-06-15"),
        ("4 creators, net 480 €, delivery by 15 June", "2026-06-15"),
        ("4 creators. Payment terms: net 30, end of month", None),
        ("4 créateurs (devis initial) livrés le 12 juin", "2026-06-12"),
        ("Commande du 12 mai 2026, livraison pour le 20. 4 créateurs", "2026-06-20"),
    ],
)
def test_words_near_a_day_that_say_nothing_of_it(brief: str, day: str | None) -> None:
    assert read(brief, TODAY).values.get("deadline") == day
