"""How disagreements are said in a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from annotator.agreement.disagreements import Version
from annotator.model.entity import AttributeValue
from annotator.model.schema import Schema, in_language
from annotator.model.span import Span
from annotator.project.review import Kind, Place
from annotator.ui.annotate.choice_names import choice_name
from annotator.ui.annotate.marks import label_names, relation_name
from annotator.ui.ruling_words import listed
from annotator.ui.translation import isolated, language, number, tr

type Quote = Callable[[Span], str]
"""The words of a document at a span."""


@dataclass(frozen=True, slots=True)
class Names:
    """What labels, relations and the attributes of labels are called, by key."""

    labels: Mapping[str, str]
    relations: Mapping[str, str]
    attributes: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, schema: Schema) -> Names:
        """Return the names in a schema."""
        relations = {one.key: relation_name(one.key, schema) for one in schema.relations}
        attributes = {
            (label.key, one.key): in_language(one.name, language(), one.key)
            for label in schema.labels
            for one in label.attributes
        }
        return cls(label_names(schema), relations, attributes)


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


def attribute_words(
    version: Version, versions: Sequence[Version], quote: Quote, names: Names
) -> str:
    """Return what a version says of the attributes in which the versions differ."""
    return listed(
        tr(
            "{name}: {value}",
            name=names.attributes.get((one.label, key), key),
            value=value_words(key, one.attributes.get(key), quote),
        )
        for one in version.entities
        for key in _differing(one.label, versions, names)
    )


def _differing(label: str, versions: Sequence[Version], names: Names) -> list[str]:
    """Return the keys of attributes that are not alike in all versions, as the schema has them."""
    held = [one.attributes for version in versions for one in version.entities]
    ours = [key for of, key in names.attributes if of == label]
    keys = dict.fromkeys([*ours, *(key for attributes in held for key in attributes)])
    return [key for key in keys if len({one.get(key) for one in held}) > 1]


def value_words(key: str, value: AttributeValue | None, quote: Quote) -> str:
    """Return the value of an attribute; None is said, too."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, Span):
        return isolated(quote(value))
    return tr("none") if value is None else isolated(choice_name(key, value))


def versions_in_short(place: Place, quote: Quote, names: Names) -> str:
    """Return both sides of a disagreement for the second line of a row."""
    said = (_short(place.kind, one, place.versions, quote, names) for one in place.versions)
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), said)


def votes(version: Version, of: int, *, named: bool) -> str:
    """Return how many said so, and who, unless names are hidden."""
    count = tr("{votes} of {all}", votes=len(version.annotators), all=number(of))
    return f"{count} · {isolated(listed(version.annotators))}" if named else count


def _short(
    kind: Kind, version: Version, versions: Sequence[Version], quote: Quote, names: Names
) -> str:
    if version.links or not version.entities:
        return version_words(version, quote, names, kind)
    if kind == "boundary":
        return listed(f"«{quote(one.span)}»" for one in version.entities)
    if kind == "attribute":
        return attribute_words(version, versions, quote, names)
    return listed(names.labels.get(one.label, one.label) for one in version.entities)
