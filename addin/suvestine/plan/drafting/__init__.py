"""A plan written in Word drafted for the control workbook: what the text says, and a list of what it does not."""
