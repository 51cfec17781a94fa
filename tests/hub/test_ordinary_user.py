"""The same for an operator who is nobody special on the machine: each server has its sandbox there too."""

import os
from collections.abc import Generator
from contextlib import closing

import pytest

from tests.deployment import COMMAND, Deployed, own_config, without_content

# In a user namespace of its own a process is user 1000 and has no power over the machine; for an ordinary
# user this changes nothing.
AS_ORDINARY_USER = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--", *COMMAND]

EVERYBODY = """import glob
print(b'learner2' in b''.join(open(process, 'rb').read() for process in glob.glob('/proc/[0-9]*/environ')))"""


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Generator[Deployed]:
    folder = tmp_path_factory.mktemp("ordinary")
    config = without_content(own_config(folder))
    command = AS_ORDINARY_USER if os.getuid() == 0 else COMMAND
    with Deployed.up(folder / "data", config=config, command=command) as deployed:
        yield deployed


def test_up_says_how_people_are_isolated(ordinary: Deployed) -> None:
    assert "each person's server runs in a sandbox of its own (as an ordinary user)" in "".join(
        ordinary.screen
    )


def test_a_learner_has_the_own_home_and_sees_nobody_elses(ordinary: Deployed) -> None:
    with closing(ordinary.sign_in("learner1")) as one, closing(ordinary.sign_in("learner2")) as two:
        one.start_server()
        two.start_server()
        two.in_server("open('secret.txt', 'w').write('mine')")
        assert (
            one.in_server("open('note.txt', 'w').write('mine'); print(open('note.txt').read())") == "mine\n"
        )
        homes = "import os; print(sorted(os.listdir(os.path.dirname(os.path.expanduser('~')))))"
        assert one.in_server(homes) == "['learner1']\n"
        for path in (ordinary.data / "homes" / "learner2", ordinary.data / "hub" / "jupyterhub.sqlite"):
            assert path.exists()
            assert one.in_server(f"import os; print(os.path.exists({str(path)!r}))") == "False\n"
        assert one.in_server(EVERYBODY) == "False\n"


def test_the_doctor_finds_both_sandboxes_well(ordinary: Deployed) -> None:
    words = ordinary.cohort("doctor").stdout
    assert "MEND" not in words, words
