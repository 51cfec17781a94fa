"""cohort.toml → Hub and service: what it says becomes so, without a restart."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cohort_hub.operator_api import Operator
from cohort_hub.settings import GRADER_PREFIX, Deployment

OUR_GROUPS = ("nbgrader-", "formgrade-", "design-", "manage-", "team-")


@dataclass
class Changes:
    """What a reconciliation did, in words for the screen."""

    lines: list[str] = field(default_factory=list[str])

    def note(self, line: str) -> None:
        self.lines.append(line)


def reconcile(deployment: Deployment, operator: Operator) -> Changes:
    """Make the Hub's people, groups and shares, and the service's roster, what the file says."""
    changes = Changes()
    _people(deployment, operator, changes)
    _groups(deployment, operator, changes)
    _graders(deployment, operator, changes)
    operator.put_roster(wire_roster(deployment))
    return changes


def differences(deployment: Deployment, operator: Operator) -> list[str]:
    """Return what `reconcile` would change, in words; empty when all is as the file says."""
    people, groups = operator.people(), operator.groups()
    wanted = accounts(deployment)
    lines = [f"{name} is not in the Hub yet" for name in sorted(wanted - people.keys())]
    lines += [f"{name} is in the Hub, not in the file" for name in sorted(people.keys() - wanted)]
    for group, members in deployment.groups.items():
        if groups.get(group) != set(members):
            lines.append(f"the Hub's group {group} differs from the file")
    lines += [
        f"the Hub's group {group} is not of the file any more" for group in _left_over(deployment, groups)
    ]
    for cohort in deployment.cohorts:
        if cohort.grader in people and operator.let_in(cohort.grader) != set(cohort.facilitators):
            lines.append(f"who may grade {cohort.id} differs from the file")
    return lines


def accounts(deployment: Deployment) -> set[str]:
    """Return the Hub's accounts: people, and a grader for each cohort."""
    people = {person.name for person in deployment.people}
    return people | {cohort.grader for cohort in deployment.cohorts}


def wire_roster(deployment: Deployment) -> dict[str, Any]:
    """Return the service's roster. Who is in what, it learns from the Hub's groups."""
    people = [
        {"name": person.name, "display_name": person.display_name, "mail": person.mail}
        for person in deployment.people
    ]
    graders = [
        {"name": cohort.grader, "display_name": f"Grading · {cohort.title}"} for cohort in deployment.cohorts
    ]
    return {
        "people": people + graders,
        "teams": [{"id": team.id, "title": team.title} for team in deployment.teams],
        "courses": [{"id": course.id, "title": course.title} for course in deployment.courses],
        "cohorts": [
            {"id": cohort.id, "course": cohort.course, "title": cohort.title} for cohort in deployment.cohorts
        ],
    }


def _people(deployment: Deployment, operator: Operator, changes: Changes) -> None:
    there, wanted = operator.people(), accounts(deployment)
    if missing := sorted(wanted - there.keys()):
        operator.add_people(missing)
        changes.note(f"added {', '.join(missing)}")
    for name in sorted(there.keys() - wanted):
        operator.remove_person(name)
        changes.note(f"removed {name}")
    for person in deployment.people:
        if person.administrator != there.get(person.name, {}).get("admin", False):
            operator.set_administrator(person.name, administrator=person.administrator)
            changes.note(
                f"{person.name} {'administrates now' if person.administrator else 'no longer administrates'}"
            )
    for name in (name for name in wanted if name.startswith(GRADER_PREFIX)):
        if there.get(name, {}).get("admin"):
            operator.set_administrator(name, administrator=False)


def _groups(deployment: Deployment, operator: Operator, changes: Changes) -> None:
    there = operator.groups()
    for group, members in deployment.groups.items():
        if group not in there:
            operator.add_group(group)
        now, wanted = there.get(group, set()), set(members)
        if wanted - now:
            operator.join(group, wanted - now)
            changes.note(f"{', '.join(sorted(wanted - now))} joined {group}")
        if now - wanted:
            operator.leave(group, now - wanted)
            changes.note(f"{', '.join(sorted(now - wanted))} left {group}")
    for group in _left_over(deployment, there):
        operator.remove_group(group)
        changes.note(f"removed {group}")


def _left_over(deployment: Deployment, groups: Iterable[str]) -> list[str]:
    """Return the Hub's groups that an earlier file gave it; whoever is in one would still be let in."""
    return sorted(group for group in set(groups) - deployment.groups.keys() if group.startswith(OUR_GROUPS))


def _graders(deployment: Deployment, operator: Operator, changes: Changes) -> None:
    """Let each cohort's facilitators, by name, into its grader.

    A share with their group would not do: JupyterHub 6.1 grants it to people, and not to the tokens that
    their browsers carry (`get_scopes_for` adds the owner's own shares only).
    """
    for cohort in deployment.cohorts:
        there, wanted = operator.let_in(cohort.grader), set(cohort.facilitators)
        for name in sorted(wanted - there):
            operator.share_server(cohort.grader, name)
            changes.note(f"{name} may grade {cohort.id}")
        for name in sorted(there - wanted):
            operator.unshare_server(cohort.grader, name)
            changes.note(f"{name} may no longer grade {cohort.id}")
