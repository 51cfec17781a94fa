"""Real notebooks, released again: seeded edits that know where every character went.

A character keeps its number through every edit, so that the true place of a quote in the new notebook is
where its numbers are, whatever the service believes.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

from cohort_hub.service.model import Cell, CellType, RenderedCell

from tests.realworld import FOLDER

WORDS = re.compile(r"\w+")
SENTENCES = re.compile(r"[^.!?\n]*(?:[.!?]+\s*|\n+|$)")
Character = tuple[str, int]  # The number is 0 for what an edit brought in.


@dataclass(frozen=True)
class Piece:
    """A cell while it is edited."""

    key: str
    type: CellType
    characters: tuple[Character, ...]

    @property
    def source(self) -> str:
        return "".join(character for character, _ in self.characters)


@dataclass(frozen=True)
class Truth:
    """Where what is left of some characters is: a range in a cell's source, and their share of all.

    ``room`` is the range up to the nearest other old characters: what came in there may replace them.
    """

    cell: str
    start: int
    end: int
    left: float
    room: tuple[int, int]


@dataclass
class Edition:
    """One release of a notebook; what an edit brings in comes from notebooks of another ``source``."""

    pieces: list[Piece]
    source: str = ""
    names: Iterator[int] = field(repr=False, default_factory=lambda: iter(range(10_000_000)))

    def cells(self) -> list[RenderedCell]:
        return [
            RenderedCell(Cell(piece.key, f"id-{piece.key}", None, piece.type, "read", piece.source), "")
            for piece in self.pieces
        ]

    def numbers(self, key: str, start: int, end: int) -> frozenset[int]:
        """Return the characters at a place, by their numbers."""
        piece = next(piece for piece in self.pieces if piece.key == key)
        return frozenset(number for _, number in piece.characters[start:end] if number)

    def truth(self, numbers: frozenset[int]) -> Truth | None:
        """Return where most of these characters are; None when none is left."""
        best: Truth | None = None
        for piece in self.pieces:
            at = [place for place, (_, number) in enumerate(piece.characters) if number in numbers]
            if at and (best is None or len(at) / len(numbers) > best.left):
                room = _room(piece, at[0], at[-1] + 1)
                best = Truth(piece.key, at[0], at[-1] + 1, len(at) / len(numbers), room)
        return best

    def text(self, truth: Truth) -> str:
        piece = next(piece for piece in self.pieces if piece.key == truth.cell)
        return piece.source[truth.start : truth.end]


def _room(piece: Piece, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not piece.characters[start - 1][1]:
        start -= 1
    while end < len(piece.characters) and not piece.characters[end][1]:
        end += 1
    return start, end


@cache
def notebooks() -> dict[str, tuple[tuple[CellType, str], ...]]:
    """Return the real notebooks that are worth quoting from: their cells' types and sources, by name."""
    found: dict[str, tuple[tuple[CellType, str], ...]] = {}
    for path in sorted(FOLDER.rglob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        told = tuple((cell["cell_type"], "".join(cell["source"])) for cell in cells)
        if len(told) >= 8 and told not in found.values():
            found[str(path.relative_to(FOLDER))] = told
    return found


def first_edition(name: str) -> Edition:
    numbers = iter(range(1, 100_000_000))
    edition = Edition([], name.split("/")[0])
    for kind, source in notebooks()[name]:
        characters = tuple((character, next(numbers)) for character in source)
        edition.pieces.append(Piece(f"c{next(edition.names)}", kind, characters))
    return edition


def released_again(edition: Edition, random: Random) -> Edition:
    """Return the notebook as its author might release it next year: a heavy edit."""
    others = _vocabulary(edition.source)
    new = replace(edition, pieces=[_reworded(piece, random, others) for piece in edition.pieces])
    for edit, share in ((_cut, 0.06), (_moved, 0.05), (_split, 0.05), (_merged, 0.05), (_added, 0.06)):
        for _ in range(round(share * len(new.pieces)) or random.random() < share):
            edit(new, random)
    for _ in range(1 + len(new.pieces) // 25):
        _doubled(new, random)
    return _renamed(new, random)


def _reworded(piece: Piece, random: Random, others: "Vocabulary") -> Piece:
    """Return the cell with words, and whole sentences or lines, deleted, replaced and put in."""
    told = random.random()
    if told < 0.35:
        return piece
    by_words, by_sentences = random.uniform(0.01, 0.08), random.uniform(0, 0.25) if told > 0.7 else 0
    characters: list[Character] = []
    for found in SENTENCES.finditer(piece.source):
        sentence = piece.characters[found.start() : found.end()]
        chance = random.random()
        if chance < by_sentences * 0.3:
            continue
        if chance < by_sentences * 0.6:
            characters += _brought(random.choice(others.sentences))
        elif chance < by_sentences:
            characters += _edited(sentence, random, 0.3, others)
        else:
            characters += _edited(sentence, random, by_words, others)
        if random.random() < by_sentences * 0.3:
            characters += _brought(random.choice(others.sentences))
    return replace(piece, characters=tuple(characters))


def _edited(
    sentence: Sequence[Character], random: Random, share: float, others: "Vocabulary"
) -> list[Character]:
    text = "".join(character for character, _ in sentence)
    edited: list[Character] = []
    here = 0
    for word in WORDS.finditer(text):
        edited += sentence[here : word.start()]
        here = word.end()
        match random.choice(("delete", "replace", "insert")) if random.random() < share else "keep":
            case "replace":
                edited += _brought(random.choice(others.words))
            case "insert":
                edited += [*sentence[word.start() : here], *_brought(f" {random.choice(others.words)}")]
            case "keep":
                edited += sentence[word.start() : here]
    return edited + list(sentence[here:])


def _cut(edition: Edition, random: Random) -> None:
    edition.pieces.pop(random.randrange(len(edition.pieces)))


def _moved(edition: Edition, random: Random) -> None:
    piece = edition.pieces.pop(random.randrange(len(edition.pieces)))
    edition.pieces.insert(random.randrange(len(edition.pieces) + 1), piece)


def _split(edition: Edition, random: Random) -> None:
    at = random.randrange(len(edition.pieces))
    piece = edition.pieces[at]
    breaks = [found.end() for found in re.finditer(r"\n+", piece.source)]
    if breaks:
        middle = random.choice(breaks)
        rest = replace(piece, key=f"n{next(edition.names)}", characters=piece.characters[middle:])
        edition.pieces[at : at + 1] = [replace(piece, characters=piece.characters[:middle]), rest]


def _merged(edition: Edition, random: Random) -> None:
    at = random.randrange(len(edition.pieces) - 1)
    one, other = edition.pieces[at : at + 2]
    if one.type == other.type:
        joined = (*one.characters, ("\n", 0), ("\n", 0), *other.characters)
        edition.pieces[at : at + 2] = [replace(random.choice((one, other)), characters=joined)]


def _added(edition: Edition, random: Random) -> None:
    kind, source = random.choice(_vocabulary(edition.source).cells)
    _put_in(edition, random, Piece(f"n{next(edition.names)}", kind, tuple(_brought(source))))


def _doubled(edition: Edition, random: Random) -> None:
    """Put in a cell that is nearly another one: nobody wrote about it."""
    piece = random.choice(edition.pieces)
    edited = _edited(piece.characters, random, 0.04, _vocabulary(edition.source))
    characters = _brought("".join(character for character, _ in edited))
    _put_in(edition, random, Piece(f"n{next(edition.names)}", piece.type, tuple(characters)))


def _put_in(edition: Edition, random: Random, piece: Piece) -> None:
    edition.pieces.insert(random.randrange(len(edition.pieces) + 1), piece)


def _renamed(edition: Edition, random: Random) -> Edition:
    """Return the edition with names lost: of all cells, of some, or of none."""
    share = random.choice((0.0, 0.0, 0.15, 1.0))
    pieces = [
        replace(piece, key=f"n{next(edition.names)}") if random.random() < share else piece
        for piece in edition.pieces
    ]
    return replace(edition, pieces=pieces)


def _brought(text: str) -> list[Character]:
    return [(character, 0) for character in text]


@dataclass(frozen=True)
class Vocabulary:
    """What an edit may bring in: words as often as they are used, sentences and whole cells."""

    words: list[str]
    sentences: list[str]
    cells: list[tuple[CellType, str]]


@cache
def _vocabulary(source: str) -> Vocabulary:
    """Return what the notebooks of every other source say."""
    cells = [cell for name, told in notebooks().items() if not name.startswith(source) for cell in told]
    words = Counter(word for _, text in cells for word in WORDS.findall(text))
    sentences = {found.group() for _, text in cells for found in SENTENCES.finditer(text)}
    return Vocabulary(list(words.elements()), sorted(said for said in sentences if len(said) > 20), cells)
