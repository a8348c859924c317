"""The documents say what the code does; ``make docs`` rewrites them."""

import pytest

from tests.docs.generated import OPENAPI, README, ROOT, guide_texts, openapi_document, readme


def test_the_figures_of_the_readme_are_those_of_the_reader() -> None:
    assert README.read_text("utf-8") == readme(), "run `make docs`"


def test_the_published_description_is_the_one_that_is_served() -> None:
    assert OPENAPI.read_text("utf-8") == openapi_document(), "run `make docs`"


@pytest.mark.parametrize("name", ["llms.txt", "llms-full.txt"])
def test_the_root_copies_are_what_is_served(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == guide_texts()[name], "run `make docs`"
