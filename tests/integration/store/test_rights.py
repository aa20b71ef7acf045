"""PostgreSQL itself refuses a station what its kind does not do, and lets it do its work."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing

import psycopg
import pytest

from hall_client.app import Hall, open_hall
from hall_client.queue.views import Person
from hall_client.store.errors import StoreError
from hall_client.store.opening import stations_file, upgrade_hall
from hall_client.store.rights import KINDS, RIGHTS
from tests.halls import PlainSql

pytestmark = pytest.mark.engine("postgresql")

WANG = Person("王五", "11010519491231002X")
SEALED = {
    "ticket": ("person_sealed",), "visit": ("person_sealed", "phone_sealed", "draft"), "case_file": ("person_sealed",),
    "appointment": ("person_sealed",),
}  # fmt: skip

FORBIDDEN = [
    ("board", "UPDATE ticket SET state = 'done'"),
    ("board", "INSERT INTO ticket_step SELECT * FROM ticket_step"),
    ("board", "SELECT person_mask FROM ticket"),
    ("board", "SELECT * FROM visit"),
    ("board", "SELECT staff_no FROM staff_account"),
    ("board", "UPDATE service_window SET state = 'closed'"),
    ("board", "INSERT INTO journal SELECT * FROM journal"),
    ("board", "SELECT level FROM review"),
    ("pad", "SELECT person_sealed FROM visit"),
    ("pad", "SELECT person_sealed FROM ticket"),
    ("pad", "SELECT person_key FROM case_file"),
    ("pad", "SELECT password_hash FROM staff_account"),
    ("pad", "UPDATE ticket SET state = 'done'"),
    ("pad", "INSERT INTO review SELECT * FROM review"),
    ("pad", "SELECT detail FROM journal"),
    ("pad", "SELECT sealed FROM page"),
    ("window", "SELECT level FROM review"),
    ("window", "UPDATE review SET level = 5, state = 'rated'"),
    ("window", "UPDATE review SET closes_at = now()"),
    ("window", "UPDATE staff_account SET role = 'manager'"),
    ("window", "INSERT INTO staff_account SELECT * FROM staff_account"),
    ("window", "UPDATE queue_rules SET body = '{}'"),
    ("window", "INSERT INTO hall_notice SELECT * FROM hall_notice"),
    ("window", "DELETE FROM ticket"),
    ("window", "UPDATE window_business SET rank = 1"),
    ("kiosk", "SELECT person_sealed FROM ticket"),
    ("kiosk", "SELECT person_sealed FROM appointment"),
    ("kiosk", "UPDATE ticket SET klass = 'green'"),
    ("kiosk", "SELECT * FROM case_file"),
    ("kiosk", "UPDATE service_window SET state = 'open'"),
    ("kiosk", "SELECT level FROM review"),
    ("manager", "SELECT person_sealed FROM ticket"),
    ("manager", "SELECT person_sealed FROM case_file"),
    ("manager", "UPDATE review SET level = 5"),
    ("manager", "DELETE FROM review"),
    ("manager", "UPDATE staff_account SET password_hash = ''"),
    ("manager", "SELECT pad_print FROM review"),
    ("phone", "SELECT person_key FROM ticket"),
    ("phone", "INSERT INTO ticket SELECT * FROM ticket"),
    ("phone", "SELECT staff_no FROM staff_account"),
    ("gateway", "UPDATE case_file SET state = 'accepted'"),
    ("gateway", "SELECT person_sealed FROM ticket"),
    ("gateway", "INSERT INTO review SELECT * FROM review"),
]
NOBODY_MAY = [
    "UPDATE journal SET who = 'me'",
    "DELETE FROM journal",
    "UPDATE ticket_step SET step = 'x'",
    "DELETE FROM review_step",
    "TRUNCATE ticket CASCADE",
    "DROP TABLE ticket",
    "CREATE TABLE mine (id int)",
    "ALTER TABLE review DISABLE ROW LEVEL SECURITY",
]


@pytest.fixture
def urls(hall_db: str) -> dict[str, str]:
    """The URL of every kind of station."""
    upgrade_hall(hall_db)
    file = stations_file(hall_db)
    assert file is not None
    assert file.stat().st_mode & 0o077 == 0
    return tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.fixture
def station(urls: dict[str, str]) -> Iterator[Callable[[str], Hall]]:
    """Opens the hall as a kind of station."""
    halls: list[Hall] = []

    def opener(kind: str) -> Hall:
        halls.append(open_hall(urls[kind], station=f"{kind}-1"))
        return halls[-1]

    yield opener
    for hall in halls:
        hall.close()


def _refused(url: str, statement: str) -> bool:
    with closing(psycopg.connect(url)) as line:
        try:
            line.execute(statement.encode())
        except (psycopg.errors.InsufficientPrivilege, psycopg.errors.RaiseException):
            return True
        return False


def test_what_a_kind_does_not_do_is_refused(urls: dict[str, str]) -> None:
    allowed = [(kind, statement) for kind, statement in FORBIDDEN if not _refused(urls[kind], statement)]
    assert allowed == []


def test_nobody_rewrites_what_happened(urls: dict[str, str]) -> None:
    allowed = [(kind, words) for kind in KINDS for words in NOBODY_MAY if not _refused(urls[kind], words)]
    assert allowed == []


def test_who_reads_no_person_has_no_right_to_the_seal() -> None:
    readers = {
        (kind, table)
        for kind, rights in RIGHTS.items()
        for table, columns in SEALED.items()
        if (right := rights.get(table)) is not None
        and right.read is not None
        and set(columns) & set(right.read.of(columns))
    }
    assert readers == {("window", "ticket"), ("window", "visit"), ("window", "case_file"), ("window", "appointment"),
                       ("gateway", "case_file")}  # fmt: skip


def test_every_kind_does_its_work(station: Callable[[str], Hall], sql: PlainSql) -> None:
    kiosk, window, pad = station("kiosk"), station("window"), station("pad")
    ticket = kiosk.queue.issue("A", person=WANG)
    assert kiosk.queue.businesses()
    board = station("board")
    window.staff.sign_in("1027", "hall-1027", "1")
    call = window.queue.call_next("1")
    assert call is not None
    assert call.ticket.number == ticket.number
    assert board.queue.board().calls[0].number == ticket.number
    window.queue.start("1")
    visit = window.queue.identify("1", WANG)
    assert visit.person_name == "王五"
    shown = pad.queue.window("1").visit
    assert shown is not None
    assert (shown.person_name, shown.person_id_mask) == ("", "")
    window.visits.finish_and_ask("1")
    request = pad.reviews.claim("1")
    assert request is not None
    pad.reviews.rate(request, 1, (), "等了太久")
    assert sql("SELECT level FROM review") == [(1,)]
    assert station("manager").dashboard.view().reviews.levels[4] == 1


def test_a_window_cannot_close_a_review_before_its_time(station: Callable[[str], Hall], urls: dict[str, str]) -> None:
    window = station("window")
    window.staff.sign_in("1027", "hall-1027", "1")
    station("kiosk").queue.issue("A")
    window.queue.call_next("1")
    window.queue.start("1")
    window.visits.finish_and_ask("1")
    with closing(psycopg.connect(urls["window"])) as line:
        changed = line.execute("UPDATE review SET state = 'not_rated', answered_at = now()").rowcount
    assert changed == 0
    request = station("pad").reviews.claim("1")
    assert request is not None


def test_a_refusal_is_a_sentence(station: Callable[[str], Hall]) -> None:
    board = station("board")
    with pytest.raises(StoreError, match="may not do that"):
        board.queue.issue("A")
