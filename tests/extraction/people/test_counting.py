"""How many are wanted: agreed upon in passing, left open, asked of one, or by other nouns."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


@pytest.mark.parametrize(
    ("brief", "count"),
    [
        ("RE: collab. ok pour 7. 110 € par personne, sur leurs comptes insta.", 7),
        ("va pour 6, à 90 € chacun, vidéos publiées", 6),
        ("partons sur 8, 100 € par tête", 8),
        ("On part sur 5, 120 € pièce", 5),
        ("let's go with 9, 100 € each, posted on TikTok", 9),
        ("Let's do 9 at 100 € each.", 9),
        ("Dann nehmen wir 4, je 100 €.", 4),
        ("Vamos con 6, 100 € cada uno", 6),
        ("Andiamo con 6, 100 € a testa", 6),
        ("Vamos com 6, 100 € cada", 6),
        (
            (
                "We would like to invite several travel creators. Two complimentary "
                "nights with breakfast (value €300) for one Reel on their account."
            ),
            None,
        ),
        (
            (
                "on voudrait inviter quelques créateurs, en échange un réel et deux "
                "stories sur leur insta"
            ),
            None,
        ),
        ("Nous cherchons plusieurs familles, 3 vidéos, 2 photos", None),
        ("some creators, 2 videos", None),
        ("a few influencers, two posts and one story", None),
        ("Wir suchen einige Creator für zwei Reels", None),
        ("Buscamos varios creadores, 2 reels", None),
        ("Cerchiamo alcuni creator, due reel", None),
        ("We zoeken enkele creators, 2 filmpjes", None),
        ("Procuramos alguns criadores, 2 vídeos", None),
        (
            (
                "Looking for fitness influencers with 5k+ followers. Pancake mix by a "
                "sports nutrition brand."
            ),
            None,
        ),
        (
            (
                "Commission only: 15% of each sale through your code. Looking for dog "
                "influencers with 10k followers. Kibble by a pet food brand."
            ),
            None,
        ),
        ("Buscamos 10 cuentas de Snapchat o, mejor dicho, 15, que lo compartan.", 15),
        ("Need 10 accounts, or rather 12, to share it.", 12),
        ("Cinq foyers avec un chat. Trois vidéos par foyer.", 5),
        ("3 families, 250e per family", 3),
        ("4 households, 100 € per household", 4),
        ("vier Haushalte, 100 € pro Haushalt", 4),
        ("cuatro hogares, 100 € por hogar", 4),
        ("vier huishoudens, 100 € per huishouden", 4),
        ("Hey Priya! Would you do one video about our bag for 150 €?", 1),
        ("Salut Léa, tu ferais une vidéo pour notre thé ? 120 €", 1),
        ("Hallo Jana, hättest du Zeit für ein Video? 120 €", 1),
        ("Ciao Marta, faresti un video per noi? 100 €", 1),
        ("Hola Lucía, ¿harías un vídeo para nosotros? 100 €", 1),
        ("Hoi Sanne, zou je een filmpje voor ons willen maken? 100 €", 1),
        ("Olá Inês, farias um vídeo para nós? 100 €", 1),
        ("Bonjour Camille, accepteriez-vous de tourner une vidéo pour notre savon ? 150 €", 1),
        ("Dear Tom, we love your page. Could you make 2 videos for us? 200 €", 1),
        ("Hello team, could you help us with a campaign?", None),
        ("Bonjour l'équipe, vous pouvez nous aider ?", None),
        ("Dear all, could you make a proposal for a campaign?", None),
        ("3 hommes, 3 femmes", 6),
        ("quintet of gamers, i.e. five gamers", 5),
        ("4 x 100 €", 4),
        ("twenty students", 20),
        ("a couple of food bloggers", 2),
        ("5 talking-head clips, 140 € per clip", 5),
        ("12 jeunes conducteurs", 12),
        ("une demi-douzaine de mamans", 6),
        ("half a dozen cyclists", 6),
        ("trio de cuisiniers amateurs : trois personnes", 3),
        ("Nous prendrons huit personnes", 8),
        ("four of you will get 90 € each", 4),
        ("Aantal creators: 7", 7),
        ("Anzahl Creator: 6", 6),
        ("N° de creadores: 5", 5),
        ("Nombre de profils : 6", 6),
        ("Profils : 6", 6),
        ("Headcount: 6", 6),
        ("People: 6", 6),
        ("Personen: 6", 6),
        ("Qty: 6", 6),
        ("30 micro-comptes", 30),
        ("8 nageuses et nageurs", 8),
        ("onze grands-mères", 11),
        ("On cherche de très bons créateurs", None),
        ("We pay €90 to each once videos are ready", None),
        ("Zou jij voor € 90 iets over onze creators maken", None),
        ("os vídeos dos criadores são nossos", None),
        ("Buscamos once creadores", 11),
        ("Cerchiamo sei creator", 6),
        ("5 travel vloggers", 5),
        ("vier Rentnerinnen", 4),
        ("tres jubilados", 3),
        ("sei pensionati", 6),
        ("drie opa's", 3),
        ("três avós", 3),
        ("4 teachers", 4),
        ("3 infirmières", 3),
        ("deux pompiers", 2),
        ("6 jardiniers", 6),
        ("vier Pflegekräfte", 4),
        ("5 Azubis", 5),
        ("4 locals", 4),
        ("10 EV-rijders", 10),
        ("6 beauty girls", 6),
        ("5 locavores", 5),
        ("ok pour 15 minutes au téléphone", None),
        ("ok pour le 12", None),
        ("va pour 30 secondes", None),
        ("Let's go with 2 hooks", None),
        ("quelques idées : 3 créateurs", 3),
        ("Some background: 6 creators", 6),
        ("6 créateurs ? Non, 8. 90 € chacun.", 8),
        ("6 creators? No, 8. €90 each.", 8),
        ("6 creators. No, 8 seconds is too short. €90 each.", 6),
    ],
)
def test_how_many_are_wanted(brief: str, count: int | None) -> None:
    brief = brief if "€" in brief or "250e" in brief else f"{brief}\nbudget 100 € each"
    assert read(brief, date(2026, 6, 1)).values.get("creators_wanted") == count
