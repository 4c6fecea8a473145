"""The warnings of the open document: found in idle time, gone through and repaired by key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.marks import label_names
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.background import Idle
from annotator.ui.translation import translate_error

if TYPE_CHECKING:
    from annotator.model.edit import Edit
    from annotator.project.checker import Checker
    from annotator.project.warnings import EntityWarning

_QUIET = 60
"""Milliseconds without an edit or a paint after which the look for warnings goes on."""
_WORK, _PAUSE = 0.002, 5
"""Seconds of work in a row, and the milliseconds between: what comes meanwhile waits no longer.

Off the window's thread it would wait longer: Python lets one thread work at a time, and a paint
would have to ask for its turn again and again.
"""
_SLICES = 40
"""After so many slices what was found is shown; that is a paint, after which it rests."""


class WarningWalk(QObject):
    """Holds the warnings; the current one is that of the current entity, or was last gone to."""

    changed = Signal()

    def __init__(
        self,
        session: AnnotationSession,
        marks: OpenMarks,
        labelling: Labelling,
    ) -> None:
        super().__init__(labelling)
        self._session = session
        self._marks = marks
        self._labelling = labelling
        self._checker: Checker | None = None
        self._begin = Idle(_QUIET, self._look, self)
        self._go_on = Idle(_PAUSE, self._look, self)
        self._is_looking = False
        self._slices = 0
        self._names: Mapping[str, str] = {}
        self.warnings: list[EntityWarning] = []
        self.at: int | None = None

    def begin(self) -> None:
        """Look at another document, or in another language."""
        from annotator.project.checker import Checker

        session, document = self._session, self._session.document
        assert document is not None
        self._checker = Checker(document.text, session.layer, session.schema, session.rulings)
        self._names = label_names(session.schema)
        self._take([])
        self._is_looking = True
        self.rest()

    def hear(self, edit: Edit) -> None:
        """Look soon at what an edit has changed."""
        if self._checker is not None:
            self._checker.hear(edit)
            self._is_looking = True
            self.rest()

    def rest(self) -> None:
        """Go on, if there is anything left to look at, only when nothing happens any more."""
        self._go_on.end()
        if self._is_looking:
            self._begin.stir()

    def _look(self) -> None:
        if self._checker is None:
            return
        self._is_looking = self._checker.look(_WORK)
        self._slices += 1
        if self._is_looking and self._slices % _SLICES:
            self._go_on.stir()
            return
        news = self._checker.news()
        self._marks.show_warnings(
            {id: self.said(found[0]) if found else "" for id, found in news.items()}
        )
        if self._is_looking:
            self._go_on.stir()
        else:
            self._take(self._checker.warnings)

    def _take(self, found: list[EntityWarning]) -> None:
        self.warnings, self.at = found, None
        self._follow()
        self.changed.emit()

    def follow(self) -> None:
        """Let the current entity's first warning be the current one."""
        before = self.at
        self._follow()
        if self.at != before:
            self.changed.emit()

    def _follow(self) -> None:
        current = self._labelling.current
        if self.at is None or self.warnings[self.at].entity != current:
            self.at = self._first_of(current) if current else None

    def _first_of(self, entity: str) -> int | None:
        if self._checker is None or not self._checker.found(entity):
            return None  # of most, and the warnings are many
        return next((at for at, one in enumerate(self.warnings) if one.entity == entity), None)

    def step(self) -> bool:
        """Go to the next warning, around the end; False if there is none."""
        if not self.warnings:
            return False
        following = 0 if self.at is None else (self.at + 1) % len(self.warnings)
        if self.at is None:
            following = self._after_caret()
        self.at = following
        self._labelling.choose(self.warnings[following].entity)
        self._follow()
        self.changed.emit()
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

    def said(self, warning: EntityWarning) -> str:
        """Return a warning's sentence in the interface language."""
        arguments, names = dict(warning.arguments), self._names
        if "label" in arguments:
            key = str(arguments["label"])
            arguments["label"] = names.get(key, key)
        return translate_error(AnnotatorError(warning.source, **arguments))
