"""Writes ``resources/gazetteers/forms.tsv`` anew: uv run python -m tests.suggest.forms.

hazm takes a second and 200 MB to load; the built-in lists ask it here, once, not when they run.
"""

from __future__ import annotations

from annotator import resources
from annotator.persian.hazm_tools import WordForms
from annotator.suggest.lists import names_with_forms

_FILE = "gazetteers/forms.tsv"


def made(forms: WordForms) -> str:
    """Return what the file should hold."""
    lines = resources.path(_FILE).read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    found = forms.of(names_with_forms())
    rows = [f"{name}\t{'|'.join(others)}" for name, others in sorted(found.items()) if others]
    return "\n".join([*head, "name\tforms", *rows, ""])


def kept() -> str:
    """Return what the file holds."""
    return resources.path(_FILE).read_text(encoding="utf-8")


if __name__ == "__main__":
    with WordForms() as started:
        resources.path(_FILE).write_text(made(started), encoding="utf-8", newline="\n")
