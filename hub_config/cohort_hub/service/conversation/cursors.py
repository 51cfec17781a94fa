"""Where a page of what was found ends. Whoever asks for the next one sends this back as it is.

It keeps the moment of the first page: what is written later changes neither which posts are looked through
nor how new they count, so nothing comes twice or is left out while others write.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from cohort_hub.service.errors import Invalid
from cohort_hub.service.store.search import Span
from cohort_hub.service.wire import HitKind

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
LONGEST = 4_000
Moment = Annotated[int, Field(ge=0, le=250_000_000_000_000_000)]
Rank = Annotated[float, Field(allow_inf_nan=False)]


@dataclass(frozen=True)
class Cursor:
    """``search`` tells which search it belongs to; ``rank`` and ``key`` are those of the last hit told."""

    search: str
    kind: HitKind
    begun: Moment
    rank: Rank
    key: str
    span: Span

    @property
    def now(self) -> datetime:
        return EPOCH + self.begun * MICROSECOND


_CURSOR: TypeAdapter[Cursor] = TypeAdapter(Cursor)
_FIELDS = tuple(Cursor.__dataclass_fields__)


def begun_at(now: datetime) -> int:
    """Return a moment as a cursor keeps it."""
    return (now - EPOCH) // MICROSECOND


def written(cursor: Cursor) -> str:
    """Return a cursor as it goes into an address."""
    return urlsafe_b64encode(json.dumps(astuple(cursor)).encode()).decode().rstrip("=")


def read(sent: str) -> Cursor:
    """Return the cursor that was sent; raise Invalid where it is none of ours."""
    try:
        parts = json.loads(urlsafe_b64decode(sent.encode("ascii") + b"=" * (-len(sent) % 4)))
        *plain, (until, since) = parts
        span = {"until": dict(zip(("at", "id"), until, strict=True))}
        span |= {"since": dict(zip(("at", "id"), since, strict=True))}
        return _CURSOR.validate_json(json.dumps(dict(zip(_FIELDS, (*plain, span), strict=True))))
    except (ValueError, TypeError, RecursionError, ValidationError):
        raise unknown() from None


def unknown() -> Invalid:
    return Invalid("This page of results does not belong to this search. Search again from the first page.")
