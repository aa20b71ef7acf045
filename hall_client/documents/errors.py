"""What can go wrong between facts and paper."""

from hall_client.base.errors import HallError


class DocumentError(HallError):
    """A paper cannot be made or printed as asked; the sentence says what to change."""
