"""What runs inside LibreOffice: it starts the program and does for it what only LibreOffice can do."""
