"""Rushes, hooks and rounds of changes that a brief asks for on top of its videos."""

import pytest

from app.extraction.rules.conditions.facts import facts
from app.extraction.rules.text.scan import Scan


def stated(brief: str) -> dict[str, object]:
    """The value of each fact: the last item of a field counts."""
    return {item.field: item.value for item in facts(Scan(brief))}


RUSHES = [
    ("rushes", True),
    ("On veut récupérer les rushes.", True),
    ("rushs bruts inclus", True),
    ("raw files please", True),
    ("Please deliver the raw footage too", True),
    ("pas de rushes", False),
    ("No raw footage needed", False),
    ("Rushes : non", False),
    ("raw footage not needed", False),
    ("sans les fichiers bruts", False),
    ("Rohmaterial bitte mitliefern", True),
    ("con los brutos", True),
    ("merci d'inclure les fichiers sources", True),
    ("send us the unedited clips as well", True),
    ("rushes à fournir", True),
    ("les rushs ne sont pas nécessaires", False),
    ("pas besoin des rushes", False),
    ("we don't need the raw footage", False),
    ("raw footage: optional", True),
    ("no need for raws", False),
    ("pensez à nous envoyer aussi les plans bruts", True),
    ("Please also hand over all unedited footage", True),
]

HOOKS = [
    ("2 hooks en plus", 2),
    ("3 accroches supplémentaires", 3),
    ("3 variantes de hook", 2),
    ("3 hook variations", 2),
    ("3 hooks différents par vidéo", 2),
    ("2 extra hooks", 2),
    ("an additional hook", 1),
    ("un hook supplémentaire", 1),
    ("2 autres accroches", 2),
    ("3 different openings", 2),
    ("3 intros différentes", 2),
    ("3 ganchos", 2),
    ("pas de hook supplémentaire", 0),
    ("no extra hooks", 0),
    ("Hooks : 3", 2),
    ("hook x3", 2),
    ("1 vidéo + 2 hooks", 2),
    ("4 strong hooks", 3),
    ("trois débuts différents", 2),
    ("2 hooks plus un CTA", 1),
    ("2 to 4 hooks", 2),
    ("hooks: 3 variations please", 2),
    ("Prévoir 3 accroches", 2),
    ("prévoir deux accroches différentes", 1),
    ("same video with 3 different hooks", 2),
    ("A/B test: 2 alternative hooks", 2),
    ("with 4 opening variations", 3),
    ("hook + 2 variantes de hook", 2),
    ("5 hooks", 4),
    ("prévoyez 2 accroches en plus par vidéo", 2),
    ("3 vidéos avec chacune 2 hooks", 1),
    ("Trois propositions de hook", 2),
    ("deux versions de l'accroche", 1),
    ("two alternate hooks per video", 2),
    ("+ 3 hooks additionnels", 3),
    ("avec 1 hook bonus", 1),
    ("Filmez trois intros alternatives pour nos tests", 3),
    ("We'd like to test three hooks on the same body", 2),
    ("Prévoir deux variantes d'accroche supplémentaires", 2),
    ("give us 2 alternative openings too", 2),
]

REVISIONS = [
    ("2 allers-retours", 1),
    ("2 rounds of revisions", 1),
    ("1 retouche incluse", 0),
    ("une révision supplémentaire", 1),
    ("3 revision rounds", 2),
    ("max 2 tours de modifs", 1),
    ("jusqu'à 3 retouches", 2),
    ("2 extra revisions", 2),
    ("sans retouche", 0),
    ("no revisions", 0),
    ("un aller-retour", 0),
    ("Retouches : 2 max", 1),
    ("2 Korrekturschleifen", 1),
    ("dos rondas de cambios", 1),
    ("2 revisies", 1),
    ("two rounds of edits", 1),
    ("2 séries de retours", 1),
    ("2 rondas de alterações", 1),
    ("due revisioni incluse", 1),
    ("1 round of feedback included, second one billed", 0),
    ("one extra round of changes", 1),
    ("Revisions: up to 2", 1),
    ("includes one revision", 0),
    ("deux retouches incluses", 1),
    ("2 corrections possibles", 1),
    ("1 aller-retour de modifs", 0),
    ("3 aller-retours", 2),
    ("aucune retouche", 0),
    ("2 modifs max", 1),
    ("Nous acceptons 2 tours de retours", 1),
    ("plus une révision supplémentaire", 1),
    ("on aura droit à 2 retouches", 1),
    ("Révisions : 1", 0),
    ("one round of edits", 0),
    ("with two revisions included", 1),
    ("up to three rounds of feedback", 2),
    ("1 additional revision", 1),
    ("jusqu'à deux allers-retours sont prévus", 1),
    ("maximum une modification", 0),
    ("no reshoots", 0),
    ("Deux séries de modifications comprises dans le prix", 1),
    ("You get up to two rounds of notes", 1),
    ("Une seule retouche possible", 0),
    ("1 free revision, extra ones are billed", 0),
    ("Nous prévoyons 3 rounds de feedback", 2),
]

SILENT = [
    "Hook dans les 3 premières secondes",
    "hook de 3 secondes, puis démo",
    "Rush 48h please",
    "chocolat brut 80 %",
    "Raw and authentic tone",
    "raw food for dogs",
    "hook dans les 3 premières secondes",
    "Hook in the first 3 seconds",
    "un hook percutant",
    "1 hook",
    "L'intro dure 3 secondes",
    "pas de hook racoleur",
    "unlimited revisions",
    "révisions illimitées",
    "Billet aller-retour Paris-Lyon",
    "2 révisions par an de la voiture",
    "retours gratuits 30 jours",
    "un hook fort et deux variantes",
    'idée de hook : "3 erreurs à éviter"',
    "L'année dernière on avait demandé les rushes",
    "hooks supplémentaires bienvenus",
    "modifications illimitées",
    "Un seul hook suffit",
]


@pytest.mark.parametrize(("brief", "expected"), RUSHES)
def test_rushes_are_wanted_or_refused(brief: str, expected: object) -> None:
    assert stated(brief) == {"raw_footage": expected}


@pytest.mark.parametrize(("brief", "expected"), HOOKS)
def test_hooks_beyond_the_first_are_counted(brief: str, expected: int) -> None:
    assert stated(brief) == {"extra_hooks": expected}


@pytest.mark.parametrize(("brief", "expected"), REVISIONS)
def test_rounds_of_changes_beyond_the_first_are_counted(brief: str, expected: int) -> None:
    assert stated(brief) == {"extra_revisions": expected}


@pytest.mark.parametrize("brief", SILENT)
def test_what_is_no_extra_is_not_stated(brief: str) -> None:
    assert stated(brief) == {}


@pytest.mark.parametrize(
    "brief",
    [
        "rushs ? à voir",
        "rushes: to be discussed",
        "Rohmaterial? Noch offen",
        "video girati al parco",
    ],
)
def test_rushes_not_decided_on_stay_open(brief: str) -> None:
    assert [one for one in facts(Scan(brief)) if one.field == "raw_footage"] == []
