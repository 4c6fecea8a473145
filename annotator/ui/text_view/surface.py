"""A read-only text edit over our own layout and painting."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from annotator.model.span import Span
from annotator.ui import theme as look
from annotator.ui.keys import CONTEXT_PROPERTY
from annotator.ui.text_view.arc_painter import HEAD_DEPTH
from annotator.ui.text_view.caret import Moves
from annotator.ui.text_view.caret_picture import Blinking, caret_area
from annotator.ui.text_view.chip_pictures import ChipPictures
from annotator.ui.text_view.descriptions import tooltip
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.foresight import Foresight
from annotator.ui.text_view.heat_strip import WIDTH as STRIP_WIDTH
from annotator.ui.text_view.heat_strip import HeatStrip
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.mouse import Mouse
from annotator.ui.text_view.navigation import Navigation
from annotator.ui.text_view.painter import Painter
from annotator.ui.text_view.placement import Chips
from annotator.ui.text_view.scrolling import Scrolling
from annotator.ui.text_view.shown import Shown
from annotator.ui.text_view.targets import Targets

_CLEAR_EDGE = 3
"""Pixels beside the view that the handle of a splitter may reach over.

Qt scrolls by moving what is painted only where nothing lies over the view.
"""


class Surface(QTextEdit):
    """The widget under `annotator.ui.text_view.view.TextView`: events, caret, scrolling, painting.

    What it shows is decided there; here stands how it behaves.
    """

    selection_changed = Signal(object)  # Span | None, as shown
    caret_moved = Signal(int)
    mark_clicked = Signal(str)
    selection_made = Signal(object)  # Span, by a finished mouse gesture, snapped
    edge_dragged = Signal(str, object)  # id of a mark, new Span
    edge_moving = Signal(str, object)  # the same while the mouse still holds it
    relation_dragged = Signal(str, str)  # ids of two marks
    zoom_requested = Signal(int)  # steps up (positive) or down
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = look.font("article").pointSizeF()
        self._compact = False
        self._spacing = 0.0
        self._reported: tuple[tuple[int, int], int] = ((0, 0), 0)
        self._shown = Shown()
        self._blinking = Blinking(self._shown, self._update_caret, self)
        pictures = self._new_pictures()
        self._painter = Painter(self._shown, pictures, look.font("count"))
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(look.font("article"))
        chips = Chips({}, pictures.width_of, 1.0)
        self._layout = AnnotatedLayout(self._document, self._paint, chips)
        self._document.setDocumentLayout(self._layout)
        self._prepare()
        self._strip = HeatStrip(self)
        self._scrolling = Scrolling(self, self._layout, self._moved)
        self._foresight = Foresight(self._layout, self._scrolling, self)
        self._strip.point_chosen.connect(self._scrolling.centre)
        self._targets = Targets(self._layout)
        self._navigation = Navigation(Moves(self._layout), self._layout)
        self._mouse = Mouse(self, self._layout, self._targets, self._shown)
        self._connect()

    def _connect(self) -> None:
        mouse = self._mouse
        mouse.mark_clicked.connect(self.mark_clicked)
        mouse.selection_made.connect(self.selection_made)
        mouse.edge_dragged.connect(self.edge_dragged)
        mouse.edge_moving.connect(self.edge_moving)
        mouse.relation_dragged.connect(self.relation_dragged)
        mouse.hovered.connect(self._show_hovered)
        self.cursorPositionChanged.connect(self._report)
        self.selectionChanged.connect(self._report)

    def _prepare(self) -> None:
        self.setDocument(self._document)
        self.setProperty(CONTEXT_PROPERTY, "text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # we paint it whole

    # Caret, selection, place

    def select(self, span: Span, *, backwards: bool = False) -> None:
        """Select a span, the caret at its end, or ``backwards`` at its start; show the caret."""
        start, end = self._layout.positions.to_units(span)
        with self._scrolling.held():
            self._set_cursor(*((end, start) if backwards else (start, end)))
        self._report()
        caret = span.start if backwards else span.end
        self._scrolling.reveal(Span(caret, caret))

    def selection(self) -> Span | None:
        """Return the selected span."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self._layout.positions.to_span(start, end) if end > start else None

    def caret(self) -> int:
        """Return the code point before which the caret stands."""
        return self._layout.positions.to_point(self.textCursor().position())

    def select_paragraph(self) -> None:
        """Select the paragraph in which the caret stands."""
        text = self._layout.text
        self.select(text.paragraph_of_block(text.block_at(self.caret())))

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        """Claim only the keys that we act on."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._navigation.handles(event))
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, or leave the key alone."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_paragraph()
        elif self._navigation.handles(event):
            self._move(event)
        else:
            event.ignore()

    def _move(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        position = self._navigation.target(event, cursor.position(), self.viewport().height())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        with self._scrolling.held():
            self._set_cursor(cursor.anchor() if extends else position, position)
        self._report()
        self._scrolling.follow(self.caret())

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture of ours, or a selection."""
        if not self._mouse.press(event):
            super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture; without one, follow what is under the pointer."""
        if not self._mouse.move(event):
            super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the gesture: snap what was selected."""
        if not self._mouse.release(event):
            super().mouseReleaseEvent(event)
            self._mouse.finish(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Bring nothing out any more."""
        super().leaveEvent(event)
        self._show_hovered(None)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the token, the second time its part."""
        self._mouse.double_click(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what the mark under the resting pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            target = self._targets.at(QPointF(event.pos()) + QPointF(0, self._scrolling.y))
            mark = target.mark if target else None
            QToolTip.showText(event.globalPos(), self._tooltip(mark) if mark else "", self)
            return True
        return super().viewportEvent(event)

    def _tooltip(self, mark: Mark) -> str:
        return tooltip(mark, self._shown.style(mark.label))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ask for another text size with Ctrl, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the screen."""
        event.ignore()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy from our own text: Qt's has lost NBSP and line ends.

        The data is Qt's own object, filled anew: the clipboard outlives the interpreter, and one
        that Python made would end the process with a crash.
        """
        data = super().createMimeDataFromSelection()
        data.text()  # makes Qt fill it once and for all
        data.clear()
        span = self.selection()
        data.setText(span.of(self._layout.text.text) if span else "")
        return data

    # Scrolling

    def _moved(self) -> None:
        self._strip.show_view(self._scrolling.visible())
        self._foresight.stir()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column and keep the first line where it is."""
        self._scrolling.busy = True
        self.setViewportMargins(*self._margins())
        super().resizeEvent(event)
        self._layout.set_width(self.viewport().width())
        # Qt has compared the new width with the old column; from the right it moves the text by that
        self.horizontalScrollBar().setRange(0, 0)
        self._scrolling.busy = False
        self._scrolling.restore()
        self._place_strip()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll what is painted and lay out what comes into view."""
        if not self._scrolling.busy:
            super().scrollContentsBy(dx, dy)  # moves what is painted
            self._scrolling.take_bar()
            self._update_edges(abs(dy))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._report()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._report()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Write figures and names anew in another language, stand on the other side."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self._strip.retext()
            self.setViewportMargins(*self._margins())
            self._place_strip()
            self.viewport().update()

    # Strip

    def _margins(self) -> tuple[int, int, int, int]:
        ends = (STRIP_WIDTH, _CLEAR_EDGE) if self.isRightToLeft() else (_CLEAR_EDGE, STRIP_WIDTH)
        return (ends[0], 0, ends[1], 0)

    def _place_strip(self) -> None:
        view = self.viewport().geometry()
        x = view.left() - STRIP_WIDTH if self.isRightToLeft() else view.right() + 1
        self._strip.setGeometry(QRect(x, view.top(), STRIP_WIDTH, view.height()))

    # Changes of state

    def _new_pictures(self) -> ChipPictures:
        font = look.font("chip", self._chip_points())
        return ChipPictures(font, self._lane_scale())

    def _lane_scale(self) -> float:
        return max(1.0, self._points / 16)

    def _chip_points(self) -> float:
        return look.font("chip").pointSizeF() * self._lane_scale()

    def _article_font(self) -> QFont:
        return look.font("article", self._points)

    def _show_hovered(self, id: str | None) -> None:
        if id != self._shown.hovered:
            for changed in (self._shown.hovered, id):
                self._update_mark(changed)
            self._shown.hovered = id

    def _set_cursor(self, anchor: int, position: int) -> None:
        self._layout.row_of(position)
        self._scrolling.steady()
        cursor = QTextCursor(self._document)
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._blinking.begin()

    def _report(self) -> None:
        """Tell what has changed of caret and selection, and paint there."""
        if self._scrolling.busy:
            return
        cursor = self.textCursor()
        selection, caret = (cursor.selectionStart(), cursor.selectionEnd()), cursor.position()
        was, self._reported = self._reported, (selection, caret)
        self._shown.selection = selection
        self._shown.caret = caret if self.hasFocus() else None
        self._foresight.stir()
        self._blinking.begin()
        for position in {was[1], caret}:
            self._update_caret(position)
        if was[0] != selection:
            self._update_selection(was[0], selection)
            self.selection_changed.emit(self.selection())
        if was[1] != caret:
            self.caret_moved.emit(self.caret())

    def _update_selection(self, before: tuple[int, int], now: tuple[int, int]) -> None:
        """Paint what is selected in one case only anew."""
        if before[0] == before[1] and now[0] == now[1]:
            return
        limit = self._document.characterCount() - 1
        for ends in zip(before, now, strict=True):
            start, end = sorted(min(one, limit) for one in ends)
            if start < end:
                self._update_lines_of(self._layout.positions.to_span(start, end))

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        port = self.viewport()
        y = self.verticalScrollBar().value()
        visible = QRectF(0, y, port.width(), port.height())
        self._painter.paint(painter, clip, visible, self._layout)
        self.painted.emit()

    def _update_mark(self, id: str | None) -> None:
        mark = self._layout.marks.get(id)
        if mark and self._layout.arcs.at(mark.id):
            self.viewport().update()  # its arcs may run anywhere
        elif mark:
            self._update_lines_of(mark.span)

    def _update_caret(self, position: int | None = None) -> None:
        """Paint a place of the caret anew: the present one, or one where it was."""
        if position is None:
            position = self.textCursor().position()
        if area := caret_area(self._layout, position):
            self.viewport().update(area.translated(0, -self.verticalScrollBar().value()))

    def _shift(self, start: float, by: int) -> None:
        """Move what is painted below a line whose bottom, until now at ``start``, has moved.

        Where the line is above the view, nothing moves on the screen.
        """
        y, port, layout = self._scrolling.y, self.viewport(), self._layout
        self._scrolling.hold()
        if self._scrolling.y != (y if start > y else y + by):
            port.update()  # the document ends before the view would
        elif start > y:
            top = round(start) + layout.metrics.clear - y
            area = QRect(0, 0, port.width(), port.height())
            area.setTop(min(top, top + by))
            port.scroll(0, by, area)
            port.update(0, top + by, port.width(), round(layout.metrics.overhang))
            self._update_edges(abs(by))
        self._scrolling.settle()

    def _update_edges(self, moved: int) -> None:
        """Paint the heads of arcs that go on beyond the view anew, and where they were before."""
        if self._layout.arcs.arcs:
            width, height = self.viewport().width(), self.viewport().height()
            depth = moved + HEAD_DEPTH
            self.viewport().update(0, 0, width, depth)
            self.viewport().update(0, height - depth, width, depth)

    def _update_lines_of(self, span: Span) -> None:
        """Paint the lines on which a span stands anew."""
        last = max(span.start, span.end - 1)
        self._update_lines(self._scrolling.line(span.start)[0], self._scrolling.line(last)[1])

    def _update_lines(self, top: float, bottom: float) -> None:
        """Paint lines anew, from the top of the first to the bottom of the last; no letter moves."""
        y = round(top) + self._layout.metrics.clear - self.verticalScrollBar().value()
        height = round(bottom) - round(top)
        self.viewport().update(QRect(0, y, self.viewport().width(), height))
