"""Follow or mute a thread, and call it unread again: one person's own affair."""

from dataclasses import replace

from cohort_hub.service import access
from cohort_hub.service.conversation import bell
from cohort_hub.service.conversation.reading import eyes_of, visible_heading
from cohort_hub.service.model import Cohort, Mark, Person, only
from cohort_hub.service.store import events, marks
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import mark_view
from cohort_hub.service.wire import MarkView, NewMark, Seen


def mark_thread(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, new: NewMark) -> MarkView:
    """Set what the person wants of a thread; only their own windows are told."""
    access.require(person, "read", cohort)
    eyes = eyes_of(tx.connection, person, cohort)
    visible_heading(tx.connection, eyes, thread_id)
    read_to = marks.mark(tx.connection, person.name, thread_id).read_to
    view = _set(tx, person, cohort, Mark(thread_id, new.follow, new.unread_from, read_to))
    if new.unread_from is not None:
        bell.call_unread(tx, person, cohort=cohort, thread=thread_id, seq=new.unread_from)
    elif new.follow == "muted":
        bell.tell_count(tx, person)
    return view


def read_thread(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, seen: Seen) -> MarkView:
    """Remember that the person has read one thread by itself, up to a log position; it never goes back."""
    access.require(person, "read", cohort)
    visible_heading(tx.connection, eyes_of(tx.connection, person, cohort), thread_id)
    until = min(seen.seq, events.last_seq(tx.connection, cohort.id))
    bell.read_thread(tx, person, cohort=cohort, thread=thread_id, seq=until)
    mark = marks.mark(tx.connection, person.name, thread_id)
    keeps_unread = mark.unread_from is not None and mark.unread_from > until
    read = replace(
        mark, read_to=max(until, mark.read_to or 0), unread_from=mark.unread_from if keeps_unread else None
    )
    return mark_view(mark) if read == mark else _set(tx, person, cohort, read)


def _set(tx: Transaction, person: Person, cohort: Cohort, mark: Mark) -> MarkView:
    marks.set_mark(tx, person.name, cohort.id, mark)
    view = mark_view(mark)
    seq = events.next_seq(tx, cohort.id)
    events.append(
        tx,
        cohort.id,
        "marks.changed",
        seq=seq,
        actor=person.name,
        audience=only(person.name),
        payload=view.model_dump(mode="json"),
    )
    return view
