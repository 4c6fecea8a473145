"""Dialogs of handing out and collecting."""
