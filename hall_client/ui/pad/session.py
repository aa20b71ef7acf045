"""One rating on the pad, from the question to the thanks. Only here a level leaves the program's hands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.reviews.views import LevelView, ReviewRequest
from hall_client.ui.pad.rate import RatePage
from hall_client.ui.pad.snapshot import Clerk
from hall_client.ui.pad.tags import TagsPage
from hall_client.ui.pad.thanks import ThanksPage
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.language import say, tr

if TYPE_CHECKING:
    from hall_client.ui.pad.window import PadWindow

COUNT_MS = 200
TOUCH_SECONDS = 5
"""A touch starts the time anew, at most this often."""
_BAD = frozenset({1, 2})


@dataclass(frozen=True, slots=True)
class Farewell:
    """What the last page says."""

    sentence: str
    hint: str
    icon: str = "check"
    tone: str = "green"


class RatingSession(QObject):
    """Keeps the request that this pad holds, counts its time down, and sends the one answer."""

    def __init__(self, window: PadWindow, thanks_ms: int) -> None:
        """Idle until ``begin``."""
        super().__init__(window)
        self._window = window
        self.request: ReviewRequest | None = None
        self.closing: ReviewRequest | None = None
        """Timed out, but the hall does not know it yet."""
        self._clerk = Clerk("")
        self._level: LevelView | None = None
        self._farewell: Farewell | None = None
        self._full = 0.0
        self._sending, self._extending = Busy(), Busy()
        self._page: RatePage | TagsPage | None = None
        self._count = QTimer(self, interval=COUNT_MS)
        self._count.timeout.connect(self._tick)
        self._thanks = QTimer(self, singleShot=True, interval=thanks_ms)
        self._thanks.timeout.connect(self._leave)

    @property
    def active(self) -> bool:
        """The applicant is being asked or thanked: nothing else is shown."""
        return self.request is not None or self._farewell is not None

    def begin(self, request: ReviewRequest, clerk: Clerk) -> None:
        """Asks."""
        self.request, self._clerk, self._level = request, clerk, None
        self._full = max(1.0, self._remaining())
        self._count.start()
        self._ask()

    def redraw(self) -> None:
        """Draws the present page anew, keeping what was entered."""
        if self._farewell is not None:
            self._thank(self._farewell)
        elif isinstance(self._page, TagsPage) and self._level is not None:
            self._ask_tags(self._level, frozenset(self._page.tags), self._page.text)
        elif self.request is not None:
            self._ask()

    def stop(self) -> None:
        """Stops counting."""
        self._count.stop()
        self._thanks.stop()

    # --- pages --------------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        request = self._held()
        self._level = None
        link = f"{self._window.hall.info.web.rstrip('/')}/r/{request.phone_token}"
        page = RatePage(self._window.measure(), request, self._clerk, link)
        page.chosen.connect(self._choose)
        page.more_time.connect(self._extend)
        page.declined.connect(self._decline)
        self._page = page
        self._window.show_page("rating", page)
        self._tick()

    def _ask_tags(self, level: LevelView, chosen: frozenset[str] = frozenset(), text: str = "") -> None:
        page = TagsPage(self._window.measure(), level, chosen, text)
        page.back.connect(self._back)
        page.submitted.connect(self._submit)
        page.touched.connect(self._touch)
        self._page, self._level = page, level
        self._window.show_page("tags", page)
        self._tick()

    def _thank(self, farewell: Farewell) -> None:
        self._farewell, self.request, self._page = farewell, None, None
        self._count.stop()
        page = ThanksPage(
            self._window.measure(), farewell.sentence, farewell.hint, icon=farewell.icon, tone=farewell.tone
        )
        self._window.show_page("thanks", page)
        self._thanks.start()

    def _leave(self) -> None:
        self._count.stop()
        self.request, self._farewell, self._page = None, None, None
        self._window.leave_rating()

    # --- what the applicant does --------------------------------------------------------------------------------------

    def _choose(self, level: int) -> None:
        if self._sending.active:
            return
        self._touch()
        self._ask_tags(next(known for known in self._held().levels if known.level == level))

    def _back(self) -> None:
        if not self._sending.active:
            self._ask()

    def _submit(self) -> None:
        page, level, request = self._page, self._level, self._held()
        if self._sending.active or level is None or not isinstance(page, TagsPage):
            return
        tags, text, number = page.tags, page.text, level.level
        reviews = self._window.hall.reviews
        self._window.run(
            lambda: reviews.rate(request, number, tags, text),
            lambda _: self._rated(number),
            self._refused,
            self._sending,
        )

    def _rated(self, level: int) -> None:
        hint = tr("Somebody will look into what went wrong.") if level in _BAD else tr("Your rating has been stored.")
        self._thank(Farewell(tr("Thank you for your rating"), hint))

    def _decline(self) -> None:
        request = self._held()
        if self._sending.active:
            return
        reviews = self._window.hall.reviews
        self._window.run(lambda: reviews.decline(request), lambda _: self._declined(), self._refused, self._sending)

    def _declined(self) -> None:
        self._thank(Farewell(tr("All right, not this time"), tr("It changes nothing. Goodbye."), "check", "blue"))

    def _refused(self, error: HallError) -> None:
        if isinstance(error, EnvironmentFailure):
            self._window.say_quietly(tr("This could not be stored just now. Please touch it once more."))
            return
        self._thank(Farewell(tr("Thank you"), say(error), "info", "ink2"))

    # --- time ---------------------------------------------------------------------------------------------------------

    def _touch(self) -> None:
        if self.request is not None and self._remaining() < self._full - TOUCH_SECONDS:
            self._extend()

    def _extend(self) -> None:
        request = self._held()
        if self._sending.active:
            return
        reviews = self._window.hall.reviews
        self._window.run(lambda: reviews.more_time(request), self._extended, self._not_extended, self._extending)

    def _extended(self, request: ReviewRequest) -> None:
        if self.request is not None and self.request.id == request.id:
            self.request = request
            self._tick()

    def _not_extended(self, error: HallError) -> None:
        if not isinstance(error, EnvironmentFailure) and self.request is not None:
            self._refused(error)

    def _tick(self) -> None:
        if self.request is None or self._page is None:
            return
        remaining = self._remaining()
        if remaining <= 0 and not self._sending.active and not self._extending.active:
            self.closing = self.request
            self._leave()
            return
        self._page.tick(remaining, self._full)

    def _remaining(self) -> float:
        return (self._held().closes_at - self._window.hall.clock.now()).total_seconds()

    def _held(self) -> ReviewRequest:
        if self.request is None:
            msg = "no request is being asked"
            raise RuntimeError(msg)
        return self.request
