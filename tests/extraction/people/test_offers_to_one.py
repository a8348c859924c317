"""Mails to one person: what is offered is theirs; and how many videos each one makes."""

import pytest

from tests.extraction.reading import offered


@pytest.mark.parametrize(
    "brief",
    [
        "Hi Priya! We'd love for you to make three videos. Budget is 300 euros for all three.",
        "Salut Inès, tu serais dispo pour nous faire 3 vidéos ? On te propose 300 € pour les trois",
        "Hello Sarah, on aimerait te confier 3 vidéos pour notre marque, 100 € la vidéo.",
        "Bonjour Karim, je vous propose 300 € pour 3 vidéos.",
        "Hallo Mia, hättest du Lust, drei Rezeptvideos zu drehen? Wir zahlen dir 300 € zusammen.",
        "Beste Daan, we willen je graag vragen om 3 video's te maken. We bieden 300 euro samen.",
        "Hola Ana, ¿te animas a grabar tres vídeos para nosotros? 300 € por los tres.",
        "Ciao Marta, ti proponiamo tre video per la nostra crema, 300 € in tutto.",
        "Olá Inês, queres fazer três vídeos para nós? 300 € pelos três.",
        "Coucou Zoé, partante pour 3 reels ? 300 € les trois.",
        "Hi Tom, we'd like you to create 3 videos for us. €100 per video.",
    ],
)
def test_all_that_is_offered_goes_to_the_one_addressed(brief: str) -> None:
    assert offered(brief) == (1, 30000, None, 3)


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        # Written to somebody who finds creators.
        ("Hi Anna, can you send us a quote for UGC videos?", (None, None, None, None)),
        ("Hi Anna, do you have creators for a video about cats?", (None, None, None, None)),
        (
            "Bonjour Julie, il nous faudrait 4 vidéos UGC. Budget 600 €. Quand pouvez-vous ?",
            (4, 15000, 60000, None),
        ),
        (
            "Hi Anna, could you find us 5 creators for a skincare video? €100 each.",
            (5, 10000, None, None),
        ),
        ("cherche createurs ugc cosmetique", (None, None, None, None)),
        # Priced by the video and by the person.
        (
            "Cherche créatrice pour 5 vidéos. 100 € la vidéo, donc 500 € pour la personne.",
            (1, 50000, None, 5),
        ),
        (
            "On te propose 250 € pour une vidéo et tu gardes le sac (89 € en boutique).",
            (1, 25000, None, 1),
        ),
    ],
)
def test_who_a_mail_is_written_to(brief: str, expected: tuple[object, ...]) -> None:
    assert offered(brief) == expected


@pytest.mark.parametrize(
    ("brief", "each"),
    [
        ("Wanted: 3 car detailers, one video per detailer.", 1),
        ("Deux créateurs, une vidéo de 60 secondes chacun", 1),
        ("una decina di creator. Ciascuno realizzerà 2 video.", 2),
        ("8 créateurs, chacun livrant 3 vidéos de 30 secondes", 3),
        ("ten lawyers, each recording one testimonial", 1),
        ("5 Creator mit je einem Video", 1),
        ("2 video a creator, 5 creator", 2),
        ("Nombre de créateurs : 5\nVidéos par créateur : 2", 2),
        ("Number of creators: 5\nVideos per creator: 2", 2),
        ("Anzahl Creator: 5\nVideos pro Creator: 2", 2),
        ("Número de creadores: 5\nVídeos por creador: 2", 2),
        ("Numero di creator: 5\nVideo per creator: 2", 2),
        ("Aantal creators: 5\nVideo's per creator: 2", 2),
        ('{"creators": 5, "videos_per_creator": 2}', 2),
        ("10 creators, 20 videos in total", 2),
    ],
)
def test_videos_of_each(brief: str, each: int | None) -> None:
    assert offered(brief)[3] == each
