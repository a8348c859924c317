"""USE CASE: a human signs in by a link that works once, and stays signed in for a while.

What opens something, a link or a session, is 256 random bits; only a keyed digest of it is stored.
"""

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.domain.errors import NotFound
from app.domain.keys import digest_of
from app.domain.names import parse_name
from app.domain.sessions import IDLE_MS, LINK_MS, SESSION_MS
from app.store import keys, signing_in
from app.store.database import Database
from app.store.secret import Secret
from app.store.signing_in import StoredLink

LINK_PATH: Final = "/app/sign-in"
# Who starts the service; a link of one's own, with one's name, is a command away.
OPERATOR: Final = "Operator"
_SEEN_NOTED_MS: Final = 60_000
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in; ``form_token`` is in every form that this session is shown."""

    organisation_id: str
    organisation: str
    name: str
    form_token: str


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session in full, which only the person's browser keeps."""

    token: str
    lasts_s: int


class SigningIn:
    """Makes links, and sessions from them; ``new_token`` gives 43 unpredictable characters."""

    def __init__(
        self,
        database: Database,
        secret: Secret,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        new_token: Callable[[], str],
        public_url: str,
    ) -> None:
        self._database = database
        self._secret = secret
        self._now_ms = now_ms
        self._new_id = new_id
        self._new_token = new_token
        self._public_url = public_url

    def link(self, organisation: str, person: str) -> str:
        """Make a link for a person of an organisation, which is made too when it is new.

        Raises:
            ValidationFailed: When a name is none.
        """
        owner_name, name = parse_name("organisation", organisation), parse_name("name", person)
        token, now_ms = self._new_token(), self._now_ms()
        digest = self._digest("links", token)
        with self._database.durable() as connection:
            owner = keys.owner_id(connection, owner_name, self._new_id, now_ms)
            signing_in.add_link(connection, digest, owner, name, now_ms + LINK_MS)
        return f"{self._public_url}{LINK_PATH}/{token}"

    def first_link(self) -> tuple[str, str] | None:
        """Make a link for the organisation of the oldest key, if there is one; name that too."""
        with self._database.reading() as connection:
            organisation = keys.first_organisation(connection)
        return None if organisation is None else (organisation, self.link(organisation, OPERATOR))

    def holder(self, token: str) -> StoredLink:
        """Return whom a link would sign in, which does not use it.

        Raises:
            NotFound: When it signs nobody in, or nobody any more.
        """
        found = None
        if _TOKEN.fullmatch(token):
            with self._database.reading() as connection:
                digest = self._digest("links", token)
                found = signing_in.find_link(connection, digest, self._now_ms())
        if found is None:
            raise _no_such_link()
        return found

    def sign_in(self, token: str) -> NewSession:
        """Use a link: whoever comes second is refused.

        Raises:
            NotFound: When it signs nobody in, or nobody any more.
        """
        if not _TOKEN.fullmatch(token):
            raise _no_such_link()
        now_ms, session = self._now_ms(), self._new_token()
        with self._database.durable() as connection:
            used = signing_in.use_link(connection, self._digest("links", token), now_ms)
            if used is None:
                raise _no_such_link()
            signing_in.add_session(
                connection,
                self._digest("sessions", session),
                *used,
                now_ms=now_ms,
                expires_ms=now_ms + SESSION_MS,
            )
        return NewSession(session, SESSION_MS // 1000)

    def person(self, session: str | None) -> Person | None:
        """Return who is signed in by this session; ``None``: nobody."""
        if session is None or not _TOKEN.fullmatch(session):
            return None
        now_ms, digest = self._now_ms(), self._digest("sessions", session)
        with self._database.reading() as connection:
            found = signing_in.find_session(connection, digest, now_ms, now_ms - IDLE_MS)
        if found is None:
            return None
        if found.seen_ms <= now_ms - _SEEN_NOTED_MS:
            with self._database.fleeting() as connection:
                signing_in.see_session(connection, digest, now_ms)
        token = self._digest("forms", session)
        return Person(found.organisation_id, found.organisation, found.person, token)

    def sign_out(self, session: str) -> None:
        """End a session at once."""
        with self._database.durable() as connection:
            signing_in.end_session(connection, self._digest("sessions", session))

    def _digest(self, purpose: str, token: str) -> str:
        return digest_of(token, self._secret.derived(purpose))


def is_form_of(person: Person, sent: str) -> bool:
    """Say whether a form was shown to this session."""
    return hmac.compare_digest(person.form_token.encode(), sent.encode())


def _no_such_link() -> NotFound:
    return NotFound(
        "This sign-in link was used already, is older than 15 minutes, or never was one; "
        "`briefquote login-link` makes another."
    )
