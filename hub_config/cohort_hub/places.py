"""Where the files that come with the product lie: in a checkout, or beside an installed wheel."""

import importlib.util
import site
import sys
import tomllib
from pathlib import Path

PACKAGES = ("cohort_hub", "cohort_lab", "cohort_widgets")
STATIC = Path(__file__).parent / "static"
PAGE_BUNDLE = Path(__file__).parent / "service" / "pages" / "static"
PAGE_FONTS = PAGE_BUNDLE / "fonts"
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
    # File by file: an installer that removes what it installed must find links to remove, never our sources.
    files = [source] if source.is_file() else [path for path in source.rglob("*") if path.is_file()]
    for file in files:
        _link_file(file, target / file.relative_to(source) if file != source else target)
    for old in target.rglob("*") if _is_ours(target) else ():
        if old.is_symlink() and not old.exists():
            old.unlink()


def _link_file(source: Path, target: Path) -> None:
    if target.is_symlink() and target.readlink() == source:
        return
    for parent in target.parents:
        if parent.is_symlink() and parent.is_relative_to(sys.prefix):
            parent.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    target.symlink_to(source)


def _is_ours(target: Path) -> bool:
    """Whether no other distribution puts files into this folder."""
    return any("cohort" in part for part in target.relative_to(sys.prefix).parts)


def _in_checkout(name: str) -> list[Path]:
    root = checkout()
    if root is None:
        return []
    wanted = (_OWN_SHARE / name).as_posix()
    return [root / source for source, target in shared_data().items() if target == wanted]


def _prefixes() -> list[Path]:
    return [Path(sys.prefix), Path(site.getuserbase()), Path(sys.base_prefix)]
