"""More voices: corrections, what is still missing, and several ways to say how much each."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            (
                "We make hiking poles in Wales. Last spring one creator got us 40k views. This "
                "time we want a bigger group, eleven, and we'll pay each of them 95 euros."
            ),
            (11, 9500, None),
        ),
        (
            (
                "Straight to it: solo creator, woman over 50, perimenopause supplement, 200 EUR, "
                "two videos."
            ),
            (1, 20000, None),
        ),
        ("Pls find me 1 girl with freckles, sunscreen, 90eur. thx!!", (1, 9000, None)),
        ("Talent: x6\nFee: 130 EUR / talent\nProduct: pillow spray", (6, 13000, None)),
        ("Talent x 1, fee 300€, phone case", (1, 30000, None)),
        (
            (
                "My nephew did one for free but now I want it done properly, by a real creator. "
                "Up to 250 euros. It's a campsite."
            ),
            (1, 25000, None),
        ),
        (
            (
                "Between the three of them they'd share 450 euros. They = florists, on camera, "
                "talking about our vases."
            ),
            (3, 15000, 45000),
        ),
        ("A handful of creators, €100 each, for our cereal bar.", (None, 10000, None)),
        ("several mums, budget 600 euros, nappy bags", (None, None, 60000)),
        ("Up to 10 creators, 75 euros each, tote bags", (10, 7500, None)),
        ("No more than four people. €150 per head. Escape room.", (4, 15000, None)),
        ("At least 6 dog owners, 80 euros per person, chew toy", (6, 8000, None)),
        ("Two creators in Lyon, three in Nice, 100 € each. Swimwear.", (5, 10000, None)),
        ("ten creators ten videos ten days 1000 euros", (10, 10000, 100000)),
        (
            ("We promised our investors 15 testimonials from customers. 50 euros per testimonial."),
            (15, 5000, None),
        ),
        (
            "I'd rather have one great creator than five average ones. 400 euros. Watches.",
            (1, 40000, None),
        ),
        (
            "Fee per person: €120. Headcount: 7. Deliverable: one 30s clip. Product: thermos.",
            (7, 12000, None),
        ),
        ("could do with 4 students, dorm room vibe, €60 a student, mini fridge", (4, 6000, None)),
        (
            "Is there anyone who collects stamps and would film our album? 70 euros.",
            (1, 7000, None),
        ),
        (
            (
                "If you know someone with a sourdough starter, send them my way. We pay 5 bakers "
                "€90 each."
            ),
            (5, 9000, None),
        ),
        ("Please invoice one of our managers. 4 creators, 100 € each.", (4, 10000, None)),
        (
            "Our founder is someone who hates ads. So no actors: 3 real users, 80 euros each.",
            (3, 8000, None),
        ),
        (
            "We've had 2 creators drop out, so we need 2 new ones, €110 each. Lunch boxes.",
            (2, 11000, None),
        ),
        ("3 creators confirmed already. We need 4 more at €90.", (4, 9000, None)),
        ("The whole thing is €800 for 8 people, no negotiation. Yoga blocks.", (8, 10000, 80000)),
        ("Instead of 6 creators let's do 4, and give them €150 each.", (4, 15000, None)),
        ("You know what, make it nine people. Still 100 each. Candles.", (9, 10000, None)),
        (
            "Every creator receives 85 €; we have signed off on twelve of them. Socks.",
            (12, 8500, None),
        ),
        ("a trio of skaters, €100 each, wax", (3, 10000, None)),
        (
            (
                "Bonjour à tous, on ouvre une crêperie et on aimerait inviter cinq couples, 80 € "
                "par couple plus le repas."
            ),
            (5, 8000, None),
        ),
        ("hello jvoudrai 1 fille et 1 mec, 60 balles chacun, pr un parfum", (2, 6000, None)),
        (
            (
                "Il s'agirait d'une collaboration avec un seul et unique créateur, spécialiste du "
                "jardin. Budget : 400 €."
            ),
            (1, 40000, None),
        ),
        (
            (
                "Vous êtes plutôt bricoleur ? On paye 100 € la vidéo, et on en veut 8, une par "
                "personne."
            ),
            (8, 10000, None),
        ),
        ("Pas plus de 6 personnes. 90 € par participant. Jeu de cartes.", (6, 9000, None)),
        ("Une poignée de créateurs, 100 € chacun.", (None, 10000, None)),
        (
            (
                "Après discussion avec Sophie : on descend à 4 créateurs au lieu de 6, et on "
                "monte à 130 € chacun."
            ),
            (4, 13000, None),
        ),
        ("À deux, c'est mieux : 2 créatrices, 150 € par tête. Tandem.", (2, 15000, None)),
        (
            "Le budget est de 1200 € pour une douzaine de profils. Baume à lèvres.",
            (12, 10000, 120000),
        ),
        ("Je mets 100 € par vidéo, quatre vidéos, quatre personnes. Paillasson.", (4, 10000, None)),
        ("J'ai 500 euros. Je veux le plus de créateurs possible. Stylos.", (None, None, 50000)),
        (
            (
                "Salut ! Quelqu'un m'a parlé de vous. On vend des vélos, il nous faudrait trois "
                "cyclistes à 120 € chacun."
            ),
            (3, 12000, None),
        ),
        ("Recherche : papa poule, avec bébé, pour porte-bébé. 100 €.", (1, 10000, None)),
        ("Nous recherchons un·e créateur·rice pour notre cidre, 180 €.", (1, 18000, None)),
        ("une équipe de 4 créateurs, 400 euros à partager", (4, 10000, 40000)),
        ("Tarif : 80 €/pers. Effectif : 9. Vidéo 30 s, confiture.", (9, 8000, None)),
        (
            (
                "Nos 3 vendeuses sont timides, donc on cherche 2 comédiennes, 150 € chacune, pour "
                "les remplacer."
            ),
            (2, 15000, None),
        ),
        ("On a déjà 2 créatrices, il en manque 3, à 100 € chacune. Vernis.", (3, 10000, None)),
        (
            ("Votre prix sera le nôtre, mais on veut quelqu'un du coin pour filmer notre ferme."),
            (1, None, None),
        ),
        ("Deux personnes max, 110 € l'une, pour une lampe", (2, 11000, None)),
        ("Necesitamos entre 4 y 6 personas, 80 € por cabeza, para unas velas.", (5, 8000, None)),
        (
            "Hola! buscaba a alguien q toque la guitarra pa un video de nuestras púas, 60e",
            (1, 6000, None),
        ),
        ("Nos faltan 3 creadores, a 90 € cada uno. Bolsos.", (3, 9000, None)),
        ("Somos 5 en el equipo. Queremos 7 mamás, 75 € cada una.", (7, 7500, None)),
        ("Uns fehlen noch drei Leute. 100 Euro pro Kopf. Rucksack.", (3, 10000, None)),
        ("Wir sind ein Team von 8 und suchen 4 Studenten, 70 € pro Person.", (4, 7000, None)),
        ("Moin! Such jmd für n kurzes Video über unsere Brezeln, 80 Euro", (1, 8000, None)),
        ("Höchstens sechs Leute, je 90 Euro, Regenschirm, UGC.", (6, 9000, None)),
        ("Ci mancano due creator, 120 € l'uno, borraccia.", (2, 12000, None)),
        ("Siamo in tre e cerchiamo cinque sportivi, 90 euro a persona.", (5, 9000, None)),
        ("Wij zijn met z'n vieren en zoeken zes moeders, 80 euro per persoon.", (6, 8000, None)),
        ("Hooguit vier mensen, 100 euro per persoon, paraplu.", (4, 10000, None)),
        ("Faltam-nos 3 criadores, 80 € cada, mochilas.", (3, 8000, None)),
        ("Somos 6 na equipa. Procuramos 4 mães, 70 € cada uma.", (4, 7000, None)),
        (
            (
                "Hi! We're Lupa, sheep's-milk cheese. Thinking two creators at first; if it goes "
                "well, ten more in autumn. €110 each."
            ),
            (2, 11000, None),
        ),
        ("| creators | fee |\n| 4 | 120 € |\nproduct: wool socks", (4, 12000, None)),
        ("Fee (per head) = 95 EUR; heads = 6; topic = hand cream", (6, 9500, None)),
        ("creators=3; fee=150eur each; product=tripod", (3, 15000, None)),
        ("3 (three) creators at EUR 150 (one hundred and fifty) each.", (3, 15000, None)),
        ("Combien de créateurs : 4. Combien chacun : 110 €.", (4, 11000, None)),
        ("Nb pers: 8 - 75€/pers - thème : rentrée", (8, 7500, None)),
        ("8 pers max, 75 la tête, rentrée des classes, vidéo 20s", (8, 7500, None)),
        ("On part sur du 6 créateurs / 100€ / 1 vidéo", (6, 10000, None)),
        ("600€ ÷ 6 créateurs", (6, 10000, 60000)),
        ("6 creators, which makes it €100 apiece or €600 overall", (6, 10000, 60000)),
        ("100€ por persona, somos flexibles, unas 5 personas", (5, 10000, None)),
        ("circa 6 Leute zu je 90 €", (6, 9000, None)),
        ("ein Dutzend Creator, 1.200 € insgesamt", (12, 10000, 120000)),
        ("una mezza dozzina di mamme, 70 € l'una", (6, 7000, None)),
        ("een stuk of vijf mensen, 80 euro de man", (5, 8000, None)),
        ("uma dúzia de criadores, 1200 € no total", (12, 10000, 120000)),
        ("half a dozen nans, 70 euros a nan", (6, 7000, None)),
        ("a few good men lol. 5 barbers, €90 a barber", (5, 9000, None)),
    ],
)
def test_how_many_are_still_wanted(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
