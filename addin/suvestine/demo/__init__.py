"""Seeded example data: the whole round for two periods, so that a newcomer sees everything work at once."""
