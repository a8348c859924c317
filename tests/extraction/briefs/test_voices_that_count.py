"""Whole briefs in the voices of many people: how many are wanted, and what each gets."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            (
                "Hi there, I run a small soap company in Kent. I'd like three mums to film "
                "themselves bathing their toddlers with our new bar. I can offer 80 euros to each "
                "of them."
            ),
            (3, 8000, None),
        ),
        (
            (
                "hiya! bit of a random one. we're opening a climbing gym in leeds & want a couple "
                "of locals to come film their first session. 60 eur each + free month"
            ),
            (2, 6000, None),
        ),
        (
            (
                "To whom it may concern: our association wishes to engage a single presenter for "
                "a thirty-second message on hearing loss. A fee of EUR 350 has been set aside."
            ),
            (1, 35000, None),
        ),
        ("ISO 1 creator w/ a border collie. 30s reel. €130. DM", (1, 13000, None)),
        (
            "We need faces! Eight of them. €70 a face, 20 seconds, smile with our toothpaste.",
            (8, 7000, None),
        ),
        (
            (
                "Budget's tight: 450 for the lot, and I was hoping for three videos from three "
                "different people."
            ),
            (3, 15000, 45000),
        ),
        (
            (
                "Can you get me a dozen dads by Friday? Hundred euros a dad. Product is a baby "
                "carrier."
            ),
            (12, 10000, None),
        ),
        (
            (
                "Morning all. The board approved €2,400. That's 12 creators. Please proceed. "
                "Product: bamboo socks."
            ),
            (12, 20000, 240000),
        ),
        ("looking for my next 4 ugc girlies 💅 110€/each, lip oil, 15-30s", (4, 11000, None)),
        ("Number of talents: between 6 and 9. Remuneration per talent: EUR 140.", (7, 14000, None)),
        ("I only need one. One good video of someone unboxing our puzzle. €75.", (1, 7500, None)),
        ("We'd take two, maybe three people. 90€ per person. Gardening gloves.", (2, 9000, None)),
        ("Team of five creators, each paid 120 euros, to show our fold-up desk.", (5, 12000, None)),
        (
            (
                "Hey Ollie, loved the ramen clip. Fancy doing something similar with our chilli "
                "oil? Thinking one video, 180 euros, and we'd run it as an ad."
            ),
            (1, 18000, None),
        ),
        (
            (
                "Hello Mrs Okafor, we would be delighted if you recorded two short videos about "
                "our hearing aids. The honorarium is €500."
            ),
            (1, 50000, None),
        ),
        (
            (
                "We're a team of 14 in Ghent and sell oat milk. 25 customers already sent us "
                "selfies. Now we want real content: 6 baristas, €95 each."
            ),
            (6, 9500, None),
        ),
        (
            (
                "Someone on our team said TikTok might work?? We've got €600 to try it, five "
                "creators maybe. Product's a bike bell."
            ),
            (5, 12000, 60000),
        ),
        (
            (
                "Not looking for a celebrity, just ordinary cyclists. Ten would be great. €85 a "
                "head."
            ),
            (10, 8500, None),
        ),
        ("Pay: €1000 split evenly between the four creators we pick.", (4, 25000, 100000)),
        ("5 nano influencers @ €60, 2 micro @ €150. Trail mix.", (7, 8571, None)),
        ("One man, one woman. 100 euros each. Deodorant, 20 seconds.", (2, 10000, None)),
        ("Each creator gets 110 €. There will be nine in total. Teapots.", (9, 11000, None)),
        (
            ("Our last agency promised 20 creators and delivered 3. We'd be happy with 8 at €100."),
            (8, 10000, None),
        ),
        ("€90 x 6 creators for a phone stand", (6, 9000, None)),
        ("6 creators. €540. Phone stand.", (6, 9000, 54000)),
        (
            "Would anyone with a greenhouse film our seed trays? €65 for a minute of video.",
            (1, 6500, None),
        ),
        (
            "Help! We need somebody who skates to show off our knee pads, up to 150 euros.",
            (1, 15000, None),
        ),
        ("quote for 7 ppl pls, 45s, dog raincoat, we were thinking 80-100 eur pp", (7, 9000, None)),
        (
            (
                "Coucou, on est deux copines et on vend des bijoux. On aimerait que trois filles "
                "les portent en vidéo, 70 € par fille."
            ),
            (3, 7000, None),
        ),
        (
            (
                "Bonjour, la mairie souhaite faire appel à une seule personne, habitante du "
                "quartier, pour présenter la médiathèque. Défraiement : 100 euros."
            ),
            (1, 10000, None),
        ),
        (
            (
                "Il nous reste 900 € à dépenser avant fin juin, on se disait 6 créateurs. Produit "
                ": une lampe frontale."
            ),
            (6, 15000, 90000),
        ),
        ("salu jcherche 2 meuf pr tester mes faux ongle 50e chacune", (2, 5000, None)),
        (
            (
                "Casting : une famille (2 parents, 2 enfants) pour notre jeu de société. 400 € "
                "pour la famille."
            ),
            (1, 40000, None),
        ),
        (
            (
                "Bonsoir Karim, j'ai adoré ta recette de msemen ! On vend de la semoule, tu nous "
                "ferais une vidéo du même genre ? On peut mettre 220 €."
            ),
            (1, 22000, None),
        ),
        (
            "Une mamie qui tricote, voilà ce qu'on cherche. 120 € la vidéo. Laine bio.",
            (1, 12000, None),
        ),
        (
            "Trois profils, pas un de plus. Cent cinquante euros par tête. Sac à dos.",
            (3, 15000, None),
        ),
        (
            (
                "On voulait 12 créateurs mais le budget a fondu : ce sera 7, toujours à 100 € "
                "pièce. Gourde."
            ),
            (7, 10000, None),
        ),
        ("Besoin : 1 créateur. Tarif : 160 €. Produit : poêle en fonte.", (1, 16000, None)),
        (
            (
                "Une personne de notre équipe vous livrera. Il nous faut 5 foodies à 90 € chacun "
                "pour tester nos pokés."
            ),
            (5, 9000, None),
        ),
        (
            (
                "Pour le lancement, j'ai besoin d'une quinzaine de personnes, 60 euros par "
                "personne, 20 secondes chacune."
            ),
            (15, 6000, None),
        ),
        ("4 binômes mère-fille, 180 € par binôme, crème solaire", (4, 18000, None)),
        (
            (
                "On te file 120 balles si tu nous fais une vidéo marrante avec notre sauce "
                "piquante. Deal ?"
            ),
            (1, 12000, None),
        ),
        (
            (
                "Madame, suite à notre entretien, nous vous proposons de réaliser 3 vidéos pour "
                "un total de 450 € HT."
            ),
            (1, 45000, None),
        ),
        (
            (
                "Vous cherchez quelqu'un pour garder votre chien ? C'est ce que fait notre appli. "
                "On veut 6 propriétaires, 90 € chacun."
            ),
            (6, 9000, None),
        ),
        ("5 vidéos, 5 créateurs différents, 500 € tout compris, bougies", (5, 10000, 50000)),
        ("un ou deux créateurs, 150 € chacun, pour une trottinette", (1, 15000, None)),
        ("Mon mari dit 3, moi je dis 5. Partons sur 5 créatrices à 80 €. Savon.", (5, 8000, None)),
        (
            (
                "Hola, somos una quesería y queremos que cuatro cocineras hagan una receta. 90 "
                "euros por cocinera."
            ),
            (4, 9000, None),
        ),
        (
            (
                "Busco una sola persona, mejor si es enfermera, para hablar de nuestras "
                "zapatillas. 130 €."
            ),
            (1, 13000, None),
        ),
        (
            (
                "Hola Nuria! Me encantan tus vídeos. ¿Te animas a probar nuestra cafetera? Te "
                "pagamos 200 €."
            ),
            (1, 20000, None),
        ),
        ("Seis chicos y seis chicas, 70 € cada uno, desodorante", (12, 7000, None)),
        (
            "Wir hätten gern fünf Hobbyköche. Jeder bekommt 110 €. Es geht um eine Pfanne.",
            (5, 11000, None),
        ),
        ("Gesucht: eine Oma, die gerne backt. 150 € für ein Video.", (1, 15000, None)),
        (
            (
                "Hallo Jule, dein Video über Kaffee war super! Hättest du Lust, eins für unsere "
                "Mühle zu drehen? 180 € wären drin."
            ),
            (1, 18000, None),
        ),
        ("Ci servono quattro mamme, ottanta euro ciascuna, per un passeggino.", (4, 8000, None)),
        (
            (
                "Cerchiamo una persona sola, anche alle prime armi, per un video sul nostro olio. "
                "90 euro."
            ),
            (1, 9000, None),
        ),
        (
            "We zoeken vijf ouders voor een filmpje over onze fietskar, 85 euro per ouder.",
            (5, 8500, None),
        ),
        (
            (
                "Hoi Femke! Wat een leuke video over je tuin. Zou je er eentje willen maken voor "
                "onze gieter? 150 euro."
            ),
            (1, 15000, None),
        ),
        ("Queremos seis donos de gatos, 75 euros cada, areia nova.", (6, 7500, None)),
        (
            (
                "Preciso de uma pessoa para gravar um vídeo sobre a nossa padaria. Orçamento: 80 "
                "euros."
            ),
            (1, 8000, None),
        ),
        (
            "Oi Carla! Curti seu canal. Faz um vídeo pra minha marca de chá? Pago 100 euros.",
            (1, 10000, None),
        ),
    ],
)
def test_how_many_and_how_much(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
