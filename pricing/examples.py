"""The nine worked examples: the briefs on which a change of the tariff shows what it does.

Their prices, to the cent, are in ``tests/pricing/test_worked_examples.py``.
"""

from typing import Final, NamedTuple

from pricing.model import Facts


class Example(NamedTuple):
    """A brief as it was read; None is what it does not say."""

    brief: str
    facts: Facts
    creators: int | None = None
    budget_cents: int | None = None
    total_cents: int | None = None


_DOG: Final = Facts(prestation="video_post", categories=("dog",), platform_count=1)

EXAMPLES: Final = (
    Example("3 vidéos TikTok par des créateurs avec un chien, publiées sur leur compte", _DOG, 3),
    Example(
        "3 vidéos TikTok par des créateurs avec un chien, publiées sur leur compte, "
        "120 € par créateur",
        _DOG,
        creators=3,
        budget_cents=12_000,
    ),
    Example(
        "10 créateurs cuisine, UGC livré, pubs Meta 3 mois, 2 hooks en plus",
        Facts(categories=("cooking",), platform_count=2, ads_rights_days=90, extra_hooks=2),
        creators=10,
    ),
    Example(
        "5 expert creators, B2B SaaS, files only, 12-month paid ads, raw footage, in 48 hours",
        Facts(
            categories=("business",),
            level="expert",
            ads_rights_days=365,
            raw_footage=True,
            days_to_deadline=2,
        ),
        creators=5,
    ),
    Example(
        "On fournit la vidéo, 20 créateurs auto la publient sur TikTok et Snapchat, "
        "1 500 € au total",
        Facts(prestation="post_provided", categories=("car",), platform_count=2),
        creators=20,
        total_cents=150_000,
    ),
    Example(
        "4 sport creators post a Reel, paid at 10,000 views",
        Facts(
            prestation="video_post",
            categories=("sport",),
            platform_count=1,
            paid_on_views=True,
            views_threshold=10_000,
        ),
        creators=4,
    ),
    Example(
        "We provide the podcast clip, 10 creators post it on TikTok, paid at 50,000 views",
        Facts(
            prestation="post_provided",
            categories=("podcast",),
            platform_count=1,
            paid_on_views=True,
            views_threshold=50_000,
        ),
        creators=10,
    ),
    Example(
        "Un couple confirmé, vidéo pour pubs Facebook, droits à vie, 100 €",
        Facts(
            categories=("couple",),
            platform_count=1,
            level="confirmed",
            ads_rights_perpetual=True,
        ),
        creators=1,
        budget_cents=10_000,
    ),
    Example(
        "Jouets pour chat, posts TikTok + Instagram, 1 000 € en tout",
        Facts(prestation="video_post", categories=("cat",), platform_count=2),
        total_cents=100_000,
    ),
)
