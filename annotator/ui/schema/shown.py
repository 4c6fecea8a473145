"""What the page of the schema screen shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model.carrying import AS_SAID, Carrying
from annotator.model.schema import Schema
from annotator.project.schema_changes import Uses, Version
from annotator.ui.schema.draft import Spot
from annotator.ui.schema.fields import Remark


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: a draft beside what is stored, and which part of it.

    ``carrying`` says how work under earlier schemas is read under the draft, ``remarks`` what is
    said of fields by spot, ``reason`` why the draft cannot be stored. ``owner`` is the annotator
    whose file this is, where nothing can be changed.
    """

    stored: Schema
    schema: Schema
    spot: Spot
    uses: Uses | None = None
    carrying: Carrying = AS_SAID
    versions: Sequence[Version] = ()
    remarks: Mapping[Spot, Mapping[str, Remark]] = field(
        default_factory=dict[Spot, Mapping[str, Remark]]
    )
    reason: str = ""
    owner: str | None = None
    store_key: str = ""
