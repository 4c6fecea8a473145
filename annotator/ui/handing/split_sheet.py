"""The dialog of handing out: who gets a file, and how many documents are common."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from annotator.errors import AnnotatorError
from annotator.model import rules
from annotator.project.split import Split, Standing
from annotator.ui.handing.standing_table import StandingTable
from annotator.ui.sheet import Sheet, plain_words
from annotator.ui.theme import font
from annotator.ui.translation import direction, tr, translate_error

_SEPARATORS = re.compile("[,،;؛\n]")


class SplitSheet(Sheet):
    """Says at every change what would be handed out; `wish` is what was chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        documents: int,
        new: int,
        people: Sequence[str],
        standings: Sequence[Standing],
        gold: int = 0,
    ) -> None:
        sentences = [
            tr("Each annotator gets a project file of their own, to take home and to send back."),
            tr("Nobody's file holds anything of the others."),
        ]
        super().__init__(parent, tr("Hand out to annotators"), sentences, wide=bool(standings))
        self._documents, self._new, self._gold = documents, new, gold
        self._assigned = {one.annotator: one.assigned for one in standings}
        self.names = QLineEdit("، ".join(people))
        self.common, self.each = QSpinBox(), QSpinBox()
        self.repeats, self.questions = QSpinBox(), QSpinBox()
        self.only_new = QCheckBox(tr("Only documents that nobody has yet ({new})", new=new))
        self.suggest = QCheckBox(tr("Leave suggestions in common documents"))
        self._sum = plain_words("")
        self._lay_out(standings)
        self.add_safe(tr("Cancel"))
        self._primary = self.add_primary(tr("Choose a folder and hand out"))
        self.only_new.setChecked(0 < new < documents)
        for changed in (
            self.names.textChanged,
            self.common.valueChanged,
            self.each.valueChanged,
            self.repeats.valueChanged,
            self.questions.valueChanged,
            self.only_new.toggled,
        ):
            changed.connect(self._show)
        self._show()
        self.names.setFocus()

    def _lay_out(self, standings: Sequence[Standing]) -> None:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setHorizontalSpacing(16)
        form.setContentsMargins(0, 8, 0, 8)
        form.addRow(tr("Annotators, divided by commas"), self.names)
        form.addRow(tr("Documents in common"), self.common)
        form.addRow(tr("Annotators for each of them"), self.each)
        form.addRow(tr("Hidden repeats for each annotator"), self.repeats)
        form.addRow(tr("Gold questions for each annotator"), self.questions)
        form.addRow(self.only_new)
        form.addRow(self.suggest)
        self.each.setMinimum(2)
        self.repeats.setToolTip(
            tr("Articles of their own share come again later; nothing marks them.")
        )
        self.questions.setToolTip(tr("Documents whose gold is known; nothing marks them."))
        self.questions.setMaximum(self._gold)
        self.questions.setEnabled(self._gold > 0)
        right = direction() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        for field in (self.common, self.each, self.repeats, self.questions):
            field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            # Qt leaves a styled field without buttons no room for its figures from left to right
            field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            field.lineEdit().setTextMargins(0 if right else 7, 0, 0, 0)
            field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # figures have no side
        self.add(fields)
        self._sum.setFont(font("current"))
        self.add(self._sum)
        if standings:
            self.add(StandingTable(standings))

    def annotators(self) -> tuple[str, ...]:
        """Return the names that are written there."""
        parts = (part.strip() for part in _SEPARATORS.split(self.names.text()))
        return tuple(part for part in parts if part)

    def wish(self) -> Split:
        """Return what to hand out to whom."""
        common = self.common.value()
        return Split(
            self.annotators(),
            common,
            each=self.each.value() if common else None,
            new_only=self.only_new.isChecked(),
            suggest_in_common=self.suggest.isChecked(),
            repeats=self.repeats.value(),
            gold_questions=self.questions.value(),
        )

    def said(self) -> str:
        """Return what the dialog says would be handed out, or why nothing can be."""
        return self._sum.text()

    def can_hand_out(self) -> bool:
        """Say whether the button can be pressed."""
        return self._primary.isEnabled()

    def _show(self) -> None:
        documents = self._new if self.only_new.isChecked() else self._documents
        people = len(self.annotators())
        self.common.setMaximum(documents if people > 1 else 0)
        self.each.setMaximum(max(2, people))
        self.each.setEnabled(self.common.value() > 0)
        self.repeats.setMaximum(documents // max(1, people) // 2 + self._had())
        reason = self._reason(documents)
        self._sum.setText(reason or self._said(documents, people))
        self._primary.setEnabled(not reason)

    def _had(self) -> int:
        """Return how many documents each of them has had at least."""
        return min((self._assigned.get(name, 0) for name in self.annotators()), default=0)

    def _said(self, documents: int, people: int) -> str:
        common, each = self.common.value(), self.each.value()
        mixed = self.repeats.value() + self.questions.value()
        own = (documents - common + common * each + people // 2) // people + mixed
        return tr(
            "{documents} documents, {people} annotators, {common} in common to {each} each: "
            "about {own} documents for each annotator.",
            documents=documents,
            people=people,
            common=common,
            each=each if common else 0,
            own=own,
        )

    def _reason(self, documents: int) -> str:
        names = self.annotators()
        if not names:
            return tr("Name at least one annotator.")
        try:
            for name in names:
                rules.check_annotator(name)
        except AnnotatorError as error:
            return translate_error(error)
        if len({name.casefold() for name in names}) != len(names):
            return tr("Name each annotator once.")
        return "" if documents else tr("There is no document to hand out.")
