"""Prompts whose answers open at a time are opened by the clock, and who did not see them before is told."""

from contextlib import suppress

from cohort_hub.service.conversation import prompts
from cohort_hub.service.errors import NotFound
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.store import roster
from cohort_hub.service.store.database import Store


async def open_prompts(store: Store, gathering: Gathering) -> None:
    """Open the answers of every prompt whose time has come."""
    with store.read() as connection:
        found = [
            (roster.cohort(connection, thread.cohort), thread.id)
            for thread in prompts.due(connection, store.clock())
        ]
    for cohort, thread in found:
        crowds = await gathering.at_thread(cohort, thread)
        with suppress(NotFound):  # It was taken away meanwhile.
            await store.write(
                lambda tx, there=cohort, one=thread, who=crowds: prompts.open_answers(
                    tx, there, one, crowds=who
                )
            )
