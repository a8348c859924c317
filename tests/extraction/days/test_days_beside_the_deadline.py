"""Opening hours, rebates, releases and months alone beside the day that videos are due."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("We're open Thursday to Sunday 10 till 5. 3 creators.", {"deadline": None}),
        ("Open Tuesday to Friday 9 to 6, 3 creators.", {"deadline": None}),
        ("Ouvert du mardi au samedi de 10 à 19, 3 créateurs.", {"deadline": None}),
        ("Some time in September is fine. 3 creators.", {"deadline": "2027-09-30"}),
        ("Any time in March works. 3 creators.", {"deadline": "2027-03-31"}),
        ("Courant mars ça va. 3 créateurs.", {"deadline": "2027-03-31"}),
        (
            "J'aimerais tout avoir mi-juillet, avant mes grosses semaines.",
            {"deadline": "2027-07-15"},
        ),
        ("J'aimerais les avoir fin janvier.", {"deadline": "2027-01-31"}),
        ("I'd like to have everything by mid-July.", {"deadline": "2027-07-15"}),
        ("I'd love to have them in early March.", {"deadline": "2027-03-05"}),
        ("Il nous les faut mi-mars.", {"deadline": "2027-03-15"}),
        ("On sort ça le mois prochain et il faut du monde pour le lancement !", {"deadline": None}),
        ("Notre livre sort en mars, 3 créateurs.", {"deadline": None}),
        (
            ("3 papas, au plus tard jeudi 10 décembre. Prix public 39,90 €, -10 % jusqu'au 21/12."),
            {"deadline": "2026-12-10"},
        ),
        ("3 dads by 10 December. 10% off until 21 December.", {"deadline": "2026-12-10"}),
        ("Suite à notre réunion de mardi, livraison vendredi.", {"deadline": "2026-12-04"}),
        ("Open Thursday to Sunday 10 till 5.", {"deadline": None}),
        ("open Thursday to Sunday 10 till 5. We'd like six people.", {"deadline": None}),
        ("Courant mars nous irait. 3 créateurs.", {"deadline": "2027-03-31"}),
        ("Videos by Friday 12 to 14.", {"deadline": "2026-12-12"}),
        ("Ouvert du mardi au samedi 9 à 19.", {"deadline": None}),
        ("Livraison vendredi 11.", {"deadline": "2026-12-11"}),
        ("Filming Friday 11 to Sunday 13, videos by Friday 18.", {"deadline": "2026-12-18"}),
        (
            "The files come to us by 26/06/2027 and are not shown on the makers' own profiles.",
            {"deadline": "2027-06-26"},
        ),
        (
            "The clips reach us before 3 February and are never shown on TV. 4 creators.",
            {"deadline": "2027-02-03"},
        ),
    ],
)
def test_the_day_that_videos_are_due(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
