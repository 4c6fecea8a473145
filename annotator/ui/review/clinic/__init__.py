"""The disagreement clinic: groups of cases, and one ruling for each group."""
