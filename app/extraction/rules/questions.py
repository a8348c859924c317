"""The question that a short line answers: ``Payés quand ?`` over ``une fois que c'est publié``."""

from app.extraction.rules.nearby import lists
from app.extraction.rules.scan import Scan
from app.extraction.rules.tokens import LINE

_NEAR = lists("chat")
_MOST_ANSWER, _MOST_QUESTION = 16, 24


def question_above(scan: Scan, at: int) -> range | None:
    """The tokens of the question on the line above the short one of token ``at``."""
    words = scan.text.words
    if LINE not in scan.text.vocabulary:
        return None
    end = next((one for one in range(at, max(-1, at - _MOST_ANSWER), -1) if words[one] == LINE), -1)
    while end > 0 and words[end - 1] == LINE:
        end -= 1
    first = end
    while first > 0 and words[first - 1] != LINE and end - first <= _MOST_QUESTION:
        first -= 1
    if end <= 0 or end - first > _MOST_QUESTION:
        return None
    said = words[first:end]
    asks = "?" in said or not (_NEAR["asking"] | _NEAR["when"]).isdisjoint(said)
    return range(first, end) if asks else None


def is_paid_when(scan: Scan, at: int) -> bool:
    """Token ``at`` answers a question of when people are paid."""
    asked = question_above(scan, at)
    if asked is None or not scan.within("pay", asked.start, asked.stop):
        return False
    return not _NEAR["when"].isdisjoint(scan.text.words[asked.start : asked.stop])
