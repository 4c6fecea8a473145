"""PLATFORM: names that no list has, but that the text itself introduces.

That is «سامانه «درمان‌یار»»; «سامانه سپند» where it stands more than once, or once where the
name is a single word that nothing else can belong to («در سامانه سپند ثبت شد»).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from annotator.errors import sentence
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, Words, folded_words
from annotator.suggest.lists import listed_names
from annotator.suggest.suggester import GAZETTEER

_SYSTEMS = frozenset(map(fold, ("سامانه", "سامانهٔ", "سامانه‌ی")))
"""Cues that announce what a system does as often as its name."""
_STANDS = frozenset(map(fold, ("سکو", "سکوی")))
"""Cues that are winners' stands and oil rigs too, so that a single one tells nothing."""
_CUES = (
    _SYSTEMS
    | _STANDS
    | frozenset(
        fold(cue + ending)
        for cue in ("پیام‌رسان", "پلتفرم", "اپلیکیشن", "مسیریاب", "شبکه اجتماعی")
        for ending in ("", "ی")
    )
)
_INTRODUCED = sentence("It stands in guillemets after a word that announces a platform.")
_TWICE = sentence("It is a name that stands twice after a word that announces a platform.")
_ONCE = sentence("It looks like a name, after a word that announces a platform.")
_AGAIN = sentence("This text calls it a platform elsewhere.")
_LONGEST_NAME = 3
_SHORTEST_ALONE = 4
"""Letters: a shorter name is too likely a common word to be found without guillemets."""
_SHORTEST_WORD = 3
_NO_NAMES = folded_words(
    "جدید جامع یکپارچه هوشمند ملی ثبت نام مذکور فوق متصل واحد مربوط مربوطه خود این آن "
    "برخط آنلاین مرکز نوین مشترک مخصوص ویژه تازه موجود مناسب است بود شد شده های نیز هم را "
    "در به از با و که تا برای یا پدافند امور توپ اطلاعات ارائه فروش خرید پرداخت پیام ارسال "
    "دیگر خارج داخل مورد کشور دولت وزارت سازمان بانک شرکت شهر استان حمل حضور رصد پایش"
)
"""Words after «سامانه» that tell what it does or which one it is."""
_COMMON = folded_words(
    "برق گاز سوخت نفت بنزین پول ارز طلا مسکن خودرو بار مسافر سفر سلامت درمان دارو بیمه مالیات حقوق یارانه "
    "کارت سهام تجارت صادرات واردات گمرک انبار کالا آموزش آزمون کنکور دانشگاه مدارس مدرسه کتاب قانون قضا عدالت "
    "نظارت کنترل مدیریت شکایات شکایت پاسخ مشاوره استعلام احراز هویت امضا نوبت رزرو بلیت اطلاع "
    "هشدار پرتاب موشک رادار قطار مترو اتوبوس فاضلاب گرمایش سرمایش تهویه ترمز تعلیق فرمان "
    "مختلف متعدد قدیم محبوب معروف پرطرفدار مستقل رایگان مطمئن امن بزرگ برتر نخست اول دوم سوم "
    "همان همین چنین هیچ چند شما مادر پایه هدف محتوا ویدئو خبر"
)
"""Words that say what a system is for, or of what sort it is."""
_AFTER_NAMES = folded_words(
    "، ؛ . : ! ؟ ) » ( را به از در که با و یا برای تا بر هم نیز توسط طی است بود شد شده خواهد باید توانست دارد "
    "داشت راه‌اندازی راه رونمایی آغاز مراجعه متصل وصل فعال غیرفعال قابل امکان معرفی عرضه منتشر وارد دچار اعلام گفت "
    "ثبت نام بارگذاری انجام صورت اقدام مسدود فیلتر رفع اختلال"
)
"""What may stand behind a name that has ended."""
_OTHER_SYSTEMS = folded_words(
    "هواشناسی بارش بارشی پرفشار کم‌فشار پدافند پدافندی موشک موشکی رادار راداری توپخانه"
)
"""Words of texts in which «سامانه» is of the weather or of arms."""
_ADJECTIVE_ENDINGS = tuple(map(fold, ("ی", "ها", "های", "کننده", "شده", "ترین", "گذاری")))


def introduced(text: Words) -> Iterator[Suggestion]:
    """Yield such names where they are introduced, and where they stand again."""
    names: set[str] = set()
    for span in _quoted(text):
        name = span.of(text.text)
        names.add(name)
        yield _suggestion(span, name, 0.85, _INTRODUCED)
    for span in _twice(text):
        yield _suggestion(span, span.of(text.text), 0.65, _TWICE)
    for span in _once(text):
        yield _suggestion(span, span.of(text.text), 0.55, _ONCE)
    for hit in Gazetteer((name, name) for name in names).find(text) if names else ():
        if text.key(hit.first - 1) != "«" and len(hit.span) >= _SHORTEST_ALONE:
            yield _suggestion(hit.span, min(hit.values), 0.7, _AGAIN)


def _suggestion(span: Span, name: str, score: float, reason: str) -> Suggestion:
    return Suggestion("PLATFORM", span, GAZETTEER, score, {"canonical": name}, reason)


def _quoted(text: Words) -> Iterator[Span]:
    for opening in text.where({"«"}):
        if _has_cue(text, opening):
            closing = _closing(text, opening)
            if closing is not None and not listed_names().at(text, opening + 1):
                yield text.span(opening + 1, closing)


def _twice(text: Words) -> Iterator[Span]:
    for indices in _cued(text).values():
        if len(indices) > 1:
            yield from (text.span(index, index + 1) for index in indices)


def _once(text: Words) -> Iterator[Span]:
    is_of_others = bool(text.where(_OTHER_SYSTEMS))
    for key, (index, *others) in _cued(text).items():
        cue = text.keys[index - 1]
        is_other = cue in _STANDS or (cue in _SYSTEMS and is_of_others)
        is_name = key not in _COMMON and (key.isascii() or _ends_at(text, index + 1))
        if is_name and not others and not is_other:
            yield text.span(index, index + 1)


def _cued(text: Words) -> dict[str, list[int]]:
    """Return the words after cues that may be names, by their key, with all their places."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index in text.where(_CUES):
        if text.goes_on(index + 1) and _may_be_name(text, index + 1):
            places[text.keys[index + 1]].append(index + 1)
    return places


def _ends_at(text: Words, after: int) -> bool:
    """Say whether a name has ended before the word ``after``."""
    key = text.key(after)
    return not text.goes_on(after) or key in _AFTER_NAMES or key.startswith(("می", "نمی"))


def _may_be_name(text: Words, index: int) -> bool:
    key = text.keys[index]
    if len(key) < _SHORTEST_WORD or not key.isalpha() or key in _NO_NAMES:
        return False
    return not key.endswith(_ADJECTIVE_ENDINGS) and not listed_names().at(text, index)


def _has_cue(text: Words, opening: int) -> bool:
    one, two = text.key(opening - 1), text.key(opening - 2) + text.key(opening - 1)
    return text.goes_on(opening) and (one in _CUES or two in _CUES)


def _closing(text: Words, opening: int) -> int | None:
    for index in range(opening + 1, min(opening + 2 + _LONGEST_NAME, len(text))):
        if not text.goes_on(index):
            return None
        if text.keys[index] == "»":
            return index if index > opening + 1 else None
    return None
