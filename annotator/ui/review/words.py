"""How disagreements are said in a few words."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.agreement.disagreements import Version
from annotator.project.review import Kind, Place
from annotator.ui.translation import number, tr


def kind_name(kind: Kind) -> str:
    """Return what a kind of disagreement is called."""
    names: Mapping[Kind, str] = {
        "boundary": tr("boundary"),
        "label": tr("label"),
        "missed": tr("missed"),
        "nested": tr("nested"),
        "attribute": tr("attribute"),
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
    }
    return sentences[kind]


def version_words(version: Version, text: str, names: Mapping[str, str]) -> str:
    """Return a version as labels with their words, or that nothing is there."""
    said = [f"{names.get(one.label, one.label)}: {one.span.of(text)}" for one in version.entities]
    return tr("; ").join(said) if said else tr("nothing here")


def attribute_words(version: Version) -> str:
    """Return the attributes of a version's entities, empty if it has none."""
    values = (
        f"{key}: {value}" for one in version.entities for key, value in one.attributes.items()
    )
    return tr("; ").join(values)


def versions_in_short(place: Place, text: str, names: Mapping[str, str]) -> str:
    """Return both sides of a disagreement for the second line of a row."""
    return tr(" or ").join(_short(place.kind, one, text, names) for one in place.versions)


def votes(version: Version, of: int, *, named: bool) -> str:
    """Return how many said so, and who, unless names are hidden."""
    count = tr("{votes} of {all}", votes=len(version.annotators), all=number(of))
    return f"{count} · {tr(', ').join(version.annotators)}" if named else count


def _short(kind: Kind, version: Version, text: str, names: Mapping[str, str]) -> str:
    if not version.entities:
        return tr("nothing here")
    if kind == "boundary":
        return tr(", ").join(f"«{one.span.of(text)}»" for one in version.entities)
    if kind == "attribute":
        return attribute_words(version) or tr("without a value")
    return tr(", ").join(names.get(one.label, one.label) for one in version.entities)
