"""One machine, no docker: each person's server in its own sandbox."""

import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from jupyterhub.spawner import LocalProcessSpawner
from traitlets import Bool, Instance

from cohort_hub import homes, places, sandbox, tether
from cohort_hub.running import Running
from cohort_hub.sandbox import Home

SERVER = [sys.executable, "-m", "jupyterhub.singleuser"]


class CohortSpawner(LocalProcessSpawner):
    """Starts a person's server in the own home; sandboxed wherever the machine can."""

    running = Instance(Running, help="Where the data lie and the service answers.").tag(config=True)
    sandboxed = Bool(default_value=True, help="Whether a person sees the own files only.").tag(config=True)

    def home(self) -> Home:
        """Return the person's home."""
        return homes.home_of(self.running, self.user.name)

    def make_preexec_fn(self, name: str) -> Any:
        """Return nothing to do: the sandbox changes the user, where there is another to change to."""
        return None

    def user_env(self, env: dict[str, str]) -> dict[str, str]:
        """Return the Hub's variables and the person's own; nothing of the operator's environment."""
        home = self.home()
        folder = home.inside if self.sandboxed else home.folder
        env.update(
            {
                "USER": self.user.name,
                "LOGNAME": self.user.name,
                "HOME": str(folder),
                "SHELL": "/bin/bash",
                "LANG": env.get("LANG", "C.UTF-8"),
                "PATH": os.pathsep.join(
                    [str(Path(sys.prefix) / "bin"), "/usr/local/bin", "/usr/bin", "/bin"]
                ),
                "JUPYTER_RUNTIME_DIR": str(self._runtime_folder()),
                "JUPYTER_CONFIG_PATH": str(places.SERVER_CONFIG),
                "COHORT_SERVICE_URL": self.running.service_url,
            }
        )
        return env

    async def start(self) -> tuple[str, int]:
        """Start the server behind the sandbox's command line."""
        home, server = self.home(), [*SERVER, *self.get_args()]
        if self.sandboxed:
            self.cmd = sandbox.person_server(server, home, hidden=self.running.data)
        else:
            self.cmd = tether.command(server)
            self.popen_kwargs = {"cwd": home.folder}
        return await super().start()

    async def stop(self, now: bool = False) -> None:  # noqa: FBT001, FBT002 - the Hub's own signature.
        """Stop the server. A sandbox ends as a whole, so there is nothing to wait for."""
        if self.sandboxed and self.pid:
            await self._signal(signal.SIGTERM)
        await super().stop(now=now)
        if not self.sandboxed:
            shutil.rmtree(self._runtime_folder(), ignore_errors=True)

    def _runtime_folder(self) -> Path:
        # Short and private: kernels talk over sockets in it, whose names may have 107 characters.
        if self.sandboxed:
            return Path("/tmp/jupyter")  # noqa: S108 - inside, where nobody else is.
        folder = Path(tempfile.gettempdir()) / f"cohort-{os.getuid()}-{self.user.id}"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder
