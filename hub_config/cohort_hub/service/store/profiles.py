"""What people say of themselves, and how they want to be told."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from cohort_hub.service.model import Profile
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso, moment

_profile = schema.profile.c


def of(connection: Connection, person: str) -> Profile:
    """Return the person's profile; one that nobody wrote yet says nothing."""
    row = connection.execute(select(schema.profile).where(_profile.person == person)).first()
    return _as_profile(row) if row else Profile(person)


def of_all(connection: Connection, people: Iterable[str]) -> dict[str, Profile]:
    """Return name → profile for all of these people."""
    wanted = list(people)
    rows = connection.execute(select(schema.profile).where(_profile.person.in_(wanted)))
    return {name: Profile(name) for name in wanted} | {row.person: _as_profile(row) for row in rows}


def who_helps(connection: Connection) -> dict[str, frozenset[str]]:
    """Return name → the tags one may ask this person about, for everybody who named some."""
    rows = connection.execute(select(_profile.person, _profile.ask_about))
    return {row.person: frozenset(row.ask_about) for row in rows if row.ask_about}


def save(tx: Transaction, profile: Profile) -> None:
    """Write a profile."""
    values = {
        "place": profile.place,
        "about": profile.about,
        "ask_about": list(profile.ask_about),
        "mail": profile.mail,
        "time_zone": profile.time_zone,
        "language": profile.language,
        "digest": profile.digest,
        "mail_at_once": profile.mail_at_once,
        "digest_sent_at": iso(profile.digest_sent_at),
    }
    table = schema.profile
    if tx.connection.execute(table.update().where(_profile.person == profile.person).values(values)).rowcount:
        return
    tx.connection.execute(table.insert().values(person=profile.person, **values))


def set_digest_sent(tx: Transaction, person: str, at: datetime) -> None:
    tx.connection.execute(
        schema.profile.update().where(_profile.person == person).values(digest_sent_at=iso(at))
    )


def _as_profile(row: Row[Any]) -> Profile:
    return Profile(
        person=row.person,
        place=row.place,
        about=row.about,
        ask_about=tuple(row.ask_about),
        mail=row.mail,
        time_zone=row.time_zone,
        language=row.language,
        digest=row.digest,
        mail_at_once=row.mail_at_once,
        digest_sent_at=moment(row.digest_sent_at),
    )
