"""Links that stop a kind of mail without signing in: signed, so that nobody stops another's."""

import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hmac import compare_digest, digest
from pathlib import Path
from typing import Literal, cast, get_args

MailKind = Literal["digest", "at once"]


def key_of(data: Path) -> bytes:
    """Return the deployment's key for such links, made at first use and readable by its owner only."""
    file = data / "service" / "links.key"
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_bytes()
    with os.fdopen(handle, "wb") as opened:
        opened.write(secrets.token_bytes(32))
    return file.read_bytes()


def token_for(key: bytes, person: str, kind: MailKind) -> str:
    """Return what stands in the link that stops this kind of mail to this person."""
    words = f"{kind}:{person}".encode()
    return _text(digest(key, words, "sha256") + words)


def read_token(key: bytes, token: str) -> tuple[str, MailKind] | None:
    """Return whose mail of which kind a link stops; None for a link we did not sign."""
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return None
    signature, words = raw[:32], raw[32:]
    if not compare_digest(signature, digest(key, words, "sha256")):
        return None
    kind, _, person = words.decode().partition(":")
    return (person, cast("MailKind", kind)) if kind in get_args(MailKind) else None


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")
