"""People's homes on this machine: one folder each, and a uid of its own where root runs the Hub."""

import os
from pathlib import Path

from cohort_hub.running import Running
from cohort_hub.sandbox import INSIDE_HOMES, Home

# Between the people and the services of a Debian machine: nobody is given these.
FIRST_UID = 50_000
LAST_UID = 59_999


def home_of(running: Running, person: str) -> Home:
    """Return the person's home, made at the first call."""
    folder = running.homes / person
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    uid = _own_uid(running.homes, folder) if os.getuid() == 0 else None
    if uid is not None and folder.stat().st_uid != uid:
        hand_over(folder, uid)
    home = Home(person, folder, _accounts_folder(running, person), uid)
    _write_accounts(home)
    return home


def hand_over(folder: Path, uid: int) -> None:
    """Make the folder and all in it belong to the uid; links are not followed."""
    for place, folders, files in os.walk(folder, topdown=False):
        for name in [*folders, *files]:
            os.chown(Path(place) / name, uid, uid, follow_symlinks=False)
    os.chown(folder, uid, uid, follow_symlinks=False)


def _own_uid(homes: Path, folder: Path) -> int:
    owner = folder.stat().st_uid
    if FIRST_UID <= owner <= LAST_UID:
        return owner
    taken = {entry.stat(follow_symlinks=False).st_uid for entry in os.scandir(homes)}
    return next(uid for uid in range(FIRST_UID, LAST_UID + 1) if uid not in taken)


def _accounts_folder(running: Running, person: str) -> Path:
    return running.hub_folder / "accounts" / person


def _write_accounts(home: Home) -> None:
    uid = os.getuid() if home.uid is None else home.uid
    gid = os.getgid() if home.uid is None else home.uid
    home.accounts.mkdir(mode=0o700, parents=True, exist_ok=True)
    passwd = f"{home.person}:x:{uid}:{gid}::{INSIDE_HOMES / home.person}:/bin/bash\n"
    _write(home.accounts / "passwd", passwd + "nobody:x:65534:65534::/nonexistent:/bin/false\n")
    _write(home.accounts / "group", f"{home.person}:x:{gid}:\nnogroup:x:65534:\n")


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
        file.chmod(0o644)
