"""Words of sport that mean something else: the training of dogs, an estate that somebody runs."""

from app.domain.campaign import Category
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("niche_aside")
_SPORT = Category.SPORT.value
# So often are the animals named where they are what is trained.
_LEAST_PETS, _LONG = 3, 120


def is_no_sport(scan: Scan, mark: Mark, pets: int, sports: int) -> bool:
    """``it comes to us for training`` among guide dogs; ``we have been running a hotel``.

    ``pets``, ``sports``: how many mentions of animals and of sport the brief has.
    """
    if mark.value != _SPORT or mark.end - mark.at > 1:
        return False
    word = scan.text.words[mark.at]
    if word in _NEAR["training"]:
        # "Our trainer Tom gives workshops on folding": spoken of nowhere else.
        ours = sports == 1 and scan.text.words[mark.at - 1] in _NEAR["our"]
        return pets >= _LEAST_PETS or (ours and len(scan.text.words) > _LONG)
    return word in _NEAR["managing"] and _is_run(scan, mark)


def _is_run(scan: Scan, mark: Mark) -> bool:
    """``have been running Quinta Amoreira``, ``we're running a hotel``; not "in Ghent"."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if mark.at <= first or words[mark.at - 1] not in _NEAR["in_course"] or mark.end >= end:
        return False
    if words[mark.end] in _NEAR["what_is_run"]:
        return True
    start = scan.text.span(mark.end, mark.end + 1).start
    return scan.text.kinds[mark.end] == WORD and scan.text.raw[start].isupper()
