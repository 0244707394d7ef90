"""suvestine.xlam made from text: the ribbon, our VBA and the parts of xlwings' VBA that the functions need."""
