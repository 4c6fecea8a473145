"""Searching everywhere: spellings, order, context, the limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import CancelledError
from annotator.model.span import Span
from annotator.project import search as searching
from annotator.project.project import Project
from annotator.project.search import search
from annotator.project.transfer import Import, import_files
from tests.making import SCHEMA


class Impatient:
    def report(self, done: int, total: int) -> None:
        pass

    def check(self) -> None:
        raise CancelledError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "پیام‌رسان ایتا\r\nکاربران پيام رسان", encoding="utf-8", newline=""
    )
    (folder / "b.txt").write_text("هیچ", encoding="utf-8")
    (folder / "c.txt").write_text("😀 پیامرسان بله", encoding="utf-8")
    path = tmp_path / "p.annotator"
    Project.create(path, SCHEMA).close()
    import_files(path, Import((str(folder),)))
    return path


def test_every_spelling_is_found_in_the_order_of_the_queue(path: Path) -> None:
    found = search(path, "پیام‌رسان", "a1")
    assert [(hit.document, hit.span) for hit in found.hits] == [
        ("a", Span(0, 9)),
        ("a", Span(24, 33)),
        ("c", Span(2, 10)),
    ]
    assert found.documents == 2
    assert not found.more


def test_a_hit_shows_the_words_of_its_own_line_only(path: Path) -> None:
    hits = search(path, "پیام رسان", "a1").hits
    assert [(hit.before, hit.words, hit.after) for hit in hits] == [
        ("", "پیام‌رسان", " ایتا"),
        ("کاربران ", "پيام رسان", ""),
        ("😀 ", "پیامرسان", " بله"),
    ]


def test_nothing_is_found_for_what_stands_nowhere_or_is_no_word(path: Path) -> None:
    assert search(path, "روبیکا", "a1").hits == ()
    assert search(path, " \u200c ", "a1").hits == ()


def test_a_long_list_stops_and_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 2)
    found = search(path, "پیامرسان", "a1")
    assert (len(found.hits), found.more) == (2, True)


def test_a_search_can_be_stopped(path: Path) -> None:
    with pytest.raises(CancelledError):
        search(path, "ایتا", "a1", Impatient())
