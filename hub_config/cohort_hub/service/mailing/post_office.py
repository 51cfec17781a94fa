"""The operator's mail server, over SMTP. It is slow and blocks, so each step runs in a thread."""

import asyncio
import smtplib
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from email.message import EmailMessage

from cohort_hub.service.settings import MailSettings

SECONDS_TO_ANSWER = 30.0


class Away(Exception):
    """The mail server takes nothing now: it is not there, or lets us not in. Try again later."""


class Postponed(Exception):
    """The mail server takes this one letter later."""


class Undeliverable(Exception):
    """The mail server will never take this letter."""


class Counter:
    """An open connection to the mail server."""

    def __init__(self, line: smtplib.SMTP) -> None:
        self._line = line

    async def send(self, letter: EmailMessage) -> None:
        """Return once the server has accepted the letter.

        Raises:
            Away, Postponed, Undeliverable: it has not, and what that means for the next attempt.
        """
        await asyncio.to_thread(self._send, letter)

    def _send(self, letter: EmailMessage) -> None:
        try:
            self._line.send_message(letter)
        except smtplib.SMTPRecipientsRefused as error:
            raise _verdict(next(iter(error.recipients.values()))[0]) from error
        except smtplib.SMTPDataError as error:
            raise _verdict(error.smtp_code) from error
        except smtplib.SMTPNotSupportedError as error:
            # Of this one letter: its address has letters that the server cannot read.
            raise Undeliverable(_words(error)) from error
        except (OSError, smtplib.SMTPException) as error:
            raise Away(_words(error)) from error


@asynccontextmanager
async def open_counter(settings: MailSettings) -> AsyncGenerator[Counter]:
    """Connect and sign in; raise Away when that cannot be done now."""
    line = await asyncio.to_thread(_connect, settings)
    try:
        yield Counter(line)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            await asyncio.to_thread(line.quit)


def _connect(settings: MailSettings) -> smtplib.SMTP:
    try:
        return _signed_in(settings)
    except (OSError, smtplib.SMTPException) as error:
        raise Away(_words(error)) from error


def _signed_in(settings: MailSettings) -> smtplib.SMTP:
    host, port = settings.host, settings.port
    trusted = _trusted(settings.authority)
    if settings.security == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=SECONDS_TO_ANSWER, context=trusted)
    else:
        line = smtplib.SMTP(host, port, timeout=SECONDS_TO_ANSWER)
    try:
        if settings.security == "starttls":
            _encrypt(line, trusted)
        if settings.user:
            line.login(settings.user, settings.password)
        _require_legible(line, settings.sender)
    except BaseException:
        line.close()
        raise
    return line


def _trusted(authority: str) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=authority or None)
    except OSError as error:
        raise Away(f"its authority, {authority}, holds no certificates that can be read") from error


def _encrypt(line: smtplib.SMTP, trusted: ssl.SSLContext) -> None:
    line.ehlo()
    if not line.has_extn("starttls"):
        raise Away("it offers no STARTTLS, and in clear nothing is sent")
    line.starttls(context=trusted)


def _require_legible(line: smtplib.SMTP, sender: str) -> None:
    line.ehlo_or_helo_if_needed()
    # Said of the server, not of a letter: each would be refused for good, and all mail would be lost.
    if not sender.isascii() and not line.has_extn("smtputf8"):
        raise Away(f"it cannot read the address {sender} that mail comes from")


def _verdict(code: int) -> Exception:
    return Undeliverable(f"code {code}") if code >= 500 else Postponed(f"code {code}")


def _words(error: Exception) -> str:
    """Say what is wrong without what was sent: a server may repeat a password in its answer."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted: {error.verify_message.rstrip('.')}"
    if isinstance(error, ssl.SSLError):
        return f"it does not speak TLS as it should: {error.reason}"
    code = getattr(error, "smtp_code", None)
    return f"{type(error).__name__}{f' {code}' if code else ''}"
