"""llms.txt and llms-full.txt name everything that the code has, and nothing that it has not."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import llms_txt
import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from app.domain.campaign import CampaignDraftInput
from app.domain.errors import ErrorCode
from app.domain.estimate import Estimate, VerdictCode
from app.domain.keys import Scope
from app.domain.orders import Campaign, CampaignDraftResult, CampaignStatus
from app.domain.request import EstimateRequest, Overrides
from app.entrypoints.http.guide.facts import TOOL_SCOPES, Sources, gather, meanings
from app.entrypoints.http.guide.routes import texts
from app.entrypoints.http.openapi_parts import FAILURES
from app.entrypoints.mcp.tools import ToolName
from app.settings import Settings
from app.wording import wording
from pricing import codes

BASE = "http://localhost:8000"
README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def short(sources: Sources) -> str:
    return texts(sources)["llms.txt"]


@pytest.fixture(scope="module")
def full(sources: Sources) -> str:
    return texts(sources)["llms-full.txt"]


def messages(table: str) -> set[str]:
    names = (key for key, _ in wording("en").texts())
    return {key.removeprefix(f"{table}.") for key in names if key.startswith(f"{table}.")}


def section(text: str, heading: str) -> str:
    found = re.search(rf"^(#+) {heading}\n(.*?)(?=^#{{1,3}} |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[2]


def first_column(text: str, heading: str) -> set[str]:
    return set(re.findall(r"^\| `([^`]+)` \|", section(text, heading), re.MULTILINE))


def test_meanings_are_those_of_the_code() -> None:
    """Both ways: nothing that the code has is missing, nothing else is there."""
    known = {
        "reading": set(Overrides.model_fields),
        "answer": set(Estimate.model_fields),
        "error": set(get_args(ErrorCode)),
        "warning": messages("warning") - {"other"},
        "verdict": set(get_args(VerdictCode)),
        "way_out": messages("way_out"),
        "note": messages("note"),
        "status": set(CampaignStatus),
        "scope": set(Scope),
    }

    assert {table: set(meanings()[table]) for table in known} == known
    assert set(meanings()) == {*known, "operation"}


def test_operations_are_those_of_the_description(sources: Sources) -> None:
    operations = gather(sources)["operations"]

    assert {one["operationId"] for one in operations} == set(meanings()["operation"])
    for one in operations:
        asked = re.findall(r"scope `([^`]+)`", meanings()["operation"][one["operationId"]])
        told = re.findall(r"with the scope `([^`]+)`", one["description"])
        assert asked == told


def test_errors_have_the_statuses_of_the_code() -> None:
    table: dict[str, Any] = meanings()["error"]
    told = {(name, status) for name, error in table.items() for status in error["statuses"]}

    assert {(one.code, status) for status, one in FAILURES.items()} <= told


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Errors", set(get_args(ErrorCode))),
        ("Warnings", messages("warning") - {"other"}),
        ("Notes", messages("note")),
        ("Price lines and fees", {*codes.SHAPES, codes.VIEWS_REACH, codes.ROUNDING_AND_LIMITS}),
        ("Asking for an estimate", set(EstimateRequest.model_fields)),
        (
            "Orders",
            {*CampaignDraftResult.model_fields, *Campaign.model_fields, *CampaignStatus},
        ),
        ("Verdicts", {*get_args(VerdictCode), *messages("way_out")}),
        ("Getting a key", set(Scope)),
        (
            "Ways in",
            {
                *get_args(ToolName),
                "POST /estimate",
                "POST /campaigns",
                "GET /campaigns",
                "GET /campaigns/{campaign_id}",
                "GET /service-info",
            },
        ),
    ],
)
def test_a_table_of_the_full_text_has_every_row(full: str, heading: str, names: set[str]) -> None:
    assert first_column(full, heading) == names


def test_every_field_of_a_campaign_has_its_section(full: str) -> None:
    fields = full.partition("## Campaign fields")[2].partition("\n## ")[0]
    headings = re.findall(r"^### (\w+)$", fields, re.MULTILINE)

    assert set(headings) == set(Overrides.model_fields)
    assert len(headings) == len(Overrides.model_fields)


def test_the_estimate_is_described_down_to_its_last_object(full: str, sources: Sources) -> None:
    told = section(full, "The estimate")
    shown = set(re.findall(r"^- `(\w+)`", told, re.MULTILINE))
    schemas = sources.openapi["components"]["schemas"]
    named = set(re.findall(r"`([A-Z]\w+)`", told)) & set(schemas)

    assert set(Estimate.model_fields) <= shown
    assert shown - set(Estimate.model_fields) == named - {
        "CampaignDraftInput",
        "Overrides",
        "PricedFacts",
    }


def test_the_short_text_names_fields_codes_and_tools(short: str) -> None:
    fields = set(re.findall(r"^- `(\w+)` \(", short, re.MULTILINE))
    coded = set(re.findall(r"`(\w+)`", short))

    assert fields == set(CampaignDraftInput.model_fields)
    assert {*get_args(ErrorCode), *get_args(ToolName), *Overrides.model_fields} - {"title"} <= coded
    errors = re.findall(r"`(\w+)` \d{3}", short.partition("\nErrors: ")[2].partition("\n")[0])
    assert set(errors) == set(get_args(ErrorCode))


@pytest.mark.parametrize("name", ["llms.txt", "llms-full.txt"])
def test_limits_are_those_of_the_settings(sources: Sources, name: str) -> None:
    settings = Settings(key_per_minute=17, drafts_per_day=0, anonymous_per_minute=23)
    other = texts(sources.__class__(settings, sources.tariff, sources.openapi, sources.info))[name]

    assert re.search(r"\b17 (requests )?a minute", other)
    assert re.search(r"\b23 (estimates )?a minute", other)
    assert "200" not in re.findall(r"\b(\d+) (?:drafts )?a day", other)


def test_the_short_text_is_parsed_with_nothing_lost(short: str) -> None:
    parsed = llms_txt.parse_llms_file(short)
    again = [f"# {parsed.title}", f"> {parsed.summary}", parsed.info]
    for name, links in parsed.sections.items():
        listed = [
            f"- [{one.title}]({one.url})" + (f": {one.desc}" if one.desc else "") for one in links
        ]
        again.append(f"## {name}\n\n" + "\n".join(listed))

    assert "\n\n".join(again) == short.strip()
    assert list(parsed.sections) == ["Documentation", "Optional"]


def paths_of(app: Litestar) -> set[str]:
    return {
        re.sub(r":\w+}", "}", route.path_format if isinstance(route, HTTPRoute) else route.path)
        for route in app.routes
    }


def test_every_path_that_is_named_exists(app: Litestar, short: str, full: str) -> None:
    named = set(re.findall(rf"{BASE}(/[\w./{{}}-]*)", short + full))
    bare = {path.rstrip(".") for path in named}
    bare = {re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "{campaign_id}", path) for path in bare}

    assert bare - paths_of(app) - {"/api"} == set()


def test_tools_that_need_a_key_are_all_but_one() -> None:
    assert set(get_args(ToolName)) - set(TOOL_SCOPES) == {"get_service_info"}


def test_assistants_are_connected_by_the_same_lines_everywhere(short: str, full: str) -> None:
    client_line = r"(Claude Code|Cursor|VS Code|MCP Inspector)(.*)"
    told = dict(re.findall(rf"^- {client_line}$", short, re.MULTILINE))
    rows = re.findall(rf"^\| {client_line} \|$", README, re.MULTILINE)
    lines = [told[client].rsplit("`", 2)[1] for client in ("Claude Code", "MCP Inspector")]
    files = [json.loads(told[client].rsplit("`", 2)[1]) for client in ("Cursor", "VS Code")]
    connect = section(full, "Connect an assistant")

    assert {client: row.replace(" | ", ": ", 1) for client, row in rows} == told
    assert re.findall(r"```sh\n(.*?)\n```", connect) == lines
    blocks = re.findall(r"```json\n(.*?)\n```", connect, re.DOTALL)
    assert [json.loads(one) for one in blocks] == files
    assert all(BASE in json.dumps(one) for one in files)
