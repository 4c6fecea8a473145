"""Where arcs meet chips, and what is painted of arcs beyond the view."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.text_view.arcs import ArcIndex
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.pieces import Piece
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, styles

TEXT = "وزیر ارتباطات و فناوری گفت که سی میلیون نفر در سامانه هستند"
INNER, MIDDLE, OUTER, FAR = Span(0, 4), Span(0, 13), Span(0, 22), Span(30, 39)


def pieces(view: TextView) -> dict[str, Piece]:
    layout = view.document().documentLayout()
    assert isinstance(layout, AnnotatedLayout)
    return {piece.mark.id: piece for _, piece in layout.row(0).pieces}


def marks(spans: Sequence[Span], label: str = "MINISTER") -> list[Mark]:
    return [Mark(f"m{number}", span, label) for number, span in enumerate(spans)]


@pytest.mark.parametrize("spans", [(INNER, MIDDLE, OUTER, FAR), (INNER, OUTER, FAR)])
def test_an_arc_crosses_no_chip_of_a_lower_lane(show: Shower, spans: Sequence[Span]):
    view = show(TEXT)
    view.show_marks(marks(spans))
    view.show_relations([Arc("r", "m0", f"m{len(spans) - 1}", "وزیرِ")])
    placed = pieces(view)
    inner = placed["m0"]
    assert inner.chip_left < inner.arc_x < inner.chip_right
    for piece in placed.values():
        if piece.lane > inner.lane:
            assert not piece.chip_left - 3 < inner.arc_x < piece.chip_right + 3
            assert piece.left <= piece.chip_left
            assert piece.chip_right <= piece.right + 0.5


def test_chips_hang_from_the_start_again_when_the_relation_is_gone(show: Shower):
    view = show(TEXT)
    view.show_marks(marks((INNER, OUTER, FAR)))
    before = {id: piece.chip_left for id, piece in pieces(view).items()}
    view.show_relations([Arc("r", "m0", "m2", "وزیرِ")])
    view.show_relations([])
    assert {id: piece.chip_left for id, piece in pieces(view).items()} == before


def muted(view: TextView, where: QRect) -> bool:
    image: QImage = view.viewport().grab().toImage()
    colour = QColor(theme.LIGHT.muted)
    return any(
        image.pixelColor(x, y) == colour
        for x in range(where.left(), where.right() + 1)
        for y in range(where.top(), where.bottom() + 1)
    )


def test_nothing_is_painted_of_an_arc_whose_ends_are_both_below_the_view(show: Shower):
    text = "وزیر ارتباطات گفت " * 200
    view = show(text, height=300)
    end = len(text)
    view.show_marks(
        [Mark("a", Span(1800, 1804), "MINISTER"), Mark("b", Span(end - 5, end - 1), "X")]
    )
    view.show_relations([Arc("r", "a", "b", "وزیرِ")])
    column = view.boxes(Span(0, 4))[0].right()
    gutter = QRect(round(column) + 4, 40, 40, view.viewport().height() - 40)
    view.go_to(0)
    assert not muted(view, gutter)
    view.go_to(1700)
    assert muted(view, gutter)


def test_the_outline_of_an_outer_entity_leaves_the_bars_inside_it_whole(show: Shower):
    view = show(TEXT)
    view.show_marks([Mark("in", MIDDLE, "NUMBER"), Mark("out", OUTER, "MINISTER")])
    view.show_current("out")
    box, chip = view.boxes(MIDDLE)[0], view.chip_box("in")
    assert chip is not None
    image = view.viewport().grab().toImage()
    row = [
        image.pixelColor(x, round(chip.top()) - 1).name()
        for x in range(round(box.left()) + 2, round(box.right()) - 2)
    ]
    assert set(row) == {styles()["NUMBER"].bar}


def test_the_chip_of_a_span_that_goes_on_leaves_the_chevron_free(show: Shower):
    view = show(TEXT * 3)
    layout = view.document().documentLayout()
    assert isinstance(layout, AnnotatedLayout)
    break_ = layout.row(0).lines[1].start
    view.show_marks([Mark("w", Span(break_ - 2, break_ + 9), "NUMBER")])
    cut = next(piece for _, piece in layout.row(0).pieces if not piece.last)
    assert cut.chip_width > cut.right - cut.left
    assert cut.chip_left >= cut.left


def test_of_many_arcs_those_are_found_that_reach_between_two_places():
    chance = random.Random(4)
    starts = {f"m{number}": chance.randrange(2_000) for number in range(200)}
    spans = {id: Span(start, start + 3) for id, start in starts.items()}
    ids = [*starts, "gone"]
    arcs = [Arc(f"r{n}", chance.choice(ids), chance.choice(ids), "") for n in range(300)]
    index = ArcIndex(arcs, spans.get)
    for _ in range(100):
        start = chance.randrange(2_000)
        end = start + chance.randrange(200)
        assert index.between(start, end) == [
            arc
            for arc in arcs
            if "gone" not in (arc.source, arc.target)
            and min(starts[arc.source], starts[arc.target]) <= end
            and max(starts[arc.source], starts[arc.target]) >= start
        ]
