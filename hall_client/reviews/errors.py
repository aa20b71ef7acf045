"""What can go wrong with a review."""

from hall_client.base.errors import HallError


class ReviewError(HallError):
    """The review cannot be asked, claimed or answered like this; nothing changed."""
