"""Mail over TLS: nothing leaves in clear, and only to the server that was meant."""

from pathlib import Path
from typing import Any

import pytest

from tests.service.certificates import Certificate, certificate_for
from tests.service.house import House
from tests.service.mailbox import open_mailbox
from tests.service.test_mail import posting
from tests.service.test_notices import opened

HERE, ELSEWHERE = "127.0.0.1", "mail.example.org"
WAYS = ("starttls", "tls")


def offered(way: str, shown: Certificate) -> dict[str, Any]:
    """Return how a server is told to speak TLS in this way, and to take nothing before it."""
    if way == "tls":
        return {"ssl_context": shown.served()}
    return {"tls_context": shown.served(), "require_starttls": True, "auth_require_tls": True}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
async def test_a_letter_goes_out_over_tls_with_a_password(house: House, tmp_path: Path, way: str) -> None:
    shown = certificate_for(HERE, tmp_path)
    with open_mailbox(wants_password=True, **offered(way, shown)) as box:
        told = {"security": way, "authority": str(shown.file), "user": "cohort", "password": "open sesame"}
        mail = await posting(house, box.port, **told)
        await opened(house, "learner1", "@learner2")
        with house.later(minutes=1):
            await mail.round()

    assert [letter["To"] for letter in box.letters] == ["learner2@example.org"]
    assert (box.encrypted, box.signed_in) == ([True], ["cohort"])


@pytest.mark.parametrize(
    ("name", "words"),
    [(ELSEWHERE, "IP address mismatch"), (HERE, "self-signed certificate")],
    ids=["of another host", "of an authority nobody trusts"],
)
@pytest.mark.parametrize("way", WAYS)
async def test_a_certificate_that_does_not_fit_is_refused_and_said(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture, way: str, name: str, words: str
) -> None:
    shown = certificate_for(name, tmp_path)
    trusted = shown if name == ELSEWHERE else certificate_for("authority.example.org", tmp_path)
    with open_mailbox(**offered(way, shown)) as box:
        told = {"security": way, "authority": str(trusted.file), "user": "cohort", "password": "open sesame"}
        mail = await posting(house, box.port, **told)
        await opened(house, "learner1", "@learner2")
        with house.later(minutes=1):
            await mail.round()

    assert (box.letters, box.signed_in) == ([], [])
    assert f"takes nothing now (its certificate is not trusted: {words}" in caplog.text


async def test_who_is_not_told_an_authority_trusts_whom_the_machine_trusts(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_mailbox(**offered("tls", certificate_for(HERE, tmp_path))) as box:
        mail = await posting(house, box.port, security="tls")
        await opened(house, "learner1", "@learner2")
        with house.later(minutes=1):
            await mail.round()

    assert box.letters == []
    assert "its certificate is not trusted: self-signed certificate" in caplog.text


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("starttls", "it offers no STARTTLS, and in clear nothing is sent"),
        ("tls", "it does not speak TLS as it should: WRONG_VERSION_NUMBER"),
    ],
)
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
async def test_a_server_without_tls_gets_neither_letter_nor_password_until_it_offers_it(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture, way: str, words: str
) -> None:
    shown = certificate_for(HERE, tmp_path)
    told = {"security": way, "authority": str(shown.file), "user": "cohort", "password": "open sesame"}
    with open_mailbox(wants_password=True) as in_clear:
        mail = await posting(house, in_clear.port, **told)
        await opened(house, "learner1", "@learner2")
        with house.later(minutes=1):
            await mail.round()
    assert (in_clear.letters, in_clear.signed_in) == ([], [])
    assert f"takes nothing now ({words})" in caplog.text

    with (
        open_mailbox(port=in_clear.port, wants_password=True, **offered(way, shown)) as box,
        house.later(minutes=3),
    ):
        await mail.round()
    assert box.encrypted == [True]


async def test_an_address_that_the_server_cannot_read_holds_up_nobody(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with open_mailbox(enable_SMTPUTF8=False) as box:
        mail = await posting(house, box.port)
        people = [
            {"name": "learner2", "display_name": "Two", "mail": "jürgen@example.org"},
            {"name": "learner3", "display_name": "Three", "mail": "learner3@example.org"},
        ]
        await house.put("admin", "roster", {"people": people, "courses": [], "cohorts": []})
        await opened(house, "learner1", "@learner2 and @learner3")
        with house.later(minutes=1):
            await mail.round()

    assert [letter["To"] for letter in box.letters] == ["learner3@example.org"]
    assert "Mail to learner2 was refused for good (SMTPNotSupportedError)" in caplog.text


async def test_a_sender_that_the_server_cannot_read_loses_no_mail(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with open_mailbox(enable_SMTPUTF8=False) as box:
        mail = await posting(house, box.port, sender="kohörte@example.org")
        await opened(house, "learner1", "@learner2")
        with house.later(minutes=1):
            await mail.round()
    assert box.letters == []
    assert "takes nothing now (it cannot read the address kohörte@example.org that mail" in caplog.text

    with open_mailbox(port=box.port, enable_SMTPUTF8=True) as box, house.later(minutes=3):
        await mail.round()
    assert [letter["From"] for letter in box.letters] == ["kohörte@example.org"]


@pytest.mark.parametrize("way", WAYS)
async def test_an_authority_that_went_away_is_named_until_it_is_there_again(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    shown = certificate_for(HERE, tmp_path)
    authority = tmp_path / "authority.pem"
    with open_mailbox(**offered(way, shown)) as box:
        mail = await posting(house, box.port, security=way, authority=str(authority))
        await opened(house, "learner1", "@learner2")
        for minutes, broken in ((1, None), (3, "not a certificate")):
            if broken:
                authority.write_text(broken)
            caplog.clear()
            with house.later(minutes=minutes):
                await mail.round()
            assert f"its authority, {authority}, holds no certificates that can be read" in caplog.text
        assert box.letters == []

        authority.write_bytes(shown.file.read_bytes())
        with house.later(minutes=10):
            await mail.round()
        assert box.encrypted == [True]
