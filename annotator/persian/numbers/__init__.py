"""The reader of Persian number and date expressions."""
