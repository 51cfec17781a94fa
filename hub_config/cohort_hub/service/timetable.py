"""What the service does by the clock: verbs that run every few seconds, in their own transactions.

A round is what cannot be one transaction, because it waits for the Hub or a mail server in between.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial

from cohort_hub.service.conversation.attaching import sweep
from cohort_hub.service.store.database import Store, Transaction

log = logging.getLogger(__name__)
SECONDS_BETWEEN = 5.0
Round = Callable[[], Awaitable[None]]
JOBS: tuple[Callable[[Transaction], None], ...] = (sweep,)


@asynccontextmanager
async def ticking(store: Store, rounds: Sequence[Round] = ()) -> AsyncGenerator[None]:
    """Run the jobs and the rounds again and again, as long as this lasts; no round waits for another."""
    every = [partial(_run_jobs, store), *rounds]
    tasks = [asyncio.create_task(_tick(one)) for one in every]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)


async def _tick(once: Round) -> None:
    while True:
        try:
            await once()
        except Exception:
            # The next round tries again.
            log.exception("%s failed", once)
        await asyncio.sleep(SECONDS_BETWEEN)


async def _run_jobs(store: Store) -> None:
    for job in JOBS:
        try:
            await store.write(job)
        except Exception:
            # One job that fails must not end the others.
            log.exception("%s failed", job.__name__)
