"""The members' year: its sentences and charts."""
