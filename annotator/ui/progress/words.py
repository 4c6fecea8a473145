"""An overview in words, rows and bars."""

from __future__ import annotations

from annotator.model.edit import Status
from annotator.project.progress import Overview
from annotator.ui.annotate.marks import label_names
from annotator.ui.progress.bars import Bar
from annotator.ui.theme import Theme, label_colours
from annotator.ui.translation import date, number, percent, tr

ORDER: tuple[Status, ...] = ("done", "started", "skipped", "new")


def status_name(status: Status) -> str:
    """Return the name of a status."""
    names: dict[Status, str] = {
        "done": tr("Done"),
        "started": tr("Started"),
        "skipped": tr("Skipped"),
        "new": tr("New"),
    }
    return names[status]


def colour(status: Status, theme: Theme) -> str:
    """Return the colour of a status in the bar and of its icon (``look.md`` sections 5, 9)."""
    colours: dict[Status, str] = {
        "done": theme.ok,
        "started": theme.accent,
        "skipped": theme.edge,
        "new": theme.edge,
    }
    return colours[status]


def fact(found: Overview) -> str:
    """Return how many documents are done."""
    return tr("{done} of {total} documents", done=found.statuses["done"], total=found.documents)


def pace(found: Overview) -> str:
    """Return the share and what is left at the pace of the last days."""
    if not found.documents:
        return ""
    finished = found.statuses["done"] + found.statuses["skipped"]
    said = [percent(finished / found.documents)]
    if found.days_left:
        each = tr("at {n} documents a day", n=round(found.pace))
        said += [each, tr("about {n} working days are left", n=found.days_left)]
    return " · ".join(said)


def said(found: Overview) -> str:
    """Return the statuses in one line."""
    return "; ".join(f"{status_name(one)} {number(found.statuses[one])}" for one in ORDER)


def parts(found: Overview, theme: Theme) -> list[tuple[int, str]]:
    """Return count and colour of each part of the whole; what is new is only a line."""
    return [
        (found.statuses[one], theme.line if one == "new" else colour(one, theme)) for one in ORDER
    ]


def entity_bars(found: Overview, theme: Theme) -> list[Bar]:
    """Return the labels in the order of the schema, in their colours."""
    names = label_names(found.schema)
    most = max(found.entities.values(), default=1)
    return [
        Bar(
            names[label.key],
            number(found.entities.get(label.key, 0)),
            found.entities.get(label.key, 0) / most,
            label_colours(label.colour, theme).bar,
        )
        for label in found.schema.labels
    ]


def suggester_bars(found: Overview, theme: Theme) -> list[Bar]:
    """Return the suggesters, the one most often accepted first."""
    return [
        Bar(suggester_name(one.by), percent(one.share), one.share, theme.accent)
        for one in found.suggesters
    ]


def suggester_name(by: str) -> str:
    """Return the name of a suggester in the interface language; a foreign one as it is."""
    names = {
        "numbers": tr("Number reader"),
        "gazetteer": tr("Gazetteer"),
        "titles": tr("Titles"),
        "memory": tr("Memory"),
        "pattern": tr("Patterns"),
    }
    return names.get(by, by)


def decided(found: Overview) -> str:
    """Return how many suggestions were accepted, corrected, rejected, and what was done by hand."""

    def total(which: str) -> int:
        return sum(getattr(one, which) for one in found.suggesters)

    if not found.suggesters and not found.by_hand:
        return tr("Nothing has been decided yet.")
    return tr(
        "{accepted} suggestions accepted, {corrected} corrected, {rejected} rejected; "
        "{by_hand} entities were labelled by hand.",
        accepted=total("accepted"),
        corrected=total("corrected"),
        rejected=total("rejected"),
        by_hand=found.by_hand,
    )


def day_rows(found: Overview) -> list[tuple[str, ...]]:
    """Return the days, the newest first."""
    return [(date(day), number(count)) for day, count in reversed(found.days)]


def bar_rows(bars: list[Bar]) -> list[tuple[str, ...]]:
    """Return bars as rows of a table."""
    return [(bar.name, bar.said) for bar in bars]
