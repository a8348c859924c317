"""The market price of one creator, line by line.

One creator fee, then options that are shares of that fee: added, never multiplied. Each line is
rounded half up to the cent at each of low, typical and high, and the lines add up exactly.
"""

from datetime import date
from typing import Final

from pricing.codes import ROUNDING_AND_LIMITS, VIEWS_REACH
from pricing.model import Band, Facts, Line, Quote
from pricing.rates import Rates, Step
from pricing.tariff import Tariff

_WHOLE_BPS: Final = 10_000
_HALF_BPS: Final = _WHOLE_BPS // 2


def price(facts: Facts, tariff: Tariff, on: date) -> Quote:
    """Price what one creator is asked to do, at the rates of one day."""
    rates = tariff.on(on)
    lines = _creator_fee(facts, rates)
    fee = _sum(lines)
    lines += _options(facts, rates, fee)
    if facts.paid_on_views:
        lines += _views(facts, rates, fee, lines)
    exact = _sum(lines)
    per_creator = _rounded(exact, tariff)
    lines += _difference(ROUNDING_AND_LIMITS, per_creator, exact)
    return Quote(tuple(lines), per_creator)


def hurry(days: int | None, tariff: Tariff, on: date) -> int | None:
    """Return the most days to the deadline that are priced as these are; ``None``: no hurry."""
    steps = tariff.on(on).rush
    if days is None or not 0 <= days <= steps[-1].limit:
        return None
    return _reached(steps, days).limit


def _creator_fee(facts: Facts, rates: Rates) -> list[Line]:
    """Filming, publishing, and what the niche makes of both."""
    lines: list[Line] = []
    videos = facts.videos_per_creator
    if facts.prestation != "post_provided":
        base = _units("BASE_VIDEO", rates.base.get(facts.level) or rates.base[None], videos)
        lines.append(base)
        if (facts.video_seconds or 0) > rates.length.limit:
            lines.append(_share(rates.length, base))
        for bundle in rates.bundles:
            if videos >= bundle.limit:
                lines.append(_share(bundle, base))
                break
    if facts.prestation != "ugc_only":
        posts = _units("POST_ON_CHANNEL", rates.post, videos)
        lines.append(posts)
        if facts.platform_count > 1:
            lines.append(_share(rates.extra_platform, posts, facts.platform_count - 1))
    niches = [rates.niches[name] for name in facts.categories if name in rates.niches]
    if niches and any((dearest := max(niches)).step.band):
        lines.append(_share(dearest.step, _sum(lines)))
    return lines


def _options(facts: Facts, rates: Rates, fee: Band) -> list[Line]:
    lines: list[Line] = []
    if facts.prestation != "post_provided":
        # the brand owns a film that it provides, and nothing is filmed, cut or redone
        if facts.ads_rights_perpetual:
            lines.append(_share(rates.ads_rights_perpetual, fee))
        elif facts.ads_rights_days > 0:
            lines.append(_share(_reached(rates.ads_rights, facts.ads_rights_days), fee))
        if facts.raw_footage:
            lines.append(_share(rates.raw_footage, fee))
        if facts.extra_hooks > 0:
            lines.append(_units("EXTRA_HOOK", rates.extra_hook, facts.extra_hooks))
        if facts.extra_revisions > 0:
            lines.append(_share(rates.extra_revision, fee, facts.extra_revisions))
    if facts.whitelisting_days > 0:
        lines.append(_share(_reached(rates.whitelisting, facts.whitelisting_days), fee))
    if facts.exclusivity_months > 0:
        lines.append(_share(_reached(rates.exclusivity, facts.exclusivity_months), fee))
    days = facts.days_to_deadline
    if days is not None and 0 <= days <= rates.rush[-1].limit:
        lines.append(_share(_reached(rates.rush, days), fee))
    return lines


def _views(facts: Facts, rates: Rates, fee: Band, before: list[Line]) -> list[Line]:
    """The risk of not being paid, and what the market asks for the threshold beyond the rest."""
    lines = [_share(rates.views_risk, fee)]
    if facts.views_threshold is not None:
        so_far = _sum(before + lines)
        cpm = rates.cpm(facts.prestation)
        reach = Band(
            max(so_far.low, _for_views(facts.views_threshold, cpm.low)),
            max(so_far.typical, _for_views(facts.views_threshold, cpm.typical)),
            max(so_far.high, _for_views(facts.views_threshold, cpm.high)),
        )
        lines += _difference(VIEWS_REACH, reach, so_far)
    return lines


def _for_views(views: int, cpm_cents: int) -> int:
    return (views * cpm_cents + 500) // 1000


def _rounded(exact: Band, tariff: Tariff) -> Band:
    """Round typical to the nearest step half up, low down, high up; then keep to the bounds."""
    low, typical, high = exact
    step = tariff.terms.rounding.step_cents
    least, most = tariff.terms.bounds.min_cents, tariff.terms.bounds.max_cents
    return Band(
        min(max(low // step * step, least), most),
        min(max((2 * typical + step) // (2 * step) * step, least), most),
        min(max(-(-high // step) * step, least), most),
    )


def _reached(steps: tuple[Step, ...], length: int) -> Step:
    *shorter, longest = steps
    for step in shorter:
        if length <= step.limit:
            return step
    return longest


def _units(code: str, band: Band, units: int) -> Line:
    low, typical, high = band
    return Line(code, low * units, typical * units, high * units, units)


def _share(step: Step, of: Band | Line, units: int = 1) -> Line:
    """Take a share in basis points, rounded half up."""
    _, code, (low, typical, high) = step
    return Line(
        code,
        (of.low * low * units + _HALF_BPS) // _WHOLE_BPS,
        (of.typical * typical * units + _HALF_BPS) // _WHOLE_BPS,
        (of.high * high * units + _HALF_BPS) // _WHOLE_BPS,
        units,
    )


def _difference(code: str, wanted: Band, so_far: Band) -> list[Line]:
    """The line that lifts or lowers a sum to what is wanted; none when it is there."""
    if wanted == so_far:
        return []
    low, typical, high = so_far
    return [Line(code, wanted.low - low, wanted.typical - typical, wanted.high - high)]


def _sum(lines: list[Line]) -> Band:
    low = typical = high = 0
    for _, line_low, line_typical, line_high, _ in lines:
        low += line_low
        typical += line_typical
        high += line_high
    return Band(low, typical, high)
