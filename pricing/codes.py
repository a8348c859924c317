"""The rates that the engine knows, and how each must be written in the tariff.

The tariff holds numbers, not rules: what a rate is a share of, and what bounds it, is fixed here
and checked there, so that a rate can never be read in another unit than it was written in.
"""

from typing import Final, NamedTuple

LEVELS: Final = ("unknown", "beginner", "confirmed", "expert")
ROUNDING_AND_LIMITS: Final = "ROUNDING_AND_LIMITS"
VIEWS_REACH: Final = "VIEWS_REACH"


class Shape(NamedTuple):
    """How a rate is written: money per unit, or a share of something."""

    topic: str
    """Of ``evidence.toml``: each source of the rate must have a datum on it."""
    per: str | None = None
    of: str | None = None
    limit: str | None = None
    """The key of its threshold: max_days, max_months, min_videos or over_seconds."""
    levels: tuple[str | None, ...] = (None,)
    """The creator levels it is written for; one row without a level unless said."""


def _option(topic: str, limit: str | None = None, per: str | None = None) -> Shape:
    return Shape(topic, per=per, of="CREATOR_FEE", limit=limit)


SHAPES: Final[dict[str, Shape]] = {
    "BASE_VIDEO": Shape("base video", per="video", levels=LEVELS),
    "LENGTH_OVER_60S": Shape("length", of="BASE_VIDEO", limit="over_seconds"),
    "BUNDLE_3": Shape("bundle", of="BASE_VIDEO", limit="min_videos"),
    "BUNDLE_5": Shape("bundle", of="BASE_VIDEO", limit="min_videos"),
    "BUNDLE_10": Shape("bundle", of="BASE_VIDEO", limit="min_videos"),
    "POST_ON_CHANNEL": Shape("posting", per="post"),
    "EXTRA_PLATFORM_POST": Shape("posting", per="extra platform", of="POST_ON_CHANNEL"),
    "NICHE_DOG": _option("niche"),
    "NICHE_CAT": _option("niche"),
    "NICHE_COOKING": _option("niche"),
    "NICHE_CAR": _option("niche"),
    "NICHE_BUSINESS": _option("niche"),
    "NICHE_SPORT": _option("niche"),
    "NICHE_COUPLE": _option("niche"),
    "NICHE_PODCAST": _option("niche"),
    "RIGHTS_ADS_30D": _option("rights: ads", "max_days"),
    "RIGHTS_ADS_90D": _option("rights: ads", "max_days"),
    "RIGHTS_ADS_180D": _option("rights: ads", "max_days"),
    "RIGHTS_ADS_365D": _option("rights: ads"),
    "RIGHTS_ADS_PERPETUAL": _option("rights: ads"),
    "WHITELISTING_30D": _option("whitelisting", "max_days"),
    "WHITELISTING_90D": _option("whitelisting"),
    "EXCLUSIVITY_3M": _option("exclusivity", "max_months"),
    "EXCLUSIVITY_6M": _option("exclusivity"),
    "RAW_FOOTAGE": _option("raw footage"),
    "EXTRA_HOOK": Shape("extra hook", per="hook"),
    "EXTRA_REVISION": _option("revision", per="round"),
    "RUSH_48H": _option("rush", "max_days"),
    "RUSH_EXPRESS": _option("rush", "max_days"),
    "VIEWS_RISK": _option("pay per view"),
    "CPM_CREATOR_MADE": Shape("pay per view", per="1000 views"),
    "CPM_POST_PROVIDED": Shape("pay per view", per="1000 views"),
    "PLATFORM_FEE": Shape("fees", of="SUBTOTAL"),
    "AGENCY_FEE": Shape("fees", of="SUBTOTAL"),
}

NICHES: Final = tuple(code for code in SHAPES if code.startswith("NICHE_"))

# Steps of one option, each up to its threshold; the last takes all that is longer.
ADS_RIGHTS: Final = ("RIGHTS_ADS_30D", "RIGHTS_ADS_90D", "RIGHTS_ADS_180D", "RIGHTS_ADS_365D")
WHITELISTING: Final = ("WHITELISTING_30D", "WHITELISTING_90D")
EXCLUSIVITY: Final = ("EXCLUSIVITY_3M", "EXCLUSIVITY_6M")
RUSH: Final = ("RUSH_48H", "RUSH_EXPRESS")
BUNDLES: Final = ("BUNDLE_3", "BUNDLE_5", "BUNDLE_10")
ORDERED: Final = (ADS_RIGHTS, WHITELISTING, EXCLUSIVITY, RUSH, BUNDLES)
FEES: Final = ("PLATFORM_FEE", "AGENCY_FEE")


def cpm(prestation: str) -> str:
    """Name the rate of 1,000 views."""
    return "CPM_POST_PROVIDED" if prestation == "post_provided" else "CPM_CREATOR_MADE"
