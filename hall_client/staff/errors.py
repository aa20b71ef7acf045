"""What can go wrong with accounts."""

from hall_client.base.errors import HallError


class StaffError(HallError):
    """Sign-in refused, or an account that does not exist."""
