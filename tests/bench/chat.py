"""(g) What one post to 50 readers costs the server, beside jupyterlab-chat, as the discussion grows.

The chat is installed in an environment of its own at the first time. Its readers share its document, as those
do who talk in it: without collaboration, its own sockets serve one person's windows (shown for comparison).
Goals: at least 5, 15 and 50 times less CPU after 0, 1,000 and 10,000 posts.
"""

import asyncio
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.chat_server import chat
from tests.bench.talk import talk

READERS = 50
ROUNDS = 5
GOALS = {0: 5, 1_000: 15, 10_000: 50}
POSTS = 20
CHAT_POSTS = {0: 10, 1_000: 5, 10_000: 1}


def main() -> None:
    print(f"(g) server CPU for one post to {READERS} readers, median of {ROUNDS} rounds")
    for history, goal in GOALS.items():
        with tempfile.TemporaryDirectory(prefix="cohort-bench-") as folder:
            ours, document, plain = asyncio.run(_measured(Path(folder), history))
        ratio = median(theirs / our for our, theirs in zip(ours, document, strict=True))
        verdict = "reached" if ratio >= goal else "missed"
        print(
            f"    after {history:>6} posts: ours {median(ours) * 1e3:5.2f} ms, "
            f"chat {median(document) * 1e3:7.1f} ms: {ratio:.0f} times less (goal ≥ {goal}: {verdict}); "
            f"its plain sockets {median(plain) * 1e3:.1f} ms"
        )


async def _measured(folder: Path, history: int) -> tuple[list[float], list[float], list[float]]:
    """Return the CPU seconds per post in every round: ours, the shared document's, the plain sockets'."""
    ours, document, plain = [], [], []
    with (
        chat(folder / "document", way="document", history=history, readers=READERS) as shared,
        chat(folder / "plain", way="plain", history=history, readers=READERS) as simple,
    ):
        async with talk(history=history, sockets=READERS) as talking:
            for _ in range(ROUNDS):
                ours.append((await talking.post(POSTS))[0])
                document.append(await asyncio.to_thread(shared.post, CHAT_POSTS[history]))
                plain.append(await asyncio.to_thread(simple.post, CHAT_POSTS[history]))
    return ours, document, plain


if __name__ == "__main__":
    main()
