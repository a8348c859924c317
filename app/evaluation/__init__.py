"""How well briefs are read, on briefs that people labelled by hand."""
