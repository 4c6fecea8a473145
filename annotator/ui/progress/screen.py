"""The progress screen: counts in the background when it is shown after something has changed."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from annotator.project.jobs import Progress
from annotator.project.progress import Overview, overview
from annotator.ui.background import Task
from annotator.ui.combo_box import ComboBox
from annotator.ui.page_head import PageHead
from annotator.ui.progress.page import Page
from annotator.ui.screen import Screen, Workspace
from annotator.ui.theme import Theme
from annotator.ui.translation import date, tr

_SPANS = (14, 30, 90)


class ProgressScreen(Screen):
    """Shows how far everybody is, or one annotator."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._theme = workspace.theme
        self._stale = True
        self._waiting = 0
        self._task: Task | None = None
        self.people, self.spans = ComboBox(), ComboBox()
        self.switch, self.clashes = QPushButton(), QPushButton()
        self._head = PageHead(self.clashes, self.switch, self.people, self.spans)
        self.page = Page()
        self._scroll = QScrollArea()
        self._lay_out()
        self.spans.addItems([""] * len(_SPANS))
        self._fill_people()
        self.people.currentIndexChanged.connect(self._count)
        self.spans.currentIndexChanged.connect(self._count)
        self.switch.toggled.connect(self._show_as_tables)
        self.clashes.clicked.connect(partial(self.action_requested.emit, "clashes"))
        workspace.bridge.edited.connect(self._age)
        self.retranslate()
        self.show_theme(workspace.theme)

    def _lay_out(self) -> None:
        self.switch.setCheckable(True)
        self.clashes.hide()
        self._scroll.setWidget(self.page)
        self._scroll.setWidgetResizable(True)
        for part in (self._scroll.viewport(), self.page):  # the screen's paper shows through
            part.setAutoFillBackground(False)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        self.setFocusProxy(self.people)

    # Counting

    @property
    def annotator(self) -> str:
        """Whose progress is shown; empty for everybody's."""
        return self.people.currentText() if self.people.currentIndex() > 0 else ""

    def _age(self) -> None:
        self._stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    @override
    def refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._fill_people()
            self._count()

    def _fill_people(self) -> None:
        names = self._workspace.project.people()
        if names == [self.people.itemText(n) for n in range(1, self.people.count())]:
            return
        chosen = self.annotator
        self.people.blockSignals(True)  # noqa: FBT003 (Qt has no name for it)
        self.people.clear()
        self.people.addItems([tr("All annotators"), *names])
        self.people.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        self.people.blockSignals(False)  # noqa: FBT003

    def _count(self) -> None:
        path, annotator = self._workspace.project.path_again(), self.annotator
        self._stale = False
        span, now = _SPANS[max(self.spans.currentIndex(), 0)], datetime.now().astimezone()

        def job(progress: Progress) -> Overview:
            return overview(path, annotator, span, now, progress)

        if self._task is not None:
            self._task.cancel()
        self._task = task = self._workspace.background.start(tr("Counting"), job)
        task.succeeded.connect(self._show)
        task.refused.connect(self.refused)
        task.stopped.connect(self._age)

    def _show(self, found: Overview) -> None:
        self.page.show_overview(found)
        self._waiting = found.clashes
        waiting = self._say_clashes()
        entities = sum(found.entities.values())
        said = (
            tr("{n} documents", n=found.documents),
            tr("{n} entities", n=entities),
            waiting,
        )
        self.status_changed.emit(said, "")

    def _show_as_tables(self, on: bool) -> None:  # noqa: FBT001 (a slot)
        self.page.show_as_tables(on=on)
        self._say_switch()

    # Looks and texts

    @property
    @override
    def title(self) -> str:
        return tr("Progress")

    @override
    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._head.show_theme(theme)
        self.page.show_theme(theme)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # a palette would not do: the style's sheet takes it back from a screen that is hidden
        QPainter(self).fillRect(event.rect(), QColor(self._theme.paper))

    @override
    def retranslate(self) -> None:
        self._head.title.setText(tr("Progress"))
        self._head.about.setText(date(datetime.now().astimezone()))
        self.people.setItemText(0, tr("All annotators"))
        self.people.setAccessibleName(tr("Whose progress"))
        self.spans.setAccessibleName(tr("Which days"))
        for place, days in enumerate(_SPANS):
            self.spans.setItemText(place, tr("The last {n} days", n=days))
        self._say_switch()
        self._say_clashes()
        self.page.retranslate()

    def _say_clashes(self) -> str:
        waiting = tr("{n} clashes to settle", n=self._waiting) if self._waiting else ""
        self.clashes.setText(waiting)
        self.clashes.setVisible(bool(waiting))
        return waiting

    def _say_switch(self) -> None:
        self.switch.setText(
            tr("Show as charts") if self.switch.isChecked() else tr("Show as tables")
        )
