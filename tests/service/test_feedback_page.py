"""The own feedback as a page: shown safely, to its learner only."""

import pytest

from tests.service.house import PREFIX, House, token_of
from tests.service.test_exchange import give_back, release, submit
from tests.service.uploads import markdown, marks, upload

PAGE = f"{PREFIX}m/spring/who-we-are/feedback"


async def browse(house: House, person: str, path: str):
    headers = {"Cookie": f"cohort-session={token_of(person)}", "Accept": "text/html"}
    async with house.client(None) as client:
        return await client.get(f"http://service{path}", headers=headers)


@pytest.fixture
async def graded(house: House) -> House:
    """A cohort in which learner1 has feedback on the module's assignment."""
    await answered(house, "who-we-are", "<script>parent.location='/'</script>Nearly")
    return house


async def answered(house: House, assignment: str, text: str) -> None:
    """Release an assignment, submit it as learner1, and give it back with 2.5 of 5 points."""
    path = f"cohorts/spring/assignments/{assignment}"
    await release(house, path=path)
    sent = await submit(house, "learner1", path=path)
    await give_back(house, sent["id"], text=text, score=2.5)


async def test_a_learner_sees_score_and_feedback(graded: House):
    page = await browse(graded, "learner1", PAGE)
    assert page.status_code == 200
    assert "2.5 of 5 points" in page.text
    assert 'sandbox src="' in page.text
    assert "Nearly" not in page.text
    inside = await browse(graded, "learner1", f"{PAGE}/page")
    assert "Nearly" in inside.text


async def test_modules_that_are_graded_together_say_so_wherever_the_score_stands(house: House):
    for number, title in enumerate(("Squares", "Sums"), 1):
        question = markdown("why", "Why?", **marks("why", grade=True, solution=True, points=5))
        told = {"title": title, "position": number, "assignment": "ps1"}
        await house.put("designer", f"courses/welcome/modules/m{number}/versions/1", upload(question, **told))
    await answered(house, "ps1", "Nearly")
    for path in ("m/spring/m1", "m/spring/m1/feedback", ""):
        page = await browse(house, "learner1", f"{PREFIX}{path}")
        assert "2.5 of 5 points, together with Sums" in page.text, path
    assert "2.5 of 5 points, together with Squares" in page.text


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
