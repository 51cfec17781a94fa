"""`jupyter cohort up`: start the deployment, watch over it, and end all of it."""

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType
from typing import Any

import httpx

from cohort_hub import places, processes, running, sandbox, tether
from cohort_hub.cli import demo, release
from cohort_hub.cli.places import add_place, from_words
from cohort_hub.cli.screen import say, step, warn
from cohort_hub.demo_accounts import DEFAULT_PASSWORD, demo_password, require_loopback
from cohort_hub.operator_api import Operator
from cohort_hub.processes import CannotStart, Claim
from cohort_hub.roster import reconcile
from cohort_hub.running import Running
from cohort_hub.settings import Deployment, read_deployment

START_SECONDS = 120.0
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody pressed Ctrl-C, or asked the process to end."""


def add(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("up", help="start the deployment; Ctrl-C ends it")
    command.add_argument("--port", type=int, help="where people reach it (PORT; default 8000)")
    command.add_argument("--host", help="the address to listen on (COHORT_HOST; default 127.0.0.1)")
    add_place(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Bring the deployment up, and return when it has ended."""
    where = from_words(arguments)
    running.make_config(where)
    deployment = read_deployment(where.config)
    where = _as_configured(where, deployment, arguments)
    require_loopback(where.host)
    processes.require_free_port(where.host, where.port)
    running.make_folders(where)
    hold = processes.claim(where)
    where = _with_free_ports(where)
    running.operator_token(where)
    with _signals_stop():
        try:
            return _watch_over(where, deployment, hold)
        except Stopped:
            return 0


def _as_configured(where: Running, deployment: Deployment, arguments: argparse.Namespace) -> Running:
    port = where.port if arguments.port or "PORT" in os.environ else deployment.port
    host = where.host if arguments.host or "COHORT_HOST" in os.environ else deployment.host
    return replace(where, port=port, host=host)


def _with_free_ports(where: Running) -> Running:
    hub, proxy_api, service = processes.free_ports(3)
    return where.with_ports(hub=hub, proxy_api=proxy_api, service=service)


def _watch_over(where: Running, deployment: Deployment, hold: Claim) -> int:
    tether.adopt_orphans()
    hub = _start_hub(where, hold, sandboxed=_say_what_is_isolated())
    try:
        processes.write_record(where, hub=hub.pid)
        with step("starting the Hub, its proxy and the cohort service"):
            _wait_until_healthy(where, hub)
        with Operator(where) as operator:
            with step("reading the roster"):
                reconcile(deployment, operator)
            _say_where(where, deployment)
            demo.publish_missing_courses(where, deployment, operator)
            release.release_first(where, deployment, operator)
        say("Ready. Ctrl-C ends it; the data stay.")
        hub.wait()
        warn(f"The Hub has ended by itself. Its last words are in {where.logs / 'hub.log'}.")
        return 1
    finally:
        _end_everything(where, hub)


def _start_hub(where: Running, hold: Claim, *, sandboxed: bool) -> "subprocess.Popen[bytes]":
    log = where.logs / "hub.log"
    if log.exists():
        log.replace(log.with_suffix(".log.1"))
    command = [sys.executable, "-m", "jupyterhub", "-f", str(places.shipped("jupyterhub_config.py"))]
    with log.open("ab") as written:
        return subprocess.Popen(
            tether.command(command),
            env={**os.environ, **where.environment(), sandbox.PROBED: "works" if sandboxed else "missing"},
            cwd=where.hub_folder,
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for us; we end the Hub ourselves.
            pass_fds=[hold.handle],
        )


def _wait_until_healthy(where: Running, hub: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(where.address + "/services/cohort/api/health"):
        if hub.poll() is not None:
            raise CannotStart(f"the Hub ended while starting.\n{_last_words(where)}")
        if time.monotonic() > deadline:
            raise CannotStart(f"the Hub is not up after {START_SECONDS:.0f} s.\n{_last_words(where)}")
        time.sleep(0.1)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.HTTPError:
        return False


def _last_words(where: Running) -> str:
    log = where.logs / "hub.log"
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:]
    return "\n".join([f"The end of {log}:", *lines])


def _say_what_is_isolated() -> bool:
    try:
        way = sandbox.probe()
    except sandbox.NoSandbox as error:
        warn(f"  NOT ISOLATED: people can reach each other's files and processes, because {error}.")
        return False
    say(f"  each person's server runs in a sandbox of its own ({way})")
    return True


def _say_where(where: Running, deployment: Deployment) -> None:
    say(f"\n{deployment.title} is at {where.address}\n")
    width = max((len(person.name) for person in deployment.people), default=0)
    for person in deployment.people:
        say(f"  {person.name:<{width}}  {person.display_name}")
    password = demo_password()
    say(f"\n  password: {password if password == DEFAULT_PASSWORD else 'the one of COHORT_DEMO_PASSWORD'}\n")


def _end_everything(where: Running, hub: "subprocess.Popen[bytes]") -> None:
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    with step("ending"):
        processes.end_descendants(hub.pid)
        hub.wait()
        processes.forget_record(where)


@contextmanager
def _signals_stop() -> Generator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Stopped

    before = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
