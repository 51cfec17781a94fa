"""Found by every nbgrader command of the environment; does nothing where there is no cohort service."""

from cohort_lab.nbgrader_config import configure

configure(get_config())  # type: ignore[name-defined]  # noqa: F821 - traitlets provides it.
