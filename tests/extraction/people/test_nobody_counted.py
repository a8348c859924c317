"""Numbers, someone and open places in briefs that leave the count open."""

import pytest

from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (
            (
                "We're a family bakery. You can find someone at the counter from 7 to 19 every "
                "day. Creators wanted for our panettone, 90 € each."
            ),
            (None, 9000, None),
        ),
        (
            (
                "Our tool helps small teams who need someone to do their books. UGC creators for "
                "B2B."
            ),
            (None, None, None),
        ),
        (
            (
                "You know when you need someone to just listen? That's our app. Creators should "
                "be natural."
            ),
            (None, None, None),
        ),
        (
            (
                "Creators please! We sell a seat for your bike with room for 2 kids. €80 per "
                "creator."
            ),
            (None, 8000, None),
        ),
        ("Influencers: 150 € each. Only 20 left in stock now, so hurry.", (None, 15000, None)),
        (
            ("Notre salle a 12 places libres le lundi. Créateurs fitness recherchés, 80 € chacun."),
            (None, 8000, None),
        ),
        (
            "Quand quelqu'un achète une bougie, un arbre est planté. Créateurs, 70 € chacun.",
            (None, 7000, None),
        ),
        (
            "Une cliente, quelqu'un de très exigeant, nous a écrit. Créateurs recherchés.",
            (None, None, None),
        ),
        (
            (
                "Vous avez besoin de quelqu'un pour le ménage ? Notre service s'en charge. "
                "Contenus UGC à prévoir, 100 € par créateur."
            ),
            (None, 10000, None),
        ),
        (
            (
                "On cherche des créateurs qui parlent comme à quelqu'un de leur famille. 90 € "
                "chacun."
            ),
            (None, 9000, None),
        ),
        (
            (
                "Nous voulons que quelqu'un qui voit la vidéo ait envie de goûter. Créateurs, 80 "
                "€ chacun."
            ),
            (None, 8000, None),
        ),
        (
            "We want someone watching the clip to feel hungry. Creators get 80 € each.",
            (None, 8000, None),
        ),
        (
            "It should look like someone filmed it by accident. Creators, 100 € each.",
            (None, 10000, None),
        ),
        ("I need someone from your team to call me back about creators.", (None, None, None)),
        ("Need somebody at your agency to explain the fees for influencers.", (None, None, None)),
        (
            "Le message : « tu n'as besoin de personne ». Créateurs, 90 € chacun.",
            (None, 9000, None),
        ),
        ("personne n'est obligé de publier. créateurs recherchés, 80 € chacun", (None, 8000, None)),
        (
            "On ne cherche personne de connu, des créateurs simples, 80 € chacun.",
            (None, 8000, None),
        ),
        (
            "L'accroche : \"je cherche quelqu'un pour dîner\". Créateurs humour, 120 € chacun.",
            (None, 12000, None),
        ),
        (
            "Hook: 'looking for someone to split the rent'. Creators, 120 € each.",
            (None, 12000, None),
        ),
        ("Suche nach Creatorn. Man kann jemanden fragen. 90 € pro Creator.", (None, 9000, None)),
        (
            "L'app ti aiuta quando cerchi qualcuno per giocare a tennis. Creator sportivi.",
            (None, None, None),
        ),
        (
            (
                "La app te ayuda a encontrar a alguien para cuidar a tu perro. Creadores de "
                "mascotas."
            ),
            (None, None, None),
        ),
        (
            "De app helpt je iemand te vinden om mee te sporten. Creators gezocht.",
            (None, None, None),
        ),
        (
            "A app ajuda a encontrar alguém para passear o cão. Criadores procurados.",
            (None, None, None),
        ),
        (
            ("Creators: show the app where your boss says 'could u do that by Monday'. 90 € each."),
            (None, 9000, None),
        ),
        (
            "On te donne 30 jours pour tester la gourde, dit notre pub. Créateurs recherchés.",
            (None, None, None),
        ),
        ("Nos pubs disent « on te paie ton café ». Créateurs, 80 € chacun.", (None, 8000, None)),
        ("Brief for creators. Hours: 9 to 5. Store: 14. €85 each.", (None, 8500, None)),
        ("Creators needed. Batch: 12. 85 € each.", (None, 8500, None)),
        ("Vidéo x2 plus rapide au montage. Créateurs recherchés.", (None, None, None)),
        ("UGC x Sport: the festival for creators.", (None, None, None)),
        ("Two, maybe three hooks per video. Creators at 90 € each.", (None, 9000, None)),
        ("One or two takes are enough. Creators at 90 € each.", (None, 9000, None)),
        ("un ou deux hashtags, créateurs à 90 € chacun", (None, 9000, None)),
        ("Creators talk about 140 instead of 120 days of battery. 90 € each.", (None, 9000, None)),
        ("Ce sera 7 jours de livraison. Créateurs à 90 € chacun.", (None, 9000, None)),
        ("Looking for expert tips in the video; creators at 90 € each", (None, 9000, None)),
        ("need family friendly content from creators, 90€ each", (None, 9000, None)),
        (
            "Recherche personne âgée dans la vidéo : non. Créateurs, 90 € chacun.",
            (None, 9000, None),
        ),
        ("Every single creator gets a free box. Creators wanted.", (None, None, None)),
        (
            "Not a single creator has shown this right. Creators wanted, 90 € each.",
            (None, 9000, None),
        ),
        ("We want coach-style voiceover from creators. 90 € each.", (None, 9000, None)),
        ("We're looking for pro quality. Creators 90 € each.", (None, 9000, None)),
        ("On recherche type vlog, créateurs à 90 € chacun", (None, 9000, None)),
        ("cherche idée vidéo pour créateurs, 90 € chacun", (None, 9000, None)),
        ("5 Sterne, über 2000 Bewertungen. Was kostet ein Video?", (1, None, None)),
        ("How much do you charge?", (None, None, None)),
        ("How much for someone with 100k followers?", (1, None, None)),
        ("prix pour quelqu'un avec 20k abonnés ?", (1, None, None)),
    ],
)
def test_what_counts_nobody(brief: str, expected: tuple[object, ...]) -> None:
    assert found(brief) == expected
