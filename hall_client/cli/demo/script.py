"""One visit, end to end: a visitor takes a number, a clerk serves, a voucher is handed out, the visitor rates.

Everything is done by clicks and keys on the real windows; the services are only asked what is there to be seen.
"""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt

from hall_client.app import Hall
from hall_client.base.errors import EnvironmentFailure
from hall_client.base.logs import set_up_logging
from hall_client.base.text import Text
from hall_client.cases.views import CaseView, CheckRow
from hall_client.cli.demo import PASSWORD, STAFF, WINDOW
from hall_client.cli.demo.hands import Hands
from hall_client.cli.demo.harvest import Harvest, gather
from hall_client.cli.demo.stage import Stage, found_demo_hall
from hall_client.cli.speech import say_line, sentence
from hall_client.devices.simulated import sample_cards
from hall_client.queue.views import VisitView
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.shell.application import application, guard
from hall_client.ui.shell.job import Jobs

VISITOR = "王䶮"
ITEM_TYPED = "yxzr"
SIZES = {"kiosk": (1080, 1920), "board": (1920, 1080), "pad": (1280, 800), "clerk": (1920, 1080)}
COMPACT = (1366, 768)
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
DOUBLE_TAP = 0.5
"""Within this time the screens take a second touch for the second half of a double touch."""


def play(out: Path, language: str, named: str | None = None) -> int:
    """Plays the visit; leaves pictures, papers and summary.json in the folder; gives the exit code."""
    began = time.monotonic()
    for old in (*out.glob("*.png"), *out.glob("*.pdf"), *out.glob("*.bin"), *out.glob("summary.json")):
        old.unlink()
    _tell(Text("Making the sample hall …"))
    file = found_demo_hall(out, named)
    set_up_logging(out / "log")
    guard(application(language))
    stage = Stage(file)
    hands = Hands(out)
    try:
        visit = Play(stage, hands).whole_visit()
        harvest = gather(stage, visit, out)
    finally:
        stage.close()
        Jobs.shut_down()
    harvest.write_summary(out, hands.pictures, time.monotonic() - began)
    _report(out, harvest, hands)
    return 0


def _report(out: Path, harvest: Harvest, hands: Hands) -> None:
    _tell(
        Text(
            "Ticket {ticket}, case {case}, rating {level}.",
            ticket=harvest.ticket,
            case=harvest.case,
            level=harvest.level,
        )
    )
    for path in dict.fromkeys((*hands.pictures, *harvest.papers.values(), out / "summary.json")):
        say_line(f"  {path}")


def _tell(text: Text) -> None:
    say_line(sentence(text))


class Play:
    """The acts of the visit, in order."""

    def __init__(self, stage: Stage, hands: Hands) -> None:
        """For windows that are about to open."""
        self._stage = stage
        self._hands = hands
        self._visit: VisitView | None = None

    def whole_visit(self) -> VisitView:
        """All acts; gives the visit as it was when it began."""
        self._raise_the_curtain()
        _tell(Text("The visitor takes a number at the kiosk …"))
        self._take_number()
        _tell(Text("The clerk signs in and calls …"))
        self._call()
        _tell(Text("The clerk finds the item and goes through the checklist …"))
        self._find_item()
        self._check_materials()
        _tell(Text("The clerk accepts, the voucher is printed …"))
        self._accept()
        _tell(Text("The visitor rates on the pad …"))
        self._rate()
        return self._there()

    def _raise_the_curtain(self) -> None:
        for name, screen in self._stage.screens.items():
            screen.setObjectName(f"demo-{name}")
            screen.resize(*SIZES[name])
            screen.show()
        screens = self._stage.screens.values()
        self._hands.wait("open halls", lambda: all(screen.hall is not None for screen in screens))
        self._hands.settle(1.0)

    # at the kiosk

    def _take_number(self) -> None:
        kiosk, hands = self._stage.kiosk, self._hands
        hands.picture(kiosk, "kiosk-home")
        hands.picture(self._stage.board, "board-before")
        hands.picture(self._stage.pad, "pad-idle")
        reader = self._stage.kiosk_devices.cards
        reader.place_card(sample_cards()[VISITOR])
        hands.wait("card at the kiosk", lambda: reader.was_read)
        hands.settle(0.6)
        hands.picture(kiosk, "kiosk-card")
        reader.lift_card()
        hands.click(kiosk, "green-channel")
        hands.settle(DOUBLE_TAP)
        hands.picture(kiosk, "kiosk-green-channel")
        hands.click(kiosk, "reason-veteran")
        hands.settle(DOUBLE_TAP)
        hands.click(kiosk, "green-business-A")
        hands.find(kiosk, "number-page")
        hands.wait("ticket on paper", lambda: self._stage.kiosk_devices.paper.pages)
        hands.settle(1.0)
        hands.picture(kiosk, "kiosk-number")
        hands.click(kiosk, "done")

    # at the window

    def _call(self) -> None:
        window, hands, reader = self._stage.window, self._hands, self._stage.window_devices.cards
        hands.click(window, "staff_number")
        hands.type(window, STAFF)
        hands.picture(window, "clerk-sign-in")
        hands.press(window, Key.Key_Return)
        hands.type(window, PASSWORD)
        hands.press(window, Key.Key_Return)
        hands.find(window, "clerk_window")
        hands.settle(1.0)
        hands.picture(window, "clerk-free")
        hands.press(window, Key.Key_F5)
        hands.find(window, "ticket_class")
        hands.picture(window, "clerk-called")
        hands.settle(1.0)
        hands.picture(self._stage.board, "board-call")
        hands.press(window, Key.Key_F10)
        hands.find(window, "identity_panel")
        hands.picture(window, "clerk-identity")
        self._visit = self._hall.queue.window(WINDOW).visit
        reader.place_card(sample_cards()[VISITOR])
        hands.wait("card at the window", lambda: reader.was_read)
        reader.lift_card()
        hands.find(window, "item_search")

    def _find_item(self) -> None:
        window, hands = self._stage.window, self._hands
        hands.type(window, ITEM_TYPED)
        hands.settle(0.6)
        hands.picture(window, "clerk-search")
        hands.press(window, Key.Key_Return)
        hands.wait("case", self._case)
        hands.settle(0.5)
        for answer in (Key.Key_1, Key.Key_2, Key.Key_2):
            hands.press(window, answer)
        hands.picture(window, "clerk-situation")
        hands.press(window, Key.Key_1)
        hands.find(window, "checklist")
        hands.settle(0.5)
        hands.picture(window, "clerk-checklist")

    def _check_materials(self) -> None:
        window, hands = self._stage.window, self._hands
        count = len(self._rows())
        for number in range(1, count + 1):
            self._settle_row(number)
            if number < count:
                hands.press(window, Key.Key_Down)
        hands.settle(0.6)
        hands.picture(window, "clerk-complete")
        window.resize(*COMPACT)
        hands.picture(window, "clerk-complete-1366")
        window.resize(*SIZES["clerk"])
        hands.picture(self._stage.pad, "pad-checklist")

    def _settle_row(self, number: int) -> None:
        window, hands = self._stage.window, self._hands
        row = self._rows()[number - 1]
        if number == 1:
            hands.find(window, "camera_chip")
            hands.settle(1.0)
            hands.press(window, Key.Key_C)
            hands.wait("captured page", lambda: self._rows()[0].pages)
        elif row.material.deferral_days:
            hands.press(window, Key.Key_4)
        elif row.material.licence_free:
            hands.press(window, Key.Key_2)
        else:
            hands.press(window, Key.Key_Space)
        hands.wait(f"state of row {number}", lambda: self._rows()[number - 1].state)

    def _accept(self) -> None:
        window, hands = self._stage.window, self._hands
        deferred = any(row.state == "deferred" for row in self._rows())
        hands.press(window, Key.Key_2 if deferred else Key.Key_1, CTRL)
        hands.find(window, "document_panel")
        hands.wait("voucher on paper", lambda: self._stage.window_devices.paper.pages)
        hands.settle(1.5)
        hands.picture(window, "clerk-voucher")
        hands.settle(0.5)
        hands.picture(self._stage.pad, "pad-voucher")

    # at the pad

    def _rate(self) -> None:
        window, pad, hands = self._stage.window, self._stage.pad, self._hands
        hands.press(window, Key.Key_F12)
        hands.find(pad, "level-5")
        hands.settle(DOUBLE_TAP)
        hands.picture(pad, "pad-rate")
        hands.picture(window, "clerk-waiting-for-rating")
        hands.click(pad, "level-5")
        hands.settle(DOUBLE_TAP)
        hands.click(pad, "tag-510")
        hands.click(pad, "tag-517")
        hands.picture(pad, "pad-tags")
        hands.click(pad, "submit")
        hands.find(pad, "thanks-page")
        hands.picture(pad, "pad-thanks")
        visit = self._there().id
        hands.wait("rating at the window", lambda: self._hall.reviews.progress(visit) is ReviewProgress.DONE)
        hands.settle(1.0)
        hands.picture(window, "clerk-rated")
        hands.picture(self._stage.board, "board-after")

    # what is there to be seen

    @property
    def _hall(self) -> Hall:
        hall = self._stage.window.hall
        if hall is None:
            raise EnvironmentFailure("The demo waited in vain for: {what}", what="hall")
        return hall

    def _there(self) -> VisitView:
        if self._visit is None:
            raise EnvironmentFailure("The demo waited in vain for: {what}", what="visit")
        return self._visit

    def _case(self) -> CaseView | None:
        return self._hall.cases.of_visit(self._there().id)

    def _rows(self) -> tuple[CheckRow, ...]:
        case = self._case()
        return case.rows if case else ()
