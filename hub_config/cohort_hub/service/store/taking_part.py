"""Who takes part in a thread: asked at every reply, so it reads no more of a long discussion than it must."""

from sqlalchemy import Connection, text

# From one name to the next in the index: who has written a thousand posts is met once, not a thousand times.
_TO_TELL = text("""
WITH RECURSIVE
  writer (name) AS (
    SELECT min(author) FROM post WHERE thread = :thread
    UNION ALL
    SELECT (SELECT min(author) FROM post WHERE thread = :thread AND author > writer.name)
    FROM writer WHERE writer.name IS NOT NULL
  ),
  part (name) AS (
    SELECT name FROM writer WHERE EXISTS (
      SELECT 1 FROM post WHERE thread = :thread AND author = writer.name AND deleted_at IS NULL
    )
    UNION SELECT person FROM thread_mark WHERE thread = :thread AND follow = 'following'
    UNION SELECT :author
  )
SELECT name FROM part WHERE NOT EXISTS (
  SELECT 1 FROM notice JOIN post ON post.id = notice.post
  WHERE notice.thread = :thread AND notice.person = part.name AND notice.kind = 'reply'
    AND NOT notice.read AND notice.mailed_at IS NULL
    AND post.deleted_at IS NULL AND post.hidden_at IS NULL
)
""")


def to_tell_of_a_reply(connection: Connection, thread: str, author: str) -> frozenset[str]:
    """Return who has written in a thread of ``author``, or follows it, and has read of the reply before.

    A reply that was deleted or hidden since, or told in a mail, is none that one has still to read of.
    """
    return frozenset(connection.scalars(_TO_TELL, {"thread": thread, "author": author}))
