"""Overlaps between suggesters are settled by rule."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.suggest.combine import beside, combine, may_overlap

LABELS = ("NUMBER", "DATE", "MINISTER", "MINISTRY", "STATE_BODY", "PLATFORM")


def one(label: str, start: int, end: int, score: float = 0.9, by: str = "x") -> Suggestion:
    """Return a suggestion."""
    return Suggestion(label, Span(start, end), by, score)


def test_the_same_span_and_label_stands_once_with_all_attributes() -> None:
    a = Suggestion("MINISTER", Span(0, 5), "titles", 0.9, {"form": "title"})
    b = Suggestion("MINISTER", Span(0, 5), "gazetteer", 0.8, {"form": "name", "canonical": "الف"})
    (found,) = combine([b, a])
    assert (found.by, found.attributes) == ("titles", {"form": "title", "canonical": "الف"})


def test_the_longer_holds_the_shorter_out() -> None:
    assert combine([one("PLATFORM", 0, 4), one("PLATFORM", 0, 8, 0.7)]) == [
        one("PLATFORM", 0, 8, 0.7)
    ]


def test_numbers_in_names_and_ministries_in_titles_are_nested() -> None:
    nested = [one("STATE_BODY", 0, 11), one("NUMBER", 5, 11)]
    acting = [one("MINISTER", 20, 37), one("MINISTRY", 27, 37)]
    assert combine([*acting, *nested]) == [*nested, *acting]


def test_of_two_that_cross_the_likelier_stays_then_the_longer() -> None:
    assert combine([one("PLATFORM", 0, 6, 0.6), one("MINISTRY", 4, 9, 0.9)]) == [
        one("MINISTRY", 4, 9)
    ]
    assert combine([one("PLATFORM", 0, 6), one("MINISTRY", 4, 9)]) == [one("PLATFORM", 0, 6)]


def test_memory_adds_only_what_is_likelier_or_new_or_another_label() -> None:
    public = [one("PLATFORM", 0, 4, 0.8)]
    same, better = one("PLATFORM", 0, 4, 0.7), one("PLATFORM", 0, 4, 0.95)
    other, new = one("STATE_BODY", 0, 4, 0.6), one("PLATFORM", 10, 14, 0.6)
    assert beside([same, new], public) == [new]
    assert beside([better], public) == [better]
    assert beside([other], public) == [other]


def long_one(label: str, start: int, length: int, score: float) -> Suggestion:
    """Return a suggestion of a length."""
    return one(label, start, start + length, score)


SUGGESTIONS = st.lists(
    st.builds(
        long_one,
        st.sampled_from(LABELS),
        st.integers(0, 150),
        st.integers(1, 30),
        st.sampled_from((0.6, 0.9)),
    ),
    max_size=12,
)


@settings(max_examples=100)
@given(SUGGESTIONS)
def test_what_stays_may_stand_together_whatever_the_order(found: list[Suggestion]) -> None:
    kept = combine(found)
    assert combine(kept) == kept
    assert combine(reversed(found)) == kept
    assert all(may_overlap(a, b) for a in kept for b in kept if a is not b)
