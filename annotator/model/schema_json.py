"""A schema as plain JSON values: what project files keep and schema files say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Literal, Never, cast, get_args

from annotator.errors import SchemaError, sentence
from annotator.model.document import Json
from annotator.model.schema import (
    Attribute,
    AttributeType,
    DocumentLabel,
    Label,
    RelationLabel,
    Schema,
    Words,
)

type Place = tuple[str | int, ...]
"""The keys and positions that lead to a value from the top of a schema."""

ATTRIBUTE_TYPES: tuple[AttributeType, ...] = get_args(AttributeType.__value__)


def schema_to_json(schema: Schema) -> dict[str, Json]:
    """Return the schema as JSON values, keys in the order of contract.md, section 3.

    Absent are optional keys that say nothing.
    """
    return {
        "name": schema.name,
        "version": schema.version,
        "language": schema.language,
        "nesting": schema.nesting,
        "suffixes": schema.suffixes,
        "labels": [_label_to_json(label) for label in schema.labels],
        "relations": [_relation_to_json(relation) for relation in schema.relations],
        "document_labels": [_document_label_to_json(label) for label in schema.document_labels],
        "guidelines": dict(schema.guidelines),
    }


def schema_from_json(values: Mapping[str, object]) -> Schema:
    """Return the schema that `schema_to_json` wrote or a schema file says.

    Raises `SchemaError` for unknown or missing keys and for values of the wrong type. It does not
    look at what the values say to each other: see `schema_rules.problems`.
    """
    table = _Table(values, ())
    table.refuse_other_keys(
        "name", "version", "language", "nesting", "suffixes", "labels", "relations",
        "document_labels", "guidelines",
    )  # fmt: skip
    suffixes: Literal["in", "out"] = (
        "in" if table.one_of("suffixes", ("out", "in")) == "in" else "out"
    )
    return Schema(
        name=table.text("name"),
        language=table.text("language", "fa"),
        nesting=table.flag("nesting", otherwise=True),
        suffixes=suffixes,
        labels=table.each("labels", _label),
        relations=table.each("relations", _relation),
        document_labels=table.each("document_labels", _document_label),
        guidelines=table.words("guidelines", {}),
        version=table.count("version", 1),
    )


def _label_to_json(label: Label) -> Json:
    return _without_empty(
        {
            "key": label.key,
            "name": dict(label.name),
            "short": dict(label.short),
            "colour": label.colour,
            "hotkey": label.hotkey,
            "help": dict(label.help),
            "guideline": label.guideline,
            "formerly": list(label.formerly),
            "attributes": [_attribute_to_json(attribute) for attribute in label.attributes],
        }
    )


def _relation_to_json(relation: RelationLabel) -> Json:
    return _without_empty(
        {
            "key": relation.key,
            "name": dict(relation.name),
            "from": list(relation.sources),
            "to": list(relation.targets),
            "help": dict(relation.help),
            "formerly": list(relation.formerly),
            "attributes": [_attribute_to_json(attribute) for attribute in relation.attributes],
        }
    )


def _document_label_to_json(label: DocumentLabel) -> Json:
    return _without_empty(
        {"key": label.key, "name": dict(label.name), "formerly": list(label.formerly)}
    )


def _attribute_to_json(attribute: Attribute) -> Json:
    return _without_empty(
        {
            "key": attribute.key,
            "name": dict(attribute.name),
            "type": attribute.type,
            "choices": list(attribute.choices),
            "filled_by": attribute.filled_by,
        }
    )


def _without_empty(values: dict[str, object]) -> Json:
    kept = {key: value for key, value in values.items() if value not in (None, [], {})}
    return cast("Json", {"key": values["key"], "name": values["name"], **kept})


def _label(table: _Table) -> Label:
    table.refuse_other_keys(
        "key", "name", "short", "colour", "hotkey", "help", "guideline", "attributes", "formerly"
    )
    return Label(
        key=table.text("key"),
        name=table.words("name"),
        colour=table.text("colour"),
        short=table.words("short", {}),
        hotkey=table.optional_text("hotkey"),
        help=table.words("help", {}),
        guideline=table.optional_text("guideline"),
        attributes=table.each("attributes", _attribute),
        formerly=table.texts("formerly"),
    )


def _relation(table: _Table) -> RelationLabel:
    table.refuse_other_keys("key", "name", "from", "to", "help", "attributes", "formerly")
    return RelationLabel(
        key=table.text("key"),
        name=table.words("name"),
        sources=table.texts("from"),
        targets=table.texts("to"),
        help=table.words("help", {}),
        attributes=table.each("attributes", _attribute),
        formerly=table.texts("formerly"),
    )


def _attribute(table: _Table) -> Attribute:
    table.refuse_other_keys("key", "name", "type", "choices", "filled_by")
    return Attribute(
        key=table.text("key"),
        name=table.words("name"),
        type=table.one_of("type", ATTRIBUTE_TYPES),
        choices=table.texts("choices"),
        filled_by=table.optional_text("filled_by"),
    )


def _document_label(table: _Table) -> DocumentLabel:
    table.refuse_other_keys("key", "name", "formerly")
    return DocumentLabel(table.text("key"), table.words("name"), table.texts("formerly"))


class _Table:
    """A mapping of which nothing is known yet, and its place in the schema."""

    def __init__(self, values: Mapping[str, object], place: Place) -> None:
        self._values = values
        self._place = place

    def refuse_other_keys(self, *known: str) -> None:
        for key in self._values:
            if key not in known:
                near = get_close_matches(key, known, n=1, cutoff=0.5)
                raise _unknown_key((*self._place, key), key, near)

    def text(self, key: str, otherwise: str | None = None) -> str:
        value = self._value(key, otherwise)
        return value if isinstance(value, str) else self._refuse(key, "text")

    def optional_text(self, key: str) -> str | None:
        return self.text(key) if self._values.get(key) is not None else None

    def flag(self, key: str, *, otherwise: bool) -> bool:
        value = self._value(key, otherwise)
        return value if isinstance(value, bool) else self._refuse(key, "true or false")

    def count(self, key: str, otherwise: int) -> int:
        value = self._value(key, otherwise)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        return self._refuse(key, "a number from 1")

    def one_of[T: str](self, key: str, options: tuple[T, ...]) -> T:
        """Return the option that stands there; the first one where nothing stands there."""
        value = self._value(key, options[0])
        found = next((option for option in options if option == value), None)
        return found if found is not None else self._refuse(key, " | ".join(options))

    def words(self, key: str, otherwise: Words | None = None) -> dict[str, str]:
        value = _as_mapping(self._value(key, otherwise))
        if value is None:
            return self._refuse(key, 'texts by language: { fa = "…", en = "…" }')
        inner = _Table(value, (*self._place, key))
        return {language: inner.text(language) for language in value}

    def texts(self, key: str) -> tuple[str, ...]:
        items = self._list(key, "a list of texts")
        texts = tuple(item for item in items if isinstance(item, str))
        return texts if len(texts) == len(items) else self._refuse(key, "a list of texts")

    def each[T](self, key: str, read: Callable[[_Table], T]) -> tuple[T, ...]:
        """Return what ``read`` makes of every table of the list."""
        return tuple(read(table) for table in self._tables(key))

    def _tables(self, key: str) -> Iterable[_Table]:
        for position, item in enumerate(self._list(key, "a list of tables")):
            value = _as_mapping(item)
            yield _Table(
                value if value is not None else self._refuse(key, "a list of tables"),
                (*self._place, key, position),
            )

    def _list(self, key: str, wanted: str) -> list[object]:
        value = self._values.get(key, [])
        return cast("list[object]", value) if isinstance(value, list) else self._refuse(key, wanted)

    def _value(self, key: str, otherwise: object) -> object:
        value = self._values.get(key, otherwise)
        if value is None:
            raise SchemaError(self._place, sentence("The key “{key}” is missing."), key=key)
        return value

    def _refuse(self, key: str, wanted: str) -> Never:
        raise SchemaError(
            (*self._place, key), sentence("“{key}” must be {wanted}."), key=key, wanted=wanted
        )


def _as_mapping(value: object) -> Mapping[str, object] | None:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else None


def _unknown_key(place: Place, key: str, near: list[str]) -> SchemaError:
    if near:
        return SchemaError(
            place, sentence("Unknown key “{key}”; is “{near}” meant?"), key=key, near=near[0]
        )
    return SchemaError(place, sentence("Unknown key “{key}”."), key=key)
