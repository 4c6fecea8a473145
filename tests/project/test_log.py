"""Whatever an annotator does, replaying the log gives the stored tables."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.model.state import State, replay
from annotator.project.checking import problems
from annotator.project.project import Project
from tests.making import TEXT, make_project

SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(1, 12)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
)
LABELS = st.sampled_from(["NUMBER", "PLATFORM", "NOBODY"])
PICK = st.integers(0, 99)


class RandomAnnotator(RuleBasedStateMachine):
    """Labels, changes, undoes, reopens and copies at random."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.project = make_project(Path(self.folder.name), {"d1": TEXT, "d2": TEXT + "۲"})
        self.session = self.project.session("a1")
        self.session.open("d1")

    def attempt(self, action: str, *values: object) -> None:
        """Do something that the rules may refuse."""
        try:
            getattr(self.session, action)(*values)
        except AnnotatorError:
            return

    def pick(self, number: int) -> str:
        entities = self.session.layer.entities
        return entities[number % len(entities)].id

    @rule(span=SPANS, label=LABELS)
    def label(self, span: Span, label: str) -> None:
        self.attempt("label", span, label)

    @precondition(lambda self: self.session.layer.entities)
    @rule(number=PICK, span=SPANS, label=LABELS, action=st.integers(0, 6))
    def change(self, number: int, span: Span, label: str, action: int) -> None:
        one = self.pick(number)
        match action:
            case 0:
                self.attempt("relabel", one, label)
            case 1:
                self.attempt("move", one, span)
            case 2:
                self.attempt("remove", one)
            case 3:
                self.attempt("set_note", one, label)
            case 4:
                self.attempt("set_unsure", one, bool(number % 2))
            case 5:
                self.attempt("set_attribute", one, "value", str(number) if number % 3 else None)
            case _:
                self.attempt("relate", one, self.pick(number // 2), "measures")

    @rule(text=st.text(max_size=3), given=st.booleans(), action=st.integers(0, 5))
    def mark(self, text: str, given: bool, action: int) -> None:
        match action:
            case 0:
                self.attempt("set_document_note", text)
            case 1:
                self.attempt("set_document_unsure", given)
            case 2:
                self.attempt("set_document_label", "politics", given)
            case 3:
                self.attempt("finish")
            case 4:
                self.attempt("skip", text)
            case _:
                self.attempt("reopen")

    @rule(back=st.booleans())
    def step(self, back: bool) -> None:
        self.attempt("undo" if back else "redo")

    @rule(document=st.sampled_from(["d1", "d2"]))
    def open(self, document: str) -> None:
        self.session.open(document)

    @rule()
    def restart(self) -> None:
        path = self.project.path
        undoable, redoable = self.session.can_undo, self.session.can_redo
        self.project.close()
        self.project = Project.open(path)
        self.session = self.project.session("a1")
        self.session.open("d1")
        assert (self.session.can_undo, self.session.can_redo) == (undoable, redoable)

    @invariant()
    def the_log_gives_the_tables(self) -> None:
        store = self.project.store
        assert replay(one.edit for one in store.log()).facts == State(store.all_facts()).facts

    @invariant()
    def the_open_layer_is_the_stored_one(self) -> None:
        layer = self.session.layer
        stored = self.project.layer(layer.document, "a1")
        assert {one.key: one for one in layer.facts()} == {one.key: one for one in stored.facts()}

    def teardown(self) -> None:
        assert problems(self.project) == []
        while self.session.can_undo:
            self.session.undo()
        kinds = {fact.kind for fact in self.project.store.all_facts()}
        assert kinds == {"schema"}
        self.project.close()
        self.folder.cleanup()


TestRandomAnnotator = RandomAnnotator.TestCase
TestRandomAnnotator.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
