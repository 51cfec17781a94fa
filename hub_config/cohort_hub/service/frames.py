"""Events and whatever else a live socket sends, as WebSocket frames that are the same for everybody."""

from collections.abc import Sequence
from typing import NamedTuple

from websockets.frames import Frame, Opcode

from cohort_hub.service.model import Event
from cohort_hub.service.views import event_json

MAX_FRAME_CHARACTERS = 256 * 1024


class LiveFrame(NamedTuple):
    """A WebSocket frame and the log position of its last event."""

    bytes: bytes
    seq: int


def text_frame(text: str) -> bytes:
    """Return a server's WebSocket frame of ``text``."""
    return Frame(Opcode.TEXT, text.encode()).serialize(mask=False)


def live_frames(events: Sequence[Event]) -> list[LiveFrame]:
    """Return these events in frames: JSON arrays, as in `EventPage.events`.

    Usually one; more when it would be larger than `MAX_FRAME_CHARACTERS`.
    """
    frames: list[LiveFrame] = []
    waiting: list[str] = []
    size = 0
    for number, event in enumerate(events, 1):
        waiting.append(event_json(event))
        size += len(waiting[-1])
        if size >= MAX_FRAME_CHARACTERS or number == len(events):
            frames.append(LiveFrame(text_frame(f"[{','.join(waiting)}]"), event.seq))
            waiting, size = [], 0
    return frames
