"""The buttons of the top bar: tabs, buttons with a menu, tools, key caps."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.ui.icons import icon, pixmap
from annotator.ui.theme import LIGHT, Role, Theme, font

BAR_HEIGHT = 44
_GAP = 6


def fill(painter: QPainter, rect: QRect, colour: str) -> None:
    """Fill ``rect``; ``fillRect`` would bring in PySide's gradients, which the start can do without."""
    painter.setBackground(QColor(colour))
    painter.eraseRect(rect)


def draw_focus_ring(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Draw the 2 px ring, 1 px inside ``rect``, that shows where the keys go."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
    painter.restore()


def open_below(menu: QMenu, button: QAbstractButton) -> None:
    """Open a menu below its button, from where the button begins."""
    corner = button.rect().bottomLeft()
    if button.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        corner = button.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0)
    menu.popup(button.mapToGlobal(corner))


class ThemedButton(QAbstractButton):
    """A button that paints itself; hovering repaints it."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.theme = LIGHT
        self.setFont(font(role))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.theme = theme
        self.update()

    def visual(self, rect: QRect) -> QRect:
        """Return a rectangle, given for left to right, where it is in the reading direction."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        turned = QRect(rect)
        turned.moveLeft(self.width() - rect.x() - rect.width())
        return turned

    def start_side(self) -> Qt.AlignmentFlag:
        """Return the alignment at the start of the reading direction, for `QPainter.drawText`."""
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Tab(ThemedButton):
    """The tab of a screen: a text; the current one has a line at the bar's bottom."""

    def __init__(self, name: str) -> None:
        super().__init__("tab")
        self.name = name
        self.setCheckable(True)
        self.setAutoExclusive(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 22, BAR_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strong = self.isChecked() or self.underMouse()
        painter.setPen(QColor(self.theme.text if strong else self.theme.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isChecked():
            line = QRect(0, self.height() - 2, self.width(), 2)
            fill(painter, line, self.theme.accent)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), self.theme)


class MenuButton(ThemedButton):
    """An icon (if any), a text and a chevron; a click opens the menu below it."""

    def __init__(self, icon_name: str = "", role: Role = "interface", most: int = 220) -> None:
        super().__init__(role)
        self._icon = icon_name
        self._most = most
        self.menu = QMenu(self)
        self.clicked.connect(lambda: open_below(self.menu, self))

    def _shown(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self._most)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self._shown())
        return QSize(words + 8 + (18 + _GAP if self._icon else 0) + _GAP + 14 + 8, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accentsoft))
            painter.drawRoundedRect(self.rect(), 4, 4)
        start = 8
        if self._icon:
            self._draw_icon(painter, self._icon, start, 18)
            start += 18 + _GAP
        end = self.width() - 8 - 14 - _GAP
        painter.setPen(QColor(self.theme.text))
        words = self.visual(QRect(start, 0, end - start + 2, self.height()))
        painter.drawText(words, self.start_side() | Qt.AlignmentFlag.AlignVCenter, self._shown())
        self._draw_icon(painter, "down", self.width() - 8 - 14, 14)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), self.theme)

    def _draw_icon(self, painter: QPainter, name: str, start: int, size: int) -> None:
        place = self.visual(QRect(start, (self.height() - size) // 2, size, size))
        picture = pixmap(name, self.theme.text, size, self.devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), picture)


class Tool(QToolButton):
    """A button of an icon alone, for an action; its tooltip says what and by which key.

    A ``quiet`` one, beside small text, is smaller and muted.
    """

    def __init__(self, action: str, icon_name: str, *, quiet: bool = False) -> None:
        super().__init__()
        self._quiet = quiet
        self.action = action
        self._icon_name = icon_name
        self._theme = LIGHT
        size = 16 if quiet else 18
        self.setIconSize(QSize(size, size))
        self.setFixedSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_theme(self, theme: Theme) -> None:
        """Draw the icon in another theme from now on."""
        self._theme = theme
        colour = theme.muted if self._quiet else theme.text
        self.setIcon(icon(self._icon_name, colour, disabled=theme.edge))

    def say(self, text: str) -> None:
        """Set the tooltip, which is also what a screen reader says."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.show_theme(self._theme)


class KeyCap(QWidget):
    """The caption of a key in a small frame."""

    def __init__(self, caption: str = "", *, on_accent: bool = False) -> None:
        super().__init__()
        self._caption = caption
        self._on_accent = on_accent
        self._theme = LIGHT
        self.setFont(font("chip"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_caption(self, caption: str) -> None:
        """Show another key; empty shows nothing."""
        self._caption = caption
        self.setVisible(bool(caption))
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._caption) + 10, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.onaccent if self._on_accent else theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._on_accent else QColor(theme.pane))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(theme.onaccent if self._on_accent else theme.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._caption)
