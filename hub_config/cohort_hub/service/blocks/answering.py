"""Answer a block, and read what everybody answered."""

from collections.abc import Sequence

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.blocks.counting import ENOUGH, count, is_final
from cohort_hub.service.blocks.definitions import Asked, read_definition, width_of
from cohort_hub.service.errors import Conflict, Invalid, NotFound
from cohort_hub.service.model import EVERYONE, BlockPlace, Cohort, Person
from cohort_hub.service.store import blocks, events, modules
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import BlockCount, BlockPage, BlockView, NewBlockAnswer, PollDefinition


def page(connection: Connection, person: Person, cohort: Cohort, module: str) -> BlockPage:
    """Return the module's blocks as this person may read them; raise NotFound."""
    access.require(person, "read", cohort)
    # The cursor is read before the answers: an event may come twice, never not at all.
    seq = events.last_seq(connection, cohort.id)
    version = modules.newest(connection, cohort.course, module)
    asked = modules.blocks(connection, version)
    views = [
        _view(connection, person, cohort, BlockPlace(cohort.id, module, key), read_definition(found))
        for key, found in asked.items()
    ]
    return BlockPage(cohort=cohort.id, module=module, seq=seq, blocks=views)


def answer(
    tx: Transaction, person: Person, *, cohort: Cohort, module: str, cell: str, new: NewBlockAnswer
) -> BlockView:
    """Answer a block, or answer it differently.

    Raises:
        Conflict: the answer is counted already.
        Invalid: the block has no such choice, or takes one only.
        NotFound: there is no such block.
    """
    access.require(person, "answer", cohort)
    place, asked = _asked(tx.connection, cohort, module, cell)
    choices = _choices(new, asked)
    _require_open(tx.connection, person, place, asked)
    blocks.put_answer(tx, place, person.name, choices, width=width_of(asked))
    return _told(tx, person, cohort, place, asked)


def take_back(tx: Transaction, person: Person, *, cohort: Cohort, module: str, cell: str) -> BlockView:
    """Take the own answer back; raise Conflict once it is counted, NotFound where there is no block."""
    access.require(person, "answer", cohort)
    place, asked = _asked(tx.connection, cohort, module, cell)
    _require_open(tx.connection, person, place, asked)
    blocks.take_back_answer(tx, place, person.name)
    return _told(tx, person, cohort, place, asked)


def _asked(connection: Connection, cohort: Cohort, module: str, cell: str) -> tuple[BlockPlace, Asked]:
    version = modules.newest(connection, cohort.course, module)
    found = modules.blocks(connection, version).get(cell)
    if found is None:
        raise NotFound("Nothing is asked here (any more). Reload the page.")
    return BlockPlace(cohort.id, module, cell), read_definition(found)


def _choices(new: NewBlockAnswer, asked: Asked) -> Sequence[int]:
    choices = sorted(set(new.choices))
    several = isinstance(asked, PollDefinition) and asked.several
    if len(choices) > 1 and not several:
        raise Invalid("Choose one answer.")
    if choices[-1] >= width_of(asked):
        raise Invalid("There is no such choice (any more). Reload the page.")
    return choices


def _require_open(connection: Connection, person: Person, place: BlockPlace, asked: Asked) -> None:
    if is_final(blocks.answers(connection, place, width=width_of(asked)), person.name):
        raise Conflict("Your answer is counted already and stays as it is.")


def _told(tx: Transaction, person: Person, cohort: Cohort, place: BlockPlace, asked: Asked) -> BlockView:
    """Tell everybody how many have answered, and the person how the block stands for them.

    The event is by nobody: who it was is nobody's business.
    """
    view = _view(tx.connection, person, cohort, place, asked)
    everybodys = BlockCount.model_validate(view.model_dump(include=set(BlockCount.model_fields)))
    events.append_each(tx, place.cohort, "block.answered", [(EVERYONE, everybodys.model_dump(mode="json"))])
    return view


def _view(
    connection: Connection, person: Person, cohort: Cohort, place: BlockPlace, asked: Asked
) -> BlockView:
    there = blocks.answers(connection, place, width=width_of(asked))
    told = count(there, width=width_of(asked))
    mine = next((one.choices for one in there if one.person == person.name), None)
    return BlockView(
        module=place.module,
        cell=place.cell,
        answers=told.answers,
        counted=told.counted,
        enough=ENOUGH,
        counts=list(told.counts) if told.counts else None,
        definition=asked,
        mine=None if mine is None else list(mine),
        final=is_final(there, person.name),
        may_answer=access.may(person, "answer", cohort),
    )
