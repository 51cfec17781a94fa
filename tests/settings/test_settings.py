"""A wrong cohort.toml is refused with file, line and what to write instead."""

from pathlib import Path

import pytest
from cohort_hub.service.settings import from_environment
from cohort_hub.services import told_by_the_file
from cohort_hub.settings import WrongFile, read_deployment

from tests.deployment import DEMO
from tests.service.certificates import certificate_for

RIGHT = """\
# people first
[deployment]
title = "Here"

[[person]]
name = "ada"
display_name = "Ada"

[[course]]
id = "welcome"
designers = ["ada"]

[[cohort]]
id = "welcome-november"
course = "welcome"
learners = ["ada"]
"""


def refusal(tmp_path: Path, text: str) -> str:
    file = tmp_path / "cohort.toml"
    file.write_text(text)
    with pytest.raises(WrongFile) as refused:
        read_deployment(file)
    message = str(refused.value)
    assert message.startswith(f"{file}, line ")
    return message.removeprefix(f"{file}, ")


def test_the_demo_is_right() -> None:
    demo = read_deployment(DEMO)
    assert [person.name for person in demo.people][:3] == ["learner1", "learner2", "learner3"]
    assert demo.groups["nbgrader-numbers-november"] == ("learner1", "learner2")
    assert demo.groups["manage-front-desk"] == ("manager",)


def test_what_is_left_out_has_a_sensible_value(tmp_path: Path) -> None:
    file = tmp_path / "cohort.toml"
    file.write_text(RIGHT)
    deployment = read_deployment(file)
    assert (deployment.host, deployment.port, deployment.sign_in) == ("127.0.0.1", 8000, "demo")
    assert deployment.cohorts[0].title == "welcome-november"
    assert deployment.link_hosts == ()


def test_hosts_whose_titles_are_fetched_are_listed(tmp_path: Path) -> None:
    file = tmp_path / "cohort.toml"
    file.write_text(RIGHT + '\n[links]\nallow = ["docs.python.org", "pandas.pydata.org"]\n')
    assert read_deployment(file).link_hosts == ("docs.python.org", "pandas.pydata.org")


@pytest.mark.parametrize(
    ("wrong", "right", "line", "says"),
    [
        ('title = "Here"', "title = Here", 3, "Texts stand in quotes"),
        ('title = "Here"', 'titel = "Here"', 3, "Did you mean `title`?"),
        ("[deployment]", "[deploiment]", 2, "Did you mean `[deployment]`?"),
        ("[[person]]", "[person]", 5, "write [[person]] with two brackets"),
        ('name = "ada"', 'name = "Ada Lovelace"', 6, 'name = "ada-lovelace"'),
        ('name = "ada"', 'name = "grader-ada"', 6, "kept for grading"),
        ('name = "ada"', "name = 7", 6, "Write text in quotes"),
        ('display_name = "Ada"', 'administrator = "yes"', 7, "Write true or false"),
        ('id = "welcome"', 'id = "Welcome aboard"', 10, 'id = "welcome-aboard"'),
        ('designers = ["ada"]', 'designers = "ada"', 11, "a list of texts"),
        ('designers = ["ada"]', 'designers = ["ada", "ada"]', 11, "stands twice"),
        ('designers = ["ada"]', 'designers = ["bob"]', 11, 'nobody is called "bob"'),
        ('course = "welcome"', 'course = "welcom"', 15, 'there is no course "welcom"'),
        ('course = "welcome"\n', "", 13, "has no `course`"),
        ('title = "Here"', "port = 70000", 3, "a number from 1 to 65535"),
        ('title = "Here"', 'sign_in = "ldap"', 3, 'sign_in = "demo"'),
        ('title = "Here"', 'title = ""', 3, "1 to 200 characters"),
        ("[deployment]", '[links]\nallow = ["https://docs.python.org/"]\n[deployment]', 3, "name of a host"),
        ("[deployment]", '[links]\nallow = ["127.0.0.1"]\n[deployment]', 3, "name of a host"),
    ],
)
def test_the_line_and_the_cure_are_named(
    tmp_path: Path, wrong: str, right: str, line: int, says: str
) -> None:
    assert wrong in RIGHT
    message = refusal(tmp_path, RIGHT.replace(wrong, right, 1))
    assert message.startswith(f"line {line}: "), message
    assert says in message


def test_an_id_that_is_taken_is_told_with_where(tmp_path: Path) -> None:
    message = refusal(tmp_path, RIGHT + '\n[[cohort]]\nid = "welcome-november"\ncourse = "welcome"\n')
    assert message.startswith("line 19: ")
    assert "on line 14" in message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WrongFile, match="is not there"):
        read_deployment(tmp_path / "nowhere.toml")


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "cohort.toml").write_bytes(b"title = \xff")
    with pytest.raises(WrongFile, match="UTF-8"):
        read_deployment(tmp_path / "cohort.toml")


MAIL = """
[mail]
host = "mail.example.org"
from = "cohort@example.org"
address = "https://learn.example.org/"
"""


def test_a_mail_server_is_read_with_its_usual_port(tmp_path: Path) -> None:
    file = tmp_path / "cohort.toml"
    file.write_text(RIGHT + MAIL)
    mail = read_deployment(file).mail
    assert mail is not None
    assert (mail.host, mail.port, mail.security) == ("mail.example.org", 587, "starttls")
    assert mail.address == "https://learn.example.org"
    assert read_deployment(DEMO).mail is None


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('address = "https://learn.example.org/"', 'address = "learn"', "is not where people find you"),
        ('from = "cohort@example.org"', 'from = "cohort"', "is not a mail address"),
        ('from = "cohort@example.org"', "", "has no `from`"),
        ('host = "mail.example.org"', 'security = "ssl"', "no way to reach a mail server"),
        ('host = "mail.example.org"', 'password = "x"', "`password` means nothing in [mail]"),
        ('host = "mail.example.org"', 'host = "mail"\nauthority = "cohort.toml"', "holds no certificates"),
        ('host = "mail.example.org"', 'host = "mail"\nauthority = "gone.pem"', "No such file or directory"),
    ],
)
def test_a_wrong_mail_server_is_refused(tmp_path: Path, right: str, wrong: str, words: str) -> None:
    assert words in refusal(tmp_path, RIGHT + MAIL.replace(right, wrong))


def test_an_authority_is_a_file_beside_the_deployments(tmp_path: Path) -> None:
    authority = certificate_for("mail.example.org", tmp_path).file
    file = tmp_path / "cohort.toml"
    file.write_text(f'{RIGHT}{MAIL}authority = "{authority.name}"\n')
    mail = read_deployment(file).mail
    assert mail is not None
    assert mail.authority == str(authority)


def test_the_service_is_told_the_password_by_the_environment_alone(tmp_path: Path) -> None:
    file = tmp_path / "cohort.toml"
    file.write_text(RIGHT + MAIL)
    told = told_by_the_file(read_deployment(file), {"COHORT_MAIL_PASSWORD": "open sesame"})
    assert told["COHORT_MAIL_PASSWORD"] == "open sesame"
    assert "sesame" not in told["COHORT_MAIL"]
    mail = from_environment({**told, **HUB}).mail
    assert mail is not None
    assert (mail.sender, mail.password) == ("cohort@example.org", "open sesame")


HUB = {
    "JUPYTERHUB_SERVICE_URL": "http://127.0.0.1:8002",
    "JUPYTERHUB_SERVICE_PREFIX": "/services/cohort/",
    "COHORT_DATA": "data",
}
