from __future__ import annotations

from annotator.project.titles import candidates, renewed, titles

HEADER = "خبرگزاری نمونه سرویس اقتصاد کلان"


def test_the_first_line_of_four_words_is_the_title() -> None:
    texts = {1: "کد خبر: ۱۲۳\r\n\r\nوزیر نیرو از سد بازدید کرد\nمتن", 2: "متن کوتاه"}
    assert titles(texts.items()) == {1: "وزیر نیرو از سد بازدید کرد", 2: "متن کوتاه"}


def test_a_line_that_other_documents_repeat_is_no_title() -> None:
    texts = {number: f"{HEADER}\nخبر شمارهٔ {number} دربارهٔ نیرو و نفت" for number in range(3)}
    assert titles(texts.items())[2] == "خبر شمارهٔ 2 دربارهٔ نیرو و نفت"


def test_where_all_lines_are_repeated_the_first_long_one_is_taken() -> None:
    assert titles([(1, HEADER), (2, HEADER)]) == {1: HEADER, 2: HEADER}


def test_a_headline_that_stands_twice_in_one_document_is_its_title() -> None:
    headline = "ادعای جدید وزیر ارتباطات دربارهٔ پیام‌رسان‌ها"
    assert titles([(1, f"{headline}\n{headline}\n")]) == {1: headline}


def test_a_way_through_a_site_is_no_title() -> None:
    assert candidates("صفحه اول » بازرگانی » کشاورزی\nخانه | اقتصاد | نفت و انرژی") == []
    sentence = "وزیر نیرو گفت - در پاسخ به پرسشی - که آب کم است"
    assert candidates(sentence) == [sentence]


def test_an_empty_text_has_an_empty_title() -> None:
    assert titles([(1, " \n\n")]) == {1: ""}


def test_a_title_that_a_person_gave_stays_when_documents_come() -> None:
    first, second = "وزیر نیرو از سد بازدید کرد", "وزیر نفت از پالایشگاه بازدید کرد"
    heads = [(1, f"{HEADER}\n{first}", "سد"), (2, f"{HEADER}\n{second}", "")]
    assert renewed(heads) == {2: second}


def test_a_title_that_others_repeat_now_gives_way() -> None:
    first, second = "وزیر نیرو از سد بازدید کرد", "وزیر نفت از پالایشگاه بازدید کرد"
    heads = [(1, f"{HEADER}\n{first}", HEADER), (2, f"{HEADER}\n{second}", "")]
    assert renewed(heads) == {1: first, 2: second}
