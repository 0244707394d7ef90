"""Suvestinė: Excel workbooks in, consolidated tables, strategy monitoring and Word documents out."""

__version__ = "0.2.0"
