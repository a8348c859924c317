"""A campaign of before, told in a note, is no data; a year alone sets nothing aside."""

from datetime import date

import pytest

from app.extraction.rules.reader import read

TODAY = date(2026, 6, 1)


def _offer(brief: str) -> tuple[object, object]:
    values = read(brief, TODAY).values
    return values.get("creators_wanted"), values.get("budget_per_creator_cents")


@pytest.mark.parametrize(
    "brief",
    [
        "- 6 creators\n- €200 each\n- the 2024 thing (12 people, 400 each, flop).",
        "6 creators, €200 each. Tom's try in 2022 (15 students, 40 each) went nowhere.",
        "6 creators, €200 each\n2021: 15 creators at 90. Total flop.",
        "6 creators, €200 each. Total flop in 2023: 20 influencers at 80 € each.",
        "6 creators, €200 each. Marc wants 20 nano influencers at €50. We're not doing that.",
        "6 créateurs à 200 € chacun. Le test 2022 (15 créateurs à 90 €) n'a rien donné.",
        "6 créateurs, 200 € chacun\n2022 : 30 nanos à 40 €, fiasco.",
        "6 créateurs à 200 € chacun, la campagne 2024 a été un flop.",
        "6 Creator, 200 € pro Person.\n2024: 20 Influencer zu je 80 €, totaler Reinfall.",
        "6 creadores, 200 € cada uno. El jefe habló de 20 a 80 €. Eso no lo repetimos.",
        "6 creator a 200 € ciascuno. La prova del 2024 (20 influencer, 80 €) è stata un flop.",
        "6 creators, 200 € elk. Ze had het over 20 influencers. Dat doen we niet nog eens.",
        "6 criadores, 200 € cada. A chefe falou em 20 influencers a 80 €. Nunca mais.",
    ],
)
def test_told_of_before(brief: str) -> None:
    assert _offer(brief) == (6, 20_000)


@pytest.mark.parametrize(
    "brief",
    [
        "Never again cold feet! 6 creators at €200 each film our heated socks.",
        "6 Creator für je 200 €. Kalte Füße? Nie wieder!",
        "We need 6 creators (€200 each) so that our launch isn't a flop.",
        "6 creators (€200 each, flop-proof scripts) film our lamp.",
        "6 creators, €200 each, to show our flip-flops (made in 2024).",
        "Review of the Volvo EX30 2024 (6 creators, €200 each).",
        "Our test kitchen opened in 2024 (6 creators visit it, €200 each).",
        "Campagne 2027 (6 créateurs, 200 € chacun) : vidéos de 30 secondes.",
        "6 creators, €200 each. Posting on our page? Not doing that.",
        "6 creators at €200 each tell of the day their old vacuum didn't work.",
    ],
)
def test_nothing_is_set_aside(brief: str) -> None:
    assert _offer(brief) == (6, 20_000)
