"""Which key moves the caret where."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.text_view.caret import Moves
from annotator.ui.text_view.document_layout import AnnotatedLayout

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_VERTICAL = {
    Qt.Key.Key_Down: True,
    Qt.Key.Key_Up: False,
    Qt.Key.Key_PageDown: True,
    Qt.Key.Key_PageUp: False,
}
_BORDERS = {Qt.Key.Key_End: True, Qt.Key.Key_Home: False}
_PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_CTRL = Qt.KeyboardModifier.ControlModifier
_MODIFIERS = _CTRL | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Navigation:
    """Turns keys into positions (units); remembers the x at which a walk up or down began."""

    def __init__(self, moves: Moves, layout: AnnotatedLayout) -> None:
        self._moves = moves
        self._layout = layout
        self._walk: tuple[int, float] | None = None

    def handles(self, event: QKeyEvent) -> bool:
        """Say whether the key moves the caret."""
        if event.modifiers() & ~_MODIFIERS:
            return False
        ctrl = bool(event.modifiers() & _CTRL)
        key = event.key()
        return key in _SIDEWAYS or key in _BORDERS or (key in _VERTICAL and not ctrl)

    def target(self, event: QKeyEvent, position: int, page: float) -> int:
        """Return where the key takes a caret; ``page`` is the height of the view in pixels."""
        key, ctrl = event.key(), bool(event.modifiers() & _CTRL)
        if key in _SIDEWAYS:
            return self._sideways(position, left=key == Qt.Key.Key_Left, by_token=ctrl)
        if key in _BORDERS:
            end = key == Qt.Key.Key_End
            border = self._moves.document_border if ctrl else None
            return border(end=end) if border else self._moves.line_border(position, end=end)
        return self._vertical(Qt.Key(key), position, page)

    def _sideways(self, position: int, *, left: bool, by_token: bool) -> int:
        """Left is forward in a right-to-left paragraph, whatever runs in it: logical order."""
        forward = left == self._layout.row_of(position).right_to_left
        move = self._moves.by_token if by_token else self._moves.by_cluster
        return move(position, forward=forward)

    def _vertical(self, key: Qt.Key, position: int, page: float) -> int:
        x = self._walk[1] if self._walk and self._walk[0] == position else None
        if x is None:
            x = self._moves.caret_x(position)
        down = _VERTICAL[key]
        if key in _PAGES:
            step = max(page - self._layout.metrics.pitch, self._layout.metrics.pitch)
            target = self._moves.by_page(position, x, step if down else -step)
        else:
            target = self._moves.by_line(position, x, down=down)
        self._walk = (target, x)
        return target
