"""A row of the same again: a check box, the words in their line, the place, what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.model.span import Span
from annotator.project.same_again import differences
from annotator.project.search import Hit
from annotator.ui.annotate.quoting import around, paragraphs_at
from annotator.ui.annotate.section import mute
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import font
from annotator.ui.translation import number, tr

_AROUND = 12
"""Code points of context on either side, about: words stay whole."""
_HEIGHT = 22
"""With the spacing of the section 30."""
_WIDEST_PLACE = 76
"""Pixels that a document's title may take."""


@dataclass(frozen=True, slots=True)
class Offer[Key]:
    """A place to tick. ``place`` is shown, ``where`` says it in full; ``differs`` may be empty."""

    key: Key
    before: str
    words: str
    after: str
    place: str
    where: str
    differs: str
    ticked: bool


def offers(places: Sequence[Span], text: str, words: str) -> list[Offer[Span]]:
    """Return the places in a document's ``text`` of what the entity's ``words`` are."""
    made: list[Offer[Span]] = []
    for span, paragraph in zip(places, paragraphs_at(text, places), strict=True):
        before, after = around(text, span, 2 * _AROUND)
        where = tr("paragraph {number}", number=paragraph)
        here = span.of(text)
        differs = _differs(words, here)
        made.append(
            Offer(
                span,
                _last(before),
                here,
                _first(after),
                number(paragraph),
                where,
                differs,
                ticked=True,
            )
        )
    return made


def offers_elsewhere(hits: Sequence[Hit], words: str) -> list[Offer[tuple[str, Span]]]:
    """Return the places in other documents; they are never ticked beforehand."""
    return [
        Offer(
            (hit.document, hit.span),
            _last(hit.before),
            hit.words,
            _first(hit.after),
            hit.title,
            hit.title,
            _differs(words, hit.words),
            ticked=False,
        )
        for hit in hits
    ]


def _last(context: str) -> str:
    """Return the last words of what stands before."""
    if len(context) <= _AROUND:
        return context
    cut = context[-_AROUND - 1 :]
    return f"… {cut.partition(' ')[2]}" if " " in cut else f"…{cut[1:]}"


def _first(context: str) -> str:
    """Return the first words of what stands behind."""
    if len(context) <= _AROUND:
        return context
    cut = context[: _AROUND + 1]
    return f"{cut.rpartition(' ')[0]} …" if " " in cut else f"{cut[:-1]}…"


def _differs(words: str, other: str) -> str:
    names = {
        "diacritics": tr("diacritics"),
        "spacing": tr("spacing"),
        "digits": tr("digits"),
        "letters": tr("letters"),
    }
    found = [names[kind] for kind in differences(words, other)]
    return tr("Another spelling: {what}", what=tr(", ").join(found)) if found else ""


class PlaceRow[Key](QWidget):
    """Shows an offer; `key` is its place."""

    def __init__(self, offer: Offer[Key], style: LabelStyle) -> None:
        super().__init__()
        self.key = offer.key
        self.setFixedHeight(_HEIGHT)
        self.box = QCheckBox()
        self.box.setChecked(offer.ticked)
        said = [offer.words, offer.where, *([offer.differs] if offer.differs else ())]
        self.box.setAccessibleName(tr(", ").join(said))
        self.setToolTip("\n".join([f"{offer.before}{offer.words}{offer.after}", *said[1:]]))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.box)
        line.addWidget(_words(offer, style), 1)
        line.addWidget(_place(offer))


def _words[Key](offer: Offer[Key], style: LabelStyle) -> QLabel:
    said = QLabel(
        f"{escape(offer.before)}<span style='background:{style.chip};color:{style.ink}'>"
        f"{escape(offer.words)}</span>{escape(offer.after)}"
    )
    said.setTextFormat(Qt.TextFormat.RichText)
    said.setFont(font("small"))
    # the words give way where the pane is narrow
    said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return said


def _place[Key](offer: Offer[Key]) -> QLabel:
    place = QLabel()
    place.setFont(font("small"))
    elided = QFontMetrics(place.font()).elidedText(
        offer.place, Qt.TextElideMode.ElideRight, _WIDEST_PLACE
    )
    place.setText(elided)
    mute(place)
    return place
