"""What a meeting hears: decisions, what has changed, who has reported."""
