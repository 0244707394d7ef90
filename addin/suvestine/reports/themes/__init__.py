"""The public analysis of data, theme by theme."""
