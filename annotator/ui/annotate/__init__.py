"""The screen on which a person labels."""
