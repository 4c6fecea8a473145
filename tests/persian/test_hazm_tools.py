"""Other forms of names, by hazm, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from annotator.persian.hazm_tools import WordForms

pytestmark = pytest.mark.skipif(find_spec("hazm") is None, reason="hazm is not there")


@pytest.fixture(scope="module")
def forms() -> Iterator[WordForms]:
    """Start the process once."""
    with WordForms() as started:
        yield started


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("پیام‌رسان‌های ایرانی", "پیام‌رسان ایرانی"),
        ("بانک‌ها", "بانک"),
        ("کتاب ها", "کتاب"),
        ("سكوهاي داخلی", "سکو داخلی"),
    ],
)
def test_plural_endings_come_off(forms: WordForms, name: str, form: str) -> None:
    assert form in forms.of([name])[name]


@pytest.mark.parametrize("name", ["ایتا", "تپسی", "زارع‌پور", "وزارت خارجه", "100,000", "a/b.ir"])
def test_most_names_have_no_other_form(forms: WordForms, name: str) -> None:
    assert forms.of([name]) == {name: ()}


def test_without_hazm_names_have_no_other_form() -> None:
    without = WordForms()
    without.is_available = False
    assert without.of(["بانک‌ها"]) == {"بانک‌ها": ()}


def test_hazm_is_not_loaded_here(forms: WordForms) -> None:
    forms.of(["بانک‌ها"])
    code = (
        "import sys; import annotator.persian.hazm_tools, annotator.project.suggesting; "
        "assert 'hazm' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert "hazm" not in sys.modules


class StoppedError(Exception):
    """What a person's «stop» raises."""


def test_waiting_for_hazm_can_be_stopped_and_asked_again() -> None:
    def stop() -> None:
        raise StoppedError

    with WordForms() as started:
        with pytest.raises(StoppedError):
            started.of(["بانک‌ها"], stop)
        assert started.is_available
        assert started.of(["بانک‌ها"]) == {"بانک‌ها": ("بانک",)}
