"""The round of the mail: at once what concerns somebody directly, the rest once a day at their morning.

What is unread, what may be seen and what is muted is asked again at the moment of sending. A notice counts
as mailed only after the server has accepted the letter: a crash in between repeats one, and loses none.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import partial
from itertools import islice
from typing import Final

from sqlalchemy import ColumnElement

from cohort_hub.service.conversation import bell
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.mailing import letters
from cohort_hub.service.mailing.letters import Stationery
from cohort_hub.service.mailing.mornings import digest_is_due, this_morning
from cohort_hub.service.mailing.post_office import Away, Counter, Postponed, Undeliverable
from cohort_hub.service.model import NoticeKind, Person, Profile
from cohort_hub.service.store import notices, profiles
from cohort_hub.service.store.database import Store, Transaction
from cohort_hub.service.wire import NoticeView

log = logging.getLogger(__name__)
AT_ONCE: Final[tuple[NoticeKind, ...]] = ("mention", "answer")
# Who reads it on the screen in that time needs no mail.
GRACE: Final = timedelta(seconds=30)
OLDEST: Final = timedelta(days=7)
MOST: Final = 50
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(hours=1)

Open = Callable[[], AbstractAsyncContextManager[Counter]]


@dataclass(frozen=True)
class Due:
    """A letter and the notices it tells of."""

    to: Profile
    letter: EmailMessage
    about: tuple[NoticeView, ...]
    digest: bool = False


class Delivery:
    """Sends what is due, and remembers how long to leave a server or a mailbox alone that took nothing."""

    def __init__(self, store: Store, gathering: Gathering, paper: Stationery, open_counter: Open) -> None:
        self._store = store
        self._gathering = gathering
        self._paper = paper
        self._open = open_counter
        self._failures = 0
        self._not_before: datetime | None = None
        self._looked: dict[str, datetime] = {}
        self._postponed: dict[str, tuple[int, datetime]] = {}

    async def round(self) -> None:
        """Send everything that is due now."""
        now = self._store.clock()
        if self._not_before and now < self._not_before:
            return
        due = [found for profile in self._waiting(now) for found in await self._letters(profile, now)]
        if not due:
            return
        try:
            async with self._open() as counter:
                for one in due:
                    await self._send(counter, one, now)
        except Away as error:
            self._not_before = now + _wait(self._failures)
            self._failures += 1
            log.warning("The mail server takes nothing now (%s); next attempt at %s", error, self._not_before)
        else:
            self._failures, self._not_before = 0, None

    def _waiting(self, now: datetime) -> list[Profile]:
        """Return those with an address who may have a letter to get now."""
        unmailed = _unmailed(now)
        with self._store.read() as connection:
            oldest = notices.oldest(connection, *unmailed)
            directly = notices.oldest(connection, *unmailed, notices.of_kinds(AT_ONCE))
            found = profiles.of_all(connection, oldest).values()
        return [
            profile
            for profile in found
            if profile.mail and not self._is_postponed(profile.person, now)
            if (profile.mail_at_once and directly.get(profile.person, now) <= now - GRACE)
            or self._wants_digest(profile, oldest[profile.person], now)
        ]

    def _wants_digest(self, profile: Profile, oldest: datetime, now: datetime) -> bool:
        """Whether the person's morning has come, with something from before it that was not looked at yet."""
        morning = this_morning(profile, now)
        looked = self._looked.get(profile.person)
        return digest_is_due(profile, now) and oldest < morning and looked != morning

    async def _letters(self, profile: Profile, now: datetime) -> list[Due]:
        """Return what the person is to get now, of what they may see now."""
        person = await self._gathering.as_person(profile.person, since=now - OLDEST)
        waiting = self._unread(person, now)
        directly = [one for one in waiting if one.kind in AT_ONCE] if profile.mail_at_once else []
        due = [
            Due(profile, letters.at_once(profile, one, paper=self._paper, now=now), (one,))
            for one in reversed(directly)
            if one.at <= now - GRACE
        ]
        rest = tuple(one for one in waiting if one not in directly)
        morning = this_morning(profile, now)
        if digest_is_due(profile, now):
            if any(one.at < morning for one in rest):
                letter = letters.digest(profile, rest, paper=self._paper, now=now)
                due.append(Due(profile, letter, rest, digest=True))
            else:
                self._looked[profile.person] = morning
        return due

    def _unread(self, person: Person, now: datetime) -> list[NoticeView]:
        with self._store.read() as connection:
            titles = bell.titles(connection)
            found = islice(bell.standing(connection, person, *_unmailed(now)), MOST)
            return [bell.told_view(told, titles) for told in found]

    async def _send(self, counter: Counter, due: Due, now: datetime) -> None:
        name = due.to.person
        if self._is_postponed(name, now):
            return
        try:
            await counter.send(due.letter)
        except Postponed as error:
            times, _ = self._postponed.get(name, (0, now))
            self._postponed[name] = (times + 1, now + _wait(times))
            log.warning("Mail to %s is taken later (%s)", name, error)
            return
        except Undeliverable as error:
            # Trying again would not help. What it was about still stands at the bell.
            log.warning("Mail to %s was refused for good (%s)", name, error)
        self._postponed.pop(name, None)
        await self._store.write(partial(_note_sent, due))

    def _is_postponed(self, person: str, now: datetime) -> bool:
        return person in self._postponed and now < self._postponed[person][1]


def _unmailed(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return notices.is_unread(), notices.is_unmailed(), notices.since(now - OLDEST)


def _note_sent(due: Due, tx: Transaction) -> None:
    notices.set_mailed(tx, [notice.id for notice in due.about])
    if due.digest:
        profiles.set_digest_sent(tx, due.to.person, tx.now)


def _wait(failures: int) -> timedelta:
    return min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(failures, 10))
