"""PLATFORM: listed names; those that are common words only after a cue, or among platforms."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import sentence
from annotator.model.entity import Suggestion
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Hit, Words
from annotator.suggest.lists import Listed, listed_names
from annotator.suggest.suggester import GAZETTEER

_CUES = (
    "پیام‌رسان", "سکو", "پلتفرم", "اپلیکیشن", "برنامه", "نرم‌افزار", "سامانه", "شبکه", "شبکه اجتماعی",
    "شبکه آموزشی", "درگاه", "پنجره", "مسیریاب", "نقشه", "سایت", "وب‌سایت", "وبسایت", "اپ", "سرویس",
    "بازی", "فروشگاه اینترنتی", "فروشگاه آنلاین", "مرورگر", "پرتال", "کیف پول", "تارنما", "استارتاپ",
)  # fmt: skip
_ENDINGS = ("", "ی", "ها", "های", "هایی", "هایی مانند", "هایی مثل", "هایی چون", "های داخلی")
_CUE_FORMS = frozenset(fold(cue + ending) for cue in _CUES for ending in _ENDINGS)
_CUE_HEADS = frozenset(map(fold, ("ملی", "داخلی", "ایرانی", "بومی", "خارجی", "آنلاین")))
_LONGEST_CUE = 3
_LISTED = sentence("It is on the list of platforms.")
_WITH_CUE = sentence("It is on the list of platforms, after a word that announces a platform.")
_QUOTED = sentence("It is on the list of platforms and stands in guillemets.")
_AMONG_PLATFORMS = sentence("It is on the list of platforms, beside other platforms.")
_SEPARATORS = frozenset(map(fold, ("و", "،", "/", "-", "یا")))
_OPENING, _CLOSING = frozenset("«“\"'"), frozenset("»”\"'")


def platforms(text: Words) -> Iterator[Suggestion]:
    """Yield the platforms of a text, in order."""
    hits = [hit for hit in listed_names().find(text) if _entry(hit).label == "PLATFORM"]
    beside = _Neighbours(text, [hit for hit in hits if not _is_followed_wrongly(text, hit)])
    for hit, score, reason in beside.accepted():
        entry = _entry(hit)
        yield Suggestion(
            "PLATFORM", hit.span, GAZETTEER, score, {"canonical": entry.canonical}, reason
        )


def _entry(hit: Hit[Listed]) -> Listed:
    return min(hit.values, key=lambda one: one.rule == "cue")


def _is_followed_wrongly(text: Words, hit: Hit[Listed]) -> bool:
    return text.goes_on(hit.after) and text.key(hit.after) in _entry(hit).not_before


class _Neighbours:
    """Decides names in turn: what is sure makes its neighbours in a list sure."""

    def __init__(self, text: Words, hits: list[Hit[Listed]]) -> None:
        self._text = text
        self._hits = hits
        self._begins = {hit.first for hit in hits}
        self._ends = {hit.after for hit in hits}
        self._why = [self._by_itself(hit) for hit in hits]

    def accepted(self) -> Iterator[tuple[Hit[Listed], float, str]]:
        """Yield what counts, with its score and the reason."""
        order = range(1, len(self._hits))
        for this in order:
            self._learn(this, this - 1)
        for this in reversed(order):
            self._learn(this - 1, this)
        for hit, why in zip(self._hits, self._why, strict=True):
            if why:
                yield hit, *why

    def _by_itself(self, hit: Hit[Listed]) -> tuple[float, str] | None:
        if _entry(hit).rule == "plain":
            return 0.96, _LISTED
        is_quoted = self._is_quoted(hit)
        if self._has_cue(hit.first - is_quoted):
            return 0.93, _WITH_CUE
        if is_quoted:
            return 0.6, _QUOTED
        return None

    def _is_quoted(self, hit: Hit[Listed]) -> bool:
        return self._text.key(hit.first - 1) in _OPENING and self._text.key(hit.after) in _CLOSING

    def _has_cue(self, first: int) -> bool:
        cue = ""
        if first > 1 and self._text.keys[first - 1] in _CUE_HEADS:
            first -= 1
        for index in range(first - 1, max(first - 1 - _LONGEST_CUE, -1), -1):
            if not self._text.goes_on(index + 1):
                return False
            cue = self._text.keys[index] + cue
            if cue in _CUE_FORMS:
                return True
        return False

    def _learn(self, this: int, other: int) -> None:
        """Accept a name for standing in one list with a name that counts."""
        if self._why[this] is None and self._why[other] and self._are_listed(this, other):
            self._why[this] = 0.88, _AMONG_PLATFORMS

    def _are_listed(self, this: int, other: int) -> bool:
        before, after = self._hits[min(this, other)], self._hits[max(this, other)]
        between = range(before.after, after.first)
        if not all(self._text.goes_on(index) for index in (*between, after.first)):
            return False
        marks = [self._text.keys[index] for index in between]
        marks = [mark for mark in marks if mark not in _OPENING | _CLOSING]
        if not marks:
            return self._is_in_row(self._hits[this])
        return len(marks) <= 2 and all(mark in _SEPARATORS for mark in marks)

    def _is_in_row(self, hit: Hit[Listed]) -> bool:
        """Say whether names alone stand on both sides, as in the sharing line of a news site."""
        opens = not self._text.goes_on(hit.first) or hit.first in self._ends
        closes = not self._text.goes_on(hit.after) or hit.after in self._begins
        return opens and closes
