"""PLATFORM: listed names; those that are common words only where something speaks for it.

That is a cue word before them («پیام‌رسان بله»), guillemets, a list with platforms, or what the
text says of them («در ایکس نوشت»). A name that counts somewhere in a text counts in all of it,
where it stands as names do: after a preposition, a conjunction or a mark, not after a noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import sentence
from annotator.model.entity import Suggestion
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Hit, Words, folded_words
from annotator.suggest.lists import Listed, listed
from annotator.suggest.suggester import GAZETTEER

_CUES = (
    "پیام‌رسان", "سکو", "پلتفرم", "اپلیکیشن", "برنامه", "نرم‌افزار", "سامانه", "شبکه", "شبکه اجتماعی",
    "شبکه آموزشی", "درگاه", "پنجره", "مسیریاب", "نقشه", "سایت", "وب‌سایت", "وبسایت", "اپ", "سرویس",
    "بازی", "فروشگاه اینترنتی", "فروشگاه آنلاین", "مرورگر", "پرتال", "کیف پول", "تارنما", "استارتاپ",
    "موتور جستجو", "موتور جست‌وجو", "صفحه", "حساب", "حساب کاربری", "کانال", "اکانت", "کاربر",
)  # fmt: skip
_ENDINGS = ("", "ی", "ها", "های", "هایی", "هایی مانند", "هایی مثل", "هایی چون", "های داخلی", "ان")
_CUE_FORMS = frozenset(fold(cue + ending) for cue in _CUES for ending in _ENDINGS)
_CUE_HEADS = frozenset(map(fold, ("ملی", "داخلی", "ایرانی", "بومی", "خارجی", "آنلاین", "فعال")))
_LONGEST_CUE = 3
_LISTED = sentence("It is on the list of platforms.")
_WITH_CUE = sentence("It is on the list of platforms, after a word that announces a platform.")
_QUOTED = sentence("It is on the list of platforms and stands in guillemets.")
_AMONG_PLATFORMS = sentence("It is on the list of platforms, beside other platforms.")
_USED = sentence("It is on the list of platforms; people do something there.")
_IN_THEME = sentence("It is on the list of platforms; the words around are about such things.")
_AGAIN = sentence("It is on the list of platforms; the text is about them.")
_SEPARATORS = frozenset(map(fold, ("و", "،", "/", "-", "یا")))
_OPENING, _CLOSING = frozenset("«“\"'"), frozenset("»”\"'")

_IN, _TO = fold("در"), fold("به")
_USES = {
    _IN: folded_words("نوشت نوشته نوشتند دنبال عضو بپیوندید توییت توئیت پست منتشر همراه"),
    _TO: folded_words("وصل متصل بپیوندید"),
}
"""What people do in a platform or to one, by the preposition before its name."""
_USE_REACH = 4
_THEMES = {
    "messenger": folded_words(
        "کاربر کاربران کانال کانال‌های پیام پیام‌رسان پیام‌رسان‌ها پرداخت بازوی حساب پول وجه مخاطبان عضویت"
    ),
    "map": folded_words("نصب مسیر مسیریابی ترافیک نقشه نقشه‌ها کاربر کاربران"),
    "ads": folded_words("آگهی آگهی‌ها آگهی‌های فروشندگان"),
    "network": folded_words("کاربر کاربران دنبال‌کننده پست توییت"),
    "school": folded_words(
        "دانش‌آموز دانش‌آموزان معلم معلمان آموزگاران کلاس کلاس‌ها کلاس‌های مدارس حساب درس آموزش"
    ),
    "shop": folded_words("خریداران فروشندگان قیمت‌ها فروشگاه‌ها مقایسه"),
}
"""Words near which a name of a kind is likely meant."""
_THEME_REACH = 6
_ENDS = folded_words(". ! ؟ ؛")
_PREPOSITIONS = folded_words("در به از با روی برای")
_LINKS = folded_words("و که تا اگر یا هم چون مثل مانند ؛ : . ( - – /")
_ASIDE = folded_words("، ! . ؟ و")
"""After these a word at the beginning of a sentence is an exclamation («بله، …»)."""
_SURE = 0.7

type _Why = tuple[float, str] | None


def platforms(text: Words) -> Iterator[Suggestion]:
    """Yield the platforms of a text, in order."""
    hits = [hit for hit in listed(text) if _entry(hit).label == "PLATFORM"]
    beside = _Neighbours(text, [hit for hit in hits if not _is_something_else(text, hit)])
    for hit, score, reason in beside.accepted():
        attributes = {"canonical": _entry(hit).canonical}
        yield Suggestion("PLATFORM", hit.span, GAZETTEER, score, attributes, reason)


def _entry(hit: Hit[Listed]) -> Listed:
    return min(hit.values, key=lambda one: one.rule == "cue")


def _is_something_else(text: Words, hit: Hit[Listed]) -> bool:
    entry = _entry(hit)
    following = text.key(hit.after) if text.goes_on(hit.after) else ""
    if {following, following + text.key(hit.after + 1)} & entry.not_before:
        return True
    return text.goes_on(hit.first) and text.key(hit.first - 1) in entry.not_after


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
        self._learn_in_lists()
        self._learn_again()
        self._learn_in_lists()
        for hit, why in zip(self._hits, self._why, strict=True):
            if why:
                yield hit, *why

    def _by_itself(self, hit: Hit[Listed]) -> _Why:
        if _entry(hit).rule == "plain":
            return 0.96, _LISTED
        is_quoted = self._is_quoted(hit)
        if self._has_cue(hit.first - is_quoted):
            return 0.93, _WITH_CUE
        if self._is_used(hit):
            return 0.9, _USED
        if is_quoted:
            return (0.8 if self._text.key(hit.first - 2) in _PREPOSITIONS else 0.6), _QUOTED
        return (0.82, _IN_THEME) if self._is_in_theme(hit) else None

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

    def _is_used(self, hit: Hit[Listed]) -> bool:
        """Say whether somebody writes or follows «در …», or something is joined «به …»."""
        if not self._text.goes_on(hit.first):
            return False
        uses = _USES.get(self._text.key(hit.first - 1), frozenset[str]())
        for index in range(hit.after, hit.after + _USE_REACH):
            if not self._text.goes_on(index):
                return False
            if self._text.key(index) in uses:
                return True
        return False

    def _is_in_theme(self, hit: Hit[Listed]) -> bool:
        theme = _THEMES.get(_entry(hit).kind)
        if theme is None or not self._is_free(hit):
            return False
        before = range(hit.first, max(hit.first - _THEME_REACH, 0), -1)
        after = range(hit.after, hit.after + _THEME_REACH)
        return self._reaches(theme, before, -1) or self._reaches(theme, after, 0)

    def _reaches(self, theme: frozenset[str], borders: range, step: int) -> bool:
        """Say whether a word of the theme comes, going from border to border, before an end."""
        for border in borders:
            key = self._text.key(border + step)
            if not self._text.goes_on(border) or key in _ENDS:
                return False
            if key in theme:
                return True
        return False

    def _learn_in_lists(self) -> None:
        order = range(1, len(self._hits))
        for this in order:
            self._learn(this, this - 1)
        for this in reversed(order):
            self._learn(this - 1, this)

    def _learn(self, this: int, other: int) -> None:
        """Accept a name for standing in one list with a name that counts, or with a rival."""
        if self._why[this] is not None or not self._are_listed(this, other):
            return
        if self._why[other]:
            self._why[this] = 0.93, _AMONG_PLATFORMS
        elif self._are_rivals(this, other):
            self._why[this] = self._why[other] = 0.88, _AMONG_PLATFORMS

    def _are_rivals(self, this: int, other: int) -> bool:
        one, another = _entry(self._hits[this]), _entry(self._hits[other])
        return bool(one.kind) and one.kind == another.kind and one is not another

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

    def _learn_again(self) -> None:
        """Accept what counts elsewhere in the text where it stands as a name does.

        A rival counts where it stands as the one that counts («در دیوار … در شیپور»).
        """
        known = [
            hit for hit, why in zip(self._hits, self._why, strict=True) if why and why[0] >= _SURE
        ]
        sure = {_entry(hit).canonical for hit in known}
        kinds = {_entry(hit).kind for hit in known if self._is_inside(hit)} - {""}
        for this, hit in enumerate(self._hits):
            is_again = _entry(hit).canonical in sure and self._is_free(hit)
            is_rival = _entry(hit).kind in kinds and self._is_inside(hit)
            if not self._why[this] and (is_again or is_rival):
                self._why[this] = 0.87, _AGAIN

    def _is_inside(self, hit: Hit[Listed]) -> bool:
        return self._text.key(hit.first - 1) == _IN

    def _is_free(self, hit: Hit[Listed]) -> bool:
        before = self._text.key(hit.first - 1) if self._text.goes_on(hit.first) else ""
        if before in _PREPOSITIONS:
            return True
        is_aside = self._text.goes_on(hit.after) and self._text.key(hit.after) in _ASIDE
        return (not before or before in _LINKS) and not is_aside
