"""Where the files that come with the product lie: in a checkout, or beside an installed wheel."""

import importlib.util
import shutil
import site
import sys
import tomllib
from pathlib import Path

PACKAGES = ("cohort_hub", "cohort_lab", "cohort_widgets")
STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
SERVER_CONFIG = Path(__file__).parent / "server_config"
_OWN_SHARE = Path("share") / "jupyter-cohort"


class NotShipped(Exception):
    """A file that should have come with the product is not there."""


def shipped(name: str) -> Path:
    """Return a file of the product's own ``share`` folder, such as ``cohort.toml``."""
    candidates = [*_in_checkout(name), *(prefix / _OWN_SHARE / name for prefix in _prefixes())]
    for candidate in candidates:
        if candidate.exists():
            return candidate
    raise NotShipped(f"{name} did not come with this installation. Install jupyter-cohort again.")


def checkout() -> Path | None:
    """Return the repository when the product runs from one."""
    root = Path(__file__).resolve().parents[2]
    return root if (root / "hub_config" / "cohort_hub").is_dir() and (root / "pyproject.toml").exists() else None


def package_folders() -> list[Path]:
    """Return where our packages lie, as far as they are installed."""
    specs = [importlib.util.find_spec(name) for name in PACKAGES]
    return [Path(place) for spec in specs if spec for place in spec.submodule_search_locations or ()]


def shared_data() -> dict[str, str]:
    """Return pyproject's table of files that live under the environment's prefix (source → target)."""
    root = checkout()
    if root is None:
        return {}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]


def shared_sources() -> list[Path]:
    """Return the files of a checkout that its environment only links to; none for a wheel."""
    root = checkout()
    return [root / source for source in shared_data()] if root else []


def link_shared_data() -> None:
    """Let a checkout's environment see its shared files as they are now, not as they were installed."""
    root = checkout()
    if root is None:
        return
    for source, target in shared_data().items():
        _link(root / source, Path(sys.prefix) / target)


def _link(source: Path, target: Path) -> None:
    if source.is_dir() and _is_shared_folder(target):
        for entry in source.iterdir():
            _link(entry, target / entry.name)
    elif source.exists() and not (target.is_symlink() and target.readlink() == source):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink() or target.is_file():
            target.unlink()
        elif target.is_dir():
            shutil.rmtree(target)
        target.symlink_to(source, target_is_directory=source.is_dir())


def _is_shared_folder(target: Path) -> bool:
    """Whether other distributions put files into this folder too; such a folder is never replaced."""
    parts = target.relative_to(sys.prefix).parts
    own = any("cohort" in part for part in parts)
    return not own


def _in_checkout(name: str) -> list[Path]:
    root = checkout()
    if root is None:
        return []
    wanted = (_OWN_SHARE / name).as_posix()
    return [root / source for source, target in shared_data().items() if target == wanted]


def _prefixes() -> list[Path]:
    return [Path(sys.prefix), Path(site.getuserbase()), Path(sys.base_prefix)]
