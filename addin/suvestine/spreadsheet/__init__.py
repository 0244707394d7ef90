"""The only package that opens or writes a spreadsheet."""
