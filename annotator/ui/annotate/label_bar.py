"""The labels of the schema side by side: swatch, name, key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.model.schema import Schema, in_language
from annotator.ui.bar_buttons import draw_focus_ring
from annotator.ui.keys import key_caption
from annotator.ui.theme import LIGHT, LabelColours, Theme, font, label_colours
from annotator.ui.translation import language, tr

HEIGHT = 40
_CELL, _PADDING, _SWATCH, _GAP, _CAP = 28, 6, 10, 7, 16


@dataclass(frozen=True, slots=True)
class _Item:
    key: str
    name: str
    cap: str
    help: str
    colour: str


@dataclass(frozen=True, slots=True)
class _Cell:
    place: QRect
    named: bool
    bare: bool = False  # only the swatch, nothing else has room


class LabelBar(QWidget):
    """Asks for a label by `label_requested`; a click and, with the focus, arrows and Enter do it.

    If the labels do not fit, the last ones are shown without their names; if that is not enough,
    all are swatches alone, so that every label can be clicked.
    """

    label_requested = Signal(str)  # key of a label

    def __init__(self) -> None:
        super().__init__()
        self._items: list[_Item] = []
        self._cells: list[_Cell] = []
        self._sticky: str | None = None
        self._at = 0
        self._hovered: int | None = None
        self._theme = LIGHT
        self.setFont(font("interface"))
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    # -- what is shown -------------------------------------------------------------------------

    def show_schema(self, schema: Schema) -> None:
        """Show the labels of a schema, in the interface language."""
        self._items = [
            _Item(
                label.key,
                in_language(label.name, language(), label.key),
                key_caption(label.hotkey.upper()) if label.hotkey else "",
                in_language(label.help, language()),
                label.colour,
            )
            for label in schema.labels
        ]
        self.setAccessibleName(tr("Labels"))
        self._arrange()

    def show_sticky(self, key: str | None) -> None:
        """Show which label the words painted next will get."""
        self._sticky = key
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @property
    def sticky(self) -> str | None:
        """The label that is shown as sticky."""
        return self._sticky

    def cell(self, key: str) -> QRect:
        """Return where a label is."""
        number = next(n for n, item in enumerate(self._items) if item.key == key)
        return self._cells[number].place

    def named(self, key: str) -> bool:
        """Say whether a label has room for its name."""
        number = next(n for n, item in enumerate(self._items) if item.key == key)
        return self._cells[number].named

    # -- places --------------------------------------------------------------------------------

    def _arrange(self) -> None:
        full = [self._width(item, named=True) for item in self._items]
        short = [self._width(item, named=False) for item in self._items]
        named = len(full)
        while named and sum(full[:named]) + sum(short[named:]) > self.width():
            named -= 1
        bare = sum(short) > self.width()
        if bare:
            least, most = _SWATCH + 2, _SWATCH + 2 * _PADDING
            short = [min(max(self.width() // len(short), least), most)] * len(short)
            named = 0
        self._cells = []
        start = 0
        for number in range(len(full)):
            width = full[number] if number < named else short[number]
            self._cells.append(_Cell(self._placed(start, width), number < named, bare))
            start += width
        self._describe()
        self.update()

    def _width(self, item: _Item, *, named: bool) -> int:
        parts = [_SWATCH]
        if named:
            parts.append(self._name_width(item))
        if item.cap:
            parts.append(self._cap_width(item))
        return sum(parts) + _GAP * (len(parts) - 1) + 2 * _PADDING

    def _name_width(self, item: _Item) -> int:
        role = "current" if item.key == self._sticky else "interface"
        return QFontMetrics(font(role)).horizontalAdvance(item.name)

    def _cap_width(self, item: _Item) -> int:
        return max(QFontMetrics(font("chip")).horizontalAdvance(item.cap) + 8, _CAP)

    def _placed(self, start: int, width: int) -> QRect:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - start - width if rtl else start
        return QRect(left, (HEIGHT - _CELL) // 2, width, _CELL)

    def _number_at(self, event: QMouseEvent | QHelpEvent) -> int | None:
        point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        hits = (n for n, cell in enumerate(self._cells) if cell.place.contains(point))
        return next(hits, None)

    def _describe(self) -> None:
        names = [f"{item.name} {item.cap}".strip() for item in self._items]
        if self._sticky:
            names.insert(0, tr("{label} stays on", label=self._name(self._sticky)))
        self.setAccessibleDescription(", ".join(names))

    def _name(self, key: str) -> str:
        return next((item.name for item in self._items if item.key == key), key)

    # -- events --------------------------------------------------------------------------------

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._width(item, named=True) for item in self._items), HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event)
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = number
            self.label_requested.emit(self._items[number].key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._number_at(event))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, backward = backward, forward
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._items:
                self.label_requested.emit(self._items[self._at].key)
            case key if key in (forward, backward):
                step = 1 if key == forward else -1
                self._at = min(max(self._at + step, 0), max(len(self._items) - 1, 0))
                self.update()
            case _:
                super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._number_at(event)
            text = "" if number is None else self._tooltip(self._items[number])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _tooltip(self, item: _Item) -> str:
        head = f"{item.name}  {item.cap}" if item.cap else item.name
        return f"{head}\n{item.help}" if item.help else head

    # -- painting ------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, item in enumerate(self._items):
            self._paint_cell(painter, number, item)
        if self.hasFocus() and self._cells:
            draw_focus_ring(painter, self._cells[self._at].place, self._theme)

    def _paint_cell(self, painter: QPainter, number: int, item: _Item) -> None:
        cell, sticky = self._cells[number], item.key == self._sticky
        colours = label_colours(item.colour, self._theme)
        ink = colours.ink if sticky else self._theme.text
        self._paint_ground(painter, cell.place, colours, sticky=sticky, at=number)
        start = (cell.place.width() - _SWATCH) / 2 if cell.bare else _PADDING
        swatch = self._within(cell.place, start, _SWATCH, _SWATCH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.bar))
        painter.drawRoundedRect(swatch, 2, 2)
        start += _SWATCH + _GAP
        if cell.named:
            width = self._name_width(item)
            painter.setFont(font("current" if sticky else "interface"))
            painter.setPen(QColor(ink))
            place = self._within(cell.place, start, width, _CELL)
            painter.drawText(place, self._side | Qt.AlignmentFlag.AlignVCenter, item.name)
            start += width + _GAP
        if item.cap and not cell.bare:
            self._paint_cap(
                painter,
                self._within(cell.place, start, self._cap_width(item), _CAP),
                item,
                ink if sticky else "",
            )

    def _paint_ground(
        self, painter: QPainter, place: QRect, colours: LabelColours, *, sticky: bool, at: int
    ) -> None:
        if sticky:
            painter.setPen(QPen(QColor(colours.ink), 1.5))
            painter.setBrush(QColor(colours.chip))
        elif at == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accentsoft))
        else:
            return
        painter.drawRoundedRect(place.toRectF().adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)

    def _paint_cap(self, painter: QPainter, place: QRectF, item: _Item, ink: str) -> None:
        painter.setFont(font("chip"))
        painter.setPen(QColor(ink or self._theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush if ink else QColor(self._theme.raised))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(ink or self._theme.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, item.cap)

    @property
    def _side(self) -> Qt.AlignmentFlag:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _within(self, cell: QRect, start: float, width: float, height: float) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = cell.right() + 1 - start - width if rtl else cell.left() + start
        return QRectF(left, cell.top() + (cell.height() - height) / 2, width, height)
