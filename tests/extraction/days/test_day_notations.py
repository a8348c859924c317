"""Days as people write them: every notation, behind every lead, in seven languages."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

import pytest
from babel.dates import format_date

from app.extraction.rules.reader import read

_TODAY = date(2026, 11, 29)
_OFFERS = {
    "en": "3 TikTok videos, €120 each, ",
    "fr": "3 vidéos TikTok, 120 € chacune, ",
    "es": "3 vídeos TikTok, 120 € cada uno, ",
    "de": "3 TikTok-Videos, je 120 €, ",
    "it": "3 video TikTok, 120 € ciascuno, ",
    "nl": "3 TikTok-video's, 120 € per stuk, ",
    "pt": "3 vídeos TikTok, 120 € cada, ",
}
_LEADS = {
    "en": "deadline: {}|due by {}|before {}|no later than {}|to be delivered on {}|live by {}|"
    "Deadline - {}|needed for {}|we need the videos by {}, ideally earlier",
    "fr": "deadline : {}|avant {}|au plus tard {}|livraison {}|à publier avant {}|d'ici {}|"
    "date limite {}|rendu {}|échéance {}",
    "es": "fecha límite: {}|como muy tarde {}|entrega: {}",
    "de": "Deadline: {}|bis {}|spätestens {}|Abgabe {}",
    "it": "scadenza: {}|consegna {}|entro {}",
    "nl": "deadline: {}|voor {}|uiterlijk {}|oplevering {}",
    "pt": "prazo: {}|até {}|entrega {}",
}
# Patterns of CLDR, between which words are in single quotes; "O" is the day with its ending.
_NOTATIONS = {
    "en": "d MMMM y|MMMM d y|MMMM d, y|O MMMM|MMMM O|MMMM O, y|MMMM O y|'the' O 'of' MMMM|"
    "'the' O 'of' MMMM y|O 'of' MMMM|MMM d|d MMM|d-MMM-y|d-MMM-yy|d/MMM/y|y-MM-dd|EEEE d MMMM|"
    "EEEE, MMMM d|EEEE MMMM O y|EEEE 'the' O 'of' MMMM|EEEE O MMMM|EEE d MMM|EEE MMM d|"
    "EEE, d MMM y|MMMM 'the' O|MMMM, O|dd/MM/y|dd.MM.y|dd-MM-y|y-MM-dd'T'18:00|MMMM d 'at noon'",
    "fr": "d MMMM y|'le' d MMMM y|'le' d MMMM|'le' EEEE d MMMM y|EEEE d MMMM|EEEE d/MM|dd/MM/y|"
    "dd/MM|dd.MM.y|dd-MM-y|dd/MM/yy|y-MM-dd|'le' d MMMM 'à 18h'|'le' d MMMM 'au soir'|d-MMMM-y",
    "es": "d 'de' MMMM 'de' y|'el' d 'de' MMMM|d MMMM y|d/MM/y|'el' EEEE, d 'de' MMMM|y-MM-dd",
    "de": "d. MMMM y|d. MMMM|d.M.y|dd.MM.yy|d MMMM|EEEE, d. MMMM|EEEE, 'den' d. MMMM y|y-MM-dd|"
    "dd/MM/y",
    "it": "d MMMM y|'il' d MMMM|EEEE d MMMM|dd/MM/y|dd.MM.y|y-MM-dd",
    "nl": "d MMMM y|d MMMM|EEEE d MMMM|dd-MM-y|dd/MM/y|y-MM-dd|EEEE d MMMM y",
    "pt": "d 'de' MMMM 'de' y|d 'de' MMMM|'dia' d 'de' MMMM|d MMMM y|d/MM/y|EEEE, d 'de' MMMM|"
    "y-MM-dd",
}


def _ordinal(day: int) -> str:
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"'{day}{ending}'"


def _briefs(language: str) -> Iterator[tuple[str, str]]:
    """Each notation behind each lead, with the day that it tells; one day after the other."""
    days = (_TODAY + timedelta(2 + 17 * number % 330) for number in count())
    for notation in _NOTATIONS[language].split("|"):
        for lead in _LEADS[language].split("|"):
            day = next(days)
            pattern = notation.replace("O", _ordinal(day.day))
            written = format_date(day, pattern, locale=language)
            yield _OFFERS[language] + lead.format(written), day.isoformat()


@pytest.mark.parametrize("language", _NOTATIONS)
def test_a_day_is_read_in_any_notation(language: str) -> None:
    briefs = list(_briefs(language))

    assert [
        (brief, found)
        for brief, day in briefs
        if (found := read(brief, _TODAY).values.get("deadline")) != day
    ] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vidéos à rendre pour le 3 mars, 2000 € au total", "2027-03-03"),
        ("3 vidéos pour le 3 mars 2000 euros par créateur", "2027-03-03"),
        ("à rendre le 3 mars, 2000 vues garanties", "2027-03-03"),
        ("due on March '27", "2027-03-31"),
        ("in March the 3 creators film, due 4 May", "2027-05-04"),
        ("may 5 creators post it by June the 3rd?", "2027-06-03"),
        ("2026/Mar/31, deadline 4 May", "2027-05-04"),
        ("posted before Good Friday", "2027-03-26"),
        ("vor Pfingsten online", "2027-05-16"),
        ("content live by Mardi Gras", "2027-02-09"),
        ("online on Christmas Day", "2026-12-25"),
        ("à livrer avant la fête des grands-mères", "2027-03-07"),
        ("need them by Memorial Day", "2027-05-31"),
        ("vidéos livrées avant le Nouvel An chinois", None),
    ],
)
def test_a_day_is_told_by_what_stands_around_it(text: str, day: str | None) -> None:
    assert read(text, _TODAY).values.get("deadline") == day
