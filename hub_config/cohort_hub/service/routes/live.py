"""The live socket: the cohort's log from a cursor on, and who is looking at what."""

import asyncio
import random
from functools import partial
from typing import Annotated, NoReturn

from fastapi import APIRouter, Query, WebSocket
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access, annotation
from cohort_hub.service.conversation.pseudonyms import has_pseudonym
from cohort_hub.service.conversation.reading import eyes_of, visible_heading
from cohort_hub.service.conversation.replay import visible_events
from cohort_hub.service.errors import CohortError, Conflict, Invalid, NotFound, NotSignedIn
from cohort_hub.service.faults import fault
from cohort_hub.service.frames import live_frames
from cohort_hub.service.hub_api import HubUnreachable
from cohort_hub.service.identity import Identity
from cohort_hub.service.line import EXTENSION, Closed, Line
from cohort_hub.service.listener import Listener
from cohort_hub.service.live import Live, Room
from cohort_hub.service.model import WHOLE_COHORT, Cohort, Event, Person
from cohort_hub.service.routes.door import the_identity, the_store, token_of
from cohort_hub.service.store import events, roster
from cohort_hub.service.store.database import Store
from cohort_hub.service.wire import MAX_SEQ, Place, Said

routes = APIRouter()
PAGE = 100
PATIENCE_SECONDS = 10.0
SECONDS_BETWEEN_TYPING = 2.0
RECHECK_SECONDS = (6.0, 12.0)
TRUST_WITHOUT_HUB_SECONDS = 60.0
SIGNED_OUT, NOT_THERE, TOO_SLOW, BAD_MESSAGE = 4401, 4404, 1013, 1008


class Over(Exception):
    """The socket's end; ``code`` tells the other side why, None when it went away by itself."""

    def __init__(self, code: int | None, reason: str = "") -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@routes.websocket("/cohorts/{cohort}/live")
async def live(
    socket: WebSocket,
    cohort: str,
    after: Annotated[int, Query(ge=0, le=MAX_SEQ)] = 0,
    module: str | None = None,
) -> None:
    """Send the events after a log position and every later one; refuse with a status before accepting."""
    store = the_store(socket)
    try:
        token = token_of(socket)
        person = await _recognised(the_identity(socket), token)
        here = await run_in_threadpool(_entered, store, person, cohort, after)
    except CohortError as error:
        await socket.send_denial_response(fault(error.status, error.code, error.message))
        return
    await socket.accept()
    line: Line = socket.scope["extensions"][EXTENSION]
    listener = Listener(person, here, cursor=after, line=line)
    session = Session(listener, token or "", the_identity(socket), store, socket.app.state.live)
    line.afterwards = partial(session.last, module)


class Session:
    """One open socket: what it hears, what it says, and whether its person may still be here."""

    def __init__(
        self,
        listener: Listener,
        token: str,
        identity: Identity,
        store: Store,
        live: Live,
    ) -> None:
        self._listener = listener
        self._token = token
        self._identity = identity
        self._store = store
        self._live = live
        self._typed_at = float("-inf")

    async def last(self, module: str | None) -> None:
        """Run until either side ends it, and close in words."""
        end = Over(None)
        room = self._live.join(self._listener)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._hear_everything(room))
                group.create_task(self._stay_known(room))
                group.create_task(self._listen_to(room, module))
        except* Over as over:
            [end, *_] = [error for error in over.exceptions if isinstance(error, Over)]
        finally:
            self._live.leave(self._listener)
        if end.code is not None:
            await self._close(end.code, end.reason)

    async def _hear_everything(self, room: Room) -> NoReturn:
        while True:
            await self._catch_up(room)
            await self._listener.behind.wait()

    async def _catch_up(self, room: Room) -> None:
        listener = self._listener
        while True:
            page, shown = await run_in_threadpool(self._page)
            for frame in live_frames(shown):
                await self._drained()
                if not listener.take(frame.bytes):
                    raise Over(None)
            if page:
                listener.cursor = page[-1].seq
            if len(page) < PAGE and room.feed_if_caught_up(listener):
                return

    async def _drained(self) -> None:
        """Wait until the socket takes a frame; end it when that is too long."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._listener.line.drained()
        except TimeoutError:
            raise Over(TOO_SLOW, "Too far behind. Ask again from where you are.") from None
        except Closed:
            raise Over(None) from None

    def _page(self) -> tuple[list[Event], list[Event]]:
        """Return the next page of the log, and what of it is for the listener."""
        listener = self._listener
        listener.stale = False
        with self._store.read() as connection:
            eyes = eyes_of(connection, listener.person, listener.cohort)
            listener.has_opened(eyes.opened)
            page = events.after(connection, listener.cohort.id, listener.cursor, limit=PAGE)
            return page, visible_events(connection, eyes, page)

    async def _stay_known(self, room: Room) -> NoReturn:
        """Ask again and again who the token is: who left the cohort does not go on listening."""
        loop = asyncio.get_running_loop()
        known_at = loop.time()
        while True:
            await asyncio.sleep(random.uniform(*RECHECK_SECONDS))  # noqa: S311  (spreads the questions)
            try:
                person = await self._identity.person_for(self._token)
            except HubUnreachable as error:
                if loop.time() - known_at > TRUST_WITHOUT_HUB_SECONDS:
                    raise Over(TOO_SLOW, error.message) from error
                continue
            known_at = loop.time()
            if person is None:
                raise Over(SIGNED_OUT, "Sign in again.")
            if not access.belongs(person, self._listener.cohort):
                raise Over(NOT_THERE, "This cohort is not open to you (any more).")
            if self._listener.recognise(person):
                room.look_again(self._listener)

    async def _listen_to(self, room: Room, module: str | None) -> NoReturn:
        """Take in what the window shows and where an answer is written; that is all a client has to say."""
        await self._is_at(room, Place(module=module))
        while True:
            try:
                said = Said.model_validate_json(await self._listener.line.said())
            except Closed:
                raise Over(None) from None
            except ValidationError:
                raise Over(BAD_MESSAGE, 'Say {"here": {"module": "…"}} or nothing.') from None
            if said.here is not None:
                await self._is_at(room, said.here)
            if said.typing is not None:
                await self._types_in(room, said.typing.thread)

    async def _is_at(self, room: Room, place: Place) -> None:
        listener, name = self._listener, self._listener.person.name
        module = place.module
        if module is None or not await run_in_threadpool(_has, self._store, listener.cohort, place):
            room.presence.gone(listener)
            room.cells.gone(listener)
            return
        room.presence.here(listener, name, module)
        if place.cell is None:
            room.cells.gone(listener)
        else:
            room.cells.here(listener, name, (module, place.cell))

    async def _types_in(self, room: Room, thread: str) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._typed_at < SECONDS_BETWEEN_TYPING:
            return
        self._typed_at = now
        audience = await run_in_threadpool(_readers_of_answers, self._store, self._listener.eyes, thread)
        if audience is not None:
            room.tell_typing(self._listener, thread, audience)

    async def _close(self, code: int, reason: str) -> None:
        try:
            async with asyncio.timeout(1.0):
                await self._listener.line.close(code, reason)
        except (TimeoutError, Closed):
            return  # It reads nothing any more, not even this; the server drops the connection.


async def _recognised(identity: Identity, token: str | None) -> Person:
    person = await identity.person_for(token) if token else None
    if person is None:
        raise NotSignedIn
    return person


def _entered(store: Store, person: Person, cohort: str, after: int) -> Cohort:
    with store.read() as connection:
        found = roster.cohort(connection, cohort)
        access.require(person, "read", found)
        if after > events.last_seq(connection, cohort):
            raise Conflict("This page is ahead of the log. Reload it.")
    return found


def _has(store: Store, cohort: Cohort, place: Place) -> bool:
    try:
        with store.read() as connection:
            module = place.module or WHOLE_COHORT
            annotation.anchor_at(connection, cohort.course, module, place.cell, None)
    except (NotFound, Invalid):
        return False
    return True


def _readers_of_answers(store: Store, eyes: access.Eyes, thread_id: str) -> str | None:
    """Return who will read an answer in this thread; None where these eyes do not see it.

    Who has written in it without a name is not told to be writing: neither this way nor that.
    """
    try:
        with store.read() as connection:
            thread = visible_heading(connection, eyes, thread_id)
            if has_pseudonym(connection, thread.id, eyes.person.name):
                return None
            return access.audience_of_posts(thread, opens=False)
    except NotFound:
        return None
