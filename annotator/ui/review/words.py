"""How disagreements are said in a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from annotator.agreement.disagreements import Version
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.review import Kind, Place
from annotator.ui.annotate.marks import label_names, relation_name
from annotator.ui.translation import isolated, number, tr

type Quote = Callable[[Span], str]
"""The words of a document at a span."""


@dataclass(frozen=True, slots=True)
class Names:
    """What labels and relations are called in the interface language, by key."""

    labels: Mapping[str, str]
    relations: Mapping[str, str]

    @classmethod
    def of(cls, schema: Schema) -> Names:
        """Return the names in a schema."""
        relations = {one.key: relation_name(one.key, schema) for one in schema.relations}
        return cls(label_names(schema), relations)


def listed(parts: Iterable[str]) -> str:
    """Return the parts as a list in the interface language; empty for none."""
    several = list(parts)
    if not several:
        return ""
    return reduce(lambda one, other: tr("{one}, {other}", one=one, other=other), several)


def kind_name(kind: Kind) -> str:
    """Return what a kind of disagreement is called."""
    names: Mapping[Kind, str] = {
        "boundary": tr("boundary"),
        "label": tr("label"),
        "missed": tr("missed"),
        "nested": tr("nested"),
        "attribute": tr("attribute"),
        "relation": tr("relation"),
    }
    return names[kind]


def difference(kind: Kind) -> str:
    """Return one sentence on what differs."""
    sentences: Mapping[Kind, str] = {
        "boundary": tr("The label is the same; the ends differ."),
        "label": tr("The same place has different labels."),
        "missed": tr("Not everybody has labelled this."),
        "nested": tr("The layers cut this place up differently."),
        "attribute": tr("Label and ends are the same; an attribute differs."),
        "relation": tr("Not everybody has drawn the same relation from here."),
    }
    return sentences[kind]


def version_words(version: Version, quote: Quote, names: Names, kind: Kind) -> str:
    """Return a version of such a place as labels with their words, or that nothing is there."""
    said = [
        tr("{label}: {words}", label=names.labels.get(one.label, one.label), words=quote(one.span))
        for one in version.entities
    ]
    said += [
        tr(
            "{label}: {words}",
            label=names.relations.get(link.label, link.label),
            words=quote(link.target.span),
        )
        for link in version.links
    ]
    return listed(said) if said else _nothing(kind)


def _nothing(kind: Kind) -> str:
    return tr("no relation") if kind == "relation" else tr("nothing here")


def attribute_words(version: Version) -> str:
    """Return the attributes of a version's entities, empty if it has none."""
    values = (
        f"{key}: {value}" for one in version.entities for key, value in one.attributes.items()
    )
    return listed(values)


def versions_in_short(place: Place, quote: Quote, names: Names) -> str:
    """Return both sides of a disagreement for the second line of a row."""
    said = (_short(place.kind, one, quote, names) for one in place.versions)
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), said)


def votes(version: Version, of: int, *, named: bool) -> str:
    """Return how many said so, and who, unless names are hidden."""
    count = tr("{votes} of {all}", votes=len(version.annotators), all=number(of))
    return f"{count} · {isolated(listed(version.annotators))}" if named else count


def _short(kind: Kind, version: Version, quote: Quote, names: Names) -> str:
    if version.links or not version.entities:
        return version_words(version, quote, names, kind)
    if kind == "boundary":
        return listed(f"«{quote(one.span)}»" for one in version.entities)
    if kind == "attribute":
        return attribute_words(version) or tr("without a value")
    return listed(names.labels.get(one.label, one.label) for one in version.entities)
