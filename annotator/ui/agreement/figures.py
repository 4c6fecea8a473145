"""Shares, intervals and names as the agreement screen writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from annotator.model.schema import Schema, in_language
from annotator.project.comparing import Cell
from annotator.ui.translation import language, number, tr, translate

DASH = "–"


def share(value: float) -> str:
    """Return a measure with two decimals; it may be negative."""
    return number(Decimal(f"{value:.2f}"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure: ``value`` is None where it is not defined, ``why`` then the English reason."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""

    @property
    def text(self) -> str:
        """The value, or that there is none."""
        return tr("Cannot be computed") if self.value is None else share(self.value)

    @property
    def below(self) -> str:
        """The interval, or the reason why there is no value."""
        if self.value is None:
            return translate(self.why) if self.why else ""
        if self.low is None or self.high is None:
            return ""
        return tr("{low} to {high}", low=share(self.low), high=share(self.high))


@dataclass(frozen=True, slots=True)
class PairReport:
    """The part of the report (contract.md, section 5) on two annotators, and on all of them."""

    report: Mapping[str, Any]
    annotators: tuple[str, str]

    @property
    def documents(self) -> int:
        """How many documents they have in common."""
        return int(self._pair["documents"])

    @property
    def _pair(self) -> Mapping[str, Any]:
        return next(
            pair for pair in self.report["pairs"] if tuple(pair["annotators"]) == self.annotators
        )

    def score(self, name: str) -> Figure:
        """Return F1 of a way of matching: ``strict``, ``lenient``, ``boundary``."""
        block = self._pair[name]
        return Figure(block["f1"], block["low"], block["high"], self._why(name, self.annotators))

    @property
    def kappa(self) -> Figure:
        """Cohen's kappa over tokens."""
        why = self._why("kappa_tokens", self.annotators)
        return Figure(self._pair["kappa_tokens"], why=why)

    @property
    def alpha(self) -> Figure:
        """The unitised alpha of all annotators."""
        why = self._why("alpha_unitised", self.report["annotators"])
        return Figure(self.report["alpha_unitised"]["value"], why=why)

    def labels(self) -> Mapping[str, tuple[Figure, Figure]]:
        """Return strict and lenient F1 of each label that either used."""
        return {
            label: (self._block(label, "strict"), self._block(label, "lenient"))
            for label in self._pair["per_label"]
        }

    def _block(self, label: str, name: str) -> Figure:
        block = self._pair["per_label"][label][name]
        why = self._why(name, self.annotators, label)
        return Figure(block["f1"], block["low"], block["high"], why)

    def _why(self, measure: str, annotators: Sequence[str], label: str = "") -> str:
        for note in cast("list[dict[str, Any]]", self.report["undefined"]):
            about = (note["measure"], tuple(note["annotators"]), note.get("label", ""))
            if about == (measure, tuple(annotators), label):
                return str(note["why"])
        return ""


class LabelNames:
    """Names and colours of the labels of a schema; a label that is gone keeps its key."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._labels = {label.key: label for label in schema.labels}

    def name(self, key: str | None) -> str:
        """Return the name in the interface language; None is "not seen"."""
        if key is None:
            return tr("not seen")
        label = self._labels.get(key)
        return in_language(label.name, language(), key) if label else key

    def cell(self, cell: Cell) -> str:
        """Say in a few words what the two layers hold."""
        first, second = cell
        if first == second:
            return tr("{label}: another boundary", label=self.name(first))
        return tr("{first} or {second}", first=self.name(first), second=self.name(second))

    def colour(self, key: str) -> str:
        """Return the light bar that the schema gives the label, empty if it is gone."""
        label = self._labels.get(key)
        return label.colour if label else ""

    def ordered(self, keys: set[str]) -> list[str]:
        """Return labels in the order of the schema, those that are gone last."""
        return [key for key in self._labels if key in keys] + sorted(keys - set(self._labels))
