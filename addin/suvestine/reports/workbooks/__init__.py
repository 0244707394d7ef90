"""The consolidated workbook and the monitoring workbook."""
