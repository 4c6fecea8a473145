"""MINISTER, the names that no list has: a person beside a minister's title.

    [honorific] given family… ["،"] title        title "،" given family… (mark or verb)
    "«" name "»" title

Evidence that it is a name is a given name at its beginning or the guillemets around it. Once
found, the family name counts in all of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.errors import sentence
from annotator.model.entity import AttributeValue, Suggestion
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, Words, folded_words
from annotator.suggest.lists import SAYYID, given_names
from annotator.suggest.office import Office, tidy
from annotator.suggest.suggester import GAZETTEER

_BESIDE = sentence("It is a name beside a minister’s title.")
_AGAIN = sentence("The name of somebody whom this text calls a minister.")
_COMMA, _SAYYID = fold("،"), fold(SAYYID)
_QUOTES = {"»": "«", "”": "“", '"': '"'}
_LONGEST = 4
"""Words of a name."""
_SHORTEST_FAMILY = 4
_LESS_SURE, _SURE, _SURE_OF_AGAIN = 0.87, 0.93, 0.9
_NO_NAMES = folded_words(
    "از به با در برای که را گفت است بود شد تا بر این آن هم نیز اما ولی پس اگر چون یا و توسط کرد افزود دارد "
    "داشت شود کند رئیس معاون مشاور سخنگوی نماینده دبیر مدیر وزیر وزارت سرپرست دیدار سفر حضور سخنان "
    "سوی آقای خانم دکتر مهندس سردار امیر سرتیپ حجت‌الاسلام آیت‌الله شهید مرحوم سابق پیشین امروز دیروز فردا "
    "شب صبح همسر فرزند برادر جمهور جمهوری کشور شرکت سازمان دولت مجلس بانک شهر استان همتای همچنین "
    "جناب جانشین عضو استاندار شهردار فرمانده مدیرعامل مدیرکل انتصاب معرفی استعفای استیضاح برکناری"
)
_ENDS = folded_words(
    "، . : ؛ ! ؟ ( ) « » گفت افزود در با به از روز امروز که و هم نیز درباره طی اظهار تأکید تصریح بیان خبر "
    "اعلام پس پیش ضمن وارد است بود شد را هفته صبح"
)


def titled(text: Words, titles: Iterable[Office], known: Iterable[int]) -> list[Suggestion]:
    """Return the names beside titles, without those that share a word with ``known`` ones."""
    taken = set(known)
    found: dict[Span, Suggestion] = {}
    families: list[tuple[str, Span]] = []
    for office in titles:
        for first, after, score in _beside(text, office):
            if taken.isdisjoint(range(first, after)):
                taken.update(range(first, after))
                span = text.span(first, after)
                attributes = _attributes(span.of(text.text), office)
                found[span] = Suggestion("MINISTER", span, GAZETTEER, score, attributes, _BESIDE)
                families += [(one, span) for one in _families(text, first, after)]
    again = _again(text, families, found, taken)
    return sorted([*found.values(), *again], key=lambda one: one.order)


def _attributes(name: str, office: Office) -> dict[str, AttributeValue]:
    return {"form": "name", "canonical": tidy(name), "ministry": office.ministry}


def _beside(text: Words, office: Office) -> Iterator[tuple[int, int, float]]:
    """Yield (first word, after, score) of the names beside a title."""
    if office.is_joint:
        return
    if (before := _before(text, office.first)) is not None:
        yield before
    if (after := _after(text, office.after)) is not None:
        yield after


def _before(text: Words, title: int) -> tuple[int, int, float] | None:
    if text.key(title - 1) in _QUOTES and text.goes_on(title):
        return _quoted(text, title - 1)
    after = title - 1 if text.key(title - 1) == _COMMA else title
    first = _given_name_before(text, after)
    if first is None or not text.goes_on(title):
        return None
    return first, after, _SURE if after == title else _LESS_SURE


def _quoted(text: Words, closing: int) -> tuple[int, int, float] | None:
    for opening in range(closing - 1, max(closing - 2 - _LONGEST, -1), -1):
        if text.keys[opening] == _QUOTES[text.keys[closing]]:
            length = closing - opening - 1
            return (opening + 1, closing, _SURE) if 1 < length <= _LONGEST else None
        if not _may_be_name(text, opening):
            return None
    return None


def _given_name_before(text: Words, after: int) -> int | None:
    """Return the leftmost given name of the words that end before ``after``, if words follow it."""
    first: int | None = None
    for index in range(after - 1, max(after - 1 - _LONGEST, -1), -1):
        if not text.goes_on(index + 1) or not _may_be_name(text, index):
            break
        if index < after - 1 and text.keys[index] in given_names():
            first = index
    if first is not None and text.goes_on(first) and text.key(first - 1) == _SAYYID:
        return first - 1
    return first


def _after(text: Words, title: int) -> tuple[int, int, float] | None:
    """Return the name that follows «title،» and that a mark or a verb ends."""
    first = title + 1 if text.key(title) == _COMMA and text.goes_on(title) else title
    start = first + (text.key(first) == _SAYYID)
    if not all(map(text.goes_on, range(title, start + 2))) or text.key(start) not in given_names():
        return None
    for after in range(start + 1, start + _LONGEST):
        if not text.goes_on(after) or text.key(after) in _ENDS:
            is_name = after > start + 1
            return (first, after, _LESS_SURE) if is_name else None
        if not _may_be_name(text, after):
            return None
    return None


def _may_be_name(text: Words, index: int) -> bool:
    key = text.keys[index]
    return key.isalpha() and key not in _NO_NAMES


def _families(text: Words, first: int, after: int) -> Iterator[str]:
    """Yield the family name, the words of a name after the first, where it is long enough."""
    start = first + (text.keys[first] == _SAYYID) + 1
    while start < after - 1 and text.keys[start] in given_names():
        start += 1
    family = text.span(start, after).of(text.text)
    if start < after and len(family) >= _SHORTEST_FAMILY:
        yield family


def _again(
    text: Words, families: list[tuple[str, Span]], found: dict[Span, Suggestion], taken: set[int]
) -> Iterator[Suggestion]:
    for hit in Gazetteer(families).find(text) if families else ():
        before = text.key(hit.first - 1) if text.goes_on(hit.first) else ""
        if taken.isdisjoint(range(hit.first, hit.after)) and before not in given_names():
            attributes = found[hit.values[0]].attributes
            yield Suggestion("MINISTER", hit.span, GAZETTEER, _SURE_OF_AGAIN, attributes, _AGAIN)
