"""What can go wrong with a case."""

from hall_client.base.errors import HallError


class CaseError(HallError):
    """The step is not lawful or not possible now; nothing changed."""
