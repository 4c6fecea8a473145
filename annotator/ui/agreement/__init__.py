"""The agreement screen: how far the annotators agree, and where they do not."""
