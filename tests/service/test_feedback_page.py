"""The own feedback as a page: shown safely, to its learner only."""

import pytest

from tests.service.house import PREFIX, House, token_of
from tests.service.test_exchange import folder, give_back

PAGE = f"{PREFIX}m/spring/who-we-are/feedback"


async def browse(house: House, person: str, path: str):
    headers = {"Cookie": f"cohort-session={token_of(person)}", "Accept": "text/html"}
    async with house.client(None) as client:
        return await client.get(f"http://service{path}", headers=headers)


@pytest.fixture
async def graded(house: House) -> House:
    """A cohort in which learner1 has feedback on the module's assignment."""
    path = "cohorts/spring/assignments/who-we-are"
    headers = {"Content-Type": "application/zip"}
    await house.ask("grader-spring", "PUT", path, content=folder(), headers=headers)
    sent = await house.ask("learner1", "POST", f"{path}/submissions", content=folder("42"), headers=headers)
    await give_back(house, sent.json()["id"], text="<script>parent.location='/'</script>Nearly", score=2.5)
    return house


async def test_a_learner_sees_score_and_feedback(graded: House):
    page = await browse(graded, "learner1", PAGE)
    assert page.status_code == 200
    assert "2.5 of 5 points" in page.text
    assert 'sandbox src="' in page.text
    assert "Nearly" not in page.text
    inside = await browse(graded, "learner1", f"{PAGE}/page")
    assert "Nearly" in inside.text


async def test_what_the_learners_code_printed_can_do_nothing(graded: House):
    policy = (await browse(graded, "learner1", f"{PAGE}/page")).headers["content-security-policy"]
    directives = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    assert directives["sandbox"] == ""
    assert directives["default-src"] == "'none'"
    assert "script-src" not in directives


@pytest.mark.parametrize("person", ["learner2", "facilitator", "autumn1", "stranger"])
async def test_nobody_else_sees_it(graded: House, person: str):
    for path in (PAGE, f"{PAGE}/page"):
        page = await browse(graded, person, path)
        assert page.status_code == 404
        assert "Nearly" not in page.text


async def test_a_script_of_another_page_cannot_read_it(graded: House):
    headers = {"Cookie": f"cohort-session={token_of('learner1')}", "Sec-Fetch-Mode": "cors"}
    async with graded.client(None) as client:
        answer = await client.get(f"http://service{PAGE}/page", headers=headers)
    assert answer.status_code == 401


async def test_submitting_is_progress(graded: House):
    module = await graded.get("learner1", "cohorts/spring/modules/who-we-are")
    assert module["card"]["progress"]["submitted_at"] is not None
