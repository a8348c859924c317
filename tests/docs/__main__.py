"""``make docs``: rewrite what is generated from the code."""

from tests.docs.generated import OPENAPI, README, openapi_document, readme

README.write_text(readme(), "utf-8")
OPENAPI.write_text(openapi_document(), "utf-8")
