"""What we promise of the code and its documents, beyond what the linters check."""

import ast
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from app.settings import Settings

ROOT = Path(__file__).parents[1]
PREFIX = "BRIEFQUOTE_"
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50
VAGUE_NAMES = {"utils", "helpers", "common", "misc"}
# Kinds of data and of errors may be refined once; behaviour is not split over two classes.
MAY_HAVE_ONE_CHILD = {
    "BaseModel",
    "Exception",
    "NamedTuple",
    "Protocol",
    "StrEnum",
}


def modules(*packages: str) -> list[str]:
    paths = (path for package in packages for path in (ROOT / package).rglob("*.py"))
    return sorted(str(path.relative_to(ROOT)) for path in paths)


def parsed(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("module", modules("app", "pricing"))
def test_a_file_is_short_enough_to_be_read_at_once(module: str) -> None:
    lines = (ROOT / module).read_text("utf-8").count("\n")

    assert lines <= MAX_FILE_LINES


@pytest.mark.parametrize("module", modules("app", "pricing"))
def test_a_function_fits_on_a_screen(module: str) -> None:
    lengths = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    }

    assert {name: n for name, n in lengths.items() if n > MAX_FUNCTION_LINES} == {}


def test_a_module_is_named_by_what_is_in_it() -> None:
    names = {part for module in modules("app", "pricing", "tests") for part in Path(module).parts}

    assert {Path(name).stem for name in names} & VAGUE_NAMES == set()


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("module", modules("pricing"))
def test_pricing_needs_the_standard_library_only(module: str) -> None:
    assert set(imported(parsed(module))) <= sys.stdlib_module_names | {"pricing"}


def named(base: ast.expr) -> str:
    match base:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=generic):
            return named(generic)
        case _:
            return ast.unparse(base)


def test_no_class_exists_only_to_be_inherited_from_once() -> None:
    bases = {
        node.name: {named(base) for base in node.bases}
        for module in modules("app")
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.ClassDef)
    }

    def may_have_one_child(name: str) -> bool:
        return name in MAY_HAVE_ONE_CHILD or any(map(may_have_one_child, bases.get(name, ())))

    children = Counter(base for names in bases.values() for base in names)
    lonely = {name for name, count in children.items() if count == 1 and name in bases}
    assert {name for name in lonely if not may_have_one_child(name)} == set()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_has_a_hash_for_everything_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    pinned = re.split(r"\n(?=\S)", text.strip())

    assert [one for one in pinned if not re.match(r"\S+==\S+ .*\n +--hash=sha256:", one)] == []
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links| @ ", text) == []


def test_the_lock_file_of_node_has_a_hash_for_everything_and_no_address() -> None:
    lock = json.loads((ROOT / "tests/node/package-lock.json").read_text("utf-8"))
    pinned = {name: entry for name, entry in lock["packages"].items() if name}

    assert [name for name, entry in pinned.items() if not entry.get("integrity")] == []
    assert [name for name, entry in pinned.items() if "resolved" in entry] == []


def default_of(field: FieldInfo) -> str:
    """The default as it is written in the environment; empty: nothing to write."""
    default = field.get_default(call_default_factory=True)
    if default is None or default == ():
        return ""
    return re.escape(",".join(default) if isinstance(default, tuple) else str(default))


@pytest.mark.parametrize("name", Settings.model_fields)
def test_the_readme_gives_every_setting_with_its_default(name: str) -> None:
    variable = PREFIX + name.upper()
    lines = [line for line in readme().splitlines() if re.search(rf"\b{variable}\b", line)]
    # "2,000,000" is 2000000 and "8 s" is 8.
    told = [re.sub(r"(?<=\d),(?=\d{3})", "", line.replace(variable, "")) for line in lines]

    assert lines
    default = default_of(Settings.model_fields[name]) or "(none|empty)"
    assert any(re.search(rf"\| `?{default}", line) for line in told)


def test_the_readme_names_no_setting_that_does_not_exist() -> None:
    named_there = set(re.findall(rf"{PREFIX}([A-Z0-9_]+)", readme()))

    assert {name.lower() for name in named_there} <= set(Settings.model_fields)


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named_there = set(re.findall(r"(?:^ *|`|&& )make ([a-z-]+)", readme(), re.MULTILINE))

    assert named_there <= targets
    assert "test" in named_there


def test_the_pipeline_runs_the_tests_as_everybody_does() -> None:
    assert re.search(
        r"^[^#\n]*\bmake\b.*\btest\b", (ROOT / ".ci/run").read_text("utf-8"), re.MULTILINE
    )
