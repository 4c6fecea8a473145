"""Whole articles: what a careful reader marks is suggested."""

from __future__ import annotations

from itertools import pairwise

import pytest

from annotator.model.document import Document
from annotator.suggest.by_gazetteer import ByGazetteer
from annotator.suggest.by_titles import ByTitles
from tests.shared import SHARED, needs_shared
from tests.suggest.table import tally


def test_the_seed_article_is_labelled_as_a_careful_reader_does() -> None:
    counts = tally("seed-article")
    assert [
        one for one in counts.differences if " NUMBER " not in one and " DATE " not in one
    ] == []


@pytest.mark.parametrize(
    ("label", "precision", "recall"),
    [
        ("MINISTER", 0.97, 0.97),
        ("MINISTRY", 0.97, 0.97),
        ("STATE_BODY", 0.95, 0.95),
        ("PLATFORM", 0.97, 0.95),
        ("NUMBER", 0.95, 0.95),
        ("DATE", 0.95, 0.95),
    ],
)
def test_the_sample_articles_are_labelled_well(label: str, precision: float, recall: float) -> None:
    counts = tally()
    assert counts.precision(label) >= precision
    assert counts.recall(label) >= recall


@needs_shared
def test_no_suggester_overlaps_itself_in_the_news() -> None:
    allowed = {("MINISTER", "MINISTRY"), ("STATE_BODY", "STATE_BODY")}
    for path in sorted((SHARED / "corpora" / "fars-news").glob("*.txt"))[:60]:
        document = Document(path.stem, path.read_text(encoding="utf-8"))
        for suggester in (ByGazetteer(), ByTitles()):
            found = sorted(suggester.suggest(document), key=lambda one: one.order)
            for one, other in pairwise(found):
                assert not one.span.overlaps(other.span) or (one.label, other.label) in allowed
