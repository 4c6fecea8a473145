"""Files in and out: raw text in any encoding, JSONL, schema files."""
