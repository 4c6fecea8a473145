"""Names on lists: people, platforms, state bodies."""

from __future__ import annotations

import pytest

from annotator.model.document import Document
from annotator.suggest.by_gazetteer import ByGazetteer
from annotator.suggest.lists import Listed
from tests.suggest.finding import attributes, labelled


@pytest.mark.parametrize("name", ["عیسی زارعپور", "سید عباس عراقچی", "عباس عراقچي", "احمد میدری"])
def test_whole_names_are_found_with_and_without_sayyid(name: str) -> None:
    assert labelled(f"به گزارش ایلنا، {name} گفت.", "MINISTER") == [name]


def test_a_common_family_name_needs_the_whole_name_or_the_title() -> None:
    assert labelled("هاشمی گفت.", "MINISTER") == []
    assert labelled("ستار هاشمی آمد. هاشمی گفت.", "MINISTER") == ["ستار هاشمی", "هاشمی"]
    assert labelled("هاشمی، وزیر ارتباطات", "MINISTER") == ["هاشمی", "وزیر ارتباطات"]


def test_a_family_name_after_another_given_name_is_another_person() -> None:
    text = "ستار هاشمی و محمدرضا هاشمی و اکبر هاشمی رفسنجانی"
    assert labelled(text, "MINISTER") == ["ستار هاشمی"]


def test_the_day_tells_which_office_a_person_held() -> None:
    in_1402 = attributes("۱ مهر ۱۴۰۲\nعباس علی‌آبادی", "عباس علی‌آبادی")
    in_1404 = attributes("۱ مهر ۱۴۰۴\nعباس علی‌آبادی", "عباس علی‌آبادی")
    assert in_1402["ministry"] == "وزارت صنعت، معدن و تجارت"
    assert in_1404["ministry"] == "وزارت نیرو"


def test_nobody_is_a_minister_before_the_first_tenure() -> None:
    assert labelled("۱ مهر ۱۳۸۵\nعزیز نصیرزاده گفت.", "MINISTER") == []


@pytest.mark.parametrize("rank", ["امیرخلبان", "سردار", "حجت‌الاسلام والمسلمین"])
def test_another_rank_tells_of_another_time_unless_the_title_stands_too(rank: str) -> None:
    text = f"{rank} عزیز نصیرزاده گفت. نصیرزاده رفت."
    assert labelled(text, "MINISTER") == []
    assert labelled(f"{text} وزیر دفاع", "MINISTER")[:1] == ["عزیز نصیرزاده"]


def test_a_minister_of_the_day_keeps_his_rank() -> None:
    text = "۱ مهر ۱۴۰۱\nسردار احمد وحیدی گفت."
    assert labelled(text, "MINISTER") == ["احمد وحیدی"]
    assert labelled(text.replace("۱۴۰۱", "۱۴۰۴"), "MINISTER") == []


def test_a_platform_stands_without_its_generic_head() -> None:
    assert labelled("کاربران پیام‌رسان ایتا و تلگرامی‌ها و واتس اپ", "PLATFORM") == [
        "ایتا",
        "واتس اپ",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "او گفت بله.",
        "دیوار خانه ریخت.",
        "دانش‌آموزان شاد بودند.",
        "سامانه نشان می‌دهد که",
        "با سلام و احترام",
        "گپ و گفت با کارگردان",
        "پیام داد که بله، می‌آید.",
        "کاربران نشان دادند که",
        "در دیوار خانه ترک افتاد.",
        "اشعه ایکس",
        "کاربران آمدند، بله درست شنیدید.",
        "کاربران آمدند و در گپ و گفت با ما",
    ],
)
def test_common_words_are_no_platforms(text: str) -> None:
    assert labelled(text, "PLATFORM") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("پیام‌رسان بله و پیام رسان «گپ»", ["بله", "گپ"]),
        ("در پیام‌رسان‌های ایتا، بله و روبیکا", ["ایتا", "بله", "روبیکا"]),
        ("ایتا بله روبیکا", ["ایتا", "بله", "روبیکا"]),
        ("آگهی در اپلیکیشن دیوار", ["دیوار"]),
        ("شبکه «شاد»", ["شاد"]),
        ("ترامپ در ایکس نوشت که", ["ایکس"]),
        ("ما را در بله دنبال کنید", ["بله"]),
        ("مدیران دیوار و شیپور آمدند", ["دیوار", "شیپور"]),
        ("قیمت خودرو در شیپور از روی آگهی‌ها", ["شیپور"]),
        ("آگهی در دیوار است و او هم در شیپور دید", ["دیوار", "شیپور"]),
        ("سامانه مؤدیان اجباری شد", ["مؤدیان"]),
        ("مسیریاب نشان باز شد و نشان در نوروز", ["نشان", "نشان"]),
    ],
)
def test_common_words_are_platforms_after_a_cue_and_among_platforms(
    text: str, names: list[str]
) -> None:
    assert labelled(text, "PLATFORM") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سایت شیپور بسته شد و میخ در دیوار فرو رفت", ["شیپور"]),
        ("پیام‌رسان بله آمد. خللی در سیگنال رادیو بود", ["بله"]),
        ("پیام‌رسان گپ آمد و او در گپ و گفت با ما بود", ["گپ"]),
    ],
)
def test_a_common_word_is_none_because_a_rival_is_named(text: str, names: list[str]) -> None:
    assert labelled(text, "PLATFORM") == names


def test_a_text_may_introduce_a_platform_that_no_list_has() -> None:
    text = "سامانه «رهیار» باز شد. رهیار برای همه است. «رهیار»"
    assert labelled(text, "PLATFORM")[:2] == ["رهیار", "رهیار"]


def test_a_name_after_a_cue_needs_no_guillemets_where_it_stands_twice() -> None:
    assert labelled("سامانه سپند باز است. در سامانه سپند", "PLATFORM") == ["سپند", "سپند"]
    assert labelled("سامانه جدید آمد. این سامانه جدید", "PLATFORM") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سامانه سپند راه‌اندازی شد.", ["سپند"]),
        ("نسخه تازه پلتفرم Nabzar آمد.", ["Nabzar"]),
        ("اپلیکیشن رهنورد را نصب کنید.", ["رهنورد"]),
        ("سامانه مالیات را ببینید.", []),
        ("سامانه سپند کشور باز است.", []),
        ("قهرمان روی سکو ایستاد.", []),
        ("سکوی پرش را ساختند.", []),
        ("هواشناسی گفت سامانه مونسون به کشور می‌رسد.", []),
    ],
)
def test_a_name_after_a_cue_may_stand_once_where_it_is_one_word(
    text: str, names: list[str]
) -> None:
    assert labelled(text, "PLATFORM") == names


def test_long_names_of_services_are_whole() -> None:
    name = "پنجره ملی خدمات دولت هوشمند"
    assert labelled(f"به {name} و این پنجره", "PLATFORM") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "مجلس",
        "مجلس شورای اسلامی",
        "سازمان امور اداری و استخدامی",
        "پلیس فتا",
        "صداوسیما",
        "دولت سیزدهم",
        "دولت احمدی‌نژاد",
        "هیأت وزیران",
        "استانداری خوزستان",
        "دادگستری کل استان فارس",
    ],
)
def test_state_bodies_and_their_short_forms(name: str) -> None:
    assert labelled(f"به گفته {name} کار تمام است.", "STATE_BODY") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "دولت گفت.",
        "پلیس عراق آمد.",
        "بانک مرکزی آمریکا",
        "مجلس نمایندگان آمریکا",
        "مجلس ختم",
        "انتخابات ریاست جمهوری",
        "استانداری گفت.",
        "بیمه تأمین اجتماعی",
        "خبرگزاری خانه ملت",
    ],
)
def test_general_words_and_foreign_bodies_are_none(text: str) -> None:
    assert labelled(text, "STATE_BODY") == []


def test_the_ordinal_in_a_governments_name_is_nested() -> None:
    text = "عضو دولت سیزدهم"
    assert labelled(text, "STATE_BODY") == ["دولت سیزدهم"]
    assert labelled(text, "NUMBER") == ["سیزدهم"]


def test_the_parliament_is_nested_in_its_committee() -> None:
    text = "رئیس کمیسیون اقتصادی مجلس گفت"
    assert labelled(text, "STATE_BODY") == ["کمیسیون اقتصادی مجلس", "مجلس"]


def test_what_a_person_added_is_always_suggested() -> None:
    suggester = ByGazetteer([("دیوار", Listed("PLATFORM", "دیوار", "always"))])
    (found,) = suggester.suggest(Document("d", "روی ديوار"))
    assert (found.label, found.span.start, found.by) == ("PLATFORM", 4, "gazetteer")
