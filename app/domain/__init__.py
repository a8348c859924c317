"""What a brief, a draft, an estimate and an error are. Pure: no framework, no clock, no I/O."""
