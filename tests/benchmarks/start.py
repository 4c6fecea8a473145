"""Started by the benchmark: paint a window once, say so, and go. ``ours`` or ``bare``."""

from __future__ import annotations

import sys
from typing import override

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


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
    """Do what `annotator.ui.app.run` does, or show an empty widget."""
    app = QApplication(sys.argv[:1])
    if which == "ours":
        from annotator.ui.app import make_window

        window: QWidget = make_window(app)
    else:
        window = QWidget()
        window.resize(1400, 900)
    painted = Painted()
    window.installEventFilter(painted)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
