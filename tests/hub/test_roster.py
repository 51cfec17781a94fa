"""People and cohorts come and go while the deployment runs."""

from pathlib import Path

import pytest

from tests.deployment import Deployed, Session, own_config, without_content


def me(session: Session, deployed: Deployed) -> int:
    return session.get("/services/cohort/api/me", headers=deployed.bearer(session.name)).status_code


def test_a_person_who_is_added_signs_in_without_a_restart(bare: Deployed) -> None:
    with pytest.raises(AssertionError):
        bare.sign_in("newcomer")
    done = bare.cohort(
        "roster", "add", "person", "newcomer", "--display-name", "New Comer", "--cohort", "numbers-november"
    )
    assert done.returncode == 0, done.stderr
    newcomer = bare.sign_in("newcomer")
    answer = newcomer.get("/services/cohort/api/me", headers=bare.bearer("newcomer")).json()
    assert answer["display_name"] == "New Comer"
    assert answer["cohorts"] == ["numbers-november"]


def test_a_cohort_that_is_added_is_there_without_a_restart(bare: Deployed) -> None:
    done = bare.cohort(
        *("roster", "add", "cohort", "welcome-spring", "--course", "welcome", "--title", "Spring cohort"),
        *("--learner", "learner3", "--facilitator", "facilitator"),
    )
    assert done.returncode == 0, done.stderr
    cohorts = bare.operator.get("/services/cohort/api/me", headers=bare.bearer("learner3")).json()["cohorts"]
    assert "welcome-spring" in cohorts
    grader = bare.operator.get("/hub/api/users/grader-welcome-spring").json()
    assert grader["groups"] == ["graders"]


def test_facilitators_get_into_the_grader_of_their_cohort_as_long_as_they_are(bare: Deployed) -> None:
    new = ("roster", "add", "person", "helper", "--facilitates", "numbers-november")
    assert bare.cohort(*new).returncode == 0
    assert graders(bare) == {"facilitator", "helper"}
    assert bare.cohort("roster", "remove", "person", "helper").returncode == 0
    assert graders(bare) == {"facilitator"}


def graders(bare: Deployed) -> set[str]:
    shares = bare.operator.get("/hub/api/shares/grader-numbers-november/").json()["items"]
    return {share["user"]["name"] for share in shares}


def test_a_person_who_is_removed_is_out(bare: Deployed) -> None:
    assert bare.cohort("roster", "add", "person", "leaver", "--cohort", "welcome-november").returncode == 0
    leaver = bare.sign_in("leaver").start_server()
    token = bare.bearer("leaver")
    assert leaver.get("/services/cohort/api/me", headers=token).status_code == 200
    assert bare.cohort("roster", "remove", "person", "leaver").returncode == 0
    assert leaver.get("/hub/home").url.path.startswith("/hub/login")
    assert leaver.get("/hub/api/user", headers=token).status_code == 403
    assert "leaver" not in bare.config.read_text()


def test_who_was_in_a_team_that_is_gone_is_in_no_group_of_it(bare: Deployed) -> None:
    """The group is what lets somebody read the team's threads."""
    with bare.config.open("a") as file:
        file.write('\n[[team]]\nid = "passing"\ntitle = "Passing"\nmembers = ["learner1"]\n')
    assert bare.cohort("roster", "apply").returncode == 0
    assert "team-passing" in bare.operator.get("/hub/api/users/learner1").json()["groups"]
    bare.config.write_text(bare.config.read_text().rpartition("\n[[team]]")[0])
    assert "team-passing" in bare.cohort("doctor").stdout
    assert bare.cohort("roster", "apply").returncode == 0
    assert "team-passing" not in bare.operator.get("/hub/api/users/learner1").json()["groups"]


def test_comments_of_the_file_stay(bare: Deployed) -> None:
    before = [line for line in bare.config.read_text().splitlines() if line.startswith("#")]
    assert bare.cohort("roster", "add", "person", "visitor").returncode == 0
    after = bare.config.read_text()
    assert before
    assert all(line in after for line in before)
    assert 'name = "visitor"' in after


def test_a_change_that_would_be_wrong_is_not_written(bare: Deployed) -> None:
    before = bare.config.read_text()
    done = bare.cohort("roster", "add", "cohort", "Winter Cohort!", "--course", "welcome")
    assert done.returncode == 2
    assert "winter-cohort" in done.stderr
    assert "Traceback" not in done.stderr
    assert bare.config.read_text() == before


def test_without_a_running_deployment_the_file_is_written_for_its_next_start(tmp_path: Path) -> None:
    config = without_content(own_config(tmp_path))
    deployed = Deployed.__new__(Deployed)
    deployed.data, deployed.config = tmp_path / "data", config
    done = deployed.cohort("roster", "add", "person", "later")
    assert done.returncode == 0, done.stderr
    assert "next start" in done.stdout
    assert 'name = "later"' in config.read_text()
