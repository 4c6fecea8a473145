"""What the view is told to show: marks, relations, how labels look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span
from annotator.model.value import value
from annotator.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How a label is written and coloured: the four colours of ``look.md`` section 2."""

    name: str
    short: str
    bar: str
    tint: str
    chip: str
    ink: str

    @classmethod
    def gone(cls, key: str, theme: Theme) -> LabelStyle:
        """Return how a label is shown that the schema no longer has: its key, in grey."""
        return cls(key, "", theme.muted, theme.pane, theme.pane, theme.muted)


@value()
class Mark:
    """An entity or a suggestion on the text; ``value`` follows the label's name in the chip.

    Marks of a lower ``group`` lie in lanes nearer to the words than those of a higher one; the
    round sign ``owner`` stands beside the lanes of a group. Of the ``look`` of a review disputed
    marks have no tint, settled ones only a thin bar and the words of the chip besides.
    """

    id: str
    span: Span
    label: str
    kind: Literal["entity", "suggestion"] = "entity"
    value: str = ""
    warning: str = ""
    unsure: bool = False
    tooltip: str = ""
    group: int = 0
    owner: str = ""
    look: Literal["plain", "disputed", "settled"] = "plain"


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation between two marks, by their ids."""

    id: str
    source: str
    target: str
    label: str
