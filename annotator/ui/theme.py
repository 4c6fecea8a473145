"""The look: tokens, label colours, fonts, palette and style sheet (``look.md`` sections 1 to 3, 11)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.ui.colour import over, to_lch, with_contrast


class Theme(NamedTuple):
    """One look. Every token is ``#rrggbb``; alphas are 0 to 1 and stand over ``paper``."""

    name: Literal["light", "dark"]
    window: str
    pane: str
    paper: str
    raised: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    onaccent: str
    accentsoft: str
    focus: str
    selection: str
    hit: str
    warn: str
    warnsoft: str
    error: str
    errorsoft: str
    ok: str
    oksoft: str
    tint_alpha: float
    nested_alpha: float
    hover_alpha: float
    nested_hover_alpha: float

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#efeeeb",
    pane="#f6f5f2",
    paper="#fefdfb",
    raised="#ffffff",
    text="#1f1f1d",
    muted="#65625b",
    line="#dcd9d3",
    edge="#8b877e",
    accent="#1f5c7a",
    onaccent="#ffffff",
    accentsoft="#dde8ed",
    focus="#2f7fa6",
    selection="#cbe0ea",
    hit="#f7e48b",
    warn="#8a5300",
    warnsoft="#f8ecd4",
    error="#a8291f",
    errorsoft="#f8e0dc",
    ok="#2c6b3f",
    oksoft="#e0eee2",
    tint_alpha=0.14,
    nested_alpha=0.14,
    hover_alpha=0.24,
    nested_hover_alpha=0.24,
)

DARK = Theme(
    name="dark",
    window="#232427",
    pane="#1f2023",
    paper="#18191b",
    raised="#2b2c30",
    text="#e6e3dc",
    muted="#aaa69d",
    line="#36373b",
    edge="#7a7872",
    accent="#86bfd8",
    onaccent="#10222b",
    accentsoft="#263a44",
    focus="#5aa9cb",
    selection="#274756",
    hit="#6a5914",
    warn="#e3ad5a",
    warnsoft="#3a2f1c",
    error="#f08a7d",
    errorsoft="#3f2523",
    ok="#86c795",
    oksoft="#22352a",
    tint_alpha=0.22,
    nested_alpha=0.11,
    hover_alpha=0.34,
    nested_hover_alpha=0.17,
)


def wash(colour: str, alpha: float) -> QColor:
    """Return ``colour`` at ``alpha`` (0 to 1), for painting over something."""
    washed = QColor(colour)
    washed.setAlphaF(alpha)
    return washed


# Label colours


class LabelColours(NamedTuple):
    """What a label is drawn in: bar, tint behind the words, ground of the chip, its ink."""

    bar: str
    tint: str
    chip: str
    ink: str


_ROWS = """
#1f86cc #dfecf4 #d1e5f2 #046095   #6b9ddb #2a3645 #334358 #8fbfff
#9b2422 #f0dfdd #ead2d0 #91312a   #de7c6c #442f2d #573935 #fba292
#38369b #e2e1ee #d6d5e8 #423a85   #cdc4fb #403f4c #525063 #d5cdff
#19957b #deeee9 #d0e8e1 #056854   #5fd6aa #28433a #2f5549 #81e0ba
#a6750a #f2ead9 #ece2cb #7a5400   #f2bb58 #483d28 #5e4d2f #f2c989
#555a61 #e6e6e5 #dcdcdc #53585f   #a2a9b2 #36393c #44474b #bcc3cc
#de4f7c #fae5e9 #f8dae2 #9e3155   #e17299 #442d37 #583543 #f89cba
#6a8457 #e9ece4 #e0e5da #4a6338   #eaeda5 #464839 #5b5d47 #eaeda5
#066781 #dbe8ea #ccdfe3 #005f78   #9feff1 #36484a #435d5f #9feff1
#37231e #e2dedc #d6d1cf #37231e   #e0af7f #443a31 #58493b #f3c190
#4c274e #e5dfe3 #dad2d8 #4c274e   #b56aa8 #3b2b3a #4a3348 #df9bd2
#aa502f #f2e5de #eddad2 #923f21   #e27126 #442c1d #59351f #eba57c
"""


def _palette_rows() -> Mapping[str, tuple[LabelColours, LabelColours]]:
    rows = [row.split() for row in _ROWS.strip().splitlines()]
    return {row[0]: (LabelColours(*row[:4]), LabelColours(*row[4:])) for row in rows}


LABEL_PALETTE = _palette_rows()
"""The twelve label colours by their light bar, which is what a schema holds: (light, dark)."""


@lru_cache(maxsize=256)
def label_colours(colour: str, theme: Theme) -> LabelColours:
    """Return the four colours of the label whose schema says ``colour`` (a light bar).

    One of the twelve gives its row; any other is derived in CIE LCh with its hue kept.
    """
    row = LABEL_PALETTE.get(colour.lower())
    if row:
        return row[theme.dark]
    known = colour.lower() if re.fullmatch("#[0-9a-fA-F]{6}", colour) else theme.muted
    return _derived(known, theme)


def _derived(colour: str, theme: Theme) -> LabelColours:
    lightness, chroma, hue = to_lch(colour)
    most, bar_contrast, chip_alpha, most_ink = (
        (45.0, 5.5, 0.32, 38.0) if theme.dark else (chroma, 3.3, 0.20, 48.0)
    )
    bar = with_contrast((lightness, min(chroma, most), hue), theme.paper, bar_contrast)
    chip = over(bar, theme.paper, chip_alpha)
    bar_lightness, bar_chroma, bar_hue = to_lch(bar)
    ink = with_contrast((bar_lightness, min(bar_chroma, most_ink), bar_hue), chip, 5.2)
    return LabelColours(bar, over(bar, theme.paper, theme.tint_alpha), chip, ink)


# Fonts

FAMILIES = (
    "Vazirmatn",
    "Vazir",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Segoe UI",
    "Tahoma",
    "DejaVu Sans",
)
"""Families in order of preference, for Persian and Latin alike so that they share a baseline."""

type Role = Literal[
    "article",
    "figure",
    "heading",
    "quote",
    "section",
    "interface",
    "current",
    "tab",
    "small",
    "chip",
    "count",
]

_ROLES: Mapping[Role, tuple[float, int]] = {
    "article": (14, 400),
    "figure": (20, 600),
    "heading": (15, 600),
    "quote": (12, 400),
    "section": (11, 600),
    "interface": (10, 400),
    "current": (10, 600),
    "tab": (10, 500),
    "small": (9, 400),
    "chip": (8, 500),
    "count": (8, 400),  # paragraph numbers, labels of arcs
}


def font(role: Role, points: float | None = None) -> QFont:
    """Return the font of ``role``; ``points`` replaces its size (the article's is a setting)."""
    size, weight = _ROLES[role]
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPointSizeF(points or size)
    made.setWeight(QFont.Weight(weight))
    return made


@cache
def load_fonts() -> tuple[str, ...]:
    """Load the font files in ``resources/fonts``, if there are any; return their families.

    The first text anybody measures or paints must come after this.
    """
    loaded: list[str] = []
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        loaded += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(loaded))


def text_family() -> str:
    """Return the family that this machine really draws text in."""
    return QFontInfo(font("article")).family()


# Palette and style sheet

_TOKENS_OF_ROLES: Mapping[str, tuple[QPalette.ColorRole, ...]] = {
    "window": (QPalette.ColorRole.Window,),
    "raised": (QPalette.ColorRole.Base, QPalette.ColorRole.ToolTipBase, QPalette.ColorRole.Light),
    "pane": (
        QPalette.ColorRole.AlternateBase,
        QPalette.ColorRole.Button,
        QPalette.ColorRole.Midlight,
    ),
    "text": (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
        QPalette.ColorRole.HighlightedText,
    ),
    "line": (QPalette.ColorRole.Mid,),
    "selection": (QPalette.ColorRole.Highlight,),
    "accent": (QPalette.ColorRole.Accent, QPalette.ColorRole.Link),
    "muted": (QPalette.ColorRole.PlaceholderText,),
    "edge": (QPalette.ColorRole.Dark, QPalette.ColorRole.Shadow),
}

_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of the theme."""
    made = QPalette()
    for token, roles in _TOKENS_OF_ROLES.items():
        for role in roles:
            made.setColor(role, QColor(getattr(theme, token)))
    for role in _TEXT_ROLES:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return made


_OUTLINED = ("QCheckBox", "QRadioButton")
_DARKENED = 127
"""Per cent by which Fusion darkens Window for the outlines of these: nobody sees them in the dark."""


def outlined(theme: Theme) -> QPalette:
    """Return the palette that lets Fusion draw outlines in the theme's ``edge``."""
    made = palette(theme)
    made.setColor(QPalette.ColorRole.Window, QColor(theme.edge).lighter(_DARKENED))
    faint = QColor(theme.line).lighter(_DARKENED)
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Window, faint)
    return made


_SHEET = """
QLineEdit, QSpinBox, #note { border: 1px solid @edge; border-radius: 4px; padding: 2px 7px;
  background: @raised }
QSpinBox { height: 22px; max-height: 22px }
QLineEdit:focus, QSpinBox:focus, #note:focus { border: 2px solid @focus; padding: 1px 6px }
QLineEdit[wrong="true"] { border: 1px solid @error }
QLineEdit[wrong="true"]:focus { border: 2px solid @error }
QComboBox { border: 1px solid @edge; border-radius: 4px; padding: 2px 7px; height: 22px; max-height: 22px;
  background: @raised; combobox-popup: 0 }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @edge; padding: 4px 0; outline: 0 }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 7px }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @text }
QComboBox:focus { border: 2px solid @focus; padding: 1px 6px }
QComboBox:disabled { background: @pane; border-color: @line; color: @edge }
QComboBox::drop-down { border: 0; width: 22px }
QComboBox::down-arrow { image: none }
QPushButton { border: 1px solid @edge; border-radius: 4px; padding: 2px 12px; min-height: 22px;
  background: @raised }
QPushButton:default { background: @accent; border-color: @accent; color: @onaccent }
QPushButton:disabled { background: @pane; border-color: @line; color: @edge }
QPushButton:hover:!default { background: @accentsoft }
QToolButton { border: 0; border-radius: 4px; padding: 5px }
QToolButton:hover, QToolButton:checked { background: @accentsoft }
QPushButton:focus { border: 2px solid @focus; padding: 1px 11px }
QPushButton:default:focus { border-color: @text }
QToolButton:focus { border: 2px solid @focus; padding: 3px }
QToolButton::menu-indicator { image: none }
QListView, QTreeWidget { border: 0; background: @pane }
QListWidget::item { padding: 0 6px }
QTreeWidget::item { min-height: 28px; padding: 0 6px }
QListWidget::item:selected, QTreeWidget::item:selected { background: @selection; color: @text }
QHeaderView::section { background: @pane; color: @muted; border: 0; border-bottom: 1px solid @line;
  padding: 4px 9px }
QListView::indicator:unchecked, QTreeView::indicator:unchecked { border: 1px solid @edge;
  border-radius: 1px; width: 11px; height: 11px }
QScrollBar { background: @pane; border: 0 }
QScrollBar:vertical { width: 12px }
QScrollBar:horizontal { height: 12px }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 3px }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @muted }
QScrollBar::handle:vertical { min-height: 30px }
QScrollBar::handle:horizontal { min-width: 30px }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 }
QScrollBar::add-page, QScrollBar::sub-page { background: none }
#details, QTextBrowser { border: 1px solid @line; border-radius: 4px; background: @pane }
QMenu { background: @raised; border: 1px solid @edge; padding: 4px 0 }
QMenu::item { padding: 5px 20px }
QMenu::indicator { width: 12px; margin: 0 8px }
QMenu::item:selected { background: @selection }
QMenu::item:disabled { color: @edge }
QMenu::separator { height: 1px; margin: 4px 0; background: @line }
QTabWidget::pane { border: 0; border-top: 1px solid @line }
QTabBar::tab { border: 0; border-bottom: 2px solid @window; padding: 5px 11px; color: @muted }
QTabBar::tab:selected { border-bottom-color: @accent; color: @text }
QTabBar::tab:hover { color: @text }
QTabBar::tab:focus { border: 2px solid @focus; border-radius: 4px; padding: 3px 9px 5px 9px }
QToolTip { border: 1px solid @edge; padding: 0 2px; background: @raised; color: @text }
"""


def style_sheet(theme: Theme) -> str:
    """Return the one style sheet, filled from the tokens."""
    return re.sub("@([a-z]+)", lambda token: getattr(theme, token[1]), _SHEET)


STYLE = ("-style", "Fusion")
"""Arguments for the ``QApplication``: the style that everything is drawn in."""


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme; the order matters (``look.md`` section 11).

    The application has been made with `STYLE`: to call ``setStyle`` later would wrap a ``QStyle``,
    whose enumerations PySide makes at once, which is a twentieth of the start.
    """
    load_fonts()
    app.setFont(font("interface"))
    app.setPalette(palette(theme))
    edged = outlined(theme)
    for widgets in _OUTLINED:
        app.setPalette(edged, widgets)  # type: ignore[arg-type] (the stub is wrong)
    app.setStyleSheet(style_sheet(theme))


def theme_named(name: str) -> Theme:
    """Return the theme that the setting ``light``, ``dark`` or ``system`` stands for."""
    if name == "system":
        wish = QGuiApplication.styleHints().colorScheme()
        return DARK if wish == Qt.ColorScheme.Dark else LIGHT
    return DARK if name == "dark" else LIGHT
