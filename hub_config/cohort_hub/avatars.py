"""Small things the views draw in TypeScript too: initials, and the colour that belongs to a name."""

import re

HUES = 8


def hue(name: str) -> int:
    """Return which of the eight colours belongs to ``name``; the same one as `hue` in Avatar.tsx."""
    total = 7
    for character in name:
        total = (total * 31 + ord(character)) % 65_521
    return total % HUES


def initials(display_name: str) -> str:
    """Return up to two initials; the same ones as `initials` in Avatar.tsx."""
    words = display_name.split() or ["?"]
    number = re.search(r"\d+$", words[0])
    last = words[-1] if len(words) > 1 else number.group() if number else ""
    return (words[0][:1] + last[:1]).upper()
