"""Texts, figures and dates in the language of the interface, Persian or English.

The state is Qt's own: the installed translator and the default `QLocale`. A switch sends
`QEvent.Type.LanguageChange` to every widget, which then sets its texts anew.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Literal, cast

from PySide6.QtCore import (
    QCalendar,
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.errors import AnnotatorError, Named

type Language = Literal["fa", "en"]

LANGUAGES: tuple[Language, ...] = ("fa", "en")
CONTEXT = "annotator"
"""The one context of the catalogs."""

_LOCALES: Mapping[Language, str] = {"fa": "fa_IR", "en": "en_GB"}
_FSI, _PDI = "\u2068", "\u2069"
_PERSIAN_FIGURES = str.maketrans("0123456789,.-", "۰۱۲۳۴۵۶۷۸۹٬٫\u2212")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_MARKS_OF_TRANSLATORS = "annotator_translators"


def tr(source: str, /, *, n: int | None = None, **arguments: object) -> str:
    """Return the literal ``source`` in the interface language, its ``{placeholders}`` filled.

    ``n`` chooses the plural form and fills ``{n}``. Numbers become figures of the interface
    language; texts written in the other direction are isolated. The extractor of the catalogs
    reads the literal from the call, so it must stand there; what `sentence` marked elsewhere
    goes through `translate`.
    """
    return _translated(source, n, arguments)


def translate(source: str, /, *, n: int | None = None, **arguments: object) -> str:
    """Do what `tr` does for a text that was marked with `annotator.errors.sentence`."""
    return _translated(source, n, arguments)


def translate_error(error: AnnotatorError) -> str:
    """Return the sentence of ``error`` in the interface language."""
    count = error.arguments.get("n")
    return _translated(error.source, count if isinstance(count, int) else None, error.arguments)


def _translated(source: str, n: int | None, arguments: Mapping[str, object]) -> str:
    text = QCoreApplication.translate(CONTEXT, source, None, -1 if n is None else n)
    values = dict(arguments) if n is None else {**arguments, "n": n}
    if not values:
        return text
    return text.format_map({name: _filled(value) for name, value in values.items()})


def _filled(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float | Decimal):
        return number(value)
    text = translate_error(value) if isinstance(value, AnnotatorError) else _said(value)
    return isolated(text) if _runs_against(text) else text


def _said(value: object) -> str:
    if isinstance(value, Named):
        return value.names.get(language()) or next(iter(value.names.values()), value.key)
    return str(value)


@cache  # asked for every mark of a document; `install` alone changes it
def language() -> Language:
    """Return the language of the interface."""
    return "fa" if QLocale().language() == QLocale.Language.Persian else "en"


def direction() -> Qt.LayoutDirection:
    """Return the reading direction of the interface."""
    return direction_of(language())


def direction_of(of: Language) -> Qt.LayoutDirection:
    """Return the reading direction of a language."""
    if of == "fa":
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def language_named(name: str) -> Language:
    """Return the language that the setting ``fa``, ``en`` or ``system`` stands for."""
    if name == "system":
        return "fa" if QLocale.system().language() == QLocale.Language.Persian else "en"
    return "fa" if name == "fa" else "en"


def install(app: QApplication, wanted: Language) -> None:
    """Switch the interface to ``wanted``: catalogs, figures, direction; widgets are told by Qt."""
    QLocale.setDefault(QLocale(_LOCALES[wanted]))
    language.cache_clear()
    app.setLayoutDirection(direction_of(wanted))
    before = cast("list[QTranslator]", app.property(_MARKS_OF_TRANSLATORS) or [])
    for translator in before:
        app.removeTranslator(translator)
        translator.deleteLater()
    now = [
        translator for translator in _translators(wanted, app) if app.installTranslator(translator)
    ]
    app.setProperty(_MARKS_OF_TRANSLATORS, now)


def _translators(wanted: Language, parent: QObject) -> list[QTranslator]:
    """Return Qt's own catalog, then ours, which is asked first because it is installed last."""
    folder_of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = [f"{folder_of_qt}/qtbase_{wanted}.qm"] if wanted != "en" else []
    files.append(str(resources.path(f"translations/annotator_{wanted}.qm")))
    loaded: list[QTranslator] = []
    for file in files:
        translator = QTranslator(parent)
        if translator.load(file):
            loaded.append(translator)
    return loaded


# Directions


def isolated(text: str) -> str:
    """Wrap ``text`` in FSI … PDI: a name, quote or number in a sentence of the other direction."""
    return f"{_FSI}{text}{_PDI}"


def _runs_against(text: str) -> bool:
    """Whether some letter of ``text`` runs against the interface's direction."""
    against = {"L"} if language() == "fa" else {"R", "AL"}
    return any(unicodedata.bidirectional(character) in against for character in text)


# Figures


def number(value: float | Decimal | str) -> str:
    """Return an exact number in figures of the interface language, grouped by thousands.

    ``30500000`` is ``۳۰٬۵۰۰٬۰۰۰`` in Persian. Texts may be any decimal number in Latin digits.
    """
    exact = Decimal(str(value)) if not isinstance(value, Decimal) else value
    plain = f"{exact:,f}"
    if language() == "en":
        return plain
    figures = plain.translate(_PERSIAN_FIGURES)
    return f"\u200e{figures}" if exact < 0 else figures


def percent(share: float) -> str:
    """Return a share of 0 to 1 in whole per cent: «۳۷٪», 37%."""
    return f"{number(round(share * 100))}{'٪' if language() == 'fa' else '%'}"


def digits(text: str) -> str:
    """Return ``text`` with its Latin digits as digits of the interface language, nothing grouped."""
    return text.translate(_PERSIAN_DIGITS) if language() == "fa" else text


def version(text: str) -> str:
    """Return a version number, its dots as the interface language writes them (``۱٫۰``)."""
    return text.translate(_PERSIAN_FIGURES) if language() == "fa" else text


# Times


def clock(moment: datetime.datetime, *, seconds: bool = False) -> str:
    """Return the time of day of ``moment``, hours and minutes, with seconds if wanted."""
    return digits(moment.strftime("%H:%M:%S" if seconds else "%H:%M"))


def date(moment: datetime.date, *, year: bool = True) -> str:
    """Return the day of ``moment``: Jalali in Persian («۳ تیر ۱۴۰۳»), Gregorian in English."""
    parts = [str(day_of_month(moment)), month(moment), str(_year(moment))]
    return digits(" ".join(parts if year else parts[:2]))


def day_of_month(moment: datetime.date) -> int:
    """Return the day of the month of ``moment`` in the calendar of the interface."""
    return QDate(moment.year, moment.month, moment.day).day(_calendar())


def month(moment: datetime.date) -> str:
    """Return the name of the month of ``moment``: «خرداد», June."""
    calendar, day = _calendar(), QDate(moment.year, moment.month, moment.day)
    return calendar.monthName(QLocale(), day.month(calendar), day.year(calendar))


def weekday(moment: datetime.date) -> str:
    """Return the name of the day of the week of ``moment``: «جمعه», Fri."""
    length = QLocale.FormatType.LongFormat if language() == "fa" else QLocale.FormatType.ShortFormat
    return QLocale().dayName(moment.isoweekday(), length)


def when(moment: datetime.datetime, now: datetime.datetime) -> str:
    """Return ``moment`` as a person says it at ``now``: today with the time, yesterday, a date."""
    days = (now.date() - moment.date()).days
    if days == 0:
        return tr("today, {time}", time=clock(moment))
    if days == 1:
        return tr("yesterday")
    return date(moment, year=_year(moment) != _year(now))


def _calendar() -> QCalendar:
    if language() == "fa":
        return QCalendar(QCalendar.System.Jalali)
    return QCalendar(QCalendar.System.Gregorian)


def _year(moment: datetime.date) -> int:
    return QDate(moment.year, moment.month, moment.day).year(_calendar())


def plain(text: str) -> str:
    """Return ``text`` without the isolates around its parts."""
    return re.sub("[\u2066-\u2069]", "", text)
