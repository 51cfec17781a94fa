"""Follow or mute a thread, and call it unread again: one person's own affair."""

from cohort_hub.service import access
from cohort_hub.service.conversation.reading import eyes_of, visible_heading
from cohort_hub.service.model import Cohort, Mark, Person, only
from cohort_hub.service.store import events, marks
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.views import mark_view
from cohort_hub.service.wire import MarkView, NewMark


def mark_thread(tx: Transaction, person: Person, *, cohort: Cohort, thread_id: str, new: NewMark) -> MarkView:
    """Set what the person wants of a thread; only their own windows are told."""
    access.require(person, "read", cohort)
    eyes = eyes_of(tx.connection, person, cohort)
    visible_heading(tx.connection, eyes, thread_id)
    mark = Mark(thread_id, new.follow, new.unread_from)
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
