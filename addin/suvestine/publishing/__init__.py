"""The public pages: one self-contained HTML page a theme, and the page that leads to them."""
