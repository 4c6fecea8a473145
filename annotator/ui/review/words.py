"""How disagreements are said in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce

from annotator.agreement.disagreements import Version
from annotator.project.review import Kind, Place
from annotator.ui.translation import isolated, number, tr


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


def version_words(version: Version, text: str, names: Mapping[str, str]) -> str:
    """Return a version as labels with their words, or that nothing is there."""
    said = [
        tr("{label}: {words}", label=names.get(one.label, one.label), words=one.span.of(text))
        for one in version.entities
    ]
    return listed(said) if said else tr("nothing here")


def attribute_words(version: Version) -> str:
    """Return the attributes of a version's entities, empty if it has none."""
    values = (
        f"{key}: {value}" for one in version.entities for key, value in one.attributes.items()
    )
    return listed(values)


def versions_in_short(place: Place, text: str, names: Mapping[str, str]) -> str:
    """Return both sides of a disagreement for the second line of a row."""
    said = (_short(place.kind, one, text, names) for one in place.versions)
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), said)


def votes(version: Version, of: int, *, named: bool) -> str:
    """Return how many said so, and who, unless names are hidden."""
    count = tr("{votes} of {all}", votes=len(version.annotators), all=number(of))
    return f"{count} · {isolated(listed(version.annotators))}" if named else count


def _short(kind: Kind, version: Version, text: str, names: Mapping[str, str]) -> str:
    if not version.entities:
        return tr("nothing here")
    if kind == "boundary":
        return listed(f"«{one.span.of(text)}»" for one in version.entities)
    if kind == "attribute":
        return attribute_words(version) or tr("without a value")
    return listed(names.get(one.label, one.label) for one in version.entities)
