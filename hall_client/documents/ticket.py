"""The queue ticket on 80 and 58 mm paper."""

from __future__ import annotations

from pathlib import Path

from hall_client.documents.drawing import Drawing
from hall_client.documents.facts import TicketFacts
from hall_client.documents.lines import Style, break_lines, set_line, width_of
from hall_client.documents.slip import THICK, WIDE, Cell, Slip
from hall_client.documents.words import Words, words

_LONG = 60
"""Minutes from which a wait without a range means this long at least."""
_CODE_SIDE, _NUMBER = 203, 216


def ticket_slip(facts: TicketFacts, width: int = WIDE, folder: Path | None = None) -> Drawing:
    """Lays out a ticket (排队号票): the number as large as the paper allows, then how long, where, and what if missed."""
    w, slip = words("ticket", folder), Slip(width)
    slip.centred(facts.hall_name, slip.style(32, 700))
    slip.space(12)
    slip.rule(THICK)
    slip.space(14)
    _business(slip, facts)
    _number(slip, facts.number)
    _wait(slip, facts, w)
    if facts.place:
        slip.space(14)
        slip.centred(facts.place, slip.style(34, 700))
        slip.space(12)
        slip.rule()
    if facts.url:
        _phone(slip, facts, w)
        slip.rule()
    _fine(slip, facts, w)
    return slip.finish(w("title", number=facts.number))


def _business(slip: Slip, facts: TicketFacts) -> None:
    klass = "　".join(part for part in (facts.class_note or facts.class_word, facts.person_mask) if part)
    slip.ends(facts.business, slip.style(44, 700, 1.25), klass, slip.style(28))


def _number(slip: Slip, number: str) -> None:
    wide = width_of(number, Style(_NUMBER, 700)) / _NUMBER
    size = min(_NUMBER, int((slip.room - 2 * len(number)) / max(0.1, wide)))
    line = set_line(number, Style(size, 700, 1.0, 2))
    top = slip.y + 2
    slip.put(line, slip.left + (slip.room - line.width) / 2, top + line.style.drop)
    slip.y = top + line.style.height + 14 * slip.scale


def _wait(slip: Slip, facts: TicketFacts, w: Words) -> None:
    serving = w("serving", number=facts.now_serving) if facts.now_serving else w("listen")
    ahead = Cell(w("ahead"), str(facts.ahead), w("people"), serving)
    slip.cells(ahead, _estimate(facts, w), slip.style(68, 700, 1.1), slip.style(34, 700), slip.style(28, 500, 1.3))


def _estimate(facts: TicketFacts, w: Words) -> Cell:
    low, high = facts.wait_low, facts.wait_high
    if facts.none_open:
        return Cell(w("wait"), w("none_open"), "", w("none_open_note"))
    if high <= 0:
        return Cell(w("wait"), w("at_once"), "", w("at_once_note"))
    if facts.wait_likely is not None:
        return Cell(w("wait"), str(facts.wait_likely), w("minutes"), w("range", low=low, high=high))
    if low <= 0:
        return Cell(w("wait"), str(high), w("minutes_within"), w("range_note"))
    figure = f"{low}–{high}" if low != high else f"{high}+" if high >= _LONG else str(high)
    return Cell(w("wait"), figure, w("minutes"), w("range_note"))


def _phone(slip: Slip, facts: TicketFacts, w: Words) -> None:
    head, body = slip.style(32, 700, 1.35), slip.style(26)
    text = w("phone_text", remind=facts.remind_at)
    slip.y += 28
    if slip.narrow:
        side = slip.code(facts.url, top=slip.y, side=_CODE_SIDE, align="centre")
        slip.y += side + 12
        slip.centred(w("phone_head"), head)
        slip.centred(text, body)
        slip.space(16)
        return
    top = slip.y
    side = slip.code(facts.url, top=top, side=_CODE_SIDE, align="left")
    x = slip.left + _CODE_SIDE + 28
    lines = len(break_lines(w("phone_head"), head, slip.right - x)), len(break_lines(text, body, slip.right - x))
    slip.y = top + (side - lines[0] * head.height - 8 - lines[1] * body.height) / 2
    slip.text(w("phone_head"), head, left=x)
    slip.space(8)
    slip.text(text, body, left=x)
    slip.y = max(slip.y, top + side) + 28


def _fine(slip: Slip, facts: TicketFacts, w: Words) -> None:
    fine = slip.style(24, 500, 1.5)
    slip.space(12)
    slip.ends(w.moment(facts.issued_at), fine, facts.station, fine)
    if facts.rejoin_minutes > 0:
        slip.text(w("rejoin", minutes=facts.rejoin_minutes, places=facts.rejoin_places), fine)
    else:
        slip.text(w("no_rejoin"), fine)
