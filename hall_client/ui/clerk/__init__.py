"""The clerk's counter window: from calling a ticket to inviting the review."""
