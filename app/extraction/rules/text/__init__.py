"""From the brief as sent to a Scan: its tokens and lines, what its words mean, its numbers."""
