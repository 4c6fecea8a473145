"""What an annotator labelled before is proposed again, as often as it was labelled."""

from __future__ import annotations

from annotator.model.document import Document
from annotator.model.entity import Entity, Suggestion
from annotator.model.reason import Reason
from annotator.model.span import Span
from annotator.suggest.by_memory import ByMemory, Lesson


def lesson(text: str, *labelled: tuple[str, str], done: bool = True) -> Lesson:
    """Return a document in which the first place of each string has a label."""
    entities = [
        Entity(
            str(number),
            label,
            Span(text.index(quote), text.index(quote) + len(quote)),
            {"canonical": quote},
        )
        for number, (quote, label) in enumerate(labelled)
    ]
    return Lesson(text, entities, done)


def proposed(lessons: list[Lesson], text: str) -> list[Suggestion]:
    """Return what the memory of a1 proposes."""
    memory = ByMemory("a1", lessons)
    return memory.suggest(Document("d", text))


def test_a_string_is_proposed_in_another_spelling_with_its_attributes() -> None:
    lessons = [lesson("در هم‌رأی", ("هم‌رأی", "PLATFORM"))]
    (one,) = proposed(lessons, "سامانهٔ هم راي باز است")
    assert (one.span, one.label, one.owner, one.by) == (Span(8, 14), "PLATFORM", "a1", "memory")
    assert one.attributes == {"canonical": "هم‌رأی"}


def test_the_score_is_how_often_and_the_reason_says_so() -> None:
    lessons = [lesson(f"{number} نماد آمد", ("نماد", "PLATFORM")) for number in range(14)]
    lessons.append(lesson("نماد آمد"))
    (one,) = proposed(lessons, "نماد")
    reason = Reason.read(one.reason)
    assert reason.source == "Labelled {label} in {times} of {documents} documents."
    assert reason.arguments == {"label": "PLATFORM", "times": 14, "documents": 15}
    assert 0.85 < one.score < 0.95


def test_what_was_mostly_left_unlabelled_is_not_proposed() -> None:
    lessons = [lesson("بازار", ("بازار", "PLATFORM")), lesson("بازار و بازار"), lesson("بازار")]
    assert proposed(lessons, "بازار") == []


def test_unlabelled_places_of_a_document_not_done_say_nothing() -> None:
    lessons = [lesson("نماد"), lesson("نماد و نماد", ("نماد", "PLATFORM"), done=False)]
    (one,) = proposed(lessons, "نماد")
    assert one.score == 0.5


def test_a_place_inside_a_longer_entity_says_nothing() -> None:
    lessons = [
        lesson("مجلس", ("مجلس", "STATE_BODY")),
        lesson("کمیسیون مجلس", ("کمیسیون مجلس", "STATE_BODY")),
    ]
    scores = {one.span.of("مجلس"): one.score for one in proposed(lessons, "مجلس")}
    assert scores == {"مجلس": 0.75}


def test_numbers_are_left_to_the_number_reader() -> None:
    lessons = [lesson("۲۰ نفر", ("۲۰", "NUMBER")), lesson("۱۷ نفر", ("۱۷", "AGE"))]
    assert proposed(lessons, "۲۰ و ۱۷") == []


def test_another_form_of_a_string_is_a_little_less_likely() -> None:
    lessons = [lesson("بانک‌های ملی آمد", ("بانک‌های ملی", "STATE_BODY"))]
    forms = {"بانک‌های ملی": ("بانک ملی",)}
    memory = ByMemory("a1", lessons, lambda _: forms)
    (one,) = memory.suggest(Document("d", "در بانک ملی"))
    assert (one.span, one.score) == (Span(3, 11), 0.9 * 0.75)


def test_a_string_labelled_inside_a_glued_word_is_found_where_it_stands_alone() -> None:
    lessons = [lesson("گروهنماد آمد", ("نماد", "PLATFORM"))]
    (one,) = proposed(lessons, "در نماد")
    assert one.span == Span(3, 7)
