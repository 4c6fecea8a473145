"""Why annotators disagree about a place: what the clinic groups disagreements by.

The cause of different borders is read off the words that only one of them took in, so it is a
guess a lead can follow, not a judgement on who is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

from annotator.agreement.disagreements import Version, kind_of
from annotator.model.entity import Entity
from annotator.model.span import Span

type BoundaryCause = Literal[
    "suffix", "title", "quote_mark", "punctuation", "unit", "noun", "bound", "number", "words"
]
"""A half-space or joined ending; a title or generic head; quote marks or brackets; other marks or
blanks; the unit, the counted noun, the bound word of a number; part of the number itself; other
words."""

BOUNDARY_CAUSES: tuple[BoundaryCause, ...] = (
    "suffix",
    "title",
    "quote_mark",
    "punctuation",
    "unit",
    "noun",
    "bound",
    "number",
    "words",
)

type Cause = Literal[BoundaryCause, "nested", "label", "missed", "attribute", "relation"]

CAUSES: tuple[Cause, ...] = (
    *BOUNDARY_CAUSES,
    "nested",
    "label",
    "missed",
    "attribute",
    "relation",
)


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HALF_SPACE = "\u200c"
_QUOTES = frozenset("«»‹›\"'“”„‘’()[]{}（）﴾﴿")
_FOLDED = str.maketrans({"ي": "ی", "ك": "ک", "أ": "ا", "ة": "ه", _HALF_SPACE: None, "\u0640": None})
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[\u064b-\u0652\u0670\u0640{_HALF_SPACE}])*")

_ENDINGS = "ها|ات|ان|گان|یی|ی|ای|ام|اش|مان|تان|شان|م|ت|ش|تر|ترین|یم|ید|ند|اند|ایم|اید|است"
_SUFFIX = re.compile(f"(?:{_ENDINGS}){{1,3}}")
_SUFFIXES_APART = _listed("ها های هایی هایش هایشان هایم هایت هایمان هایتان ای ام ات اش")

_TITLES = _listed(
    """وزیر وزیران وزرای وزارت وزارتخانه وزارتخانههای رئیس رییس رئیسجمهور رییسجمهور رئیسجمهوری
    رئیسکل دبیر دبیرکل مدیر مدیرعامل مدیرکل معاون مشاور قائممقام سرپرست سخنگوی سخنگو نماینده
    استاندار فرماندار شهردار دکتر مهندس آقای خانم جناب سرکار سید حاج حجتالاسلام آیتالله
    سردار سرتیپ سرلشکر امیر دریادار سازمان نهاد شورای شورا ستاد مرکز بنیاد بانک شرکت هیات هیئت
    کمیسیون کمیته دولت مجلس قوه پیامرسان پیامرسانهای سکو سکوی سکوهای پلتفرم پلتفرمهای سامانه
    سامانههای شبکه برنامه اپلیکیشن نرمافزار سرویس وبسایت سایت درگاه پروژه طرح"""
)

_BOUNDS = _listed(
    """حداقل حداکثر دستکم لااقل نهایتا نهایتاً بیش بیشتر کمتر بالای زیر افزون بالغ حدود نزدیک
    قریب تقریبا تقریباً حدودا حدوداً تا از به بر"""
)

_UNITS = _listed(
    """درصد درصدی ٪ % واحد برابر تومان تومانی ریال ریالی دلار دلاری یورو درهم همت پوند یوان لیر
    متر مترمربع مترمکعب سانتیمتر میلیمتر کیلومتر مربع مکعب هکتار گرم کیلو کیلوگرم تن لیتر بشکه
    مگاوات کیلووات گیگاوات وات مگابیت گیگابیت مگابایت گیگابایت ترابایت بیت بایت هرتز مگاهرتز
    ثانیه دقیقه ساعت روز روزه هفته ماه ماهه سال ساله درجه"""
)

_NUMBER_WORDS = _listed(
    """صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده
    نوزده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد
    نهصد هزار میلیون میلیارد تریلیون بیلیون نیم نیمی ربع ثلث دهها صدها هزاران میلیونها چند چندین
    اول دوم سوم نخست نخستین"""
)


def cause_of(text: str, versions: Sequence[Version], agreed: Iterable[Entity]) -> Cause:
    """Return why the versions of a disputed place of a document's text differ.

    ``agreed`` are entities that all have: one that some missed inside or around one of them is a
    question of nesting, as are different labels on different borders.
    """
    kind = kind_of(versions)
    spans = list(dict.fromkeys(one.span for version in versions for one in version.entities))
    if kind == "boundary":
        causes: set[Cause] = {boundary_cause(text, *pair) for pair in combinations(spans, 2)}
        return causes.pop() if len(causes) == 1 else "words"
    if kind == "label" and len(spans) > 1:
        return "nested"
    if kind == "missed" and any(_nested(span, one.span) for span in spans for one in agreed):
        return "nested"
    return kind


def _nested(one: Span, other: Span) -> bool:
    return one.contains(other) or other.contains(one)


def boundary_cause(text: str, one: Span, other: Span) -> BoundaryCause:
    """Return why two overlapping, different spans of a document's text differ."""
    before = Span(min(one.start, other.start), max(one.start, other.start))
    after = Span(min(one.end, other.end), max(one.end, other.end))
    core = _words(text[before.end : after.start])
    causes: set[BoundaryCause] = {
        _cause(part.of(text), core, follows=part is after) for part in (before, after) if part
    }
    marks: set[BoundaryCause] = {"quote_mark", "punctuation"}
    weighty = causes - marks or causes - {"punctuation"} or causes
    return next(iter(weighty)) if len(weighty) == 1 else "words"


def _cause(part: str, core: list[str], *, follows: bool) -> BoundaryCause:
    words = _words(part)
    if not words:
        return _cause_of_marks(part)
    if follows and _is_suffix(part, words):
        return "suffix"
    if any(map(_is_number, core)):
        return _cause_at_number(words, follows=follows)
    if any(word in _TITLES for word in words):
        return "title"
    return "words"


def _cause_of_marks(part: str) -> BoundaryCause:
    if any(mark in _UNITS for mark in part):
        return "unit"
    return "quote_mark" if _QUOTES.intersection(part) else "punctuation"


def _is_suffix(part: str, words: list[str]) -> bool:
    if len(words) != 1:
        return False
    joined = part[0] == _HALF_SPACE or part[0].isalpha()
    return words[0] in _SUFFIXES_APART or (joined and _SUFFIX.fullmatch(words[0]) is not None)


def _cause_at_number(words: list[str], *, follows: bool) -> BoundaryCause:
    if any(map(_is_number, words)):
        return "number"
    if not follows:
        return _cause_before_number(words)
    if words[0] in _UNITS:
        return "unit"
    return "noun"


def _cause_before_number(words: list[str]) -> BoundaryCause:
    if any(word in _BOUNDS for word in words):
        return "bound"
    return "noun" if words[-1] in _UNITS else "words"


def _is_number(word: str) -> bool:
    return word in _NUMBER_WORDS or any(character.isdigit() for character in word)


def _words(text: str) -> list[str]:
    """Return the words with spelling variants folded and half-spaces taken out."""
    return [word.translate(_FOLDED) for word in _WORD.findall(text.lstrip(_HALF_SPACE))]
