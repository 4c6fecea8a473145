"""The schema screen; its page is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from annotator.ui.screen import Screen, Steps, Workspace
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

if TYPE_CHECKING:
    from annotator.ui.schema.drafting import Drafting
    from annotator.ui.schema.page import Page


class SchemaScreen(Screen):
    """Shows the schema of the project, and a draft of the next version of it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.page: Page | None = None
        self.drafting: Drafting | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def _begin(self) -> Drafting:
        from annotator.ui.schema.drafting import Drafting
        from annotator.ui.schema.page import Page

        self.page = page = Page()
        self._column.addWidget(page)
        self.setFocusProxy(page)
        self.drafting = drafting = Drafting(self._workspace, page)
        drafting.refused.connect(self.refused)
        drafting.changed.connect(self._show_status)
        drafting.stored.connect(self.schema_stored)
        page.show_theme(self._workspace.theme)
        page.retranslate()
        return drafting

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        drafting = self.drafting or self._begin()
        drafting.begin_anew()
        self._show_status()

    @override
    def refresh(self) -> None:
        if self.drafting is not None and self.isVisible():
            self.drafting.begin_anew()
            self._show_status()

    def _show_status(self) -> None:
        if self.drafting is not None:
            schema = self.drafting.draft.schema
            parts = (
                tr("{n} labels", n=len(schema.labels)),
                tr("{n} relations", n=len(schema.relations)),
                tr("{n} document labels", n=len(schema.document_labels)),
            )
            self.status_changed.emit(parts, "")

    @override
    def handle(self, action: str) -> bool:
        drafting, page = self.drafting, self.page
        if drafting is None or page is None:
            return False
        match action:
            case "undo" | "redo":
                page.settle()
                return drafting.undo() if action == "undo" else drafting.redo()
            case "done":
                drafting.store()
            case "next_pane" | "previous_pane":
                page.go_round(1 if action == "next_pane" else -1)
            case "leave":
                return page.leave()
            case _:
                return False
        return True

    # The window

    @property
    @override
    def title(self) -> str:
        return tr("Schema of the labels")

    @property
    @override
    def steps(self) -> Steps | None:
        return self.drafting.draft if self.drafting is not None else None

    @override
    def settle(self) -> None:
        if self.page is not None and self.drafting is not None:
            self.page.settle()
            self.drafting.keep()

    @override
    def show_theme(self, theme: Theme) -> None:
        if self.page is not None:
            self.page.show_theme(theme)

    @override
    def retranslate(self) -> None:
        if self.page is not None and self.drafting is not None:
            self.page.retranslate()
            self.drafting.show()
