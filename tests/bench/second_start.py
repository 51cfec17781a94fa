"""(e) How soon a deployment that was set up before is reachable again, beside a bare JupyterHub.

Both use the same proxy and take turns. Goal: under 10 seconds.
"""

import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

import httpx
from cohort_hub.proxy import proxy_command

from tests.deployment import Deployed, free_port, own_config, without_content

ROUNDS = 3
GOAL_SECONDS = 10
BARE = """
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_port = {hub}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api}"
c.ConfigurableHTTPProxy.command = {command!r}
"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="cohort-bench-") as directory:
        place = Path(directory)
        config = without_content(own_config(place))
        _ours(place, config)
        (place / "bare").mkdir()
        _bare(place / "bare")
        times = [(_ours(place, config), _bare(place / "bare")) for _ in range(ROUNDS)]
    ours, bare = (median(column) for column in zip(*times, strict=True))
    verdict = "reached" if ours < GOAL_SECONDS else "missed"
    print(f"(e) second start until the Hub answers: {ours:.1f} s (goal < {GOAL_SECONDS}: {verdict})")
    print(f"    {ours / bare:.2f} times a bare JupyterHub's {bare:.1f} s, median of {ROUNDS} rounds")


def _ours(place: Path, config: Path) -> float:
    began = time.perf_counter()
    with Deployed.up(place / "data", config=config) as deployed:
        httpx.get(f"{deployed.address}/hub/login").raise_for_status()
        return time.perf_counter() - began


def _bare(place: Path) -> float:
    port = free_port()
    words = BARE.format(port=port, hub=free_port(), api=free_port(), command=proxy_command())
    (place / "jupyterhub_config.py").write_text(words)
    began = time.perf_counter()
    hub = subprocess.Popen(
        [sys.executable, "-m", "jupyterhub", "--log-level=ERROR"],
        cwd=place,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while True:
            with suppress(httpx.HTTPError):
                if httpx.get(f"http://127.0.0.1:{port}/hub/login").is_success:
                    return time.perf_counter() - began
            time.sleep(0.02)
    finally:
        hub.terminate()
        hub.wait(30)


if __name__ == "__main__":
    main()
