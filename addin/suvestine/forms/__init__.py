"""An ordinary workbook read as a form; its lint and outline; one prepared workbook per member."""
