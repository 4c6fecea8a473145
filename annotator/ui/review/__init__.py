"""The review screen: disagreements settled into gold."""
