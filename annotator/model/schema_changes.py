"""Changes of a schema under work: what was said by an old key is still known by it.

Each function returns another schema; its version is left to the project. Whatever in the schema
names a changed key follows. Facts said by the old keys are read by the new ones, see
`model.carrying`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NoReturn, cast

from annotator.errors import RuleError, sentence
from annotator.model.carrying import Carrying, Heirs
from annotator.model.schema import Attribute, DocumentLabel, Label, RelationLabel, Schema

type Kind = Literal["labels", "relations", "document_labels"]
"""Which keys of a schema are meant: those of one kind know nothing of another's."""

type Named = Label | RelationLabel | DocumentLabel


def named(schema: Schema, kind: Kind) -> tuple[Named, ...]:
    """Return the labels of one kind."""
    match kind:
        case "labels":
            return schema.labels
        case "relations":
            return schema.relations
        case "document_labels":
            return schema.document_labels


def renamed(schema: Schema, old: str, new: str, kind: Kind = "labels") -> Schema:
    """Give a label another key; raises `RuleError` where there is none or the key is taken.

    Back to a key of its own past is a renaming like any other.
    """
    label = _known(schema, old, kind)
    if new == old:
        _refuse(sentence("“{key}” has this key already."), old)
    if not new or any(character.isspace() for character in new):
        _refuse(sentence("The key “{key}” is empty or has a blank."), new)
    _check_free(schema, new, label, kind)
    past = tuple(key for key in (old, *label.formerly) if key != new)
    return _with(schema, {old: replace(label, key=new, formerly=past)}, kind)


def united(schema: Schema, gone: str, into: str, kind: Kind = "labels") -> Schema:
    """Make two labels one under the key ``into``; raises `RuleError` where one is not there.

    The one that stays takes over the attributes that it lacks, and the choices of those that both
    have, so that no value loses its place.
    """
    one, other = _known(schema, gone, kind), _known(schema, into, kind)
    if gone == into:
        _refuse(sentence("“{key}” cannot be united with itself."), gone)
    whole = replace(other, formerly=(*other.formerly, gone, *one.formerly))
    if not isinstance(one, DocumentLabel) and not isinstance(whole, DocumentLabel):
        whole = replace(whole, attributes=_all_attributes(whole.attributes, one.attributes))
    if isinstance(one, RelationLabel) and isinstance(whole, RelationLabel):
        whole = replace(
            whole,
            sources=_either(whole.sources, one.sources),
            targets=_either(whole.targets, one.targets),
        )
    return _with(schema, {gone: None, into: whole}, kind, {gone: into})


def without(schema: Schema, key: str, kind: Kind = "labels") -> Schema:
    """Take a label away; raises `RuleError` where a relation would be left without an end.

    What was said by its key stays in the project, and is listed, until a schema knows the key.
    """
    _known(schema, key, kind)
    for relation in schema.relations if kind == "labels" else ():
        if (key,) in (relation.sources, relation.targets):
            raise RuleError(
                sentence("The relation “{relation}” needs “{key}”; take the relation away first."),
                relation=relation.key,
                key=key,
            )
    return _with(schema, {key: None}, kind)


def completed(schema: Schema, carrying: Carrying) -> Schema:
    """Return the schema with every former key by which ``carrying`` reads its labels."""
    labels = tuple(replace(one, formerly=_past(one, carrying.labels)) for one in schema.labels)
    relations = tuple(
        replace(one, formerly=_past(one, carrying.relations)) for one in schema.relations
    )
    document_labels = tuple(
        replace(one, formerly=_past(one, carrying.document_labels))
        for one in schema.document_labels
    )
    return replace(schema, labels=labels, relations=relations, document_labels=document_labels)


def _past(label: Named, heirs: Heirs) -> tuple[str, ...]:
    read = (old for old, new in heirs.items() if new == label.key)
    return tuple(dict.fromkeys((*label.formerly, *read)))


def _known(schema: Schema, key: str, kind: Kind) -> Named:
    found = next((label for label in named(schema, kind) if label.key == key), None)
    if found is None:
        _refuse(sentence("The schema has no “{key}”."), key)
    return found


def _check_free(schema: Schema, key: str, label: Named, kind: Kind) -> None:
    for other in named(schema, kind):
        if other.key == key:
            _refuse(sentence("The schema has “{key}” already."), key)
        if key in other.formerly and other != label:
            raise RuleError(
                sentence("“{key}” was a key of “{label}” before; take another one."),
                key=key,
                label=other.key,
            )


def _with(
    schema: Schema,
    changes: dict[str, Label | RelationLabel | DocumentLabel | None],
    kind: Kind,
    heirs: dict[str, str] | None = None,
) -> Schema:
    """Return the schema with labels replaced or, where None, taken away."""
    changed = [changes.get(one.key, one) for one in named(schema, kind)]
    kept = tuple(one for one in changed if one is not None)
    match kind:
        case "relations":
            return replace(schema, relations=cast("tuple[RelationLabel, ...]", kept))
        case "document_labels":
            return replace(schema, document_labels=cast("tuple[DocumentLabel, ...]", kept))
        case "labels":
            follows = {key: new.key for key, new in changes.items() if new} | (heirs or {})
            gone = changes.keys() - follows.keys()
            labels = cast("tuple[Label, ...]", kept)
            return replace(
                schema,
                labels=labels,
                relations=tuple(_following(one, follows, gone) for one in schema.relations),
                guidelines=_in_use(schema, labels),
            )


def _following(
    relation: RelationLabel, follows: dict[str, str], gone: Iterable[str]
) -> RelationLabel:
    sources, targets = (
        tuple(dict.fromkeys(follows.get(key, key) for key in ends if key not in gone))
        for ends in (relation.sources, relation.targets)
    )
    return replace(relation, sources=sources, targets=targets)


def _in_use(schema: Schema, labels: Iterable[Label]) -> dict[str, str]:
    names = {label.guideline for label in labels}
    return {name: text for name, text in schema.guidelines.items() if name in names}


def _either(some: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Unite the ends of two relations; none named means any."""
    return tuple(dict.fromkeys((*some, *others))) if some and others else ()


def _all_attributes(
    ours: Sequence[Attribute], theirs: Sequence[Attribute]
) -> tuple[Attribute, ...]:
    others = {one.key: one for one in theirs}
    ours_too = tuple(_with_choices(one, others.pop(one.key, one)) for one in ours)
    return (*ours_too, *others.values())


def _with_choices(one: Attribute, other: Attribute) -> Attribute:
    if one.type != "choice" or other.type != "choice":
        return one
    return replace(one, choices=tuple(dict.fromkeys((*one.choices, *other.choices))))


def _refuse(source: str, key: str) -> NoReturn:
    raise RuleError(source, key=key)
