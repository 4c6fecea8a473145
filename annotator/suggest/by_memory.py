"""What an annotator labelled before in this project, found again in whatever spelling.

A string's score is how often it was labelled so among its places in the documents that the
annotator has done, (labelled + 1/2) / (places + 1), so that one place alone convinces little.
A place inside a longer entity says nothing. Of a document not yet done only the labelled places
count. Numbers are left to the number reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.errors import sentence
from annotator.model.document import Document
from annotator.model.entity import Attributes, AttributeValue, Entity, Suggestion
from annotator.model.reason import because
from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, words
from annotator.suggest.suggester import MEMORY, Own

_LONGEST = 80
_LEAST_SCORE = 0.5
_OTHER_FORM = 0.9
type _Attributes = tuple[tuple[str, AttributeValue], ...]
_READ = frozenset({"NUMBER", "DATE"})


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document as the annotator labelled it, done or not yet."""

    text: str
    entities: Sequence[Entity]
    is_done: bool


type Forms = Callable[[Iterable[str]], Mapping[str, Iterable[str]]]
"""Gives other written forms of strings, as `persian.hazm_tools.WordForms.of` does."""


@dataclass(slots=True)
class _Tally:
    """How one string was labelled: its places and documents, and those with each label."""

    places: int = 0
    documents: int = 0
    labelled: Counter[str] = field(default_factory=Counter[str])
    labelled_documents: Counter[str] = field(default_factory=Counter[str])
    attributes: dict[str, Counter[_Attributes]] = field(
        default_factory=dict[str, Counter[_Attributes]]
    )


class ByMemory:
    """Proposes for one annotator, the ``owner``, what that annotator labelled elsewhere.

    Another form of a string, which ``forms`` gives, is a little less likely than the string.
    ``own`` tells which labels are numbers, where the schema calls them otherwise.
    """

    name = MEMORY

    def __init__(
        self,
        owner: str,
        lessons: Iterable[Lesson],
        forms: Forms | None = None,
        own: Own | None = None,
    ) -> None:
        self._owner = owner
        self._own = own or {}
        self._tallies: dict[str, _Tally] = {}
        remembered = list(lessons)
        strings = dict(self._strings_of(remembered))
        self._strings = Gazetteer((written, (key, 1.0)) for written, key in strings.items())
        for lesson in remembered:
            self._learn(lesson)
        if forms:
            self._strings = Gazetteer(_with_forms(strings, forms))

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return the remembered strings of a text, in order."""
        return list(self._suggest(document.text))

    def _suggest(self, text: str) -> Iterator[Suggestion]:
        for hit in self._strings.find(words(text)):
            for key, likelihood in hit.values:
                yield from self._of_string(hit.span, self._tallies[key], likelihood)

    def _of_string(self, span: Span, tally: _Tally, likelihood: float) -> Iterator[Suggestion]:
        for label, count in tally.labelled.items():
            score = likelihood * (count + 0.5) / (tally.places + 1)
            if score >= _LEAST_SCORE:
                ((usual, _),) = tally.attributes[label].most_common(1)
                reason = self._reason(tally, label)
                yield Suggestion(label, span, MEMORY, score, dict(usual), reason, self._owner)

    def _learn(self, lesson: Lesson) -> None:
        labelled: dict[str, set[Span]] = {}
        for entity in lesson.entities:
            written = entity.span.of(lesson.text)
            if self._is_worth_remembering(entity.label, written):
                key = fold(written)
                self._count(key, entity, is_first=key not in labelled)
                labelled.setdefault(key, set()).add(entity.span)
        unlabelled = self._unlabelled(lesson) if lesson.is_done else []
        for key, spans in labelled.items():
            self._tallies[key].places += len(spans)
        for key in unlabelled:
            self._tallies[key].places += 1
        for key in labelled.keys() | set(unlabelled):
            self._tallies[key].documents += 1

    def _count(self, key: str, entity: Entity, *, is_first: bool) -> None:
        tally = self._tallies.setdefault(key, _Tally())
        tally.labelled[entity.label] += 1
        tally.labelled_documents[entity.label] += is_first
        tally.attributes.setdefault(entity.label, Counter())[_lasting(entity.attributes)] += 1

    def _unlabelled(self, lesson: Lesson) -> list[str]:
        """Return the key of every place that could have been labelled and was not."""
        hits = self._strings.find(words(lesson.text))
        free = (hit for hit in hits if not _is_taken(hit.span, lesson.entities))
        keys = [key for hit in free for key, _ in hit.values]
        for key in keys:
            self._tallies.setdefault(key, _Tally())
        return keys

    def _strings_of(self, lessons: Iterable[Lesson]) -> Iterator[tuple[str, str]]:
        for lesson in lessons:
            for entity in lesson.entities:
                written = entity.span.of(lesson.text)
                if self._is_worth_remembering(entity.label, written):
                    yield written, fold(written)

    def _is_worth_remembering(self, label: str, written: str) -> bool:
        is_read = self._own.get(label, label) in _READ
        if is_read or len(written) > _LONGEST or PARAGRAPH_BREAK.search(written):
            return False
        return sum(map(str.isalpha, written)) > 1

    @staticmethod
    def _reason(tally: _Tally, label: str) -> str:
        times, documents = tally.labelled_documents[label], tally.documents
        return because(
            sentence("Labelled {label} in {times} of {documents} documents."),
            label=label,
            times=times,
            documents=documents,
        )


def _with_forms(
    strings: Mapping[str, str], forms: Forms
) -> Iterator[tuple[str, tuple[str, float]]]:
    for written, key in strings.items():
        yield written, (key, 1.0)
    for written, others in forms(strings).items():
        yield from ((other, (strings[written], _OTHER_FORM)) for other in others)


def _is_taken(span: Span, entities: Iterable[Entity]) -> bool:
    return any(entity.span.overlaps(span) for entity in entities)


def _lasting(attributes: Attributes) -> _Attributes:
    """Return the attributes that hold for the string anywhere: all but spans."""
    return tuple(
        (key, value) for key, value in sorted(attributes.items()) if not isinstance(value, Span)
    )
