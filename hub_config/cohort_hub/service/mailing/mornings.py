"""When somebody's digest is due: at their own morning, whatever their clock does in spring and autumn."""

from datetime import UTC, datetime, time
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cohort_hub.service.model import Profile

MORNING: Final = time(7, 0)


def this_morning(profile: Profile, now: datetime) -> datetime:
    """Return 07:00 of the person's present day."""
    here = now.astimezone(_zone(profile))
    return datetime.combine(here.date(), MORNING, tzinfo=here.tzinfo).astimezone(UTC)


def digest_is_due(profile: Profile, now: datetime) -> bool:
    """Whether the person's morning has come and no digest went out on this day of theirs."""
    if not profile.digest or now < this_morning(profile, now):
        return False
    if profile.digest_sent_at is None:
        return True
    zone = _zone(profile)
    return profile.digest_sent_at.astimezone(zone).date() < now.astimezone(zone).date()


def _zone(profile: Profile) -> ZoneInfo:
    try:
        return ZoneInfo(profile.time_zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        # A zone that this machine's tables do not have any more.
        return ZoneInfo("UTC")
