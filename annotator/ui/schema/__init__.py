"""The schema screen: labels, relations, document labels, guideline; a draft until it is stored."""
