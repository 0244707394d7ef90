"""A document for each member."""
