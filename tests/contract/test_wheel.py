"""The wheel alone is the whole product: what `jupyter cohort up` needs is in it, and nothing of the tests."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = [
    "cohort_hub/static/configurable-http-proxy.mjs",
    "cohort_hub/service/pages/static/page.js",
    "cohort_hub/service/pages/static/page.css",
    "cohort_hub/service/pages/templates/reader.html",
    "cohort_hub/service/migrations/versions/0001_first_light.py",
    "cohort_hub/templates/login.html",
    "cohort_widgets/static/exercise.js",
    "cohort_lab/app.py",
    "data/share/jupyter-cohort/cohort.toml",
    "data/share/jupyter-cohort/jupyterhub_config.py",
    "data/share/jupyter-cohort/course_templates/graded_lab/copier.yml",
    "data/share/jupyter-cohort/course_templates/onboarding/copier.yml",
    "data/share/jupyter/labextensions/jupyter-cohort/package.json",
    "data/share/jupyter/voila/templates/cohort/index.html.j2",
    "data/share/jupyter/nbconvert/templates/formgrade/mathjax.html.j2",
]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    return zipfile.ZipFile(wheel).namelist()


@pytest.mark.parametrize("file", NEEDED)
def test_it_carries(names: list[str], file: str) -> None:
    assert [name for name in names if name.endswith(file)] != []


def test_it_carries_nothing_else_of_the_checkout(names: list[str]) -> None:
    assert [
        name for name in names if "node_modules" in name or "/tests/" in name or "__pycache__" in name
    ] == []
    tops = {name.split("/")[0] for name in names if not name.startswith("jupyter_cohort-")}
    assert tops == {"cohort_hub", "cohort_lab", "cohort_widgets"}
