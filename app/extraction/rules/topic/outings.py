"""Ways out and trips that are called like a release: ``la sortie du collège``, ``une uscita``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("objectives")
_THING_REACH = 5
_OURS = _NEAR["owners"] | _NEAR["new"] | {'"'}


def is_an_outing(scan: Scan, mark: Mark, before: list[str]) -> bool:
    """``à la sortie du collège``, ``une vraie sortie``; not "la sortie de notre jeu", "de Noctia".

    ``before``: the words before it, of which one may say that it is ours.
    """
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    if words[mark.at] not in _NEAR["outing"] or not _NEAR["owners"].isdisjoint(before):
        return False
    stop = min(last, mark.end + _THING_REACH)
    if not _OURS.isdisjoint(words[mark.end : stop]):
        return False
    if mark.end + 1 >= last:  # "Per l'uscita", "pour la sortie": nothing follows
        return _NEAR["towards"].isdisjoint(before) or _NEAR["definite"].isdisjoint(before[-1:])
    if words[mark.end] in _NEAR["of"] and _is_name(scan, mark.end + 1):
        return False
    return not any(scan.within(kind, mark.end, stop) for kind in ("launch_thing", "month"))


def _is_name(scan: Scan, at: int) -> bool:
    """A word with a capital."""
    start = scan.text.span(at, at + 1).start
    return scan.text.kinds[at] == WORD and scan.text.raw[start].isupper()
