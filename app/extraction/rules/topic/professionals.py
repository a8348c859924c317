"""What is made for a trade is business: ``un logiciel pour coiffeurs``, ``an app for plumbers``."""

from app.domain.campaign import Category
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.scan import Scan

_FOR = {"pour", "for", "para", "fur", "per", "voor", "aux", "destine", "destinee"}
_TOOL_REACH, _TRADE_REACH = 4, 2
_WEIGHT = 0.6


def tools_of_trades(scan: Scan) -> list[Mark]:
    """Marks of the business niche from each tool to the trade that it is for."""
    words, found = scan.text.words, list[Mark]()
    for tool in scan.marks.get("pro_tool", ()):
        end = min(tool.end + _TOOL_REACH, scan.bounds(tool.at)[1])
        bridge = next((at for at in range(tool.end, end) if words[at] in _FOR), None)
        if bridge is not None:
            trades = scan.within("trade", bridge + 1, bridge + 1 + _TRADE_REACH)
            if trades and trades[0].at < scan.bounds(tool.at)[1]:
                found.append(Mark(tool.at, trades[0].end, Category.BUSINESS.value, _WEIGHT, ()))
    return found


def with_tools(scan: Scan, told: list[Mark]) -> list[Mark]:
    """The marks of the niches, and those of tools, whose trades name no niche of their own."""
    tools = tools_of_trades(scan)
    covered = {at for one in tools for at in range(one.at, one.end)}
    kept = [one for one in told if one.value == Category.BUSINESS.value or one.at not in covered]
    return kept + tools
