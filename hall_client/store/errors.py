"""What can go wrong between the program and its database."""

from hall_client.base.errors import EnvironmentFailure


class StoreError(EnvironmentFailure):
    """The database cannot be used as it is; the sentence says which command or person mends it."""


class StoreAway(StoreError):
    """The database does not answer now; the same call may go through later."""
