"""The list of projects that were open lately."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.settings import RecentProject
from annotator.ui.bar_buttons import ThemedButton
from annotator.ui.icons import pixmap
from annotator.ui.theme import LIGHT, Role, Theme, font
from annotator.ui.translation import isolated, tr, when

ROW_HEIGHT = 62
MOST_ROWS = 5
_PROGRESS_WIDTH = 168
_MARGIN = 12


def place_of(path: Path) -> str:
    """Return where a file is as a person says it: known folders by name, parts after one another."""
    known = (
        (QStandardPaths.StandardLocation.DocumentsLocation, tr("Documents folder")),
        (QStandardPaths.StandardLocation.HomeLocation, tr("Home folder")),
    )
    for location, name in known:
        folder = Path(QStandardPaths.writableLocation(location))
        if path.is_relative_to(folder) and folder != Path():
            return " › ".join([name, *map(isolated, path.relative_to(folder).parts)])
    return isolated(str(path))


class RecentRow(ThemedButton):
    """A project: icon, name, place; progress, counts, when it was open."""

    def __init__(self, project: RecentProject) -> None:
        super().__init__("interface")
        self.project = project
        self.current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(project.name or Path(project.path).stem)
        self.setToolTip(project.path)
        self.retranslate()

    def retranslate(self) -> None:
        """Say anew what a screen reader says."""
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._counted())

    def show_current(self, *, current: bool) -> None:
        """Mark the row that Enter opens."""
        self.current = current
        self.update()

    def _counted(self) -> str:
        project = self.project
        return tr("{done} of {n} documents", done=project.done, n=project.documents)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, ROW_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_project(painter)
        self._paint_progress(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.current or self.underMouse():
            ground = QColor(self.theme.accentsoft)
            ground.setAlphaF(1.0 if self.current else 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0.5, 0, -0.5), 4, 4)
        if self.hasFocus():
            painter.setPen(QColor(self.theme.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1.5, -1, -1.5), 4, 4)

    def _paint_project(self, painter: QPainter) -> None:
        theme, project = self.theme, self.project
        done = 0 < project.documents == project.done
        name, colour = ("done", theme.ok) if done else ("sample", theme.muted)
        picture = pixmap(name, colour, 18, self.devicePixelRatioF())
        painter.drawPixmap(self.visual(QRect(_MARGIN, 22, 18, 18)).topLeft(), picture)
        width = self.width() - 44 - _PROGRESS_WIDTH - 2 * _MARGIN - 12
        self._text(painter, self.text(), "tab", theme.text, QRect(44, 9, width, 22))
        place = place_of(Path(project.path))
        self._text(painter, place, "small", theme.muted, QRect(44, 31, width, 20))

    def _paint_progress(self, painter: QPainter) -> None:
        theme, project = self.theme, self.project
        start = self.width() - _MARGIN - _PROGRESS_WIDTH
        self._bar(painter, QRect(start, 17, _PROGRESS_WIDTH, 4), theme.line)
        if project.documents and project.done:
            part = min(project.done / project.documents, 1.0)
            width = max(round(_PROGRESS_WIDTH * part), 4)
            colour = theme.ok if part == 1 else theme.accent
            self._bar(painter, QRect(start, 17, width, 4), colour)
        metrics = QFontMetrics(font("small"))
        opened, counted = _opened(project.opened), self._counted()
        used = metrics.horizontalAdvance(opened) + 2
        end = QRect(start + _PROGRESS_WIDTH - used, 27, used, 20)
        self._text(painter, opened, "small", theme.muted, end)
        room = _PROGRESS_WIDTH - used - 8
        if metrics.horizontalAdvance(counted) > room:
            counted = tr("{done} of {total}", done=project.done, total=project.documents)
        self._text(painter, counted, "small", theme.muted, QRect(start, 27, room, 20))

    def _bar(self, painter: QPainter, place: QRect, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(self.visual(place), 2, 2)

    def _text(self, painter: QPainter, text: str, role: Role, colour: str, place: QRect) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(colour))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        side = self.start_side() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.visual(place), side, shown)


def _opened(moment: str) -> str:
    try:
        return when(datetime.fromisoformat(moment), datetime.now().astimezone())
    except ValueError:
        return ""


class RecentList(QWidget):
    """Recent projects; the arrows choose, Enter or a click opens, Delete takes one off the list."""

    project_chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """Show other projects; the first is the current one."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [RecentRow(project) for project in projects[:MOST_ROWS]]
        for row in self._rows:
            row.show_theme(self._theme)
            row.clicked.connect(partial(self._choose, row))
            row.installEventFilter(self)
            self._column.addWidget(row)
            row.show()  # now, so that it can take the focus
        self._make_current(0)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for row in self._rows:
            row.show_theme(theme)

    def retranslate(self) -> None:
        """Set its texts anew."""
        self.setAccessibleName(tr("Recent projects"))
        for row in self._rows:
            row.retranslate()

    def _choose(self, row: RecentRow, *_: bool) -> None:
        self.project_chosen.emit(row.project.path)

    def _make_current(self, number: int) -> None:
        for place, row in enumerate(self._rows):
            row.show_current(current=place == number)
            if place == number:
                self.setFocusProxy(row)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus from row to row."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, RecentRow):
            self._make_current(self._rows.index(watched))
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the row with the focus leaves over."""
        current = next((row for row in self._rows if row.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if current is None:
            super().keyPressEvent(event)
        elif step:
            place = self._rows.index(current) + step
            self._rows[min(max(place, 0), len(self._rows) - 1)].setFocus()
        elif event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(current.project.path)
        else:
            super().keyPressEvent(event)
