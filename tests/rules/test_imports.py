"""The house's import contracts hold (`[tool.importlinter]` in pyproject.toml)."""

import subprocess
import sys


def test_nobody_imports_upwards_or_sideways() -> None:
    # In a process of its own: it sets up logging anew, and what other tests listen to would fall silent.
    lint = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    ran = subprocess.run([sys.executable, "-c", lint], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
