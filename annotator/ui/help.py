"""Help: the keys as they are set, and the pages of ``resources/help``."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from annotator import resources
from annotator.ui.actions import ACTIONS
from annotator.ui.keys import KeyMap, caption
from annotator.ui.sheet import ROW_HEIGHT, Sheet
from annotator.ui.translation import direction, language, tr

KEYS_PAGE = "keys"


class Help(Sheet):
    """Pages at the start, the text of the current one beside them."""

    def __init__(self, parent: QWidget | None, key_map: KeyMap, page: str) -> None:
        super().__init__(parent, tr("Help"), wide=True)
        self.resize(820, 620)
        self._key_map = key_map
        self._pages = [KEYS_PAGE, *_files()]
        self._list = QListWidget()
        self._list.setFixedWidth(240)
        self._list.addItems([_title(name) for name in self._pages])
        for row in range(self._list.count()):
            self._list.item(row).setSizeHint(QSize(0, ROW_HEIGHT))
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        self.add(body)
        self.add_primary(tr("Close"))
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(self._pages.index(page) if page in self._pages else 0)
        self._text.setFocus()

    def _show(self, row: int) -> None:
        name = self._pages[row]
        if name == KEYS_PAGE:
            self._text.setHtml(keys_as_html(self._key_map))
        else:
            self._text.setMarkdown(_read(name))
        option = self._text.document().defaultTextOption()
        option.setTextDirection(direction())
        option.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self._text.document().setDefaultTextOption(option)


def keys_as_html(key_map: KeyMap) -> str:
    """Return the table of all actions that have a key."""
    rows = [(tr("Label; with Shift, add another entity there"), tr("the key on the label bar"))]
    rows += [
        (action.text, _keys(key_map, name))
        for name, action in ACTIONS.items()
        if key_map.chords(name)
    ]
    return f'<table width="100%" cellpadding="5">{"".join(_row(*row) for row in rows)}</table>'


def _row(name: str, keys: str) -> str:
    """Return a row; Qt's tables always run from the left, so Persian ones are turned over here."""
    side = "right" if language() == "fa" else "left"
    cells = [f'<td align="{side}">{html.escape(text)}</td>' for text in (name, keys)]
    return f"<tr>{''.join(reversed(cells) if language() == 'fa' else cells)}</tr>"


def _keys(key_map: KeyMap, action: str) -> str:
    between = "، " if language() == "fa" else ", "
    return between.join(caption(chord) for chord in key_map.chords(action))


def _files() -> list[str]:
    return sorted(file.stem for file in resources.path(f"help/{language()}").glob("*.md"))


def _read(name: str) -> str:
    return resources.path(f"help/{language()}/{name}.md").read_text(encoding="utf-8")


def _title(name: str) -> str:
    """Return the page's title: its first line, a heading."""
    if name == KEYS_PAGE:
        return tr("Keys")
    return _read(name).partition("\n")[0].lstrip("# ")
