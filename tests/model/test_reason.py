"""Reasons of suggestions, as files keep them."""

from __future__ import annotations

import pytest

from annotator.model.reason import Reason, because


def test_a_written_reason_reads_back() -> None:
    written = because("{times} of {documents}, {label}", times=14, documents=15, label="PLATFORM")
    assert Reason.read(written).arguments == {"times": 14, "documents": 15, "label": "PLATFORM"}
    assert Reason.read(written).source == "{times} of {documents}, {label}"


@pytest.mark.parametrize("said", ["نام یک سکو است.", "", "[", "[1]", '["a"]', '[1, {"a": 2}]'])
def test_what_no_program_wrote_is_its_own_source(said: str) -> None:
    assert Reason.read(said) == Reason(said)
