"""Days on which the videos are posted or handed over, beside a launch or an event of the brand."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "day"),
    [
        ("We go live on 1 September. Videos posted between 24 and 31 August.", "2027-08-31"),
        ("Notre site est en ligne le 3 mai. Les Reels sont publiés le 20 avril.", "2027-04-20"),
        ("Wir gehen am 1. September live. Videos werden am 24. August gepostet.", "2027-08-24"),
        ("Andiamo online il 1 settembre. Video pubblicati il 24 agosto.", "2027-08-24"),
        ("All clips go live on 1 September, drafts by 24 August.", "2027-09-01"),
        ("The campaign goes live on 3 May.", "2027-05-03"),
        ("Walk on 31 October. 4 creators post a video that same evening.", "2027-10-31"),
        ("Concert le 30 janvier. Les créateurs postent leur vidéo le soir même.", "2027-01-30"),
        ("Concerto il 30 gennaio. I creator pubblicano il video la sera stessa.", "2027-01-30"),
        ("On ouvre le 1er mars. 3 Reels chez toi, le dernier pile le 1er.", "2027-03-01"),
        ("We open on 5 March. 3 Reels on your page, the last one on the 5th.", "2027-03-05"),
        ("Une vidéo de mon atelier, 275 €, fichier remis le jeudi 4 février.", "2027-02-04"),
        ("L'idéal ce serait de le mettre jeudi, l'épisode sort ce jour.", "2026-12-03"),
        ("Ideally you'd put it up on Thursday, the day the episode comes out.", "2026-12-03"),
        ("Ideal wäre, wenn du es am Freitag postest.", "2026-12-04"),
        ("Concert le 30 janvier, on dîne ensemble le soir même.", None),
        ("On ouvre le 5 mars. 2 vidéos, la dernière personne part le 5.", None),
        ("The file we sent on Monday 11 January was too big; we need 2 new videos.", None),
        ("L'idéal ce serait de se voir jeudi, c'est le jour où l'épisode sort.", None),
    ],
)
def test_day(brief: str, day: str | None) -> None:
    assert read(brief, TODAY).values.get("deadline") == day
