"""What the service does by the clock: verbs that run every few seconds, in their own transactions."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress

from cohort_hub.service.conversation.attaching import sweep
from cohort_hub.service.conversation.prompts import open_what_is_due
from cohort_hub.service.store.database import Store, Transaction

log = logging.getLogger(__name__)
SECONDS_BETWEEN = 5.0
JOBS: tuple[Callable[[Transaction], None], ...] = (open_what_is_due, sweep)


@asynccontextmanager
async def ticking(store: Store) -> AsyncGenerator[None]:
    """Run the jobs again and again, as long as this lasts."""
    task = asyncio.create_task(_tick(store))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _tick(store: Store) -> None:
    while True:
        for job in JOBS:
            try:
                await store.write(job)
            except Exception:
                # The next round tries again: one job that fails must not end the others.
                log.exception("%s failed", job.__name__)
        await asyncio.sleep(SECONDS_BETWEEN)
