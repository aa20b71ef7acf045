"""Signing in at a window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hall_client.ui.clerk.ports import ClerkHall
from hall_client.ui.shell.language import tr
from hall_client.ui.widgets.sign_in import SignInScreen


class SignInWindow(SignInScreen):
    """Emits ``signed_in`` with the SignIn."""

    def __init__(self, hall: ClerkHall, window: str, parent: QWidget | None = None) -> None:
        """For a window whose number is known already."""
        super().__init__(
            tr("Window {n}").format(n=window),
            hall.info.name,
            lambda number, password: hall.staff.sign_in(number, password, window),
            parent=parent,
        )
        self.setObjectName("sign_in_window")
