"""What everybody's morning mail says, sent once over a real SMTP server."""

from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from weakref import WeakKeyDictionary

from cohort_hub.service.app import Parts, delivery
from cohort_hub.service.names import DisplayNames
from cohort_hub.service.settings import MailSettings
from cohort_hub.service.store.database import Store

from tests.service.house import House
from tests.service.mailbox import open_mailbox

_sent: WeakKeyDictionary[Store, list[EmailMessage]] = WeakKeyDictionary()


async def letters_to(house: House, name: str) -> list[EmailMessage]:
    """Return what was mailed to somebody in the morning after all that was said."""
    if house.store not in _sent:
        _sent[house.store] = await _mail_everybody(house)
    return [letter for letter in _sent[house.store] if letter["To"] == f"{name}@example.org"]


async def _mail_everybody(house: House) -> list[EmailMessage]:
    names = sorted({person.name for person in house.tokens.people.values()})
    people = [{"name": one, "display_name": one.capitalize(), "mail": f"{one}@example.org"} for one in names]
    await house.put("admin", "roster", {"people": people, "courses": [], "cohorts": [], "teams": TEAMS})
    with open_mailbox() as box:
        mail = MailSettings(
            "127.0.0.1", box.port, "cohort@example.org", "https://learn.example.org", security="none"
        )
        told = replace(house.settings, mail=mail)
        parts = Parts(told, house.store, house.tokens, DisplayNames(house.store), house.tokens)
        clock = house.store.clock
        house.store.clock = lambda: (clock() + timedelta(days=1)).replace(hour=8)
        try:
            await delivery(parts).round()
        finally:
            house.store.clock = clock
        return box.letters


TEAMS = [{"id": team, "title": team.capitalize()} for team in ("red", "blue")]
