"""A person at the window: drops, selects, presses keys; everything goes through Qt's own events."""

from __future__ import annotations

from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.app import make_window
from annotator.ui.background import soon
from annotator.ui.main_window import MainWindow
from annotator.ui.sheet import Sheet
from annotator.ui.text_view.view import TextView
from tests.ui.script import ScriptedDialogs

LEFT = Qt.MouseButton.LeftButton
NO, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class OtherWindows(QObject):
    """Notes every other window that is shown, sheets aside: what flashes up takes the focus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.shown: list[str] = []
        self._app = app
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a window that is shown."""
        if event.type() == QEvent.Type.Show and _is_other_window(watched):
            self.shown.append(type(watched).__name__)
        return False

    def end(self) -> None:
        """Note nothing more."""
        self._app.removeEventFilter(self)


def _is_other_window(watched: QObject) -> bool:
    return (
        isinstance(watched, QWidget)
        and watched.isWindow()
        and not isinstance(watched, MainWindow | Sheet)
    )


class Person:
    """Starts the program as the console script does and works in its window."""

    def __init__(
        self,
        qtbot: QtBot,
        app: QApplication,
        *answers: object,
        dialogs: ScriptedDialogs | None = None,
    ) -> None:
        self._qtbot = qtbot
        self._others = OtherWindows(app)
        self.dialogs = dialogs or ScriptedDialogs(*answers)
        self.pressed = 0
        self.window = make_window(app, self.dialogs)
        qtbot.addWidget(self.window)
        self.window.resize(1400, 900)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def open(self, project: Path) -> None:
        """Open a project as ``annotator PROJECT`` does."""
        self.window.open_project(project)
        self._qtbot.waitUntil(lambda: self.text.hasFocus())

    def drop(self, *paths: Path) -> None:
        """Let files or folders fall on the window, and wait until they are imported."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(QPointF(700, 400), copy, data, LEFT, NO)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(700, 400), copy, data, LEFT, NO))
        self.wait()

    def wait(self) -> None:
        """Wait for long work to end."""
        self._qtbot.waitUntil(lambda: not self.window.background.busy)

    def do(self, action: str) -> None:
        """Do an action by name, as its button does: within an event."""

        def act() -> None:
            self.window.handle(action)

        soon(act, self.window)
        QApplication.processEvents()

    def rest(self) -> None:
        """Let what follows an act by itself happen, the inspector for one."""
        self._qtbot.wait(60)
        self.wait()

    def come_back(self) -> None:
        """Wait for the window after a dialog; the screen of the tests does not see to that."""
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: self.text.hasFocus())

    def quit(self) -> None:
        """Close the window."""
        self.window.close()
        self._qtbot.waitUntil(lambda: not self.window.isVisible())
        self._others.end()
        assert not self._others.shown

    @property
    def screen(self) -> AnnotateScreen:
        """The annotate screen."""
        screen = self.window.findChild(AnnotateScreen)
        assert screen is not None
        return screen

    @property
    def text(self) -> TextView:
        """The text view."""
        return self.screen.text

    @property
    def handle(self) -> QWindow:
        """The native window, to which keys go."""
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
        """Press keys in the window, one after the other."""
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self.handle, key, held)

    def press_persian(self, letter: str, scan_code: int, held: Qt.KeyboardModifier = NO) -> None:
        """Press a key of a Persian layout: Qt sees its letter, and where the key is."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(
                kind, ord(letter), held, scan_code, 0x100_0000 + ord(letter), 0, letter
            )
            QApplication.sendEvent(self.handle, event)

    def double_click(self, span: Span) -> None:
        """Double-click in the middle of a span."""
        self._show(span)
        point = self.middle(span)
        QTest.mouseClick(self.text.viewport(), LEFT, NO, point)
        QTest.mouseDClick(self.text.viewport(), LEFT, NO, point)

    def drag(self, span: Span, held: Qt.KeyboardModifier = NO) -> None:
        """Drag from the first character of a span to its last, as a hand does: inside both."""
        self._show(span)
        first = self.middle(Span(span.start, span.start + 1))
        last = self.middle(Span(span.end - 1, span.end))
        viewport = self.text.viewport()
        right_to_left = QPoint(2, 0)
        QTest.mousePress(viewport, LEFT, held, first + right_to_left)
        QTest.mouseMove(viewport, (first + last) / 2)
        QTest.mouseMove(viewport, last - right_to_left)
        QTest.mouseRelease(viewport, LEFT, held, last - right_to_left)

    def put_caret(self, position: int) -> None:
        """Walk the caret to a code point with keys alone: to the text's start, then by token."""
        self.press(Qt.Key.Key_Home, held=CTRL)
        while self.text.caret() < position:
            before = self.text.caret()
            self.press(Qt.Key.Key_Left, held=CTRL)
            assert self.text.caret() > before
            if self.text.caret() > position:
                self.press(Qt.Key.Key_Right, held=CTRL)
                while self.text.caret() < position:
                    self.press(Qt.Key.Key_Left)

    def select_with_keys(self, span: Span) -> None:
        """Select a span with the caret keys."""
        self.put_caret(span.start)
        while self.text.caret() < span.end:
            self.press(Qt.Key.Key_Left, held=SHIFT)

    def middle(self, span: Span) -> QPoint:
        """Return the middle of what a span paints, in the text's viewport."""
        (box, *_) = self.text.boxes(span)
        return box.center().toPoint()

    def _show(self, span: Span) -> None:
        self.text.reveal(span)
        self._qtbot.waitUntil(
            lambda: any(
                self.text.viewport().rect().contains(box.toAlignedRect())
                for box in self.text.boxes(span)
            )
        )
