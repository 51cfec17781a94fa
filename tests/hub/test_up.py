"""One command brings everything up; ending it leaves nothing running and all data."""

import os
import signal
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path

import psutil
import pytest

from tests.deployment import COMMAND, Deployed, own_config, without_content

Up = Callable[[], Deployed]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    without_content(own_config(tmp_path))
    return tmp_path


@pytest.fixture
def up(place: Path) -> Generator[Up]:
    """Give what starts a deployment at the place; whatever a test leaves running is ended."""
    started: list[Deployed] = []

    def start() -> Deployed:
        started.append(Deployed.up(place / "data", config=place / "cohort.toml"))
        return started[-1]

    yield start
    for deployed in started:
        deployed.stop()


def test_ctrl_c_ends_everything_it_started(up: Up, place: Path) -> None:
    deployed = up()
    deployed.sign_in("learner1").start_server().in_server("import time")
    everything = deployed.processes()
    words = " ".join(" ".join(process.cmdline()) for process in everything)
    for part in ("jupyterhub", "configurable-http-proxy", "cohort_hub.service", "jupyterhub.singleuser"):
        assert part in words
    deployed.stop(signal.SIGINT)
    assert deployed.process.returncode == 0
    _, alive = psutil.wait_procs(everything, timeout=2)
    assert alive == []
    assert not (place / "data" / "deployment.json").exists()


def test_a_server_that_is_stopped_leaves_nothing_running(up: Up) -> None:
    with up() as deployed:
        before = deployed.processes()
        deployed.sign_in("learner1").start_server()
        server = [process for process in deployed.processes() if process not in before]
        assert any("jupyterhub.singleuser" in " ".join(process.cmdline()) for process in server)
        deployed.operator.delete("/hub/api/users/learner1/server").raise_for_status()
        _, alive = psutil.wait_procs(server, timeout=20)
        assert alive == []


def test_starting_again_keeps_all_data(up: Up) -> None:
    with up() as deployed:
        deployed.sign_in("learner1").start_server().in_server("open('kept.txt', 'w').write('kept')")
        token = deployed.bearer("learner1")
    with up() as deployed:
        learner = deployed.sign_in("learner1").start_server()
        assert learner.in_server("print(open('kept.txt').read())") == "kept\n"
        assert learner.get("/hub/api/user", headers=token).json()["name"] == "learner1"


def test_a_second_one_on_the_same_data_is_refused(up: Up) -> None:
    with up() as deployed:
        second = _try(["--port", "0", "--data", str(deployed.data), "--config", str(deployed.config)])
        assert second.returncode == 2
        assert f"runs at {deployed.address}" in second.stderr
        assert "Traceback" not in second.stderr
        assert deployed.operator.get("/hub/api/info").is_success


def test_a_busy_port_is_told(up: Up, place: Path) -> None:
    with up() as deployed:
        second = _try(
            ["--port", str(deployed.port), "--data", str(place / "other"), "--config", str(deployed.config)]
        )
    assert second.returncode == 2
    assert f"Port {deployed.port} on 127.0.0.1 is taken" in second.stderr


@pytest.mark.parametrize("victim", ["up", "Hub"])
def test_after_a_violent_end_it_starts_again(up: Up, victim: str) -> None:
    deployed = up()
    deployed.sign_in("learner1").start_server()
    everything = deployed.processes()
    if victim == "up":
        deployed.process.kill()
    else:
        os.kill(_child(deployed, "-m jupyterhub").pid, signal.SIGKILL)
    deployed.process.wait(60)
    with up() as again:
        assert again.sign_in("learner1").get("/hub/home").is_success
    _, alive = psutil.wait_procs(everything, timeout=10)
    assert alive == []


def test_elsewhere_than_loopback_it_refuses_to_start(place: Path) -> None:
    refused = _try(
        ["--host", "0.0.0.0", "--data", str(place / "data"), "--config", str(place / "cohort.toml")]
    )
    assert refused.returncode == 2
    assert "loopback" in refused.stderr
    assert not (place / "data" / "hub" / "jupyterhub.sqlite").exists()


def test_a_wrong_file_is_refused_with_its_line(place: Path) -> None:
    config = place / "cohort.toml"
    config.write_text(config.read_text().replace('course = "numbers"', 'course = "nubmers"'))
    line = config.read_text().splitlines().index('course = "nubmers"') + 1
    refused = _try(["--data", str(place / "data"), "--config", str(config)])
    assert refused.returncode == 2
    assert f"{config}, line {line}: there is no course" in refused.stderr
    assert "Traceback" not in refused.stderr


def _child(deployed: Deployed, words: str) -> psutil.Process:
    return next(
        each
        for each in deployed.processes()
        if words in " ".join(each.cmdline()) and "up" not in each.cmdline()
    )


def _try(words: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, "up", *words], capture_output=True, text=True, timeout=60, check=False)
