"""`python -m cohort_hub.service.openapi`: print the service's OpenAPI document; no server, no Hub."""

import json
import sys
from typing import Any

from cohort_hub.service.app import described

PREFIX = "/services/cohort/"


def document() -> dict[str, Any]:
    """Return the OpenAPI document of the service at its usual prefix."""
    return described(PREFIX).openapi()


if __name__ == "__main__":
    json.dump(document(), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
