"""The window: the start screen or an open project, what both say, and the switches over all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator import settings as stored
from annotator.errors import AnnotatorError
from annotator.settings import Settings
from annotator.ui import geometry_memory
from annotator.ui.background import Background
from annotator.ui.keys import KeyMap, KeyRouter
from annotator.ui.notices import Notices
from annotator.ui.preferences import Preferences
from annotator.ui.start.screen import StartScreen
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import Theme
from annotator.ui.translation import tr, translate_error

if TYPE_CHECKING:
    from annotator.ui.dialogs import Dialogs
    from annotator.ui.open_project import OpenProject
    from annotator.ui.project_work import ProjectWork
    from annotator.ui.screens import MakeScreens
    from annotator.ui.strips import Kind

_PROJECT_SUFFIX = ".annotator"


class MainWindow(QWidget):
    """Holds what is open, switches screens, theme and language, and tells what happened.

    It knows no rule of annotation: screens get the project and the session, the window sends them
    actions by name and shows what they refuse.
    """

    def __init__(
        self,
        settings: Settings,
        dialogs: Dialogs | None = None,
        make_screens: MakeScreens | None = None,
    ) -> None:
        super().__init__()
        self._make_screens = make_screens
        self.preferences = Preferences(settings, self)
        self._dialogs = dialogs
        self.background = Background(self)
        self._work: ProjectWork | None = None
        self._open: OpenProject | None = None
        self._start = StartScreen(self.preferences.key_map)
        self._stack = QStackedWidget()
        self._notices = Notices(self.preferences)
        self._refused = ""  # the action whose refusal is shown
        self._status = StatusBar()
        self._own = self._own_actions()
        self._router = KeyRouter(self, self.preferences.key_map, self.handle)
        self._lay_out()
        self._connect()
        self._show_start()
        geometry_memory.restore(self, 1400, 900)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack.addWidget(self._start)
        column.addWidget(self._stack, 1)
        column.addLayout(self._notices)
        column.addWidget(self._status)
        self.setMinimumSize(QSize(640, 480))
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self._start.action_requested.connect(self.handle)
        self._start.project_chosen.connect(self.open_project)
        self._start.forgotten.connect(self._forget)
        self._start.language_chosen.connect(self.preferences.choose_language)
        self.background.started.connect(self._notices.follow)
        self.preferences.theme_changed.connect(self.show_theme)
        self.preferences.keys_changed.connect(self._show_keys)
        self.preferences.changed.connect(self._show_settings)

    # Actions

    def _own_actions(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new_project": lambda: self.work.new(),
            "open_project": lambda: self.work.ask_and_open(),
            "sample_project": lambda: self.work.make_sample(),
            "settings": self._ask_settings,
            "theme": self.preferences.toggle_theme,
            "language": self.preferences.toggle_language,
            "palette": self._ask_action,
            "help": lambda: self._show_help("keys"),
            "guide": lambda: self._show_help("guide"),
            "leave": self._notices.end,
        }

    def _project_actions(self) -> Mapping[str, Callable[[], object]]:
        if self._open is None:
            return {}
        return {
            "close_project": self.work.close,
            "import_files": self.work.ask_and_import,
            "import_folder": lambda: self.work.ask_and_import(folder=True),
            "export": self.work.ask_and_export,
            "save_copy": self.work.ask_and_save_copy,
            "split": self.work.ask_and_split,
            "merge": self.work.ask_and_merge,
            "clashes": partial(self.work.settle_clashes, self._open.workspace.session.annotator),
            "annotator": lambda: self._choose_annotator(""),
        }

    def handle(self, action: str) -> bool:
        """Do an action by name, here or in the current screen; False if nobody does it now."""
        try:
            done = self._do(action)
        except AnnotatorError as error:
            self.refuse(error, action)
            return True
        if done and action == self._refused:
            self._notices.settle()
        return done

    def _do(self, action: str) -> bool:
        if self._open is not None and self._open.handle(action):
            return True
        do = self._own.get(action) or self._project_actions().get(action)
        return do is not None and do() is not False

    @property
    def dialogs(self) -> Dialogs:
        """Every dialog of the window."""
        if self._dialogs is None:
            from annotator.ui.dialogs import Dialogs

            self._dialogs = Dialogs(self)
        return self._dialogs

    @property
    def work(self) -> ProjectWork:
        """What is done with projects; made when first needed, for the sake of a quick start."""
        if self._work is None:
            from annotator.ui.project_work import ProjectWork

            self._work = work = ProjectWork(
                self.dialogs, self.background, self._known_annotator, self
            )
            work.opened.connect(self._begin)
            work.closed.connect(self._end)
            work.filled.connect(self._refresh)
            work.said.connect(self.say)
            work.refused.connect(self._refuse_work)
            work.action_requested.connect(self.handle)
            work.place_requested.connect(self._show_place)
        return self._work

    def say(self, text: str, kind: Kind = "done") -> None:
        """Show a message in the strip."""
        self._notices.say(text, kind)

    def refuse(self, error: AnnotatorError, action: str = "") -> None:
        """Show why something could not be done, until it or an edit has been."""
        self._refused = action
        self._notices.say(translate_error(error), "refused", passing=True)

    def _refuse_work(self, error: AnnotatorError) -> None:
        """Show why long work could not be done, whatever is done meanwhile."""
        self.say(translate_error(error), "refused")

    # Projects

    def open_project(self, path: Path | str) -> None:
        """Open a project at the document and place left last; a refusal goes to the strip."""
        try:
            self.work.open(Path(path))
        except AnnotatorError as error:
            self.refuse(error)

    def _forget(self, path: str) -> None:
        stored.forget(path)
        self._start.show_projects(stored.recent_projects())
        self._start.begin()

    def _begin(self) -> None:
        """Take the project that was just opened: ask who labels, make the screens."""
        self._notices.end()
        project = self.work.project
        assert project is not None
        annotator = project.preset_annotator or self._known_annotator()
        if annotator is None:
            self.work.close()
            return
        left = stored.recent(str(project.path.resolve()))
        self._show_project(annotator, left.document if left else "", left.place if left else 0)

    def _show_project(self, annotator: str, document: str, place: int) -> None:
        from annotator.ui.bridge import Bridge
        from annotator.ui.open_project import OpenProject
        from annotator.ui.screen import Workspace
        from annotator.ui.screens import make_screens

        project = self.work.project
        assert project is not None
        session = project.session(annotator)
        workspace = Workspace(
            project,
            session,
            Bridge(session, self),
            self.dialogs,
            self.background,
            self.preferences.key_map,
            self.preferences.settings,
            self.preferences.theme,
        )
        workspace.bridge.edited.connect(self.work.stir)
        workspace.bridge.edited.connect(self._notices.settle)
        workspace.bridge.opened.connect(self._notices.settle)
        self._open = shown = OpenProject(workspace, self._make_screens or make_screens)
        self._stack.addWidget(shown)
        shown.action_requested.connect(self.handle)
        shown.person_chosen.connect(self._choose_annotator)
        shown.refused.connect(self.refuse)
        shown.settings_changed.connect(self.preferences.apply)
        shown.status_changed.connect(self._status.show_parts)
        self.setWindowTitle(project.name)
        self._stack.setCurrentWidget(shown)
        shown.begin(document, place)

    def _end(self) -> None:
        """Let go of the project, which is about to close."""
        self._notices.end()
        self._drop_project()
        self._show_start()

    def _drop_project(self) -> None:
        shown = self._open
        if shown is None:
            return
        try:
            shown.settle()
        except AnnotatorError as error:
            self.refuse(error)
        self.work.remember(shown.workspace.session.annotator, *shown.where())
        self._open = None
        shown.let_go()

    def _show_start(self) -> None:
        self._start.show_projects(stored.recent_projects())
        self._stack.setCurrentWidget(self._start)
        self._start.begin()
        self.setWindowTitle("")
        self._show_start_status()

    def _show_start_status(self) -> None:
        self._status.show_parts(*self._start.status())

    def _show_place(self, document: str, place: int) -> None:
        if self._open is not None:
            self._open.begin(document, place)

    def _refresh(self) -> None:
        if self._open is not None:
            self._open.refresh()

    def show_screen(self, name: str) -> None:
        """Show a screen of the open project."""
        if self._open is not None:
            self._open.show_screen(name)

    # People

    def _ask_annotator(self) -> str | None:
        from annotator.model import rules

        return self.dialogs.ask_text(
            tr("Who is labelling?"),
            [tr("The name goes with everything you label. It can be changed in the top bar.")],
            action=tr("Begin"),
            check=rules.check_annotator,
        )

    def _known_annotator(self) -> str | None:
        """Return who labels, asked for once; None if nobody says it."""
        name = self.preferences.settings.annotator or self._ask_annotator()
        if name is not None:
            self.preferences.name_annotator(name)
        return name

    def _choose_annotator(self, name: str) -> None:
        chosen = name or self._ask_annotator()
        if chosen is not None:
            self.preferences.name_annotator(chosen)
            self._change_annotator(chosen)

    def _change_annotator(self, name: str) -> None:
        """Let another person go on where the first one was."""
        if self._open is not None and name not in ("", self._open.workspace.session.annotator):
            document, place = self._open.where()
            self._drop_project()
            self._show_project(name, document, place)

    # Settings, theme, language

    def _show_settings(self, settings: Settings) -> None:
        if self._open is not None:
            self._open.show_settings(settings)

    def _show_keys(self, key_map: KeyMap) -> None:
        self._router.key_map = key_map
        self._start.show_key_map(key_map)
        if self._open is not None:
            self._open.show_key_map(key_map)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for part in (self._start, self._open, self._notices, self._status):
            if part is not None:
                part.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew, in the interface language; what was said before goes."""
        self._notices.end()
        self._start.retranslate()
        if self._open is None:
            self._show_start_status()
        else:
            self._open.retranslate()
        self.show_theme(self.preferences.theme)  # icons with a reading direction turn over

    # Dialogs of the window

    def _ask_settings(self) -> None:
        before = self.preferences.settings
        changed = self.dialogs.settings(before)
        if changed is not None:
            self.preferences.apply(changed)
            if changed.annotator != before.annotator:
                self._change_annotator(changed.annotator)

    def _ask_action(self) -> None:
        chosen = self.dialogs.action(self.preferences.key_map)
        if chosen is not None:
            self.handle(chosen)

    def _show_help(self, page: str) -> None:
        self.dialogs.help(self.preferences.key_map, page)

    # Qt's events

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event)
        event.acceptProposedAction()
        try:
            if len(paths) == 1 and paths[0].suffix == _PROJECT_SUFFIX:
                self.work.open(paths[0])
            elif self._open is None:
                self.work.new(then_import=paths)
            else:
                self.work.import_paths(paths)
        except AnnotatorError as error:
            self.refuse(error)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        geometry_memory.keep(self)
        if self._work is not None:
            self._work.close()
        self.background.stop()
        self._router.end()
        super().closeEvent(event)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
