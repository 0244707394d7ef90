"""A Word document from a template: its tags read and checked, filled, drawn, merged, joined; PDF; a plan in Word read."""
