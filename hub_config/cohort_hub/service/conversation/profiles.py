"""What somebody says of themselves, and what the others of a cohort know of them."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation.reading import newest_visible
from cohort_hub.service.model import Person, Profile, Role
from cohort_hub.service.store import profiles, schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import Contributions, NewProfile, PersonView, ProfileView


def profile_view(profile: Profile, person: Person, *, mails: bool) -> ProfileView:
    """Return the own profile; ``mails`` says whether this deployment sends any."""
    return ProfileView(
        name=person.name,
        display_name=person.display_name,
        place=profile.place,
        about=profile.about,
        ask_about=list(profile.ask_about),
        mail=profile.mail,
        time_zone=profile.time_zone,
        language=profile.language,
        digest=profile.digest,
        mail_at_once=profile.mail_at_once,
        mails=mails and bool(profile.mail),
    )


def change(tx: Transaction, person: Person, new: NewProfile) -> Profile:
    """Change what is named of the own profile, and leave the rest."""
    given: dict[str, Any] = new.model_dump(exclude_none=True)
    if new.ask_about is not None:
        given["ask_about"] = tuple(dict.fromkeys(tag.lstrip("#") for tag in new.ask_about))
    profile = replace(profiles.of(tx.connection, person.name), **given)
    profiles.save(tx, profile)
    return profile


def person_view(
    connection: Connection, eyes: Eyes, name: str, *, display_name: str, role: Role
) -> PersonView:
    """Return somebody of the cohort as these eyes may know them."""
    profile = profiles.of(connection, name)
    return PersonView(
        name=name,
        display_name=display_name,
        role=role,
        place=profile.place,
        about=profile.about,
        ask_about=list(profile.ask_about),
        contributions=_contributions(connection, eyes, name),
    )


def _contributions(connection: Connection, eyes: Eyes, name: str) -> Contributions:
    """Count what stands under the person's name; the anonymous counts nowhere, not even for facilitators."""
    post = schema.post.c
    found = list(newest_visible(connection, eyes, post.author == name, post.pseudonym == ""))
    return Contributions(
        posts=len(found),
        endorsed=sum(1 for _, post in found if post.endorsed and not post.opens),
        tips=sum(1 for thread, post in found if thread.kind == "tip" and post.opens),
    )
