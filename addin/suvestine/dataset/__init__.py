"""Consolidated values and registers, coverage, the archive of all periods, export."""
