"""The house's import contracts hold (`[tool.importlinter]` in pyproject.toml)."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_nobody_imports_upwards_or_sideways() -> None:
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS
