"""The rows of the list of a schema's parts."""

from __future__ import annotations

from collections.abc import Container, Mapping

from annotator.model.schema import Label
from annotator.ui.keys import key_caption
from annotator.ui.schema import words
from annotator.ui.schema.changes import PART_KINDS, Part, keys_of, parts
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.schema.row_model import Row
from annotator.ui.schema.shown import Shown
from annotator.ui.translation import date, number, tr

_ICONS: Mapping[Kind, str] = {"relations": "relation", "document_labels": "docs"}


def rows(shown: Shown, changed: Container[Spot]) -> list[Row]:
    """Return a row for the schema, for each of its parts and for each version."""
    top = Spot("schema")
    name, sign = tr("The whole schema"), _sign(top, shown)
    found = [Row(top, name, icon="schema", sign=sign, changed=top in changed)]
    for kind in PART_KINDS:
        here = parts(shown.schema, kind)
        found.append(Row(None, words.kind_name(kind), number(len(here))))
        for place, part in enumerate(here):
            spot = Spot(kind, place)
            found.append(_part_row(spot, part, shown, changed=spot in changed))
    found.append(Row(None, words.kind_name("versions"), number(len(shown.versions))))
    for place, version in enumerate(shown.versions):
        name = words.version_name(version.version)
        if not place:
            name = tr("{version}, in force", version=name)
        found.append(Row(Spot("versions", place), name, date(version.time), icon="saved"))
    return found


def _part_row(spot: Spot, part: Part, shown: Shown, *, changed: bool) -> Row:
    count = words.count_of(shown.uses, spot.kind, keys_of(part, spot.kind, shown.carrying))
    is_label = isinstance(part, Label)
    return Row(
        spot,
        words.part_name(part),
        end=number(count) if count else "",
        cap=key_caption(part.hotkey.upper()) if is_label and part.hotkey else "",
        colour=part.colour if is_label else "",
        icon=_ICONS.get(spot.kind, ""),
        said=words.used(spot.kind, count) if shown.uses is not None else "",
        sign=_sign(spot, shown),
        changed=changed,
    )


def _sign(spot: Spot, shown: Shown) -> str:
    """Return the icon of what is said of a part, the worst of it."""
    kinds = {remark.kind for remark in shown.remarks.get(spot, {}).values()}
    return "refused" if "refused" in kinds else next(iter(kinds), "")
