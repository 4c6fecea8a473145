"""The agreement report of contract.md, section 5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from annotator.agreement.bootstrap import Interval, share_intervals
from annotator.agreement.layers import Layers, Scope, Truths
from annotator.agreement.measures import Score, Tally, score
from annotator.agreement.pairs import Pair, pairs
from annotator.agreement.tokens import (
    TokenCategories,
    fleiss_kappa_tokens,
    kappa_marked_tokens,
    kappa_of_label,
    kappa_tokens,
    nominal_alpha_tokens,
    token_categories,
)
from annotator.agreement.undefined import FEW_DOCUMENTS, NO_DOCUMENTS, Undefined, Value
from annotator.agreement.unitising import alpha_unitised
from annotator.model.document import Json

type Report = dict[str, Json]
"""The report as a JSON object."""


type _Key = tuple[str, int | None]
"""A way of matching, and a label or all labels."""


@dataclass(slots=True)
class _Notes:
    """Collects what is not defined, and why, while the report is written."""

    entries: list[Json] = field(default_factory=list[Json])

    def value(self, value: Value, measure: str, annotators: Sequence[str], label: str = "") -> Json:
        """Return the value, or None after noting why there is none."""
        if not isinstance(value, Undefined):
            return value
        entry: Report = {"measure": measure, "annotators": list(annotators), "why": value.why}
        self.entries.append(entry | ({"label": label} if label else {}))
        return None


def agreement_report(layers: Layers, scope: Scope = "done") -> Report:
    """Return every measure of every two annotators and of all together.

    Keys beyond those of the contract: ``kappa_marked_tokens`` of a pair, ``all`` with Fleiss'
    kappa and Krippendorff's nominal alpha over tokens, ``one_against_all`` with each annotator as
    the reference for all others. An entry of ``undefined`` may name a ``label``. A whole block
    that is not defined stands there under its name, a part of one as ``strict.recall``, and the
    low and high ends of all blocks of a pair once, as ``interval``.
    """
    notes = _Notes()
    counting = layers.counting(scope)
    tokens = token_categories(layers)
    every = list(pairs(layers, scope))
    return {
        "documents": int((counting.sum(axis=0) > 1).sum()),
        "annotators": list(layers.annotators),
        "pairs": [_pair(pair, tokens, notes) for pair in every],
        "alpha_unitised": _alpha_unitised(layers, counting, notes),
        "all": _all(layers, tokens, counting, notes),
        "one_against_all": _one_against_all(layers, every, notes),
        "undefined": notes.entries,
    }


def _pair(pair: Pair, tokens: TokenCategories, notes: _Notes) -> Json:
    families = {
        "strict": pair.strict,
        "lenient": pair.lenient,
        "boundary": pair.boundary,
        "strict_by_hand": pair.strict_by_hand,
    }
    used = np.flatnonzero(pair.strict.total.sum(axis=0)).tolist()
    tallies: dict[_Key, Tally] = {(name, None): one for name, one in families.items()}
    for label in used:
        tallies["strict", label] = pair.strict.of_label(label)
        tallies["lenient", label] = pair.lenient.of_label(label)
    blocks = _blocks(pair, tallies, notes)
    whom = (pair.first, pair.second, pair.documents)
    kappa, marked = kappa_tokens(tokens, *whom), kappa_marked_tokens(tokens, *whom)
    return {
        "annotators": list(pair.names),
        "documents": int(pair.documents.sum()),
        "skipped_by_one": pair.skipped_by_one,
        **{name: blocks[name, None] for name in families},
        "kappa_tokens": notes.value(kappa, "kappa_tokens", pair.names),
        "kappa_marked_tokens": notes.value(marked, "kappa_marked_tokens", pair.names),
        "per_label": {
            pair.layers.labels[label]: {
                "strict": blocks["strict", label],
                "lenient": blocks["lenient", label],
                "kappa_tokens": notes.value(
                    kappa_of_label(tokens, *whom, label),
                    "kappa_tokens",
                    pair.names,
                    pair.layers.labels[label],
                ),
            }
            for label in used
        },
    }


def _blocks(pair: Pair, tallies: dict[_Key, Tally], notes: _Notes) -> dict[_Key, Json]:
    """Return precision, recall, F1 and interval of every tally, noting what has no value."""
    intervals = _intervals(list(tallies.values()), pair.documents)
    if FEW_DOCUMENTS in intervals:
        notes.value(FEW_DOCUMENTS, "interval", pair.names)
    blocks: dict[_Key, Json] = {}
    for ((name, label), one), interval in zip(tallies.items(), intervals, strict=True):
        result = score(one) if pair.documents.any() else _NOTHING_IN_COMMON
        of_label = "" if label is None else pair.layers.labels[label]
        low, high = (None, None) if isinstance(interval, Undefined) else interval
        blocks[name, label] = {
            **_scores(result, name, pair.names, of_label, notes),
            "low": low,
            "high": high,
        }
    return blocks


_NOTHING_IN_COMMON = Score(NO_DOCUMENTS, NO_DOCUMENTS, NO_DOCUMENTS, NO_DOCUMENTS)


def _scores(
    result: Score, name: str, annotators: Sequence[str], label: str, notes: _Notes
) -> Report:
    parts = {
        "precision": result.precision,
        "recall": result.recall,
        "f1": result.f1,
        "macro_f1": result.macro_f1,
    }
    if isinstance(result.f1, Undefined):
        notes.value(result.f1, name, annotators, label)
        return dict.fromkeys(parts)
    return {
        part: notes.value(value, f"{name}.{part}", annotators, label)
        for part, value in parts.items()
    }


def _intervals(tallies: Sequence[Tally], documents: Truths) -> list[Interval]:
    """Return the interval of each tally's F1 over the chosen documents."""
    matched = np.stack([one.matched.sum(axis=1)[documents] for one in tallies], axis=1)
    total = np.stack([one.total.sum(axis=1)[documents] for one in tallies], axis=1)
    return share_intervals(matched, total)


def _alpha_unitised(layers: Layers, counting: Truths, notes: _Notes) -> Json:
    alpha = alpha_unitised(layers, counting)
    name = "alpha_unitised"
    return {
        "value": notes.value(alpha.value, name, layers.annotators),
        "per_label": {
            label: notes.value(value, name, layers.annotators, label)
            for label, value in alpha.per_label.items()
        },
    }


def _all(layers: Layers, tokens: TokenCategories, counting: Truths, notes: _Notes) -> Json:
    measures = {
        "fleiss_kappa_tokens": fleiss_kappa_tokens(tokens, counting),
        "alpha_nominal_tokens": nominal_alpha_tokens(tokens, counting),
    }
    return {name: notes.value(value, name, layers.annotators) for name, value in measures.items()}


def _one_against_all(layers: Layers, every: Sequence[Pair], notes: _Notes) -> Json:
    """Score each annotator as the reference for all others, the counts of the pairs summed."""
    report: Report = {}
    for index, annotator in enumerate(layers.annotators):
        mine = [pair for pair in every if index in (pair.first, pair.second)]
        others = [name for name in layers.annotators if name != annotator]
        report[annotator] = {
            name: _scores(
                score(sum(tallies[1:], tallies[0])),
                f"one_against_all.{name}",
                [annotator, *others],
                "",
                notes,
            )
            for name in ("strict", "lenient")
            if (tallies := [_seen_from(index, pair, name) for pair in mine])
        }
    return report


def _seen_from(index: int, pair: Pair, name: str) -> Tally:
    counted = pair.strict if name == "strict" else pair.lenient
    return counted if pair.first == index else counted.turned()
