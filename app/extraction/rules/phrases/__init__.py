"""What stands in a brief, whatever it is for: people and things, amounts, durations, denials."""
