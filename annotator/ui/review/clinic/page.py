"""The clinic: topics at the start, their cases in the middle, the ruling at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.project.clinic import Case, Clinic, Group, Topic, Wish, rule
from annotator.project.project import Project
from annotator.project.review import ReviewSession
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.annotate.panes import go_round
from annotator.ui.background import Background
from annotator.ui.pane_splitter import PaneSplitter
from annotator.ui.review import place_list, section_pane
from annotator.ui.review.clinic import contents
from annotator.ui.review.clinic.case_list import CaseList
from annotator.ui.review.clinic.case_row import CaseRow, LazyRows
from annotator.ui.review.clinic.group_list import GroupList
from annotator.ui.review.clinic.ruling_pane import RulingPane
from annotator.ui.theme import Theme
from annotator.ui.translation import tr


class ClinicPage(QWidget):
    """Wiring only; documents are looked at one by one as `examine_next` is called."""

    refused = Signal(object)  # an AnnotatorError
    status_changed = Signal(object, str)  # as `Screen.status_changed`
    place_requested = Signal(object)  # a Place, to be looked at in its article
    looking_requested = Signal()  # let `examine_next` be called again
    left = Signal()

    def __init__(self, project: Project, background: Background, session: ReviewSession) -> None:
        super().__init__()
        self._project = project
        self._background = background
        self.groups, self.cases, self.ruling = GroupList(), CaseList(), RulingPane()
        self._empty, self._middle = EmptyState(), QStackedWidget()
        self._shown: list[Group] = []
        self._cases: list[Case] = []
        self._writing = False
        self._topic: Topic | None = None
        self._choice: str | None = None
        self._picked = False
        self._turned = set[tuple[object, ...]]()
        self._seen = 0
        self._written = 0
        self._going_on = False
        self.begin(session)
        self._lay_out()
        self._actions = self._own_actions()
        self._connect()

    def begin(self, session: ReviewSession, *, named: bool = True) -> None:
        """Go on with another session."""
        self._session, self._named = session, named
        self.clinic = Clinic(self._project, session)
        self._seen = 0

    def _lay_out(self) -> None:
        for page in (self.cases, self._empty):
            self._middle.addWidget(page)
        self._middle.setMinimumWidth(380)
        panes = PaneSplitter((self.groups, self._middle, self.ruling), growing=self._middle)
        panes.setSizes([place_list.WIDTH, 800, section_pane.WIDTH])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panes)
        self.setFocusProxy(self.cases)

    def _connect(self) -> None:
        self.groups.switch.turned.connect(self.left)
        self.groups.group_requested.connect(self._choose_group)
        self.cases.tick_requested.connect(self._tick)
        self.cases.case_opened.connect(self._open_case)
        self.ruling.choice_requested.connect(self._choose)
        self.ruling.ruling_requested.connect(partial(self.handle, "accept"))
        self.ruling.left.connect(self.cases.setFocus)

    @property
    def busy(self) -> bool:
        """Whether a ruling is being written, or what it did is being looked at."""
        return self._writing or self._going_on

    # -- looking -------------------------------------------------------------------------------

    def look_anew(self) -> None:
        """Forget what was found: layers or gold may have come from elsewhere."""
        self.clinic.examine_anew()
        self._seen = 0

    def examine_next(self) -> bool:
        """Look at one more document; False where all have been looked at."""
        more = self.clinic.examine_next()
        self._seen += more
        if not more and self._going_on:
            self._go_on()
        elif self.isVisible() and (not more or self._seen & (self._seen - 1) == 0):
            self.show_groups()
        return more

    # -- actions -------------------------------------------------------------------------------

    def _own_actions(self) -> Mapping[str, Callable[[], object]]:
        return {
            "next_suggestion": partial(self._step_case, 1),
            "previous_suggestion": partial(self._step_case, -1),
            "next_item": partial(self._step_group, 1),
            "previous_item": partial(self._step_group, -1),
            "next_document": partial(self._step_group, 1),
            "previous_document": partial(self._step_group, -1),
            "take_all": partial(self._choose, "all"),
            "take_none": partial(self._choose, "none"),
            "accept": self._rule,
            "same_again": partial(self._toggle, self.ruling.always),
            "unsure": partial(self._toggle, self.ruling.guideline),
            "label:W": partial(self._toggle, self.ruling.warns),
            "select_all": self._tick_all,
            "edit_version": self._open_current,
            "note": self._write_reason,
            "undo": partial(self._step_back, "undo"),
            "redo": partial(self._step_back, "redo"),
            "next_pane": partial(self._go_round, 1),
            "previous_pane": partial(self._go_round, -1),
            "leave": self._leave,
        }

    def handle(self, action: str) -> bool:
        """Do an action of `annotator.ui.keys`; False if it means nothing here."""
        name, _, key = action.partition(":")
        try:
            if name == "label" and key.isdigit():
                return self._choose_by_key(int(key))
            do = self._actions.get(action)
            return do is not None and do() is not False
        except AnnotatorError as error:
            self.refused.emit(error)
            return True

    def _choose_by_key(self, key: int) -> bool:
        topic = self._topic
        numbered = contents.numbered(self.clinic, topic, named=self._named) if topic else []
        return 0 < key <= len(numbered) and self._choose(numbered[key - 1])

    def _choose(self, choice: str) -> bool:
        if self._topic is None or choice not in self.clinic.choices(self._topic):
            return False
        self._choice, self._picked = choice, True
        self._show_group()
        self.cases.setFocus()
        return True

    def _rule(self) -> bool:
        """Write the ruling on a connection of its own; a group may reach over many documents."""
        topic, choice, pane = self._topic, self._choice, self.ruling
        if topic is None or choice is None or self._writing:
            return False
        chosen = self._chosen_cases()
        names = self.clinic.names(chosen, choice) if pane.always.isChecked() else []
        wish = Wish(
            pane.why.text().strip(),
            guideline=pane.guideline.isChecked(),
            warns=pane.warns.isChecked() and not pane.warns.isHidden(),
        )
        verdict = self.clinic.verdict(topic, chosen, choice, wish)
        session, path = self._session, self._project.path_again()
        job = partial(rule, path, session.reviewer, verdict, session.seed)
        self._writing = True
        task = self._background.start(
            tr("Writing the ruling"), lambda progress: job(progress=progress)
        )
        task.succeeded.connect(partial(self._take_written, verdict.documents, names))
        task.refused.connect(self.refused)
        task.ended.connect(self._end_writing)
        return True

    def _take_written(
        self, documents: Sequence[str], names: Sequence[tuple[str, str]], written: int
    ) -> None:
        self._written, self._going_on = written, True
        self.clinic.suggest_always(names)
        self._session.catch_up(documents)
        self._look_again(documents)

    def _end_writing(self) -> None:
        self._writing = False
        if not self._going_on:
            self._show_group()

    def _look_again(self, documents: Iterable[str]) -> None:
        self.clinic.look_again(documents)
        self.looking_requested.emit()

    def _go_on(self) -> None:
        """Take the next topic with cases that wait; stay where there is none."""
        self._going_on = False
        self._shown = self.clinic.groups()
        at = next((n for n, one in enumerate(self._shown) if one.topic == self._topic), 0)
        later = [*self._shown[at + 1 :], *self._shown[:at]]
        following = next((one for one in later if one.decided < one.size), None)
        self._take(following.topic if following else self._topic)

    def _take(self, topic: Topic | None) -> None:
        self._topic, self._choice, self._picked = topic, None, True
        self._turned.clear()
        self.ruling.show_earlier(self.clinic.ruling(topic) if topic else None)
        self.show_groups(at=0)

    def _choose_group(self, number: int) -> None:
        self._take(self._shown[number].topic)
        self.cases.setFocus()

    def _step_group(self, step: int) -> bool:
        if not self._shown:
            return False
        at = next((n for n, one in enumerate(self._shown) if one.topic == self._topic), 0)
        self._take(self._shown[(at + step) % len(self._shown)].topic)
        return True

    def _step_case(self, step: int) -> None:
        self.cases.step(step)
        self.cases.viewport().update()

    def _tick(self, number: int) -> None:
        if 0 <= number < len(self._cases):
            self._turned ^= {contents.key_of(self._cases[number])}
            self._show_group(at=number)

    def _tick_all(self) -> None:
        """Tick every case, or none if all are ticked."""
        every = len(self._chosen_cases()) == len(self._cases)
        self._turned ^= {
            contents.key_of(one) for one in self._cases if self._is_ticked(one) == every
        }
        self._show_group()

    def _toggle(self, box: QCheckBox) -> bool:
        shown = not box.isHidden()
        if shown:
            box.toggle()
        return shown

    def _write_reason(self) -> None:
        self.ruling.why.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ruling.ensureWidgetVisible(self.ruling.why)

    def _go_round(self, step: int) -> None:
        stops = (
            (self._middle, self.cases),
            (self.ruling, self.ruling.why),
            (self.groups, self.groups.switch.segments),
        )
        go_round(stops, step)

    def _open_current(self) -> bool:
        return self._open_case(self.cases.at)

    def _open_case(self, number: int) -> bool:
        if not 0 <= number < len(self._cases):
            return False
        self.place_requested.emit(self._cases[number].place)
        return True

    def _step_back(self, step: str) -> bool:
        done = self._session.undo() if step == "undo" else self._session.redo()
        self._written = 0
        if done:
            self._look_again(sorted({document for document, _ in done.edit.layers}))
        return done is not None

    def _leave(self) -> bool:
        focus = QApplication.focusWidget()
        if focus is not self.cases and focus is not None and self.isAncestorOf(focus):
            self.cases.setFocus()
        elif self._choice is not None:
            self._choice = None
            self._show_group()
        else:
            self.left.emit()
        return True

    # -- what is shown -------------------------------------------------------------------------

    @property
    def _group(self) -> Group | None:
        return next((one for one in self._shown if one.topic == self._topic), None)

    def _is_ticked(self, case: Case) -> bool:
        return self.clinic.decided(case) == (contents.key_of(case) in self._turned)

    def _chosen_cases(self) -> list[Case]:
        return [one for one in self._cases if self._is_ticked(one)]

    def show_groups(self, at: int | None = None) -> None:
        """Show the topics found so far, and the cases of the current one."""
        self._shown = self.clinic.groups()
        if self._group is None or not self._picked:
            self._topic = self._shown[0].topic if self._shown else None
        self._cases = self.clinic.cases(self._topic) if self._topic else []
        rows = [contents.group_row(one, self._project.schema, self._topic) for one in self._shown]
        self.groups.show_rows(rows, sum(one.size for one in self._shown))
        self._show_group(at)

    def _show_group(self, at: int | None = None) -> None:
        group = self._group
        self._middle.setCurrentWidget(self.cases if group else self._empty)
        self.ruling.setVisible(group is not None)
        self._show_status()
        if group is None:
            self._empty.show_texts(tr("There is nothing in dispute."), "")
            return
        view = contents.View(self.clinic, self._project.schema, self._choice, named=self._named)
        titles = {one.id: one.title for one in self._project.documents()}
        cases = list(self._cases)

        def make(number: int) -> CaseRow:
            case = cases[number]
            return view.case_row(case, titles, ticked=self._is_ticked(case))

        self.cases.show_rows(LazyRows(len(cases), make), self.cases.at if at is None else at)
        topical = view.topical(group, cases, self._chosen_cases())
        self.ruling.show_topic(replace(topical, writes=0) if self._writing else topical)

    def _show_status(self) -> None:
        left = sum(one.size - one.decided for one in self._shown)
        done = sum(one.decided for one in self._shown)
        parts = [tr("{n} disagreements left", n=left), tr("{n} decided", n=done)]
        if self._written:
            parts.append(tr("{n} cases written by one ruling", n=self._written))
        if self.isVisible():
            self.status_changed.emit(tuple(parts), tr("{n} causes", n=len(self._shown)))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for part in (self.groups, self.cases, self.ruling):
            part.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.groups.switch.retranslate()
        self.cases.setAccessibleName(tr("Cases"))
        if self.isVisible():
            self.show_groups()
