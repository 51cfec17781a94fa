"""The kernel provisioner for graded kernels: learners' code sees one submission's copy and nothing else.

A grader's server runs kernels with the rights of the gradebook's owner. This provisioner starts each of
them in a sandbox of its own: no network, no environment, no other file, bounded in every way. Scoring
happens outside, from what the kernel said.
"""

import asyncio
import os
import shutil
import signal
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import psutil
import zmq
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from cohort_hub import sandbox
from cohort_hub.scratch import copy_of_one_submission
from cohort_hub.watch import Bounds, Watch

NAME = "cohort-graded"
# What nbgrader tells tests about the occasion; everything else of the environment stays outside.
TOLD = ("NBGRADER_EXECUTION", "NBGRADER_VALIDATING", "TZ")
CPU_SECONDS = 900
# A message larger than this ends the connection instead of filling the grader's memory.
MESSAGE_BYTES = 32 * 1024 * 1024
REFUSED = (
    "Learners' code is not run here: {reason}. Grading stays off until a sandbox works. On a machine where "
    "you trust every learner, do without one by name: JUPYTER_DEFAULT_PROVISIONER_NAME=local-provisioner."
)


class GradingRefused(RuntimeError):
    """There is no sandbox to run learners' code in."""


class GradedProvisioner(LocalProvisioner):
    """Runs a kernel in a sandbox with a scratch copy of its folder; both are gone when it ends."""

    place: Path | None = None
    watch: Watch | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Prepare sandbox, scratch copy and connection; raise GradingRefused where there is no sandbox."""
        require_sandbox()
        if self.place is None:
            self.place = Path(tempfile.mkdtemp(prefix="graded-"))
            copy_of_one_submission(kwargs.get("cwd"), self.place / "work")
            (self.place / "run").mkdir(mode=0o700)
        self._talk_in(self.place / "run")
        kwargs = await super().pre_launch(**kwargs)
        told = {name: os.environ[name] for name in TOLD if name in os.environ}
        kwargs["cmd"] = sandbox.graded_kernel(
            kwargs["cmd"],
            scratch=self.place / "work",
            connection_dir=self.place / "run",
            environment={**(self.kernel_spec.env or {}), **told},
            limits={"cpu_seconds": CPU_SECONDS},
        )
        kwargs["env"] = {"PATH": os.environ.get("PATH", os.defpath)}
        kwargs["cwd"] = str(self.place)
        # What it writes past Jupyter's messages would flood the server's log.
        kwargs["stdout"] = kwargs["stderr"] = subprocess.DEVNULL
        return kwargs

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel, and a watch that ends it when it takes more than it may."""
        info = await super().launch_kernel(cmd, **kwargs)
        assert self.pid is not None
        assert self.place is not None
        self.watch = Watch(self.pid, self.place, Bounds(), say=self.log.warning)
        self.watch.start()
        return info

    async def send_signal(self, signum: int) -> None:
        """Interrupt what runs inside; any other signal ends the sandbox, and everything in it."""
        if self.process is None:
            return
        if signum == signal.SIGINT:
            await asyncio.to_thread(interrupt, self.process.pid)
        else:
            self.process.send_signal(signal.SIGKILL)

    async def cleanup(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - jupyter_client's own.
        """Remove the scratch copy, unless the kernel is about to start again."""
        if self.watch is not None:
            self.watch.stop()
        await super().cleanup(restart=restart)
        if not restart and self.place is not None:
            await asyncio.to_thread(shutil.rmtree, self.place, ignore_errors=True)
            self.place = None

    def _talk_in(self, folder: Path) -> None:
        """Let kernel and client talk over sockets in ``folder``: there is no network inside."""
        manager: Any = self.parent
        manager.transport = "ipc"
        manager.connection_file = str(folder / "kernel.json")
        manager.ip = str(folder / "kernel")
        manager.cache_ports = False
        manager.context.setsockopt(zmq.MAXMSGSIZE, MESSAGE_BYTES)


@cache
def require_sandbox() -> None:
    """Raise GradingRefused, saying why, where learners' code cannot be isolated."""
    try:
        sandbox.probe_grading()
    except sandbox.NoSandbox as reason:
        raise GradingRefused(REFUSED.format(reason=reason)) from None


def interrupt(pid: int) -> None:
    """Send SIGINT to everything inside the sandbox ``pid``, not to the sandbox itself."""
    try:
        [first] = psutil.Process(pid).children()
        inside = first.children(recursive=True)
    except (psutil.NoSuchProcess, ValueError):
        return
    for process in inside:
        try:
            process.send_signal(signal.SIGINT)
        except psutil.NoSuchProcess:
            continue
