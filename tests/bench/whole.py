"""The service itself, made as the other servers are."""

from litestar import Litestar

from app.asgi import create_app


def service(_size: int) -> Litestar:
    """Return the application, set up from the environment."""
    return create_app()
