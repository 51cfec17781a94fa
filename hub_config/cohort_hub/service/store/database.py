"""The database: one writer that commits in groups, readers with connections of their own.

A verb is a plain function of a `Transaction`. The writer runs the verbs that wait, each in a savepoint,
commits them once, and only then are they answered and their events announced.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic_core import to_json
from sqlalchemy import Connection, Engine, create_engine, event

from cohort_hub.service.model import Event, Pace

T = TypeVar("T")
Clock = Callable[[], datetime]
Announce = Callable[[list[Event]], None]
BATCH = 256
# How long a batch waits for a database that another program holds. A post may come just after one began to
# wait, and then waits with the next: twice this must stay below the 20 s after which a browser gives up.
BUSY_SECONDS = 5.0


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Transaction:
    """What a verb works on: a connection inside a transaction, the time, and the events it leaves.

    ``pace`` is how fast the deployment lets people write.
    """

    connection: Connection
    now: datetime
    pace: Pace = field(default_factory=Pace)
    events: list[Event] = field(default_factory=list[Event])


@dataclass(frozen=True)
class _Job:
    verb: Callable[[Transaction], Any]
    done: Callable[[Any, BaseException | None], None]


class Store:
    """A deployment's database. ``announce`` hears every committed batch's events, on the writer's thread."""

    def __init__(self, url: str, *, clock: Clock = utc_now) -> None:
        self.engine = _engine(url)
        self.clock = clock
        self.pace = Pace()
        self.announce: Announce = lambda events: None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write_in_batches, name="cohort-writer", daemon=True)
        self._writer.start()

    @classmethod
    def at(cls, path: Path, *, clock: Clock = utc_now) -> "Store":
        """Open the SQLite file at ``path``, which must have been migrated."""
        return cls(f"sqlite:///{path}", clock=clock)

    @contextmanager
    def read(self) -> Generator[Connection]:
        """Give a connection that sees one consistent state and changes nothing."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection
            connection.rollback()

    async def write(self, verb: Callable[[Transaction], T]) -> T:
        """Run ``verb`` in the writer's next batch; return once it is durable, or raise what it raised."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put(_Job(verb, lambda result, error: _settle_in(loop, future, result, error)))
        return await future

    def write_now(self, verb: Callable[[Transaction], T]) -> T:
        """Like `write`, for threads without an event loop."""
        answers: queue.SimpleQueue[tuple[T, BaseException | None]] = queue.SimpleQueue()
        self._jobs.put(_Job(verb, lambda result, error: answers.put((result, error))))
        result, error = answers.get()
        if error is not None:
            raise error
        return result

    def close(self) -> None:
        """Finish what waits, then close."""
        self._jobs.put(None)
        self._writer.join()
        self.engine.dispose()

    def _write_in_batches(self) -> None:
        while (first := self._jobs.get()) is not None:
            batch = [first]
            while len(batch) < BATCH and not self._jobs.empty():
                job = self._jobs.get()
                if job is None:
                    self._jobs.put(None)
                    break
                batch.append(job)
            self._commit(batch)

    def _commit(self, batch: list[_Job]) -> None:
        outcomes: list[tuple[_Job, Any, BaseException | None]] = []
        events: list[Event] = []
        try:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                for job in batch:
                    outcomes.append((job, *self._run(job, connection, events)))
                connection.commit()
        except Exception as error:  # A full disk or a locked file: nobody in the batch was served.
            outcomes, events = [(job, None, error) for job in batch], []
        if events:
            self.announce(events)
        for job, result, error in outcomes:
            job.done(result, error)

    def _run(
        self, job: _Job, connection: Connection, events: list[Event]
    ) -> tuple[Any, BaseException | None]:
        connection.exec_driver_sql("SAVEPOINT verb")
        tx = Transaction(connection, self.clock(), self.pace)
        try:
            result = job.verb(tx)
        except Exception as error:
            connection.exec_driver_sql("ROLLBACK TO verb")
            return None, error
        connection.exec_driver_sql("RELEASE verb")
        events.extend(tx.events)
        return result, None


def _settle_in(
    loop: asyncio.AbstractEventLoop,
    future: "asyncio.Future[Any]",
    result: Any,
    error: BaseException | None,
) -> None:
    def settle() -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)

    loop.call_soon_threadsafe(settle)


def _engine(url: str) -> Engine:
    engine = create_engine(url, json_serializer=_as_json)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _as_json(value: Any) -> str:
    return to_json(value).decode()


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # Transactions are begun by us (BEGIN IMMEDIATE for the writer); the driver must not begin its own.
    connection.isolation_level = None
    busy = f"busy_timeout={BUSY_SECONDS * 1000:.0f}"
    for pragma in (busy, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
