"""The doctor sees every part, and says what to do."""

import shutil
from pathlib import Path

from tests.deployment import Deployed


def test_a_healthy_deployment_is_well(bare: Deployed) -> None:
    done = bare.cohort("doctor")
    for part in ("Hub", "proxy", "cohort service", "roster", "service's database", "disk", "sandbox", "node"):
        assert f"well  {part} " in done.stdout, done.stdout
    assert "Traceback" not in done.stderr


def test_a_roster_that_was_not_applied_is_told(bare: Deployed) -> None:
    before = bare.config.read_text()
    bare.config.write_text(before + '\n[[person]]\nname = "forgotten"\n')
    done = bare.cohort("doctor")
    bare.config.write_text(before)
    assert done.returncode == 1
    assert "forgotten is not in the Hub yet" in done.stdout
    assert "roster apply" in done.stdout


def test_a_deployment_that_does_not_run_is_told(bare: Deployed, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    resting = Deployed.__new__(Deployed)
    resting.data, resting.config = tmp_path / "data", Path(shutil.copy(bare.config, tmp_path / "cohort.toml"))
    done = resting.cohort("doctor")
    assert done.returncode == 1
    assert "jupyter cohort up" in done.stdout
