"""A real SMTP server on loopback that keeps what it takes, and can be told to be away or to refuse."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Mailbox:
    """What came in, oldest first; ``answer`` is the server's word to the next letters."""

    letters: list[EmailMessage] = field(default_factory=list[EmailMessage])
    answer: str = "250 Taken"
    refused: set[str] = field(default_factory=set[str])
    signed_in: list[str] = field(default_factory=list[str])
    encrypted: list[bool] = field(default_factory=list[bool])
    port: int = 0

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 Nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        if self.answer.startswith("250"):
            assert server.transport is not None
            self.encrypted.append(server.transport.get_extra_info("cipher") is not None)
            content = cast("bytes", envelope.content)
            self.letters.append(message_from_bytes(content, policy=policy.default))  # type: ignore[arg-type]
        return self.answer

    def to(self, name: str) -> list[EmailMessage]:
        return [letter for letter in self.letters if letter["To"] == f"{name}@example.org"]

    def sign_in(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _way: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        right = data.password == b"open sesame"
        self.signed_in.append(data.login.decode())
        return AuthResult(success=right, handled=False)


@contextmanager
def open_mailbox(*, port: int = 0, wants_password: bool = False, **security: Any) -> Iterator[Mailbox]:
    """Serve a mailbox on a free port of loopback; ``security`` is aiosmtpd's: ssl_context, tls_context, …"""
    box = Mailbox()
    options = {
        "authenticator": box.sign_in,
        "auth_required": True,
        "auth_require_tls": False,
        "auth_exclude_mechanism": ["LOGIN"],
    }
    told = options | security if wants_password else security
    controller = _OnAnyPort(box, hostname="127.0.0.1", port=port, **told)
    controller.start()
    try:
        box.port = controller.server.sockets[0].getsockname()[1]
        yield box
    finally:
        controller.stop()


class _OnAnyPort(Controller):
    def _trigger_server(self) -> None:
        """Knock at the port that the system chose, not at 0."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()
