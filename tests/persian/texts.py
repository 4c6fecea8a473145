"""Texts for the tests of this folder: where the corpora lie, and strategies that hit the traps."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import strategies as st

DATA = Path(__file__).parents[3] / "shared" / "data"

needs_data = pytest.mark.skipif(not DATA.exists(), reason="the shared corpora are not here")

_PIECES = (
    *"ابپتیيكکهۀأ۱٢3،؛:.!؟?…,;«»()[]“”‘’'\"-–٪%/_@#*",
    *" \u00a0\u2009\t\n\r\u2028\u200b\u200c\u200c\u200d\u200e\u200f\u202b\u2067\ufeff\u00ad\u0640\u0640",
    *"\u064b\u0651\u0654\u0301\ufe0f\u20e3\U0001f3fd😂❤🇮🇷क\u093f\u06dd",
    "\r\n",
    "\u200cها",
    "\u200cای",
    "\u200cی",
    "U.S.",
    "ق.م.",
    "سلام",
    "۲۰میلیون",
    "۱۰۰٬۰۰۰",
    "۱۴۰۳/۰۴/۰۳",
    "👩\u200d👧",
    "https://x.ir/a",
    "info@x.ir",
)

tricky = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
"""Texts of pieces that stand at the edges of the rules."""

texts = st.one_of(tricky, st.text(max_size=25))


def article(number: int) -> str:
    """Return the text of one of the 320 agency articles."""
    path = DATA / "corpora" / "fars-news" / f"fars-{number:04}.txt"
    return path.read_bytes().decode("utf-8")


def articles() -> list[str]:
    """Return the texts of all agency articles."""
    paths = sorted((DATA / "corpora" / "fars-news").glob("*.txt"))
    return [path.read_bytes().decode("utf-8") for path in paths]


def gold_sentences() -> list[tuple[str, list[tuple[int, int]]]]:
    """Return text and token bounds of the sentences of the Seraji treebank's dev part."""
    path = DATA / "corpora" / "ud-seraji" / "fa_seraji-ud-dev.conllu"
    return [_gold(block) for block in path.read_text("utf-8").strip().split("\n\n")]


def _gold(block: str) -> tuple[str, list[tuple[int, int]]]:
    lines = block.split("\n")
    text = next(line[len("# text = ") :] for line in lines if line.startswith("# text = "))
    bounds: list[tuple[int, int]] = []
    within = 0
    for line in lines:
        number, _, rest = line.partition("\t")
        if line.startswith("#") or (number.isdecimal() and int(number) <= within):
            continue
        within = int(number.split("-")[1]) if "-" in number else within
        form = rest.split("\t")[0]
        start = text.index(form, bounds[-1][1] if bounds else 0)
        bounds.append((start, start + len(form)))
    return text, bounds
