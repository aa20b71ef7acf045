"""Signing in as the hall's manager; anybody else is refused with a sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.ports import ManagerHall
from hall_client.ui.shell.language import language, tr
from hall_client.ui.widgets.sign_in import SignInScreen


class ManagerSignIn(SignInScreen):
    """Emits ``signed_in`` with the StaffView."""

    def __init__(self, hall: ManagerHall, parent: QWidget | None = None) -> None:
        """For this hall."""
        info = hall.info
        super().__init__(
            tr("Hall dashboard"),
            info.name_en if language().code != "zh_CN" and info.name_en else info.name,
            hall.staff.admit,
            hint=tr("For the managers of the hall."),
            parent=parent,
        )
        self.setObjectName("manager_sign_in")
