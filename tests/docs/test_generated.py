"""The documents say what the code does; ``make docs`` rewrites them."""

from tests.docs.generated import OPENAPI, README, openapi_document, readme


def test_the_figures_of_the_readme_are_those_of_the_reader() -> None:
    assert README.read_text("utf-8") == readme(), "run `make docs`"


def test_the_published_description_is_the_one_that_is_served() -> None:
    assert OPENAPI.read_text("utf-8") == openapi_document(), "run `make docs`"
