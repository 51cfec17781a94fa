"""The law of the log: what a page showed, brought forward by the events since, is what a fresh page shows.

Every verb there is, seen by every role, with the front-end's own `apply`.
"""

import base64
import json
import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

from cohort_hub.proxy import node
from cohort_hub.service.gathering import Gathering
from cohort_hub.service.model import EventKind
from cohort_hub.service.opening import open_prompts

from tests.service.house import House
from tests.service.uploads import block, code, markdown, packed, upload

ROOT = Path(__file__).parents[2]
SPRING = "cohorts/spring"
MODULES = ("first", "who-we-are")
VIEWERS = ("learner1", "learner2", "learner3", "facilitator", "designer", "grader-spring", "admin")
ZIP = {"Content-Type": "application/zip"}
FIRST = (markdown("title", "# First"), markdown("listen", "Listen."), code("table", "1 + 1"))
ASKED = block("asked", {"kind": "poll", "question": "Ready?", "choices": ["Yes", "No"]})
SECOND = (markdown("title", "# First"), markdown("listen", "Listen twice."), ASKED)

LISTEN = {
    "cell": "listen",
    "anchor": {"facet": "rendered", "quote": {"exact": "Listen", "suffix": " twice."}},
}


async def test_old_state_and_events_make_the_fresh_state(house: House, tmp_path: Path) -> None:
    shown: list[dict[tuple[str, str], Any]] = []
    logs: list[dict[str, Any]] = []
    async for _ in _a_cohorts_day(house):
        shown.append(await _everybodys_pages(house))
        # As it reads now: answers that open later are in it later.
        logs.append({name: (await house.get(name, f"{SPRING}/events"))["events"] for name in VIEWERS})

    cases = [
        (
            old[page],
            [event for event in log[page[0]] if old[page]["seq"] < event["seq"]],
            fresh[page],
        )
        for number, old in enumerate(shown)
        for fresh, log in _later(list(zip(shown, logs, strict=True)), number)
        for page in old
    ]
    applied = _apply(
        tmp_path, [{"old": old, "events": seen, "fresh": new["threads"]} for old, seen, new in cases]
    )

    for (old, events, fresh), state in zip(cases, applied, strict=True):
        assert state["threads"] == fresh["threads"], (
            f"from {old['seq']} by {[event['kind'] for event in events]}"
        )
        assert state["marks"] == fresh["marks"]
        assert state["seq"] <= fresh["seq"]
    seen = {event["kind"] for events in logs[-1].values() for event in events}
    assert seen == set(get_args(EventKind)), "a new kind of event needs its verb in _a_cohorts_day"


def _later(stops: list[Any], number: int) -> list[Any]:
    """Return the stops a page left open at one is compared with: the next ones and the last of the day."""
    return [*stops[number : number + 3], stops[-1]]


async def _everybodys_pages(house: House) -> dict[tuple[str, str], Any]:
    return {
        (name, module): await house.get(name, f"cohorts/spring/modules/{module}/discussion")
        for name in VIEWERS
        for module in MODULES
    }


async def _a_cohorts_day(house: House) -> AsyncIterator[None]:
    """Do everything that leaves an event, one after the other, and stop after each."""
    versions = "courses/welcome/modules/first/versions"
    await house.put("designer", f"{versions}/1", upload(*FIRST))
    yield
    threads: list[str] = []
    for name, cell in (("learner1", "listen"), ("learner2", "table"), ("facilitator", None)):
        new = {"body": "Why *this*? $x$", "cell": cell, "kind": "question"}
        threads.append((await house.post(name, "cohorts/spring/modules/first/threads", new))["id"])
        yield
    await house.post("learner1", "cohorts/spring/modules/who-we-are/threads", {"body": "Elsewhere"})
    yield
    for name, thread in (("designer", threads[0]), ("admin", threads[0]), ("learner2", threads[2])):
        await house.post(name, f"cohorts/spring/threads/{thread}/posts", {"body": "Because."})
        yield
    await house.put("learner2", "cohorts/spring/modules/first/seen", {"seq": 5})
    yield
    await house.put("designer", f"{versions}/2", upload(*SECOND))
    yield
    await house.post("learner2", f"cohorts/spring/threads/{threads[1]}/posts", {"body": "Where is it?"})
    yield
    for name, place in (("facilitator", {"cell": "listen"}), ("learner2", LISTEN)):
        await house.put(name, f"cohorts/spring/threads/{threads[1]}/anchor", place)
        yield
    for stage in ("opened", "reached", "ran", "checked"):
        await house.post(
            "learner1", "cohorts/spring/modules/first/progress", {"stage": stage, "cell": "listen"}
        )
        yield
    await house.put("learner1", f"{SPRING}/modules/first/blocks/asked/answer", {"choices": [1]})
    yield
    async for _ in _a_lively_thread(house):
        yield
    async for _ in _a_prompt(house):
        yield
    async for _ in _posts_reported_hidden_and_restored(house):
        yield
    async for _ in _a_round_of_grading(house):
        yield


async def _a_lively_thread(house: House) -> AsyncIterator[None]:
    """Words changed and taken away, reactions, steering, the dial, and somebody who is not named."""
    new = {"body": "Who knows? @learner2 #maths", "kind": "question", "anonymous": True}
    thread = await house.post("learner1", f"{SPRING}/modules/first/threads", new)
    here, opening = f"{SPRING}/threads/{thread['id']}", thread["posts"][0]["id"]
    yield
    answers = [
        (await house.post(name, f"{here}/posts", {"body": "I think so.", "anonymous": name == "learner2"}))[
            "id"
        ]
        for name in ("learner2", "learner3", "learner1")
    ]
    yield
    for name, method, path, body in (
        ("learner2", "PUT", f"posts/{answers[0]}", {"body": "I am *sure*. #proof"}),
        ("learner1", "PUT", f"posts/{answers[0]}/reactions/🎉", None),
        ("learner3", "PUT", f"posts/{answers[0]}/reactions/👍", None),
        ("learner2", "PUT", f"posts/{opening}/reactions/🎉", None),
        ("learner1", "DELETE", f"posts/{answers[0]}/reactions/🎉", None),
        ("facilitator", "PUT", f"posts/{answers[0]}/endorsement", None),
        ("learner2", "PUT", "modules/first/seen", {"seq": 1_000}),
        ("learner1", "PUT", f"threads/{thread['id']}/resolution", None),
        ("facilitator", "PUT", f"threads/{thread['id']}/pin", None),
        ("learner2", "PUT", f"threads/{thread['id']}/mark", {"follow": "muted"}),
        ("facilitator", "POST", f"posts/{answers[0]}/tip", None),
        ("learner3", "DELETE", f"posts/{answers[1]}", None),
        ("learner1", "DELETE", f"posts/{answers[2]}", None),
        ("facilitator", "PUT", f"threads/{thread['id']}/closure", {"reason": "Settled"}),
        ("facilitator", "PUT", f"threads/{thread['id']}/audience", {"audience": "course"}),
        ("facilitator", "PUT", f"threads/{thread['id']}/audience", {"audience": "team:red"}),
        ("learner1", "DELETE", f"posts/{opening}", None),
    ):
        await _asked(house, name, method, f"{SPRING}/{path}", body)
        yield
    other = await house.post("learner3", f"{SPRING}/modules/first/threads", {"body": "The same again"})
    twin = await house.post("learner2", f"{SPRING}/modules/first/threads", {"body": "And the same"})
    yield
    await _asked(house, "facilitator", "POST", f"{SPRING}/threads/{other['id']}/merge", {"into": twin["id"]})
    yield
    private = {"body": "Only for me", "audience": "private"}
    mine = await house.post("learner2", f"{SPRING}/modules/first/threads", private)
    yield
    await _asked(house, "learner2", "DELETE", f"{SPRING}/posts/{mine['posts'][0]['id']}", None)
    yield


async def _a_prompt(house: House) -> AsyncIterator[None]:
    """Answers that are read by who has answered, and by everybody in the end."""
    opens_at = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    new = {"body": "What did you hear?", "kind": "prompt", "write_first": True, "opens_at": opens_at}
    prompt = (await house.post("facilitator", f"{SPRING}/modules/first/threads", new))["id"]
    yield
    for name in ("learner1", "learner2", "learner1"):
        await house.post(name, f"{SPRING}/threads/{prompt}/posts", {"body": f"{name} heard this"})
        yield
    with house.later(hours=2):
        await open_prompts(house.store, Gathering(house.store, house.tokens))
    yield


async def _posts_reported_hidden_and_restored(house: House) -> AsyncIterator[None]:
    """What peers read of a post turns into nothing and back, for one with a name and one without."""
    for anonymous in (False, True):
        new = {"body": "Not *nice* #rude", "anonymous": anonymous}
        thread = await house.post("learner1", f"{SPRING}/modules/first/threads", new)
        post = f"posts/{thread['posts'][0]['id']}"
        yield
        for name, method, path, body in (
            ("learner2", "PUT", f"{post}/reactions/👀", None),
            ("learner2", "POST", f"{post}/reports", {"reason": "Rude"}),
            ("learner3", "POST", f"{post}/reports", {"reason": "So rude"}),
            ("facilitator", "DELETE", f"{post}/reports", None),
            ("facilitator", "PUT", f"{post}/hidden", {"reason": "Be kind"}),
            ("facilitator", "PUT", f"{post}/restored", {"reason": "It was kind"}),
            ("facilitator", "PUT", f"{post}/hidden", {"reason": "Be kind, please"}),
        ):
            await _asked(house, name, method, f"{SPRING}/{path}", body)
            yield


async def _asked(house: House, name: str, method: str, path: str, body: Any) -> None:
    answer = await house.ask(name, method, path, json=body)
    assert answer.is_success, f"{method} {path}: {answer.text}"


async def _a_round_of_grading(house: House) -> AsyncIterator[None]:
    assignment = "cohorts/spring/assignments/first"
    notebook = json.dumps(upload(*SECOND)["executed"]).encode()
    folder = _bytes({"first.ipynb": notebook})
    await _send(house, "facilitator", "PUT", assignment, folder)
    yield
    submission = (await _send(house, "learner1", "POST", f"{assignment}/submissions", folder))["id"]
    yield
    pages = _bytes({"first.html": b"<p>Well done</p>"})
    path = f"cohorts/spring/submissions/{submission}/feedback?score=1&max_score=2"
    await _send(house, "facilitator", "PUT", path, pages)
    yield
    await _send(house, "facilitator", "DELETE", assignment, None)
    yield


async def _send(house: House, name: str, method: str, path: str, content: bytes | None) -> Any:
    answer = await house.ask(name, method, path, content=content, headers=ZIP)
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None


def _bytes(files: dict[str, bytes]) -> bytes:
    return base64.b64decode(packed(files))


def _apply(tmp_path: Path, cases: list[dict[str, Any]]) -> list[Any]:
    bundle = tmp_path / "state.mjs"
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    state = ROOT / "widgets" / "core" / "src" / "state.ts"
    subprocess.run(
        [esbuild, state, "--bundle", "--format=esm", f"--outfile={bundle}", "--log-level=warning"], check=True
    )
    ran = subprocess.run(
        [node(), Path(__file__).parent / "law.mjs", bundle],
        input=json.dumps(cases),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)
