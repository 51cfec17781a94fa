"""People's display names, kept at hand: every answer shows some."""

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
