"""What a block asks, as the module's version keeps it."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import TypeAdapter

from cohort_hub.service.wire import BlockDefinition, PollDefinition, PulseDefinition

Asked = PollDefinition | PulseDefinition
STEPS: Final = 5
_DEFINITION: Final[TypeAdapter[Asked]] = TypeAdapter(BlockDefinition)


def read_definition(kept: Mapping[str, Any]) -> Asked:
    """Return a definition; raise pydantic's ValidationError for what is none."""
    return _DEFINITION.validate_python(kept)


def width_of(asked: Asked) -> int:
    """Return how many choices there are."""
    return len(asked.choices) if isinstance(asked, PollDefinition) else STEPS
