"""The use cases: what the window and the commands can do with a project."""
