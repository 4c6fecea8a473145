"""The dialog of the settings."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.model import rules
from annotator.settings import TEXT_SIZES, Settings
from annotator.ui.combo_box import ComboBox
from annotator.ui.settings.key_page import KeyPage
from annotator.ui.sheet import Sheet, plain_words
from annotator.ui.start.screen import LANGUAGE_NAMES
from annotator.ui.theme import font
from annotator.ui.translation import number, tr, translate_error


class SettingsDialog(Sheet):
    """Changes a copy of the settings, which `settings` returns."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent, tr("Settings"), wide=True)
        self.resize(640, 560)
        self._before = settings
        self._annotator = QLineEdit(settings.annotator)
        self._wrong = plain_words("")
        self._wrong.setFont(font("small"))
        self._choices = _choices(settings)
        self._switches = _switches(settings)
        self._keys = KeyPage(settings.keys)
        pages = QTabWidget()
        pages.addTab(self._general(), tr("General"))
        pages.addTab(self._keys, tr("Keys"))
        self.add(pages)
        self.add_safe(tr("Cancel"))
        self._primary = self.add_primary(tr("Apply"))
        self._annotator.textChanged.connect(self._check)
        self._choices["language"].setFocus()

    def _general(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 16, 0, 16)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(10)
        form.addRow(tr("Language"), self._choices["language"])
        form.addRow(tr("Colours"), self._choices["theme"])
        form.addRow(tr("Name of who is labelling"), self._annotator)
        form.addRow("", self._wrong)
        form.setRowVisible(self._wrong, False)  # noqa: FBT003  Qt takes no name
        self._form = form
        form.addRow(tr("Size of the article's text"), self._choices["text_size"])
        form.addRow(tr("Width of its column"), self._choices["column"])
        form.addRow(tr("Room between its lines"), self._choices["line_spacing"])
        for switch in self._switches.values():
            form.addRow("", switch)
        return page

    def _check(self, name: str) -> None:
        reason = ""
        try:
            if name:
                rules.check_annotator(name)
        except AnnotatorError as error:
            reason = translate_error(error)
        self._wrong.setText(reason)
        self._form.setRowVisible(self._wrong, bool(reason))
        self._primary.setEnabled(not reason)

    def settings(self) -> Settings:
        """Return the settings as they stand in the dialog."""
        return self._before._replace(
            annotator=self._annotator.text(),
            keys=self._keys.remapped(),
            **{name: box.currentData() for name, box in self._choices.items()},
            **{name: box.isChecked() for name, box in self._switches.items()},
        )


def _choices(settings: Settings) -> dict[str, ComboBox]:
    low, high = TEXT_SIZES
    wide, very_wide = tr("Wide"), tr("Very wide")
    options: dict[str, dict[str | int, str]] = {
        "language": {"system": tr("As the system"), **LANGUAGE_NAMES},
        "theme": {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")},
        "text_size": {points: number(points) for points in range(low, high + 1)},
        "column": {24: tr("Narrow"), 30: tr("Normal"), 36: wide, 42: very_wide},
        "line_spacing": {0: tr("Normal"), 6: wide, 12: very_wide},
    }
    return {name: _choice(values, getattr(settings, name)) for name, values in options.items()}


def _choice(options: dict[str | int, str], chosen: str | int) -> ComboBox:
    """Return a box of values with their names; a number that was set by hand is one of them."""
    box = ComboBox()
    for value, text in options.items():
        box.addItem(text, value)
    if isinstance(chosen, int) and chosen not in options:
        box.addItem(number(chosen), chosen)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box


def _switches(settings: Settings) -> dict[str, QCheckBox]:
    texts = {
        "compact": tr("Lines without labels close up"),
        "half_spaces": tr("Show half-spaces"),
        "character_wise": tr("Select character by character"),
        "motion": tr("Let panes and messages move"),
    }
    boxes = {name: QCheckBox(text) for name, text in texts.items()}
    for name, box in boxes.items():
        box.setChecked(getattr(settings, name))
    return boxes
