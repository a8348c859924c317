"""What each takes away is each one's video; "a video" is that of the one creator wanted."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


def each(brief: str) -> object:
    return read(brief, date(2026, 6, 1)).values.get("videos_per_creator")


@pytest.mark.parametrize(
    ("brief", "videos"),
    [
        ("Dix influenceurs sur nos plages. Chacun en tire une vidéo, une seule.", 1),
        ("8 créatrices testent le soin, chacune en ramène deux vidéos.", 2),
        ("5 creators get a day at the spa; each turns it into one video.", 1),
        ("5 creators. Each of them walks away with two clips.", 2),
        ("5 creadores. Cada uno saca un vídeo de la visita.", 1),
        ("5 creator. Ognuno ne ricava un video.", 1),
        ("5 criadores. Cada um tira dois vídeos da visita.", 2),
        ("5 Creator, 100 € pro Person. Jeder bringt ein Video mit.", 1),
        ("Four creators, €300 each, three videos: unboxing, test, review.", 3),
        ("Four creators, two videos (unboxing and review), €300 each.", 2),
        ("Quatre propriétaires, 90 € chacun. Deux vidéos : déballage et test.", 2),
        ("Cuatro madres, 90 € cada una. Dos vídeos de 30 segundos.", 2),
        ("Vier Eltern, 90 € pro Person, ein Video von 30 Sekunden.", 1),
        ("Six parents film two short videos of bedtime. €90 each.", 2),
        ("Spanish for adults. I'm looking for one creator to post one clip about it.", 1),
        ("1 profil payé 130 €, une vidéo. Qu'on voie le chat et le maître verser le sac.", 1),
        ("J'avais payé 12 influenceurs. Cette fois je paie une seule créatrice. Une vidéo.", 1),
    ],
)
def test_made_by_each(brief: str, videos: int) -> None:
    assert each(brief) == videos


@pytest.mark.parametrize(
    "brief",
    [
        "2 influenceuses, 250 € chacune, un reel + une story.",
        "5 créateurs, 150 € chacun. Nous avons deux vidéos sur notre site.",
        "5 créateurs, 150 € chacun. Deux vidéos au total.",
        "5 creators. Each product is shown in one video.",
        "5 creators. Each gets one video example.",
        "5 creators. Everyone watches one video first.",
        "5 créateurs. Chacun reçoit une vidéo d'exemple.",
    ],
)
def test_seen_by_each(brief: str) -> None:
    assert each(brief) is None
