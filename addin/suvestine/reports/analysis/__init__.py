"""Analysis of the annual return: what a methodologist would work out by hand, under ``analize`` in templates."""
