"""Gamma of layers in a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.agreement.alignment import Unit
from annotator.agreement.gamma import UnitedText, gamma
from annotator.agreement.repeats import second_reading
from annotator.errors import CancelledError
from annotator.model.edit import Edit, EntityFact, StatusFact
from annotator.model.entity import Entity
from annotator.model.span import Span
from annotator.project.aligning import gamma_of
from tests.making import make_project

TEXT = "ایتا و بله و روبیکا و سروش در متن آمده‌اند"


class Stopped:
    def report(self, done: int, total: int) -> None: ...

    def check(self) -> None:
        raise CancelledError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project = make_project(tmp_path, {"d1": TEXT, "d2": TEXT + " ۲"})
    for document, name, *spans in (
        ("d1", "a1", Span(0, 4), Span(7, 10)), ("d1", "a2", Span(0, 4), Span(6, 10)),
        ("d2", "a1", Span(0, 4), Span(13, 19)), ("d2", "a2", Span(0, 4)),
    ):  # fmt: skip
        facts = [
            EntityFact(document, name, Entity(f"e{n}", "PLATFORM", span))
            for n, span in enumerate(spans)
        ]
        done = StatusFact(document, name, "done")
        project.store.apply(Edit("label", added=(done, *facts)), name)
    project.close()
    return project.path


def test_gamma_of_a_project_is_that_of_its_units(path: Path) -> None:
    def text(length: int, *layers: tuple[tuple[int, int], ...]) -> UnitedText:
        return UnitedText(
            length, tuple(tuple(Unit(*span, "PLATFORM") for span in layer) for layer in layers)
        )

    texts = [
        text(len(TEXT), ((0, 4), (7, 10)), ((0, 4), (6, 10))),
        text(len(TEXT) + 2, ((0, 4), (13, 19)), ((0, 4),)),
    ]
    assert gamma_of(path, ("a1", "a2"), ["d1", "d2"], None) == gamma(texts)


def test_a_second_reading_is_looked_up_where_it_is(path: Path) -> None:
    own = gamma_of(path, ("a1", second_reading("a1")), ["d1"], None, {"d1": "d2"})
    assert own != 1
    assert gamma_of(path, ("a1", second_reading("a1")), ["d1"], None, {"d1": "d1"}) == 1


def test_it_can_be_stopped(path: Path) -> None:
    with pytest.raises(CancelledError):
        gamma_of(path, ("a1", "a2"), ["d1", "d2"], Stopped())
