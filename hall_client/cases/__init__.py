"""Cases: checklist, outcome, deadlines, pages and the documents they make."""
