"""The exchange's API: who may release, submit and return feedback, and what arrives where."""

import json
from typing import Any

import pytest
from cohort_hub.service import archives, exchange, limits

from tests.service.house import House

ZIP = {"Content-Type": "application/zip"}
RELEASE = "cohorts/spring/assignments/numbers"
SUBMISSIONS = f"{RELEASE}/submissions"


def folder(answer: str = "", **more: bytes) -> bytes:
    cells = [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": answer}]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return archives.pack({"numbers.ipynb": json.dumps(notebook).encode(), **more})


def feedback(text: str = "Well done") -> bytes:
    return archives.pack({"numbers.html": f"<h1>{text}</h1>".encode()})


async def release(
    house: House, content: bytes | None = None, *, by: str = "grader-spring", path: str = RELEASE
) -> Any:
    answer = await house.ask(by, "PUT", path, content=content or folder(), headers=ZIP)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def submit(house: House, person: str, answer: str = "42", *, path: str = RELEASE) -> Any:
    sent = await house.ask(person, "POST", f"{path}/submissions", content=folder(answer), headers=ZIP)
    assert sent.status_code == 201, sent.text
    return sent.json()


async def give_back(house: House, submission: str, text: str = "Well done", score: float = 3) -> Any:
    path = f"cohorts/spring/submissions/{submission}/feedback"
    query = {"score": score, "max_score": 5}
    return await house.ask("grader-spring", "PUT", path, content=feedback(text), headers=ZIP, params=query)


async def kinds(house: House, person: str) -> list[str]:
    page = await house.get(person, "cohorts/spring/events")
    return [event["kind"] for event in page["events"]]


async def test_a_release_reaches_the_cohort_and_its_learners_get_its_files(house: House):
    await release(house, folder("Question"))
    assert [found["id"] for found in await house.get("learner1", "cohorts/spring/assignments")] == ["numbers"]
    answer = await house.ask("learner1", "GET", f"{RELEASE}/release")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == "attachment"
    assert b"Question" in archives.unpack(answer.content)["numbers.ipynb"]


@pytest.mark.parametrize(
    ("person", "status"),
    [
        ("facilitator", 200),
        ("grader-spring", 200),
        ("learner1", 403),
        ("designer", 403),
        ("admin", 403),
        ("autumn1", 404),
        ("autumn-facilitator", 404),
        ("manager", 404),
        ("stranger", 404),
        (None, 401),
    ],
)
async def test_only_those_who_grade_the_cohort_release_and_withdraw(
    house: House, person: str | None, status: int
):
    assert (await house.ask(person, "PUT", RELEASE, content=folder(), headers=ZIP)).status_code == status
    await release(house)
    gone = await house.ask(person, "DELETE", RELEASE)
    assert gone.status_code == (204 if status == 200 else status)


async def test_a_server_without_anybody_at_the_screen_cannot_release(house: House):
    house.tokens.enrol("facilitator", "formgrade-spring", in_person=False)
    assert (await house.ask("facilitator", "PUT", RELEASE, content=folder(), headers=ZIP)).status_code == 403


async def test_the_grader_of_one_cohort_cannot_grade_another(house: House):
    house.tokens.enrol("grader-autumn", "graders", in_person=False, grades=True)
    assert (await house.ask("grader-autumn", "GET", "cohorts/spring/assignments")).status_code == 404
    assert (
        await house.ask("grader-autumn", "PUT", RELEASE, content=folder(), headers=ZIP)
    ).status_code == 404


async def test_a_person_called_like_a_grader_has_no_power_by_name(house: House):
    house.tokens.enrol("grader-spring", "nbgrader-spring", in_person=True, grades=False)
    assert (
        await house.ask("grader-spring", "PUT", RELEASE, content=folder(), headers=ZIP)
    ).status_code == 403


async def test_the_same_release_again_tells_nobody_and_a_new_one_does(house: House):
    await release(house)
    await release(house)
    assert (await kinds(house, "learner1")).count("assignment.released") == 1
    await release(house, folder("Mended"))
    assert (await kinds(house, "learner1")).count("assignment.released") == 2


async def test_a_withdrawn_assignment_is_gone_and_submissions_stay(house: House):
    await release(house)
    await submit(house, "learner1")
    for _ in range(2):
        assert (await house.ask("facilitator", "DELETE", RELEASE)).status_code == 204
    assert await house.get("learner1", "cohorts/spring/assignments") == []
    assert (await house.ask("learner1", "GET", f"{RELEASE}/release")).status_code == 404
    late = await house.ask("learner1", "POST", SUBMISSIONS, content=folder(), headers=ZIP)
    assert late.status_code == 404
    assert "is not released" in late.json()["error"]["message"]
    assert len(await house.get("facilitator", SUBMISSIONS)) == 1
    assert (await kinds(house, "learner2")).count("assignment.withdrawn") == 1


async def test_who_submits_is_the_owner_of_the_token(house: House):
    await release(house)
    submission = await submit(house, "learner1")
    assert submission["person"] == "learner1"
    forged = await house.ask(
        "learner2",
        "POST",
        SUBMISSIONS,
        content=folder(),
        headers=ZIP | {"X-Forwarded-User": "learner1"},
        params={"person": "learner1", "student_id": "learner1"},
    )
    assert forged.json()["person"] == "learner2"


@pytest.mark.parametrize(
    ("person", "status"),
    [
        ("learner1", 201),
        ("facilitator", 403),
        ("designer", 403),
        ("grader-spring", 403),
        ("autumn1", 404),
        ("other1", 404),
        ("stranger", 404),
        (None, 401),
    ],
)
async def test_learners_of_the_cohort_submit_and_nobody_else(house: House, person: str | None, status: int):
    await release(house)
    sent = await house.ask(person, "POST", SUBMISSIONS, content=folder(), headers=ZIP)
    assert sent.status_code == status
    assert len(await house.get("facilitator", SUBMISSIONS)) == (1 if status == 201 else 0)


async def test_a_learners_own_server_may_submit(house: House):
    await release(house)
    house.tokens.enrol("learner1", "nbgrader-spring", in_person=False)
    await submit(house, "learner1")


async def test_who_has_left_the_cohort_is_refused_at_once(house: House):
    await release(house)
    submission = await submit(house, "learner1")
    house.tokens.leave("learner1", "nbgrader-spring")
    sent = await house.ask("learner1", "POST", SUBMISSIONS, content=folder(), headers=ZIP)
    assert sent.status_code == 404
    files = f"cohorts/spring/submissions/{submission['id']}/files"
    assert (await house.ask("learner1", "GET", files)).status_code == 404


async def test_every_submission_is_kept_and_listed_oldest_first(house: House):
    await release(house)
    ids = [(await submit(house, "learner1", answer))["id"] for answer in ("one", "two", "two")]
    assert [found["id"] for found in await house.get("learner1", SUBMISSIONS)] == ids


async def test_learners_see_their_own_submissions_and_facilitators_all(house: House):
    await release(house)
    mine, theirs = await submit(house, "learner1", "mine"), await submit(house, "learner2", "theirs")
    assert [found["id"] for found in await house.get("learner1", SUBMISSIONS)] == [mine["id"]]
    assert {found["id"] for found in await house.get("facilitator", SUBMISSIONS)} == {
        mine["id"],
        theirs["id"],
    }
    assert await house.get("designer", SUBMISSIONS) == []
    for person, seen in (("learner2", 200), ("facilitator", 200), ("grader-spring", 200), ("learner1", 404)):
        answer = await house.ask(person, "GET", f"cohorts/spring/submissions/{theirs['id']}/files")
        assert answer.status_code == seen
        assert (b"theirs" in archives.unpack(answer.content)["numbers.ipynb"]) if seen == 200 else True


async def test_a_submission_is_not_found_through_another_cohort(house: House):
    await release(house)
    submission = await submit(house, "learner1")
    house.tokens.join("learner1", "nbgrader-autumn")
    path = f"cohorts/autumn/submissions/{submission['id']}/files"
    assert (await house.ask("learner1", "GET", path)).status_code == 404
    assert (await house.ask("autumn-facilitator", "GET", path)).status_code == 404


async def test_a_submission_is_told_to_its_author_and_the_facilitators_only(house: House):
    await release(house)
    await submit(house, "learner1")
    assert "submission.received" in await kinds(house, "learner1")
    assert "submission.received" in await kinds(house, "facilitator")
    assert "submission.received" not in await kinds(house, "learner2")
    assert "submission.received" not in await kinds(house, "designer")


async def test_a_retry_with_the_same_key_is_one_submission(house: House):
    await release(house)
    headers = ZIP | {"Idempotency-Key": "once"}
    answers = [
        await house.ask("learner1", "POST", SUBMISSIONS, content=folder(), headers=headers) for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    assert len(await house.get("learner1", SUBMISSIONS)) == 1
    other = await house.ask("learner1", "POST", SUBMISSIONS, content=folder("new"), headers=headers)
    assert other.status_code == 409


async def test_feedback_reaches_its_author_with_the_score(house: House):
    await release(house)
    submission = await submit(house, "learner1")
    files = f"cohorts/spring/submissions/{submission['id']}/feedback/files"
    assert "no feedback" in (await house.ask("learner1", "GET", files)).json()["error"]["message"]
    assert (await give_back(house, submission["id"])).status_code == 200
    answer = await house.ask("learner1", "GET", files)
    assert archives.unpack(answer.content) == {"numbers.html": b"<h1>Well done</h1>"}
    [listed] = await house.get("learner1", SUBMISSIONS)
    assert (listed["feedback"]["score"], listed["feedback"]["max_score"]) == (3, 5)
    assert (await house.ask("learner2", "GET", files)).status_code == 404
    assert (await house.ask("facilitator", "GET", files)).status_code == 200
    assert "feedback.released" in await kinds(house, "learner1")
    assert "feedback.released" not in await kinds(house, "learner2")


async def test_the_same_feedback_again_tells_nobody_and_mended_feedback_does(house: House):
    await release(house)
    submission = await submit(house, "learner1")
    first = (await give_back(house, submission["id"])).json()
    assert (await give_back(house, submission["id"])).json() == first
    assert (await kinds(house, "learner1")).count("feedback.released") == 1
    await give_back(house, submission["id"], score=4)
    await give_back(house, submission["id"], text="Look again", score=4)
    assert (await kinds(house, "learner1")).count("feedback.released") == 3


@pytest.mark.parametrize(
    ("person", "status"),
    [("learner1", 403), ("designer", 403), ("autumn-facilitator", 404), ("stranger", 404)],
)
async def test_nobody_else_returns_feedback(house: House, person: str, status: int):
    await release(house)
    submission = await submit(house, "learner1")
    path = f"cohorts/spring/submissions/{submission['id']}/feedback"
    answer = await house.ask(person, "PUT", path, content=feedback(), headers=ZIP, params={"score": 5})
    assert answer.status_code == status
    [listed] = await house.get("facilitator", SUBMISSIONS)
    assert listed["feedback"] is None


@pytest.mark.parametrize("score", ["nan", "inf", "-1", "many"])
async def test_a_score_that_is_no_score_is_refused(house: House, score: Any):
    await release(house)
    submission = await submit(house, "learner1")
    assert (await give_back(house, submission["id"], score=score)).status_code == 422


@pytest.mark.parametrize("name", [".hidden", "..", "a+b", "a*b", "a%5Cb", "a%0Ab", "x" * 200])
async def test_a_name_that_is_no_folder_is_refused(house: House, name: str):
    path = f"cohorts/spring/assignments/{name}"
    answer = await house.ask("facilitator", "PUT", path, content=folder(), headers=ZIP)
    assert answer.status_code in (404, 405, 422)
    assert await house.get("facilitator", "cohorts/spring/assignments") == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not a whole ZIP"),
        (b"PK\x03\x04 and then nothing", "not a whole ZIP"),
        (archives.pack({"readme.txt": b"hello"}), "no notebook"),
        (archives.pack({"deep/numbers.ipynb": b"{}"}), "no notebook"),
        (archives.pack({"numbers.ipynb": b"not json"}), "numbers.ipynb is not a notebook"),
    ],
)
async def test_what_is_no_assignment_is_refused_in_words(house: House, content: bytes, says: str):
    await release(house)
    for person, method, path in (("learner1", "POST", SUBMISSIONS), ("facilitator", "PUT", RELEASE)):
        answer = await house.ask(person, method, path, content=content, headers=ZIP)
        assert answer.status_code == 422
        assert says in answer.json()["error"]["message"]
    assert await house.get("facilitator", SUBMISSIONS) == []


async def test_feedback_without_pages_is_refused(house: House):
    await release(house)
    submission = await submit(house, "learner1")
    path = f"cohorts/spring/submissions/{submission['id']}/feedback"
    answer = await house.ask("facilitator", "PUT", path, content=folder(), headers=ZIP)
    assert answer.status_code == 422
    assert "generate_feedback" in answer.json()["error"]["message"]


async def test_a_body_that_is_not_called_a_zip_is_refused(house: House):
    await release(house)
    answer = await house.ask("learner1", "POST", SUBMISSIONS, content=folder())
    assert answer.status_code == 422
    assert "application/zip" in answer.json()["error"]["message"]


async def test_a_body_that_says_it_is_too_large_is_not_read(house: House, monkeypatch: pytest.MonkeyPatch):
    await release(house)
    monkeypatch.setattr(limits, "MAX_UPLOAD_BYTES", 1000)

    async def never():
        pytest.fail("the body was read")
        yield b""

    headers = ZIP | {"Content-Length": "1001"}
    answer = await house.ask("learner1", "POST", SUBMISSIONS, content=never(), headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


async def test_a_body_that_grows_too_large_is_refused(house: House, monkeypatch: pytest.MonkeyPatch):
    await release(house)
    monkeypatch.setattr(limits, "MAX_UPLOAD_BYTES", 1000)

    async def drops():
        for _ in range(20):
            yield bytes(100)

    answer = await house.ask("learner1", "POST", SUBMISSIONS, content=drops(), headers=ZIP)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


async def test_an_outsiders_body_is_not_read(house: House):
    async def never():
        pytest.fail("the body was read")
        yield b""

    answer = await house.ask("stranger", "POST", SUBMISSIONS, content=never(), headers=ZIP)
    assert answer.status_code == 404


async def test_nobody_fills_the_disk_with_submissions(house: House, monkeypatch: pytest.MonkeyPatch):
    await release(house)
    monkeypatch.setattr(exchange, "MAX_SUBMISSIONS", 2)
    for _ in range(2):
        await submit(house, "learner1")
    third = await house.ask("learner1", "POST", SUBMISSIONS, content=folder(), headers=ZIP)
    assert third.status_code == 409
    await submit(house, "learner2")


async def test_those_who_grade_know_the_learners_and_nobody_else_does(house: House):
    listed = await house.get("grader-spring", "cohorts/spring/learners")
    assert [learner["name"] for learner in listed] == ["learner1", "learner2", "learner3"]
    for person, status in (("learner1", 403), ("designer", 403), ("autumn1", 404), ("stranger", 404)):
        assert (await house.ask(person, "GET", "cohorts/spring/learners")).status_code == status
