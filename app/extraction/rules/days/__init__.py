"""The days of a brief, and the one by which the videos are due."""
