"""Who is listening to which cohort, and telling them what was committed.

The log is the truth and the socket only announces: a listener that keeps up is fed each commit batch as
one frame; any other reads the log from its own cursor until it has caught up. `feed_if_caught_up` and
`deliver` both run on the event loop without waiting in between, so nothing is lost or doubled.
"""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from itertools import groupby

from cohort_hub.service.frames import LiveFrame, live_frames, text_frame
from cohort_hub.service.listener import Listener
from cohort_hub.service.model import Event
from cohort_hub.service.presence import Presence
from cohort_hub.service.store.database import Store

# After telling everybody for 1 ms it rests for 3: requests are answered meanwhile, and what they commit
# goes out together. With few listeners that is no time at all; with a thousand, some milliseconds.
REST = 3.0


class Room:
    """Everybody who listens to one cohort."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
        self.presence: Presence[str] = Presence(self._tell_presence)
        self.cells: Presence[tuple[str, str]] = Presence(self._tell_cells)
        self._fed: set[Listener] = set()
        self._delivered = 0

    def feed_if_caught_up(self, listener: Listener) -> bool:
        """From now on hand every batch to ``listener``, unless it has not read all that was delivered."""
        if listener.stale or listener.cursor < self._delivered:
            return False
        listener.behind.clear()
        self._fed.add(listener)
        self._hand(listener, _presence_frame(self.presence.counts()))
        if cells := self.cells.counts():
            self._hand(listener, _cells_frame(cells))
        return True

    def look_again(self, listener: Listener) -> None:
        """Let ``listener`` read the log for itself, with eyes of today."""
        self._fed.discard(listener)
        listener.stale = True
        listener.behind.set()

    def leave(self, listener: Listener) -> None:
        self.presence.gone(listener)
        self.cells.gone(listener)
        self.listeners.discard(listener)
        self._fed.discard(listener)

    def deliver(self, batch: Sequence[Event]) -> None:
        """Send what was committed: a frame per listener, encoded once for all with the same view."""
        self._note_what_opened(batch)
        encoded: dict[tuple[int, ...], list[LiveFrame]] = {}
        audiences = {event.audience for event in batch}
        self._delivered = batch[-1].seq
        for listener in tuple(self._fed):
            view = (listener.cursor, *map(listener.sees, audiences))
            if (frames := encoded.get(view)) is None:
                shown = [e for e in batch if e.seq > listener.cursor and listener.sees(e.audience)]
                frames = encoded[view] = live_frames(shown)
            if self._feed(listener, frames):
                listener.cursor = max(listener.cursor, self._delivered)

    def _note_what_opened(self, batch: Sequence[Event]) -> None:
        for event in batch:
            if event.kind not in ("thread.revealed", "thread.removed"):
                continue
            for listener in self.listeners:
                if not listener.sees(event.audience):
                    continue
                if event.kind == "thread.removed" and event.payload["thread"] in listener.eyes.opened:
                    # For others from now on: whether the answers in it are still open to them, the log says.
                    self.look_again(listener)
                elif event.payload["answers"]:
                    listener.opens(event.payload["thread"])

    def _feed(self, listener: Listener, frames: list[LiveFrame]) -> bool:
        for frame in frames:
            if not self._hand(listener, frame.bytes):
                return False
            listener.cursor = frame.seq
        return True

    def _hand(self, listener: Listener, frame: bytes) -> bool:
        taken = listener.take(frame)
        if not taken:
            self._fed.discard(listener)
        return taken

    def tell_typing(self, writer: Listener, thread: str, audience: str) -> None:
        """Tell those who will read it that ``writer`` writes in a thread: no event, and soon forgotten."""
        said = {"thread": thread, "person": writer.person.display_name}
        frame = text_frame(json.dumps({"typing": said}))
        for listener in tuple(self._fed):
            if listener.person.name != writer.person.name and listener.sees(audience):
                self._hand(listener, frame)

    def _tell_presence(self, counts: dict[str, int]) -> None:
        self._tell_all(_presence_frame(counts))

    def _tell_cells(self, counts: dict[tuple[str, str], int]) -> None:
        self._tell_all(_cells_frame(counts))

    def _tell_all(self, frame: bytes) -> None:
        for listener in tuple(self._fed):
            self._hand(listener, frame)


class Live:
    """The rooms that have someone in them."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._undelivered: list[Event] = []
        self._timer: asyncio.TimerHandle | None = None
        self._rested_at = 0.0

    def join(self, listener: Listener) -> Room:
        """Put the listener into its cohort's room. Join before reading the log: then no batch is missed."""
        room = self._rooms.setdefault(listener.cohort.id, Room())
        room.listeners.add(listener)
        return room

    def leave(self, listener: Listener) -> None:
        room = self._rooms[listener.cohort.id]
        room.leave(listener)
        if not room.listeners:
            del self._rooms[listener.cohort.id]

    @asynccontextmanager
    async def hearing(self, store: Store) -> AsyncGenerator[None]:
        """Deliver what ``store`` commits, as long as this lasts."""
        loop = asyncio.get_running_loop()

        def announce(events: list[Event]) -> None:
            loop.call_soon_threadsafe(self._committed, events)

        store.announce = announce
        try:
            yield
        finally:
            store.announce = lambda events: None

    def _committed(self, events: list[Event]) -> None:
        self._undelivered.extend(events)
        if self._timer is None:
            rest = max(0.0, self._rested_at - time.monotonic())
            self._timer = asyncio.get_running_loop().call_later(rest, self._deliver)

    def _deliver(self) -> None:
        started = time.monotonic()
        self._timer = None
        events, self._undelivered = self._undelivered, []
        by_cohort = sorted(events, key=lambda event: event.cohort)
        for cohort, batch in groupby(by_cohort, key=lambda event: event.cohort):
            if room := self._rooms.get(cohort):
                room.deliver(list(batch))
        took = time.monotonic() - started
        self._rested_at = started + took * (1 + REST)


def _presence_frame(counts: dict[str, int]) -> bytes:
    return text_frame(json.dumps({"presence": counts}))


def _cells_frame(counts: dict[tuple[str, str], int]) -> bytes:
    cells: dict[str, dict[str, int]] = {}
    for (module, cell), people in counts.items():
        cells.setdefault(module, {})[cell] = people
    return text_frame(json.dumps({"cells": cells}))
