"""The reader of Persian number and date expressions: text in, spans and exact values out."""

from annotator.persian.numbers.number import DATE_KINDS, Bound, Kind, Number, as_json
from annotator.persian.numbers.reader import read

__all__ = ["DATE_KINDS", "Bound", "Kind", "Number", "as_json", "read"]
