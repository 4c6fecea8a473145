"""Right-to-left text with labels: geometry, painting, interaction."""
