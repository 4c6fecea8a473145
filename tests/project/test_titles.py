from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import AnnotatorError
from annotator.project.checking import problems
from annotator.project.split import Split, split
from annotator.project.titles import candidates, renewed, titles
from tests.copies import copies, opened, take, told

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


# -- titles that people give ----------------------------------------------------------------------


def given(path: Path, title: str, name: str = "lead", document: str = "d1") -> None:
    with opened(path) as project:
        session = project.session(name)
        session.open(document)
        session.set_title(title)


def shown(path: Path) -> list[str]:
    with opened(path) as project:
        assert problems(project) == []
        titles = [row.title for row in project.documents()]
        assert titles == [row.title for row in project.queue("lead")]
        return titles


def test_a_given_title_is_an_edit_that_is_undone_in_its_document(tmp_path: Path) -> None:
    path = copies(tmp_path, 1)[0]
    before = shown(path)
    given(path, "نام تازه")
    assert shown(path) == ["نام تازه", before[1]]
    with opened(path) as project:
        session = project.session("lead")
        session.open("d2")
        session.undo()
        assert session.document is not None
        assert session.document.id == "d1"
        assert project.title("d1") == before[0]
        assert project.layer("d1", "lead").exists is False
    with opened(path) as project:
        session = project.session("lead")
        session.redo()
        session.set_title("نام دیگر")
        session.set_title("")
    assert shown(path) == before


@pytest.mark.parametrize("title", [" ", "دو\nسطر", "الف" * 100])
def test_a_title_is_one_line_with_something_on_it(tmp_path: Path, title: str) -> None:
    path = copies(tmp_path, 1)[0]
    before = shown(path)
    with pytest.raises(AnnotatorError, match="title"):
        given(path, title)
    assert shown(path) == before


def test_of_titles_given_in_two_copies_the_later_stands_in_both(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    given(ours, "نام نخست")
    given(theirs, "نام دوم")
    take(ours, theirs)
    take(theirs, ours)
    assert shown(ours)[0] == shown(theirs)[0] == "نام دوم"
    assert told(ours) == told(theirs)


def test_the_leads_title_reaches_an_annotator_and_another_annotators_does_not(
    tmp_path: Path,
) -> None:
    path = copies(tmp_path, 1)[0]
    given(path, "نام سرپرست")
    first, second = split(path, tmp_path / "out", Split(("a1", "a2"), 2, each=2))
    assert shown(first.path)[0] == "نام سرپرست"
    given(second.path, "رازی از آن دیگری", "a2")
    take(path, second.path)
    assert shown(path)[0] == "رازی از آن دیگری"
    take(first.path, path)
    assert shown(first.path)[0] == "نام سرپرست"
    given(path, "نام پایانی")
    take(first.path, path)
    assert shown(first.path)[0] == "نام پایانی"
    assert "رازی" not in first.path.read_bytes().decode("utf-8", "ignore")
    take(path, first.path)
    assert shown(path)[0] == "نام پایانی"
