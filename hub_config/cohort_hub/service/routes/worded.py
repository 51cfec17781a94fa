"""What somebody wrote, on its way in: rendered outside the transaction, with the people it may name."""

from starlette.concurrency import run_in_threadpool

from cohort_hub.service import markdown
from cohort_hub.service.cohort_people import CohortPeople
from cohort_hub.service.markdown import Written
from cohort_hub.service.model import Cohort
from cohort_hub.service.views import Names

# Rendered sooner than a thread is asked to do it.
SHORT = 500


async def worded(body: str, cohort: Cohort, people: CohortPeople, names: Names) -> Written:
    """Return the words of ``body``; people of the cohort can be mentioned in it."""
    inside = await people.of(cohort) if "@" in body else ()
    known = {name: names.get(name, name) for name in inside}
    if len(body) <= SHORT:
        return markdown.written(body, known)
    return await run_in_threadpool(markdown.written, body, known)
