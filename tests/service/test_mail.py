"""Mail over a real SMTP server: who gets what, when their morning is, and what survives a bad day."""

import logging
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from cohort_hub.service.app import Parts, delivery
from cohort_hub.service.mailing.delivery import Delivery
from cohort_hub.service.mailing.mornings import digest_is_due, this_morning
from cohort_hub.service.model import Profile
from cohort_hub.service.names import DisplayNames
from cohort_hub.service.settings import MailSettings, from_environment
from cohort_hub.service.unsubscribing import key_of, read_token, token_for
from httpx import ASGITransport, AsyncClient

from tests.service.digests import TEAMS
from tests.service.house import PREFIX, House
from tests.service.mailbox import Mailbox, open_mailbox
from tests.service.test_attachments import attach
from tests.service.test_notices import SPRING, opened, replied

PEOPLE = ("learner1", "learner2", "learner3", "facilitator")


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with open_mailbox() as box:
        yield box


async def posting(house: House, port: int, **settings: Any) -> Delivery:
    """Give everybody an address, and return the round of the mail."""
    people = [{"name": one, "display_name": one.capitalize(), "mail": f"{one}@example.org"} for one in PEOPLE]
    courses = [{"id": "welcome", "title": "Welcome aboard"}]
    roster = {"people": people, "courses": courses, "cohorts": [], "teams": TEAMS}
    await house.put("admin", "roster", roster)
    settings = {"security": "none", "sender": "cohort@example.org"} | settings
    mail = MailSettings("127.0.0.1", port, address="https://learn.example.org", **settings)
    told = replace(house.settings, mail=mail)
    return delivery(Parts(told, house.store, house.tokens, DisplayNames(house.store), house.tokens))


@contextmanager
def at(house: House, moment: str) -> Iterator[None]:
    """Set the service's clock to a time for as long as this lasts."""
    clock = house.store.clock
    house.store.clock = lambda: datetime.fromisoformat(moment).astimezone(UTC)
    try:
        yield
    finally:
        house.store.clock = clock


def tomorrow(house: House) -> AbstractContextManager[None]:
    """Set the clock to eight in the morning of the next day, in UTC."""
    morning = (house.store.clock() + timedelta(days=1)).replace(hour=8)
    return at(house, morning.isoformat())


def text(letter: EmailMessage, kind: str = "plain") -> str:
    part = letter.get_body((kind,))
    assert part is not None
    return part.get_content()


async def test_a_mention_is_mailed_at_once_and_once(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    thread = await opened(house, "learner1", 'Look, @learner2: 5 < 6 & *so* "on"', cell="task")
    await mail.round()
    assert box.letters == []  # Who reads it on the screen needs no mail.
    with house.later(minutes=1):
        await mail.round()
        await mail.round()

    [letter] = box.letters
    assert (letter["To"], letter["From"]) == ("learner2@example.org", "cohort@example.org")
    assert letter["Subject"] == "Learner1 mentioned you · who-we-are"
    assert letter["Auto-Submitted"] == "auto-generated"
    query = f"thread={thread['id']}&post={thread['posts'][0]['id']}"
    place = f"https://learn.example.org{PREFIX}m/spring/who-we-are?{query}#task"
    assert place in text(letter)
    html = text(letter, "html")
    assert f'href="{place.replace("&", "&amp;")}"' in html
    assert "5 &lt; 6 &amp; so &#34;on&#34;" in html
    assert '5 < 6 & so "on"' in text(letter)
    assert not re.search(r"<img|<script|url\(|src=", html)


async def test_an_answer_of_a_file_alone_is_mailed_by_the_files_name(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    thread = await opened(house, "learner1", "Which table?", kind="question")
    file = await attach(house, "learner2", b"a,b\n1,2\n", "prices.csv")
    answer = {"body": "", "attachments": [file["id"]]}
    await house.post("learner2", f"{SPRING}/threads/{thread['id']}/posts", answer)
    with house.later(minutes=1):
        await mail.round()

    [letter] = box.to("learner1")
    assert "File: prices.csv" in text(letter)
    assert "File: prices.csv" in text(letter, "html")


async def test_letters_of_a_thread_stand_together_and_a_repeated_one_is_the_same(
    house: House, box: Mailbox
) -> None:
    mail = await posting(house, box.port)
    thread = await opened(house, "learner1", "Why?", kind="question")
    for name in ("learner2", "learner3"):
        await replied(house, name, thread, "Because.")
    with house.later(minutes=1):
        await mail.round()

    one, two = box.to("learner1")
    assert one["Subject"] == "Learner2 answered your question · who-we-are"
    assert one["Message-ID"] != two["Message-ID"]
    assert one["In-Reply-To"] == two["In-Reply-To"] == two["References"]
    assert one["In-Reply-To"].endswith("@learn.example.org>")


async def test_what_is_not_for_one_alone_waits_for_the_morning_and_comes_once_a_day(
    house: House, box: Mailbox
) -> None:
    mail = await posting(house, box.port)
    await house.put("learner1", "profile", {"time_zone": "Europe/Berlin"})
    with at(house, "2026-03-02T15:00+01:00"):
        thread = await opened(house, "learner1", "A thought")
        await replied(house, "learner2", thread, "Yes.")
        await mail.round()
    with at(house, "2026-03-03T06:59+01:00"):
        await mail.round()
        assert box.letters == []
    with at(house, "2026-03-03T07:01+01:00"):
        await mail.round()
        await replied(house, "learner3", thread, "And yes.")
        await mail.round()
    with at(house, "2026-03-03T20:00+01:00"):
        await mail.round()
        [letter] = box.to("learner1")
        assert letter["Subject"] == "One new thing for you"
        assert "Learner2 replied" in text(letter)
    with at(house, "2026-03-04T07:00+01:00"):
        await mail.round()
    _, letter = box.to("learner1")
    assert "Learner3 replied" in text(letter)
    assert "Learner2 replied" not in text(letter)


async def test_a_digest_leaves_out_what_is_read_muted_hidden_or_no_longer_ones_to_see(
    house: House, box: Mailbox
) -> None:
    mail = await posting(house, box.port)
    kept = [await opened(house, "learner1", f"Thread {n}") for n in range(5)]
    for thread in kept:
        await replied(house, "learner2", thread, "A reply")
    said = [(await house.get("learner1", f"{SPRING}/threads/{one['id']}"))["posts"][1]["id"] for one in kept]
    page = await house.get("learner1", "notices")
    of_thread = {one["thread"]: one["id"] for one in page["notices"]}
    await house.put("learner1", "notices/read", {"one": of_thread[kept[0]["id"]]})
    await house.put("learner1", f"{SPRING}/threads/{kept[1]['id']}/mark", {"follow": "muted"})
    await house.put("facilitator", f"{SPRING}/posts/{said[2]}/hidden", {"reason": "Rude"})
    await house.put("facilitator", f"{SPRING}/threads/{kept[3]['id']}/audience", {"audience": "team:blue"})
    with tomorrow(house):
        await mail.round()

    [letter] = box.to("learner1")
    assert letter["Subject"] == "One new thing for you"
    assert kept[4]["id"] in text(letter)


async def test_a_digest_tells_why_a_post_was_restored(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    thread = await opened(house, "learner2", "Who said <that>?")
    post = f"{SPRING}/posts/{thread['posts'][0]['id']}"
    await house.put("facilitator", f"{post}/hidden", {"reason": "Rude"})
    await house.put("facilitator", f"{post}/restored", {"reason": "A quote from <the film>, I see now"})
    with tomorrow(house):
        await mail.round()

    [letter] = box.to("learner2")
    assert "Your post is there for everybody again" in text(letter)
    assert "Reason: A quote from <the film>, I see now" in text(letter)
    assert "Reason: Rude" in text(letter)
    assert "Reason: A quote from &lt;the film&gt;, I see now" in text(letter, "html")
    assert "Facilitator" not in text(letter)


async def test_nothing_is_sent_where_all_was_read_or_the_person_has_left(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    thread = await opened(house, "learner1", "@learner2 and @learner3")
    await house.put("learner2", f"{SPRING}/modules/who-we-are/seen", {"seq": thread["seq"]})
    house.tokens.leave("learner3", "nbgrader-spring")
    with tomorrow(house):
        await mail.round()
    assert box.letters == []


async def test_each_kind_of_mail_is_switched_off_by_itself(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    await house.put("learner2", "profile", {"mail_at_once": False})
    await house.put("learner3", "profile", {"mail_at_once": False, "digest": False})
    await opened(house, "learner1", "@learner2 and @learner3")
    with house.later(minutes=1):
        await mail.round()
        assert box.letters == []
    with tomorrow(house):
        await mail.round()
    assert [letter["To"] for letter in box.letters] == ["learner2@example.org"]
    assert "Learner1 mentioned you" in text(box.letters[0])


async def test_a_mail_server_that_is_away_loses_nothing_and_is_not_pestered(house: House) -> None:
    with open_mailbox() as gone:
        port = gone.port
    mail = await posting(house, port)
    await opened(house, "learner1", "@learner2")
    with house.later(minutes=1):
        await mail.round()
    with open_mailbox(port=port) as box:
        with house.later(minutes=1, seconds=20):
            await mail.round()
        assert box.letters == []  # It waits before it asks again.
        with house.later(minutes=2):
            await mail.round()
        assert len(box.to("learner2")) == 1


async def test_a_letter_that_is_postponed_holds_up_nobody_and_one_refused_is_given_up(
    house: House, box: Mailbox
) -> None:
    mail = await posting(house, box.port)
    await opened(house, "learner1", "@learner2 and @learner3")
    box.refused = {"learner2@example.org"}
    with house.later(minutes=1):
        box.answer = "451 Later"
        await mail.round()
        assert box.letters == []
    with house.later(minutes=2):
        box.answer = "250 Taken"
        await mail.round()
    with house.later(hours=3):
        box.refused = set()
        await mail.round()
    assert [letter["To"] for letter in box.letters] == ["learner3@example.org"]


async def test_a_crash_before_it_was_noted_repeats_the_same_letter(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    await opened(house, "learner1", "@learner2")
    write = house.store.write

    async def crashes(_verb: object) -> None:
        raise KeyboardInterrupt

    with house.later(minutes=1):
        house.store.write = crashes  # type: ignore[method-assign, assignment]
        with pytest.raises(KeyboardInterrupt):
            await mail.round()
        house.store.write = write  # type: ignore[method-assign]
        await mail.round()
    first, again = box.letters
    assert first["Message-ID"] == again["Message-ID"]


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
async def test_it_signs_in_with_a_password_that_no_log_tells(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with open_mailbox(wants_password=True) as box:
        await opened(house, "learner1", "@learner2")
        wrong = await posting(house, box.port, user="cohort", password="not sesame")
        right = await posting(house, box.port, user="cohort", password="open sesame")
        with house.later(minutes=1):
            await wrong.round()
            assert box.letters == []
            await right.round()
        assert len(box.letters) == 1
    assert "takes nothing now (SMTPAuthenticationError 535)" in caplog.text
    assert "sesame" not in caplog.text
    assert "sesame" not in repr(right._paper.settings)


async def test_one_press_stops_a_kind_of_mail_without_signing_in(house: House, box: Mailbox) -> None:
    mail = await posting(house, box.port)
    await opened(house, "learner1", "@learner2")
    with house.later(minutes=1):
        await mail.round()
    [letter] = box.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = letter["List-Unsubscribe"].strip("<>").removeprefix("https://learn.example.org")

    async with AsyncClient(transport=ASGITransport(house.app), base_url="http://service") as anybody:
        asked = await anybody.get(link)
        assert (asked.status_code, "Stop it" in asked.text) == (200, True)
        assert (await house.get("learner2", "profile"))["mail_at_once"] is True
        pressed = await anybody.post(link, data={"List-Unsubscribe": "One-Click"})
        assert pressed.status_code == 200
        forged = await anybody.post(link[:-3] + "AAA")
        assert forged.status_code == 404
    profile = await house.get("learner2", "profile")
    assert (profile["mail_at_once"], profile["digest"]) == (False, True)


def test_a_link_stops_only_what_it_was_signed_for(house: House) -> None:
    key = key_of(house.settings.data)
    assert read_token(key, token_for(key, "learner1", "digest")) == ("learner1", "digest")
    assert read_token(b"another" * 5, token_for(key, "learner1", "digest")) is None
    for nonsense in ("", "x", "=" * 60, "äöü", token_for(key, "learner1", "digest")[:-1]):
        assert read_token(key, nonsense) is None
    assert key_of(house.settings.data) == key


BERLIN = Profile("ada", time_zone="Europe/Berlin")


@pytest.mark.parametrize(
    ("zone", "now", "morning"),
    [
        # Clocks go forward in the night to 29 March 2026, back in the night to 25 October.
        ("Europe/Berlin", "2026-03-28T12:00+00:00", "2026-03-28T06:00+00:00"),
        ("Europe/Berlin", "2026-03-29T12:00+00:00", "2026-03-29T05:00+00:00"),
        ("Europe/Berlin", "2026-10-25T12:00+00:00", "2026-10-25T06:00+00:00"),
        ("Asia/Kathmandu", "2026-07-01T02:00+00:00", "2026-07-01T01:15+00:00"),
        ("Pacific/Kiritimati", "2026-07-01T12:00+00:00", "2026-07-01T17:00+00:00"),
        ("", "2026-07-01T12:00+00:00", "2026-07-01T07:00+00:00"),
        ("Mars/Olympus", "2026-07-01T12:00+00:00", "2026-07-01T07:00+00:00"),
    ],
)
def test_a_morning_is_at_seven_wherever_one_is(zone: str, now: str, morning: str) -> None:
    found = this_morning(replace(BERLIN, time_zone=zone), datetime.fromisoformat(now))
    assert found == datetime.fromisoformat(morning)


@pytest.mark.parametrize(
    "start", ["2026-03-27T00:00+00:00", "2026-10-23T00:00+00:00", "2026-12-30T00:00+00:00"]
)
def test_each_day_has_one_digest_also_when_the_clocks_change(start: str) -> None:
    now, sent = datetime.fromisoformat(start), list[datetime]()
    profile = BERLIN
    for _ in range(5 * 24 * 12):
        if digest_is_due(profile, now):
            sent.append(now)
            profile = replace(profile, digest_sent_at=now)
        now += timedelta(minutes=5)
    local = [one.astimezone(ZoneInfo("Europe/Berlin")) for one in sent]
    assert len({one.date() for one in local}) == len(local) == 5
    assert {(one.hour, one.minute) for one in local} == {(7, 0)}


def test_who_travels_gets_no_second_digest_on_the_same_day() -> None:
    sent = datetime.fromisoformat("2026-03-02T15:00+00:00")  # 07:00 in Los Angeles, 3 March in Tokyo.
    there = Profile("ada", time_zone="Asia/Tokyo", digest_sent_at=sent)
    assert not digest_is_due(there, datetime.fromisoformat("2026-03-02T22:30+00:00"))
    assert digest_is_due(there, datetime.fromisoformat("2026-03-03T22:30+00:00"))


def test_without_a_mail_setting_there_is_none() -> None:
    there = {"JUPYTERHUB_SERVICE_URL": "http://127.0.0.1:1", "JUPYTERHUB_SERVICE_PREFIX": PREFIX}
    assert from_environment({**there, "COHORT_DATA": "x"}).mail is None
    told = '{"host":"h","port":25,"sender":"a@b","address":"https://x","security":"tls","user":"u"}'
    more = {"COHORT_DATA": "x", "COHORT_MAIL": told, "COHORT_MAIL_PASSWORD": "p"}
    mail = from_environment({**there, **more}).mail
    assert mail is not None
    assert (mail.host, mail.security, mail.password) == ("h", "tls", "p")
