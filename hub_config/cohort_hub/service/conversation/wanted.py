"""What is searched for, and among what."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from cohort_hub.service.access import Eyes
from cohort_hub.service.wire import HitKind

KINDS: tuple[HitKind, ...] = ("module", "cell", "post", "tag", "person")


@dataclass(frozen=True)
class Looker:
    """Somebody who searches in one cohort; ``people`` are those who may be found there by name."""

    eyes: Eyes
    people: Collection[str]


@dataclass(frozen=True)
class Wanted:
    """``typed`` is what somebody wrote, ``words`` what can be searched of it.

    Whoever asks only for posts of theirs, or unanswered, gets no modules or people.
    """

    typed: str = ""
    words: tuple[str, ...] = ()
    kind: HitKind | None = None
    tag: str = ""
    cell: str = ""
    module: str = ""
    author: str = ""
    mine: bool = False
    unanswered: bool = False

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to look for: neither a word nor anything that narrows the posts."""
        return not self.words and (bool(self.typed) or not (self._posts_only or self.module or self.cell))

    @property
    def kinds(self) -> tuple[HitKind, ...]:
        """The kinds of which something may be found at all."""
        if self._posts_only:
            return ("post",)
        return ("module", "cell", "post") if self.module or self.cell else KINDS

    @property
    def fingerprint(self) -> str:
        """Tells this search from others, whatever kind of it is shown."""
        asked = (self.words, self.tag, self.cell, self.module, self.author, self.mine, self.unanswered)
        return sha256(repr(asked).encode()).hexdigest()[:8]

    @property
    def _posts_only(self) -> bool:
        return bool(self.tag or self.author or self.mine or self.unanswered)
