"""The service as a command uses it: opened, closed, and failing in words."""

from collections.abc import Generator
from contextlib import contextmanager

import click

from app.bootstrap import Services, build
from app.domain.errors import BriefquoteError
from app.settings import ConfigurationError, Settings


@contextmanager
def opened() -> Generator[Services, None, None]:
    """Yield the service of this environment.

    Raises:
        click.ClickException: When it, or what is done with it, fails as expected.
    """
    try:
        services = build(Settings.from_environment())
        try:
            yield services
        finally:
            services.database.close()
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    except BriefquoteError as error:
        raise click.ClickException(error.detail) from None
