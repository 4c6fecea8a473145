"""Values that are made by the hundred thousand when a project is read or filled.

For the type checker, which is strict here, they are frozen like every other dataclass. At run time
they are not: a frozen dataclass takes three times as long to make, and import and export spend
most of their time there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value[T](*, order: bool = False) -> Callable[[type[T]], type[T]]:
    """Make a class a slotted dataclass that nobody may change."""
    return dataclass(slots=True, order=order, unsafe_hash=True)
