"""Any Tuesday, made for us, handled by the client, one-word networks, and goals told in passing."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        (
            (
                "Looking for 4 food influencers to come eat on a Tuesday and post about it. "
                "All posts up by the end of June please"
            ),
            {"creators_wanted": 4, "deadline": "2027-06-30"},
        ),
        ("come on a Friday and film", {"deadline": None}),
        ("venez un mardi midi et filmez", {"deadline": None}),
        (
            "vous n'avez rien à poster, je les monte pour mes Shorts et mon TikTok",
            {"prestation": "ugc_only"},
        ),
        ("nothing to post on your side, we edit them for our TikTok", {"prestation": "ugc_only"}),
        (
            "Le plus important c'est que les gens commentent et partagent",
            {"objectives": ["Engagement"]},
        ),
        ("The main thing is that people comment and share", {"objectives": ["Engagement"]}),
        ("On attend des ventes, pas des likes.", {"objectives": ["Conversions"]}),
        ("On regardera surtout les clics vers le site.", {"objectives": ["Traffic"]}),
        (
            "Le sujet pour nous est la notoriété, peu de gens connaissent encore le nom.",
            {"objectives": ["Awareness"]},
        ),
        ("We're measuring installs through your link.", {"objectives": ["Conversions"]}),
        (
            (
                "Nous avons un budget créateurs de 5 000 € et pas d'idée arrêtée sur le nombre "
                "de profils, conseillez-nous."
            ),
            {"creators_wanted": None, "total_budget_cents": 500000},
        ),
        (
            (
                "8 freelances, budget 2 000 €. Ils racontent comment ils relancent un client "
                "qui ne paie pas"
            ),
            {"creators_wanted": 8, "budget_per_creator_cents": 25000},
        ),
        (
            "10 corredores que saquen nuestras zapas al monte y suban un TikTok.",
            {"creators_wanted": 10, "prestation": "video_post"},
        ),
        (
            "- Los vídeos se entregan por Drive, la publicación la gestiona el cliente",
            {"prestation": "ugc_only"},
        ),
        ("la publication est gérée par le client", {"prestation": "ugc_only"}),
        ("posting is handled by the client", {"prestation": "ugc_only"}),
        ("la pubblicazione la gestisce il cliente", {"prestation": "ugc_only"}),
        ("die Veröffentlichung übernimmt der Kunde", {"prestation": "ugc_only"}),
        ("de klant regelt de publicatie", {"prestation": "ugc_only"}),
        ("a publicação fica a cargo do cliente", {"prestation": "ugc_only"}),
        ("una video per metterlo sul nostro sito", {"prestation": "ugc_only"}),
        ("On espère quelques réservations en plus", {"objectives": ["Conversions"]}),
        ("We hope for a few more bookings", {"objectives": ["Conversions"]}),
        (
            "aangeleverd aan Stroomhuis; de creators plaatsen zelf niets.",
            {"prestation": "ugc_only"},
        ),
        ("de creators posten zelf niks", {"prestation": "ugc_only"}),
        ("die Creator posten selbst nichts", {"prestation": "ugc_only"}),
        ("alles bij ons op 10 juli", {"deadline": "2027-07-10"}),
        ("Planning: opnames in juni, alles bij ons op 10 juli.", {"deadline": "2027-07-10"}),
        (
            "testen in onze Facebook- en Instagramadvertenties",
            {"platforms": ["Facebook", "Instagram"]},
        ),
        ("für unsere Instagramanzeigen", {"platforms": ["Instagram"]}),
        ("Avevamo detto 6 creator, facciamone 4 che è meglio.", {"creators_wanted": 4}),
        (
            (
                "Wij hebben een clip laten maken. Wij zoeken 10 personen die deze clip op hun "
                "eigen Instagram willen plaatsen."
            ),
            {"creators_wanted": 10, "prestation": "post_provided"},
        ),
        (
            ("Nous avons fait réaliser un clip. 10 personnes pour le publier sur leur Instagram"),
            {"creators_wanted": 10, "prestation": "post_provided"},
        ),
        (
            ("Wir haben einen Clip drehen lassen, 10 Leute sollen ihn auf ihrem Instagram posten"),
            {"creators_wanted": 10, "prestation": "post_provided"},
        ),
        ("We had a clip made. 10 people to post it on their Instagram", {"creators_wanted": 10}),
        (
            (
                "Il booktrailer l'abbiamo già, montato e pronto: a voi chiediamo solo di "
                "pubblicarlo sulla vostra pagina"
            ),
            {"prestation": "post_provided"},
        ),
        ("la pubblichino come reel sul loro profilo", {"platforms": ["Instagram"]}),
    ],
)
def test_what_the_words_say(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
