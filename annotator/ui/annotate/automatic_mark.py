"""The word at the end of a field whose value a suggester has filled."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.ui.annotate.section import mute
from annotator.ui.combo_box import ComboBox
from annotator.ui.theme import font
from annotator.ui.translation import tr

_BESIDE, _BESIDE_ARROW = 8, 26
"""Pixels from the field's end: a combo box has its arrow there."""


class AutomaticMark(QLabel):
    """Stands in a row, or lies on a field, at its end; clicks go through it."""

    def __init__(self) -> None:
        super().__init__(tr("auto"))
        self.setFont(font("small"))
        mute(self)
        self.setToolTip(tr("Filled by a suggester; it stays so until you change it."))
        self.hide()

    def lie_on(self, field: QWidget) -> None:
        """Lie on a field from now on."""
        self.setParent(field)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.installEventFilter(self)

    def make_room(self, line: QLineEdit) -> None:
        """Keep what is typed clear of the mark, while it is shown."""
        room = 0 if self.isHidden() else self.sizeHint().width() + 4
        left_to_right = line.layoutDirection() == Qt.LayoutDirection.LeftToRight
        line.setTextMargins(0 if left_to_right else room, 0, room if left_to_right else 0, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the field's end."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange)
        if moved and isinstance(watched, QWidget):
            self._follow(watched)
        return False

    def _follow(self, field: QWidget) -> None:
        size, beside = self.sizeHint(), _BESIDE_ARROW if isinstance(field, ComboBox) else _BESIDE
        left = beside
        if field.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            left = field.width() - beside - size.width()
        self.setGeometry(left, 0, size.width(), field.height())
