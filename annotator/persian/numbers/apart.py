"""Figures that are no numbers of the text: in names («G20»), before items of a list, at notes."""

from __future__ import annotations

from annotator.persian.numbers.lexicon import AND, CARDINALS, DASHES, words
from annotator.persian.numbers.nouns import CURRENCY_CODES, LATIN_MEASURES, POSITION_NOUNS
from annotator.persian.numbers.pieces import BLANK, BREAK, GLUED, Passage
from annotator.persian.numbers.quantities import read_quantity
from annotator.persian.numbers.units import is_known_unit

_LIST_MARKS = frozenset("-–—.)ـ_")
_REACH_OF_LIST = 60
_NAMES = words("کووید میگ سوخو توپولوف شاهد ایرباس بوئینگ")
"""Names with a number behind a hyphen («میگ-۲۹»); names of one or two letters need no list."""
_NUMBERED = POSITION_NOUNS | words("شماره شماره‌های کد ماده بند تبصره")


def is_apart(passage: Passage, index: int) -> bool:
    """Say whether a number belongs to a name, numbers an item of a list or points to a note."""
    if not passage.at(index).is_figure:
        return _is_word_of_list(passage, index)
    return (
        passage.form(index + 1).startswith("شنبه")
        or _is_in_name(passage, index)
        or _is_list_number(passage, index)
        or _is_item(passage, index)
        or _is_note(passage, index)
    )


def _is_in_name(passage: Passage, index: int) -> bool:
    """Say whether a figure is glued to Latin letters («G20», «COVID-19», «4G»)."""
    before = passage.at(index - 1)
    if passage.is_glued(index) and before.is_word and before.form.isascii():
        return True
    is_hyphenated = before.form == "-" and passage.is_glued(index) and passage.is_glued(index - 1)
    if is_hyphenated and passage.at(index - 2).is_figure and passage.is_glued(index - 2):
        return passage.at(index - 3).is_word and passage.at(index - 3).form.isascii()
    if is_hyphenated and passage.at(index - 2).is_word:
        name = passage.at(index - 2).form
        return name.isascii() or name in _NAMES or len(name) <= 2
    if before.form == "کووید":
        return True
    after = passage.at(index + 1)
    is_latin = after.is_word and after.gap == GLUED and after.form.isascii()
    is_measure = after.form in CURRENCY_CODES or (
        after.form in LATIN_MEASURES and passage.text[after.start : after.end] not in "GKDM"
    )
    return is_latin and not is_measure


def _is_list_number(passage: Passage, index: int) -> bool:
    """Say whether a figure numbers an item of a list at a line's start («۱- », «2) »)."""
    piece, mark, after = passage.at(index), passage.at(index + 1), passage.at(index + 2)
    is_at_start = piece.gap == BREAK or index == 0
    is_marked = mark.form in _LIST_MARKS and mark.gap != BREAK
    is_short = len(piece.form) <= 2 and piece.form.isdigit()
    if not (is_at_start and is_marked and is_short) or after.is_figure or after.gap == BREAK:
        return False
    core = read_quantity(passage, index)
    has_minus = core is not None and core.last > index + 1 and core.kind == "measure"
    return not has_minus


def _is_word_of_list(passage: Passage, index: int) -> bool:
    """Say whether a number word at a line's start numbers an item («سه. هنگام …»)."""
    piece, mark, after = passage.at(index), passage.at(index + 1), passage.at(index + 2)
    is_marked = mark.form in {".", "-", "–", ")"} and mark.gap == GLUED
    return piece.gap == BREAK and piece.form in CARDINALS and is_marked and after.is_word


def _is_item(passage: Passage, index: int) -> bool:
    """Say whether a figure numbers an item of a list inside a line («۱- سنندج ۲- مریوان»)."""
    if not _has_item_mark(passage, index):
        return False
    number = int(passage.at(index).form)
    near = range(max(index - _REACH_OF_LIST, 0), index + _REACH_OF_LIST)
    return any(
        passage.at(place).is_figure
        and passage.at(place).form in {str(number - 1), str(number + 1)}
        and _has_item_mark(passage, place)
        for place in near
    )


def _has_item_mark(passage: Passage, index: int) -> bool:
    piece, mark, after = passage.at(index), passage.at(index + 1), passage.at(index + 2)
    is_short = len(piece.form) <= 2 and piece.form.isdigit()
    is_marked = mark.form in DASHES | {")"} and mark.gap == GLUED and after.gap == BLANK
    return is_short and is_marked and after.is_word and not is_known_unit(passage, index + 2)


def _is_note(passage: Passage, index: int) -> bool:
    """Say whether a bracketed figure glued to a word or a full stop points to a note («است.(۷)»)."""
    opening, figure = passage.at(index - 1), passage.at(index)
    if opening.form == "[" and passage.form(index + 1) == "]":
        return len(figure.form) <= 3
    is_bracketed = opening.form == "(" and passage.form(index + 1) == ")"
    is_glued = opening.gap == GLUED and figure.gap == GLUED and index > 1
    before = passage.before(index, 2)
    is_noted = before == "." or (before.isalpha() and before not in _NUMBERED)
    is_short = len(figure.form) <= 3 and figure.form.isdigit()
    is_listed = passage.form(index + 2) in {"،", AND} and passage.form(index + 3) == "("
    return is_bracketed and is_glued and is_noted and is_short and not is_listed
