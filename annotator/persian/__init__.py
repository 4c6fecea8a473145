"""Persian text to tokens, snapped spans and values; knows nothing of projects."""
