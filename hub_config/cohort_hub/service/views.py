"""Model → wire: how values look to whoever asks."""

from collections.abc import Mapping

from pydantic import TypeAdapter

from cohort_hub.service.model import Anchor, Event, Post, Thread
from cohort_hub.service.wire import AnchorView, Author, EventView, PostView, ThreadView

Names = Mapping[str, str]
_EVENT: TypeAdapter[EventView] = TypeAdapter(EventView)


def post_view(post: Post, names: Names) -> PostView:
    author = Author(name=post.author, display_name=names.get(post.author, post.author), role=post.role)
    return PostView(
        id=post.id,
        thread=post.thread,
        author=author,
        source=post.source,
        html=post.html,
        created_at=post.created_at,
        seq=post.seq,
    )


def anchor_view(anchor: Anchor) -> AnchorView:
    return AnchorView(cell=anchor.cell, version=anchor.version, tier=anchor.tier, old_text=anchor.old_text)


def thread_view(thread: Thread, names: Names) -> ThreadView:
    return ThreadView(
        id=thread.id,
        cohort=thread.cohort,
        module=thread.module,
        kind=thread.kind,
        anchor=anchor_view(thread.anchor),
        posts=[post_view(post, names) for post in thread.posts],
        seq=thread.seq,
    )


def event_view(event: Event) -> EventView:
    return _EVENT.validate_python(
        {
            "cohort": event.cohort,
            "seq": event.seq,
            "kind": event.kind,
            "actor": event.actor,
            "at": event.at,
            "payload": event.payload,
        }
    )


def event_json(event: Event) -> str:
    return _EVENT.dump_json(event_view(event)).decode()
