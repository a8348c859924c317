"""Whether creators publish may be undecided, or allowed without being owed."""

import pytest

from app.extraction.rules.publishing.payment import triggers
from app.extraction.rules.publishing.prestation import prestation
from app.extraction.rules.text.scan import Scan


def service(brief: str) -> str:
    scan = Scan(brief)
    return "".join(sorted({str(one.value) for one in prestation(scan, triggers(scan))}))


@pytest.mark.parametrize(
    "brief",
    [
        "We don't know yet whether they post.",
        "Posting: TBC",
        "Do they post it or do we? You tell me.",
        "Whether the creators post or we do is still up for discussion.",
        "Publication : à voir",
        "On ne sait pas encore qui publie, 5 mamans à 80 €.",
        "Publié par eux ou par nous, on verra.",
        "Wer es postet, ist noch unklar.",
        "Ob die Creator selbst posten, klären wir noch.",
        "No tenemos claro si los publican ellos o nosotros.",
        "Publicación: por decidir",
        "Non sappiamo ancora chi pubblica.",
        "We weten nog niet of ze die zelf plaatsen.",
        "Ainda não sabemos se são eles a publicar ou nós.",
    ],
)
def test_publishing_that_nobody_has_decided_is_not_stated(brief: str) -> None:
    assert not service(brief)


@pytest.mark.parametrize(
    "brief",
    [
        "They can post if they feel like it but that's not part of the deal.",
        "You're welcome to share it, but you don't have to.",
        "Elles peuvent la poster si ça leur chante, ce n'est pas demandé.",
        "Posten könnt ihr es, müsst ihr aber nicht.",
        "Pueden publicarlo si quieren, pero no entra en el trato.",
        "Possono pubblicarlo se vogliono, ma non fa parte dell'accordo.",
        "Ze mogen het posten als ze willen, maar dat hoeft niet.",
        "Podem publicar se quiserem, mas não é obrigatório.",
        "If you want to put it on your page, go for it, otherwise just send it to us.",
    ],
)
def test_publishing_that_is_allowed_and_not_owed_is_none(brief: str) -> None:
    assert service(brief) == "ugc_only"


@pytest.mark.parametrize(
    "brief",
    [
        "If you want to join, film a clip and post it on your own account.",
        "We don't know yet how many, but they post it on their TikTok.",
        "You can film it on your phone, then you post it on your page.",
        "Si ça vous dit, vous le postez sur votre compte.",
        "Wir wissen noch nicht, was es kostet. Die Creator posten auf ihrem Kanal.",
        "you post it on TikTok or Instagram, we pay on Friday",
    ],
)
def test_what_is_open_about_other_things_leaves_publishing_asked(brief: str) -> None:
    assert service(brief) == "video_post"
