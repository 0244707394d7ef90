"""LibreOffice Calc as a place for the buttons: an xlwings engine, and the extension that brings the toolbar."""
