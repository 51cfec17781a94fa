"""`[mail]` in cohort.toml: the operator's mail server, and the addresses in the file."""

import re
import ssl
from dataclasses import dataclass
from pathlib import Path

from cohort_hub.deployment_file import Table

_ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
# How the mail server is reached, and on which port it usually is.
SECURITY = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True)
class MailEntry:
    """The operator's mail server; the password comes from the environment. ``address`` is for links.

    ``authority`` is the file with who signs the server's certificate; empty: whom this machine trusts.
    """

    host: str
    port: int
    sender: str
    address: str
    security: str
    user: str
    authority: str


def mail_entry(table: Table) -> MailEntry | None:
    """Return what `[mail]` says, None where it is not there; raise WrongFile."""
    table.only(["host", "port", "from", "address", "security", "user", "authority"])
    if not table.values:
        return None
    security = table.text("security", "starttls")
    if security not in SECURITY:
        known = ", ".join(f'"{one}"' for one in SECURITY)
        raise table.wrong("security", f'"{security}" is no way to reach a mail server. Write one of {known}.')
    address = table.text("address").rstrip("/")
    if not re.fullmatch(r"https?://[^/\s]+", address):
        raise table.wrong(
            "address",
            f'"{address}" is not where people find you. Write address = "https://learn.example.org".',
        )
    if not mail_address(table, "from"):
        raise table.wrong(None, '[mail] has no `from`. Add a line from = "cohort@example.org".')
    return MailEntry(
        host=table.text("host"),
        port=table.port(SECURITY[security]),
        sender=table.text("from"),
        address=address,
        security=security,
        user=table.text("user", ""),
        authority=_authority(table),
    )


def _authority(table: Table) -> str:
    named = table.text("authority", "")
    if not named:
        return ""
    file = table.file.parent / Path(named).expanduser()
    try:
        ssl.create_default_context(cafile=file)
    except OSError as error:
        raise table.wrong(
            "authority",
            f"{file} holds no certificates that can be read ({error.strerror or error}). "
            "Name the file of who signs the mail server's certificate, in PEM.",
        ) from error
    return str(file.resolve())


def mail_address(table: Table, key: str) -> str:
    """Return a mail address, empty where there is none; raise WrongFile for what is not one."""
    value = table.text(key, "").strip()
    if value and not _ADDRESS.fullmatch(value):
        raise table.wrong(key, f'"{value}" is not a mail address. Write {key} = "name@example.org".')
    return value
