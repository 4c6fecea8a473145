"""The screen that offers projects."""
