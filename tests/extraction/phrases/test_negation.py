"""What a brief denies: extraction-rules sections 4.1 (4) and 6.1."""

import pytest

from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.scan import Scan

# Each brief, and which of its words are denied; the words asked about are marked with "*".
DENIED = [
    ("pas de *chats", "chats"),
    ("nous ne voulons ni *chats ni *chiens", "chats chiens"),
    ("no *dogs, *cats, or *kids", "dogs cats kids"),
    ("No *dogs, *cats and *kids.", "dogs cats kids"),
    ("Pas de *chiens, de *chats ou de *lapins", "chiens chats lapins"),
    ("Pas d'animaux (*chiens, *chats)", "chiens chats"),
    ("please no *cats/*dogs", "cats dogs"),
    ("we are not looking for *cats", "cats"),
    ("We don't need *dogs. *Cats are fine", "dogs"),
    ("we dont want *dogs", "dogs"),
    ("pas de *chats, que des *chiens", "chats"),
    ("pas de *chats mais des *chiens", "chats"),
    ("Pas de *chat, on cherche des *chiens", "chat"),
    ("no *TikTok, *Instagram only", "tiktok"),
    ("no *TikTok, just *Instagram", "tiktok"),
    ("Pas de *TikTok, *Instagram et *YouTube uniquement", "tiktok"),
    ("Tu ne dois pas *publier sur *TikTok", "publier tiktok"),
    ("sans publication sur *TikTok", "tiktok"),
    ("pas sur ma chaîne *YouTube", "youtube"),
    ("pas de *rushes, 5 *créateurs", "rushes"),
    ("chiens (pas de *chats) et *lapins", "chats"),
    ("À éviter : les *chats", "chats"),
    ("Tous publics.\nPas de *chiens\n*chats", "chiens"),
    ("pas de *chat ; votre *chien", "chat"),
    ("keine *Katzen, nur *Hunde", "katzen"),
    ("Wir wollen keine *Katzen oder *Hunde", "katzen hunde"),
    ("geen *katten of *honden", "katten honden"),
    ("senza *gatti né *cani", "gatti cani"),
    ("não queremos *gatos mas *cães", "gatos"),
    ("no queremos *gatos, solo *perros", "gatos"),
    ("Non vogliamo *gatti ma *cani", "gatti"),
]
EXCEPTED = [
    ("tous les animaux sauf les *chats", "chats"),
    ("aucun *animal sauf les *chiens", "animal"),
    ("all pets except *cats", "cats"),
    ("alle Tiere außer *Katzen", "katzen"),
]
BEHIND = [
    ("*chiens et *chats s'abstenir", "chiens chats"),
    ("*dogs are not allowed but *cats are", "dogs"),
    ("*Hunde suchen wir nicht", "hunde"),
    ("*katten willen we niet", "katten"),
    ("*chats exclus", "chats"),
]
SEEMING = [
    "n'hésitez pas à montrer votre *chien",
    "N’oubliez pas votre *chien",
    "not only *dogs",
    "pas seulement les *chiens",
    "sans oublier votre *chien",
    "croquettes sans céréales pour *chien",
    "sans engagement, montrez votre *chien",
    "no problem, bring your *dog",
    "no limits, *dogs and *cats welcome",
    "Sans script, *chiens et *chats bienvenus",
    "pourquoi pas un *chien",
    "Don't forget your *dog",
    "Not a big city. Your *dog",
    "pas plus de *5 créateurs",
    "no more than *5 creators",
    "no later than *Friday",
    "nicht nur *Hunde",
    "non solo *cani",
    "niet alleen *honden",
    "não só *cães",
    "no solo *perros",
    "publicar no *TikTok, com vídeos para o nosso perfil",
    "le *chien dont on parle",
]


def denied_of(marked: str) -> tuple[set[str], set[str]]:
    """The marked words of a brief, and those of them that are denied."""
    scan = Scan(marked.replace("*", ""))
    asked = {Scan(part).text.words[0] for part in marked.split("*")[1:]}
    places = [at for at, word in enumerate(scan.text.words) if word in asked]
    return asked, {scan.text.words[at] for at in places if negated(scan, at)}


@pytest.mark.parametrize(("brief", "expected"), DENIED + EXCEPTED + BEHIND)
def test_a_denial_reaches_its_list_and_no_further(brief: str, expected: str) -> None:
    assert denied_of(brief)[1] == set(expected.split())


@pytest.mark.parametrize("brief", SEEMING)
def test_a_word_that_only_seems_to_deny_denies_nothing(brief: str) -> None:
    asked, denied = denied_of(brief)
    assert asked
    assert denied == set()


def test_a_denial_reaches_six_words() -> None:
    assert denied_of("not one two three four five *six") == ({"six"}, {"six"})
    assert denied_of("not one two three four five six seven *eight")[1] == set()


def test_a_brief_without_a_cue_denies_nothing() -> None:
    scan = Scan("5 créateurs avec un chien et un chat")
    assert not any(negated(scan, at) for at in range(len(scan.text.words)))


@pytest.mark.parametrize(
    "unit", ["no dogs, ", "pas ", "ni chat ni chien ", "sauf ", "sauf pas ", "not only "]
)
def test_any_brief_can_be_asked_about_every_word(unit: str) -> None:
    scan = Scan((unit * 4000)[:4000])
    answers = [negated(scan, at) for at in range(len(scan.text.words))]
    assert len(answers) == len(scan.text.words)
