"""The pane beside the text: everything about the current entity, and the document's note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.model.entity import Entity, Relation, Suggestion
from annotator.model.layer import Layer
from annotator.model.schema import Attribute, Schema, in_language
from annotator.model.span import Span
from annotator.project.reading import is_read
from annotator.project.search import Hit
from annotator.ui.annotate.attributes_section import AttributesSection
from annotator.ui.annotate.choice_names import choice_name
from annotator.ui.annotate.document_section import DocumentSection
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.annotate.entity_section import EntityFacts, EntityHead, EntitySection, Place
from annotator.ui.annotate.marks import relation_name
from annotator.ui.annotate.note_section import NoteSection
from annotator.ui.annotate.relations_section import RelationRow, RelationsSection
from annotator.ui.annotate.same_again_section import SameAgainSection
from annotator.ui.annotate.suggestion_section import SuggestionSection
from annotator.ui.annotate.warnings_section import WarningsSection
from annotator.ui.keys import KeyMap
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import isolated, language, tr

if TYPE_CHECKING:
    from annotator.ui.annotate.number_card import NumberCard

WIDTH = 284
NARROWEST, WIDEST = 248, 420


class Inspector(QWidget):
    """Shows one entity and asks for changes to it; it changes nothing itself."""

    neighbour_requested = Signal(int)
    unsure_changed = Signal(str, bool)  # entity
    attribute_changed = Signal(str, str, object)  # entity, attribute, AttributeValue | None
    relation_removal_requested = Signal(str)
    relation_attribute_changed = Signal(str, str, object)  # relation, attribute, value | None
    entity_requested = Signal(str)
    action_requested = Signal(str)
    note_changed = Signal(str, str)  # entity, empty for the document; text
    title_changed = Signal(str)
    document_label_changed = Signal(str, bool)  # key; given or taken away

    def __init__(self) -> None:
        super().__init__()
        self._schema = Schema("")
        self._styles: Mapping[str, LabelStyle] = {}
        self.head = EntityHead()
        self.entity = EntitySection()
        self.suggestion = SuggestionSection()
        self.again = SameAgainSection()
        self.attributes = AttributesSection()
        self._card: NumberCard | None = None
        self._warned: tuple[str, bool] | None = None
        self._theme, self._key_map = LIGHT, KeyMap()
        self.relations = RelationsSection()
        self.document = DocumentSection()
        self.note = NoteSection()
        self.warnings = WarningsSection()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._chosen, self._body = QWidget(), QWidget()
        _stack(self._chosen, self.entity, self.again, self.attributes, self.relations)
        self._nothing = EmptyState()
        self._pages: tuple[QWidget, ...] = (self._nothing, self._chosen, self.suggestion)
        _stack(self._body, self.head, *self._pages, self.document, self.note, self.warnings)
        for page in self._pages:
            page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._show_page(self._nothing)
        self._body.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._area = QScrollArea()
        self._area.setWidget(self._body)
        self._area.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _connect(self) -> None:
        self.head.neighbour_requested.connect(self.neighbour_requested)
        self.suggestion.action_requested.connect(self.action_requested)
        self.entity.action_requested.connect(self.action_requested)
        self.entity.unsure_changed.connect(self.unsure_changed)
        self.attributes.value_changed.connect(self.attribute_changed)
        self.again.action_requested.connect(self.action_requested)
        self.warnings.action_requested.connect(self.action_requested)
        self.relations.removal_requested.connect(self.relation_removal_requested)
        self.relations.entity_requested.connect(self.entity_requested)
        self.relations.attribute_changed.connect(self.relation_attribute_changed)
        self.document.title_changed.connect(self.title_changed)
        self.document.label_changed.connect(self.document_label_changed)
        self.note.note_changed.connect(self.note_changed)

    def show_schema(self, schema: Schema, styles: Mapping[str, LabelStyle]) -> None:
        """Follow a schema, with the names and colours of its labels."""
        self._schema, self._styles = schema, styles
        self.attributes.show_schema(schema)
        self.document.show_schema(schema)
        self.relations.setVisible(bool(schema.relations))

    def _show_page(self, page: QWidget) -> None:
        """Show one page; a stack would give each the height of the tallest."""
        for one in self._pages:
            one.setVisible(one is page)

    def show_document(self, layer: Layer, title: str, total: int) -> None:
        """Show the document alone, of which ``layer`` has ``total`` entities."""
        self.head.show_place(Place(0, total))
        self._show_page(self._nothing)
        self.document.show_document(title, layer.document_labels)
        self.document.show()
        self.note.show_note("", layer.note)

    def show_entity(
        self, entity: Entity, layer: Layer, text: str, place: Place, automatic: frozenset[str]
    ) -> None:
        """Show an entity of ``layer`` in the document's ``text``.

        ``automatic`` are the attributes that still are as a suggester filled them.
        """
        self.head.show_place(place)
        self.document.hide()
        self.entity.show_entity(self._facts(entity, text))
        self._show_card(self._chosen, entity, text)
        self.attributes.show_entity(entity, text, automatic)
        relations = layer.relations_of(entity.id)
        self.relations.show_relations(
            [self._row(one, entity, layer, text) for one in relations], text
        )
        self.note.show_note(entity.id, entity.note)
        self._show_page(self._chosen)

    def show_places(
        self, places: Sequence[Span], hits: Sequence[Hit] | None, entity: Entity, text: str
    ) -> None:
        """Offer other places of an entity's words, in place of its attributes.

        ``hits`` are those in other documents, None before they are looked for.
        """
        style = self._styles[entity.label]
        self.again.show_places(places, hits, text, entity.span.of(text), style)
        if places or hits is not None:
            self.attributes.hide()

    def show_suggestion(self, suggestion: Suggestion, layer: Layer, text: str) -> None:
        """Show a suggestion in the document's ``text``."""
        self.head.show_place(Place(0, 0))
        self.document.hide()
        words, style = suggestion.span.of(text), self._styles[suggestion.label]
        self.suggestion.show_suggestion(suggestion, words, style, self._fills(suggestion))
        self._show_card(self.suggestion, suggestion, text)
        self.note.show_note("", layer.note)
        self._show_page(self.suggestion)

    def _fills(self, suggestion: Suggestion) -> list[str]:
        """Say what accepting it would fill in, where the number card does not."""
        label = self._schema.label(suggestion.label)
        if label is None or is_read(label):
            return []
        held = ((one, suggestion.attributes.get(one.key)) for one in label.attributes)
        return [
            tr("{name}: {value}", name=_name(one), value=isolated(choice_name(one.key, value)))
            for one, value in held
            if isinstance(value, str)
        ]

    def _show_card(self, page: QWidget, shown: Entity | Suggestion, text: str) -> None:
        """Put the number card on the page, below the words, where the label holds numbers."""
        if not is_read(self._schema.label(shown.label)):
            if self._card is not None:
                self._card.hide()
            return
        if self._card is None:
            self._card = self._make_card()
        column = page.layout()
        if self._card.parentWidget() is not page and isinstance(column, QVBoxLayout):
            is_chosen = page is self._chosen
            column.insertWidget(1 if is_chosen else 2, self._card)
            self._card.show_inset(14 if is_chosen else 0)
        self._card.show_number(text, shown.span, shown.attributes)
        self._card.show()

    def preview_number(self, label: str, span: Span, text: str) -> None:
        """Show what would be read from ``span``, while an edge is on its way there."""
        if self._card is not None and is_read(self._schema.label(label)):
            self._card.show_number(text, span, {})

    def _make_card(self) -> NumberCard:
        from annotator.ui.annotate.number_card import NumberCard  # late: it brings the grammar

        card = NumberCard()
        card.action_requested.connect(self.action_requested)
        card.show_theme(self._theme)
        card.retranslate(self._key_map)
        card.show_warning(self._warned)
        return card

    @property
    def card(self) -> NumberCard | None:
        """The number card, once a number was shown."""
        return self._card

    def show_warnings(
        self, rows: Sequence[tuple[str, bool]], current: int | None, total: int
    ) -> None:
        """Show what may be wrong in the document: some sentences, whether each has a repair."""
        self.warnings.show_warnings(rows, current, total)
        self._warned = None if current is None else rows[current]
        if self._card is not None:
            self._card.show_warning(self._warned)

    def _facts(self, entity: Entity, text: str) -> EntityFacts:
        return EntityFacts(
            id=entity.id,
            style=self._styles[entity.label],
            quote=entity.span.of(text),
            origin=_origin(entity),
            unsure=entity.unsure,
        )

    def _row(self, relation: Relation, entity: Entity, layer: Layer, text: str) -> RelationRow:
        outwards = relation.source == entity.id
        other = layer.entity(relation.target if outwards else relation.source)
        label = self._schema.relation(relation.label)
        assert other is not None
        return RelationRow(
            id=relation.id,
            name=relation_name(relation.label, self._schema),
            outwards=outwards,
            other=other.id,
            words=other.span.of(text),
            style=self._styles[other.label],
            attributes=label.attributes if label else (),
            values=relation.attributes,
        )

    def settle(self) -> None:
        """Tell what is still being typed."""
        self.attributes.settle()
        self.relations.settle()
        self.document.settle()
        self.note.settle()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for part in (self.suggestion, self._card):
            if part is not None:
                part.show_theme(theme)
        sections = (
            self.head,
            self.entity,
            self.again,
            self.attributes,
            self.relations,
            self.document,
            self.note,
            self.warnings,
        )
        for section in sections:
            section.show_theme(theme)

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self.setAccessibleName(tr("Details"))
        self.head.retranslate()
        self.entity.retranslate(key_map)
        self.suggestion.retranslate(key_map)
        self._key_map = key_map
        if self._card is not None:
            self._card.retranslate(key_map)
        self._nothing.show_texts(tr("Click a label or press Tab."))
        self.attributes.retranslate()
        self.again.retranslate(key_map)
        self.relations.retranslate(key_map.shown("relate"))
        self.document.retranslate()
        self.note.retranslate()
        self.warnings.retranslate(key_map)


def _stack(owner: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)


def _name(attribute: Attribute) -> str:
    return in_language(attribute.name, language(), attribute.key)


def _origin(entity: Entity) -> str:
    """Say how the entity came to be, where it was not made by hand."""
    match entity.origin:
        case "hand":
            return ""
        case "accepted" | "bulk":
            return tr("accepted suggestion")
        case "corrected":
            return tr("corrected suggestion")
        case "propagated":
            return tr("the same again")
        case "review":
            return tr("review")
        case "imported":
            return tr("imported")
