"""Marks in words: for tooltips and screen readers."""

from __future__ import annotations

from annotator.ui.text_view.marks import LabelStyle, Mark
from annotator.ui.translation import tr


def described(mark: Mark, style: LabelStyle, text: str) -> str:
    """Return what a screen reader says of a mark in ``text``."""
    words = mark.span.of(text)
    if mark.kind == "suggestion":
        return tr("{label}, suggestion: {words}", label=style.name, words=words)
    if mark.unsure:
        return tr("{label}, unsure: {words}", label=style.name, words=words)
    return tr("{label}: {words}", label=style.name, words=words)


def tooltip(mark: Mark, style: LabelStyle) -> str:
    """Return label, value, offsets, and what else the mark has to say, a line each."""
    name = f"{style.name} {mark.value}".strip()
    place = tr("Code points {start} to {end}", start=mark.span.start, end=mark.span.end)
    return "\n".join(line for line in (name, place, mark.tooltip, mark.warning) if line)
