"""Look up, beside everything else, the titles of what people have linked to."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from functools import partial

from starlette.concurrency import run_in_threadpool

from cohort_hub.service.conversation import linking
from cohort_hub.service.store.database import Store
from cohort_hub.service.titles.fetching import Titles

log = logging.getLogger(__name__)
SECONDS_BETWEEN = 1.0


@asynccontextmanager
async def looking_up(store: Store, titles: Titles) -> AsyncGenerator[None]:
    """Fill in titles as long as this lasts."""
    task = asyncio.create_task(_look(store, titles))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def look_up_what_is_wanted(store: Store, titles: Titles) -> None:
    """Fetch the title of every page that nobody has asked for yet, one after the other."""
    for address in await run_in_threadpool(_wanted, store):
        title = await titles.of(address)
        await store.write(partial(linking.note_title, address=address, title=title))


async def _look(store: Store, titles: Titles) -> None:
    while True:
        try:
            await look_up_what_is_wanted(store, titles)
        except Exception:
            # The next round tries again.
            log.exception("Titles of linked pages were not looked up")
        await asyncio.sleep(SECONDS_BETWEEN)


def _wanted(store: Store) -> list[str]:
    with store.read() as connection:
        return linking.wanted(connection)
