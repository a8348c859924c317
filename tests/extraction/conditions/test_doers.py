"""How many videos each makes, told of "each" as who does it, and by length before the noun."""

from datetime import date

import pytest

from app.extraction.rules.reader import read
from tests.extraction.reading import found

EACH = [
    ("4 UGC creators. Two 30-second videos each, 110 €.", 2),
    ("One 30 second clip each, €110 per creator, 4 creators.", 1),
    ("4 UGC-Creator. Jeder ein 30-Sekunden-Video, je 110 €.", 1),
    ("10 owners, 75 € each. Each of them films their cat and uploads one clip to our drive.", 1),
    ("Three figure skaters, 280 euros per skater, each puts a video on her own TikTok.", 1),
    ("8 familles. Chaque famille se filme en jouant et publie une vidéo. 175 € par famille.", 1),
    ("5 créateurs. Chacun teste le produit et nous envoie deux vidéos. 100 € chacun.", 2),
    ("5 creadores. Cada uno prueba el producto y nos manda un vídeo. 100 € cada uno.", 1),
    ("5 creator. Ognuno prova il prodotto e ci manda un video. 100 € ciascuno.", 1),
    ("5 creators. Ieder probeert het product en stuurt ons één video. 100 € elk.", 1),
    ("5 criadores. Cada um experimenta o produto e envia-nos um vídeo. 100 € cada.", 1),
    ("8 créateurs UGC avec une vidéo par créateur, 90 € par créateur.", 1),
    (
        "Each creator tries it at home and we make one video of all that. 5 creators, 90 € each.",
        None,
    ),
    ("5 creators, 90 € each, and a video of our own.", None),
]


@pytest.mark.parametrize(("brief", "expected"), EACH)
def test_each_is_who_makes_them(brief: str, expected: int | None) -> None:
    assert read(brief, date(2026, 6, 1)).values.get("videos_per_creator") == expected


EFFORTS = [
    ("Budget de 4000 euros pour une campagne UGC autour de notre huile.", (None, None, 400000)),
    ("Budget of 4000 euros for a UGC campaign about our olive oil.", (None, None, 400000)),
    ("4000 Euro für eine UGC-Kampagne zu unserem Öl.", (None, None, 400000)),
    ("4000 euro per una serie di video sul nostro olio.", (None, None, 400000)),
    ("3000 € for a UGC project for our candles.", (None, None, 300000)),
    ("4000 euro voor een UGC-campagne rond onze olie.", (None, None, 400000)),
    ("Presupuesto de 4000 euros para una campaña UGC de aceite.", (None, None, 400000)),
    ("4000 euros para uma campanha UGC do nosso azeite.", (None, None, 400000)),
    ("Une série de 4 vidéos UGC pour nos bougies, 100 € la vidéo.", (4, 10000, None)),
    ("Une vidéo UGC pour notre campagne, budget 200 €.", (1, 20000, None)),
]


@pytest.mark.parametrize(("brief", "expected"), EFFORTS)
def test_a_campaign_is_no_video(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
