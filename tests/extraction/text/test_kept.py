"""The compiled lexicon is kept between processes, and never outlives what it was made of."""

import subprocess
import sys
from collections.abc import Callable
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


def loaded(folder: Path) -> str:
    # Without what the environment says of bytecode.
    options = ["-E", "-X", f"pycache_prefix={folder}"]
    ran = subprocess.run(
        [sys.executable, *options, "-c", PROGRAM], check=True, capture_output=True, text=True
    )
    return ran.stdout.strip()


def test_the_second_process_compiles_no_lexicon(tmp_path: Path) -> None:
    assert loaded(tmp_path) == "1 True"
    assert loaded(tmp_path) == "0 True"


class Words:
    """A list of words in a file, and code that reads it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "kept"
        self.sources = [folder / "code", folder / "words"]
        for source in self.sources:
            source.write_text("chat")
        self.times_made = 0

    def load(self) -> str:
        return kept(self.sources[0], self.sources, self._make)

    def _make(self) -> str:
        self.times_made += 1
        return "compiled"


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Words:
    words = Words(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(words.folder))
    return words


def test_nothing_is_kept_where_python_keeps_no_bytecode(
    words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert [words.load(), words.load()] == ["compiled", "compiled"]
    assert words.times_made == 2
    assert not words.folder.exists()


def test_a_folder_that_cannot_be_written_is_no_obstacle(words: Words) -> None:
    words.folder.touch()

    assert [words.load(), words.load()] == ["compiled", "compiled"]
    assert words.times_made == 2


@pytest.mark.parametrize("changed", [0, 1], ids=["code", "words"])
def test_a_change_of_a_source_is_seen(changed: int, words: Words) -> None:
    assert [words.load(), words.load()] == ["compiled", "compiled"]
    assert words.times_made == 1

    words.sources[changed].write_text("chien")
    words.load()

    assert words.times_made == 2
    assert [file.suffix for file in words.folder.rglob("*") if file.is_file()] == [".pickle"]


@pytest.mark.parametrize("damage", [lambda whole: whole[:-9] + b"x" * 9, lambda whole: whole[:40]])
def test_a_file_that_was_damaged_is_made_anew(
    damage: Callable[[bytes], bytes], words: Words
) -> None:
    words.load()
    (file,) = words.folder.rglob("*.pickle")
    file.write_bytes(damage(file.read_bytes()))

    assert [words.load(), words.load()] == ["compiled", "compiled"]
    assert words.times_made == 2
