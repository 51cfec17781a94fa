"""What `jupyter cohort doctor` looks at: every part of a deployment, and what to do about what is wrong."""

import os
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from cohort_hub import places, processes, proxy, sandbox
from cohort_hub.operator_api import HubRefused, Operator
from cohort_hub.roster import differences
from cohort_hub.running import Running
from cohort_hub.settings import MailEntry, WrongFile, read_deployment

LEAST_FREE_BYTES = 1024**3
RESTART = "Stop it (Ctrl-C) and start it again: jupyter cohort up. The data stay."


@dataclass(frozen=True)
class Finding:
    """One part that was looked at; ``advice`` says what to do where it is not well."""

    part: str
    words: str
    advice: str = ""
    well: bool = False


def _well(part: str, words: str) -> Finding:
    return Finding(part, words, well=True)


Check = Callable[[Running], Iterator[Finding]]


def at_rest(where: Running) -> Iterator[Finding]:
    """Give what can be seen whether the deployment runs or not."""
    for check in (_file, _mail, _data, _disk, _databases, _sandbox, _grading, _node, _bundles):
        yield from check(where)


def in_motion(where: Running) -> Iterator[Finding]:
    """Give what can be seen of a running deployment only."""
    if not processes.is_running(where.data):
        yield Finding("deployment", f"nothing runs on {where.data}", "Start it: jupyter cohort up.")
        return
    yield _well("deployment", f"runs at {where.address}")
    with Operator(where) as operator:
        for check in (_hub, _proxy, _service, _roster, _servers):
            try:
                yield from check(where, operator)
            except HubRefused as error:
                yield Finding(
                    check.__name__.strip("_"), str(error), f"See {where.logs / 'hub.log'}. {RESTART}"
                )


def _file(where: Running) -> Iterator[Finding]:
    try:
        deployment = read_deployment(where.config)
    except WrongFile as error:
        yield Finding("deployment file", str(error), "Mend that line, then: jupyter cohort roster apply.")
        return
    words = f"{len(deployment.people)} people, {len(deployment.cohorts)} cohorts ({where.config})"
    yield _well("deployment file", words)


def _mail(where: Running) -> Iterator[Finding]:
    try:
        mail = read_deployment(where.config).mail
    except WrongFile:
        return  # `_file` says which line.
    if mail is None:
        yield _well("mail", f"none is sent: {where.config} has no [mail]")
    elif mail.user and not os.environ.get("COHORT_MAIL_PASSWORD"):
        advice = "Set COHORT_MAIL_PASSWORD in the environment of `jupyter cohort up`, and start it again."
        yield Finding("mail", f"{mail.host} wants a password for {mail.user}, and none is set here", advice)
    else:
        yield _answers(mail)


def _answers(mail: MailEntry) -> Finding:
    try:
        socket.create_connection((mail.host, mail.port), timeout=5).close()
    except OSError as error:
        advice = "Nothing is lost: what is due goes out when it answers. See [mail] in the deployment's file."
        return Finding("mail", f"{mail.host}:{mail.port} does not answer ({error})", advice)
    return _well("mail", f"goes out over {mail.host}:{mail.port} ({mail.security})")


def _data(where: Running) -> Iterator[Finding]:
    open_to_others = [
        path
        for path in (where.data, where.operator_token_file)
        if path.exists() and path.stat().st_mode & 0o077
    ]
    if open_to_others:
        names = " ".join(f"'{path}'" for path in open_to_others)
        yield Finding("data", f"others on this machine can look into {names}", f"chmod go-rwx {names}")
    else:
        yield _well("data", f"only the operator can look into {where.data}")


def _disk(where: Running) -> Iterator[Finding]:
    place = where.data if where.data.exists() else where.data.parent
    free = shutil.disk_usage(place).free
    words = f"{free / 1024**3:.1f} GB free"
    advice = f"Make room on the disk of {place}: below 1 GB, posts and answers will be refused."
    yield Finding("disk", words, advice, well=free >= LEAST_FREE_BYTES)


def _databases(where: Running) -> Iterator[Finding]:
    for name, file in (
        ("Hub's database", where.hub_folder / "jupyterhub.sqlite"),
        ("service's database", where.data / "service" / "cohort.sqlite"),
    ):
        if file.exists():
            yield _database(name, file)


def _database(name: str, file: Path) -> Finding:
    try:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10) as database:
            answer = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        answer = str(error)
    size = f"{file.stat().st_size / 1024**2:.1f} MB"
    advice = f"Stop the deployment and put a backup of {file} in its place."
    well = answer == "ok"
    return Finding(name, size if well else answer, advice, well=well)


def _sandbox(_: Running) -> Iterator[Finding]:
    try:
        way = sandbox.probe()
    except sandbox.NoSandbox as error:
        advice = (
            "Install bubblewrap, and allow user namespaces, so that people cannot read each other's files."
        )
        yield Finding("sandbox", str(error), advice)
    else:
        yield _well("sandbox", f"each person's server is isolated ({way})")


def _grading(_: Running) -> Iterator[Finding]:
    try:
        sandbox.probe_grading()
    except sandbox.NoSandbox as error:
        advice = "Until it works, autograding refuses to run learners' code."
        yield Finding("grading sandbox", str(error), advice)
    else:
        yield _well("grading sandbox", "learners' code is graded in isolation")


def _node(_: Running) -> Iterator[Finding]:
    try:
        yield _well("node", str(proxy.node()))
    except places.NotShipped as error:
        yield Finding("node", str(error), "The proxy needs it.")


def _bundles(_: Running) -> Iterator[Finding]:
    wanted = {
        "page bundle": places.PAGE_BUNDLE / "page.js",
        "proxy bundle": places.STATIC / "configurable-http-proxy.mjs",
    }
    advice = "In a checkout: make setup. Else install jupyter-cohort again."
    for name, file in wanted.items():
        built = file.exists()
        yield Finding(name, "built" if built else str(file), advice, well=built)


def _hub(_: Running, operator: Operator) -> Iterator[Finding]:
    info = operator.hub_info()
    yield _well(
        "Hub",
        f"JupyterHub {info['version']}, signs in with {info['authenticator']['class'].split('.')[-1]}",
    )


def _proxy(where: Running, operator: Operator) -> Iterator[Finding]:
    routes = operator.routes()
    try:
        httpx.get(f"{where.address}/hub/api/", timeout=10).raise_for_status()
    except httpx.HTTPError as error:
        yield Finding("proxy", f"{where.address} does not answer ({error})", RESTART)
        return
    well = "/services/cohort/" in routes or "/services/cohort" in routes
    advice = f"It does not know the cohort service. {RESTART}"
    yield Finding("proxy", f"{len(routes)} routes", advice, well=well)


def _service(where: Running, operator: Operator) -> Iterator[Finding]:
    health = operator.service_health()
    through = httpx.get(f"{where.address}/services/cohort/api/health", timeout=10)
    well = bool(health.get("ok")) and through.is_success
    words = "answers, through the proxy too" if well else f"{where.address}/services/cohort/ does not answer"
    yield Finding("cohort service", words, RESTART, well=well)


def _roster(where: Running, operator: Operator) -> Iterator[Finding]:
    found = differences(read_deployment(where.config), operator)
    words = "; ".join(found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")
    advice = "Run: jupyter cohort roster apply."
    yield Finding("roster", words or "Hub and file agree", advice, well=not found)


def _servers(_: Running, operator: Operator) -> Iterator[Finding]:
    servers = {
        name: model["servers"][""] for name, model in operator.people().items() if model.get("servers")
    }
    stuck = [name for name, server in servers.items() if not server["ready"] and not server["pending"]]
    words = f"{len(servers)} running" + (f"; not answering: {', '.join(stuck)}" if stuck else "")
    advice = "Stop it at /hub/admin; it starts again when needed."
    yield Finding("people's servers", words, advice, well=not stuck)
