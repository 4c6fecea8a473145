"""Ministers' titles and ministries."""

from __future__ import annotations

import pytest

from annotator.model.reason import Reason
from tests.suggest.finding import attributes, everything, labelled


@pytest.mark.parametrize(
    "title",
    [
        "وزیر ارتباطات",
        "وزیر امور ارتباطات و فناوری اطلاعات",
        "وزیر آموزش‌وپرورش",
        "وزير كشور",
        "وزیر سابق نفت",
        "وزیر پیشنهادی نیرو",
        "سرپرست وزارت کشور",
        "وزیر بهداشت، درمان و آموزش پزشکی",
        "وزیر امور خارجه روسیه",
        "وزیر خزانه‌داری آمریکا",
        "وزیر خارجه سابق آمریکا",
        "وزیران نفت و نیرو",
        "وزرای کشور، اطلاعات و دادگستری",
        "وزرای خارجه ایران و عربستان",
    ],
)
def test_a_title_with_its_portfolio_is_one_minister(title: str) -> None:
    assert labelled(f"به گفته {title}، کار تمام است.", "MINISTER") == [title]


@pytest.mark.parametrize(
    "text",
    [
        "وزیر گفت که کار تمام است.",
        "معاون وزیر ارتباطات گفت.",
        "معاون فنی و امور زیربنایی وزیر راه آمد.",
        "مشاور وزیر نفت و قائم‌مقام وزیر صمت آمدند.",
        "نخست وزیر عراق و نخست‌وزیر انگلیس آمدند.",
        "عضو کابینه گفت.",
        "وزیر انرژی گفت.",
    ],
)
def test_descriptions_and_other_peoples_titles_are_none(text: str) -> None:
    assert labelled(text, "MINISTER") == []


def test_a_title_after_and_is_its_own() -> None:
    text = "معاون رئیس‌جمهور و وزیر کشور آمد."
    assert labelled(text, "MINISTER") == ["وزیر کشور"]


def test_the_ministry_is_nested_in_the_acting_head_only() -> None:
    assert labelled("سرپرست وزارت کشور و وزیر نفت", "MINISTRY") == ["وزارت کشور"]


@pytest.mark.parametrize(
    "name", ["وزارت ارتباطات", "وزارت امور خارجه", "وزارتخانه‌های نفت و نیرو", "وزارت خارجه روسیه"]
)
def test_a_ministry_has_the_word_for_it(name: str) -> None:
    assert labelled(f"در {name} گفته شد؛ آموزش و پرورش هم.", "MINISTRY") == [name]


def test_short_forms_get_the_standard_name() -> None:
    assert attributes("وزیر کار رفت", "وزیر کار") == {
        "form": "title",
        "canonical": "وزیر تعاون، کار و رفاه اجتماعی",
        "ministry": "وزارت تعاون، کار و رفاه اجتماعی",
    }


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("۲۵ مرداد ۱۴۰۲", "عیسی زارع‌پور"),
        ("۱۴۰۴/۰۵/۲۵", "سیدستار هاشمی"),
        ("16 اوت 2023", "عیسی زارع‌پور"),
    ],
)
def test_a_title_is_resolved_by_the_day_of_the_article(day: str, name: str) -> None:
    text = f"{day}\nوزیر ارتباطات گفت."
    assert attributes(text, "وزیر ارتباطات")["canonical"] == name


@pytest.mark.parametrize("text", ["وزیر ارتباطات", "۲ مهر ۱۴۰۹\nوزیر ارتباطات"])
def test_a_title_stays_a_title_where_the_day_does_not_tell(text: str) -> None:
    assert attributes(text, "وزیر ارتباطات")["canonical"] == "وزیر ارتباطات و فناوری اطلاعات"


def test_a_former_or_foreign_ministers_title_is_not_resolved() -> None:
    text = "۲۵ مرداد ۱۴۰۲\nوزیر سابق نفت و وزیر نفت عراق"
    assert attributes(text, "وزیر سابق نفت")["canonical"] == "وزیر سابق نفت"
    assert attributes(text, "وزیر نفت عراق")["ministry"] == "وزارت نفت عراق"


def test_no_title_is_resolved_while_somebody_acts() -> None:
    text = "۲۵ مرداد ۱۴۰۲\nسرپرست وزارت کشور از وزیر کشور گفت."
    assert attributes(text, "وزیر کشور")["canonical"] == "وزیر کشور"


def test_every_suggestion_has_a_score_and_a_sentence() -> None:
    for one in everything("وزیر نفت در ایتا به ۳ نفر از مجلس گفت: «دولت سیزدهم» ۱۴۰۲"):
        assert 0 <= one.score <= 1
        assert Reason.read(one.reason).source.endswith(".")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("دکتر علی رضایی وزیر نیرو گفت", ["علی رضایی", "وزیر نیرو"]),
        ("به گفته سید محمد حسینی، وزیر ارشاد", ["سید محمد حسینی", "وزیر ارشاد"]),
        ("وزیر نفت، بیژن نامی، گفت", ["وزیر نفت", "بیژن نامی"]),
        ("«مائورو وییرا» وزیر خارجه برزیل", ["مائورو وییرا", "وزیر خارجه برزیل"]),
        ("سرگئی لاوروف وزیر خارجه روسیه", ["سرگئی لاوروف", "وزیر خارجه روسیه"]),
    ],
)
def test_a_name_beside_a_title_is_a_ministers(text: str, names: list[str]) -> None:
    assert labelled(text, "MINISTER") == names


@pytest.mark.parametrize(
    "text",
    [
        "دیدار امروز وزیر نیرو",
        "به گفته علی رضایی معاون وزیر نیرو",
        "وزیر نیرو علی را دید",
        "«امروز» وزیر نیرو",
        "علی رضایی در دیدار وزیر نیرو",
    ],
)
def test_other_words_beside_a_title_are_no_name(text: str) -> None:
    assert [one for one in labelled(text, "MINISTER") if "وزیر" not in one] == []


def test_a_name_beside_a_title_counts_in_all_of_the_text() -> None:
    text = "رضایی گفت. علی رضایی، وزیر نیرو، به حسن رضایی گفت."
    assert labelled(text, "MINISTER") == ["رضایی", "علی رضایی", "وزیر نیرو"]


def test_ministers_without_a_country_and_portfolios_of_other_countries() -> None:
    assert labelled("دیدار با وزرای خارجه امروز", "MINISTER") == ["وزرای خارجه"]
    assert labelled("وزیران کشور و وزارتخانه‌های کشور", "MINISTER") == []
    for title in ("وزیر توسعه صنعت و تجارت برزیل", "وزیر صنعت، تجارت و توسعه برزیل"):
        assert labelled(f"سفر {title} به تهران", "MINISTER") == [title]
    assert labelled("دیدار وزیر نفت و عراق", "MINISTER") == ["وزیر نفت"]


def test_who_stands_before_a_title_without_serving_the_minister_leaves_it() -> None:
    assert labelled("نمایندگان مجلس وزیر نفت را خواستند", "MINISTER") == ["وزیر نفت"]
    assert labelled("جانشین وزیر دفاع آمد", "MINISTER") == []


def test_the_day_and_the_title_tell_a_common_family_name() -> None:
    text = "رأی به برکناری وزیر اقتصاد در حالی بود که همتی آمد"
    assert labelled(f"۱۲ اسفند ۱۴۰۳ {text}", "MINISTER") == ["وزیر اقتصاد", "همتی"]
    assert labelled(f"۱۲ اسفند ۱۳۹۹ {text}", "MINISTER") == ["وزیر اقتصاد"]
