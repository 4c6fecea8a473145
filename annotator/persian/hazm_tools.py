"""Other written forms of names, by hazm's normaliser and lemmatiser. The one importer of hazm.

hazm takes a second and 200 MB to load, so it lives in a process of its own that is started when
it is first asked, and it serves names only: what a person put on a list or labelled before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import cache
from importlib.util import find_spec
from multiprocessing import active_children, get_context
from time import monotonic
from typing import Protocol, cast

from annotator.persian.characters import HALF_SPACES, fold
from annotator.persian.offsets import align

_SECONDS = 60
_PATIENCE = 0.1
_SHORTEST_LEMMA = 3
_PLURAL = fold("ها")
_WORD = re.compile(r"\S+")


class WordForms:
    """Asks hazm for other forms of names; answers are kept. Close it to end the process.

    Where hazm cannot be had (``is_available`` False), names have no other forms.
    """

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._known: dict[str, tuple[str, ...]] = {}
        self.is_available = find_spec("hazm") is not None

    def __enter__(self) -> WordForms:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def of(
        self, names: Iterable[str], check: Callable[[], None] = lambda: None
    ) -> dict[str, tuple[str, ...]]:
        """Return for each name its normalised form and its form without plural endings.

        Forms with the same search key as the name are left out; most names have none. ``check``
        is called while hazm is waited for; what it raises ends the process and the wait.
        """
        asked = list(dict.fromkeys(names))
        new = [name for name in asked if name not in self._known]
        if new and self.is_available:
            self._known.update(zip(new, self._ask(new, check), strict=True))
        return {name: self._known.get(name, ()) for name in asked}

    def close(self) -> None:
        """End the process, if one was started."""
        if self._pool:
            self._pool.shutdown(wait=self.is_available, cancel_futures=True)
            self._pool = None

    def _ask(self, names: list[str], check: Callable[[], None]) -> list[tuple[str, ...]]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        try:
            return _awaited(self._pool.submit(forms, names), check)
        except (BrokenExecutor, ImportError, OSError, TimeoutError):
            self.is_available = False
            self.close()
            return [()] * len(names)
        except BaseException:
            for child in active_children():  # they are ours alone; else closing would wait for it
                child.terminate()
            self.close()
            raise


def _awaited[T](future: Future[T], check: Callable[[], None]) -> T:
    end = monotonic() + _SECONDS
    while True:
        check()
        try:
            return future.result(_PATIENCE)
        except TimeoutError:
            if future.done() or monotonic() > end:
                raise


def forms(names: list[str]) -> list[tuple[str, ...]]:
    """Return the other forms of names; runs in the process that has hazm."""
    tools = _tools()
    return [_forms_of(name, tools) for name in names]


class _Tools:
    """What we take from hazm, with its types stated."""

    def __init__(self, normalise: Callable[[str], str], lemma: Callable[[str], str]) -> None:
        self.normalise = normalise
        self.lemma = lemma


class _Normalizer(Protocol):
    def normalize(self, text: str) -> str: ...


class _Lemmatizer(Protocol):
    def lemmatize(self, word: str) -> str: ...


@cache
def _tools() -> _Tools:
    import hazm

    normaliser = cast("_Normalizer", hazm.Normalizer())
    lemmatiser = cast("_Lemmatizer", hazm.Lemmatizer())
    return _Tools(normaliser.normalize, lemmatiser.lemmatize)


def _forms_of(name: str, tools: _Tools) -> tuple[str, ...]:
    normalised = tools.normalise(name)
    if align(name, normalised) is None:  # hazm tore a number or an address apart
        normalised = name
    singular = _WORD.sub(lambda word: _without_plural(word[0], tools), normalised)
    keys = {fold(name): name}
    for form in (normalised, singular):
        keys.setdefault(fold(form), form)
    return tuple(form for form in keys.values() if form != name)


def _without_plural(word: str, tools: _Tools) -> str:
    """Return the lemma where it is the word less a plural ending, else the word.

    The lemmatiser also takes letters off names that it does not know (ایتا); that is not wanted.
    """
    lemma = tools.lemma(word)
    ending = fold(word).removeprefix(fold(lemma))
    is_stem = len(lemma) >= _SHORTEST_LEMMA and ending != fold(word)
    return lemma.rstrip(HALF_SPACES) if is_stem and ending.startswith(_PLURAL) else word
