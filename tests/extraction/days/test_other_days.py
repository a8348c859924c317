"""Days on which something else happens are no deadline; "live that day" makes one of them."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def due(brief: str) -> object:
    return read(brief, _TODAY).values.get("deadline")


@pytest.mark.parametrize(
    "brief",
    [
        "The council meets on 18 June to decide.",
        "Race day is 12 July.",
        "5 mums, 80 € each. We're closed for renovation until 15 June.",
        "We want 2,000 members by December.",
        "Come and film at our shop this Saturday.",
        "They come over for a week.",
        "Post it within 7 days of coming home.",
        "Le conseil municipal du 23 juin devra se prononcer.",
        "Le bail se termine le 31 août.",
        "L'épisode est dispo le 20 juin.",
        "Im November renovieren wir.",
        "Unser Rabattcode läuft bis 30.9.",
        "Cerramos por obras hasta el 15 de junio.",
        "El plazo del IVA acaba el 20 de julio.",
        "Siamo chiusi per lavori fino al 15 giugno.",
        "We zijn dicht tot 15 juni wegens verbouwing.",
        "Queremos chegar aos 2.000 sócios até dezembro.",
    ],
)
def test_a_day_of_something_else_is_no_deadline(brief: str) -> None:
    assert due(brief) is None


@pytest.mark.parametrize(
    "brief",
    [
        "Launch day is 10 July, all videos must be live that day.",
        "We open on 11 July, the videos go live the day before.",
        "Everything should be up by 10 July, we're on holiday after that.",
        "On ouvre le 11 juillet, vidéos en ligne la veille.",
        "Bitte alles bis 10. Juli online, im August renovieren wir.",
        "Wir hätten sie gern am 10. Juli.",
        "Que esté publicado el 10 de julio, en agosto cerramos.",
        "La fiera è il 10 luglio, i video devono uscire quel giorno.",
        "Per i video va bene il 10 luglio, il rogito è il 30 luglio.",
        "We openen op 11 juli, filmpjes online de dag ervoor.",
        "Abrimos a 11 de julho, vídeos na véspera.",
    ],
)
def test_the_day_of_the_videos_is_the_deadline_beside_other_days(brief: str) -> None:
    assert due(brief) == "2026-07-10"


@pytest.mark.parametrize(
    "brief",
    [
        "Contrat à signer avant le 9 août. Vidéos pour le 10 juillet.",
        "Videos ready until 10.07. The boxes must come back after, return until 25.07.",
        "Videos by 10 July, the bikes have to be returned by 25 July.",
        "Videos due 10 July. Please send the tent back by 25 July.",
        "Livraison le 10 juillet, retour du matériel avant le 25 juillet.",
        "Vidéos pour le 10 juillet. Facture à envoyer avant le 25 juillet.",
        "Vídeos para el 10 de julio, contrato firmado antes del 25 de julio.",
        "Videos bis 10. Juli. Rückgabe der Zelte bis 25. Juli.",
        "Video entro il 10 luglio. La tenda va restituita entro il 25 luglio.",
        "Video's klaar op 10 juli. De fiets moet terug voor 25 juli.",
        "Vídeos até 10 de julho, a tenda deve ser devolvida até 25 de julho.",
        "Vidéos pour le 10 juillet. En septembre on mettra 5 000 € de Meta Ads derrière.",
        "Videos by 10 July. In September we'll put 5,000 € of Meta ads behind the best videos.",
        "The contract is signed and the videos are delivered by 10 July.",
        "Signature et livraison le 10 juillet.",
        "Please return the videos by 10 July.",
        "it should be up by the tenth of july",
        "Deadline is July the tenth.",
        "Abgabe bis zum zehnten Juli.",
        "Uiterlijk de tiende juli online.",
    ],
)
def test_steps_before_and_after_the_videos_are_no_deadline(brief: str) -> None:
    assert due(brief) == "2026-07-10"


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("live by the twenty first of june", "2026-06-21"),
        ("deadline june the twenty-first", "2026-06-21"),
        ("bis zum einundzwanzigsten Juni", "2026-06-21"),
        ("uiterlijk de eenentwintigste juni", "2026-06-21"),
        ("the third creator films in june", None),
    ],
)
def test_days_are_read_as_spoken(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    "brief",
    [
        "Applications close June 8, videos by June 22.",
        "casting opens June 1, videos on June 22",
        "clôture 8 juin, vidéos le 22 juin",
        "Ouverture du casting 3 juin, vidéos le 22 juin",
    ],
)
def test_what_is_said_of_one_day_says_nothing_of_the_next(brief: str) -> None:
    assert due(brief) == "2026-06-22"


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Vidéos à rendre avant la Chandeleur", "2027-02-02"),
        ("Videos due before International Women's Day", "2027-03-08"),
        ("Vídeos antes de Reyes", "2027-01-06"),
        ("Content live by St. Patrick's Day", "2027-03-17"),
        ("Contenus attendus avant la Toussaint", "2026-11-01"),
        ("Notre crêpière est parfaite pour la Chandeleur", None),
    ],
)
def test_feasts_are_days(brief: str, day: str | None) -> None:
    assert due(brief) == day
