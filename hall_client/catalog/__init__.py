"""Published items, their situations and materials; versions, import and search."""
