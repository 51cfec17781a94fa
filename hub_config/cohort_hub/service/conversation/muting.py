"""Let somebody read a cohort but not write in it, for a time and with a reason they are told."""

from datetime import timedelta

from cohort_hub.service import access
from cohort_hub.service.errors import NotAllowed, NotFound
from cohort_hub.service.model import Cohort, Person, Silence
from cohort_hub.service.store import audit, roster, silences
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import muted_view
from cohort_hub.service.wire import MutedPerson, NewMute


def mute(tx: Transaction, by: Person, *, cohort: Cohort, person: str, new: NewMute) -> MutedPerson:
    """Silence a person of the cohort from now on; once more sets another end and another reason."""
    access.require(by, "moderate", cohort)
    until = tx.now + timedelta(hours=new.hours)
    silence = Silence(cohort.id, person, until, new.reason, by.name, tx.now)
    silences.put_silence(tx, silence)
    detail = {"reason": new.reason, "until": until.isoformat(timespec="minutes")}
    audit.add(tx, cohort.id, by.name, "mute", subject=person, detail=detail)
    return muted_view(silence, roster.names_of(tx.connection, (person, by.name)))


def unmute(tx: Transaction, by: Person, *, cohort: Cohort, person: str) -> None:
    """Let a person write again; raise NotFound where they may."""
    access.require(by, "moderate", cohort)
    if not silences.lift(tx, cohort.id, person):
        raise NotFound("This person is not muted (any more).")
    audit.add(tx, cohort.id, by.name, "unmute", subject=person, detail={})


def require_voice(tx: Transaction, person: Person, cohort: Cohort) -> None:
    """Raise NotAllowed, with the reason and until when, where a person is muted. Facilitators never are."""
    silence = silences.of_person(tx.connection, cohort.id, person.name, tx.now)
    if silence is None or access.may(person, "moderate", cohort):
        return
    until = f"{silence.until:%-d %B %Y, %H:%M} UTC"
    raise NotAllowed(f"You cannot write here until {until}. A facilitator's reason: {silence.reason}")
