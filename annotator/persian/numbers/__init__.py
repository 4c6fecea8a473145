"""The reader of Persian number and date expressions: text in, spans and exact values out."""

from annotator.persian.numbers.display import display, explain, in_other_calendar
from annotator.persian.numbers.number import DATE_KINDS, Bound, Kind, Number, as_json
from annotator.persian.numbers.reader import read
from annotator.persian.numbers.single import longer_than, read_one

__all__ = [
    "DATE_KINDS",
    "Bound",
    "Kind",
    "Number",
    "as_json",
    "display",
    "explain",
    "in_other_calendar",
    "longer_than",
    "read",
    "read_one",
]
