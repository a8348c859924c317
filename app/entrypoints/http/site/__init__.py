"""The pages that people see: rendered here with Jinja, no build step, nothing of a third party."""
