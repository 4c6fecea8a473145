"""The disagreement clinic: places in dispute grouped by cause, and one ruling for a whole group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.agreement.causes import CAUSES, Cause, cause_of
from annotator.agreement.disagreements import Link, Version
from annotator.agreement.rulings import choices, ruled
from annotator.model.entity import Entity
from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.project import reading, suggesting
from annotator.project.jobs import Progress
from annotator.project.project import Project
from annotator.project.review import Decision, Place, ReviewSession
from annotator.project.review_edits import Review
from annotator.store.project_store import ProjectStore

_AROUND = 60
"""Code points of context on either side of a case, at most."""
_LONGEST = 240
"""Code points of context of a relation, at most; beyond it only its source is shown."""
MOST_EXAMPLES = 30
"""Examples that a ruling keeps: enough words for its warning."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a group of cases is about: ``detail`` is the attribute or the relation."""

    cause: Cause
    labels: tuple[str, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A place in dispute with the words around it.

    ``number`` counts within its document. ``start`` is where ``context`` begins in the document
    (code points); ``agreed`` are entities of all layers around it, ``ends`` the words at the ends
    of relations.
    """

    number: int

    place: Place
    topic: Topic
    context: str
    start: int
    agreed: tuple[Entity, ...] = field(compare=False)
    ends: Mapping[Span, str] = field(compare=False)

    def words(self, span: Span) -> str:
        """Return the words of the document at a span that the case is about."""
        return self.ends.get(span) or span.shifted(-self.start).of(self.context)


@dataclass(frozen=True, slots=True)
class Group:
    """The cases of one topic: how many there are, and in how many of them gold is settled."""

    topic: Topic
    size: int
    decided: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What else becomes of a ruling: an example in the guideline; a warning against the contrary."""

    why: str = ""
    guideline: bool = True
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Decisions of one kind in any documents, and what was ruled by them.

    ``stands`` tells whether the ruling is to be kept, beside its decisions.
    """

    decisions: Sequence[tuple[Place, Decision]]
    ruling: Ruling
    stands: bool

    @property
    def documents(self) -> list[str]:
        """The documents with these places, each once."""
        return list(dict.fromkeys(place.document for place, _ in self.decisions))


def rule(
    path: Path,
    reviewer: str,
    verdict: Verdict,
    seed: int | None = None,
    progress: Progress | None = None,
) -> int:
    """Settle all places of a verdict in one step; returns how many.

    Opens the project file anew, for another thread than the window's. ``seed`` is that of the
    session whose places these are. Raises `AnnotatorError`, with nothing written, where one place
    cannot be settled so.
    """
    if not verdict.decisions:
        return 0
    store = ProjectStore.open(path)
    try:
        session = ReviewSession(store, reviewer, seed=seed)
        return session.decide_all(
            verdict.decisions, verdict.ruling, stands=verdict.stands, progress=progress
        )
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class _Seen:
    """The cases of a document and whether each is decided."""

    cases: list[Case]
    decided: list[bool]


class Clinic:
    """Groups the disputed places of all documents, as `examine_next` finds them."""

    def __init__(self, project: Project, session: ReviewSession) -> None:
        self._project = project
        self._session = session
        self._seen: dict[str, _Seen] = {}
        self._again: list[str] = []
        self._sizes: Counter[Topic] = Counter()
        self._decided: Counter[Topic] = Counter()
        self._annotators: set[str] = set()

    def examine_next(self) -> bool:
        """Look at one more document; False where all have been looked at."""
        review = (
            self._session.look.at(self._again.pop()) if self._again else self._session.look.next()
        )
        if review is None:
            return False
        self._forget(review.document.id)
        cases = [_case(review, place, at) for at, place in enumerate(review.places)]
        decided = [self._session.look.decided(place) for place in review.places]
        self._seen[review.document.id] = _Seen(cases, decided)
        self._sizes.update(case.topic for case in cases)
        self._decided.update(c.topic for c, done in zip(cases, decided, strict=True) if done)
        self._annotators.update(review.layers)
        return True

    def _forget(self, document: str) -> None:
        seen = self._seen.get(document)
        if seen:
            self._sizes.subtract(case.topic for case in seen.cases)
            pairs = zip(seen.cases, seen.decided, strict=True)
            self._decided.subtract(case.topic for case, done in pairs if done)

    def examine_anew(self) -> None:
        """Begin anew: layers may have come from elsewhere."""
        for one in (self._seen, self._again, self._sizes, self._decided, self._annotators):
            one.clear()
        self._session.look.forget()

    def look_again(self, documents: Iterable[str]) -> None:
        """Let `examine_next` look again at documents whose gold has changed."""
        self._again += [one for one in documents if one in self._seen]

    def groups(self) -> list[Group]:
        """Return the topics seen so far: the most frequent cause first, then its topics."""
        groups = [Group(one, size, self._decided[one]) for one, size in self._sizes.items() if size]
        of_cause: Counter[Cause] = Counter()
        for group in groups:
            of_cause[group.topic.cause] += group.size
        return sorted(
            groups,
            key=lambda one: (
                -of_cause[one.topic.cause],
                CAUSES.index(one.topic.cause),
                -one.size,
                one.topic.labels,
                one.topic.detail,
            ),
        )

    def cases(self, topic: Topic) -> list[Case]:
        """Return the cases of a topic in the order in which their documents were seen."""
        return [case for seen in self._seen.values() for case in seen.cases if case.topic == topic]

    def decided(self, case: Case) -> bool:
        """Say whether gold has settled a case, as far as it has been looked at."""
        return self._seen[case.place.document].decided[case.number]

    def choices(self, topic: Topic) -> list[str]:
        """Return the choices for a topic (`agreement.rulings`)."""
        return choices(topic.cause, topic.labels, sorted(self._annotators))

    def answer(self, case: Case, choice: str) -> Version | None:
        """Return what gold will hold of a case under a choice; None where it does not answer."""
        answer = ruled(case.place.versions, choice, case.topic.detail, case.agreed)
        if answer and answer.links and not self._session.look.can_link(case.place, answer.links):
            return None
        return answer

    def is_so(self, case: Case, choice: str) -> bool:
        """Say whether gold holds of a case what a choice says."""
        answer = self.answer(case, choice)
        return answer is not None and self._session.look.holds(case.place, answer)

    def ruling(self, topic: Topic) -> Ruling | None:
        """Return what was ruled on a topic before."""
        about = (topic.cause, topic.labels, topic.detail)
        rulings = self._session.rulings
        return next((o for o in rulings if (o.cause, o.labels, o.detail) == about), None)

    def verdict(self, topic: Topic, cases: Iterable[Case], choice: str, wish: Wish) -> Verdict:
        """Return what `rule` is to write: one choice for cases, as far as it answers them.

        The ruling stands in the guideline of its labels with examples, if that is wished; if not,
        an earlier one on the topic goes.
        """
        answers = [(case, answer) for case in cases if (answer := self.answer(case, choice))]
        decisions = [
            (case.place, Decision(answer.entities, wish.why, links=answer.links))
            for case, answer in answers
        ]
        ruling = Ruling(
            *(topic.cause, topic.labels, topic.detail, choice, wish.why),
            examples=_examples(answers),
            warns=wish.warns,
        )
        return Verdict(decisions, ruling, stands=wish.guideline or wish.warns)

    def names(self, cases: Iterable[Case], choice: str) -> list[tuple[str, str]]:
        """Return (words, label) of what a choice puts into gold, as far as it is names.

        Numbers and dates are read, not listed; places with several entities are left out.
        """
        schema = self._session.schema
        found: dict[tuple[str, str], None] = {}
        for case in cases:
            answer = self.answer(case, choice)
            for one in answer.entities if answer and len(answer.entities) == 1 else ():
                if not reading.is_read(schema.label(one.label)):
                    found[case.words(one.span), one.label] = None
        return list(found)

    def suggest_always(self, names: Iterable[tuple[str, str]]) -> None:
        """Let names be suggested wherever they stand, from the next run of suggesters on."""
        for words, label in names:
            suggesting.suggest_always(self._project, words, label, "", self._session.reviewer)


def _case(review: Review, place: Place, number: int) -> Case:
    agreed = tuple(one for one in review.agreed if one.span.overlaps(place.span))
    cause = cause_of(review.document.text, place.versions, agreed)
    text = review.document.text
    context = _context(text, _extent(place))
    spans = {end.span for link in place.links for end in (link.source, link.target)}
    ends = {span: span.of(text) for span in spans}
    topic = _topic(place, cause)
    return Case(number, place, topic, context.of(text), context.start, agreed, ends)


def _topic(place: Place, cause: Cause) -> Topic:
    if cause == "relation":
        links = place.links
        labels = {end.label for link in links for end in (link.source, link.target)}
        return Topic(cause, tuple(sorted(labels)), links[0].label)
    entities = [one for version in place.versions for one in version.entities]
    labels = tuple(sorted({one.label for one in entities}))
    return Topic(cause, labels, _differing(entities) if cause == "attribute" else "")


def _differing(entities: Sequence[Entity]) -> str:
    keys = sorted({key for one in entities for key in one.attributes})
    differing = (key for key in keys if len({str(one.attributes.get(key)) for one in entities}) > 1)
    return next(differing, "")


def _extent(place: Place) -> Span:
    """Return the place, and the other ends of its relations where they are near."""
    spans = [place.span, *(one.target.span for one in place.links)]
    whole = Span(min(one.start for one in spans), max(one.end for one in spans))
    return whole if len(whole) <= _LONGEST else place.span


def _context(text: str, span: Span) -> Span:
    """Return the span with whole words around it, within its paragraph."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    breaks = [one.end() for one in PARAGRAPH_BREAK.finditer(text, start, span.start)]
    following = PARAGRAPH_BREAK.search(text, span.end, end)
    if breaks:
        start = breaks[-1]
    elif start:
        start = next((one.end() for one in re.finditer(r"\s", text[start : span.start])), 0) + start
    if following:
        end = following.start()
    elif end < len(text):
        end = max(text.rfind(" ", span.end, end), span.end)
    return Span(start, end)


def _examples(answers: Sequence[tuple[Case, Version]]) -> tuple[Example, ...]:
    """Return an example for each way of writing, the first ones."""
    found: dict[object, Example] = {}
    for case, answer in answers:
        right = _parts(case, answer.entities, answer.links)
        versions = case.place.versions
        said = [part for one in versions for part in _parts(case, one.entities, one.links)]
        wrong = tuple(part for part in dict.fromkeys(said) if part not in right)
        example = Example(case.context, right, wrong)
        key = tuple((fold(one.span.of(case.context)), one.label) for one in (*right, *wrong))
        if right or wrong:
            found.setdefault((key, len(right)), example)
    return tuple(found.values())[:MOST_EXAMPLES]


def _parts(case: Case, entities: Iterable[Entity], links: Iterable[Link]) -> tuple[Part, ...]:
    ends = [end for link in links for end in (link.source, link.target)]
    spots = dict.fromkeys((one.span, one.label) for one in (*entities, *ends))
    whole = Span(case.start, case.start + len(case.context))
    return tuple(
        Part(span.shifted(-case.start), label) for span, label in spots if whole.contains(span)
    )
