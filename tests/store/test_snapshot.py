"""Several queries see one state, whatever another program writes meanwhile."""

from __future__ import annotations

from pathlib import Path

from annotator.store.database import APPLICATION_ID, Database


def test_what_is_written_meanwhile_is_seen_after_the_snapshot_only(tmp_path: Path) -> None:
    path = tmp_path / "p.db"
    ours = Database(path, new=True)
    ours.script("CREATE TABLE t (n INTEGER);\n")
    ours.pragma("application_id", str(APPLICATION_ID))
    others = Database(path)
    with ours.snapshot():
        before = ours.rows("SELECT n FROM t")
        others.change("INSERT INTO t VALUES (1)")
        assert ours.rows("SELECT n FROM t") == before == []
    assert ours.rows("SELECT n FROM t") == [(1,)]
    others.close()
    ours.close()


def test_within_a_transaction_it_changes_nothing(tmp_path: Path) -> None:
    ours = Database(tmp_path / "p.db", new=True)
    ours.script("CREATE TABLE t (n INTEGER);\n")
    with ours.transaction():
        ours.change("INSERT INTO t VALUES (1)")
        with ours.snapshot():
            assert ours.rows("SELECT n FROM t") == [(1,)]
        ours.change("INSERT INTO t VALUES (2)")
    assert len(ours.rows("SELECT n FROM t")) == 2
    ours.close()
