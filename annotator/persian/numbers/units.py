"""What stands after an amount: marks that join its core, and units that stay outside."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from annotator.persian.numbers.adjectives import adjective_unit, spelled
from annotator.persian.numbers.lexicon import NUMBER_WORDS, ORDINALS, SCALES, words
from annotator.persian.numbers.nouns import (
    ADJECTIVES,
    CLASSIFIERS,
    COMPOUND_TAILS,
    COMPOUNDS,
    CURRENCIES,
    CURRENCY_ADJECTIVES,
    FOREIGN_DOLLARS,
    LATIN_MEASURES,
    MEASURE_TAILS,
    MEASURES,
    NOT_NOUNS,
    PER_PREPOSITIONS,
    PER_UNITS,
    PERSONS,
    PREFIXES,
    TIME_UNITS,
)
from annotator.persian.numbers.number import Kind
from annotator.persian.numbers.pieces import BLANK, BREAK, Passage
from annotator.persian.numbers.verbs import (
    BECOMING,
    JUDGED,
    LIGHT_NOUNS,
    LIGHT_VERBS,
    PARTICIPLES,
    PREDICATES,
    VERBS,
)

PERCENT_SIGNS = frozenset({"%", "٪"})
_PERCENT_WORDS = frozenset({"درصد", "درصدی"})
_MULTIPLE_WORDS = frozenset({"برابر", "برابری"})
_TRILLIONS_OF_TOMAN = frozenset({"همت", "همتی"})
_POINT = "واحد"
_PERSON_CONTEXT = PERSONS | words(
    "از در را که هم نیز به دیگر بستری مبتلا حاضر فوت شرکت دستگیر بازداشت جان نیروی اعضای عضو مسافر سرنشین دانشآموز نفرات"
    " مصدومان"
)
_HARM = words(
    "کشته مجروح زخمی شهید مصدوم بازداشت دستگیری دستگیر اسارت جان مرگ شهادت قتل زخمیشدن مجروحیت"
    " اعدام شهدا شهدای مجروحان مجروحین زخمیها زخمیهای مصدومان قربانیان جانباختگان کشتهشدگان کشتهها"
    " کشتههای بیماران مبتلایان بهبودیافتگان مبتلا بستری بیمار ترخیص فوت"
)
_POEMS = words("شعر شعری غزل غزلی قصیده قصیده‌ای مثنوی سرود سروده رباعی شاهنامه دیوان شاعر سروده‌اند")
_PLURAL_ENDINGS = ("ها", "های", "هایی")
_REACH = 14
_CLAUSE_ENDS = frozenset({".", "،", "؛", ":", ""})
_NOUNS_LIKE_VERBS = words(
    "میز میخ میخک میوه میهمان میزبان میلگرد میله میکروب میراث میش مین مینی‌بوس میل میکروفون میکروسکوپ میگو میمون میکروچیپ"
    " میان‌برنامه میدان میلیونر میلیاردر خواهر خواهرزاده خواهان"
)
"""Nouns that begin as verbs do («می‌روند», «خواهند»)."""
_VERB_STARTS = ("می", "نمی", "خواه", "بوده", "شده", "کرده", "برسا", "رساند", "رسانید")


@dataclass(frozen=True, slots=True)
class Mark:
    """What ends the core: its kind and unit; ``last`` is the index after it."""

    kind: Kind
    unit: str | None
    last: int
    factor: int = 1


@dataclass(frozen=True, slots=True)
class Unit:
    """A separate unit: pieces ``first`` to ``last`` (exclusive); ``name`` if it is canonical."""

    kind: Kind
    first: int
    last: int
    name: str | None = None


def read_mark(passage: Passage, index: int) -> Mark | None:
    """Return the mark at ``index`` that makes an amount a percentage, a multiple, an adjective."""
    form = passage.form(index)
    following = passage.form(index + 1)
    if form in PERCENT_SIGNS or form in _PERCENT_WORDS:
        return Mark("percent", "%", index + 1)
    if (form, following) == ("در", "صد") and passage.form(index + 2) not in SCALES:
        return Mark("percent", "%", index + 2)
    if form == _POINT and following in _PERCENT_WORDS:
        return Mark("percentage_point", "pp", index + 2)
    if form in _MULTIPLE_WORDS:
        return Mark("multiple", "x", index + 1)
    if form in _TRILLIONS_OF_TOMAN:
        return Mark("money", "IRT", index + 1, 10**12)
    if form in CURRENCY_ADJECTIVES:
        return Mark("money", CURRENCY_ADJECTIVES[form], index + 1)
    if following and form in PREFIXES and form + following in ADJECTIVES:
        return Mark("measure", _of_two_words(passage, index), index + 2)
    unit = adjective_unit(passage, index)
    if unit is None:
        return None
    name = spelled(passage, index, unit) if unit else None
    return Mark("measure" if unit in MEASURES else "cardinal", name, index + 1)


def _of_two_words(passage: Passage, index: int) -> str:
    """Return the measure of «۷۰ سانتی متری» as it is written."""
    start, end = passage.span(index, index + 2)
    return passage.text[start:end].removesuffix("ی").removesuffix("\u064a")


def read_unit(passage: Passage, index: int) -> Unit | None:
    """Return the currency, the measure or the counted noun at ``index``, which is no plural."""
    unit = _currency(passage, index) or _measure(passage, index) or _classifier_ta(passage, index)
    if unit or passage.form(index).endswith(_PLURAL_ENDINGS):
        return unit
    return _counted(passage, index)


def is_known_unit(passage: Passage, index: int) -> bool:
    """Say whether a currency, measure, classifier or mark stands at ``index``."""
    form = passage.form(index)
    is_listed = form in MEASURES or form in CLASSIFIERS or form in CURRENCIES
    return is_listed or read_mark(passage, index) is not None


def _currency(passage: Passage, index: int) -> Unit | None:
    form = passage.form(index)
    if form not in CURRENCIES:
        return None
    if form == "دلار" and passage.form(index + 1) in FOREIGN_DOLLARS:
        return Unit("money", index, index + 2)
    return Unit("money", index, index + 1, CURRENCIES[form])


def _measure(passage: Passage, index: int) -> Unit | None:
    last = _measure_word(passage, index)
    if not last:
        return None
    is_person = passage.form(index) == "تن" and _is_person(passage, index)
    if is_person or (passage.form(index) == "بیت" and _is_verse(passage, index)):
        return Unit("cardinal", index, index + 1)
    if passage.forms(last, 2) == ("سانتی", "گراد"):
        last += 2
    elif passage.form(last) in MEASURE_TAILS:
        last += 1
    if (per := passage.form(last + 1)) in {"h", "s"} and passage.form(last) == "/":
        return Unit("measure", index, last + (2 if per else 0))
    is_rate = passage.form(last) in PER_PREPOSITIONS and passage.form(last + 1) in PER_UNITS
    if is_rate and (passage.form(last) in {"بر", "/"} or passage.form(index) not in TIME_UNITS):
        last = _measure_word(passage, last + 1) or last + 2
    return Unit("measure", index, last)


def _is_person(passage: Passage, index: int) -> bool:
    """Say whether تن at ``index`` counts people («۳ تن از آنان») and is no tonne."""
    following, after = passage.form(index + 1), passage.at(index + 2)
    if following in _PERSON_CONTEXT or (following == "و" and after.form in _HARM):
        return True
    clause = takewhile(
        lambda form: form not in _CLAUSE_ENDS, passage.forms_before(index, _REACH)[::-1]
    )
    return bool(_HARM & set(clause))


def _is_verse(passage: Passage, index: int) -> bool:
    """Say whether بیت is two lines of a poem and no bit."""
    around = passage.forms_before(index, 5) + passage.forms(index + 1, 5)
    return bool(_POEMS & set(around))


def _measure_word(passage: Passage, index: int) -> int | None:
    """Return the index after a measure, written in one or two pieces."""
    form, following = passage.form(index), passage.form(index + 1)
    if form in PREFIXES and following and form + following in MEASURES:
        return index + 2
    if form == "°" and passage.is_glued(index + 1) and following in {"c", "f"}:
        return index + 2
    if (form, following) in {("سی", "سی"), ("اسب", "بخار"), ("نیوتن", "متر")}:
        return index + 2
    if form in {"کیلووات", "مگاوات"} and following == "ساعت":
        return index + 2
    return index + 1 if form in MEASURES or form in LATIN_MEASURES else None


def _classifier_ta(passage: Passage, index: int) -> Unit | None:
    """Read تا as a classifier («سه تا بچه»), not as the word of a range."""
    if passage.form(index) != "تا" or not _is_noun(passage, index + 1):
        return None
    is_joined = not passage.at(index - 1).is_figure or passage.at(index).gap != BLANK
    is_sure = is_joined or passage.form(index + 1) in CLASSIFIERS
    return Unit("cardinal", index, index + 1) if is_sure else None


def _counted(passage: Passage, index: int) -> Unit | None:
    if not _is_noun(passage, index):
        return None
    if passage.forms(index, 2) in COMPOUNDS or passage.form(index + 1) in COMPOUND_TAILS:
        return Unit("cardinal", index, index + 2)
    return Unit("cardinal", index, index + 1)


def read_noun(passage: Passage, index: int) -> tuple[int, int] | None:
    """Return the pieces of the base noun at ``index``, «از» before it included."""
    place = index + (passage.form(index) == "از")
    unit = _counted(passage, place) if passage.form(place) else None
    return (index, unit.last) if unit else None


def _is_noun(passage: Passage, index: int) -> bool:
    piece = passage.at(index)
    form = piece.form
    if piece.gap == BREAK or not piece.is_word or len(form) < 2 or form.isascii():
        return False
    if (
        form in NOT_NOUNS
        or form in VERBS
        or form in NUMBER_WORDS
        or form in ORDINALS
        or (form.startswith(_VERB_STARTS) and form not in _NOUNS_LIKE_VERBS)
    ):
        return form in CLASSIFIERS
    return not (form.endswith("ترین") or _is_in_verb(passage, index))


def _is_in_verb(passage: Passage, index: int) -> bool:
    """Say whether the word is part of a verb: «ثبت شد», «پذیرفته می‌شوند», «چاقی محسوب می‌شود»."""
    form, following = passage.form(index), passage.form(index + 1)
    if (form in PREDICATES or form in PARTICIPLES) and following in BECOMING:
        return True
    if form in LIGHT_NOUNS:
        return _is_light_verb(following)
    return following in JUDGED and _is_light_verb(passage.form(index + 2))


def _is_light_verb(form: str) -> bool:
    """Say whether the form is of a verb that makes a verb of the noun before it."""
    return form in LIGHT_VERBS or form.startswith(("می", "نمی", "خواه"))
