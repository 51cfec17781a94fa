"""The demo's accounts: the buttons on the sign-in page, their one password, and where they may be offered."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass

from cohort_hub.avatars import hue, initials
from cohort_hub.settings import Deployment, PersonEntry

DEFAULT_PASSWORD = "first light"  # noqa: S105 - printed at start; the demo binds to loopback.


class NotLoopback(Exception):
    """The demo's accounts would be open to a network."""


@dataclass(frozen=True)
class Account:
    """One button of the sign-in page."""

    name: str
    display_name: str
    initials: str
    hue: int
    words: str


def demo_password(environment: Mapping[str, str] = os.environ) -> str:
    """Return the password of the demo's accounts."""
    return environment.get("COHORT_DEMO_PASSWORD") or DEFAULT_PASSWORD


def require_loopback(host: str) -> None:
    """Raise NotLoopback unless the host is this machine alone."""
    if host == "localhost":
        return
    try:
        alone = ipaddress.ip_address(host).is_loopback
    except ValueError:
        alone = False
    if not alone:
        raise NotLoopback(
            f"The demo's one-click accounts are for this machine only, and {host} is not loopback. "
            "Leave out --host (and `host` in cohort.toml), or write 127.0.0.1."
        )


def account(person: PersonEntry, deployment: Deployment) -> Account:
    """Return a person's button."""
    picture = initials(person.display_name), hue(person.name)
    return Account(person.name, person.display_name, *picture, describe(person, deployment))


def describe(person: PersonEntry, deployment: Deployment) -> str:
    """Return in a few words what a person does in this deployment."""
    titles = {course.id: course.title for course in deployment.courses}
    learns = [titles[cohort.course] for cohort in deployment.cohorts if person.name in cohort.learners]
    facilitates = [
        titles[cohort.course] for cohort in deployment.cohorts if person.name in cohort.facilitators
    ]
    designs = [course.title for course in deployment.courses if person.name in course.designers]
    manages = [team.title for team in deployment.teams if person.name in team.managers]
    roles = [
        _doing("learns", learns),
        _doing("facilitates", facilitates),
        _doing("designs", designs),
        _doing("manages", manages),
        "administrates" if person.administrator else "",
    ]
    return " · ".join(filter(None, roles)) or "not in a cohort yet"


def _doing(verb: str, titles: list[str]) -> str:
    return f"{verb} {', '.join(dict.fromkeys(titles))}" if titles else ""
