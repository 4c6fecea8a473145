from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.clash import clashes, heads
from annotator.model.edit import Edit, LoggedEdit


def edit(number: int, *seen: int) -> LoggedEdit:
    ids = tuple(f"{one:03}" for one in seen)
    return LoggedEdit(
        f"{number:03}", "c", number + 1, None, "a1", f"{number:03}", Edit("x"), seen=ids
    )


@st.composite
def histories(draw: st.DrawFn) -> list[LoggedEdit]:
    """Draw what three copies did to one layer: edit, or take over what another one has."""
    edits: list[LoggedEdit] = []
    newest: list[set[int]] = [set(), set(), set()]
    known: list[set[int]] = [set(), set(), set()]
    for copy, other in draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=14)):
        if copy == other:
            edits.append(edit(len(edits), *sorted(newest[copy])))
            newest[copy] = {len(edits) - 1}
        known[copy] |= known[other] | newest[copy]
        have = [edits[number] for number in known[copy]]
        newest[copy] = {int(id) for id in heads(have)}
    return edits


def before(edits: list[LoggedEdit]) -> dict[str, set[str]]:
    """Return for each edit all that came before it, the slow way."""
    found: dict[str, set[str]] = {}
    for one in edits:
        found[one.id] = set(one.seen).union(*(found[id] for id in one.seen))
    return found


@given(histories())
def test_a_clash_is_two_lines_that_met_too_late(edits: list[LoggedEdit]) -> None:
    earlier = before(edits)

    def apart(one: str, other: str) -> bool:
        return one != other and one not in earlier[other] and other not in earlier[one]

    ids = [one.id for one in edits]
    expected = {
        (max(one, other), min(one, other))
        for one in ids
        for other in ids
        if apart(one, other)
        and not any(one in earlier[later] and apart(later, other) for later in ids)
        and not any(other in earlier[later] and apart(later, one) for later in ids)
    }
    found = clashes(edits)
    assert (set(found), len(found)) == (expected, len(expected))
    assert clashes(reversed(edits)) == found


def test_one_line_has_no_clash() -> None:
    assert clashes([edit(0), edit(1, 0), edit(2, 1)]) == []


def test_a_clash_stays_when_the_lines_have_met() -> None:
    assert clashes([edit(0), edit(1, 0), edit(2, 0), edit(3, 1, 2)]) == [("002", "001")]


def test_only_the_ends_of_two_lines_are_named() -> None:
    edits = [edit(0), edit(1, 0), edit(2, 0), edit(3, 1), edit(4, 2)]
    assert clashes(edits) == [("004", "003")]


def test_who_claims_to_have_seen_the_future_or_a_stranger_is_not_believed() -> None:
    assert clashes([edit(0, 1), edit(1, 0, 77)]) == []
    assert clashes([edit(0, 1), edit(1)]) == [("001", "000")]


def test_the_heads_are_what_nobody_has_seen() -> None:
    assert heads([edit(0), edit(1, 0), edit(2, 0)]) == ["001", "002"]
