"""The sheet of what is suggested always: names and patterns, to see, change and remove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.project.own_suggestions import Own
from annotator.ui.combo_box import ComboBox
from annotator.ui.sheet import Sheet, plain_words
from annotator.ui.theme import font
from annotator.ui.translation import isolated, tr, translate_error

_WORDS, _LABEL, _CANONICAL = range(3)
_WIDTHS = (250, 110)


class OwnSheet(Sheet):
    """A list, and below it the fields of its current row; `kept` is what was wished."""

    def __init__(
        self,
        parent: QWidget | None,
        own: Sequence[Own],
        labels: Sequence[tuple[str, str]],
        new: Own | None,
    ) -> None:
        """``labels`` are keys and names; ``new`` is a name to add, to be looked at first."""
        said = tr("Names and patterns that are suggested in every document of this project.")
        super().__init__(parent, tr("Always suggested"), [said], wide=True)
        self._own = [*own, *((new,) if new and new not in own else ())]
        self._labels = labels
        self.rows = QTreeWidget()
        self.words, self.canonical, self.label = QLineEdit(), QLineEdit(), ComboBox()
        self._words_name, self._canonical_name = QLabel(), QLabel(tr("Standard form"))
        self._wrong = plain_words("")
        self._add_name, self._add_pattern = QPushButton(tr("Add a name")), QPushButton()
        self._add_pattern.setText(tr("Add a pattern"))
        self._remove = QPushButton(tr("Remove"))
        self._lay_out()
        self.add_safe(tr("Cancel"))
        self._primary = self.add_primary(tr("Keep"))
        for one in self._own:
            self._add_row(one)
        self._connect()
        self._go_to(self._own.index(new) if new else 0)
        (self.words if new else self.rows).setFocus()

    def _lay_out(self) -> None:
        self.rows.setHeaderLabels([tr("Name or pattern"), tr("Label"), tr("Standard form")])
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setAccessibleName(tr("Always suggested"))
        for column, width in enumerate(_WIDTHS):
            self.rows.setColumnWidth(column, width)
        for _, name in self._labels:
            self.label.addItem(name)
        self._wrong.setFont(font("small"))
        self._canonical_name.setBuddy(self.canonical)
        self._words_name.setBuddy(self.words)
        buttons, fields = QWidget(), QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self._add_name, self._add_pattern, self._remove):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch()
        form = QFormLayout(fields)
        form.setHorizontalSpacing(16)
        form.setContentsMargins(0, 8, 0, 0)
        form.addRow(self._words_name, self.words)
        form.addRow(tr("Label"), self.label)
        form.addRow(self._canonical_name, self.canonical)
        for part in (self.rows, buttons, fields, self._wrong):
            self.add(part)

    def _connect(self) -> None:
        self.rows.currentItemChanged.connect(self._show_row)
        self._add_name.clicked.connect(lambda: self._append(is_pattern=False))
        self._add_pattern.clicked.connect(lambda: self._append(is_pattern=True))
        self._remove.clicked.connect(self._take_away)
        for line in (self.words, self.canonical):
            line.textEdited.connect(self._take)
        self.label.activated.connect(self._take)

    def kept(self) -> tuple[Own, ...]:
        """Return what is to be suggested always."""
        return tuple(self._own)

    # -- rows ----------------------------------------------------------------------------------

    def _add_row(self, one: Own) -> None:
        item = QTreeWidgetItem()
        self.rows.addTopLevelItem(item)
        self._fill(item, one)

    def _fill(self, item: QTreeWidgetItem, one: Own) -> None:
        kind = tr("pattern {words}", words=isolated(one.words))
        item.setText(_WORDS, kind if one.is_pattern else isolated(one.words))
        item.setText(_LABEL, dict(self._labels).get(one.label, one.label))
        item.setText(_CANONICAL, isolated(one.canonical) if one.canonical else "")

    def _append(self, *, is_pattern: bool) -> None:
        self._own.append(Own("", self._labels[0][0], is_pattern=is_pattern))
        self._add_row(self._own[-1])
        self._go_to(len(self._own) - 1)
        self.words.setFocus()

    def _take_away(self) -> None:
        at = self._at
        if at is not None:
            del self._own[at]
            self.rows.takeTopLevelItem(at)
            self._show_row()

    def _go_to(self, at: int) -> None:
        self.rows.setCurrentItem(self.rows.topLevelItem(at))  # type: ignore[arg-type]
        self._show_row()

    @property
    def _at(self) -> int | None:
        at = self.rows.currentIndex().row()
        return at if 0 <= at < len(self._own) else None

    # -- fields --------------------------------------------------------------------------------

    def _show_row(self) -> None:
        one = self._own[self._at] if self._at is not None else None
        for part in (self.words, self.label, self.canonical, self._remove):
            part.setEnabled(one is not None)
        is_pattern = one is not None and one.is_pattern
        self._words_name.setText(tr("Pattern") if is_pattern else tr("Name"))
        self.words.setToolTip(
            tr("A regular expression; its first group, if it has one, is what gets the label.")
            if is_pattern
            else ""
        )
        for part in (self.canonical, self._canonical_name):
            part.setVisible(not is_pattern)
        self.words.setText(one.words if one else "")
        self.canonical.setText(one.canonical if one else "")
        keys = [key for key, _ in self._labels]
        self.label.setCurrentIndex(keys.index(one.label) if one and one.label in keys else -1)
        self._show_wrong()

    def _take(self) -> None:
        at = self._at
        if at is None:
            return
        chosen = self.label.currentIndex()
        self._own[at] = replace(
            self._own[at],
            words=self.words.text() if self._own[at].is_pattern else self.words.text().strip(),
            label=self._labels[chosen][0] if chosen >= 0 else self._own[at].label,
            canonical=self.canonical.text().strip(),
        )
        item = self.rows.topLevelItem(at)
        if item is not None:
            self._fill(item, self._own[at])
        self._show_wrong()

    def _show_wrong(self) -> None:
        found = next(self._reasons(), "")
        self._wrong.setText(found)
        self._primary.setEnabled(not found)

    def _reasons(self) -> Iterator[str]:
        for one in self._own:
            if not one.words.strip():
                yield tr("A name or pattern is empty.")
                continue
            try:
                one.check()
            except AnnotatorError as error:
                yield translate_error(error)
