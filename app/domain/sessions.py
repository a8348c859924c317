"""For how long a human may use a sign-in link, and stays signed in by it."""

from typing import Final

LINK_MS: Final = 15 * 60_000
# Whoever does nothing for half a day signs in again, and everybody does once a week.
IDLE_MS: Final = 12 * 3_600_000
SESSION_MS: Final = 7 * 86_400_000
