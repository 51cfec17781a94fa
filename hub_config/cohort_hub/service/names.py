"""What the roster says, kept at hand: every request is about a cohort, and every answer shows names."""

from cohort_hub.service.model import Cohort
from cohort_hub.service.store import roster
from cohort_hub.service.store.database import Store


class DisplayNames:
    """Reads the names once and again after `forget`; a name nobody told is shown as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: dict[str, str] | None = None

    def __call__(self) -> dict[str, str]:
        if self._names is None:
            with self._store.read() as connection:
                self._names = roster.display_names(connection)
        return self._names

    def forget(self) -> None:
        self._names = None


class Cohorts:
    """The cohorts that were asked for, until `forget`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Cohort] = {}

    def known(self, cohort: str) -> Cohort | None:
        """Return a cohort that was read before."""
        return self._known.get(cohort)

    def read(self, cohort: str) -> Cohort:
        """Return a cohort from the database; raise NotFound."""
        with self._store.read() as connection:
            found = roster.cohort(connection, cohort)
        self._known[cohort] = found
        return found

    def forget(self) -> None:
        self._known = {}
