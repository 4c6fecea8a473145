"""Everything a person can start, by name: its text and icon for buttons, tooltips and the palette.

The keys stand in `annotator.ui.keys`, under the same names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.errors import sentence
from annotator.ui.keys import KeyMap
from annotator.ui.translation import translate


class Action(NamedTuple):
    """``source`` is the marked English text, ``icon`` a file of ``resources/icons`` or empty."""

    name: str
    source: str
    icon: str = ""

    @property
    def text(self) -> str:
        """The text in the interface language."""
        return translate(self.source)


_TABLE = (
    Action("undo", sentence("Undo"), "undo"),
    Action("redo", sentence("Redo"), "redo"),
    Action("done", sentence("Done, next document"), "done"),
    Action("skip", sentence("Skip the document"), "skipped"),
    Action("next_document", sentence("Next document"), "next"),
    Action("previous_document", sentence("Previous document"), "prev"),
    Action("next_item", sentence("Next entity or suggestion"), "next"),
    Action("previous_item", sentence("Previous entity or suggestion"), "prev"),
    Action("list_items", sentence("List of entities and suggestions"), "docs"),
    Action("next_suggestion", sentence("Next suggestion"), "next"),
    Action("previous_suggestion", sentence("Previous suggestion"), "prev"),
    Action("suggest", sentence("Look for suggestions")),
    Action("always_suggest", sentence("Always suggest these words"), "plus"),
    Action("own_suggestions", sentence("What is always suggested")),
    Action("accept", sentence("Accept and go on"), "accept"),
    Action("accept_all", sentence("Accept all of this kind"), "accept-all"),
    Action("reject", sentence("Reject the suggestion"), "reject"),
    Action("remove", sentence("Remove the entity"), "trash"),
    Action("same_again", sentence("Label the ticked places"), "again"),
    Action("same_elsewhere", sentence("The same words in other documents"), "again"),
    Action("relate", sentence("Relation to another entity"), "relation"),
    Action("note", sentence("Note"), "note"),
    Action("unsure", sentence("Not sure about the entity"), "help"),
    Action("unsure_document", sentence("Not sure about the document"), "help"),
    Action("right_out", sentence("Right edge outwards")),
    Action("left_out", sentence("Left edge outwards")),
    Action("right_in", sentence("Right edge inwards")),
    Action("left_in", sentence("Left edge inwards")),
    Action("right_out_character", sentence("Right edge outwards by a character")),
    Action("left_out_character", sentence("Left edge outwards by a character")),
    Action("right_in_character", sentence("Right edge inwards by a character")),
    Action("left_in_character", sentence("Left edge inwards by a character")),
    Action("next_warning", sentence("Next warning"), "warning"),
    Action("repair", sentence("Repair the warning"), "repair"),
    Action("reading_1", sentence("Choose the first reading")),
    Action("reading_2", sentence("Choose the second reading")),
    Action("find", sentence("Find in this document"), "search"),
    Action("find_everywhere", sentence("Search in all documents"), "search"),
    Action("copy", sentence("Copy the selected text"), "copy"),
    Action("select_all", sentence("Select the whole text")),
    Action("half_spaces", sentence("Show half-spaces"), "half"),
    Action("character_wise", sentence("Select character by character"), "size"),
    Action("larger_text", sentence("Larger text"), "size"),
    Action("smaller_text", sentence("Smaller text"), "size"),
    Action("toggle_documents", sentence("Show or hide the documents"), "docs"),
    Action("toggle_inspector", sentence("Show or hide the details"), "inspector"),
    Action("text_alone", sentence("The text alone"), "focus"),
    Action("guideline", sentence("Guideline of the labels"), "book"),
    Action("next_pane", sentence("Next pane")),
    Action("previous_pane", sentence("Previous pane")),
    Action("leave", sentence("End label, relation, selection or list")),
    Action("take_all", sentence("Take all versions")),
    Action("take_none", sentence("Take no version")),
    Action("edit_version", sentence("Edit the version"), "schema"),
    Action("clinic", sentence("Disagreements one by one or by cause"), "filter"),
    Action("schema", sentence("Schema of the labels"), "schema"),
    Action("new_project", sentence("New project"), "plus"),
    Action("open_project", sentence("Open a project"), "folder"),
    Action("sample_project", sentence("Make the sample project"), "sample"),
    Action("close_project", sentence("Close the project")),
    Action("import_files", sentence("Import files"), "import"),
    Action("import_folder", sentence("Import a folder"), "import"),
    Action("export", sentence("Export"), "export"),
    Action("split", sentence("Hand out to annotators"), "split"),
    Action("merge", sentence("Collect files"), "merge"),
    Action("clashes", sentence("Settle clashes"), "warning"),
    Action("save_copy", sentence("Save a copy"), "copy"),
    Action("annotator", sentence("Change who is labelling"), "person"),
    Action("theme", sentence("Light or dark"), "theme"),
    Action("language", sentence("Change the language")),
    Action("settings", sentence("Settings"), "settings"),
    Action("palette", sentence("Every action by name"), "keyboard"),
    Action("guide", sentence("Ten-minute guide"), "book"),
    Action("help", sentence("Keys and help"), "help"),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in _TABLE}
"""Every action of `annotator.ui.keys.KEYS`, in the order in which the palette lists them."""


def tooltip(name: str, key_map: KeyMap) -> str:
    """Return the action's text with its key behind it."""
    key = key_map.shown(name)
    text = ACTIONS[name].text
    return f"{text}  {key}" if key else text
