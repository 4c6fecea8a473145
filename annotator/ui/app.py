"""The window's process: from nothing to a painted window, and what to say where that cannot be."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from annotator.ui.dialogs import Dialogs
    from annotator.ui.main_window import MainWindow

_WITHOUT_WINDOW = (
    "The commands work without one: demo --no-window, new, import, export, check, tokens and more "
    "(annotator --help)."
)
_NO_DISPLAY = f"There is no display to open the window on. {_WITHOUT_WINDOW}"
_NO_LIBRARY = "The window cannot open: {reason}. " + _WITHOUT_WINDOW


def run(project: Path | None) -> int:
    """Open the window, on a project if one is given, until it is closed; return the exit status."""
    if not has_display():
        return _give_up(_NO_DISPLAY)
    gc.disable()  # nothing made on the way to the first window is garbage; collecting costs 10 ms
    try:
        from PySide6 import QtWidgets

        from annotator.ui import theme
    except ImportError as error:  # a system library that Qt needs
        return _give_up(_NO_LIBRARY.format(reason=error))
    end_watch = _speak_before_abort()
    app = QtWidgets.QApplication([*sys.argv[:1], *theme.STYLE])
    end_watch()
    from annotator.ui.background import soon

    window = make_window(app)
    sys.excepthook = hook(window)
    window.show()
    if project is not None:
        window.open_project(project)
    soon(_collect_again, window)
    return app.exec()


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def has_display() -> bool:
    """Say whether Qt will find a display; only X11 and Wayland systems may have none."""
    if sys.platform in ("win32", "darwin"):
        return True
    wanted = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if wanted and wanted not in ("xcb", "wayland", "wayland-egl"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_window(app: object, dialogs: Dialogs | None = None) -> MainWindow:
    """Give the application settings, theme and language, and make its window."""
    from PySide6.QtWidgets import QApplication

    from annotator import settings
    from annotator.ui import theme, translation
    from annotator.ui.main_window import MainWindow

    assert isinstance(app, QApplication)
    app.setApplicationName("annotator")
    app.setDesktopFileName("annotator")
    chosen = settings.load()
    theme.apply(app, theme.theme_named(chosen.theme))
    translation.install(app, translation.language_named(chosen.language))
    app.setApplicationDisplayName(translation.tr("Annotator"))
    return MainWindow(chosen, dialogs)


def _give_up(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


def _speak_before_abort() -> Callable[[], None]:
    """Say our sentence before Qt aborts for want of a platform plugin, and leave in its place.

    Returns what ends the watch: from then on Qt's messages go to standard error as they come.
    """
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    warnings: list[str] = []

    def handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:  # noqa: ARG001
        if kind != QtMsgType.QtFatalMsg:
            warnings.append(text)
            return
        reason = (warnings or [text])[0].strip().splitlines()[0].rstrip(".")
        _give_up(_NO_LIBRARY.format(reason=reason))
        sys.stderr.flush()
        os._exit(1)

    def end() -> None:
        qInstallMessageHandler(None)  # type: ignore[arg-type]
        sys.stderr.writelines(f"{text}\n" for text in warnings)

    qInstallMessageHandler(handle)
    return end


type Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def hook(window: MainWindow) -> Hook:
    """Return what becomes of an exception that nobody caught.

    An `AnnotatorError` is a sentence for the message strip; anything else is a bug, which goes to
    the log and to a report that can be copied, and the program goes on.
    """
    from annotator.errors import AnnotatorError

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, AnnotatorError):
            window.refuse(error)
        elif issubclass(kind, KeyboardInterrupt):
            window.close()
        else:
            text = _report(kind, error, trace)
            sys.stderr.write(text)
            window.dialogs.report(text)

    return handle


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    import platform
    import traceback

    import annotator

    head = f"Annotator {annotator.__version__}, Python {platform.python_version()}, {platform.platform()}"
    return "\n".join([head, *traceback.format_exception(kind, error, trace)])
