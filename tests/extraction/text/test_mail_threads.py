"""Of several mails in one text, the newest that says a thing says it for good."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)

PASSED_ON = """Hi, can you take care of this please? Tom

> Let's go with 7 creators at 90 euros each.
>
>> Could we have 4 creators at 120 euros each? They post on their own TikTok."""
FORWARDED = """De : Sophie
Objet : TR: vidéos

Tu peux t'en occuper ?

> Le 27 mai 2026 à 09:12, Hélène Brun a écrit :
> On part sur 7 créateurs à 90 € chacun.
>
> > Le 25 mai 2026, Sophie a écrit :
> > 4 créateurs à 120 € chacun, tu confirmes ? Ils publient sur leur TikTok."""
HEADS = """Bitte übernehmen, danke. Jan

Von: Eva Kurz
Gesendet: Freitag, 29. Mai 2026 16:20
Betreff: AW: Videos

Wir nehmen 7 Creator, 90 Euro pro Person.

Von: Jan Behr
Gesendet: Donnerstag, 28. Mai 2026 10:00
Betreff: Videos

Passt: 4 Creator, 120 Euro pro Person? Sie posten auf ihrem TikTok."""
OLDEST_FIRST = """De : Marc
Date : 25/05/2026
Objet : vidéos

Je propose 4 créateurs à 120 € chacun, qui publient sur leur TikTok.

De : Julie
Date : 27/05/2026
Objet : RE: vidéos

Plutôt 7 créateurs à 90 € chacun."""
SPANISH = """De: Ana
Enviado el: 28 de mayo de 2026
Asunto: vídeos

Pensaba en 4 creadores a 120 euros cada uno, que publiquen en su TikTok.

De: Luis
Enviado el: 29 de mayo de 2026
Asunto: RE: vídeos

Mejor 7 creadores a 90 euros cada uno."""
BELOW = """> 4 creators at 120 euros each, they post on their own TikTok.

Make it 7 creators at 90 euros each."""


@pytest.mark.parametrize("brief", [PASSED_ON, FORWARDED, HEADS, OLDEST_FIRST, SPANISH, BELOW])
def test_the_newest_mail_replaces_only_what_it_names(brief: str) -> None:
    found = read(brief, _TODAY).values
    assert found["creators_wanted"] == 7
    assert found["budget_per_creator_cents"] == 9000
    assert found["prestation"] == "video_post"
    assert found["platforms"] == ["TikTok"]
    assert "deadline" not in found


@pytest.mark.parametrize(
    "answer", ["Only 100 euros, please.", "Finalement 100 €.", "OK but 100 euros."]
)
def test_a_price_alone_answers_the_quoted_one(answer: str) -> None:
    brief = f"{answer}\n\n> 5 creators, 120 euros each."
    assert read(brief, _TODAY).values["budget_per_creator_cents"] == 10000


def test_prices_in_passing_answer_none() -> None:
    brief = """From: Marco
Fine by me, mains are 18 to 24 euros so they should not order the wagyu at 61.

> 4 food influencers, 120 euros each."""
    assert read(brief, _TODAY).values["budget_per_creator_cents"] == 12000


def test_a_word_for_writing_within_a_sentence_begins_no_mail() -> None:
    brief = "Correctie: ik schreef 4 creators, het worden er 7. Budget is 840 € in totaal."
    found = read(f"{brief} Opleveren op 26 juni.", _TODAY).values
    assert found["creators_wanted"] == 7
    assert found["deadline"] == "2026-06-26"
