"""Projects, training and good practice: registers of several forms read as one."""
