"""The same fact in the wordings of several languages."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def value(brief: str, field: str) -> object:
    found = [one.value for one in read(brief, date(2026, 6, 1)).evidence if one.field == field]
    return found if field == "platforms" else (found[-1] if found else None)


@pytest.mark.parametrize(
    "brief",
    [
        "Jeder Creator lädt 2 Videos hoch.",
        "6 Creator. Jeder schickt uns 2 Videos.",
        "necesito 3 chicas, cada una sube 2 videos",
        "Cada creador sube 2 Shorts a su canal.",
        "que cada casal publicasse 2 vídeos no seu Instagram",
        "vogliamo che ogni creator carichi 2 video",
        "Ognuno carica 2 video. 4 creator.",
        "Elk koppel uploadt 2 video's.",
        "Every couple uploads 2 videos.",
    ],
)
def test_how_many_each_makes(brief: str) -> None:
    assert value(brief, "videos_per_creator") == 2


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("los vídeos los subimos nosotros a nuestro Instagram", ["Instagram"]),
        ("i video li carichiamo noi sul nostro Instagram", ["Instagram"]),
        ("los vídeos van a Meta Ads", ["Instagram", "Facebook"]),
        ("20 influencers que o publiquem sem alterações no Facebook deles", ["Facebook"]),
        ("20 influencers que lo publiquen sin cambios en su Facebook", ["Facebook"]),
        ("20 influencers to post it without changes on their Facebook", ["Facebook"]),
        ("sans publication sur Instagram", []),
        ("sin publicar en Instagram", []),
    ],
)
def test_where_it_goes(brief: str, expected: list[str]) -> None:
    assert value(brief, "platforms") == expected


@pytest.mark.parametrize(
    "brief",
    [
        "Los archivos se entregan a la marca y quedan excluidas las publicaciones en otra cuenta.",
        "Die Dateien bekommt die Marke; ausgeschlossen sind Veröffentlichungen auf Konten.",
        "Sono escluse le pubblicazioni su account di terzi. I file sono consegnati al brand.",
        "Ficam excluídas as publicações em contas de terceiros.",
    ],
)
def test_publishing_that_is_excluded(brief: str) -> None:
    assert value(brief, "prestation") == "ugc_only"


@pytest.mark.parametrize(
    "brief",
    [
        "Revisiones: una ronda extra incluida",
        "Révisions : un tour supplémentaire inclus",
        "Revisions: one extra round included",
        "Revisionen: eine zusätzliche Runde inklusive",
        "Revisioni: un giro extra incluso",
        "Revisies: één extra ronde inbegrepen",
        "Revisões: uma ronda extra incluída",
    ],
)
def test_one_round_more(brief: str) -> None:
    assert value(brief, "extra_revisions") == 1


@pytest.mark.parametrize(
    "brief",
    [
        "Pubblicazione: dal 1 al 20 settembre 2026",
        "Da pubblicare dal 1 al 20 settembre.",
        "Veröffentlichung vom 1. bis 20. September.",
    ],
)
def test_a_span_ends_on_its_last_day(brief: str) -> None:
    assert value(brief, "deadline") == "2026-09-20"


@pytest.mark.parametrize(
    "brief",
    [
        "les vidéos vont dans Meta Ads (budget média à part, 6 000 €)",
        "the videos run in Meta Ads (media spend separate, €6,000)",
        "i video vanno su Meta Ads (investimento media a parte, 6.000 €)",
        "los vídeos van a Meta Ads (inversión en medios aparte, 6.000 €)",
    ],
)
def test_what_is_spent_on_ads_is_no_budget(brief: str) -> None:
    assert value(brief, "total_budget_cents") is None


@pytest.mark.parametrize(
    "brief",
    [
        "Onbewerkt materiaal willen we er ook bij.",
        "Vogliamo anche il materiale non montato.",
        "Queremos también el material sin editar.",
        "Queremos também o material por editar.",
        "Das unbearbeitete Material möchten wir auch.",
    ],
)
def test_the_raw_footage(brief: str) -> None:
    assert value(brief, "raw_footage") is True


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Abgabe spätestens am 20.", "2026-06-20"),
        ("Oplevering uiterlijk de 20e.", "2026-06-20"),
        ("Abgabe bis übernächsten Freitag.", "2026-06-12"),
        ("Abgabe übernächste Woche.", "2026-06-19"),
        ("Consegna ai primi di luglio.", "2026-07-05"),
        ("Livraison la première semaine de juillet.", "2026-07-05"),
        ("Klaar voor Sinterklaas.", "2026-12-05"),
    ],
)
def test_days_in_other_wordings(brief: str, expected: str) -> None:
    assert value(brief, "deadline") == expected
