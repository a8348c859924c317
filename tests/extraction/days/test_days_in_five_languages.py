"""Days as one writes them in German, Dutch, Italian, Spanish and Portuguese (and beside them)."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

SUNDAY = date(2026, 11, 29)


def due(brief: str) -> object:
    return read(f"5 creators, 150 €. {brief}", SUNDAY).values.get("deadline")


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Die Videos müssen spätestens am Dienstag, 22.12. da sein.", "2026-12-22"),
        ("Mittwoch 16.12. abgeben", "2026-12-16"),
        ("Lieferung am Mittwoch, den 16.12.", "2026-12-16"),
        ("entrega el martes, 15.12.", "2026-12-15"),
        ("consegna entro venerdì, 18.12.", "2026-12-18"),
        ("Abgabe: Do., 10.12.", "2026-12-10"),
        ("Abgabe bis Mo 7.12. 12 Uhr", "2026-12-07"),
        ("Abgabe bis mo 7.12.", "2026-12-07"),
        ("livraison ven. 18/12", "2026-12-18"),
        ("un rimborso di 10.12, consegna libera", None),
        ("der Preis am Dienstag 9.12 €", None),
        ("Am Dienstag, 22.12. haben wir zu. Abgabe 18.12.", "2026-12-18"),
    ],
)
def test_a_day_in_digits_beats_the_weekday_before_it(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Abgabe bis spätestens 11.12., gerne früher.", "2026-12-11"),
        ("Abgabe bis 11. Dezember, gern auch früher.", "2026-12-11"),
        ("opleveren voor 11 december, liever eerder.", "2026-12-11"),
        ("Früher haben wir bis 11. Dezember geliefert.", None),
    ],
)
def test_a_day_may_be_met_sooner(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Abgabe bis zum 20ten Dezember.", "2026-12-20"),
        ("Abgabe am 15ten Dezember.", "2026-12-15"),
        ("bis zum 3ten Januar", "2027-01-03"),
        ("ten creators by 20 December", "2026-12-20"),
    ],
)
def test_the_ending_of_a_german_ordinal_is_no_number(brief: str, day: str) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    "brief",
    [
        "alles noch dieses Jahr",
        "eind dit jaar opleveren",
        "opleveren voor het einde van dit jaar",
        "all done before the year is out",
        "vidéos livrées cette année",
        "Lieferung dieses Jahr",
        "consegna entro quest'anno",
        "entrega ainda este ano",
        "entrega antes de que acabe el año",
    ],
)
def test_this_year_is_when_things_are_due(brief: str) -> None:
    assert due(brief) == "2026-12-31"


@pytest.mark.parametrize(
    "brief",
    [
        "This year we launched a new serum.",
        "We delivered 300 parcels this year.",
        "Cette année nous avons ouvert trois boutiques.",
        "Dieses Jahr feiern wir.",
        "Paiement à la publication cette année.",
    ],
)
def test_this_year_is_no_deadline_of_itself(brief: str) -> None:
    assert due(brief) is None


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("De video's moeten voor kerst online staan.", "2026-12-24"),
        ("Opleveren vóór oud en nieuw", "2026-12-31"),
        ("Video's vóór kerst", "2026-12-24"),
        ("De filmpjes moeten voor Sinterklaas af en online zijn", "2026-12-05"),
        ("Cadeautips voor kerst", None),
        ("Video's voor kerst", None),
    ],
)
def test_dutch_says_before_and_for_with_one_word(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("deadline 15-12.", "2026-12-15"),
        ("uiterlijk 11-12 aanleveren", "2026-12-11"),
        ("deadline: 29-1", "2027-01-29"),
        ("deadline vrijdag 11-12 om 12:00", "2026-12-11"),
        ("opleveren vr 18-12", "2026-12-18"),
        ("klaar op 08-12", "2026-12-08"),
        ("fecha límite: 15-12", "2026-12-15"),
        ("prazo: 15-12", "2026-12-15"),
        ("We zoeken 10-12 leuke creators voor 2-3 video's.", None),
        ("Te leveren: 2-3", None),
        ("deadline 2-3 video's", None),
        ("leeftijd 20-30, score op 8-10", None),
        ("voor 10-12 jarigen", None),
        ("€10-12 per stuk", None),
    ],
)
def test_a_dash_parts_day_and_month_behind_a_deadline(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("A.s. vrijdag binnen graag.", "2026-12-04"),
        ("opleveren aanstaande vrijdag", "2026-12-04"),
        ("entrega na próxima sexta", "2026-12-04"),
        ("entrega quinta que vem", "2026-12-03"),
        ("voor aanstaande moeders", None),
    ],
)
def test_the_coming_weekday(brief: str, day: str | None) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    "brief",
    [
        "medio december opleveren",
        "halverwege december opleveren",
        "entrega a meio de dezembro",
        "delivery halfway through December",
    ],
)
def test_the_middle_of_a_month(brief: str) -> None:
    assert due(brief) == "2026-12-15"


@pytest.mark.parametrize(
    "brief",
    [
        "De lancering is op 10 januari en de video's hebben we 4 januari nodig.",
        "El lanzamiento es el 10 de enero y los vídeos deben estar el 4 de enero.",
        "Le lancement est le 10 janvier et il nous faut les vidéos le 4 janvier.",
        "Launch is on 10 January and we need everything on 4 January.",
        "Launch ist am 10. Januar und wir brauchen die Videos am 4. Januar.",
        "Il lancio è il 10 gennaio e i video ci servono il 4 gennaio.",
        "O lançamento é a 10 de janeiro e precisamos dos vídeos a 4 de janeiro.",
        "Vidéos le 4 janvier et lancement le 10 janvier.",
        "Las inscripciones cierran el 2 de enero y los vídeos se entregan el 4 de enero.",
        "Répondez avant le 2 janvier et livrez avant le 4 janvier.",
        "Die Kampagne startet am 10. Januar, Abgabe daher schon 4. Januar.",
        "La campagna inizia il 10 gennaio, consegna il 4 gennaio.",
    ],
)
def test_an_event_says_nothing_of_the_day_of_the_videos_beside_it(brief: str) -> None:
    assert due(brief) == "2027-01-04"


@pytest.mark.parametrize(
    "brief",
    [
        "entregables el 15 del próximo mes",
        "opleveren de 15e van volgende maand",
        "entrega dia 15 do próximo mês",
        "livraison le 15 du mois prochain",
        "delivery on the 15th of next month",
        "Abgabe am 15. des nächsten Monats",
        "consegna il 15 del mese prossimo",
    ],
)
def test_a_day_of_next_month(brief: str) -> None:
    assert due(brief) == "2026-12-15"


def test_a_day_that_next_month_lacks_is_impossible() -> None:
    found = read("livraison le 31 du mois prochain", date(2026, 8, 3))
    assert [caution.code for caution in found.cautions] == ["impossible_date"]


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("entrega segunda-feira, dia 7", "2026-12-07"),
        ("entrega segunda, dia 7", "2026-12-07"),
        ("entrega el viernes, día 11", "2026-12-11"),
        ("delivery by Friday, the 11th", "2026-12-11"),
        ("livraison lundi, 2 vidéos", "2026-11-30"),
    ],
)
def test_a_weekday_and_behind_a_comma_its_day(brief: str, day: str) -> None:
    assert due(brief) == day


@pytest.mark.parametrize(
    "brief",
    [
        "online entro la vigilia di Natale",
        "até à véspera de Natal",
        "online antes de la víspera de Navidad",
        "en ligne avant la veille de Noël",
    ],
)
def test_christmas_eve_is_a_day_of_its_own(brief: str) -> None:
    assert due(brief) == "2026-12-24"


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("Onze Black Friday-actie loopt tot 30 november, geen haast.", None),
        ("Our sale runs until 30 November and the videos are not urgent.", None),
        ("Nuestra promoción dura hasta el 30 de noviembre.", None),
        ("Unsere Rabattaktion läuft bis 30. November.", None),
        ("A promoção vai até 30 de novembro.", None),
        ("De kortingsactie geldt tot 24 december, de video's op 10 december.", "2026-12-10"),
        ("Post about our sale before 10 December.", "2026-12-10"),
        ("De campagne loopt tot 10 december.", "2026-12-10"),
    ],
)
def test_until_when_a_sale_runs_is_no_deadline(brief: str, day: str | None) -> None:
    assert due(brief) == day
