"""The service's house serves here too."""

from tests.service.conftest import house

__all__ = ["house"]
