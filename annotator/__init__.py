"""Annotator: label right-to-left news text.

The packages, from the top; imports point down only (import-linter holds it):

``__main__``    starts a command or the window
``ui``, ``cli`` the window (all Qt is here); the commands
``project``     the use cases, and the only way to the store
``store``       the project file (all SQLite is here)
``suggest``     programs that propose entities
``formats``     files in and out
``agreement``   how far annotators agree
``persian``     text to tokens, snapped spans, values; knows nothing of projects
``model``       what annotation is: frozen values and pure functions
``settings``, ``resources``, ``errors``
"""

__version__ = "0.1.0"
