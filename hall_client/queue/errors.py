"""What can go wrong in the queue."""

from hall_client.base.errors import HallError


class QueueError(HallError):
    """The queue refuses; nothing changed."""
