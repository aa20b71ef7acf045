"""The hot statements of the queue as constant SQL (SQLite). Kept apart because the driver's cursor is 2–5 times faster
than statements built at each call; everything else uses SQLModel."""

COUNT_UP = (
    "INSERT INTO ticket_counter (hall_id, business, day, last) VALUES (?, ?, ?, 1)"
    " ON CONFLICT (hall_id, business, day) DO UPDATE SET last = last + 1 RETURNING last"
)

ADD_TICKET = (
    "INSERT INTO ticket (id, hall_id, business, day, number, klass, class_note, state, lane_at, issued_at, origin,"
    " person_key, person_mask, person_sealed, token_print, window, only_window, not_window, calls, call_reason)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, '', '', '', 0, '{}')"
)

ADD_STEP = (
    "INSERT INTO ticket_step (id, hall_id, ticket_id, at, step, state, window, staff_no, note)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

WINDOW = (
    "SELECT w.state, w.pause_reason, w.last_class, COALESCE(s.staff_no, '') FROM service_window w"
    " LEFT JOIN staff_account s ON s.id = w.staff_id WHERE w.hall_id = ? AND w.number = ?"
)

AT_WINDOW = "SELECT id, number, state FROM ticket WHERE hall_id = ? AND window = ? AND state IN ('called', 'serving')"

# One index probe per lane: the cost grows with the lanes of the window, never with the tickets of the day.
HEADS = (
    "WITH klass(name) AS (VALUES ('normal'), ('appointment'), ('green'), ('returned'))"
    " SELECT t.id, t.number, t.business, t.klass, t.class_note, t.lane_at, 0"
    " FROM window_business wb CROSS JOIN klass CROSS JOIN ticket t"
    " WHERE wb.hall_id = :hall AND wb.window = :window AND t.id = ("
    "  SELECT c.id FROM ticket c WHERE c.hall_id = :hall AND c.business = wb.business AND c.klass = klass.name"
    "  AND c.state = 'waiting' AND c.only_window = '' AND c.not_window <> :window ORDER BY c.lane_at LIMIT 1)"
    " UNION ALL SELECT * FROM (SELECT id, number, business, klass, class_note, lane_at, 1 FROM ticket"
    "  WHERE hall_id = :hall AND only_window = :window AND only_window <> '' AND state = 'waiting'"
    "  ORDER BY lane_at LIMIT 1)"
)

CLAIM = (
    "UPDATE ticket SET state = 'called', window = ?, calls = 1, called_at = ?, call_reason = ?"
    " WHERE id = ? AND state = 'waiting'"
)

LAST_CLASS = "UPDATE service_window SET last_class = ? WHERE hall_id = ? AND number = ?"

SET_NO_SHOW = "UPDATE ticket SET state = 'no_show' WHERE id = ? AND state = 'called'"
