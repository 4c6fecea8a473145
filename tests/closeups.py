"""Pictures of the article alone, fully labelled: ``python -m tests.closeups [FONT]``.

The seed article with the layer of a sample annotator: nested and wrapped entities, suggestions, a
warning, relations; light and dark, at pixel ratio 1 and 2. With the name of a font family, in
that font.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.formats.schema_toml import built_in_schema
from annotator.model.span import Span
from annotator.ui import theme, translation
from annotator.ui.annotate.marks import chip_value, relation_name, styles_of
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.view import TextView

OUT = Path("build") / "screenshots"
SIZE = QSize(760, 900)
SCALE = "QT_SCALE_FACTOR"
NAME = "seed-article"
MORE = (
    Mark("n1", Span(1006, 1053), "MINISTER", unsure=True),
    Mark("n2", Span(840, 935), "MINISTRY"),
    Mark("n3", Span(3445, 3497), "NUMBER", "suggestion"),
    Mark("n4", Span(3333, 3397), "STATE_BODY"),
)
"""What the annotator did not label: long spans that wrap, around shorter ones."""


@dataclass(frozen=True)
class Article:
    """A text with marks and relations."""

    text: str
    marks: tuple[Mark, ...]
    arcs: tuple[Arc, ...]

    def starting(self, point: int) -> str:
        """Return the id of the mark that starts there."""
        return next(mark.id for mark in self.marks if mark.span.start == point)


def labelled() -> Article:
    """Return the seed article; each fifth entity is shown as a suggestion."""
    layers = resources.sample_corpus() / "layers" / "a1.jsonl"
    lines = map(json.loads, layers.read_text(encoding="utf-8").splitlines())
    line = next(one for one in lines if one["id"].endswith(NAME))
    schema = built_in_schema()
    arcs = tuple(
        Arc(one["id"], one["from"], one["to"], relation_name(one["label"], schema))
        for one in line["relations"]
    )
    related = {end for arc in arcs for end in (arc.source, arc.target)}
    marks = tuple(
        Mark(
            one["id"],
            Span(one["start"], one["end"]),
            one["label"],
            "suggestion" if number % 5 == 3 and one["id"] not in related else "entity",
            value=chip_value(one["attributes"].get("value"), one["text"]),
            warning="«میلیون» بیرون مانده است." if number == 12 else "",
        )
        for number, one in enumerate(line["entities"])
    )
    return Article(line["text"], (*marks, *MORE), arcs)


def shown(article: Article, look: theme.Theme) -> TextView:
    """Return a view of the article."""
    view = TextView()
    view.resize(SIZE)
    view.show_theme(look)
    view.show_labels(styles_of(built_in_schema(), look))
    view.show_document(article.text)
    view.show_marks(article.marks)
    view.show_relations(article.arcs)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def states(view: TextView, article: Article) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield names of pictures and what brings them about, one after the other."""
    yield "top", lambda: view.go_to(0)
    yield "current", lambda: (view.show_current(article.starting(823)), view.go_to(820))
    yield "wrapped", lambda: (view.show_current("n2"), view.go_to(750))
    yield "hovered", lambda: _hover(view, article.starting(840))
    yield "suggestion", lambda: (view.show_current("n3"), view.go_to(3300))
    yield (
        "hits",
        lambda: (
            view.show_current(None),
            view.show_hits([Span(at, at + 4) for at in (3344, 3457, 3558)], 1),
            view.select(Span(3398, 3430)),
        ),
    )
    yield "lens", lambda: (view.show_hits((), None), view.show_half_spaces(True), view.go_to(2700))
    yield "large", lambda: (view.show_half_spaces(False), view.show_text_size(20), view.go_to(820))
    yield "compact", lambda: (view.show_text_size(14), view.show_compact(True), view.go_to(400))


def _hover(view: TextView, id: str) -> None:
    box = view.chip_box(id)
    assert box is not None
    QTest.mouseMove(view.viewport(), (box.center() - QPointF(0, 30)).toPoint())


def take(app: QApplication, look: theme.Theme, name: str) -> None:
    """Take the pictures in one theme."""
    theme.apply(app, look)
    article = labelled()
    view = shown(article, look)
    for state, bring_about in states(view, article):
        bring_about()
        for _ in range(5):
            app.processEvents()
        file = OUT / f"article-{state}-{name}-{round(view.devicePixelRatio())}x.png"
        view.grab().save(str(file))
        sys.stdout.write(f"{file}\n")
    view.close()


def main() -> None:
    """Take all pictures, in a process of its own for each pixel ratio."""
    for ratio in ("1", "2"):
        command = [sys.executable, "-m", "tests.closeups", *sys.argv[1:]]
        subprocess.run(command, check=True, env={**os.environ, SCALE: ratio})


def take_all() -> None:
    """Take the pictures of one pixel ratio, in Persian."""
    app = QApplication(sys.argv[:1])
    families = sys.argv[1:]
    if families:
        theme.FAMILIES = tuple(families)
    theme.load_fonts()
    translation.install(app, "fa")
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    OUT.mkdir(parents=True, exist_ok=True)
    suffix = "-".join(("", *families)).replace(" ", "")
    for name, look in (("light", theme.LIGHT), ("dark", theme.DARK)):
        take(app, look, name + suffix)


if __name__ == "__main__":
    take_all() if SCALE in os.environ else main()
