from __future__ import annotations

import pytest

from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.lens import found_in, line_end
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower


def layout_of(view: TextView) -> AnnotatedLayout:
    layout = view.document().documentLayout()
    assert isinstance(layout, AnnotatedLayout)
    return layout


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("پیام‌رسان‌ها", ["half-space", "half-space"]),
        ("۲۰\u00a0درصد", ["blank"]),
        ("سلام\u200f ABC\u200e دنیا", ["leftward", "rightward"]),
        ("كتاب علي", ["arabic", "arabic"]),
        ("کـتاب", ["tatweel"]),
        ("سلام دنیا 😂", []),
        ("😂 نیم‌فاصله", ["half-space"]),
    ],
)
def test_the_lens_finds_what_is_invisible_or_doubtful(show: Shower, text: str, kinds: list[str]):
    row = layout_of(show(text)).row(0)
    assert [found.kind for found in found_in(row, row.lines[0])] == kinds


def test_the_lens_names_every_line_end_but_lf(show: Shower):
    layout = layout_of(show("یک\r\nدو\nسه\rچهار\u2028پنج\u2029\r\nشش"))
    names = [line_end(layout.row(number), layout) for number in range(7)]
    assert names == ["CRLF", "", "CR", "LS", "PS", "", ""]
