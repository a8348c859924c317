"""What makes a mention a goal by its place: ``what she measures is sales``, ``sales first``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("objectives")
_BREAKS = {",", "-", ":", "(", ";"}
_FOREMOST_REACH, _CLEFT_REACH, _SORT_REACH, _FORM_REACH = 3, 8, 4, 32
_CLOSING = 2


def is_aim(scan: Scan, mark: Mark) -> bool:
    """Whether the words around a mention say that it is what the campaign is for."""
    return (
        _named_campaign(scan, mark)
        or _is_foremost(scan, mark)
        or _is_cleft(scan, mark)
        or _is_against(scan, mark)
        or _is_ticked(scan, mark)
    )


def _is_ticked(scan: Scan, mark: Mark) -> bool:
    """``Objectifs : ☒ Notoriété ☐ Ventes``, which the form's reading tells by yes and no."""
    words = scan.text.words
    if words[mark.end : mark.end + 1] != [":"] or _NEAR["ticked"].isdisjoint(
        words[mark.end + 1 : mark.end + 2]
    ):
        return False
    named = scan.within("goal", max(0, mark.at - _FORM_REACH), mark.at)
    return any(one.value == "label" for one in named)


def _is_against(scan: Scan, mark: Mark) -> bool:
    """``sales, not likes``, ``des ventes, pas des vues``: rather than what is vain."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    at = mark.end + (words[mark.end : mark.end + 1] == [","])
    ahead = words[at : min(last, at + _SORT_REACH)]
    turns = bool(ahead) and ahead[0] in _NEAR["not"]
    return turns and not _NEAR["vanity"].isdisjoint(ahead)


def _is_foremost(scan: Scan, mark: Mark) -> bool:
    """``visibility first``, ``la notoriété avant tout``: nothing follows in the clause."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    at = mark.end
    while at < min(last, mark.end + _FOREMOST_REACH) and words[at] in _NEAR["foremost_words"]:
        at += 1
    ends = at >= last or scan.text.kinds[at] != WORD
    return ends and not _NEAR["foremost"].isdisjoint(words[mark.end : at])


def closes(scan: Scan, goal: Mark) -> bool:
    """``Visibility with young families in the city, that's the goal``: behind a break."""
    words, (first, end) = scan.text.words, scan.bounds(goal.at)
    return end - goal.end <= _CLOSING and not _BREAKS.isdisjoint(
        words[max(first, goal.at - 4) : goal.at]
    )


def _named_campaign(scan: Scan, mark: Mark) -> bool:
    """``a traffic campaign``; in German and Dutch what is to grow comes first."""
    if any(one.at == mark.end for one in scan.marks["campaign_noun"]):
        return True
    return scan.language in {"de", "nl", "und"} and any(
        goal.value == "grow" and 0 <= goal.at - mark.end <= 1 for goal in scan.marks["goal"]
    )


def _is_cleft(scan: Scan, mark: Mark) -> bool:
    """``What the shops want most is comments``, ``l'idée, c'est des clics``."""
    words, (first, _) = scan.text.words, scan.bounds(mark.at)
    low = max(first, mark.at - _SORT_REACH)
    link = next((at for at in range(mark.at - 1, low - 1, -1) if words[at] in _NEAR["is"]), None)
    if link is None or not _NEAR["wanted"].issuperset(_plain(words[link + 1 : mark.at])):
        return False
    for at in range(link - 1, max(first, link - _CLEFT_REACH) - 1, -1):
        if words[at] in _NEAR["notion"]:  # "The idea is a visit to the studio, then a video"
            return not any(link < number.at < mark.at for number in scan.numbers)
        if words[at] in _NEAR["what"] and at < link - 1:  # not the "ce" of "ce sont"
            return not _NEAR["wanting"].isdisjoint(words[at:link])
    return False


def _plain(words: list[str]) -> list[str]:
    """Without the word right before the mention that tells its sort: ``app downloads``."""
    return words[:-1] if words and not is_common(words[-1]) else words
