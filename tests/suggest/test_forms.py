"""Other written forms of the names on the lists."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from annotator.persian.hazm_tools import WordForms
from tests.suggest import forms
from tests.suggest.finding import labelled


@pytest.mark.skipif(find_spec("hazm") is None, reason="hazm is not there")
def test_the_kept_forms_are_those_that_hazm_gives() -> None:
    with WordForms() as started:
        assert forms.kept() == forms.made(started)


def test_a_listed_name_is_found_without_its_plural_ending() -> None:
    assert labelled("در درگاه ملی مجوز ثبت کنید", "PLATFORM") == ["درگاه ملی مجوز"]
    assert labelled("گزارش مرکز پژوهش مجلس", "STATE_BODY") == ["مرکز پژوهش مجلس"]
