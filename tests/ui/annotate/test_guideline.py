"""The guideline over the text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.annotate.guideline import Guideline
from tests.making import SCHEMA
from tests.ui.annotate.conftest import Desk


def shown(qtbot: QtBot, text: str) -> str:
    number = replace(SCHEMA.labels[0], guideline="number.md", help={"fa": "هستهٔ عبارت"})
    schema = replace(SCHEMA, labels=(number,), guidelines={"number.md": text} if text else {})
    owner = QWidget()
    qtbot.addWidget(owner)
    guideline = Guideline(owner)
    guideline.show_schema(schema)
    browser = guideline.findChild(QTextBrowser)
    assert browser is not None
    return browser.toPlainText()


def test_a_guideline_text_is_shown_under_its_own_heading(app: QApplication, qtbot: QtBot) -> None:
    assert shown(qtbot, "# عدد\n\nرقم یا واژه").split() == ["عدد", "رقم", "یا", "واژه"]


def test_without_a_text_the_help_stands_there(app: QApplication, qtbot: QtBot) -> None:
    assert shown(qtbot, "").splitlines() == ["عدد", "هستهٔ عبارت"]


def test_its_tool_opens_it_and_escape_closes_it(desk: Desk) -> None:
    desk.screen.bar.tool("guideline").click()
    assert desk.screen.guideline.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.screen.guideline.isVisible()
    assert desk.screen.text.hasFocus()
