"""What moves and for how long (`look.md`, section 12); where it is not wished nothing does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from annotator.settings import Settings


@dataclass(frozen=True, slots=True)
class Motion:
    """How long opening a pane, fading a strip and scrolling within a screen take, in ms."""

    pane: int = 0
    fade: int = 0
    scroll: int = 0


STILL = Motion()
LIVELY = Motion(pane=120, fade=90, scroll=80)


def system_is_still() -> bool:
    """Say whether the system asks for less motion."""
    hints = QGuiApplication.styleHints()  # held: what PySide hands on of it dies with its wrapper
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion


def motion_of(settings: Settings) -> Motion:
    """Return what may move: nothing where a person or the system does not want it."""
    return LIVELY if settings.motion and not system_is_still() else STILL


class Glide(QObject):
    """Leads a value from one to another, quickly at first, and tells every step of it."""

    def __init__(
        self,
        step: Callable[[float], None],
        parent: QObject,
        arrived: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._start = self._end = 0.0
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._go_on)
        if arrived is not None:
            self._animation.finished.connect(arrived)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._animation.state() == QAbstractAnimation.State.Running

    def begin(self, start: float, end: float, milliseconds: int) -> None:
        """Go from ``start`` to ``end``, whatever was under way."""
        self.stop()
        self._start, self._end = start, end
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is, and arrive nowhere."""
        self._animation.stop()

    def _go_on(self, part: float) -> None:
        if self.running:
            self._step(self._start + (self._end - self._start) * part)


class Fade(QObject):
    """Shows and hides a widget, which fades in and out if ``milliseconds`` are given.

    It hides it for a start.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.milliseconds = 0
        self.shown = False
        self._widget = widget
        self._opacity = 0.0
        self._glide = Glide(self._show_opacity, self, self._end)
        widget.hide()

    def show(self) -> None:
        """Show the widget; it takes its room at once."""
        self._widget.show()
        self._lead(shown=True)

    def hide(self) -> None:
        """Hide the widget; it gives its room back once it has faded."""
        self._lead(shown=False)

    def _lead(self, *, shown: bool) -> None:
        if shown == self.shown:
            return
        self.shown = shown
        if self.milliseconds:
            self._glide.begin(self._opacity, float(shown), self.milliseconds)
        else:
            self._glide.stop()
            self._end()

    def _show_opacity(self, opacity: float) -> None:
        self._opacity = opacity
        effect = self._widget.graphicsEffect()
        if not isinstance(effect, QGraphicsOpacityEffect):
            effect = QGraphicsOpacityEffect(self._widget)
            self._widget.setGraphicsEffect(effect)
        effect.setOpacity(opacity)

    def _end(self) -> None:
        self._opacity = float(self.shown)
        self._widget.setVisible(self.shown)
        self._widget.setGraphicsEffect(None)  # type: ignore[arg-type] (Qt takes null)
