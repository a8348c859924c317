"""Amounts that no longer hold: ``175 € instead of 150 €``, ``120 € (was 130 €)``."""

from app.extraction.rules.amounts import Amount
from app.extraction.rules.nearby import near
from app.extraction.rules.negation import negated
from app.extraction.rules.nouns import Nouns

_FORMER, _COPULAS, _ASIDE = near("money", "former"), near("money", "is"), 4
_ARTICLES = {"the", "les", "los", "die", "der", "den", "de", "i", "os", "a"}


def withdrawn(nouns: Nouns, amount: Amount) -> bool:
    """``175 € instead of 150 €``, ``900 € et non 700``: the refused one says nothing."""
    scan, words, text = nouns.scan, nouns.words, nouns.scan.text
    first, _ = scan.bounds(amount.at)
    starts = {amount.at, amount.at - 1 if words[amount.at - 1] in _ARTICLES else amount.at}
    if amount.at - 1 > first and words[amount.at - 1] == "-" and text.glued(amount.at):
        # "-20 € dès 100 €" is a discount; a glued sign that opens a line is a bullet.
        return not text.glued(amount.at - 1)
    nearest = range(amount.at - 1, max(first, amount.at - _ASIDE) - 1, -1)
    opened = next((at for at in nearest if words[at] in "()"), None)
    if opened is not None and words[opened] == "(":
        inside = (*words[opened : amount.at], *words[amount.end : amount.end + 2])
        if not _FORMER.isdisjoint(inside) and ")" in words[amount.end : amount.end + _ASIDE]:
            return True  # "(was 130 €)"
    cues = scan.within("negation", max(first + 1, amount.at - _ASIDE), amount.at)
    # "Il compenso non è più 200 €"; "non è più di 200 €" is a limit.
    while amount.at - _ASIDE < min(starts) and words[min(starts) - 1] in _COPULAS:
        starts.add(min(starts) - 1)
    return any(cue.end in starts for cue in cues) and negated(scan, amount.at)
