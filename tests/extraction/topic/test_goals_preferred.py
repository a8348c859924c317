"""What matters more than something else, deeds of others, how the writer is judged."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)


def goals(brief: str) -> object:
    return read(brief, TODAY).values.get("objectives")


@pytest.mark.parametrize(
    ("brief", "goal"),
    [
        ("She wants comments and a bit of a community feel more than reach.", "Engagement"),
        ("Nous voulons des commentaires plutôt que de la portée.", "Engagement"),
        ("Wir wollen lieber Kommentare als Reichweite.", "Engagement"),
        ("Queremos comentarios más que alcance.", "Engagement"),
        ("Vogliamo commenti più che visibilità.", "Engagement"),
        ("We willen liever reacties dan bereik.", "Engagement"),
        ("Queremos comentários em vez de alcance.", "Engagement"),
        ("Plus que de la visibilité, on veut des ventes.", "Conversions"),
        ("Goal: downloads rather than clicks.", "Conversions"),
        ("Ziel: Reichweite statt Verkäufe.", "Awareness"),
        ("Objetivo: visitas antes que ventas.", "Traffic"),
    ],
)
def test_what_matters_less_is_no_goal(brief: str, goal: str) -> None:
    assert goals(brief) == [goal]


@pytest.mark.parametrize(
    "brief",
    [
        "Le but c'est que d'autres s'inscrivent à la rentrée.",
        "Das Ziel ist, dass sich andere anmelden.",
        "Ons doel is dat meer mensen een proefabonnement afsluiten.",
        "O que a gente quer é cadastro, não curtida.",
        "In the end we're measured on sign-ups.",
        "Au final, on est jugés sur les ventes.",
        "Videos that sell our puzzles, please, 3 creators.",
        "We want downloads more than anything.",
    ],
)
def test_conversions(brief: str) -> None:
    assert goals(brief) == ["Conversions"]


@pytest.mark.parametrize(
    "brief",
    [
        "Le but n'est pas que d'autres achètent.",
        "Le but c'est que d'autres créatrices s'inscrivent au casting.",
        "Acting for a toy distributor that sells puzzles in Ireland, 5 creators.",
        "Nous sommes une marque qui vend du thé, 3 vidéos.",
        "We want EV drivers talking about their first month with a charger.",
        "Creators are judged on quality, not on sales.",
        "We'd rather have 3 good videos than 10 bad ones.",
        "Instead of likes you get 80 €.",
    ],
)
def test_no_goal(brief: str) -> None:
    assert goals(brief) is None


@pytest.mark.parametrize(
    "brief",
    [
        "Obiettivo: più visite al sito, perché Booking ci costa un occhio della testa.",
        "Goal: more visits, because sales come by themselves.",
        "Objectif : plus de visites, parce que les ventes stagnent.",
    ],
)
def test_a_reason_ends_what_a_label_names(brief: str) -> None:
    assert goals(brief) == ["Traffic"]
