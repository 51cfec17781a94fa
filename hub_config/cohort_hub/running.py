"""What a running deployment is told through the environment: where the data lie and which ports are whose."""

import os
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cohort_hub import places


@dataclass(frozen=True)
class Running:
    """The directory of the data, the file of the deployment, and the addresses on this machine."""

    data: Path
    config: Path
    host: str = "127.0.0.1"
    port: int = 8000
    hub_port: int = 8081
    proxy_api_port: int = 8001
    service_port: int = 8002

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    @property
    def service_url(self) -> str:
        """Return the service's own address, past the proxy; it ends in a slash."""
        return f"http://127.0.0.1:{self.service_port}/services/cohort/"

    @property
    def hub_api(self) -> str:
        return f"http://127.0.0.1:{self.hub_port}/hub/api"

    @property
    def hub_folder(self) -> Path:
        return self.data / "hub"

    @property
    def homes(self) -> Path:
        return self.data / "homes"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def operator_token_file(self) -> Path:
        return self.data / "operator.token"

    def environment(self) -> dict[str, str]:
        """Return the variables from which `from_environment` reads the same again."""
        return {
            "COHORT_DATA": str(self.data),
            "COHORT_CONFIG": str(self.config),
            "COHORT_HOST": self.host,
            "PORT": str(self.port),
            "COHORT_HUB_PORT": str(self.hub_port),
            "COHORT_PROXY_API_PORT": str(self.proxy_api_port),
            "COHORT_SERVICE_PORT": str(self.service_port),
        }

    def with_ports(self, *, hub: int, proxy_api: int, service: int) -> "Running":
        return replace(self, hub_port=hub, proxy_api_port=proxy_api, service_port=service)


def from_environment(environment: Mapping[str, str] = os.environ) -> Running:
    """Read where everything is; what is not said has the value of a single deployment on one machine."""
    data = environment.get("COHORT_DATA") or environment.get("DATA") or ".cohort"
    folder = Path(data).expanduser().resolve()
    config = environment.get("COHORT_CONFIG")
    return Running(
        data=folder,
        config=Path(config).expanduser().resolve() if config else default_config(folder),
        host=environment.get("COHORT_HOST", "127.0.0.1"),
        port=int(environment.get("PORT", "8000")),
        hub_port=int(environment.get("COHORT_HUB_PORT", "8081")),
        proxy_api_port=int(environment.get("COHORT_PROXY_API_PORT", "8001")),
        service_port=int(environment.get("COHORT_SERVICE_PORT", "8002")),
    )


def default_config(data: Path) -> Path:
    """Return the file of who names none: a checkout's own, else one among the data."""
    root = places.checkout()
    return root / "hub_config" / "cohort.toml" if root else data / "cohort.toml"


def make_config(running: Running) -> None:
    """Begin with the demo where an installed product has no deployment file yet."""
    if running.config == running.data / "cohort.toml" and not running.config.exists():
        make_folders(running)
        shutil.copyfile(places.shipped("cohort.toml"), running.config)


def make_folders(running: Running) -> None:
    """Make the data directory; only its owner may look inside."""
    for folder in (running.data, running.hub_folder, running.homes, running.logs, running.data / "service"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def operator_token(running: Running) -> str:
    """Return the operator's token, made at the first start and readable by its owner only."""
    file = running.operator_token_file
    if not file.exists():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as opened:
            opened.write(secrets.token_hex(32))
    return file.read_text(encoding="ascii").strip()
