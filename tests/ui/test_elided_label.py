"""Words that are cut say so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.elided_label import ElidedLabel

WORDS = "کاربران پیام‌رسان‌های داخلی"


def test_words_without_room_end_in_an_ellipsis(app: QApplication, qtbot: QtBot) -> None:
    label = ElidedLabel(WORDS)
    qtbot.addWidget(label)
    label.setFixedWidth(label.sizeHint().width() // 2)
    cut = label.fontMetrics().elidedText(WORDS, Qt.TextElideMode.ElideRight, label.width())
    assert cut.endswith("…")
    shown = label.grab().toImage()
    assert label.toolTip() == WORDS
    label.setText(cut)
    assert label.grab().toImage() == shown


def test_it_takes_the_room_of_its_words_and_no_more_than_it_may(
    app: QApplication, qtbot: QtBot
) -> None:
    label, short = ElidedLabel(WORDS, most=60), ElidedLabel("ایتا", most=60)
    for one in (label, short):
        qtbot.addWidget(one)
    assert label.sizeHint().width() == 60
    assert short.sizeHint().width() < 60
    assert label.minimumSizeHint().width() < 60
