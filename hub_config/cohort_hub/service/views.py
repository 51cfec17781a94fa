"""Model → wire: how values look to whoever asks."""

from collections.abc import Mapping
from dataclasses import asdict

from pydantic import TypeAdapter

from cohort_hub.service import access
from cohort_hub.service.model import (
    Act,
    Anchor,
    Attachment,
    AuditRow,
    Event,
    Mark,
    Notice,
    Post,
    Report,
    Silence,
    Thread,
)
from cohort_hub.service.wire import (
    AnchorView,
    AttachmentView,
    AuditEntry,
    Author,
    Closure,
    Endorsement,
    EventView,
    LinkView,
    MarkView,
    Mention,
    MutedPerson,
    Named,
    NoticeView,
    OutputPlace,
    PostView,
    PromptView,
    QuoteView,
    ReactionView,
    ReportView,
    Resolution,
    ThreadHead,
    ThreadView,
)

Names = Mapping[str, str]
_EVENT: TypeAdapter[EventView] = TypeAdapter(EventView)


def thread_view(thread: Thread, names: Names, eyes: access.Eyes) -> ThreadView:
    """Return a thread with those of its posts that are for these eyes, as they may read them."""
    posts = [
        post_view(post, names, in_full=access.sees_in_full(eyes, post))
        for post in access.standing(thread)
        if access.can_see(eyes, access.audience_of(thread, post))
    ]
    return ThreadView(**thread_head(thread, names).model_dump(), posts=posts)


def thread_head(thread: Thread, names: Names) -> ThreadHead:
    return ThreadHead(
        id=thread.id,
        cohort=thread.cohort,
        module=thread.module,
        kind=thread.kind,
        anchor=anchor_view(thread.anchor),
        seq=thread.seq,
        audience=_told(thread.audience),
        prompt=_prompt(thread),
        pinned=thread.pinned,
        announcement=thread.announcement,
        resolved=_resolution(thread),
        closed=_closure(thread.closed, names),
        from_post=thread.from_post,
    )


def post_view(post: Post, names: Names, *, in_full: bool) -> PostView:
    """Return a post as its author and the facilitators read it, or as everybody else does."""
    told = access.tells_words(post, in_full=in_full)
    return PostView(
        id=post.id,
        thread=post.thread,
        author=_author(post, names, in_full=in_full),
        source=post.source if told else "",
        html=post.html if told else "",
        created_at=post.created_at,
        seq=post.seq,
        state=post.state,
        reason=post.hidden.reason if post.hidden and in_full else "",
        anonymous=bool(post.pseudonym),
        edited_at=post.edited_at,
        endorsed=_endorsement(post.endorsed, names),
        reactions=[ReactionView(emoji=one.emoji, people=list(one.people)) for one in post.reactions],
        tags=list(post.tags) if told else [],
        mentions=[Mention(name=name, display_name=names.get(name, name)) for name in post.mentions]
        if told
        else [],
        attachments=[attachment_view(one) for one in post.attachments] if told else [],
        links=[LinkView(address=one.address, title=one.title) for one in post.links] if told else [],
    )


def anchor_view(anchor: Anchor) -> AnchorView:
    return AnchorView(
        cell=anchor.cell,
        version=anchor.version,
        tier=anchor.tier,
        old_text=anchor.old_text,
        facet=anchor.facet,
        quote=QuoteView(**asdict(anchor.quote)) if anchor.quote else None,
        output=OutputPlace(**asdict(anchor.output)) if anchor.output else None,
    )


def mark_view(mark: Mark) -> MarkView:
    return MarkView(
        thread=mark.thread, follow=mark.follow, unread_from=mark.unread_from, read_to=mark.read_to
    )


def named(person: str, names: Names) -> Named:
    return Named(name=person, display_name=names.get(person, person))


def report_view(report: Report) -> ReportView:
    """Return a report as who made it reads it: not who settled it."""
    return ReportView(
        id=report.id,
        post=report.post,
        reason=report.reason,
        at=report.at,
        outcome=report.outcome,
        settled_at=report.settled_at,
    )


def muted_view(silence: Silence, names: Names) -> MutedPerson:
    return MutedPerson(
        person=named(silence.person, names),
        until=silence.until,
        reason=silence.reason,
        by=names.get(silence.by, silence.by),
    )


def audit_view(row: AuditRow, names: Names) -> AuditEntry:
    return AuditEntry(
        id=row.id,
        at=row.at,
        cohort=row.cohort,
        actor=named(row.actor, names),
        action=row.action,
        subject=row.subject,
        detail=row.detail,
    )


def notice_view(
    notice: Notice, thread: Thread, *, title: str = "", said: str = "", file: AttachmentView | None = None
) -> NoticeView:
    """Return a notice with its place; ``title`` is the module's, ``said`` or ``file`` how the post begins."""
    return NoticeView(
        id=notice.id,
        kind=notice.kind,
        cohort=notice.cohort,
        module=thread.module,
        cell=thread.anchor.cell,
        thread=thread.id,
        post=notice.post,
        who=notice.who,
        at=notice.at,
        reason=notice.reason,
        read=notice.read,
        module_title=title,
        said=said,
        file=file,
    )


def event_view(event: Event) -> EventView:
    return _EVENT.validate_python(
        {
            "cohort": event.cohort,
            "seq": event.seq,
            "kind": event.kind,
            "actor": event.actor,
            "at": event.at,
            "payload": event.payload,
        }
    )


def event_json(event: Event) -> str:
    return _EVENT.dump_json(event_view(event)).decode()


def _author(post: Post, names: Names, *, in_full: bool) -> Author:
    if post.pseudonym and not in_full:
        return Author(name="", display_name=post.pseudonym, role="learner")
    return Author(name=post.author, display_name=names.get(post.author, post.author), role=post.role)


def _told(audience: str) -> str:
    """Return the audience without a name: who sees the thread need not learn whose it is from this."""
    scope, _, name = audience.partition(":")
    return audience if scope == "team" or not name else scope


def _prompt(thread: Thread) -> PromptView | None:
    if thread.kind != "prompt":
        return None
    prompt = thread.prompt
    return PromptView(
        objective=prompt.objective,
        replies_wanted=prompt.replies_wanted,
        waits=thread.waits,
        opens_at=prompt.opens_at if thread.waits else None,
    )


def _resolution(thread: Thread) -> Resolution | None:
    if thread.resolved is None:
        return None
    by = "asker" if thread.resolved.by == thread.author else "facilitator"
    return Resolution(by=by, at=thread.resolved.at)


def _closure(closed: Act | None, names: Names) -> Closure | None:
    return Closure(by=names.get(closed.by, closed.by), at=closed.at, reason=closed.reason) if closed else None


def _endorsement(endorsed: Act | None, names: Names) -> Endorsement | None:
    return Endorsement(by=names.get(endorsed.by, endorsed.by), at=endorsed.at) if endorsed else None


def file_for_words(post: Post) -> AttachmentView | None:
    """Return the file that stands for a post where words are short and it has none."""
    return attachment_view(post.attachments[0]) if post.attachments and not post.source else None


def attachment_view(one: Attachment) -> AttachmentView:
    return AttachmentView(
        id=one.id,
        name=one.name,
        media_type=one.media_type,
        size=one.size,
        width=one.width,
        height=one.height,
    )
