"""Launches and openings: of a quoted name, of a place, after a label; not those of years ago."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            'On 8 September we\'re launching "Second Shift", a podcast about people.',
            {"objectives": ["Product launch"]},
        ),
        ("On 8 September we launch our new app.", {"objectives": ["Product launch"]}),
        ("We're launching our app on 8 September.", {"objectives": ["Product launch"]}),
        ("Le 8 septembre, on lance notre appli.", {"objectives": ["Product launch"]}),
        ("Le 3 juillet nous ouvrons une boutique à Lyon.", {"objectives": ["Product launch"]}),
        ("On ouvre une boutique à Lyon le 3 juillet.", {"objectives": ["Product launch"]}),
        (
            "Reformer pilates studio opening in Antwerp Zuid after the summer!!",
            {"objectives": ["Product launch"]},
        ),
        ("New studio opening in Ghent in September", {"objectives": ["Product launch"]}),
        ("We open our second shop in May", {"objectives": ["Product launch"]}),
        ("Our second shop opens in May", {"objectives": ["Product launch"]}),
        ("Opening soon: a vegan bakery in Leeds", {"objectives": ["Product launch"]}),
        ("I'm opening my flower shop in Galway soon", {"objectives": ["Product launch"]}),
        ("mon père ouvre son resto le 27 juin", {"objectives": ["Product launch"]}),
        ("Notre nouvelle gamme sort le 8 juillet", {"objectives": ["Product launch"]}),
        ("Our new range drops on 8 July", {"objectives": ["Product launch"]}),
        ("cosa: lancio, esce il 1° luglio", {"objectives": ["Product launch"]}),
        ("quoi : lancement", {"objectives": ["Product launch"]}),
        ("What: launch of the spring range", {"objectives": ["Product launch"]}),
        ("Anlass: Launch", {"objectives": ["Product launch"]}),
        ("We just launched a new scent", {"objectives": ["Product launch"]}),
        ("We launched in 2015", {"objectives": None}),
        ("We opened in 2015", {"objectives": None}),
        ("Notre boutique a ouvert en 2015", {"objectives": None}),
        ("Our store opens at 9", {"objectives": None}),
        ("La boutique ouvre à 9 h", {"objectives": None}),
        ("Nous avons lancé notre marque il y a 3 ans", {"objectives": None}),
        ("Launched by two sisters in 2019", {"objectives": None}),
        ("Our app launched last year", {"objectives": None}),
        ("When you open the box, smile", {"objectives": None}),
        ("The video opens with the logo", {"objectives": None}),
        ("La vidéo s'ouvre sur le logo", {"objectives": None}),
        ("a founder who is launching his business", {"objectives": None}),
        ("creators who launched their own brand", {"objectives": None}),
        ("A tool to launch your website", {"objectives": None}),
        ("Ein Tool, mit dem man Webshops launcht", {"objectives": None}),
        ("Réouverture le 3 juillet après travaux", {"objectives": ["Product launch"]}),
        ("Neueröffnung am 3. Juli", {"objectives": ["Product launch"]}),
        ("Am 3. Juli eröffnen wir unser Café", {"objectives": ["Product launch"]}),
        ("Op 3 juli gaat onze padelhal open", {"objectives": ["Product launch"]}),
        ("El 3 de julio abrimos nuestra tienda", {"objectives": ["Product launch"]}),
        ("Il 3 luglio apriamo il nostro negozio", {"objectives": ["Product launch"]}),
        ("No dia 3 de julho abrimos a nossa loja", {"objectives": ["Product launch"]}),
        ("Our podcast starts on 3 July", {"objectives": None}),
        ("Season two of the podcast comes out on 3 July", {"objectives": ["Product launch"]}),
        ("La saison 2 du podcast sort le 3 juillet", {"objectives": ["Product launch"]}),
        ("Il nuovo gusto esce il 3 luglio", {"objectives": ["Product launch"]}),
        ("El nuevo sabor sale el 3 de julio", {"objectives": ["Product launch"]}),
        ("Die neue Sorte kommt am 3. Juli raus", {"objectives": ["Product launch"]}),
        ("De nieuwe smaak komt 3 juli uit", {"objectives": ["Product launch"]}),
        ("O novo sabor sai a 3 de julho", {"objectives": ["Product launch"]}),
    ],
)
def test_a_launch_is_the_campaigns_own(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
