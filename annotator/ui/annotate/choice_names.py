"""What the choices of the built-in schema are called; those of other schemas show their keys."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.errors import sentence
from annotator.ui.translation import translate

_KINDS = {
    "cardinal": sentence("count"),
    "measure": sentence("measure"),
    "money": sentence("money"),
    "percent": sentence("per cent"),
    "percentage_point": sentence("percentage points"),
    "multiple": sentence("multiple"),
    "fraction": sentence("fraction"),
    "ordinal": sentence("ordinal"),
    "time": sentence("time of day"),
    "legal_ref": sentence("legal reference"),
    "identifier": sentence("identifier"),
    "score": sentence("score of a game"),
    "ratio": sentence("ratio"),
    "vague": sentence("vague number"),
    "date": sentence("calendar date"),
    "year": sentence("calendar year"),
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "kind": _KINDS,
    "subkind": {
        "phone": sentence("telephone"),
        "code": sentence("code"),
        "ussd": sentence("USSD code"),
        "version": sentence("version"),
        "plate": sentence("number plate"),
        "iban": sentence("IBAN"),
    },
    "bound": {
        ">=": sentence("at least (≥)"),
        "<=": sentence("at most (≤)"),
        ">": sentence("more than (>)"),
        "<": sentence("less than (<)"),
        "~": sentence("about (≈)"),
    },
    "calendar": {"jalali": sentence("Jalali"), "gregorian": sentence("Gregorian")},
    "form": {"name": sentence("name of a person"), "title": sentence("title of office")},
}


def choice_name(attribute: str, choice: str) -> str:
    """Return the name of an attribute's choice in the interface language."""
    source = _NAMES.get(attribute, {}).get(choice)
    return translate(source) if source else choice
