"""The order of Tab, kept while marks come and go."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.ui.annotate.ring import Ring
from annotator.ui.text_view.marks import Mark


def mark(id: str, start: int, end: int, kind: str = "entity") -> Mark:
    return Mark(id, Span(start, end), "X", "suggestion" if kind == "suggestion" else "entity")


def any_mark(_: Mark) -> bool:
    return True


MARKS = [mark("inner", 5, 8), mark("outer", 5, 12), mark("last", 20, 22)]


def walk(ring: Ring, current: str | None, caret: int, step: int) -> list[str]:
    seen: list[str] = []
    for _ in range(len(ring)):
        found = ring.step(current, caret, step, any_mark)
        assert found is not None
        seen.append(found)
        current = found
    return seen


def test_the_outer_of_two_comes_first() -> None:
    assert walk(Ring(MARKS), None, 0, 1) == ["outer", "inner", "last"]


def test_backwards_it_comes_last() -> None:
    assert walk(Ring(MARKS), None, 0, -1) == ["last", "inner", "outer"]


def test_without_a_current_mark_the_caret_is_where_it_begins() -> None:
    ring = Ring(MARKS)
    assert ring.step(None, 10, 1, any_mark) == "last"
    assert ring.step(None, 10, -1, any_mark) == "inner"
    assert ring.step(None, 30, 1, any_mark) == "outer"


def test_the_only_mark_has_no_other_beside_it() -> None:
    ring = Ring(MARKS[:1])
    assert ring.step("inner", 0, 1, any_mark) is None
    assert ring.step(None, 0, 1, any_mark) == "inner"


def test_only_marks_that_fit_come_in_question() -> None:
    ring = Ring([*MARKS, mark("hint", 14, 16, "suggestion")])
    assert ring.step("outer", 0, 1, lambda one: one.kind == "suggestion") == "hint"


def test_entities_are_counted_without_suggestions() -> None:
    ring = Ring([*MARKS, mark("hint", 0, 1, "suggestion")])
    assert (ring.entities, ring.suggestions, ring.rank("outer")) == (3, 1, 1)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=20),
    st.sets(st.integers(0, 19)),
)
def test_after_changes_it_is_as_if_made_anew(spans: list[tuple[int, int]], gone: set[int]) -> None:
    marks = [mark(str(n), start, start + size) for n, (start, size) in enumerate(spans)]
    half = len(marks) // 2
    ring = Ring(marks[:half])
    ring.change([], marks[half:])
    ring.change([one.id for n, one in enumerate(marks) if n in gone], [])
    left = [one for n, one in enumerate(marks) if n not in gone]
    assert walk(ring, None, 0, 1) == walk(Ring(left), None, 0, 1) if len(left) > 1 else True
    assert ring.entities == len(left)
