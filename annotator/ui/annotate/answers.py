"""Answering suggestions: accept, reject, correct; each answer goes on to the next one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.model.entity import Attributes, Entity, Suggestion
from annotator.project.reading import decided, rewritten
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView


class Answers:
    """Speaks of the current suggestion and makes the next one current."""

    def __init__(
        self,
        session: AnnotationSession,
        view: TextView,
        marks: OpenMarks,
        go_to: Callable[[str | None], None],
        current: Callable[[], str | None],
    ) -> None:
        """``go_to`` makes an entity or suggestion current, ``current`` says which is (ids)."""
        self._session = session
        self._view = view
        self._marks = marks
        self._go_to = go_to
        self._current = current

    @property
    def current(self) -> Suggestion | None:
        """The current suggestion; None if there is none or an entity is current."""
        return self._marks.suggestion(self._current())

    @property
    def of_this_kind(self) -> list[Suggestion]:
        """The open suggestions with the current one's label and suggester."""
        one = self.current
        kind = (one.label, one.by) if one else None
        return [other for other in self._marks.suggestions if (other.label, other.by) == kind]

    def accept(self) -> bool:
        """Accept the current suggestion and go on to the next; False if there is none."""
        suggestion = self.current
        if suggestion is not None:
            self._answer(lambda: self._session.accept(suggestion))
        return suggestion is not None

    def reject(self) -> bool:
        """Reject the current suggestion and go on to the next; False if there is none."""
        suggestion = self.current
        if suggestion is not None:
            self._answer(lambda: self._session.reject(suggestion))
        return suggestion is not None

    def accept_all(self, taken: Sequence[Suggestion]) -> None:
        """Accept many suggestions in one step and go on to the next other one."""
        ids = {one.id for one in taken}
        self._answer(
            lambda: next(iter(self._session.accept_all(taken)), None),
            lambda mark: is_suggestion(mark) and mark.id not in ids,
        )

    def _answer(
        self, answer: Callable[[], Entity | None], fits: Callable[[Mark], bool] | None = None
    ) -> None:
        """Answer a suggestion; the next one is current then, else what became of the last."""
        fits = fits or is_suggestion
        following = self._marks.ring.step(self._current(), self._view.caret(), 1, fits)
        made = answer()
        if self._marks.suggestion(following) is None:
            following = made.id if made else None
        self._go_to(following)

    def relabel(self, suggestion: Suggestion, label: str) -> None:
        """Accept a suggestion by its own label, or correct it by another."""
        if label == suggestion.label:
            self._answer(lambda: self._session.accept(suggestion))
        else:
            self._answer(lambda: self._session.correct(suggestion, label=label))

    def take_reading(self, suggestion: Suggestion, reading: Attributes) -> None:
        """Accept a suggestion with a reading, or correct it where it proposes the other one."""
        schema = self._session.schema
        attributes = decided(suggestion, reading, schema)
        if rewritten(suggestion, reading, schema) == suggestion.attributes:
            self._answer(lambda: self._session.accept(suggestion, attributes))
        else:
            self._answer(lambda: self._session.correct(suggestion, attributes=attributes))


def is_suggestion(mark: Mark) -> bool:
    """Say whether a mark is a suggestion's."""
    return mark.kind == "suggestion"
