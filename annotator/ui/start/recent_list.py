"""The list of projects that were open lately."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.settings import RecentProject
from annotator.ui.icons import pixmap
from annotator.ui.theme import LIGHT, Role, Theme, font
from annotator.ui.translation import isolated, tr, when

type Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 62
_PROJECT = Qt.ItemDataRole.UserRole
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


class RecentModel(QAbstractListModel):
    """Recent projects as rows."""

    def __init__(self) -> None:
        super().__init__()
        self._projects: tuple[RecentProject, ...] = ()

    def show(self, projects: Sequence[RecentProject]) -> None:
        """Show other projects."""
        self.beginResetModel()
        self._projects = tuple(projects)
        self.endResetModel()

    def project(self, row: int) -> RecentProject:
        """Return the project in a row."""
        return self._projects[row]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own form
        return 0 if parent.isValid() else len(self._projects)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        project = self._projects[index.row()]
        if role == _PROJECT:
            return project
        if role == Qt.ItemDataRole.DisplayRole:
            return project.name or Path(project.path).stem
        if role == Qt.ItemDataRole.ToolTipRole:
            return project.path
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return tr("{done} of {n} documents", done=project.done, n=project.documents)
        return None


class RecentDelegate(QStyledItemDelegate):
    """Paints a row: icon, name, place; progress, counts, when it was open."""

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        project: RecentProject = index.data(_PROJECT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        row = _Row(painter, option, self.theme)
        row.paint_ground()
        row.paint_project(project, str(index.data()))
        row.paint_progress(project)
        painter.restore()


class _Row:
    """One row while it is painted; its own coordinates, left to right before mirroring."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        self._painter = painter
        self._direction: Qt.LayoutDirection = option.direction
        self._state: QStyle.StateFlag = option.state
        size: QRect = option.rect
        self._bounds = QRect(0, 0, size.width(), size.height())
        self._theme = theme

    def paint_ground(self) -> None:
        chosen = bool(self._state & QStyle.StateFlag.State_Selected)
        hovered = bool(self._state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            ground = QColor(self._theme.accentsoft)
            ground.setAlphaF(1.0 if chosen else 0.5)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ground)
            self._painter.drawRoundedRect(QRectF(self._bounds).adjusted(0, 0.5, 0, -0.5), 4, 4)
        if chosen and self._state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QColor(self._theme.focus))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(QRectF(self._bounds).adjusted(1, 1.5, -1, -1.5), 4, 4)

    def paint_project(self, project: RecentProject, name: str) -> None:
        theme = self._theme
        done = 0 < project.documents == project.done
        picture = pixmap(
            "done" if done else "sample",
            theme.ok if done else theme.muted,
            18,
            self._painter.device().devicePixelRatioF(),
        )
        self._painter.drawPixmap(self._visual(_MARGIN, 22, 18, 18).topLeft(), picture)
        width = self._bounds.width() - 44 - _PROGRESS_WIDTH - 2 * _MARGIN - 12
        self._text(name, "tab", theme.text, self._visual(44, 9, width, 22))
        place = place_of(Path(project.path))
        self._text(place, "small", theme.muted, self._visual(44, 31, width, 20))

    def paint_progress(self, project: RecentProject) -> None:
        theme = self._theme
        start = self._bounds.width() - _MARGIN - _PROGRESS_WIDTH
        self._bar(start, _PROGRESS_WIDTH, theme.line)
        if project.documents:
            part = project.done / project.documents
            colour = theme.ok if part >= 1 else theme.accent
            self._bar(start, max(round(_PROGRESS_WIDTH * part), 4 if part else 0), colour)
        opened = _opened(project.opened)
        metrics = QFontMetrics(font("small"))
        used = metrics.horizontalAdvance(opened) + 2
        end = self._visual(start + _PROGRESS_WIDTH - used, 27, used, 20)
        self._text(opened, "small", theme.muted, end, at_end=True)
        room = _PROGRESS_WIDTH - used - 8
        counted = tr("{done} of {n} documents", done=project.done, n=project.documents)
        if metrics.horizontalAdvance(counted) > room:
            counted = tr("{done} of {total}", done=project.done, total=project.documents)
        self._text(counted, "small", theme.muted, self._visual(start, 27, room, 20))

    def _bar(self, start: int, width: int, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        if width:
            self._painter.drawRoundedRect(self._visual(start, 17, width, 4), 2, 2)

    def _text(
        self, text: str, role: Role, colour: str, place: QRect, *, at_end: bool = False
    ) -> None:
        self._painter.setFont(font(role))
        self._painter.setPen(QColor(colour))
        metrics = QFontMetrics(self._painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        flags = QStyle.visualAlignment(self._direction, side) | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(place, flags, shown)

    def _visual(self, x: int, y: int, width: int, height: int) -> QRect:
        return QStyle.visualRect(self._direction, self._bounds, QRect(x, y, width, height))


def _opened(moment: str) -> str:
    try:
        return when(datetime.fromisoformat(moment), datetime.now().astimezone())
    except ValueError:
        return ""


class RecentList(QListView):
    """Recent projects; Enter or a click opens one, Delete takes it off the list."""

    project_chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._projects = RecentModel()
        self._painting = RecentDelegate()
        self.setModel(self._projects)
        self.setItemDelegate(self._painting)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setObjectName("recent")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """Show other projects; the first is the current one."""
        self._projects.show(projects)
        self.setCurrentIndex(self._projects.index(0))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._painting.theme = theme
        self.viewport().update()

    def retranslate(self) -> None:
        """Set its texts anew."""
        self.setAccessibleName(tr("Recent projects"))
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        self.project_chosen.emit(self._projects.project(index.row()).path)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(self._projects.project(index.row()).path)
        else:
            super().keyPressEvent(event)
