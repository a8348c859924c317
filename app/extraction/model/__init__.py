"""The model reader: asks a language model, then believes only what the brief's words support."""
