"""One person sought without a count, and the someone of other sentences, who is not hired."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        ("Need someone to film my bakery for Instagram, £90", (1, None, None)),
        ("Need someone to film my bakery for Instagram, 90 €", (1, 9000, None)),
        (
            "Looking for someone who can show our yoga mat on camera. Pay is 120 euros.",
            (1, 12000, None),
        ),
        ("We're looking for somebody with a dog to try our lead. €80.", (1, 8000, None)),
        ("Anyone up for a quick tiktok about our candles? 70€", (1, 7000, None)),
        ("I need a person to test our kettle on camera, 60 eur", (1, 6000, None)),
        ("Can somebody make a 20s video for my etsy shop? 50€ max", (1, 5000, None)),
        ("We want a big name for our gin. €1,500 flat, one YouTube video.", (1, 150000, None)),
        ("after a well-known face for one reel, 900€", (1, 90000, None)),
        ("Who wants to film our new rain boots? €100 for one clip.", (1, 10000, None)),
        ("Seeking one person, ideally a nurse, to talk about our shoes. 150€.", (1, 15000, None)),
        ("On cherche quelqu'un pour filmer notre food truck, 100 €", (1, 10000, None)),
        ("Je cherche quelqu'un qui a un chien pour une vidéo UGC, 80 €", (1, 8000, None)),
        (
            "J'aurais besoin de quelqu'un pour une vidéo de 30 s sur ma boutique. 90€",
            (1, 9000, None),
        ),
        ("on cherche personne pour story insta, 60€", (1, 6000, None)),
        ("cherche personne motivée pour tester un vélo face caméra, 120 euros", (1, 12000, None)),
        (
            "Cherche famille pour tester notre van une semaine, 400 € pour la famille",
            (1, 40000, None),
        ),
        ("Quelqu'un pour me faire un reel sur ma pizzeria ? je paie 75€", (1, 7500, None)),
        ("Il me faut quelqu'un de connu, budget 1500 € pour un post", (1, 150000, None)),
        ("qui veut bien tourner une petite vidéo pour ma fromagerie ? 60 €", (1, 6000, None)),
        ("Recherche maman pour vidéo biberon, 90 €", (1, 9000, None)),
        ("busco chica para un tiktok de mi tienda, 50 euros", (1, 5000, None)),
        ("Busco a alguien que grabe un vídeo de mi bar. 80 €", (1, 8000, None)),
        ("Necesito una persona para un reel, 60 euros", (1, 6000, None)),
        ("Buscamos pareja para contar su boda, 300 € por la pareja", (1, 30000, None)),
        ("Necesitamos a alguien conocido. 1.200 € por un vídeo", (1, 120000, None)),
        ("Suche jemanden, der ein Video über meinen Laden dreht, 90 €", (1, 9000, None)),
        ("Wir suchen jemand für ein TikTok über unseren Tee. 100 €", (1, 10000, None)),
        ("Suche Person mit Hund für kurzes Video, 70 €", (1, 7000, None)),
        ("Wer hat Lust, ein Reel für unser Café zu drehen? 80 Euro", (1, 8000, None)),
        ("Cerco qualcuno per un video del mio bar, 80 euro", (1, 8000, None)),
        ("Cerchiamo ragazza per un tiktok, 60 €", (1, 6000, None)),
        ("Ci serve qualcuno che giri un reel, paghiamo 90 euro", (1, 9000, None)),
        ("zoek iemand voor een filmpje over mijn winkel, 75 euro", (1, 7500, None)),
        ("We zoeken iemand met een kat, 90 euro voor een video", (1, 9000, None)),
        ("Wie wil een reel maken over ons café? 80 euro", (1, 8000, None)),
        ("Procuro alguém para gravar um vídeo da minha loja, 60 €", (1, 6000, None)),
        ("Preciso de alguém que faça um reel. Pago 70 euros", (1, 7000, None)),
        ("Procuramos um influenciador para um vídeo, 500 €", (1, 50000, None)),
        ("need a guy w a beard for beard oil vid, 80€", (1, 8000, None)),
        ("Looking for a couple who just moved in together, €250 for the couple.", (1, 25000, None)),
        ("Recherche étudiante pour filmer son bureau avec notre lampe. 80€", (1, 8000, None)),
        (
            "We're looking for the right person to front our tea brand. €400 for one video.",
            (1, 40000, None),
        ),
        ("I'm after someone funny for a short on my hot sauce, 90 euros", (1, 9000, None)),
        ("Wanted: someone with curly hair for a shampoo clip. €110.", (1, 11000, None)),
        ("Freelance wanted for one product video, €200", (1, 20000, None)),
        ("cherche qqn pour filmer mon resto ce week-end, 100 balles", (1, 10000, None)),
        ("qqun dispo pour un tiktok resto ? 50€", (1, 5000, None)),
        ("Suche wen für ein Reel, 60€", (1, 6000, None)),
    ],
)
def test_the_one_who_is_sought(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            "Quelqu'un de l'équipe vous rappellera. Créateurs recherchés pour notre thé.",
            (None, None, None),
        ),
        ("Someone told us UGC works. Creators wanted for our soap.", (None, None, None)),
        ("One of our customers said the soap smells great. We want creators.", (None, None, None)),
        ("Our app helps you find someone to walk your dog. UGC wanted.", (None, None, None)),
        ("Parfait pour quelqu'un qui voyage. Vidéos UGC souhaitées.", (None, None, None)),
        ("Perfect for someone who travels. UGC content wanted.", (None, None, None)),
        ("If someone asks, say it's vegan. Creators get 100 € each.", (None, 10000, None)),
        (
            "Somebody from our team will ship the box. We need creators, €90 each.",
            (None, 9000, None),
        ),
        ("Was kostet ein Video für ein Nagelstudio?", (None, None, None)),
        ("Combien coûte une vidéo UGC pour un salon de coiffure ?", (None, None, None)),
        ("How much is a video for a barber shop?", (None, None, None)),
        ("What would a video cost for a dental practice?", (None, None, None)),
        ("¿Cuánto cuesta un vídeo para una clínica dental?", (None, None, None)),
        ("Quanto costa un video per un ristorante?", (None, None, None)),
        ("Wat kost een video voor een tandarts?", (None, None, None)),
        ("Quanto custa um vídeo para uma clínica?", (None, None, None)),
        ("C'est combien une vidéo pour un resto ?", (None, None, None)),
        ("Prix d'une vidéo pour une boulangerie ?", (None, None, None)),
        ("Looking for people who love tea. 80 € each.", (None, 8000, None)),
        ("Nous cherchons des personnes pour tester un vélo, 120 € chacune", (None, 12000, None)),
        (
            "On ne cherche pas quelqu'un de connu. Des créateurs normaux, 80 € chacun.",
            (None, 8000, None),
        ),
        ("We don't need a big name. Regular creators, 80 € each.", (None, 8000, None)),
        ("No big names please, just real customers, €80 each.", (None, 8000, None)),
        ("Show how someone can set it up in a minute. Creators wanted.", (None, None, None)),
        ("Montrez quelqu'un qui ouvre la boîte. Créateurs recherchés.", (None, None, None)),
        ("Can someone send us a quote for UGC? We have a shoe brand.", (None, None, None)),
        ("Quelqu'un peut me faire un devis pour des vidéos UGC ?", (None, None, None)),
        ("Is someone available to discuss our campaign?", (None, None, None)),
        ("Quelqu'un pourrait-il nous rappeler ? Nous voulons du contenu UGC.", (None, None, None)),
        ("Wir suchen Leute mit Hund, 80 € pro Nase", (None, 8000, None)),
        ("The couple in the video should laugh. Creators wanted.", (None, None, None)),
        ("Le produit s'adresse à une personne seule. On veut des créateurs.", (None, None, None)),
        ("Cadeau idéal pour une maman. Créatrices recherchées.", (None, None, None)),
        (
            "We're looking for influencers. Ask for someone called Tim at the gate.",
            (None, None, None),
        ),
        ("Demandez quelqu'un à l'accueil. Nous cherchons des créateurs.", (None, None, None)),
        ("Alguien del equipo os llamará. Buscamos creadores.", (None, None, None)),
        ("Jemand aus dem Team meldet sich. Wir suchen Creator.", (None, None, None)),
        ("Qualcuno del team vi chiamerà. Cerchiamo creator.", (None, None, None)),
        ("Iemand van het team belt je. We zoeken creators.", (None, None, None)),
        ("Alguém da equipa liga. Procuramos criadores.", (None, None, None)),
    ],
)
def test_someone_who_is_not_sought(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
