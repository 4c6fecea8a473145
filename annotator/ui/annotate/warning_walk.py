"""The warnings of the open document: found in idle time, gone through and repaired by key."""

from __future__ import annotations

from collections.abc import Mapping
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.marks import label_names
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.background import Background, Idle, Task
from annotator.ui.translation import tr, translate_error

if TYPE_CHECKING:
    from annotator.model.entity import Entity
    from annotator.project.jobs import Progress
    from annotator.project.warnings import Checker, Warning  # noqa: A004

_AFTER_EDIT = 120
"""Milliseconds from an edit to the look for warnings: labels and details are painted first."""
_PAUSE = 15
"""Milliseconds between two entities: reading a number takes some, and painting comes first."""
_WORK, _REST = 0.001, 3
"""Seconds of work in a row off the window's thread, which the interpreter's lock would slow, and
how many times as long it then rests."""
_MANY = 1_000
"""Entities from which on a layer is looked at off the window's thread."""


class WarningWalk(QObject):
    """Holds the warnings; the current one is that of the current entity, or was last gone to."""

    changed = Signal()

    def __init__(
        self,
        session: AnnotationSession,
        marks: OpenMarks,
        labelling: Labelling,
        background: Background,
    ) -> None:
        super().__init__(labelling)
        self._session = session
        self._background = background
        self._task: Task | None = None
        self._marks = marks
        self._labelling = labelling
        self._checker: Checker | None = None
        self._begin = Idle(_AFTER_EDIT, self._look, self)
        self._go_on = Idle(_PAUSE, self._check_next, self)
        self._left: list[Entity] = []
        self._names: Mapping[str, str] = {}
        self.warnings: list[Warning] = []
        self.at: int | None = None

    def begin(self) -> None:
        """Look at another document, or in another language."""
        self._stop()
        from annotator.project.warnings import Checker

        document = self._session.document
        assert document is not None
        schema = self._session.schema
        self._checker = Checker(document.text, schema, self._session.rulings)
        self._names = label_names(schema)
        self._take([])
        self.stir()

    def stir(self) -> None:
        """Look again soon, after an edit."""
        self._stop()
        self._go_on.end()
        self._begin.stir()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.silence()
            self._task = None

    def _look(self) -> None:
        if self._checker is None:
            return
        if self._marks.ring.entities > _MANY:
            self._look_behind(self._checker)
            return
        entities = self._session.layer.entities
        self._left = self._checker.unchecked(entities)
        if self._left:
            self._go_on.stir()
        else:
            self._take(self._checker.warnings(entities))

    def _look_behind(self, checker: Checker) -> None:
        """Look at a long layer in the background; what an earlier look has seen is kept."""
        entities = self._session.layer.entities

        def job(progress: Progress) -> list[Warning]:
            left = checker.unchecked(entities)
            begun = perf_counter()
            for number, entity in enumerate(left):
                progress.check()
                progress.report(number, len(left))
                checker.check(entity)
                if (worked := perf_counter() - begun) > _WORK:
                    sleep(worked * _REST)
                    begun = perf_counter()
            return checker.warnings(entities)

        name = tr("Looking for warnings")
        is_first = not checker.has_begun
        self._task = self._background.start(name, job, self._take, quiet=not is_first)

    def _check_next(self) -> None:
        if self._checker is not None and self._left:
            self._checker.check(self._left.pop())
        if self._left:
            self._go_on.stir()
        else:
            self._look()

    def _take(self, found: list[Warning]) -> None:
        self.warnings, self.at = found, None
        self._marks.show_warnings({one.entity: self.said(one) for one in reversed(found)})
        self.follow()

    def follow(self) -> None:
        """Let the current entity's first warning be the current one."""
        current = self._labelling.current
        here = [place for place, one in enumerate(self.warnings) if one.entity == current]
        if self.at not in here:
            self.at = here[0] if here else None
        self.changed.emit()

    def step(self) -> bool:
        """Go to the next warning, around the end; False if there is none."""
        if not self.warnings:
            return False
        following = 0 if self.at is None else (self.at + 1) % len(self.warnings)
        if self.at is None:
            following = self._after_caret()
        self.at = following
        self._labelling.choose(self.warnings[following].entity)
        self.follow()
        return True

    def _after_caret(self) -> int:
        caret = self._labelling.caret
        marks = [self._marks.ring.get(one.entity) for one in self.warnings]
        return next((at for at, mark in enumerate(marks) if mark and mark.span.start >= caret), 0)

    def repair(self) -> bool:
        """Repair the current warning; False if none is current or it has no repair."""
        warning = self.warnings[self.at] if self.at is not None else None
        if warning is None or self._session.layer.entity(warning.entity) is None:
            return False
        if warning.span is not None:
            self._labelling.move(warning.entity, warning.span)
        elif warning.attributes is not None:
            self._session.set_attributes(warning.entity, warning.attributes)
        elif warning.label is not None:
            self._session.relabel(warning.entity, warning.label)
        return warning.is_repairable

    def said(self, warning: Warning) -> str:
        """Return a warning's sentence in the interface language."""
        arguments, names = dict(warning.arguments), self._names
        if "label" in arguments:
            key = str(arguments["label"])
            arguments["label"] = names.get(key, key)
        return translate_error(AnnotatorError(warning.source, **arguments))
