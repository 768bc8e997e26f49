"""Projects from a file: a table is read, its headings recognised, its cells understood, and drafts written."""
