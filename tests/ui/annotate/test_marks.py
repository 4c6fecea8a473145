"""What of an entity stands on its chip."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.errors import sentence
from annotator.model.entity import Entity, Suggestion
from annotator.model.reason import because
from annotator.model.span import Span
from annotator.ui import theme, translation
from annotator.ui.annotate.marks import (
    chip_value,
    mark_of,
    mark_of_suggestion,
    reason_of,
    styles_of,
)
from tests.making import SCHEMA


@pytest.mark.parametrize(
    ("value", "words", "shown"),
    [
        ("30500000", "۳۰ میلیون و ۵۰۰ هزار", "۳۰٬۵۰۰٬۰۰۰"),
        ("15", "۱۵", ""),
        ("60", "۶۰ درصد", ""),
        ("1284000", "1,284,000", ""),
        ("1284000", "۱٬۲۸۴٬۰۰۰", ""),
        ("2.5", "۲٫۵", ""),
        ("2.5", "دو و نیم", "۲٫۵"),
        ("1402-07", "مهر ۱۴۰۲", ""),
        ("5/10", "پنج دهم", ""),
        (None, "صد", ""),
        (True, "صد", ""),
    ],
)
def test_a_plain_decimal_is_shown_unless_the_words_show_it(
    app: QApplication, value: object, words: str, shown: str
) -> None:
    assert chip_value(value, words) == shown


def test_in_english_figures_are_latin(app: QApplication) -> None:
    translation.install(app, "en")
    assert chip_value("30500000", "۳۰ میلیون و ۵۰۰ هزار") == "30,500,000"


def test_the_tooltip_says_doubt_and_note_the_view_adds_the_label(app: QApplication) -> None:
    entity = Entity("e1", "PLATFORM", Span(0, 4), unsure=True, note="نام یا واژه؟")
    mark = mark_of(entity, "ایتا")
    assert mark.unsure
    assert mark.tooltip.splitlines() == [translation.tr("Marked as unsure"), "نام یا واژه؟"]
    assert not mark_of(Entity("e2", "PLATFORM", Span(0, 4)), "ایتا").tooltip


def test_a_suggestion_has_an_id_of_its_own(app: QApplication) -> None:
    suggestion = Suggestion("PLATFORM", Span(0, 4), "gazetteer", 0.9)
    mark = mark_of_suggestion(suggestion, "ایتا", "سکو")
    assert mark.kind == "suggestion"
    assert mark.id == suggestion.id


def test_label_names_follow_the_interface(app: QApplication) -> None:
    assert styles_of(SCHEMA, theme.LIGHT)["PLATFORM"].name == "سکو"
    translation.install(app, "en")
    assert styles_of(SCHEMA, theme.DARK)["PLATFORM"].name == "Platform"


def test_the_reason_of_a_suggestion_follows_the_interface(app: QApplication) -> None:
    said = sentence("Labelled {label} in {times} of {documents} documents.")
    reason = because(said, label="PLATFORM", times=14, documents=15)
    one = Suggestion("PLATFORM", Span(0, 4), "memory", 0.9, {}, reason, "a1")
    assert reason_of(one, "سکو") == "در ۱۴ سند از ۱۵ سند سکو شده است."
    translation.install(app, "en")
    assert reason_of(one, "Platform") == "Labelled Platform in 14 of 15 documents."


def test_a_finished_sentence_of_an_older_file_stays(app: QApplication) -> None:
    one = Suggestion("PLATFORM", Span(0, 4), "memory", 0.9, {}, "نام یک سکو است.", "a1")
    assert reason_of(one, "سکو") == "نام یک سکو است."
