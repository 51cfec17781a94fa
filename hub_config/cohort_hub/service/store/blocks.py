"""Answers to the blocks of a module."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, select

from cohort_hub.service.model import BlockAnswer, BlockPlace
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso

_answer = schema.block_answer.c


def answers(connection: Connection, place: BlockPlace, *, width: int) -> list[BlockAnswer]:
    """Return what was answered while the block had ``width`` choices, in the order it came."""
    rows = connection.execute(
        select(_answer.person, _answer.number, _answer.choices)
        .where(*_at(place), _answer.width == width)
        .order_by(_answer.number)
    )
    return [BlockAnswer(row.person, row.number, tuple(row.choices)) for row in rows]


def put_answer(
    tx: Transaction, place: BlockPlace, person: str, choices: Sequence[int], *, width: int
) -> None:
    """Write a person's answer; one that is changed keeps its place in the order."""
    known = tx.connection.execute(
        select(_answer.number, _answer.width).where(*_at(place), _answer.person == person)
    ).first()
    newest = select(_answer.number).where(*_at(place)).order_by(_answer.number.desc()).limit(1)
    number = (
        known.number
        if known and known.width == width
        else (tx.connection.execute(newest).scalar_one_or_none() or 0) + 1
    )
    take_back_answer(tx, place, person)
    tx.connection.execute(
        schema.block_answer.insert().values(
            cohort=place.cohort,
            module=place.module,
            cell=place.cell,
            person=person,
            number=number,
            width=width,
            choices=list(choices),
            at=iso(tx.now),
        )
    )


def take_back_answer(tx: Transaction, place: BlockPlace, person: str) -> None:
    tx.connection.execute(schema.block_answer.delete().where(*_at(place), _answer.person == person))


def _at(place: BlockPlace) -> tuple[ColumnElement[bool], ...]:
    return (
        _answer.cohort == place.cohort,
        _answer.module == place.module,
        _answer.cell == place.cell,
    )
