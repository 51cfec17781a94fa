"""`jupyter cohort export` against a real deployment: what the operator gets, and what stays as it was."""

import csv
import errno
import json
from pathlib import Path

import pytest
from cohort_hub.cli.export import CannotExport, all_or_none

from tests.deployment import Deployed

COHORT = "numbers-november"
THREADS = f"/services/cohort/api/cohorts/{COHORT}/threads"


@pytest.fixture(scope="module")
def talked(bare: Deployed) -> Deployed:
    for body, audience in (
        ("For all.", "cohort"),
        ("Help!", "to facilitators"),
        ("Ours.", "team:front-desk"),
    ):
        answer = bare.operator.post(
            THREADS, headers=bare.bearer("learner1"), json={"body": body, "audience": audience}
        )
        assert answer.is_success, answer.text
    return bare


def test_an_operator_gets_what_an_administrator_may_read(talked: Deployed, tmp_path: Path) -> None:
    done = talked.cohort("export", COHORT, "--to", str(tmp_path / "new" / "folder"))

    assert done.returncode == 0, done.stderr
    folder = tmp_path / "new" / "folder"
    assert {file.name for file in folder.iterdir()} == {"annotations.jsonld", "posts.csv"}
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert str(folder / "posts.csv") in done.stdout
    with (folder / "posts.csv").open(newline="") as table:
        assert [(row["author"], row["text"]) for row in csv.DictReader(table)] == [("learner1", "For all.")]
    collection = json.loads((folder / "annotations.jsonld").read_text())
    [annotation] = collection["first"]["items"]
    assert annotation["body"][0]["value"] == "For all."


def test_what_is_exported_is_named_as_people_find_it(talked: Deployed, tmp_path: Path) -> None:
    assert talked.cohort("export", COHORT, "--to", str(tmp_path)).returncode == 0
    at_the_screen = talked.operator.get(
        f"/services/cohort/api/cohorts/{COHORT}/export/annotations.jsonld", headers=talked.bearer("admin")
    ).json()

    assert json.loads((tmp_path / "annotations.jsonld").read_text()) == at_the_screen
    assert at_the_screen["id"].startswith(f"{talked.address}/services/cohort/")


def test_files_that_are_there_are_replaced_when_asked_only(talked: Deployed, tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text("mine")
    refused = talked.cohort("export", COHORT, "--to", str(tmp_path))
    assert refused.returncode == 2
    assert "posts.csv is there already. To replace it, say --overwrite." in refused.stderr
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("posts.csv", "mine")]

    assert talked.cohort("export", COHORT, "--to", str(tmp_path), "--overwrite").returncode == 0
    assert "For all." in (tmp_path / "posts.csv").read_text()


def test_an_export_that_breaks_off_leaves_the_earlier_one_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text("earlier")

    with pytest.raises(CannotExport, match="No space left"):
        fill_the_disk(tmp_path)

    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("posts.csv", "earlier")]


def fill_the_disk(folder: Path) -> None:
    with all_or_none(folder) as files:
        files["annotations.jsonld"].write(b"whole")
        files["posts.csv"].write(b"half of")
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_folder_in_a_files_place_is_told_before_anything_is_replaced(
    talked: Deployed, tmp_path: Path
) -> None:
    (tmp_path / "posts.csv").mkdir()

    refused = talked.cohort("export", COHORT, "--to", str(tmp_path), "--overwrite")

    assert "posts.csv is a folder" in refused.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["posts.csv"]


def test_a_folder_that_cannot_be_one_is_told(talked: Deployed, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    refused = talked.cohort("export", COHORT, "--to", str(tmp_path / "file" / "folder"))

    assert refused.returncode == 2
    assert f"cannot write into {tmp_path / 'file' / 'folder'}: Not a directory." in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_cohort_that_is_not_there_is_told_with_those_that_are(talked: Deployed, tmp_path: Path) -> None:
    refused = talked.cohort("export", "nowhere", "--to", str(tmp_path))

    assert refused.returncode == 2
    assert f"there is no cohort “nowhere”. Cohorts: welcome-november, {COHORT}" in refused.stderr
    assert list(tmp_path.iterdir()) == []
