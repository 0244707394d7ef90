"""The buttons: a tab of Excel's ribbon, the same buttons in LibreOffice Calc, worksheet functions."""
