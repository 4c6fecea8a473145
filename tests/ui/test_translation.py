"""Texts, figures, dates and directions in both languages."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import override

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotator.errors import AnnotatorError, CancelledError, Named, StaleEditError, sentence
from annotator.ui import translation
from annotator.ui.translation import tr

NOON = datetime(2024, 6, 23, 14, 2, 11)  # noqa: DTZ001  as clocks on walls


def english(app: QApplication) -> None:
    translation.install(app, "en")


def test_persian_reads_from_the_right_and_english_from_the_left(app: QApplication) -> None:
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    english(app)
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_texts_follow_the_language(app: QApplication) -> None:
    assert tr("Undo") == "واگرد"
    english(app)
    assert tr("Undo") == "Undo"


def test_the_window_says_the_name_of_a_label_and_a_command_its_key(app: QApplication) -> None:
    label = Named("NUMBER", {"fa": "عدد", "en": "Number"})
    error = AnnotatorError(sentence("{label} is there already on exactly this span."), label=label)
    assert translation.translate_error(error) == "عدد دقیقاً روی همین بازه از پیش هست."
    english(app)
    assert translation.translate_error(error).startswith("Number is there")
    assert str(error).startswith("NUMBER is there")


def test_counts_have_the_form_and_figures_of_the_language(app: QApplication) -> None:
    assert tr("{n} suggestions", n=3) == "۳ پیشنهاد"
    english(app)
    assert tr("{n} suggestions", n=1) == "1 suggestion"
    assert tr("{n} suggestions", n=3000) == "3,000 suggestions"


def test_a_name_of_the_other_direction_is_isolated_in_a_sentence(app: QApplication) -> None:
    assert tr("Text font: {family}", family="Tahoma") == "قلم متن: \u2068Tahoma\u2069"
    assert tr("Text font: {family}", family="وزیرمتن") == "قلم متن: وزیرمتن"
    english(app)
    assert "\u2068وزیرمتن\u2069" in tr("Text font: {family}", family="وزیرمتن")


def test_refusals_of_lower_layers_are_said_in_the_language_of_the_window(app: QApplication) -> None:
    assert translation.translate_error(CancelledError()) == "متوقف شد؛ چیزی تغییر نکرد."
    error = StaleEditError(sentence("The span {start}–{end} is empty."), start=1200, end=1200)
    assert translation.translate_error(error) == "بازهٔ ۱٬۲۰۰ تا ۱٬۲۰۰ خالی است."


def test_a_text_without_translation_is_said_in_english(app: QApplication) -> None:
    assert translation.translate("Never {seen} before", seen=2) == "Never ۲ before"


@pytest.mark.parametrize(
    ("value", "persian", "latin"),
    [
        (30500000, "۳۰٬۵۰۰٬۰۰۰", "30,500,000"),
        ("30500000", "۳۰٬۵۰۰٬۰۰۰", "30,500,000"),
        (0.5, "۰٫۵", "0.5"),
        (Decimal("1234.50"), "۱٬۲۳۴٫۵۰", "1,234.50"),
        (-3, "\u200e\u2212۳", "-3"),
        (10**30, "۱" + "٬۰۰۰" * 10, "1" + ",000" * 10),
    ],
)
def test_numbers_are_exact_and_grouped(
    app: QApplication, value: int, persian: str, latin: str
) -> None:
    assert translation.number(value) == persian
    english(app)
    assert translation.number(value) == latin


@settings(max_examples=50)
@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_no_figure_is_lost_in_persian(number: Decimal) -> None:
    shown = translation.number(number)
    latin = shown.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹٫\u2212", "0123456789.-", "٬\u200e,"))
    assert Decimal(latin) == number


def test_days_are_jalali_in_persian_and_gregorian_in_english(app: QApplication) -> None:
    assert translation.date(NOON) == "۳ تیر ۱۴۰۳"
    assert translation.clock(NOON, seconds=True) == "۱۴:۰۲:۱۱"
    english(app)
    assert translation.date(NOON) == "23 June 2024"


def test_recent_moments_are_said_as_people_say_them(app: QApplication) -> None:
    assert translation.when(NOON, NOON.replace(hour=20)) == "امروز، ۱۴:۰۲"
    assert translation.when(NOON, NOON.replace(day=24)) == "دیروز"
    assert translation.when(NOON, NOON.replace(month=9)) == "۳ تیر"
    assert translation.when(NOON, NOON.replace(year=2025)) == "۳ تیر ۱۴۰۳"


def test_a_switch_tells_every_widget(app: QApplication, qtbot: object) -> None:
    seen: list[str] = []

    class Listening(QLabel):
        @override
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.LanguageChange:
                seen.append(translation.language())

    label = Listening()
    label.show()
    seen.clear()
    english(app)
    app.sendPostedEvents()
    assert seen == ["en"]


def test_the_system_decides_only_where_nothing_is_set() -> None:
    assert translation.language_named("fa") == "fa"
    assert translation.language_named("en") == "en"
    assert translation.language_named("system") in translation.LANGUAGES
