"""From one learner's kernel, nothing of the others and nothing of the deployment is in reach."""

import pytest

from tests.deployment import Deployed, Session

LOOK = """
import os, pathlib, subprocess
def can(action):
    try: return repr(action())[:300]
    except Exception as error: return type(error).__name__
"""


@pytest.fixture(scope="module")
def learner(bare: Deployed) -> Session:
    return bare.sign_in("learner1").start_server()


@pytest.fixture(scope="module")
def other(bare: Deployed) -> Session:
    other = bare.sign_in("learner2").start_server()
    other.in_server("open('secret.txt', 'w').write('for my eyes only')")
    return other


def test_the_own_home_is_writable_and_kept(bare: Deployed, learner: Session) -> None:
    assert (
        learner.in_server("open('note.txt', 'w').write('mine'); print(open('note.txt').read())") == "mine\n"
    )
    assert (bare.data / "homes" / "learner1" / "note.txt").read_text() == "mine"


def test_another_home_is_out_of_reach(bare: Deployed, learner: Session, other: Session) -> None:
    secret = bare.data / "homes" / "learner2" / "secret.txt"
    assert secret.read_text() == "for my eyes only"
    seen = learner.in_server(
        f"{LOOK}\nprint(can(lambda: open({str(secret)!r}).read()))\nprint(os.listdir('/people'))"
        "\nprint(subprocess.run(['find', '/', '-name', 'secret.txt'], capture_output=True, text=True).stdout)"
    )
    assert "for my eyes" not in seen
    assert seen.splitlines() == ["FileNotFoundError", "['learner1']", ""]


@pytest.mark.parametrize(
    "file",
    ["hub/jupyterhub.sqlite", "hub/cookie_secret", "service/cohort.sqlite", "operator.token", "logs/hub.log"],
)
def test_the_deployments_own_files_are_out_of_reach(bare: Deployed, learner: Session, file: str) -> None:
    path = bare.data / file
    assert path.exists()
    assert "FileNotFoundError" in learner.in_server(
        f"{LOOK}\nprint(can(lambda: open({str(path)!r}, 'rb').read(16)))"
    )


def test_passwords_of_the_machine_are_out_of_reach(learner: Session) -> None:
    assert "FileNotFoundError" in learner.in_server(f"{LOOK}\nprint(can(lambda: open('/etc/shadow').read()))")


def test_other_peoples_processes_are_out_of_sight(bare: Deployed, learner: Session, other: Session) -> None:
    seen = learner.in_server(
        "import pathlib\n"
        "for each in pathlib.Path('/proc').glob('[0-9]*/environ'):\n"
        "    try: print(each.read_text())\n"
        "    except OSError: pass\n"
    )
    assert "JUPYTERHUB_USER=learner1" in seen
    assert "learner2" not in seen
    assert "CONFIGPROXY_AUTH_TOKEN" not in seen
    assert (bare.data / "operator.token").read_text().strip() not in seen


def test_kernels_of_others_cannot_be_listened_to(learner: Session, other: Session) -> None:
    ports = learner.in_server(
        "import json, pathlib, os\n"
        "from jupyter_core.paths import jupyter_runtime_dir\n"
        "for file in pathlib.Path(jupyter_runtime_dir()).glob('kernel-*.json'):\n"
        "    print(json.loads(file.read_text())['transport'])\n"
    )
    assert set(ports.split()) == {"ipc"}


def test_the_environment_of_python_cannot_be_changed(learner: Session) -> None:
    seen = learner.in_server(
        f"{LOOK}\nimport jupyterhub, cohort_hub\n"
        "for module in (os, jupyterhub, cohort_hub):\n"
        "    print(can(lambda: open(module.__file__, 'a')))\n"
        "print(can(lambda: open('/usr/bin/evil', 'w')))\n"
    )
    assert set(seen.split()) <= {"OSError", "PermissionError"}


def test_a_servers_own_token_has_a_learners_powers_only(bare: Deployed) -> None:
    admin = bare.sign_in("admin").start_server()
    seen = admin.in_server(
        "import os, httpx\n"
        "headers = {'Authorization': 'token ' + os.environ['JUPYTERHUB_API_TOKEN']}\n"
        "hub = os.environ['JUPYTERHUB_API_URL']\n"
        "print(httpx.get(hub + '/users', headers=headers).status_code)\n"
        "print(sorted(httpx.get(hub + '/user', headers=headers).json()['scopes']))\n"
        "print(httpx.get(os.environ['COHORT_SERVICE_URL'] + 'api/me', headers=headers).json()['in_person'])\n"
    )
    status, scopes, in_person = seen.splitlines()
    assert status == "403"
    assert "custom:cohort:in-person" not in scopes
    assert "custom:cohort:grade" not in scopes
    assert in_person == "False"
