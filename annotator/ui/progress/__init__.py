"""The progress screen: how far the work is, day by day and person by person."""
