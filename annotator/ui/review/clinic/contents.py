"""What the clinic shows: from topics, cases and choices to rows and cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from annotator.agreement.causes import BOUNDARY_CAUSES
from annotator.agreement.disagreements import Version
from annotator.model.schema import Schema
from annotator.project.clinic import Case, Clinic, Group, Topic
from annotator.ui import ruling_words
from annotator.ui.review import words
from annotator.ui.review.clinic.case_row import CaseRow, Said
from annotator.ui.review.clinic.ruling_pane import Option, Topical
from annotator.ui.review.place_list import Row
from annotator.ui.review.words import Names
from annotator.ui.ruling_words import listed
from annotator.ui.text_view.display import strong_direction
from annotator.ui.translation import digits, tr

_WARNING_CAUSES = frozenset((*BOUNDARY_CAUSES, "label", "missed")) - {"number"}

_MOST_COUNTED = 200


def key_of(case: Case) -> tuple[object, ...]:
    """Return what tells a case from others while the list is made anew."""
    return (case.place.document, case.place.span, case.place.kind, case.topic)


def group_row(group: Group, schema: Schema, current: Topic | None) -> Row:
    """Return the row of a topic: cause, labels, how many cases are decided."""
    topic = group.topic
    labels = Names.of(schema).labels
    return Row(
        "",
        ruling_words.cause_name(topic.cause),
        ruling_words.topic_words(topic.labels, topic.detail, labels, schema),
        tr("{done} of {total}", done=group.decided, total=group.size),
        group.decided == group.size,
        topic == current,
        topic=topic,
    )


def numbered(clinic: Clinic, topic: Topic, *, named: bool) -> list[str]:
    """Return the choices that have the keys 1 to 9; ``all`` and ``none`` have + and 0."""
    found = [one for one in clinic.choices(topic) if one not in ("all", "none")]
    return [one for one in found if named or not one.startswith("said ")]


class View:
    """How cases look while a choice is considered."""

    def __init__(self, clinic: Clinic, schema: Schema, choice: str | None, *, named: bool) -> None:
        self._clinic = clinic
        self._schema = schema
        self._names = Names.of(schema)
        self._choice = choice
        self._named = named

    def case_row(self, case: Case, titles: Mapping[str, str], *, ticked: bool) -> CaseRow:
        """Return the row of a case; what the choice takes is marked."""
        answer = self._clinic.answer(case, self._choice) if self._choice else None
        versions = case.place.versions
        if self._named:
            versions = sorted(versions, key=lambda one: one.annotators)
        said = [self._said(case, one, answer) for one in versions]
        if answer and not any(one.chosen for one in said):
            said.append(Said(self._words(case, answer), "", chosen=True))
        answered = self._choice is None or answer is not None
        return CaseRow(
            case,
            titles.get(case.place.document, case.place.document),
            tuple(said),
            ticked and answered,
            self._clinic.decided(case),
            answered,
            strong_direction(case.context, default=True),
        )

    def _said(self, case: Case, version: Version, answer: Version | None) -> Said:
        same = answer is not None and _alike(version, answer)
        by = listed(version.annotators) if self._named else ""
        return Said(self._words(case, version), by, same)

    def _words(self, case: Case, version: Version) -> str:
        if case.topic.cause in BOUNDARY_CAUSES and len(version.entities) == 1:
            return f"«{case.words(version.entities[0].span)}»"
        if case.topic.cause == "attribute" and version.entities:
            key, held = case.topic.detail, (one.attributes for one in version.entities)
            return listed(words.value_words(key, one.get(key), case.words) for one in held)
        return words.version_words(version, case.words, self._names, case.place.kind)

    def topical(self, group: Group, cases: Sequence[Case], ticked: Sequence[Case]) -> Topical:
        """Return what the ruling pane shows of a topic while some of its cases are ticked."""
        topic, clinic = group.topic, self._clinic
        choice = self._choice
        answered = [one for one in ticked if choice and clinic.answer(one, choice)]
        ruling = clinic.ruling(topic)
        ruled = ""
        if ruling:
            ruled = ruling_words.guideline([ruling], topic.labels[0], self._schema)
        return Topical(
            ruling_words.cause_name(topic.cause),
            ruling_words.topic_words(topic.labels, topic.detail, self._names.labels, self._schema),
            group.decided,
            group.size,
            self._options(topic, cases),
            choice,
            len(answered),
            len(clinic.names(answered, choice)) if choice else 0,
            topic.cause in _WARNING_CAUSES,
            ruled,
        )

    def _options(self, topic: Topic, cases: Sequence[Case]) -> list[Option]:
        numbers = numbered(self._clinic, topic, named=self._named)
        offered = self._clinic.choices(topic)
        keys = {one: digits(str(at)) for at, one in enumerate(numbers[:9], 1)}
        keys |= {"all": "+", "none": digits("0")}
        earlier = self._earlier(cases, [one for one in offered if one in keys])
        return [
            Option(
                one,
                keys[one],
                ruling_words.choice_words(topic.cause, one, self._names.labels, len(topic.labels)),
                tr("so in {n} decided cases", n=earlier[one]) if earlier[one] else "",
            )
            for one in offered
            if one in keys
        ]

    def _earlier(self, cases: Sequence[Case], choices: Sequence[str]) -> Counter[str]:
        """Count for each choice the decided cases in which gold holds what it says.

        Of very many cases none are counted: it would take longer than a person wants to wait.
        """
        found: Counter[str] = Counter()
        decided = [one for one in cases if self._clinic.decided(one)]
        for case in decided if len(decided) <= _MOST_COUNTED else ():
            found.update(one for one in choices if self._clinic.is_so(case, one))
        return found


def _alike(one: Version, other: Version) -> bool:
    return [(e.span, e.label, e.attributes) for e in one.entities] == [
        (e.span, e.label, e.attributes) for e in other.entities
    ] and one.links == other.links
