"""Model → wire: how values look to whoever asks."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import TypeAdapter

from cohort_hub.service.line import text_frame
from cohort_hub.service.model import Anchor, Event, Post, Thread
from cohort_hub.service.wire import AnchorView, Author, EventView, PostView, ThreadView

Names = Mapping[str, str]
_EVENT: TypeAdapter[EventView] = TypeAdapter(EventView)
MAX_FRAME_CHARACTERS = 256 * 1024


class LiveFrame(NamedTuple):
    """A WebSocket frame and the log position of its last event."""

    bytes: bytes
    seq: int


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


def live_frames(events: Sequence[Event]) -> list[LiveFrame]:
    """Return what a live socket sends for these events: JSON arrays, as in `EventPage.events`.

    Usually one; more when it would be larger than `MAX_FRAME_CHARACTERS`.
    """
    frames: list[LiveFrame] = []
    waiting: list[str] = []
    size = 0
    for number, event in enumerate(events, 1):
        waiting.append(_EVENT.dump_json(event_view(event)).decode())
        size += len(waiting[-1])
        if size >= MAX_FRAME_CHARACTERS or number == len(events):
            frames.append(LiveFrame(text_frame(f"[{','.join(waiting)}]"), event.seq))
            waiting, size = [], 0
    return frames
