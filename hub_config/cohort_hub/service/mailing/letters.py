"""What a mail says: the same in plain text and in HTML, with a way to stop it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from cohort_hub.service.model import Profile
from cohort_hub.service.pages.doors import Doors
from cohort_hub.service.pages.words import ENGLISH, Words, file_said
from cohort_hub.service.settings import MailSettings
from cohort_hub.service.unsubscribing import MailKind, token_for
from cohort_hub.service.wire import NoticeView


@dataclass(frozen=True)
class Stationery:
    """What every letter of a deployment has; ``prefix`` is the service's, ``key`` signs links."""

    settings: MailSettings
    prefix: str
    key: bytes

    @property
    def home(self) -> str:
        return self.settings.address + self.prefix

    def place(self, notice: NoticeView) -> str:
        """Return the address of the place that a notice is about."""
        doors = Doors(Words(ENGLISH), self.home, "")
        return doors.thread(notice.cohort, notice.thread, notice.post, module=notice.module, cell=notice.cell)

    def stop(self, person: str, kind: MailKind) -> str:
        return f"{self.home}mail/stop/{token_for(self.key, person, kind)}"

    def message_id(self, *what: str) -> str:
        """Return the id of a letter about this: the same again, so that a repeated letter is seen as one."""
        host = urlsplit(self.settings.address).hostname or "localhost"
        return f"<{sha256('/'.join(what).encode()).hexdigest()[:32]}@{host}>"


@dataclass(frozen=True)
class Line:
    what: str
    why: str
    said: str
    where: str
    href: str


def at_once(to: Profile, notice: NoticeView, *, paper: Stationery, now: datetime) -> EmailMessage:
    """Return the letter about one notice; mail programs put those of a thread together."""
    say = Words(to.language)
    line = _line(notice, say, paper)
    subject = f"{line.what} · {line.where}" if line.where else line.what
    letter = _letter(to, "at once", subject, [line], say=say, paper=paper, now=now)
    thread = paper.message_id("thread", notice.thread)
    letter["Message-ID"] = paper.message_id("notice", notice.id)
    letter["In-Reply-To"] = thread
    letter["References"] = thread
    return letter


def digest(to: Profile, notices: Sequence[NoticeView], *, paper: Stationery, now: datetime) -> EmailMessage:
    """Return the letter of the day; ``notices`` are newest first."""
    say = Words(to.language)
    lines = [_line(notice, say, paper) for notice in notices]
    letter = _letter(to, "digest", say("mail_digest", len(lines)), lines, say=say, paper=paper, now=now)
    letter["Message-ID"] = paper.message_id("digest", to.person, notices[0].id)
    return letter


def _letter(
    to: Profile,
    kind: MailKind,
    subject: str,
    lines: Sequence[Line],
    *,
    say: Words,
    paper: Stationery,
    now: datetime,
) -> EmailMessage:
    stop = paper.stop(to.person, kind)
    values = {
        "say": say,
        "subject": subject,
        "lines": lines,
        "stop": stop,
        "stop_words": say("mail_stop_digest" if kind == "digest" else "mail_stop_at_once"),
        "settings": f"{paper.home}me",
    }
    letter = EmailMessage()
    letter["From"] = paper.settings.sender
    letter["To"] = to.mail
    letter["Subject"] = " ".join(subject.split())
    letter["Date"] = format_datetime(now)
    letter["Auto-Submitted"] = "auto-generated"
    letter["List-Unsubscribe"] = f"<{stop}>"
    letter["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    letter.set_content(_templates().get_template("letter.txt").render(values))
    letter.add_alternative(_templates().get_template("letter.html").render(values), subtype="html")
    return letter


def _line(notice: NoticeView, say: Words, paper: Stationery) -> Line:
    who = notice.who or say("somebody")
    what = say(f"notice_{notice.kind}", who=who)
    why = say("notice_reason", reason=notice.reason) if notice.reason else ""
    said = notice.said or file_said(say, [notice.file] if notice.file else [])
    return Line(what, why, said, notice.module_title, paper.place(notice))


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
