"""The organisation's plan: goals, directions, activities, indicators, targets, risks, SWOT."""
