"""The agreement screen: how far two annotators agree, and every place where they do not."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPalette, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.agreement.undefined import Value
from annotator.errors import AnnotatorError
from annotator.project.aligning import gamma_of
from annotator.project.comparing import Comparison, compare
from annotator.project.jobs import Progress
from annotator.ui.agreement import writing
from annotator.ui.agreement.beside import spoken
from annotator.ui.agreement.figures import LabelNames, PairReport
from annotator.ui.agreement.page import Page
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.background import soon
from annotator.ui.bar_buttons import open_below
from annotator.ui.combo_box import ComboBox
from annotator.ui.icons import icon
from annotator.ui.page_head import HEIGHT, PageHead
from annotator.ui.screen import Screen, Workspace
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

if TYPE_CHECKING:
    from annotator.agreement.layers import Scope
    from annotator.project.agreement import Survey
    from annotator.project.measuring import Measured
    from annotator.ui.background import Task


class AgreementScreen(Screen):
    """Measures when it is shown after something has changed; the work is done in the background."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._stale = True
        self._survey: Survey | None = None
        self._chosen: tuple[str, str] | None = None
        self._measured: Measured | None = None  # what was chosen, if it is somebody's checks
        self._task: Task | None = None
        self._scope, self._export = ComboBox(), QPushButton()
        self.with_gold = QCheckBox()
        self._head = PageHead(self.with_gold, self._scope, self._export)
        self._menu = QMenu(self._export)
        self.page, self.empty = Page(), EmptyState()
        self._scroll, self._stack = QScrollArea(), QStackedWidget()
        self._lay_out()
        self._scope.addItems(["", ""])
        self._scope.currentIndexChanged.connect(self._measure)
        self.with_gold.toggled.connect(self._measure)
        self._export.clicked.connect(lambda: open_below(self._menu, self._export))
        self.page.pair_chosen.connect(self._choose)
        self.page.check_chosen.connect(self._choose_check)
        self.page.place_requested.connect(self.place_requested)
        self.page.gamma_requested.connect(self._compute_gamma)
        self.page.cases_shown.connect(partial(soon, self._reveal_cases, self))
        self.empty.button_clicked.connect(partial(self.action_requested.emit, "merge"))
        workspace.bridge.edited.connect(self._age)
        self.retranslate()
        self.show_theme(workspace.theme)

    def _lay_out(self) -> None:
        self.with_gold.hide()
        self._scroll.setWidget(self.page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._stack.addWidget(_centred(self.empty))
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.page.matrix)

    # Measuring

    @property
    def scope(self) -> Scope:
        """Which layers count."""
        return "any" if self._scope.currentIndex() == 1 else "done"

    def _age(self) -> None:
        self._stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._measure()
        else:
            self._show_status()

    @override
    def refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._measure()

    def _measure(self) -> None:
        path, scope = self._workspace.project.path_again(), self.scope
        self._stale = False
        with_gold = self.with_gold.isChecked()

        def job(progress: Progress) -> Survey:
            from annotator.project.agreement import survey  # slow to import: numpy

            return survey(path, scope, progress, with_gold=with_gold)

        self._show_empty(tr("Measuring the agreement…"))
        self._start(
            self._workspace.background.start(tr("Measuring the agreement"), job, self._show)
        )

    def _start(self, task: Task) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = task
        task.refused.connect(self.refused)
        task.stopped.connect(self._age)

    def _show(self, survey: Survey) -> None:
        self._survey = survey
        self.with_gold.setVisible(survey.gold)
        self.page.show_survey(survey)
        check = survey.of(self._chosen) if self._chosen and self._measured else None
        pairs = [pair for pair, documents in survey.common.items() if documents]
        checks = [one for one in survey.measured if one.documents]
        if check in checks:
            self._compare(check.names, check)
        elif pairs:
            self._compare(self._chosen if self._chosen in pairs else pairs[0])
        elif checks:
            self._compare(checks[0].names, checks[0])
        else:
            self._show_nothing()

    def _choose(self, first: str, second: str) -> None:
        self._compare((first, second))

    def _choose_check(self, row: int) -> None:
        if self._survey is not None:
            check = self._survey.measured[row]
            self._compare(check.names, check)

    def _compare(self, pair: tuple[str, str], measured: Measured | None = None) -> None:
        """Show two layers; ``measured`` if they are somebody's checks, not two of all layers."""
        if self._survey is None:
            return
        self._chosen, self._measured = pair, measured
        report = measured.report if measured else self._survey.report
        names = LabelNames(self._workspace.project.schema)
        self.page.show_pair(PairReport(report, pair), names)
        self._stack.setCurrentWidget(self._scroll)
        self._export.setEnabled(True)
        self._show_status()
        path, documents = self._workspace.project.path_again(), self._documents(pair)
        again = measured.again if measured else None

        def job(progress: Progress) -> Comparison:
            return compare(path, pair, documents, progress, again)

        name = tr("Comparing {first} and {second}", first=spoken(pair[0]), second=spoken(pair[1]))
        self._start(self._workspace.background.start(name, job, self._show_comparison))

    def _compute_gamma(self) -> None:
        if self._survey is None or self._chosen is None:
            return
        path, pair, documents = (
            self._workspace.project.path_again(), self._chosen, self._documents(self._chosen)
        )  # fmt: skip
        again = self._measured.again if self._measured else None

        def job(progress: Progress) -> Value:
            return gamma_of(path, pair, documents, progress, again)

        def show(value: Value) -> None:
            if pair == self._chosen:
                self.page.show_gamma(value)

        self._start(self._workspace.background.start(tr("Computing gamma"), job, show))

    def _reveal_cases(self) -> None:
        """Scroll to the cases once they have their place."""
        self._scroll.ensureWidgetVisible(self.page.cases, 0, HEIGHT)

    def _documents(self, pair: tuple[str, str]) -> tuple[str, ...]:
        assert self._survey is not None
        return self._measured.documents if self._measured else self._survey.common[pair]

    def _show_comparison(self, comparison: Comparison) -> None:
        if comparison.annotators == self._chosen:
            self.page.show_comparison(comparison)

    def _show_status(self) -> None:
        if self._survey is None or self._chosen is None:
            self._head.about.clear()
            return
        first, second = map(spoken, self._chosen)
        n = len(self._documents(self._chosen))
        text = tr("{first} and {second}: {n} documents in common", first=first, second=second, n=n)
        self._head.about.setText(text)
        hint = tr("Intervals: documents drawn again 1,000 times")
        self.status_changed.emit((text, hint), "")

    def _show_nothing(self) -> None:
        self._chosen = self._measured = None
        self._show_status()
        self._show_empty(
            tr("To measure agreement, at least two people must have finished the same document."),
            tr("Collect the files of the annotators, or count unfinished documents too."),
            tr("Collect files"),
        )

    def _show_empty(self, fact: str, hint: str = "", action: str = "") -> None:
        self._export.setEnabled(False)
        self.empty.show_texts(fact, hint, action)
        self._stack.setCurrentIndex(0)

    # Writing out

    def _fill_menu(self) -> None:
        self._menu.clear()
        kinds = (
            (tr("Table (CSV)"), ".csv", self._write_csv),
            (tr("Report (JSON)"), ".json", self._write_json),
            (tr("To print (HTML)"), ".html", self._write_html),
            (tr("Picture (PNG)"), ".png", self._write_png),
        )
        for text, suffix, write in kinds:
            self._menu.addAction(text).triggered.connect(partial(self._ask, text, suffix, write))

    def _ask(self, kind: str, suffix: str, write: object, *_: object) -> None:
        path = self._workspace.project.path
        name = path.with_name(f"{path.stem}-agreement{suffix}")
        out = self._workspace.dialogs.save_file(tr("Agreement report"), name, kind, suffix)
        if out is not None and callable(write):
            try:
                write(out)
            except AnnotatorError as error:
                self.refused.emit(error)

    def _write_csv(self, out: Path) -> None:
        assert self._survey is not None
        writing.write(
            out, "\ufeff" + writing.as_csv(self._survey.report)
        )  # else Excel garbles names

    def _write_json(self, out: Path) -> None:
        assert self._survey is not None
        writing.write(out, writing.as_json(self._survey.report))

    def _write_html(self, out: Path) -> None:
        said = [self._head.about.text(), *self.page.sentences()]
        title = f"{tr('Agreement')}: {self._workspace.project.name}"
        pictures = [(heading, _png(picture)) for heading, picture in self.page.pictures()]
        writing.write(out, writing.as_html(title, said, self.page.tables(), pictures))

    def _write_png(self, out: Path) -> None:
        writing.write(out, _png(self.page.grab()))

    # Looks and texts

    @property
    @override
    def title(self) -> str:
        return tr("Agreement")

    @override
    def show_theme(self, theme: Theme) -> None:
        self._head.show_theme(theme)
        self._export.setIcon(icon("export", theme.text, 16, disabled=theme.edge))
        colours = self._stack.palette()
        colours.setColor(QPalette.ColorRole.Window, theme.paper)
        self._stack.setPalette(colours)
        self._stack.setAutoFillBackground(True)
        self.page.show_theme(theme)

    @override
    def retranslate(self) -> None:
        self._head.title.setText(tr("Agreement"))
        self._scope.setItemText(0, tr("Only finished documents"))
        self._scope.setItemText(1, tr("Unfinished documents too"))
        self._scope.setAccessibleName(tr("Which documents count"))
        self.with_gold.setText(tr("With gold"))
        self.with_gold.setToolTip(tr("Measures everybody against the reviewed layer, too."))
        self._export.setText(f" {tr('Report')}")  # else the words touch the icon
        self._fill_menu()
        self.page.retranslate()
        if self._survey is not None and self._chosen is None:
            self._show_nothing()
        else:
            self._show_status()


def _centred(widget: QWidget) -> QWidget:
    area = QWidget()
    row = QHBoxLayout(area)
    row.addStretch()
    row.addWidget(widget)
    row.addStretch()
    return area


def _png(picture: QPixmap) -> bytes:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(written.data())
