"""Warnings in the window: shown, gone through, repaired."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.model.span import Span
from tests.ui.annotate.conftest import Desk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def spoil(desk: Desk, words: str) -> str:
    entity = desk.session.label(desk.span(words), "PLATFORM")
    desk.details(lambda: bool(desk.screen.warnings.warnings))
    return entity.id


def test_a_bad_edge_is_told_in_the_text_the_inspector_and_the_status_bar(desk: Desk) -> None:
    id = spoil(desk, "است.")
    mark = desk.screen.marks.ring.get(id)
    assert mark is not None
    assert mark.warning
    assert desk.screen.inspector.warnings.said() == [mark.warning]
    assert any("هشدار" in part or "warning" in part for part in desk.status[-1][0])


def test_f8_goes_to_the_warning_and_f9_repairs_it(desk: Desk) -> None:
    spoil(desk, "است.")
    desk.screen.text.select(Span(0, 0))
    desk.press(Key.Key_F8)
    assert desk.current == "است."
    desk.press(Key.Key_F9)
    assert desk.current == "است"
    desk.details(lambda: not desk.screen.warnings.warnings)
    assert not desk.screen.inspector.warnings.isVisible()
    desk.press(Key.Key_Z, CONTROL)
    assert desk.current == "است."


def test_f8_goes_round(desk: Desk) -> None:
    desk.session.label(desk.span("گفت:"), "PLATFORM")
    spoil(desk, "است.")
    desk.details(lambda: len(desk.screen.warnings.warnings) == 2)
    desk.screen.text.select(Span(0, 0))
    seen: list[str | None] = []
    for _ in range(3):
        desk.press(Key.Key_F8)
        seen.append(desk.current)
    assert seen == ["گفت:", "است.", "گفت:"]


def test_without_warnings_f8_and_f9_do_nothing(desk: Desk) -> None:
    desk.press(Key.Key_F8)
    desk.press(Key.Key_F9)
    assert desk.current is None
