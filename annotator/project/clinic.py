"""The disagreement clinic: places in dispute grouped by cause, and one ruling for a whole group."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.agreement.causes import CAUSES, Cause, cause_of
from annotator.agreement.disagreements import Link, Version
from annotator.agreement.rulings import choices, ruled
from annotator.model.entity import Entity
from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.project import reading, suggesting
from annotator.project.project import Project
from annotator.project.review import Decision, Place, ReviewSession
from annotator.project.review_edits import Review

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

    ``start`` is where ``context`` begins in the document (code points); ``agreed`` are entities of
    all layers around it, ``ends`` the words at the ends of relations.
    """

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
    """The cases of one topic, in the order of the project."""

    topic: Topic
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What else becomes of a ruling: an example in the guideline; a warning against the contrary."""

    why: str = ""
    guideline: bool = True
    warns: bool = False


class Clinic:
    """Groups the disputed places of all documents, as `examine_next` finds them."""

    def __init__(self, project: Project, session: ReviewSession) -> None:
        self._project = project
        self._session = session
        self._cases: dict[str, list[Case]] = {}
        self._annotators: set[str] = set()

    def examine_next(self) -> bool:
        """Look at one more document; False where all have been looked at."""
        review = self._session.examine_next()
        if review is None:
            return False
        self._cases[review.document.id] = [_case(review, place) for place in review.places]
        self._annotators.update(review.layers)
        return True

    def examine_anew(self) -> None:
        """Begin anew: layers may have come from elsewhere."""
        self._cases.clear()
        self._annotators.clear()
        self._session.look_anew()

    def groups(self) -> list[Group]:
        """Return the cases seen so far by topic: the most frequent cause first, then its topics."""
        found: defaultdict[Topic, list[Case]] = defaultdict(list)
        for cases in self._cases.values():
            for case in cases:
                found[case.topic].append(case)
        groups = [Group(topic, tuple(cases)) for topic, cases in found.items()]
        of_cause = Counter(case.topic.cause for cases in found.values() for case in cases)
        return sorted(
            groups,
            key=lambda one: (
                -of_cause[one.topic.cause],
                CAUSES.index(one.topic.cause),
                -len(one.cases),
                one.topic.labels,
                one.topic.detail,
            ),
        )

    def decided(self, case: Case) -> bool:
        """Say whether gold has settled a case."""
        return self._session.decided(case.place)

    def choices(self, topic: Topic) -> list[str]:
        """Return the choices for a topic (`agreement.rulings`)."""
        return choices(topic.cause, topic.labels, sorted(self._annotators))

    def answer(self, case: Case, choice: str) -> Version | None:
        """Return what gold will hold of a case under a choice; None where it does not answer."""
        answer = ruled(case.place.versions, choice, case.topic.detail, case.agreed)
        if answer and answer.links and not self._session.can_link(case.place, answer.links):
            return None
        return answer

    def is_so(self, case: Case, choice: str) -> bool:
        """Say whether gold holds of a case what a choice says."""
        answer = self.answer(case, choice)
        return answer is not None and self._session.holds(case.place, answer)

    def ruling(self, topic: Topic) -> Ruling | None:
        """Return what was ruled on a topic before."""
        about = (topic.cause, topic.labels, topic.detail)
        rulings = self._session.rulings
        return next((o for o in rulings if (o.cause, o.labels, o.detail) == about), None)

    def rule(self, topic: Topic, cases: Iterable[Case], choice: str, wish: Wish) -> int:
        """Settle cases by one choice, in one step; returns how many it answers.

        The ruling stands in the guideline of its labels with examples, if that is wished.
        """
        answers = [(case, answer) for case in cases if (answer := self.answer(case, choice))]
        decisions = [
            (case.place, Decision(answer.entities, wish.why, links=answer.links))
            for case, answer in answers
        ]
        if not decisions:
            return 0
        ruling = None
        if wish.guideline or wish.warns:
            examples = _examples(answers)
            ruling = Ruling(
                *(topic.cause, topic.labels, topic.detail, choice, wish.why),
                examples=examples,
                warns=wish.warns,
            )
        return self._session.decide_all(decisions, ruling)

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


def _case(review: Review, place: Place) -> Case:
    agreed = tuple(one for one in review.agreed if one.span.overlaps(place.span))
    cause = cause_of(review.document.text, place.versions, agreed)
    text = review.document.text
    context = _context(text, _extent(place))
    spans = {end.span for link in place.links for end in (link.source, link.target)}
    ends = {span: span.of(text) for span in spans}
    return Case(place, _topic(place, cause), context.of(text), context.start, agreed, ends)


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
