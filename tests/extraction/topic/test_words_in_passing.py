"""Office words, ingredients of other wares, aims said behind, whom a clip is made for."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def niches(brief: str) -> set[str]:
    return {one.category for one in read(brief, _TODAY).categories if one.score >= 0.5}


def goals(brief: str) -> str:
    listed = read(brief, _TODAY).values.get("objectives", [])
    return ",".join(listed) if isinstance(listed, list) else ""


@pytest.mark.parametrize(
    "brief",
    [
        "Sandrine de la compta ajoute : le loyer part le 5. 3 créateurs pour nos lames de bois.",
        "Notre comptable a besoin d'une facture avant le 30. On vend des bougies.",
        "Mettez Gérard en copie pour la facturation. 10 profils pour nos stores.",
        "Et le séminaire c'est le 22 ou le 23 ?",
        "Notre levée de fonds vient d'être bouclée, 4 créateurs pour notre appli de méditation.",
        "My accountant wrote me this: keep the receipts. It's for my vases.",
        "Submitted by: procurement assistant (automated). 4 creators for our mugs.",
        "Logged in the CRM as lead 22. 4 creators for our mugs.",
        "The sales team asks for 4 UGC videos of the pillow.",
        "HR closed the office on Friday. 3 creators for our mugs.",
        "Unsere Buchhaltung braucht die Rechnung. 3 Creator für Kerzen.",
        "La contabilidad necesita la factura. Velas, 3 creadores.",
        "Il commercialista dice di sì. Candele, 3 creator.",
        "Mijn boekhouder zegt ja. Kaarsen, 3 creators.",
        "O contabilista disse que sim. Velas.",
        "3 personnes filment notre savon à l'huile d'olive.",
        "Savon au miel et aux épices, 3 créateurs.",
        "Our olive oil soap, 3 creators.",
        "Jabón de aceite de oliva, 3 creadores.",
        "Seife mit Olivenöl, 3 Creator.",
        "Sushi socks, 3 creators.",
    ],
)
def test_words_that_tell_no_niche(brief: str) -> None:
    assert niches(brief) == set()


@pytest.mark.parametrize(
    ("brief", "niche"),
    [
        ("Notre CRM aide les agences. 3 créateurs.", "business"),
        ("Our accounting software saves hours.", "business"),
        ("4 comptables pour montrer notre logiciel.", "business"),
        ("Creators, ideally HR managers or recruiters.", "business"),
        ("Who: an accountant. Why: our firm is hiring.", "business"),
        ("Comptable à Lille, je cherche 3 créateurs.", "business"),
        ("Brand: Ledgerly, accounting. 4 creators.", "business"),
        ("Target: accountants and bookkeepers.", "business"),
        ("For sales teams: our call recorder. 3 creators.", "business"),
        ("Our app does the invoicing for you. 3 creators.", "business"),
        ("Cerchiamo commercialisti.", "business"),
        ("Wir machen Buchhaltung einfach.", "business"),
        ("On vend des savons et des épices à cuisiner.", "cooking"),
        ("Olive oil and soaps from Crete.", "cooking"),
    ],
)
def test_the_same_words_for_what_is_sold(brief: str, niche: str) -> None:
    assert niches(brief) == {niche}


@pytest.mark.parametrize(
    ("brief", "goal"),
    [
        ("Sign-ups are what we're after.", "Conversions"),
        ("Awareness is what we want.", "Awareness"),
        ("We count free-trial sign-ups, that's the goal.", "Conversions"),
        ("The point is to sell tickets.", "Conversions"),
        ("Des téléchargements, voilà l'objectif.", "Conversions"),
        ("Se trata de vender entradas.", "Conversions"),
        ("Het gaat erom tickets te verkopen.", "Conversions"),
        ("Mostly I'd like more people to visit our website.", "Traffic"),
        ("7 créateurs pour donner de la visibilité à l'événement.", "Awareness"),
        ("Dar visibilidade ao evento.", "Awareness"),
        ("We want new customers.", "Conversions"),
        ("New customers get €20 off the first box.", ""),
        ("A discount code for new customers.", ""),
        ("Neukunden bekommen 20 € Rabatt.", ""),
        ("Nieuwe klanten krijgen 20 euro korting.", ""),
        ("You work in exchange for visibility.", ""),
    ],
)
def test_aims_and_what_only_sounds_like_them(brief: str, goal: str) -> None:
    assert goals(brief) == goal


@pytest.mark.parametrize(
    ("brief", "service"),
    [
        ("5 creators. They make videos for their own TikTok.", "video_post"),
        ("Ils font une vidéo pour leur compte Instagram.", "video_post"),
        ("Sie drehen Videos für ihren eigenen TikTok-Kanal.", "video_post"),
        ("Fanno video per il proprio TikTok.", "video_post"),
        ("They make videos for our TikTok.", "ugc_only"),
        ("Our client wants videos for their own TikTok.", None),
        ("Le client veut des vidéos pour son Instagram.", None),
    ],
)
def test_whose_channel_a_clip_is_made_for(brief: str, service: str | None) -> None:
    assert read(brief, _TODAY).values.get("prestation") == service
