"""A mark is left before a run and taken away after it: what never ended is not started again by itself."""

from hashlib import sha256
from pathlib import Path

from jupyter_core.paths import jupyter_data_dir


class Mark:
    """The mark of one cell of one notebook, kept in the person's own data directory."""

    def __init__(self, notebook: str, cell: str) -> None:
        name = sha256(f"{notebook}\n{cell}".encode()).hexdigest()[:32]
        self.file = Path(jupyter_data_dir()) / "cohort" / "runs" / name

    def leave(self, source: str) -> None:
        """Say that `source` is about to run."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(digest(source))

    def remove(self) -> None:
        """Say that it came to an end."""
        self.file.unlink(missing_ok=True)

    def is_on(self, source: str) -> bool:
        """Say whether the last run of exactly this source never came to an end."""
        try:
            return self.file.read_text() == digest(source)
        except OSError:
            return False


def digest(source: str) -> str:
    """Tell one source from another."""
    return sha256(source.encode()).hexdigest()
