"""Pay beside gifts, for packs and for each video, and who is counted, in seven languages."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("brief", "cents"),
    [
        ("5 creators, €120 plus producten t.w.v. €80 per creator.", 12000),
        ("4 Creator, 100 € + Produkte i.W.v. 80 €", 10000),
        ("4 Creator, 100 € und Ware für 80 €", 10000),
        ("5 creadores, honorarios de 150 € más 30 € en productos de regalo.", 15000),
        ("4 creatrici, 100 € più prodotti per 80 €", 10000),
        ("4 creators, €100 + €80 aan producten", 10000),
        ("5 créateurs, 100 € et 40 € de produits", 10000),
        ("4 creadores, solo producto (80 €)", None),
        ("4 Creator, nur Produkt (80 €)", None),
        ("4 criadores, só produto (80 €)", None),
        ("barterdeal: product t.w.v. €80, 4 creators", None),
        ("Presupuesto por creador: 150 €. Creadores: 5. Fee de agencia: 300 €.", 15000),
        ("3 criadores. Valor 150 € por vídeo.", 15000),
        ("3 creators, €150,00 p/st", 15000),
        ("Un kit (valor 60 €) e 90 € por vídeo, 3 criadores", 9000),
    ],
)
def test_what_a_gift_is_worth_is_no_pay(brief: str, cents: int | None) -> None:
    assert read(brief, _TODAY).values.get("budget_per_creator_cents") == cents


@pytest.mark.parametrize(
    "brief",
    [
        "Tenemos 1k de presupuesto para 8 creadores de contenido.",
        "Wir haben 1k Budget für 8 Creator",
        "We have a 1k budget for 8 creators",
        "On a 1k de budget pour 8 créateurs",
    ],
)
def test_a_number_before_the_budget_is_money(brief: str) -> None:
    assert read(brief, _TODAY).values["total_budget_cents"] == 100_000


@pytest.mark.parametrize(
    ("brief", "cents", "videos"),
    [
        ("UGC project\nCreators: 4\nVideos: 3 per creator\nRate: €150 per video", 45000, 3),
        ("Projet UGC\nCréateurs : 4\nVidéos : 3 par créateur\nTarif : 150 € par vidéo", 45000, 3),
        ("On cherche 4 créateurs, 300 € pour un pack de 3 vidéos.", 30000, 3),
        ("Pack de 3 vídeos: 300 € por creador. 4 creadores", 30000, 3),
        ("3 creators, €300 for 3 videos per creator.", 30000, 3),
        ("4 créateurs, 3 vidéos pour 300 € par créateur", 30000, 3),
        ("4 creator, 3 video per 300 € a testa.", 30000, 3),
        ("5 Creator, je 2 Videos, 150 € je Video.", 30000, 2),
        ("Quatre créateurs, deux vidéos chacun. Chaque vidéo est payée 100 €.", 20000, 2),
        ("Four creators, two videos each. Each video is paid €100.", 20000, 2),
        ("Vier Creator, jeder macht zwei Videos. Jedes Video wird mit 100 € vergütet.", 20000, 2),
        ("Cuatro creadores, cada uno con dos vídeos. Cada vídeo se paga a 100 €.", 20000, 2),
    ],
)
def test_several_videos_of_each(brief: str, cents: int, videos: int) -> None:
    values = read(brief, _TODAY).values
    assert (values["budget_per_creator_cents"], values["videos_per_creator"]) == (cents, videos)


@pytest.mark.parametrize(
    ("brief", "wanted"),
    [
        ("We're looking for a student, a nurse, a mum and a dad, €100 each", 4),
        ("On cherche une jeune maman, un papa sportif et une étudiante, 100 € chacun", 3),
        ("Wir suchen eine Studentin, einen Rentner, eine Mama und einen Papa, je 150 €", 4),
        ("On cherche une créatrice, une vraie passionnée, pour une vidéo. 100 €", 1),
        ("2 mães, 2 pais e 1 avó, 200 € por pessoa", 5),
        ("150 € par créateur (x5)", 5),
        ("150 € par créateur (2 hooks)", None),
        ("Places : 5. Tarif : 150 € par créateur.", 5),
        ("Vacantes: 5. Tarifa: 150 € por creador.", 5),
        ("Für unsere Linie suchen wir 4 von euch. 100 € pro Person.", 4),
        ("# of UGC videos: 10\nBudget: €1,200", 10),
        ("Nombre de vidéos : 10\nBudget : 1200 €", 10),
        ("Length of the video: 30\nBudget: €120 per creator", None),
        ("Tu reçois 3 gourdes + 90 €", None),
        ("Each creator gets 2 scarves + €90", None),
        ("We zoeken 4 van jullie, €100 per persoon", 4),
    ],
)
def test_who_is_counted(brief: str, wanted: int | None) -> None:
    assert read(brief, _TODAY).values.get("creators_wanted") == wanted
