"""From what the layer holds to what the text view shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from annotator.model.entity import Entity, Relation, Suggestion
from annotator.model.reason import LABEL, Reason
from annotator.model.schema import Schema, in_language
from annotator.ui.text_view.marks import Arc, LabelStyle, Mark
from annotator.ui.theme import Theme, label_colours
from annotator.ui.translation import language, number, tr, translate

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FIGURE = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_TO_LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫", "01234567890123456789.", "٬,")


class _Styles(dict[str, LabelStyle]):
    """Styles by key, also of labels that are gone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def __missing__(self, key: str) -> LabelStyle:
        return LabelStyle.gone(key, self._theme)


def styles_of(schema: Schema, theme: Theme) -> Mapping[str, LabelStyle]:
    """Return name, short name and colours of every label, by key."""
    shown = _Styles(theme)
    for label in schema.labels:
        colours = label_colours(label.colour, theme)
        shown[label.key] = LabelStyle(
            name=in_language(label.name, language(), label.key),
            short=in_language(label.short, language()),
            bar=colours.bar,
            tint=colours.tint,
            chip=colours.chip,
            ink=colours.ink,
        )
    return shown


def mark_of(entity: Entity, text: str) -> Mark:
    """Return the mark of an entity in a document's ``text``."""
    if not (entity.attributes or entity.unsure or entity.note):  # most of twenty thousand
        return Mark(entity.id, entity.span, entity.label)
    return Mark(
        entity.id,
        entity.span,
        entity.label,
        value=chip_value(entity.attributes.get("value"), entity.span.of(text)),
        unsure=entity.unsure,
        tooltip=_tooltip(entity),
    )


def mark_of_suggestion(suggestion: Suggestion, text: str, name: str) -> Mark:
    """Return the mark of a suggestion, under its own id; ``name`` is its label's."""
    return Mark(
        suggestion.id,
        suggestion.span,
        suggestion.label,
        kind="suggestion",
        value=chip_value(suggestion.attributes.get("value"), suggestion.span.of(text)),
        tooltip=reason_of(suggestion, name),
    )


def reason_of(suggestion: Suggestion, name: str) -> str:
    """Say in the interface language why something is suggested; ``name`` is its label's."""
    return _said(suggestion.reason, name, language())


@lru_cache(maxsize=512)
def _said(written: str, name: str, _: str) -> str:
    reason = Reason.read(written)
    arguments = {
        key: translate(value) if isinstance(value, str) else value
        for key, value in reason.arguments.items()
    }
    if LABEL in arguments:
        arguments[LABEL] = name
    return translate(reason.source, n=None, **arguments) if written else ""


def arc_of(relation: Relation, schema: Schema) -> Arc:
    """Return the arc of a relation, labelled in the interface language."""
    return Arc(relation.id, relation.source, relation.target, relation_name(relation.label, schema))


def relation_name(key: str, schema: Schema) -> str:
    """Return a relation label's name in the interface language."""
    label = schema.relation(key)
    return in_language(label.name, language(), key) if label else key


def label_names(schema: Schema) -> Mapping[str, str]:
    """Return the labels' names in the interface language, by key."""
    said = language()
    return {label.key: in_language(label.name, said, label.key) for label in schema.labels}


def chip_value(value: object, words: str) -> str:
    """Return a value in figures of the interface language, empty if ``words`` show it themselves.

    Only plain decimals are shown: a date or range says more in its words.
    """
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        return ""
    shown = _FIGURE.search(words.translate(_TO_LATIN))
    return "" if shown and shown[0] == value else number(value)


def _tooltip(entity: Entity) -> str:
    doubt = tr("Marked as unsure") if entity.unsure else ""
    return "\n".join(line for line in (doubt, entity.note) if line)
