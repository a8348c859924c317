"""``make docs``: rewrite what is generated from the code."""

from tests.docs.generated import OPENAPI, README, ROOT, guide_texts, openapi_document, readme

README.write_text(readme(), "utf-8")
OPENAPI.write_text(openapi_document(), "utf-8")
for name, text in guide_texts().items():
    (ROOT / name).write_text(text, "utf-8")
