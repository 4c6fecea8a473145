"""The clinic: topics at the start, their cases in the middle, the ruling at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.project.clinic import Case, Clinic, Group, Topic, Wish
from annotator.project.project import Project
from annotator.project.review import ReviewSession
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.review import place_list
from annotator.ui.review.clinic import contents, ruling_pane
from annotator.ui.review.clinic.case_list import CaseList
from annotator.ui.review.clinic.group_list import GroupList
from annotator.ui.review.clinic.ruling_pane import RulingPane
from annotator.ui.theme import Theme
from annotator.ui.translation import tr


class ClinicPage(QWidget):
    """Wiring only; documents are looked at one by one as `examine_next` is called."""

    refused = Signal(object)  # an AnnotatorError
    status_changed = Signal(object, str)  # as `Screen.status_changed`
    place_requested = Signal(object)  # a Place, to be looked at in its article
    left = Signal()

    def __init__(self, project: Project, session: ReviewSession) -> None:
        super().__init__()
        self._project = project
        self.groups, self.cases, self.ruling = GroupList(), CaseList(), RulingPane()
        self._empty, self._middle = EmptyState(), QStackedWidget()
        self._shown: list[Group] = []
        self._topic: Topic | None = None
        self._choice: str | None = None
        self._picked = False
        self._turned = set[tuple[object, ...]]()
        self._seen = 0
        self._written = 0
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
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        for page in (self.cases, self._empty):
            self._middle.addWidget(page)
        self._middle.setMinimumWidth(380)
        for number, pane in enumerate((self.groups, self._middle, self.ruling)):
            panes.addWidget(pane)
            panes.setCollapsible(number, False)  # noqa: FBT003 (Qt has no name for it)
            panes.setStretchFactor(number, int(pane is self._middle))
        panes.setSizes([place_list.WIDTH, 800, ruling_pane.WIDTH])
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

    # -- looking -------------------------------------------------------------------------------

    def look_anew(self) -> None:
        """Forget what was found: layers or gold may have come from elsewhere."""
        self.clinic.examine_anew()
        self._seen = 0

    def examine_next(self) -> bool:
        """Look at one more document; False where all have been looked at."""
        more = self.clinic.examine_next()
        self._seen += more
        if self.isVisible() and (not more or self._seen & (self._seen - 1) == 0):
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
        group = self._group
        numbered = contents.numbered(self.clinic, group.topic, named=self._named) if group else []
        return 0 < key <= len(numbered) and self._choose(numbered[key - 1])

    def _choose(self, choice: str) -> bool:
        group = self._group
        if group is None or choice not in self.clinic.choices(group.topic):
            return False
        self._choice, self._picked = choice, True
        self._show_group()
        self.cases.setFocus()
        return True

    def _rule(self) -> bool:
        group = self._group
        if group is None or self._choice is None:
            return False
        chosen, pane = self._chosen_cases(group), self.ruling
        names = self.clinic.names(chosen, self._choice) if pane.always.isChecked() else []
        wish = Wish(
            pane.why.text().strip(),
            guideline=pane.guideline.isChecked(),
            warns=pane.warns.isChecked() and not pane.warns.isHidden(),
        )
        self._written = self.clinic.rule(group.topic, chosen, self._choice, wish)
        self.clinic.suggest_always(names)
        self._go_on()
        return True

    def _go_on(self) -> None:
        """Take the next topic with cases that wait; stay where there is none."""
        at = next((n for n, one in enumerate(self._shown) if one.topic == self._topic), 0)
        later = [*self._shown[at + 1 :], *self._shown[:at]]
        waiting = (one for one in later if not all(map(self.clinic.decided, one.cases)))
        following = next(waiting, None)
        self._take(following.topic if following else self._topic)

    def _take(self, topic: Topic | None) -> None:
        self._topic, self._choice, self._picked = topic, None, True
        self._turned.clear()
        self.ruling.forget()
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
        group = self._group
        if group and 0 <= number < len(group.cases):
            self._turned ^= {contents.key_of(group.cases[number])}
            self._show_group(at=number)

    def _tick_all(self) -> None:
        """Tick every case, or none if all are ticked."""
        group = self._group
        if group:
            ticked = [self._is_ticked(one) for one in group.cases]
            wrong = [c for c, tick in zip(group.cases, ticked, strict=True) if tick == all(ticked)]
            self._turned ^= {contents.key_of(one) for one in wrong}
            self._show_group()

    def _toggle(self, box: QCheckBox) -> bool:
        shown = not box.isHidden()
        if shown:
            box.toggle()
        return shown

    def _write_reason(self) -> None:
        self.ruling.why.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ruling.ensureWidgetVisible(self.ruling.why)

    def _open_current(self) -> bool:
        return self._open_case(self.cases.at)

    def _open_case(self, number: int) -> bool:
        group = self._group
        if group is None or not 0 <= number < len(group.cases):
            return False
        self.place_requested.emit(group.cases[number].place)
        return True

    def _step_back(self, step: str) -> bool:
        done = self._session.undo() if step == "undo" else self._session.redo()
        self._written = 0
        self.show_groups()
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

    def _chosen_cases(self, group: Group) -> list[Case]:
        return [one for one in group.cases if self._is_ticked(one)]

    def show_groups(self, at: int | None = None) -> None:
        """Show the topics found so far, and the cases of the current one."""
        self._shown = self.clinic.groups()
        if self._group is None or not self._picked:
            self._topic = self._shown[0].topic if self._shown else None
        rows = [
            contents.group_row(self.clinic, one, self._project.schema, self._topic)
            for one in self._shown
        ]
        self.groups.show_rows(rows, sum(len(one.cases) for one in self._shown))
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
        rows = [view.case_row(one, titles, ticked=self._is_ticked(one)) for one in group.cases]
        self.cases.show_rows(rows, self.cases.at if at is None else at)
        self.ruling.show_topic(view.topical(group, self._chosen_cases(group)))

    def _show_status(self) -> None:
        cases = [case for group in self._shown for case in group.cases]
        left = sum(not self.clinic.decided(one) for one in cases)
        parts = [tr("{n} disagreements left", n=left), tr("{n} decided", n=len(cases) - left)]
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
