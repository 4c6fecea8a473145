"""Programs that propose entities."""
