"""Ordinary wordings in Spanish, German, Italian, Dutch and Portuguese that were once misread."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("brief", "field", "value"),
    [
        ("Busco una chica que me grabe un vídeo, 60 € y le doy 3 camisetas.", "creators_wanted", 1),
        (
            "I want a girl to make me a tiktok, 60€ and I'll give her 2 candles.",
            "creators_wanted",
            1,
        ),
        ("Procuro uma miúda que faça um vídeo, 60 € e ofereço-lhe 2 velas.", "creators_wanted", 1),
        ("Gli do 40 anzi no 55 euro a testa, cerco tre persone.", "budget_per_creator_cents", 5500),
        ("Servono 4 spose, 1.200 € complessivi.", "budget_per_creator_cents", 30000),
        ("Gesucht: 4 Bräute, 1.200 € insgesamt.", "budget_per_creator_cents", 30000),
        ("We zoeken 4 bruiden, 1.200 euro in totaal.", "budget_per_creator_cents", 30000),
        ("Online voor 20 juli ofzo, nee weet je, 25 juli is ook prima.", "deadline", "2026-07-25"),
        ("Online voor 20 juli, nee doe maar 25 juli.", "deadline", "2026-07-25"),
        ("Para el 20 de julio, bueno no, el 25 de julio.", "deadline", "2026-07-25"),
        ("Online by 20 July, no you know what, 25 July is fine.", "deadline", "2026-07-25"),
        ("Postar no insta delas, tiktok nao precisa ta.", "platforms", ["Instagram"]),
        ("Auf Instagram posten, TikTok braucht ihr nicht.", "platforms", ["Instagram"]),
        ("Auf ihrem Instagram posten, TikTok muss nicht sein.", "platforms", ["Instagram"]),
        ("Publicatie door de creator is niet voorzien.", "prestation", "ugc_only"),
        ("La publicación por parte del creador no está prevista.", "prestation", "ugc_only"),
        ("La pubblicazione a cura del creator non è inclusa.", "prestation", "ugc_only"),
        ("A publicação pelo criador não está prevista.", "prestation", "ugc_only"),
        ("Para la salida al mercado de nuestro juego.", "objectives", ["Product launch"]),
        ("Zum Marktstart unseres Brettspiels.", "objectives", ["Product launch"]),
        ("Queremos sobretudo notoriedade para a marca.", "objectives", ["Awareness"]),
        ("5 motards, 1 vídeo no YouTube, no vosso canal.", "prestation", "video_post"),
        ("5 creadores, 1 vídeo en YouTube, en vuestro canal.", "prestation", "video_post"),
    ],
)
def test_what_natives_write_is_read(brief: str, field: str, value: object) -> None:
    assert read(brief, _TODAY).values.get(field) == value


@pytest.mark.parametrize(
    "brief",
    [
        "3 Creator drehen je ein Video. Das fertige Video laden wir selbst auf unserem Kanal hoch.",
        "3 creators filmen. De kant-en-klare video zetten wij zelf op onze Instagram.",
        "3 creators film a video. We put the finished video on our own Instagram.",
    ],
)
def test_a_finished_video_that_the_brand_posts_is_the_creators(brief: str) -> None:
    assert read(brief, _TODAY).values.get("prestation") != "post_provided"


@pytest.mark.parametrize(
    ("brief", "fact", "value"),
    [
        ("Derechos de uso en publicidad de pago: 6 meses.", "ads_rights_days", 180),
        ("Diritti d'uso per pubblicità a pagamento: 6 mesi.", "ads_rights_days", 180),
        ("Exclusividad en el sector de la automoción: 3 meses.", "exclusivity_months", 3),
        ("Exclusividade no setor da alimentação animal: 3 meses.", "exclusivity_months", 3),
        ("Sie laufen dann 3 Monate als bezahlte Anzeigen.", "ads_rights_days", 90),
        ("Die draaien daarna 3 maanden als betaalde advertenties.", "ads_rights_days", 90),
        ("We willen ook het ruwe beeldmateriaal.", "raw_footage", True),
        ("Queremos também as imagens em bruto.", "raw_footage", True),
        ("Bitte auch die ungeschnittenen Aufnahmen mitschicken.", "raw_footage", True),
        ("6 zelfstandigen die elk in één video laten zien hoe het gaat.", "videos_per_creator", 1),
        ("6 freelancers who each show in one video how it works.", "videos_per_creator", 1),
        ("4 criadores, num vídeo de 60 segundos cada um.", "videos_per_creator", 1),
        ("6 criadoras. Cada uma posta um vídeo no próprio perfil.", "videos_per_creator", 1),
    ],
)
def test_what_is_bought_beside_is_read(brief: str, fact: str, value: object) -> None:
    assert read(brief, _TODAY).values.get(fact) == value


@pytest.mark.parametrize(
    "brief",
    [
        "9 creators, 160 euro per creator voor 2 video's (samen die 160 euro)",
        "9 creators, 160 € per creator, 2 videos (together for that 160 €)",
    ],
)
def test_the_pay_of_one_told_again_is_no_total(brief: str) -> None:
    assert "total_budget_cents" not in read(brief, _TODAY).values


@pytest.mark.parametrize(
    ("brief", "niche"),
    [
        ("Padelclub zoekt 4 padelspelers.", "sport"),
        ("Temos uma tasca no Porto, 4 criadores.", "cooking"),
        ("Wir haben ein Wirtshaus in Passau, 4 Creator.", "cooking"),
    ],
)
def test_the_niche_of_a_house(brief: str, niche: str) -> None:
    assert [one.category for one in read(brief, _TODAY).categories if one.score >= 0.5] == [niche]
