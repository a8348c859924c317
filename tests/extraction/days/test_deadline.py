"""Which date is the deadline."""

from datetime import date

import pytest

from app.extraction.rules.days.feasts import easter, feast
from app.extraction.rules.reader import read

MONDAY = date(2026, 6, 1)


def due(brief: str, today: date = MONDAY) -> object:
    return read(brief, today).values.get("deadline")


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("avant le 15/07", "2026-07-15"),
        ("avant le 15/07/26", "2026-07-15"),
        ("livraison le 15 juin", "2026-06-15"),
        ("files to us, 3 weeks from now", "2026-06-22"),
        ("a 2-week turnaround", "2026-06-15"),
        ("within a fortnight", "2026-06-15"),
        ("le film nous est remis sous quinzaine", "2026-06-16"),
        ("envoi par WeTransfer vendredi", "2026-06-05"),
        ("le 12 au plus tard", "2026-06-12"),
        ("Tempi: 3 settimane", "2026-06-22"),
        ("postar no tiktok delas ate sexta", "2026-06-05"),
        ("livraison le 1er juillet 2027", "2027-07-01"),
        ("deadline: 2026-09-01", "2026-09-01"),
        ("by July 4th", "2026-07-04"),
        ("due the 4th of July", "2026-07-04"),
        ("04/07 at the latest", "2026-07-04"),
        ("by 25/12", "2026-12-25"),
        ("by 12/25", "2026-12-25"),
        ("livraison en mai", "2027-05-31"),
        ("fin juin", "2026-06-30"),
        ("mi-décembre", "2026-12-15"),
        ("début mars", "2027-03-05"),
        ("avant le 15", "2026-06-15"),
        ("vendredi prochain", "2026-06-05"),
        ("by next Friday", "2026-06-05"),
        ("pour lundi", "2026-06-08"),
        ("vendredi 19 juin", "2026-06-19"),
        ("d'ici la fin de la semaine", "2026-06-05"),
        ("end of next week", "2026-06-12"),
        ("d'ici la fin du mois", "2026-06-30"),
        ("dans 10 jours", "2026-06-11"),
        ("in two weeks", "2026-06-15"),
        ("sous 48 h", "2026-06-03"),
        ("demain", "2026-06-02"),
        ("avant Noël", "2026-12-24"),
        ("before Christmas", "2026-12-24"),
        ("avant la Saint-Valentin", "2027-02-14"),
        ("before Black Friday", "2026-11-27"),
        ("before Halloween", "2026-10-31"),
        ("bis Freitag", "2026-06-05"),
        ("entro il 20 giugno", "2026-06-20"),
        ("antes del 20 de junio", "2026-06-20"),
        ("voor 20 juni", "2026-06-20"),
        ("até 20 de junho", "2026-06-20"),
        # Of several, the last delivery or publication; a period ends on its last day.
        ("livraison le 20 juin, publication le 1er juillet", "2026-07-01"),
        ("publication entre le 24 août et le 6 septembre", "2026-09-06"),
        ("tournage le 3 juin, vidéos pour le 20 juin", "2026-06-20"),
    ],
)
def test_the_deadline(brief: str, day: str) -> None:
    assert due(f"3 vidéos TikTok, {brief}") == day


@pytest.mark.parametrize(
    "brief",
    [
        "3 vidéos pour Noël",
        "48h après réception du produit",
        "asap",
        "marque fondée en mars 2015",
        "lancement le 15 mai",
        "droits pub 3 mois",
        "https://example.com/2026-12-01",
        "we may need 5 videos",
        "ouvert 24/7 de 9h à 18h30",
        "pas avant le 10 juin",
        "pour un week-end à Rome",
        "ouvert le week-end",
        "publiées chaque lundi",
        "offre valable jusqu'au 31 décembre",
        "pour la journée du 8 mars",
        "Nieuw kookboek, verschijnt 1 oktober!",
        "Restaurante novo em Braga, abre a 10 de julho.",
        "Calendrier de l'avent, sortie le 2 novembre.",
    ],
)
def test_what_is_no_deadline(brief: str) -> None:
    assert due(brief) is None


def test_an_impossible_date_is_ignored_with_a_warning() -> None:
    found = read("livraison le 31 février", MONDAY)
    assert "deadline" not in found.values
    assert [caution.code for caution in found.cautions] == ["impossible_date"]


def test_a_past_date_is_kept_literally() -> None:
    assert due("livraison le 15 mai 2026") == "2026-05-15"


def test_a_month_later_ends_with_a_shorter_month() -> None:
    assert due("livraison dans 1 mois", date(2026, 1, 31)) == "2026-02-28"


def test_a_leap_day_waits_for_its_year() -> None:
    assert due("livraison le 29 février", date(2026, 6, 1)) == "2028-02-29"


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


def test_mothers_day_gives_way_to_pentecost() -> None:
    assert feast("mothers_day", 2026, MONDAY) == date(2026, 5, 31)
    assert feast("mothers_day", 2023, MONDAY) == date(2023, 6, 4)


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("due Friday, 19 June", "2026-06-19"),
        ("entrega el jueves, 18 de junio", "2026-06-18"),
        ("livraison 2 semaines avant Noël", "2026-12-11"),
        ("deliver 3 days before Halloween", "2026-10-28"),
        ("levering uiterlijk 1 week voor 15 juli", "2026-07-08"),
        ("due Oct. 2", "2026-10-02"),
        ("delivery in Nov 2026", "2026-11-30"),
        ("Lieferung innerhalb der kommenden Woche", "2026-06-12"),
    ],
)
def test_a_day_with_its_weekday_its_short_month_or_counted_from_a_feast(
    brief: str, day: str
) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("livraison avant fin mars de l'année prochaine", "2027-03-31"),
        ("livraison avant le 15 juillet de l'an prochain", "2027-07-15"),
        ("delivery by 15 January next year", "2027-01-15"),
        ("entrega antes del 15 de julio del año que viene", "2027-07-15"),
        ("Lieferung bis 15. Juli nächsten Jahres", "2027-07-15"),
        ("consegna entro il 15 luglio dell'anno prossimo", "2027-07-15"),
        ("leveren voor 15 juli volgend jaar", "2027-07-15"),
        ("entrega até 15 de julho do próximo ano", "2027-07-15"),
        ("delivery before Black Friday of next year", "2027-11-26"),
        ("Videos by 3 July, next year we open a shop.", "2026-07-03"),
    ],
)
def test_a_day_of_next_year(brief: str, day: str) -> None:
    assert due(brief) == day


def test_a_number_behind_a_month_may_count_what_follows() -> None:
    assert due("by December 5 creators") == "2026-12-31"


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("bitte noch vor Ende des Monats liefern", "2026-06-30"),
        ("entregar antes da Black Friday", "2026-11-27"),
        ("fichiers remis le jour du Black Friday", "2026-11-27"),
        ("vidéos livrées dans les 15 jours", "2026-06-16"),
        ("Aujourd'hui : trois témoignages, 900 € le tout.", None),
        ("besoin d'un montage pour aujourd'hui", "2026-06-01"),
        ("2 vidéos pr vendredi", "2026-06-05"),
        ("livrez avt le 15/07", "2026-07-15"),
        ("Apriamo un bar il 10 settembre, due video.", None),
    ],
)
def test_words_that_lead_to_a_delivery_or_to_an_event(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Termin: 31.07.2026", "2026-07-31"),
        ("Date: 17/07", "2026-07-17"),
        ("Datum: 17. Juli", "2026-07-17"),
        ("Quand : 17 juillet", "2026-07-17"),
        ("When: 17 July", "2026-07-17"),
        ("Timing: 17 July", "2026-07-17"),
        ("Fecha: 17 de julio", "2026-07-17"),
        ("Data: 17 luglio", "2026-07-17"),
        ("Quando: 17 de julho", "2026-07-17"),
        ("Wanneer: 17 juli", "2026-07-17"),
        ("Wann: bis 17. Juli", "2026-07-17"),
        ("Tout doit être visible au plus tard le 30.09.", "2026-09-30"),
        ("Wir brauchen die Clips bis 30.09.", "2026-09-30"),
        ("Wir brauchen die Clips bis zum 30.09. auf unserem Server.", "2026-09-30"),
        ("Alle video's binnen voor 12.06.", "2026-06-12"),
        ("4 creators / 600 EUR overall / not posted / by 10 July", "2026-07-10"),
        ("3 créateurs / sans publication / avant le 10 juillet", "2026-07-10"),
        ("by close of business on Friday", "2026-06-05"),
        ("no início de julho", "2026-07-05"),
        ("our shop opened on 12 June 2019", None),
        ("Am 28.05. schrieb Katrin:", None),
        ("prix public 30.09 €", None),
        ("le carton pèse 10.05 kg", None),
        ("We ship the boxes on 8 June.", None),
        ("rated 4.09 by customers", None),
        ("les 12.06 kilomètres", None),
        ("die 30.09 Euro", None),
        ("Datum der Gründung: 12.06.2019", None),
        ("Date: to be agreed", None),
        ("From: Tom\nDate: 12 May\nSubject: kettles", None),
        ("From: Tom\nSubject: kettles\n\nAll clips by 12 June", "2026-06-12"),
    ],
)
def test_a_day_in_a_list_of_facts_or_written_with_points(brief: str, day: str | None) -> None:
    assert due("5 creators, 100 € each.\n" + brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        # A weekday of another week, or with its day of the month.
        ("bis Freitag nächster Woche", "2026-06-12"),
        ("by Friday next week", "2026-06-12"),
        ("vendredi de la semaine prochaine au plus tard", "2026-06-12"),
        ("entro venerdì della prossima settimana", "2026-06-12"),
        ("até sexta-feira da próxima semana", "2026-06-12"),
        ("by Friday the 12th please", "2026-06-12"),
        ("d'ici vendredi 12", "2026-06-12"),
        ("livraison mardi en huit", "2026-06-09"),
        ("livraison lundi, 2 vidéos", "2026-06-08"),
        # A numbered week ends on its Friday, a quarter on its last day.
        ("Abgabe KW 24", "2026-06-12"),
        ("livraison semaine 24", "2026-06-12"),
        ("files by the end of Q2", "2026-06-30"),
        # Counted from an event, named before or behind.
        ("our store opens on 4 July and we'd like the files two days before", "2026-07-02"),
        ("two days before the opening on 4 July", "2026-07-02"),
        ("lancement le 4 juillet, livraison une semaine avant", "2026-06-27"),
        ("Marktstart ist der 4. Juli, die Videos brauchen wir drei Tage vorher", "2026-07-01"),
        ("Launch: 4 July. Delivery: one week before launch", "2026-06-27"),
        # What is moved is due on the later-named day.
        ("the deadline moves from 3 July to 17 July", "2026-07-17"),
        ("la date limite passe du 3 juillet au 17 juillet", "2026-07-17"),
        ("Abgabe verschiebt sich vom 3. Juli auf den 17. Juli", "2026-07-17"),
        ("la consegna slitta dal 3 al 17 luglio", "2026-07-17"),
        ("due 17 July instead of 24 July", "2026-07-17"),
        ("livraison le 17 juillet au lieu du 24 juillet", "2026-07-17"),
        # Days as German writes them, and months behind other words.
        ("bis 15.7. wäre top", "2026-07-15"),
        ("nicht später als 10.06.", "2026-06-10"),
        ("au plus tard à la fin du mois d'août", "2026-08-31"),
        ("antes del 19", "2026-06-19"),
        ("ils publient en juillet", "2026-07-31"),
        ("shoot on 18 June, edit back on 25 June", "2026-06-25"),
        ("candidatures avant le 10 juin, livraison le 30 juin", "2026-06-30"),
        ("consegna entro il primo luglio", "2026-07-01"),
        ("livraison le premier juillet", "2026-07-01"),
        ("a file from each creator, 20 June", "2026-06-20"),
        ("une story depuis leur compte samedi 13 juin", "2026-06-13"),
    ],
)
def test_the_deadline_in_other_words(brief: str, day: str) -> None:
    assert due(f"Three creators: {brief}.") == day


@pytest.mark.parametrize(
    "brief",
    [
        # When one answers, or is paid.
        "Candidatures avant le 10 juin",
        "Apply by 10 June",
        "Bewerbungen bis 10. Juni",
        "Let me know by Friday",
        "Bitte gebt mir bis Freitag Bescheid",
        "Paiement à 30 jours fin de mois",
        "Budget paid at the end of the month",
        "Zahlung am Monatsende",
        "Je suis dispo jeudi pour en parler",
        # What happened, or happens then.
        "I saw your post of 12 May",
        "On Tue, 26 May 2026 at 10:12, Ana <ana@x.com> wrote: fine with me",
        "Une première campagne en oct. avait donné 20k vues",
        "Come and see our show in July and talk about it on TikTok",
        "Wir suchen Leute, die im Juli unsere Show besuchen",
    ],
)
def test_a_date_of_something_else_is_no_deadline(brief: str) -> None:
    assert due(f"Three creators wanted. {brief}.") is None
