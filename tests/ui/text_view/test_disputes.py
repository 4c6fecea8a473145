"""What a review paints besides entities: places in dispute and whose lanes are whose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, styles
from tests.ui.text_view.test_painting import has, picture

TEXT = "وزیر ارتباطات گفت: کاربران پیام‌رسان «ایتا» به ۳۰ میلیون نفر رسیده‌اند."
WORDS = Span(0, 13)
MARK = Mark("e", WORDS, "MINISTER")
LOOKS = pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def words(view: TextView) -> QRect:
    return view.boxes(WORDS)[0].toAlignedRect()


def dressed(show: Shower, look: theme.Theme) -> TextView:
    view = show(TEXT)
    view.clearFocus()
    view.show_theme(look)
    view.show_labels(styles(look))
    return view


@LOOKS
def test_a_place_in_dispute_has_its_own_ground_instead_of_a_tint(
    show: Shower, look: theme.Theme
) -> None:
    view = dressed(show, look)
    view.show_marks([replace(MARK, look="disputed", group=1)])
    view.show_disputes([WORDS], None)
    image, chip = picture(view), view.chip_box("e")
    assert chip is not None
    assert has(image, look.warnsoft, words(view))
    assert has(image, styles(look)["MINISTER"].chip, chip.toAlignedRect())
    view.show_disputes([], None)
    assert not has(picture(view), look.warnsoft, words(view))


@LOOKS
def test_the_place_that_is_being_decided_is_framed(show: Shower, look: theme.Theme) -> None:
    view = dressed(show, look)
    around = words(view).adjusted(-4, -4, 4, 4)
    assert not has(picture(view), look.focus, around)
    view.show_disputes([], WORDS)
    assert has(picture(view), look.focus, around)


@LOOKS
def test_a_settled_layer_keeps_a_thin_bar_and_the_words_of_its_chip(
    show: Shower, look: theme.Theme
) -> None:
    view = dressed(show, look)
    clean = picture(view).copy(words(view))
    view.show_marks([replace(MARK, look="settled", group=1)])
    image, chip = picture(view), view.chip_box("e")
    assert chip is not None
    colours = styles(look)["MINISTER"]
    assert image.copy(words(view)) == clean
    assert not has(image, colours.chip, chip.toAlignedRect())
    bar = words(view).adjusted(8, 0, -8, 12)
    rows = [y for y in range(bar.top(), bar.bottom()) if image.pixelColor(bar.center().x(), y)
            == QColor(colours.bar)]  # fmt: skip
    assert len(rows) == 1


def inked(image: QImage, ground: str) -> QRect:
    """Return the least rectangle around everything that is not the ground."""
    wanted = QColor(ground)
    points = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != wanted
    ]
    xs, ys = ([point[axis] for point in points] or [0] for axis in (0, 1))
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@LOOKS
def test_a_round_sign_stands_in_the_gutter_beside_the_lanes_it_speaks_of(
    show: Shower, look: theme.Theme
) -> None:
    view = dressed(show, look)
    gutter = QRect(words(view).right() + 25, words(view).bottom() + 1, 30, 80)
    assert inked(picture(view).copy(gutter), look.paper).width() == 1
    view.show_marks([replace(MARK, owner="G")])
    chip = view.chip_box("e")
    assert chip is not None
    gold = picture(view).copy(gutter)
    sign = inked(gold, look.paper)
    assert abs(sign.width() - 16) <= 1
    assert abs(sign.height() - 16) <= 1
    assert abs(sign.center().y() + gutter.top() - chip.center().y()) <= 3
    view.show_marks([replace(MARK, owner="G", group=1)])
    assert picture(view).copy(gutter) != gold
