"""The compiled lexicon is kept between processes, and never outlives what it was made of."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.extraction.rules.text.kept import kept

# Says whether the files were read as text again, and what has come of all.
PROGRAM = """
import sys
from app.extraction.rules.text import lexicon
made = []
compiled = lexicon._compiled
lexicon._compiled = lambda: made.append(1) or compiled()
found = lexicon.load()
print(len(made), found == compiled())
"""


def loaded(folder: Path, *, may_write: bool = True) -> str:
    # Without what the environment says of bytecode.
    options = ["-E", "-X", f"pycache_prefix={folder}", *([] if may_write else ["-B"])]
    ran = subprocess.run(
        [sys.executable, *options, "-c", PROGRAM], check=True, capture_output=True, text=True
    )
    return ran.stdout.strip()


def test_the_second_process_compiles_no_lexicon(tmp_path: Path) -> None:
    assert loaded(tmp_path) == "1 True"
    assert loaded(tmp_path) == "0 True"


def test_nothing_is_kept_where_python_keeps_no_bytecode(tmp_path: Path) -> None:
    assert loaded(tmp_path, may_write=False) == "1 True"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / "no folder"
    file.touch()

    assert loaded(file) == "1 True"


@pytest.mark.parametrize("changed", ["words", "code"])
def test_a_change_of_a_source_is_seen(
    changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    module, words = tmp_path / "code", tmp_path / "words"
    module.write_text("1")
    words.write_text("chat")
    made: list[str] = []

    def make() -> list[str]:
        made.append(words.read_text())
        return list(made)

    first, again = (kept(module, [module, words], make) for _ in range(2))
    (tmp_path / changed).write_text("chien")

    assert first == again == ["chat"]
    assert len(kept(module, [module, words], make)) == 2
    assert [file.suffix for file in (tmp_path / "kept").rglob("*") if file.is_file()] == [".pickle"]


def test_a_file_that_was_damaged_is_made_anew(tmp_path: Path) -> None:
    assert loaded(tmp_path) == "1 True"
    (file,) = tmp_path.rglob("*.pickle")
    content = file.read_bytes()
    for damaged in (content[:-9] + b"x" * 9, content[:40]):
        file.write_bytes(damaged)
        assert loaded(tmp_path) == "1 True"
    assert loaded(tmp_path) == "0 True"
