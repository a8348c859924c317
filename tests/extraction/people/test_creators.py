"""How many creators are wanted."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)


def wanted(brief: str) -> object:
    return read(brief, TODAY).values.get("creators_wanted")


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("5 créateurs", 5),
        ("cinq créatrices", 5),
        ("une dizaine de créas", 10),
        ("a dozen creators", 12),
        ("a couple of creators", 2),
        ("half a dozen influencers", 6),
        ("3 hommes et 2 femmes", 5),
        ("5 créatrices : 3 blondes et 2 brunes", 5),
        ("10 profils dont 4 hommes", 10),
        ("5 couples, 150 € par couple", 5),
        ("on cherche 4 propriétaires de chats", 4),
        ("looking for 7 gluten-free bakers", 7),
        ("12 polyglots, 85 € each", 12),
        ("Want 6 listeners, €50 per listener", 6),
        ("two dog walkers, 60 € each", 2),
        ("wir suchen vier Foodblogger", 4),
        ("buscamos diez creadores", 10),
        ("cerchiamo cinque creator", 5),
        ("we zoeken acht makers", 8),
        ("procuramos três criadoras", 3),
        # Labels, tables and data.
        ("Créateurs : 5", 5),
        ("Nombre de créateurs souhaités = 5", 5),
        ("| Creators | 8 |", 8),
        ('{"creators_wanted": 4}', 4),
        ("createurs;11", 11),
        ("créateurs x5", 5),
        # Pronouns.
        ("Des mamans : il m'en faut 6", 6),
        ("great creators, we need 5 of them", 5),
        # Videos stand for creators when nobody is counted.
        ("3 vidéos TikTok par des créateurs avec un chien", 3),
        ("2 Reels et 1 TikTok", 3),
        ("8 vidéos, 2 par créateur", 4),
        ("2 videos each, 4 creators", 4),
        ("20000 créateurs", 20000),
        ("4 créateurs, vidéos de 30s", 4),
        # One person.
        ("Un couple confirmé, vidéo pour nos pubs", 1),
        ("un créateur pour mon food truck", 1),
        ("Salut Léa, on te propose 150 € pour une vidéo", 1),
        # A limit is the count; a range its midpoint, rounded down.
        ("8 créateurs maximum", 8),
        ("at least 5 creators", 5),
        ("5 à 10 influenceuses", 7),
        ("between 8 and 12 creators", 10),
        # Corrections.
        ("5 créateurs, non finalement 8", 8),
        ("5 creators, no wait, 8", 8),
        ("6 créateurs plutôt que 5", 6),
    ],
)
def test_the_count_of_creators(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    "brief",
    [
        "quelques créateurs",
        "a few creators",
        "several influencers",
        "des créateurs avec 10 000 abonnés",
        "notre équipe de 12 personnes cherche des créateurs",
        "créatrices de 25 à 35 ans",
        "des vidéos de 30 secondes",
        "75011 Paris, 9:16, 1080p, 24/7",
        "chaque créateur fait une vidéo",
        "",
    ],
)
def test_what_is_no_count(brief: str) -> None:
    assert wanted(brief) is None


def test_two_counts_that_disagree_are_noticed() -> None:
    found = read("5 créateurs pour la marque. Nous voulons 8 créateurs.", TODAY)
    assert found.values["creators_wanted"] == 8
    assert [caution.code for caution in found.cautions] == ["contradiction"]


def test_each_part_of_a_sum_is_quoted() -> None:
    brief = "3 hommes et 2 femmes"
    quotes = [brief[start:end] for _, _, (start, end), _ in read(brief, TODAY).evidence]
    assert quotes == ["3 hommes", "2 femmes"]


def test_the_newest_mail_counts() -> None:
    brief = "Bonjour, finalement 6 créateurs.\n\n> Le 12 mai, Ana a écrit :\n> on veut 10 créateurs"
    assert wanted(brief) == 6


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("Cherche influenceuse mode, 1 reel et 2 stories", 1),
        ("recherche créatrice pour 3 vidéos", 1),
        ("On cherche créateurs motivés", None),
        ("Suche Creator für Kaffee", None),
        ("j'en veux 5 dont 2 avec un chat, des vidéos", 5),
    ],
)
def test_one_person_may_be_sought_without_an_article(brief: str, count: int | None) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("6 x 150 € = 900 €", 6),
        ("recherche 1 homme 1 femme", 2),
        ("8 personas UGC (4 hommes / 4 femmes), 95 € par vidéo", 8),
        ("a couple of couples (two!) to film", 2),
    ],
)
def test_counts_side_by_side_add_up_unless_they_detail(brief: str, count: int) -> None:
    assert wanted(brief) == count


@pytest.mark.parametrize(
    "brief",
    [
        "We worked with 3 creators a year ago. Need 5 creators, 80 € each.",
        "Videos by Dec. We need 5 creators.",
        "Last campaign: 3 creators in Oct. Now we want 5 creators.",
    ],
)
def test_a_sentence_may_end_in_a_short_month_or_in_ago(brief: str) -> None:
    assert wanted(brief) == 5
