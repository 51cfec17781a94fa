"""Times as the tables keep them."""

from datetime import UTC, datetime


def iso(at: datetime | None) -> str | None:
    """Return a time as UTC in ISO 8601, so that text compares as times do."""
    return at.astimezone(UTC).isoformat() if at else None


def moment(at: str | None) -> datetime | None:
    return datetime.fromisoformat(at) if at else None
