"""What imports what: the house's contracts (`[tool.importlinter]`), and what makes a start slow."""

import subprocess
import sys

import pytest


def test_nobody_imports_upwards_or_sideways() -> None:
    # In a process of its own: it sets up logging anew, and what other tests listen to would fall silent.
    lint = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    ran = subprocess.run([sys.executable, "-c", lint], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("module", ["cohort_hub.cli.main", "cohort_hub.authenticator"])
def test_a_command_and_the_hubs_parts_start_without_the_service(module: str) -> None:
    assert not {"fastapi", "nbconvert", "cohort_hub.service"} & set(loaded_by(module))


@pytest.mark.parametrize("module", ["cohort_hub.service.app", "jupyterhub.singleuser"])
def test_no_process_compiles_a_grammar_at_its_start(module: str) -> None:
    assert "lark" not in loaded_by(module)


def loaded_by(module: str) -> list[str]:
    """Return what a fresh Python has loaded after importing ``module``."""
    ask = f"import sys; sys.path.append('hub_config'); import {module}; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return ran.stdout.split()
