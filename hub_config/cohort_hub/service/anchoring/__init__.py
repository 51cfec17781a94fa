"""An anchor against a version: the place somebody chose, and where it is in a module's next version. Pure."""

from cohort_hub.service.anchoring.chosen import chosen
from cohort_hub.service.anchoring.placing import Placing

__all__ = ["Placing", "chosen"]
