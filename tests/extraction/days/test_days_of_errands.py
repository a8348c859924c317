"""Days of names, quotes and calls are no deadline; "by then" and a day that is proposed are one."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("The date limit is the 15 of July", {"deadline": "2027-07-15"}),
        ("The limit date is 15 July", {"deadline": "2027-07-15"}),
        ("Limit: 15 July", {"deadline": "2027-07-15"}),
        ("Cut-off is 15 July", {"deadline": "2027-07-15"}),
        ("Our cutoff date is the 15th of July", {"deadline": "2027-07-15"}),
        ("Closing date 15 July", {"deadline": "2027-07-15"}),
        ("Last day is 15 July", {"deadline": "2027-07-15"}),
        ("The last possible day is 15 July", {"deadline": "2027-07-15"}),
        ("Term: 15 July", {"deadline": "2027-07-15"}),
        ("Time limit: 15 July", {"deadline": "2027-07-15"}),
        ("Target date 15 July", {"deadline": "2027-07-15"}),
        ("Target: videos in by 15 July", {"deadline": "2027-07-15"}),
        ("Wanted for 15 July", {"deadline": "2027-07-15"}),
        ("Timeline: 15 July", {"deadline": "2027-07-15"}),
        ("Timing: all in by 15 July", {"deadline": "2027-07-15"}),
        ("ETA 15 July", {"deadline": "2027-07-15"}),
        ("Turn-in date: 15 July", {"deadline": "2027-07-15"}),
        ("We should need everything by 15 July", {"deadline": "2027-07-15"}),
        (
            "Our season closes on 27 September and we should need everything by then.",
            {"deadline": "2027-09-27"},
        ),
        (
            "The sale starts 27 September and we need the videos by then.",
            {"deadline": "2027-09-27"},
        ),
        ("Market day is 27 September, videos by then please", {"deadline": "2027-09-27"}),
        ("The fair is on 27 September; it has to be up by then", {"deadline": "2027-09-27"}),
        ("Le salon ouvre le 27 septembre, il nous faut tout d'ici là.", {"deadline": "2027-09-27"}),
        (
            "La saison finit le 27 septembre et il faudrait les vidéos d'ici là",
            {"deadline": "2027-09-27"},
        ),
        (
            "Le 27 septembre on ferme, il nous faudrait les fichiers pour cette date.",
            {"deadline": "2027-09-27"},
        ),
        ("Date limite le 27/09", {"deadline": "2027-09-27"}),
        ("Dernier jour : 27 septembre", {"deadline": "2027-09-27"}),
        ("Vidéos à nous renvoyer d'ici 10 jours", {"deadline": "2026-12-09"}),
        ("à nous retourner sous 10 jours", {"deadline": "2026-12-09"}),
        ("Limite : 27 septembre", {"deadline": "2027-09-27"}),
        ("Échéance fin septembre", {"deadline": "2027-09-30"}),
        ("Objectif : tout en ligne le 27 septembre", {"deadline": "2027-09-27"}),
        ("Il faudrait que ce soit prêt le 27 septembre", {"deadline": "2027-09-27"}),
        ("On voudrait les avoir le 27 septembre", {"deadline": "2027-09-27"}),
        ("On les attend le 27 septembre", {"deadline": "2027-09-27"}),
        ("Retour attendu le 27 septembre", {"deadline": "2027-09-27"}),
        (
            "Nous devons avoir reçu les rushs montés pour le 27 septembre",
            {"deadline": "2027-09-27"},
        ),
        ("Attendu pour le 27 septembre", {"deadline": "2027-09-27"}),
        ("Preciso de nomes até quinta para mostrar ao cliente", {"deadline": None}),
        ("I need names by Thursday. Videos by 15 July.", {"deadline": "2027-07-15"}),
        ("I need names by Thursday to show the client", {"deadline": None}),
        ("Please send me your quote by Thursday", {"deadline": None}),
        ("Can you send profiles by Thursday?", {"deadline": None}),
        ("J'ai besoin de profils d'ici jeudi pour montrer au client", {"deadline": None}),
        ("Il me faut des noms avant jeudi", {"deadline": None}),
        ("Envoyez-moi votre sélection de créateurs avant jeudi", {"deadline": None}),
        ("Pouvez-vous me répondre avant jeudi ?", {"deadline": None}),
        ("Réponse souhaitée avant jeudi", {"deadline": None}),
        ("Candidatures avant jeudi", {"deadline": None}),
        ("Apply before Thursday", {"deadline": None}),
        ("Merci de candidater avant le 27 septembre", {"deadline": None}),
        ("Shortlist by Thursday please", {"deadline": None}),
        ("Brauche die Namen bis Donnerstag", {"deadline": None}),
        ("Necesito nombres antes del jueves", {"deadline": None}),
        ("Mi servono i nomi entro giovedì", {"deadline": None}),
        ("Ik heb namen nodig voor donderdag", {"deadline": None}),
        ("Need a reply by Thursday", {"deadline": None}),
        ("Let me know by Thursday", {"deadline": None}),
        ("Get back to me by Thursday", {"deadline": None}),
        ("Can we have a call before Thursday?", {"deadline": None}),
        ("Budget must be approved by Thursday", {"deadline": None}),
        ("Contracts signed by Thursday", {"deadline": None}),
        ("Products ship on Thursday", {"deadline": None}),
        ("Le devis avant jeudi svp", {"deadline": None}),
        ("We need 5 moms to talk about our formula by 15 July", {"deadline": "2027-07-15"}),
        (
            "5 créatrices pour parler de notre lait, tout rendu avant le 15 juillet",
            {"deadline": "2027-07-15"},
        ),
        ("Videos approved and live by 15 July", {"deadline": "2027-07-15"}),
        ("Final approved cuts by 15 July", {"deadline": "2027-07-15"}),
        ("All done by 15 July in one of our shops", {"deadline": "2027-07-15"}),
        ("Tag our names and post by 15 July", {"deadline": "2027-07-15"}),
        ("Quote the code NAME10 and post before 15 July", {"deadline": "2027-07-15"}),
        ("3 profils pour le 27 septembre, UGC", {"deadline": "2027-09-27"}),
        ("Il faut 3 profils avant jeudi", {"deadline": "2026-12-03"}),
        ("Call me if unclear, everything by 15 July", {"deadline": "2027-07-15"}),
        ("Please quote for 5 creators, 2 videos each, by 15 July", {"deadline": "2027-07-15"}),
        ("UGC campaign, names of dogs in the caption, by 15 July", {"deadline": "2027-07-15"}),
        ("The kick-off call is on 3 July, videos by 15 July", {"deadline": "2027-07-15"}),
        ("Nous ouvrons le 3 juillet et tout doit être prêt d'ici là", {"deadline": "2027-07-03"}),
        ("We open on 3 July and would love people to come that day", {"deadline": None}),
        (
            "Je pars en vacances le 3 juillet, il me faudrait les vidéos avant",
            {"deadline": "2027-07-03"},
        ),
        ("We're open until 27 December, come by then", {"deadline": None}),
        (
            (
                "3 profils. Vidéo de 15 secondes à nous renvoyer d'ici 10 jours, on la mettra "
                "nous-mêmes en ligne."
            ),
            {"deadline": "2026-12-09"},
        ),
        (
            (
                "We work with 5 bikers. They publish in their YouTube or TikTok. The date "
                "limit is the 15 of July."
            ),
            {"deadline": "2027-07-15"},
        ),
        ("Everything by the 15 of July please", {"deadline": "2027-07-15"}),
        (
            "Let me know if end of August works for you. One video, €180.",
            {"deadline": "2027-08-31"},
        ),
        ("Would 14 August work for delivery?", {"deadline": "2027-08-14"}),
        ("Tell me if 14 August works", {"deadline": "2027-08-14"}),
        ("Dites-moi si fin août vous convient pour la vidéo", {"deadline": "2027-08-31"}),
        (
            "Deadline was 12 June, but legal is slow so let's move it to 19 June.",
            {"deadline": "2027-06-19"},
        ),
        ("Deadline moved to 19 June from 12 June", {"deadline": "2027-06-19"}),
        ("La deadline était le 12 juin, décalons-la au 19 juin", {"deadline": "2027-06-19"}),
        ("we'd pay 150 euro + free entry till xmas", {"deadline": None}),
        ("150 € et entrée gratuite jusqu'à Noël", {"deadline": None}),
        ("Idéalement j'ai tout le 20 juin.", {"deadline": "2027-06-20"}),
        ("Ideally I have everything on 20 June", {"deadline": "2027-06-20"}),
        ("On veut tout avoir le 20 juin", {"deadline": "2027-06-20"}),
    ],
)
def test_the_day_that_videos_are_due(brief: str, told: dict[str, object]) -> None:
    values = read(brief, _TODAY).values

    assert {field: values.get(field) for field in told} == told
