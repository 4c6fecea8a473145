"""What an annotator labelled before in this project, found again in whatever spelling.

A string's score is how often it was labelled so among its places in the documents that the
annotator has done, (labelled + 1/2) / (places + 1), so that one place alone convinces little.
A place inside a longer entity says nothing. Of a document not yet done only the labelled places
count. Numbers are left to the number reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model.document import Document
from annotator.model.entity import Attributes, AttributeValue, Entity, Suggestion
from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, words
from annotator.suggest.suggester import MEMORY

_LONGEST = 80
_LEAST_SCORE = 0.5
_READ = frozenset({"NUMBER", "DATE"})
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document as the annotator labelled it, done or not yet."""

    text: str
    entities: Sequence[Entity]
    is_done: bool


@dataclass(slots=True)
class _Tally:
    """How a string was labelled: places and documents by label, and in all."""

    places: int = 0
    documents: int = 0
    labelled: Counter[str] = field(default_factory=Counter[str])
    labelled_documents: Counter[str] = field(default_factory=Counter[str])


class ByMemory:
    """Proposes for one annotator, the ``owner``, what that annotator labelled elsewhere.

    ``label_names`` are what the reasons call the labels.
    """

    name = MEMORY

    def __init__(
        self, owner: str, lessons: Iterable[Lesson], label_names: Mapping[str, str]
    ) -> None:
        self._owner = owner
        self._label_names = label_names
        self._attributes: dict[
            tuple[str, str], Counter[tuple[tuple[str, AttributeValue], ...]]
        ] = {}
        self._tallies: dict[str, _Tally] = {}
        remembered = list(lessons)
        self._strings = Gazetteer(_strings(remembered))
        for lesson in remembered:
            self._learn(lesson)

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return the remembered strings of a text, in order."""
        return list(self._suggest(document.text))

    def _suggest(self, text: str) -> Iterator[Suggestion]:
        for hit in self._strings.find(words(text)):
            for key in hit.values:
                for label, count in self._tallies[key].labelled.items():
                    tally = self._tallies[key]
                    score = (count + 0.5) / (tally.places + 1)
                    if score >= _LEAST_SCORE:
                        yield Suggestion(
                            label, hit.span, MEMORY, score, self._usual_attributes(key, label),
                            self._reason(tally, label), self._owner,
                        )  # fmt: skip

    def _learn(self, lesson: Lesson) -> None:
        labels: dict[Span, list[Entity]] = {}
        for entity in lesson.entities:
            labels.setdefault(entity.span, []).append(entity)
        seen: set[str] = set()
        seen_labels: set[tuple[str, str]] = set()
        for hit in self._strings.find(words(lesson.text)):
            here = labels.get(hit.span, [])
            if not here and (not lesson.is_done or _is_within(hit.span, lesson.entities)):
                continue
            for key in hit.values:
                tally = self._tallies.setdefault(key, _Tally())
                tally.places += 1
                tally.documents += key not in seen
                seen.add(key)
                for entity in here:
                    self._count(tally, key, entity, seen_labels)

    def _count(self, tally: _Tally, key: str, entity: Entity, seen: set[tuple[str, str]]) -> None:
        place = (key, entity.label)
        tally.labelled[entity.label] += 1
        tally.labelled_documents[entity.label] += place not in seen
        seen.add(place)
        self._attributes.setdefault(place, Counter())[_lasting(entity.attributes)] += 1

    def _usual_attributes(self, key: str, label: str) -> dict[str, AttributeValue]:
        ((usual, _),) = self._attributes[key, label].most_common(1)
        return dict(usual)

    def _reason(self, tally: _Tally, label: str) -> str:
        times, documents = tally.labelled_documents[label], tally.documents
        name = self._label_names.get(label, label)
        said = f"در {times} سند از {documents} سند {name} شده است."
        return said.translate(_PERSIAN_DIGITS)


def _strings(lessons: Iterable[Lesson]) -> Iterator[tuple[str, str]]:
    for lesson in lessons:
        for entity in lesson.entities:
            written = entity.span.of(lesson.text)
            if entity.label not in _READ and _is_worth_remembering(written):
                yield written, fold(written)


def _is_worth_remembering(written: str) -> bool:
    if len(written) > _LONGEST or PARAGRAPH_BREAK.search(written):
        return False
    return sum(map(str.isalpha, written)) > 1


def _is_within(span: Span, entities: Iterable[Entity]) -> bool:
    return any(entity.span.overlaps(span) for entity in entities)


def _lasting(attributes: Attributes) -> tuple[tuple[str, AttributeValue], ...]:
    """Return the attributes that hold for the string anywhere: all but spans."""
    return tuple(
        sorted((key, value) for key, value in attributes.items() if not isinstance(value, Span))
    )
