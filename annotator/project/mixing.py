"""What a lead mixes into a share to measure its annotator: hidden repeats and gold questions."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from annotator.errors import AnnotatorError, sentence
from annotator.model.schema import GOLD
from annotator.store.checks import Check
from annotator.store.project_store import ProjectStore

type Place = tuple[str, bool]
"""A document of a queue, and whether it is common."""

_DIGITS = re.compile(r"\d+(?=\D*$)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True, slots=True)
class Known:
    """What the project knows before a hand-out.

    ``had`` are the documents outside the bin that each annotator was handed or has a layer in, with
    whether they were common; ``gold`` those whose gold layer is done; ``ids`` all that are in use.
    """

    had: Mapping[str, Mapping[str, bool]]
    gold: Sequence[str]
    ids: Collection[str]


def known(store: ProjectStore) -> Known:
    """Read it."""
    rows = store.layer_rows()
    measuring = {check.document for check in store.checks()}
    had: dict[str, dict[str, bool]] = {}
    for document, name, _ in rows:
        had.setdefault(name, {})[document] = True  # who knows with what suggestions it was done
    for one in store.assignments():
        had.setdefault(one.annotator, {})[one.document] = one.common
    gold = {document for document, name, status in rows if name == GOLD and status == "done"}
    there = [row.id for row in store.documents()]
    again = set(there) - measuring
    return Known(
        {
            name: {id: common for id, common in held.items() if id in again}
            for name, held in had.items()
        },
        [id for id in there if id in gold],
        store.texts_by_id().keys(),
    )


def gold_questions(
    there: Known, annotators: Sequence[str], count: int, seed: int
) -> dict[str, list[str]]:
    """Draw ``count`` documents with gold for each annotator, the same for all as far as possible.

    Nobody gets one that they had before. Raises `AnnotatorError` where there are too few.
    """
    pool = list(there.gold)
    Random(f"{seed}/questions").shuffle(pool)
    drawn: dict[str, list[str]] = {}
    for name in annotators:
        unseen = [id for id in pool if id not in there.had.get(name, {})]
        if len(unseen) < count:
            raise AnnotatorError(
                sentence(
                    "{name} can get {there} questions of {count}: so many documents have gold and "
                    "are new to them."
                ),
                name=name,
                there=len(unseen),
                count=count,
            )
        drawn[name] = unseen[:count]
    return drawn


def with_questions(queue: Sequence[Place], questions: Sequence[str], random: Random) -> list[Place]:
    """Return the queue with questions anywhere in it, as common documents are."""
    asked = set(questions)
    mixed = [place for place in queue if place[0] not in asked]
    for id in questions:
        mixed.insert(random.randint(0, len(mixed)), (id, True))
    return mixed


def with_repeats(
    name: str, queue: Sequence[Place], count: int, there: Known, taken: set[str], random: Random
) -> tuple[list[Place], list[Check]]:
    """Return the queue with ``count`` hidden repeats, and the checks that tell what they are.

    What the annotator had in an earlier hand-out is repeated first; else what stands in the first
    half of the queue, at least half a queue later. ``taken`` are ids in use; the new ones join
    them. Raises `AnnotatorError` where the share is too small.
    """
    queued = dict(queue)
    earlier = [place for place in there.had.get(name, {}).items() if place[0] not in queued]
    half = len(queue) // 2
    first = list(queue[:half])
    random.shuffle(earlier)
    random.shuffle(first)
    originals = [*earlier, *first][:count]
    if len(originals) < count:
        raise AnnotatorError(
            sentence("{name}'s share is too small for {count} hidden repeats; {there} fit in."),
            name=name,
            count=count,
            there=len(originals),
        )
    mixed, checks = list(queue), list[Check]()
    for original, common in originals:
        again = neutral_id(original, taken, random)
        taken.add(again)
        start = next((n for n, place in enumerate(mixed) if place[0] == original), -1)
        least = start + max(half, 1) if start >= 0 else 0
        mixed.insert(random.randint(min(least, len(mixed)), len(mixed)), (again, common))
        checks.append(Check(again, name, original))
    return mixed, checks


def neutral_id(original: str, taken: Collection[str], random: Random) -> str:
    """Return a free id of the form of ``original`` that does not tell of it.

    The last figures of its last part are others; without figures the part is random letters.
    """
    folder, slash, name = original.rpartition("/")
    while True:
        number = _DIGITS.search(name)
        if number and len(number.group()) > 1:
            figures = "".join(random.choices("0123456789", k=len(number.group())))
            other = name[: number.start()] + figures + name[number.end() :]
        else:
            other = "".join(random.choices(_LETTERS, k=max(8, min(len(name), 16))))
        id = f"{folder}{slash}{other}"
        if id not in taken:
            return id
