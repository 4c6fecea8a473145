"""Started by the benchmark: paint a window once, say so, and go. ``ours`` or ``bare``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Painted(QObject):
    """Ends the program after the first paint of a window, when what it painted is on screen."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QApplication.quit()


def main(which: str) -> None:
    """Run the program as ``annotator`` does, or show an empty widget."""
    painted = Painted()
    if which == "ours":
        from annotator.ui import app

        make_window = app.make_window

        def watched(qt: object) -> MainWindow:
            window = make_window(qt)
            window.installEventFilter(painted)
            return window

        app.make_window = watched
        app.run(None)
        return
    qt = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1400, 900)
    window.installEventFilter(painted)
    window.show()
    qt.exec()


if __name__ == "__main__":
    main(sys.argv[1])
