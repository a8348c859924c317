"""What agents, integrators and crawlers read: written from the models, limits and settings."""
