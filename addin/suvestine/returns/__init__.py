"""Receive returns, recognise their form and member, read their values, check them."""
