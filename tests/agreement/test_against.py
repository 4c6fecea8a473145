"""What goes against a ruling, by the words of its examples."""

from __future__ import annotations

import pytest

from annotator.agreement.against import Against, against
from annotator.model.entity import Entity
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.span import Span


def part(context: str, words: str, label: str) -> Part:
    start = context.index(words)
    return Part(Span(start, start + len(words)), label)


def example(context: str, right: str, wrong: str, labels: str = "A A") -> Example:
    one, other = labels.split()
    rights = (part(context, right, one),) if right else ()
    return Example(context, rights, (part(context, wrong, other),))


TITLE = example("در سامانه سجام بود", "سجام", "سامانه سجام")
ENDING = example("به ایتا‌یی‌ها گفت", "ایتا", "ایتا‌یی‌ها")
UNIT = example("به ۳۰ درصد رسید", "۳۰ درصد", "۳۰")
LABEL = example("شرکت همراه اول", "همراه اول", "همراه اول", "B A")
NOTHING = example("در گمرک ماند", "", "گمرک")


@pytest.mark.parametrize(
    ("ruled", "text", "words", "wanted"),
    [
        (TITLE, "از سامانه نماد گفت", "سامانه نماد", "نماد"),
        (TITLE, "از سامانه نماد گفت", "نماد", None),
        (TITLE, "از بانک ملی گفت", "بانک ملی", None),
        (TITLE, "از سامانه ", "سامانه ", None),
        (ENDING, "به بله‌یی‌ها گفت", "بله‌یی‌ها", "بله"),
        (UNIT, "تا ۲۵ درصد است", "۲۵", "۲۵ درصد"),
        (UNIT, "تا ۲۵ درصدی است", "۲۵", None),
        (UNIT, "تا ۲۵ درصد است", "۲۵ درصد", None),
    ],
)
def test_an_edge_like_that_of_a_wrong_example_is_put_right(
    ruled: Example, text: str, words: str, wanted: str | None
) -> None:
    start = text.index(words)
    entity = Entity("e", "A", Span(start, start + len(words)))
    found = against(text, entity, [Ruling("title", ("A",), "", "shorter", examples=(ruled,))])
    assert (found.span.of(text) if found and found.span else None) == wanted


def test_the_words_of_an_example_under_its_wrong_label_go_against_it() -> None:
    rulings = [Ruling("label", ("A", "B"), "", "label B", examples=(LABEL,))]
    text = "همراه اول"
    assert against(text, Entity("e", "A", Span(0, 9)), rulings) == Against(label="B")
    assert against(text, Entity("e", "B", Span(0, 9)), rulings) is None


def test_words_that_are_nothing_by_ruling_go_against_it() -> None:
    rulings = [Ruling("missed", ("A",), "", "none", examples=(NOTHING,))]
    assert against("گمرك", Entity("e", "A", Span(0, 4)), rulings) == Against()
    assert against("گمرک", Entity("e", "B", Span(0, 4)), rulings) is None
