"""Dialogs that answer as a test says, and keep what they were asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import override

from annotator.errors import AnnotatorError
from annotator.model.schema import Schema
from annotator.project.clashes import Waiting
from annotator.project.own_suggestions import Own
from annotator.project.split import Split, Standing
from annotator.settings import Settings
from annotator.ui.annotate.mark_rows import Listing
from annotator.ui.annotate.quoting import Proposal
from annotator.ui.dialogs import Dialogs
from annotator.ui.handing.clash_sheet import Settle
from annotator.ui.keys import KeyMap
from annotator.ui.preview_sheet import Guess


class ScriptedDialogs(Dialogs):
    """Takes the next of ``answers`` for every question; ``asked`` lists what was asked and told."""

    def __init__(self, *answers: object) -> None:
        self.answers: list[object] = list(answers)
        self.asked: list[str] = []
        self.details: list[str] = []
        self.sentences: list[str] = []
        self.guesses: list[Guess] = []

    def _answer(self, question: str) -> object:
        self.asked.append(question)
        assert self.answers, f"nobody answers: {question}"
        return self.answers.pop(0)

    @override
    def open_project(self, folder: Path) -> Path | None:
        return self._answer("open_project")  # type: ignore[return-value]

    @override
    def new_project(self, folder: Path) -> Path | None:
        return self._answer("new_project")  # type: ignore[return-value]

    @override
    def save_file(self, title: str, suggestion: Path, kind: str, suffix: str) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    @override
    def open_files(self, title: str, folder: Path) -> tuple[Path, ...]:
        return self._answer(title)  # type: ignore[return-value]

    @override
    def open_file(self, title: str, folder: Path, kind: str, suffix: str) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    @override
    def choose_folder(self, title: str, folder: Path) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    @override
    def ask_text(
        self,
        question: str,
        sentences: Sequence[str] = (),
        *,
        action: str,
        value: str = "",
        check: Callable[[str], object] | None = None,
    ) -> str | None:
        answer = self._answer(question)
        if isinstance(answer, str) and check is not None:
            try:
                check(answer)
            except AnnotatorError as error:
                raise AssertionError(f"the dialog would not take “{answer}”") from error
        return answer  # type: ignore[return-value]

    @override
    def confirm(
        self,
        question: str,
        sentences: Sequence[str] = (),
        *,
        action: str,
        details: Sequence[str] = (),
    ) -> bool:
        self.sentences += sentences
        return bool(self._answer(question))

    @override
    def choose(
        self,
        question: str,
        options: Sequence[str],
        *,
        action: str,
        sentences: Sequence[str] = (),
    ) -> int | None:
        self.sentences += sentences
        return self._answer(question)  # type: ignore[return-value]

    @override
    def inform(
        self,
        fact: str,
        sentences: Sequence[str] = (),
        details: Sequence[str] = (),
        action: str = "",
    ) -> bool:
        self.asked.append(fact)
        self.details += details
        return bool(action) and bool(self._answer(action))

    @override
    def report(self, text: str) -> None:
        self.asked.append("report")
        self.details.append(text)

    @override
    def settings(self, settings: Settings) -> Settings | None:
        return self._answer("settings")  # type: ignore[return-value]

    @override
    def action(self, key_map: KeyMap) -> str | None:
        return self._answer("action")  # type: ignore[return-value]

    @override
    def help(self, key_map: KeyMap, page: str) -> None:
        self.asked.append(f"help {page}")

    @override
    def split(
        self,
        documents: int,
        new: int,
        people: Sequence[str],
        standings: Sequence[Standing],
        gold: int = 0,
    ) -> Split | None:
        return self._answer("split")  # type: ignore[return-value]

    @override
    def clashes(
        self, waiting: Sequence[Waiting], schema: Schema, settle: Settle
    ) -> tuple[int, Waiting | None]:
        answer = self._answer(f"{len(waiting)} clashes")
        if isinstance(answer, bool):
            for one in waiting:
                settle(one, answer)
            return len(waiting), None
        return 0, waiting[0] if answer else None

    @override
    def accept_all(self, question: str, proposals: Sequence[Proposal]) -> frozenset[int] | None:
        self.details += [one.around for one in proposals]
        answer = self._answer(question)
        if isinstance(answer, bool):
            return frozenset(range(len(proposals))) if answer else None
        return answer  # type: ignore[return-value]

    @override
    def own_suggestions(
        self, own: Sequence[Own], labels: Sequence[tuple[str, str]], new: Own | None
    ) -> tuple[Own, ...] | None:
        answer = self._answer("own suggestions")
        if answer is True:
            return (*own, new) if new else tuple(own)
        return answer  # type: ignore[return-value]

    @override
    def choose_mark(self, listing: Listing) -> str | None:
        self.details += map(listing.described, listing.marks)
        return self._answer("choose_mark")  # type: ignore[return-value]

    @override
    def preview(self, guesses: Sequence[Guess]) -> frozenset[int] | None:
        self.guesses += guesses
        return self._answer("preview")  # type: ignore[return-value]
