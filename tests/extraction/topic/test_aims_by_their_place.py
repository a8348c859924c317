"""Goals told by their place in the sentence, openings on a day, and what only looks like them."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("We open on 18 June. 3 creators.", {"objectives": ["Product launch"]}),
        ("We're opening on 18 June. 3 creators.", {"objectives": ["Product launch"]}),
        ("On ouvre le 18 juin. 3 créateurs.", {"objectives": ["Product launch"]}),
        ("We open on Saturdays.", {"objectives": None}),
        ("What she measures is app downloads.", {"objectives": ["Conversions"]}),
        ("What we look at is sign-ups.", {"objectives": ["Conversions"]}),
        ("Ce qu'on regarde, ce sont les ventes.", {"objectives": ["Conversions"]}),
        ("The idea is clicks through to the booking page.", {"objectives": ["Traffic"]}),
        ("L'idée, c'est des clics vers la billetterie.", {"objectives": ["Traffic"]}),
        (
            "What the shops want most is comments and a community that talks to them.",
            {"objectives": ["Engagement"]},
        ),
        (
            "Visibility with young families in the city, that's the goal.",
            {"objectives": ["Awareness"]},
        ),
        (
            "De la visibilité auprès des jeunes familles du coin, c'est le but.",
            {"objectives": ["Awareness"]},
        ),
        ("All I want is sign-ups for autumn.", {"objectives": ["Conversions"]}),
        ("What we love is our community. 3 creators.", {"objectives": None}),
        ("What you film is the purchase.", {"objectives": None}),
        ("What we offer is free downloads.", {"objectives": None}),
        ("The idea is that you film a visit to our farm.", {"objectives": None}),
        ("The plan is one visit per creator.", {"objectives": None}),
        ("The idea is a visit to the studio, then a video.", {"objectives": None}),
        ("L'idée : une commande filmée.", {"objectives": None}),
        ("Ce qu'on vend, ce sont des abonnements.", {"objectives": None}),
        ("What counts is authenticity.", {"objectives": None}),
        ("Was wir wollen, sind Buchungen.", {"objectives": ["Conversions"]}),
        ("Lo que buscamos son visitas a la web.", {"objectives": ["Traffic"]}),
        ("Quello che cerchiamo sono iscrizioni.", {"objectives": ["Conversions"]}),
        ("Wat telt zijn de aanmeldingen.", {"objectives": ["Conversions"]}),
        ("O que queremos são vendas.", {"objectives": ["Conversions"]}),
        ("We open June 18!", {"objectives": ["Product launch"]}),
        ("We open at 9 on Mondays.", {"objectives": None}),
        ("We open on Saturdays from 18 June.", {"objectives": None}),
        ("We open in April and close in October every year.", {"objectives": None}),
        ("Nous ouvrons le 3 mai.", {"objectives": ["Product launch"]}),
        ("Wir eröffnen am 3. Mai.", {"objectives": ["Product launch"]}),
        ("Abrimos el 3 de mayo.", {"objectives": ["Product launch"]}),
        ("Apriamo il 3 maggio.", {"objectives": ["Product launch"]}),
        ("We gaan open op 3 mei.", {"objectives": ["Product launch"]}),
        ("Abrimos a 3 de maio.", {"objectives": ["Product launch"]}),
        (
            "Our first game, 2 to 5 players, launches this autumn.",
            {"objectives": ["Product launch"]},
        ),
        ("Our new serum, made in Lyon, is out in May.", {"objectives": ["Product launch"]}),
        ("Our app launches in March.", {"objectives": ["Product launch"]}),
        ("Notre livre sort en mars, 3 créateurs.", {"objectives": ["Product launch"]}),
        ("Mon premier livre sort le 3 mars.", {"objectives": ["Product launch"]}),
    ],
)
def test_a_goal_is_what_the_brief_says(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
