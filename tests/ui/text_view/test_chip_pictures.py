"""Pictures of chips are kept, but not without end."""

from __future__ import annotations

import gc

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from annotator.ui import theme
from annotator.ui.text_view.chip_pictures import ChipPictures
from tests.ui.text_view.conftest import styles


def test_a_picture_is_painted_once(qapp: QApplication):
    pictures, style = ChipPictures(theme.font("chip"), 1.0), styles()["NUMBER"]
    first = pictures.get(style, "عدد", "plain", 40, 1.0, theme.LIGHT)
    again = pictures.get(style, "عدد", "plain", 40, 1.0, theme.LIGHT)
    other = pictures.get(style, "عدد", "current", 40, 1.0, theme.LIGHT)
    assert again.cacheKey() == first.cacheKey() != other.cacheKey()


def test_a_day_of_different_numbers_does_not_keep_a_picture_of_each(qapp: QApplication):
    pictures, style = ChipPictures(theme.font("chip"), 1.0), styles()["NUMBER"]
    for number in range(3000):
        pictures.get(style, f"عدد {number}", "plain", 60, 1.0, theme.LIGHT)
    gc.collect()
    assert sum(isinstance(one, QPixmap) for one in gc.get_objects()) < 1500
