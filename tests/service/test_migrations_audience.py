"""The log of the time before says afterwards whose guides may read an answer that waits."""

from pathlib import Path

from alembic import command
from cohort_hub.service.migrate import migrate
from sqlalchemy import create_engine, text

from tests.service.migrating import alembic_on

THREAD = (
    "INSERT INTO thread (id, cohort, course, module, kind, author, audience, tier, seq, last_seq, pinned,"
    " announcement, closed_reason, gone, objective, replies_wanted, write_first)"
    " VALUES ('prompt', 'spring', 'c', '', 'prompt', 'f', 'course', 'exact', 1, 1, 0, 0, '', 0, '', 0, 1)"
)
EVENT = "INSERT INTO event VALUES ('autumn', {seq}, 'post.added', '', '{audience}', '', '{{}}')"
BEFORE = ("posted:prompt", "posted:gone", "cohort")


def test_an_answer_that_waits_is_for_the_guides_of_its_threads_cohort(tmp_path: Path) -> None:
    database = tmp_path / "old.sqlite"
    config = alembic_on(database)
    command.upgrade(config, "0008")
    engine = create_engine(f"sqlite:///{database}")
    with engine.begin() as connection:
        connection.execute(text(THREAD))
        for seq, audience in enumerate(BEFORE):
            connection.exec_driver_sql(EVENT.format(seq=seq, audience=audience))
        connection.exec_driver_sql("INSERT INTO written VALUES ('l', 'key', 'r', 201, '', '')")

    migrate(database)
    with engine.connect() as connection:
        found = connection.scalars(text("SELECT audience FROM event ORDER BY seq")).all()
        keys = connection.scalars(text("SELECT key FROM written")).all()
    assert found == ["posted:prompt@spring", "posted:gone@", "cohort"]
    assert keys == ["screen:key"]

    command.downgrade(config, "0008")
    with engine.connect() as connection:
        found = connection.scalars(text("SELECT audience FROM event ORDER BY seq")).all()
        keys = connection.scalars(text("SELECT key FROM written")).all()
    engine.dispose()
    assert found[0] == "posted:prompt"
    assert keys == ["key"]
