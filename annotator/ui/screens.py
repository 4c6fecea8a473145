"""Which screens an open project has."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.screen import Screen, Workspace

type MakeScreens = Callable[[Workspace], dict[str, Screen]]


def make_screens(workspace: Workspace) -> dict[str, Screen]:
    """Make every screen of a project by name, in the order of the tabs; the first is shown."""
    from annotator.ui.agreement.screen import AgreementScreen
    from annotator.ui.annotate.screen import AnnotateScreen
    from annotator.ui.progress.screen import ProgressScreen
    from annotator.ui.review.screen import ReviewScreen
    from annotator.ui.schema.screen import SchemaScreen

    return {
        "annotate": AnnotateScreen(workspace),
        "review": ReviewScreen(workspace),
        "agreement": AgreementScreen(workspace),
        "progress": ProgressScreen(workspace),
        "schema": SchemaScreen(workspace),
    }
