"""The consolidated and monitoring workbooks, and Word documents from templates."""
