"""For whom a thing is, as words that `access` understands."""

EVERYONE = "cohort"
FACILITATORS = "facilitators"
COURSE = "course"
ORGANISATION = "organisation"
WHOLE_COHORT = ""  # In the place of a module: a thread about none of them.


def team_audience(team: str) -> str:
    """Return the audience of what is a team's, and who guides the cohort."""
    return f"team:{team}"


def who_posted(thread: str, cohort: str) -> str:
    """Return the audience of the answers to a cohort's *write first* prompt: who answered, and its guides."""
    return f"posted:{thread}@{cohort}"


def only(person: str) -> str:
    """Return the audience of an event that concerns one person (facilitators are not included)."""
    return f"person:{person}"


def person_and_facilitators(person: str) -> str:
    """Return the audience of an event that concerns one person and who guides them."""
    return f"person+facilitators:{person}"
