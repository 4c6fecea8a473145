"""Scores «۳ بر ۱», «2-2» and ratios «۱ به ۳», «۱:۵۰۰۰»."""

from __future__ import annotations

from fractions import Fraction

from annotator.persian.numbers.amount import Amount
from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.core import Core, exact
from annotator.persian.numbers.figures import parts
from annotator.persian.numbers.lexicon import DASHES, MINUSES, words
from annotator.persian.numbers.nouns import CURRENCIES, MEASURES
from annotator.persian.numbers.pieces import BLANK, BREAK, GLUED, Passage
from annotator.persian.numbers.units import is_known_unit

_SPORT = words(
    "بازی دیدار مسابقه تیم برد باخت مساوی تساوی پیروز پیروزی شکست نتیجه گل ست لیگ نیمه فینال"
    " مغلوب دربی برتری پیش حریف میزبان مهمان کسب امتیاز جام مغلوب پنالتی متوقف کشتی والیبال"
    " فوتبال هندبال بسکتبال تنیس پینگ‌پنگ فوتسال برابر شکست‌داد پرسپولیس استقلال"
    " تراکتور فولاد ملوان نساجی گل‌گهر چادرملو خیبر بارسلونا رئال آرسنال چلسی لیورپول منچستر یوونتوس میلان"
    " اینتر بایرن دورتموند اتلتیکو بارسا النصر الهلال"
    " سپاهان گیم راند مساوی‌ست برده باخته برنده بردند باختند بازنده شکست"
)
_RATIO_CUES = frozenset({"نسبت", "مقیاس", "اختلاط", "شانس", "ضریب"})
_COUNTED = MEASURES | frozenset(CURRENCIES) | words("درصد درصدی ٪ % نفر هزار میلیون میلیارد برابر واحد ساله نفره نفری ماهه روزه مورد قسمت")  # fmt: skip
_REACH = 12
_NIL = "هیچ"


def read_score(passage: Passage, index: int) -> Core | None:
    """Return the score or ratio that begins at piece ``index``."""
    piece = passage.at(index)
    if piece.is_figure and ":" in piece.form:
        return _with_colon(passage, index)
    left = _side(passage, index)
    if not left or not passage.form(left.end):
        return None
    joint = passage.form(left.end)
    if joint == "بر":
        right = _goals(passage, left.end + 1)
        if not right or passage.form(right.end) in _COUNTED:
            return None
        is_ratio = passage.before(index) in _RATIO_CUES
        return (_ratio if is_ratio else _score)(index, left, right)
    if joint == "به":
        return _with_to(passage, index, left)
    if joint in DASHES:
        return _with_dash(passage, index, left)
    return _to_nil(passage, index, left)


def _goals(passage: Passage, index: int) -> Amount | None:
    """Read one side of a score; هیچ is none."""
    if passage.form(index) == _NIL:
        return Amount(Fraction(0), index + 1, ((Fraction(0), Fraction(1)),))
    return _side(passage, index) if passage.form(index) else None


def _to_nil(passage: Passage, index: int, left: Amount) -> Core | None:
    """Read «دو هیچ» in sports."""
    right = _goals(passage, left.end) if passage.form(left.end) == _NIL else None
    is_sport = bool(_SPORT & _around(passage, index)) or passage.form(left.end + 1) in {"", "."}
    return _score(index, left, right) if right and is_sport and left.value < 20 else None


def _side(passage: Passage, index: int) -> Amount | None:
    amount = read_amount(passage, index)
    is_whole = amount and amount.value.denominator == 1 and amount.shape in {None, "plain"}
    return (
        amount if amount and is_whole and not (amount.is_ordinal or amount.is_adjective) else None
    )


def _score(first: int, left: Amount, right: Amount) -> Core:
    value = f"{exact(left.value)}-{exact(right.value)}"
    return Core(first, right.end, "score", value=value)


def _ratio(first: int, left: Amount, right: Amount) -> Core:
    return Core(first, right.end, "ratio", value=f"{exact(left.value)}:{exact(right.value)}")


def _with_colon(passage: Passage, index: int) -> Core | None:
    fields = parts(passage.at(index).form)
    if len(fields) != 2:
        return None
    is_ratio = bool(_RATIO_CUES & _around(passage, index))
    is_clock = int(fields[0]) <= 24 and len(fields[1]) == 2 and int(fields[1]) < 60
    if is_clock and not is_ratio:
        return None
    is_score = (
        not is_ratio and len(fields[0] + fields[1]) < 5 and bool(_SPORT & _around(passage, index))
    )
    left, right = (str(int(field)) for field in fields)
    if is_score:
        return Core(index, index + 1, "score", value=f"{left}-{right}")
    if passage.before(index) in {"آیه", "سوره", "بقره"}:
        return None
    return Core(index, index + 1, "ratio", value=f"{left}:{right}")


def _with_to(passage: Passage, index: int, left: Amount) -> Core | None:
    """Read «۱ به ۳» where a ratio is meant, or a score in sports; never «از ۲ به ۳ رسید»."""
    right = _side(passage, left.end + 1)
    if not right or passage.before(index) == "از" or passage.form(right.end) in _COUNTED:
        return None
    around = _around(passage, index)
    if _RATIO_CUES & around:
        return _ratio(index, left, right)
    is_small = left.value < 20 and right.value < 20
    is_equal = left.value == right.value
    is_sport = bool(_SPORT & around) and not passage.form(right.end).startswith("رسید")
    if is_small and is_sport and (left.shape or not is_equal):
        return _score(index, left, right)
    if is_equal:
        return _one_by_one(index, left, right)
    is_odds = 1 in {left.value, right.value} and passage.form(right.end) in {
        "",
        ".",
        "است",
        "بود",
        "،",
    }
    return _ratio(index, left, right) if is_odds else None


def _one_by_one(first: int, left: Amount, right: Amount) -> Core | None:
    """Read «دو به دو»: two at a time; «۵۰ به ۵۰» is a ratio."""
    if left.shape and right.shape:
        return _ratio(first, left, right)
    if left.value > 10 or left.shape or right.shape:
        return None
    return Core(first, right.end, "cardinal", value=exact(left.value), distributive=True)


def _with_dash(passage: Passage, index: int, left: Amount) -> Core | None:
    right = _goals(passage, left.end + 1)
    if not right or passage.form(right.end) in _COUNTED:
        return None
    if passage.at(left.end).gap == BLANK and passage.at(left.end + 1).gap == GLUED:
        return None
    if is_known_unit(passage, right.end) and passage.form(right.end) not in _SPORT:
        return None
    is_short = left.value < 200 and right.value < 200
    is_chained = passage.form(right.end) in MINUSES and passage.at(right.end + 1).is_figure
    if (
        not is_short
        or is_chained
        or passage.before(index) in DASHES
        or passage.before(index) in {"فصل", "سال", "سنی"}
    ):
        return None
    is_nil = 0 in {left.value, right.value} and left.value >= right.value
    is_falling = left.shape is None and right.shape is None and left.value > right.value
    is_sport = is_nil or is_falling or bool(_SPORT & _around(passage, index))
    return _score(index, left, right) if is_sport else None


def _around(passage: Passage, index: int) -> set[str]:
    """Forms near by in the same sentence, plurals as their singular."""
    found = set[str]()
    for step in (-1, 1):
        for distance in range(1, _REACH):
            piece = passage.at(index + step * distance)
            if piece.form in {".", "؛", "!", "؟", ""} or piece.gap == BREAK:
                found.add(piece.form if piece.gap == BREAK and step < 0 else "")
                break
            found.add(piece.form.removesuffix("های").removesuffix("ها"))
    return found
