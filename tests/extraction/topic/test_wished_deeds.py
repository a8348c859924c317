"""What people are to do tells the objective, where the text says that it is wished."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def goals(brief: str) -> str:
    listed = read(brief, _TODAY).values.get("objectives", [])
    return ",".join(listed) if isinstance(listed, list) else ""


@pytest.mark.parametrize(
    ("brief", "goal"),
    [
        ("What we need now is reach: 12 creators.", "Awareness"),
        ("Hardly anyone in Leeds knows we exist, that has to change.", "Awareness"),
        ("On aimerait sortir de l'anonymat.", "Awareness"),
        ("Uns kennt kein Mensch, das soll sich ändern.", "Awareness"),
        ("Ninguém nos conhece e queremos mudar isso.", "Awareness"),
        ("The aim: people buying the starter set.", "Conversions"),
        ("Ce que nous cherchons, ce sont des demandes de démo.", "Conversions"),
        ("Es geht uns um Demo-Anfragen.", "Conversions"),
        ("Lo que buscamos es que la gente lo compre.", "Conversions"),
        ("Vorremmo che prenotassero un tavolo.", "Conversions"),
        ("Doel: dat mensen het pakket kopen.", "Conversions"),
        ("But : que les gens cliquent vers l'e-shop.", "Traffic"),
        ("We hope for as many visitors as possible.", "Traffic"),
        ("Wir wünschen uns, dass möglichst viele vorbeischauen.", "Traffic"),
        ("La idea es que venga gente a la tienda.", "Traffic"),
        ("L'idea è far venire gente in negozio.", "Traffic"),
        ("Zo veel mogelijk mensen naar de webshop, dat is het idee.", "Traffic"),
        ("The whole point is bookings.", "Conversions"),
        ("On cherche de nouveaux adhérents.", "Conversions"),
        ("Que se apunten a las clases, eso buscamos.", "Conversions"),
        ("We'd like more folk to wander in on Mondays.", "Traffic"),
        ("We willen meer aanloop in de winkel.", "Traffic"),
        ("Man soll unseren Namen kennen.", "Awareness"),
        ("Le livre sort le 9 septembre.", "Product launch"),
        ("What we want is a conversation in the comments.", "Engagement"),
        ("They post ahead of opening day.", "Product launch"),
        ("Elles viennent juste avant l'ouverture du magasin.", "Product launch"),
        ("Am 5. September macht unser Laden auf.", "Product launch"),
        ("Abrimos gimnasio en Vigo el 1 de octubre.", "Product launch"),
        ("Op 29 augustus gaat onze boulderhal open.", "Product launch"),
    ],
)
def test_a_deed_that_is_wished(brief: str, goal: str) -> None:
    assert goals(brief) == goal


@pytest.mark.parametrize(
    "brief",
    [
        "We started in 2016, and nobody under 30 has heard of us.",
        "We want 3 couples to come and visit us.",
        "We'd love you to visit us.",
        "You get 10% on each sale.",
        "Lancement dès que possible.",
        "J'oubliais : il nous faut ça avant juin.",
        "Je voudrais un devis.",
        "Um influenciador com 50 mil seguidores para falar de um livro.",
        "Letztes Jahr hatten wir 300 Besucher am Tag.",
        "Empezamos cuanto antes.",
    ],
)
def test_a_deed_that_nobody_wishes(brief: str) -> None:
    assert not goals(brief)
