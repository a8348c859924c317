"""What is asked, bargained over and answered in a chat, or in questions with answers below them."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

_TODAY = date(2026, 6, 1)


def values(*lines: str) -> dict[str, object]:
    return dict(read("\n".join(lines), _TODAY).values)


@pytest.mark.parametrize(
    "lines",
    [
        ("A: combien de créateurs ?", "B: je pensais 6", "A: trop, 4 ça suffit", "B: ok 4"),
        ("A: 6 creators?", "B: too many. lets do 4", "A: fine 4. 100 euro each"),
        ("Jo (10:02) : 8 créateurs ça te va ?", "Al (10:04) : plutôt 4", "Jo (10:05) : va pour 4"),
        ("Zoé: 10 créatrices", "Max: on a pas le budget, 4", "Zoé: 4 ok", "Max: oui"),
        ("A: what about creators, 10?", "B: budget's tight, let's say 4", "A: four it is"),
        ("A: il faut des créateurs", "B: ok combien", "A: 4", "B: ça marche"),
        ("Sam 10:01  we need creators", "Al 10:02  how many", "Sam 10:02  four"),
        ("[29/05/2026, 18:05:12] Jo: how many creators", "[29/05/2026, 18:06:40] Al: 4",
         "[29/05/2026, 18:07:01] Jo: ok", "[29/05/2026, 18:07:50] Al: bye"),
        ("Q: How many creators?", "A: 4", "Q: Who posts?", "A: they do"),
        ("A: Sollen wir 8 Creator nehmen?", "B: zu viele, lieber 4", "A: gut, 4"),
        ("A: quanti creator prendiamo?", "B: 10", "A: troppi, facciamo 4", "B: ok 4"),
        ("A: hoeveel creators?", "B: 8?", "A: te veel, doe maar 4", "B: prima, 4"),
        ("A: quantos criadores?", "B: 6", "A: é muito, 4 chega", "B: ok 4"),
        ("A: ¿8 creadores?", "B: son muchos, mejor 4", "A: vale, 4"),
    ],
)  # fmt: skip
def test_the_last_number_agreed_on_counts(lines: tuple[str, ...]) -> None:
    assert values(*lines)["creators_wanted"] == 4


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("which room?", "12"),
        ("meeting room for 4?", "4 yes"),
        ("how old are your kids now?", "4 and 7"),
        ("how many shops do we have?", "3"),
        ("how long are the videos", "30"),
        ("when are you back?", "the 14"),
        ("what's your budget per creator?", "120"),
    ],
)
def test_the_answer_to_another_question_counts_nobody(question: str, answer: str) -> None:
    found = values("Jo: 5 creators", "Al: ok 5", f"Jo: {question}", f"Al: {answer}")
    assert found["creators_wanted"] == 5


@pytest.mark.parametrize(
    "lines",
    [
        ("A: 5 creators, 150 euros each?", "B: too much. 120", "A: ok 120"),
        ("A: 5 créateurs à 150 € chacun ?", "B: trop cher, descends à 120", "A: ok"),
        ("A: 5 créateurs à 150 € chacun", "B: trop cher, 120", "A: ok 120 €"),
        ("A: 5 creators, fee?", "B: 100 euros per creator", "A: 120?", "B: fine 120"),
        ("Bot: How many creators?", "User: 5", "Bot: Budget per creator?", "User: 120"),
        ("Support : combien de créateurs ?", "Client : 5", "Support : tarif par créateur ?",
         "Client : 120"),
    ],
)  # fmt: skip
def test_pay_is_what_was_last_said_of_it(lines: tuple[str, ...]) -> None:
    found = values(*lines)
    assert found["creators_wanted"] == 5
    assert found["budget_per_creator_cents"] == 12000


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("payés quand", "une fois que c'est publié"),
        ("when do we pay the creators?", "after publication"),
        ("Wann zahlen wir?", "nach Veröffentlichung"),
        ("¿cuándo se paga?", "cuando esté publicado"),
        ("wanneer betalen we?", "na publicatie"),
    ],
)
def test_the_question_tells_what_happens_then(question: str, answer: str) -> None:
    said = values("A: 5 creators, 100 €", f"B: {question}", f"A: {answer}")
    assert said["payment_trigger"] == "publication"
    assert values(question, answer, "", "5 creators")["payment_trigger"] == "publication"


def test_another_question_of_when_is_no_trigger() -> None:
    found = values("A: 5 creators, 100 € each", "B: when do they publish?", "A: after delivery")
    assert "payment_trigger" not in found


def test_an_answer_replaces_the_range_it_chooses_from() -> None:
    found = read("A: combien de créateurs ?\nB: 5 ou 6\nA: 6\nB: ok", _TODAY)
    assert found.values["creators_wanted"] == 6
    assert not found.cautions


@pytest.mark.parametrize(
    ("question", "answer", "field", "expected"),
    [
        ("tiktok?", "no, instagram", "platforms", ["Instagram"]),
        ("by 27 june?", "no, 20 june", "deadline", "2026-06-20"),
        ("pour le 27 juin ?", "non, le 20 juin", "deadline", "2026-06-20"),
        ("do they post it?", "no, they just send us the files", "prestation", "ugc_only"),
        ("ils publient ?", "non, ils nous envoient les fichiers", "prestation", "ugc_only"),
    ],
)
def test_what_is_denied_is_replaced_by_what_the_answer_says(
    question: str, answer: str, field: str, expected: object
) -> None:
    found = values(f"A: 5 creators, {question}", f"B: {answer}", "A: ok, 100 euros each")
    assert found[field] == expected
    assert found["creators_wanted"] == 5
