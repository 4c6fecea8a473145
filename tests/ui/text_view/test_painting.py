"""What is painted: letters stay where they are, colours are there, nothing else moves."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, styles

TEXT = (
    "وزیر ارتباطات گفت: کاربران پیام‌رسان «ایتا» به ۳۰ میلیون و ۵۰۰ هزار نفر رسیده‌اند، "
    "و Office 2024 را ۱۲٫۵ درصد لاله‌ها دارند.\nبند دوم همین است و چند واژه دارد."
)


def picture(view: TextView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def dark(image: QImage, where: QRect, limit: int) -> set[tuple[int, int]]:
    """Return the pixels that only ink of letters can have made; a tint darkens them a little."""
    return {
        (x, y)
        for x in range(max(where.left(), 0), min(where.right(), image.width() - 1))
        for y in range(max(where.top(), 0), min(where.bottom(), image.height() - 1))
        if QColor(image.pixel(x, y)).lightness() < limit
    }


def same_ink(one: QImage, other: QImage, where: QRect) -> bool:
    surely, maybe = 70, 110
    return all(
        dark(first, where, surely) <= dark(second, where, maybe)
        for first, second in ((one, other), (other, one))
    )


def has(image: QImage, colour: str, where: QRect) -> bool:
    wanted = QColor(colour)
    return any(
        QColor(image.pixel(x, y)) == wanted
        for x in range(where.left(), where.right() + 1)
        for y in range(where.top(), where.bottom() + 1)
    )


def test_letters_are_painted_at_the_same_places_with_and_without_labels(show: Shower):
    view = show(TEXT)
    view.clearFocus()
    words = [box.toAlignedRect() for box in view.boxes(Span(0, TEXT.index("\n")))]
    before = picture(view)
    chance = random.Random(3)
    inside_words = [Span(at, at + chance.randint(1, 9)) for at in range(0, TEXT.index("\n") - 9, 4)]
    view.show_marks([Mark(f"m{n}", span, "NUMBER") for n, span in enumerate(inside_words[:1])])
    view.show_compact(False)
    assert same_ink(before, picture(view), words[0])
    view.show_marks([Mark(f"m{n}", span, "NUMBER") for n, span in enumerate(inside_words)])
    after = picture(view)
    moved = view.boxes(Span(0, TEXT.index("\n")))[0].toAlignedRect()
    assert moved == words[0]
    assert same_ink(before, after, moved)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_an_entity_has_tint_bar_and_chip_in_its_colours(show: Shower, look: theme.Theme):
    view = show(TEXT)
    view.show_theme(look)
    view.show_labels(styles(look))
    view.show_marks([Mark("e", Span(0, 13), "MINISTER")])
    image, chip = picture(view), view.chip_box("e")
    assert chip is not None
    colours = styles(look)["MINISTER"]
    assert has(image, colours.chip, chip.toAlignedRect())
    assert has(image, colours.bar, chip.toAlignedRect().adjusted(-20, -4, 0, 0))
    assert has(image, look.paper, QRect(0, 0, 20, 20))


def test_a_suggestion_has_a_hollow_chip_and_no_tint(show: Shower):
    view = show(TEXT)
    clean = picture(view)
    view.show_marks([Mark("s", Span(0, 13), "MINISTER", "suggestion")])
    image, chip = picture(view), view.chip_box("s")
    assert chip is not None
    box = chip.toAlignedRect()
    assert not has(image, styles()["MINISTER"].chip, box)
    assert has(image, theme.LIGHT.paper, box)
    words = view.boxes(Span(0, 13))[0].toAlignedRect()
    assert image.copy(words) == clean.copy(words)


def test_chips_of_a_line_never_collide(show: Shower, qtbot: QtBot):
    view = show(TEXT, height=900)
    chance = random.Random(8)
    ids = [f"m{n}" for n in range(40)]
    marks = [
        Mark(id, Span(start, start + chance.randint(1, 30)), chance.choice(["NUMBER", "MINISTER"]))
        for id, start in ((id, chance.randrange(60)) for id in ids)
    ]
    view.show_marks(marks)
    chips = [box for box in map(view.chip_box, ids) if box]
    assert len(chips) == len(ids)
    for number, one in enumerate(chips):
        assert not any(one.intersects(other) for other in chips[number + 1 :])


def test_lines_keep_room_for_one_lane_unless_compact(show: Shower):
    view = show(TEXT)
    second = TEXT.index("\n") + 1
    roomy = view.boxes(Span(second, second + 3))[0].top()
    view.show_compact(True)
    assert view.boxes(Span(second, second + 3))[0].top() < roomy
    view.show_compact(False)
    assert view.boxes(Span(second, second + 3))[0].top() == roomy


def test_line_spacing_and_column_width_are_settings(show: Shower):
    view = show("وزیر ارتباطات گفت " * 30, width=1100)
    whole = Span(0, 500)
    tops = {box.top() for box in view.boxes(whole)}
    view.show_line_spacing(10)
    assert max(box.top() for box in view.boxes(whole)) > max(tops) + 10
    view.show_column_width(40)
    assert len(view.boxes(whole)) < len(tops)


def test_a_relation_gets_a_lane_of_its_own_and_is_painted(show: Shower):
    view = show(TEXT)
    view.show_marks([Mark("a", Span(0, 4), "MINISTER"), Mark("b", Span(19, 26), "NUMBER")])
    second = TEXT.index("\n") + 1
    before = view.boxes(Span(second, second + 3))[0].top()
    clean = picture(view)
    view.show_relations([Arc("r", "a", "b", "وزیرِ")])
    assert view.boxes(Span(second, second + 3))[0].top() == before + 20
    chips = [view.chip_box("a"), view.chip_box("b")]
    assert chips[0] is not None
    assert chips[1] is not None
    between = chips[0].united(chips[1]).toAlignedRect().adjusted(0, 10, 0, 14)
    assert has(picture(view), theme.LIGHT.muted, between)
    view.show_relations([])
    assert picture(view) == clean


def test_a_relation_over_lines_is_painted_in_the_gutter(show: Shower):
    view = show(TEXT)
    end = len(TEXT)
    view.show_marks([Mark("a", Span(0, 4), "MINISTER"), Mark("b", Span(end - 6, end), "NUMBER")])
    column = view.boxes(Span(0, 4))[0].right()
    view.show_relations([Arc("r", "a", "b", "وزیرِ")])
    gutter = QRect(QPoint(round(column) + 14, 60), QPoint(round(column) + 30, 110))
    with_arc = picture(view).copy(gutter)
    view.show_relations([])
    assert with_arc != picture(view).copy(gutter)


def test_the_lens_paints_marks_and_moves_nothing(show: Shower):
    view = show("پیام‌رسان\u00a0كتاب ABC\u200e\r\nدوم")
    boxes = view.boxes(Span(0, 20))
    clean = picture(view)
    view.show_half_spaces(True)
    assert view.boxes(Span(0, 20)) == boxes
    assert picture(view) != clean
    view.show_half_spaces(False)
    assert picture(view) == clean


def test_search_hits_are_painted_under_the_words(show: Shower):
    view = show(TEXT)
    view.show_hits([Span(5, 13)], 0)
    box = view.boxes(Span(5, 13))[0].toAlignedRect()
    assert has(picture(view), theme.LIGHT.hit, box)
