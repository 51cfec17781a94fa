"""Where the files that come with the product lie: in a checkout, or beside an installed wheel."""

import importlib.util
import os
import shutil
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
    return (
        root if (root / "hub_config" / "cohort_hub").is_dir() and (root / "pyproject.toml").exists() else None
    )


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


def refresh_shared_data() -> None:
    """Bring a checkout's environment up to date with its shared files; an installed wheel has its own.

    Copies, not links: a Jupyter server refuses to serve what a link points to outside its folders, and an
    installer that removes what it installed must never find our sources.
    """
    root = checkout()
    if root is None or not os.access(sys.prefix, os.W_OK):
        return
    for source, target in shared_data().items():
        _refresh(root / source, Path(sys.prefix) / target)


def _refresh(source: Path, target: Path) -> None:
    files = [source] if source.is_file() else [path for path in source.rglob("*") if path.is_file()]
    wanted = {target / file.relative_to(source) if file != source else target: file for file in files}
    for copy, file in wanted.items():
        if not _is_same(copy, file):
            _copy(file, copy)
    for old in target.rglob("*") if target.is_dir() and _is_ours(target) else ():
        if old not in wanted and not old.is_dir():
            old.unlink(missing_ok=True)


def _is_same(copy: Path, file: Path) -> bool:
    if copy.is_symlink() or not copy.exists():
        return False
    one, other = copy.stat(), file.stat()
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _copy(file: Path, copy: Path) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    new = copy.with_name(f".{copy.name}.{os.getpid()}")
    shutil.copy2(file, new)
    new.replace(copy)


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
