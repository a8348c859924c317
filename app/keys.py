"""USE CASE: a human makes, lists, replaces and revokes the keys of an organisation."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.errors import NotFound
from app.domain.keys import Scope, digest_of, hint_of, new_key
from app.domain.names import parse_name
from app.store import keys
from app.store.database import Database
from app.store.keys import ListedKey
from app.store.secret import Secret

FIRST_ORGANISATION: Final = "My organisation"


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key in full, which nobody will see again."""

    id: str
    key: str
    organisation: str
    scopes: tuple[Scope, ...]
    expires_ms: int | None


class Keys:
    """Manages keys; ``choose`` picks one character unpredictably."""

    def __init__(
        self,
        database: Database,
        secret: Secret,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        choose: Callable[[str], str],
    ) -> None:
        self._database = database
        self._secret = secret
        self._now_ms = now_ms
        self._new_id = new_id
        self._choose = choose

    def create(
        self,
        organisation: str,
        scopes: Iterable[Scope],
        *,
        valid_ms: int | None = None,
        name: str | None = None,
    ) -> NewKey:
        """Make a key, and the organisation too when it is new; ``valid_ms`` is from now on.

        Raises:
            ValidationFailed: When a name is none.
        """
        owner_name = parse_name("organisation", organisation)
        called = None if name is None else parse_name("name", name)
        now_ms = self._now_ms()
        expires_ms = None if valid_ms is None else now_ms + valid_ms
        with self._database.durable() as connection:
            owner = keys.owner_id(connection, owner_name, self._new_id, now_ms)
            made = NewKey(
                self._new_id(),
                new_key(self._choose),
                owner_name,
                tuple(dict.fromkeys(scopes)),
                expires_ms,
            )
            keys.add(
                connection,
                {
                    "id": made.id,
                    "organisation_id": owner,
                    "digest": digest_of(made.key, self._secret.derived("api keys")),
                    "name": called,
                    "hint": hint_of(made.key),
                    "scopes": " ".join(made.scopes),
                    "created_ms": now_ms,
                    "expires_ms": expires_ms,
                },
            )
        return made

    def create_first(self) -> NewKey | None:
        """Make a key for everything unless there has ever been one."""
        with self._database.reading() as connection:
            if keys.exist(connection):
                return None
        return self.create(FIRST_ORGANISATION, Scope)

    def listed(self, *, organisation_id: str | None = None) -> Sequence[ListedKey]:
        """Return all keys, or those of an organisation, the oldest first."""
        with self._database.reading() as connection:
            return keys.listed(connection, organisation_id=organisation_id)

    def revoke(self, key_id: str, *, organisation_id: str | None = None) -> None:
        """End a key at once, for ever; of this organisation only, when one is given.

        Raises:
            NotFound: When there is no such key.
        """
        with self._database.durable() as connection:
            found = keys.listed(connection, key_id=key_id, organisation_id=organisation_id)
            if _one(found).revoked_ms is None:
                keys.end(connection, key_id, revoked_ms=self._now_ms())

    def rotate(self, key_id: str, *, overlap_ms: int) -> NewKey:
        """Make a key that may do the same; the old one still does for ``overlap_ms``.

        Raises:
            NotFound: When there is no such key, or it was revoked.
        """
        with self._database.reading() as connection:
            old = _one(keys.listed(connection, key_id=key_id))
        if old.revoked_ms is not None:
            raise NotFound("This key was revoked; create a new one instead.")
        valid_ms = None if old.expires_ms is None else old.expires_ms - old.created_ms
        scopes = [Scope(scope) for scope in old.scopes.split(" ")]
        made = self.create(old.organisation, scopes, valid_ms=valid_ms, name=old.name)
        ends_ms = self._now_ms() + overlap_ms
        if old.expires_ms is None or old.expires_ms > ends_ms:
            with self._database.durable() as connection:
                keys.end(connection, key_id, expires_ms=ends_ms)
        return made

    def delete_organisation(self, organisation: str) -> int:
        """Delete an organisation with its keys and campaigns; return how many campaigns it had.

        Raises:
            NotFound: When there is no such organisation.
        """
        with self._database.durable() as connection:
            owner = keys.organisation_id(connection, organisation.strip())
            if owner is None:
                raise NotFound(f"There is no organisation {organisation!r}; `keys list` names all.")
            return keys.delete_organisation(connection, owner)


def _one(found: Sequence[ListedKey]) -> ListedKey:
    if not found:
        raise NotFound("There is no key of this id; `briefquote keys list` shows all.")
    return found[0]
