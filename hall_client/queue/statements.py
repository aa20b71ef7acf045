"""The hot statements of the queue as constant SQL. Kept apart because the driver's cursor is 2–5 times faster than
statements built at each call; everything else uses SQLModel. Where the engines differ, each has its own words."""

COUNT_UP = (
    "INSERT INTO ticket_counter (hall_id, business, day, last) VALUES (?, ?, ?, 1)"
    " ON CONFLICT (hall_id, business, day) DO UPDATE SET last = ticket_counter.last + 1 RETURNING last"
)

ADD_TICKET = (
    "INSERT INTO ticket (id, hall_id, business, day, number, klass, class_note, state, lane_at, issued_at, state_at,"
    ' origin, person_key, person_mask, person_sealed, "window", only_window, not_window, calls, call_reason,'
    " appointment_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, '', '', '', 0, '{}', ?)"
)

ADD_STEP = (
    'INSERT INTO ticket_step (id, hall_id, ticket_id, at, step, state, "window", staff_no, note)'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

# What one who takes a ticket must be told: is the business open, who is ahead, at how many windows somebody serves it. In a
# hall where nobody signs in at all, every open window counts.
BUSINESS = (
    "SELECT b.name, b.closed_text,"
    " (SELECT count(*) FROM (SELECT 1 FROM ticket t WHERE t.hall_id = b.hall_id AND t.business = b.code"
    "  AND t.state = 'waiting' LIMIT 1000) ahead),"
    ' (SELECT count(*) FROM window_business wb JOIN service_window w ON w.hall_id = wb.hall_id AND w.number = wb."window"'
    "  WHERE wb.hall_id = b.hall_id AND wb.business = b.code AND w.state = 'open' AND (w.staff_id IS NOT NULL OR NOT EXISTS"
    "   (SELECT 1 FROM service_window s WHERE s.hall_id = b.hall_id AND s.staff_id IS NOT NULL)))"
    " FROM business b WHERE b.hall_id = ? AND b.code = ?"
)

HELD = (
    "SELECT number FROM ticket WHERE hall_id = ? AND day = ? AND business = ? AND person_key = ?"
    " AND state IN ('waiting', 'called', 'held') AND person_key <> ''"
)

NUMBER_TAKEN = "SELECT 1 FROM ticket WHERE day = ? AND number = ? AND hall_id = ?"

TICKET_OF_KEY = "SELECT number, person_mask, issued_at FROM ticket WHERE id = ?"

STEP_OF_KEY = "SELECT 1 FROM ticket_step WHERE id = ?"

# One click at a window after the other. SQLite's writers come one after the other anyhow.
LOCK_WINDOW = {
    "sqlite": "",
    "postgresql": "SELECT 1 FROM service_window WHERE hall_id = ? AND number = ? FOR UPDATE",
}

# The window, who sits there, and the ticket that stands there.
WINDOW = (
    "SELECT w.state, w.pause_reason, w.last_class, COALESCE(s.staff_no, ''), t.id, t.number, t.state"
    " FROM service_window w LEFT JOIN staff_account s ON s.id = w.staff_id"
    " LEFT JOIN ticket t ON t.hall_id = w.hall_id AND t.\"window\" = w.number AND t.state IN ('called', 'serving')"
    " WHERE w.hall_id = ? AND w.number = ?"
)

# All of the few that were sent to this window, since one of the green channel may stand behind others.
_SENT_HERE = (
    " UNION ALL SELECT * FROM (SELECT id, number, business, klass, class_note, lane_at, 1, 1 FROM ticket"
    "  WHERE hall_id = :hall AND only_window = :window AND only_window <> '' AND state = 'waiting'"
    "  ORDER BY CASE klass WHEN 'green' THEN 0 ELSE 1 END, lane_at LIMIT 16) sent"
)

_FIRST_OF_LANE = (
    " FROM ticket c WHERE c.hall_id = :hall AND c.business = wb.business AND c.klass = klass.name"
    "  AND c.state = 'waiting' AND c.only_window = '' AND c.not_window <> :window ORDER BY c.lane_at LIMIT 1"
)

_CLASSES = "WITH klass(name) AS (VALUES ('normal'), ('appointment'), ('green'), ('returned'))"

# One index probe per lane: the cost grows with the lanes of the window, never with the tickets of the day.
HEADS = {
    "sqlite": (
        f"{_CLASSES} SELECT t.id, t.number, t.business, t.klass, t.class_note, t.lane_at, 0, wb.rank"
        " FROM window_business wb CROSS JOIN klass CROSS JOIN ticket t"
        ' WHERE wb.hall_id = :hall AND wb."window" = :window AND t.id = ('
        f"  SELECT c.id {_FIRST_OF_LANE} ) {_SENT_HERE}"
    ),
    "postgresql": (
        f"{_CLASSES} SELECT t.id, t.number, t.business, t.klass, t.class_note, t.lane_at, 0, wb.rank"
        " FROM window_business wb CROSS JOIN klass CROSS JOIN LATERAL ("
        f"  SELECT c.id, c.number, c.business, c.klass, c.class_note, c.lane_at {_FIRST_OF_LANE} ) t"
        f' WHERE wb.hall_id = :hall AND wb."window" = :window {_SENT_HERE}'
    ),
}

# No step of a ticket is older than the one before it, though clocks of two stations differ by milliseconds.
_NOW = "CASE WHEN state_at > :now THEN state_at ELSE :now END"

_CALLED_NOW = (
    f"UPDATE ticket SET state = 'called', \"window\" = :window, calls = 1, called_at = {_NOW} , state_at = {_NOW} ,"
    " call_reason = :reason WHERE id = "
)
_CLAIMED = (
    " AND state = 'waiting' RETURNING id, number, class_note, lane_at, person_mask, issued_at, called_at,"
    " (SELECT b.name FROM business b WHERE b.hall_id = ticket.hall_id AND b.code = ticket.business)"
)

# A ticket that another transaction holds is not waited for: that one may want the ticket that stands here.
CLAIM_SENT = {
    "sqlite": f"{_CALLED_NOW} :id {_CLAIMED}",
    "postgresql": f"{_CALLED_NOW} ( SELECT c.id FROM ticket c WHERE c.id = :id FOR UPDATE SKIP LOCKED ) {_CLAIMED}",
}

# Where windows really call at the same time, each takes the first of the lane that no other is taking now; not an
# appointment whose time has not come in place of one that was due.
CLAIM = {
    "sqlite": CLAIM_SENT["sqlite"],
    "postgresql": (
        f"{_CALLED_NOW} ( SELECT c.id FROM ticket c WHERE c.hall_id = :hall AND c.business = :business"
        "  AND c.klass = :klass AND c.state = 'waiting' AND c.only_window = '' AND c.not_window <> :window"
        f"  AND c.lane_at <= :until ORDER BY c.lane_at LIMIT 1 FOR UPDATE SKIP LOCKED ) {_CLAIMED}"
    ),
}

SET_REASON = "UPDATE ticket SET call_reason = ? WHERE id = ?"

CALLED = (
    "SELECT t.id, t.number, t.business, b.name, t.klass, t.class_note, t.state, t.person_mask, t.issued_at, t.calls,"
    " t.called_at, t.call_reason FROM ticket t JOIN business b ON b.hall_id = t.hall_id AND b.code = t.business"
    " WHERE t.id = ?"
)

LAST_CLASS = "UPDATE service_window SET last_class = ? WHERE hall_id = ? AND number = ?"

SET_NO_SHOW = (
    f"UPDATE ticket SET state = 'no_show', state_at = {_NOW} WHERE id = :id AND state = 'called' RETURNING state_at"
)
