"""What alone is measured, what is said to be indifferent, and talk that is wished for."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("I'm mostly hoping people hear that we exist!", {"objectives": ["Awareness"]}),
        ("I'm hoping people hear about us", {"objectives": ["Awareness"]}),
        ("Hoping folks find out we exist", {"objectives": ["Awareness"]}),
        ("We want the whole neighbourhood to know we're here.", {"objectives": ["Awareness"]}),
        ("We just want people to know that we're there", {"objectives": ["Awareness"]}),
        ("People should know we exist", {"objectives": ["Awareness"]}),
        ("J'espère surtout que les gens apprennent qu'on existe", {"objectives": ["Awareness"]}),
        ("J'aimerais que les gens sachent qu'on est là", {"objectives": ["Awareness"]}),
        ("Il faut que tout le quartier sache qu'on existe", {"objectives": ["Awareness"]}),
        ("On veut que les gens entendent parler de nous", {"objectives": ["Awareness"]}),
        ("Personne ne sait qu'on existe et on voudrait changer ça", {"objectives": ["Awareness"]}),
        (
            "We'd love to see comments and chat under the videos more than anything.",
            {"objectives": ["Engagement"]},
        ),
        ("We'd love comments and chat under the videos", {"objectives": ["Engagement"]}),
        ("We'd like lots of comments", {"objectives": ["Engagement"]}),
        ("We want people chatting in the comments", {"objectives": ["Engagement"]}),
        (
            "On aimerait voir des commentaires et des discussions sous les vidéos",
            {"objectives": ["Engagement"]},
        ),
        ("On cherche surtout de la discussion sous les vidéos", {"objectives": ["Engagement"]}),
        (
            ("queremos conversa, comentários, gente a trocar dicas, criar ali uma comunidade."),
            {"objectives": ["Engagement"]},
        ),
        ("queremos conversación, comentarios y crear comunidad", {"objectives": ["Engagement"]}),
        ("Wir wollen Gespräche, Kommentare, eine Community", {"objectives": ["Engagement"]}),
        ("More feet through the door, that is all I ask.", {"objectives": ["Traffic"]}),
        ("More people through the door is all I ask", {"objectives": ["Traffic"]}),
        ("More bookings, that's all we ask.", {"objectives": ["Conversions"]}),
        ("More followers, nothing else.", {"objectives": ["Engagement"]}),
        ("Plus de monde en boutique, c'est tout ce qu'on demande", {"objectives": ["Traffic"]}),
        ("Plus de ventes, on ne demande que ça", {"objectives": ["Conversions"]}),
        (
            "Notre seul indicateur derrière, c'est le nombre de téléchargements.",
            {"objectives": ["Conversions"]},
        ),
        ("Notre indicateur : les téléchargements", {"objectives": ["Conversions"]}),
        ("Indicateur suivi : nombre d'inscriptions", {"objectives": ["Conversions"]}),
        ("On suivra uniquement les ventes", {"objectives": ["Conversions"]}),
        ("On regarde une seule chose, les inscriptions", {"objectives": ["Conversions"]}),
        ("Our only metric is downloads", {"objectives": ["Conversions"]}),
        ("We only look at sign-ups", {"objectives": ["Conversions"]}),
        ("The number we watch is sign-ups", {"objectives": ["Conversions"]}),
        ("Our KPI is the number of downloads", {"objectives": ["Conversions"]}),
        ("We measure success by downloads", {"objectives": ["Conversions"]}),
        (
            ("Kunde schaut ausschließlich auf Verkäufe im Onlineshop, Reichweite ist ihm egal."),
            {"objectives": ["Conversions"]},
        ),
        ("Uns zählen nur die Verkäufe", {"objectives": ["Conversions"]}),
        ("Wir schauen nur auf Anmeldungen", {"objectives": ["Conversions"]}),
        ("El cliente solo mira las ventas", {"objectives": ["Conversions"]}),
        ("Il cliente guarda solo le vendite", {"objectives": ["Conversions"]}),
        ("De klant kijkt alleen naar verkopen", {"objectives": ["Conversions"]}),
        ("O cliente só olha para as vendas", {"objectives": ["Conversions"]}),
        ("Le client ne regarde que les ventes", {"objectives": ["Conversions"]}),
        ("The client only looks at sales", {"objectives": ["Conversions"]}),
        (
            (
                "I want people clicking through to the stock page on our site, otherwise "
                "what's the point."
            ),
            {"objectives": ["Traffic"]},
        ),
        ("L'objectif, ce sont les inscriptions à l'essai gratuit", {"objectives": ["Conversions"]}),
        ("Installs are what counts for us.", {"objectives": ["Conversions"]}),
        ("Goal: sign-ups with the creator's code", {"objectives": ["Conversions"]}),
        ("Não queremos vender à força: queremos conversa", {"objectives": ["Engagement"]}),
        ("We don't care about sales", {"objectives": None}),
        ("Sales are down 20% this year", {"objectives": None}),
        ("Our sales team will call you", {"objectives": None}),
        ("We have 3,000 downloads already", {"objectives": None}),
        ("Comments must be on", {"objectives": None}),
        ("Please answer the comments under your video", {"objectives": None}),
        ("Comments are disabled on our page", {"objectives": None}),
        ("Our clients love us", {"objectives": None}),
        ("Indicateur : rien", {"objectives": None}),
        ("People hear a bell when they enter", {"objectives": None}),
        ("Goal: sales. Reach doesn't matter.", {"objectives": ["Conversions"]}),
        ("Objectif : ventes, la notoriété on s'en fiche", {"objectives": ["Conversions"]}),
        ("Objectif : ventes, peu importe la visibilité", {"objectives": ["Conversions"]}),
        ("Ziel: Verkäufe, Reichweite ist uns egal", {"objectives": ["Conversions"]}),
        ("Wir wollen Verkäufe, Reichweite ist egal", {"objectives": ["Conversions"]}),
        ("We want sales, not reach", {"objectives": ["Conversions"]}),
        ("We want sales, reach is secondary", {"objectives": ["Conversions"]}),
        ("Objetivo: ventas, el alcance nos da igual", {"objectives": ["Conversions"]}),
        ("Obiettivo vendite, la visibilità non ci interessa", {"objectives": ["Conversions"]}),
        ("Doel: verkoop, bereik maakt niet uit", {"objectives": ["Conversions"]}),
        ("Objetivo: vendas, o alcance não interessa", {"objectives": ["Conversions"]}),
        ("Goal: sales. We don't care about reach.", {"objectives": ["Conversions"]}),
        ("Goal: sales. Likes don't interest us.", {"objectives": ["Conversions"]}),
        ("On veut des ventes, pas des likes", {"objectives": ["Conversions"]}),
        (
            "On vise les ventes, le nombre de vues n'a pas d'importance",
            {"objectives": ["Conversions"]},
        ),
        ("We want more feet through the door", {"objectives": ["Traffic"]}),
        ("On aimerait voir des commentaires sous les vidéos", {"objectives": ["Engagement"]}),
        ("The only number I check is bookings", {"objectives": ["Conversions"]}),
        ("The kit measures blood sugar; we measure engagement of sensors", {"objectives": None}),
        ("We track orders for you, nothing to do", {"objectives": None}),
        ("We'd love to see your dog", {"objectives": None}),
        ("I'd love to see your followers list", {"objectives": None}),
        ("On aimerait voir vos visites au musée", {"objectives": None}),
        ("Show us how you track sales in the app", {"objectives": None}),
        ("Our software: we track sales and bookings for hairdressers", {"objectives": None}),
        ("Nous mesurons la notoriété des marques pour nos clients", {"objectives": None}),
        ("Interested only in visitors over 18? No.", {"objectives": None}),
        ("Wir messen Besucher in Läden (unser Produkt)", {"objectives": None}),
        ("The judge: judged by visitors of the fair", {"objectives": None}),
        ("Only creators who chat under their videos", {"objectives": None}),
        ("On tourne une discussion sous un arbre", {"objectives": None}),
        ("Die App zählt nur Schritte", {"objectives": None}),
        ("The client cares about sales staff training", {"objectives": None}),
    ],
)
def test_goals_are_what_counts(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
