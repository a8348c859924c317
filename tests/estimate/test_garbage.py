"""What an estimate leaves behind."""

import gc

from app.domain.request import EstimateRequest
from app.estimating import make_estimator
from app.settings import Settings
from tests.labelled import labelled


def test_an_estimate_leaves_nothing_to_the_garbage_collector() -> None:
    """Else it would look through all that is kept, and every request would wait for it."""
    estimator = make_estimator(Settings())
    requests = [EstimateRequest(brief=case.brief) for case in labelled()[::20]]
    for one in requests:
        estimator.estimate(one)
    gc.collect()
    gc.disable()
    try:
        for one in requests:
            estimator.estimate(one)
        left = gc.collect()
    finally:
        gc.enable()

    assert left == 0
