"""One visit, one rating, and only from the pad."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from hall_client.base.ciphers import sm3
from hall_client.base.errors import BadInput, HallError
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.records import Rectification, Review, ReviewPhoneCode, ReviewStep
from hall_client.reviews.service import ReviewService
from hall_client.reviews.views import ReviewProgress, ReviewRequest, ReviewState
from hall_client.staff.journal import verify_journal
from hall_client.staff.records import JournalEntry
from hall_client.store.changes import Change
from hall_client.store.work import Store
from tests.halls import PlainSql

T = TypeVar("T")


def claimed(reviews: ReviewService, visit: str, item: str = "有限责任公司设立登记") -> ReviewRequest:
    reviews.ask(visit, "1027", item)
    request = reviews.claim("3")
    assert request is not None
    return request


def rows(store: Store, table: type[T]) -> list[T]:
    with Session(store.engine) as session:
        return list(session.exec(select(table)).all())


def test_a_rating_is_asked_claimed_given_and_recorded(
    store: Store, reviews: ReviewService, visit: str, changes: list[Change]
) -> None:
    assert reviews.progress(visit) is ReviewProgress.NONE
    request = claimed(reviews, visit)
    assert reviews.progress(visit) is ReviewProgress.WAITING
    assert (request.ticket_number, request.window, request.staff_no) == ("A001", "3", "1027")
    assert request.item_name == "有限责任公司设立登记"
    reviews.rate(request, 5, ["517", "510"], "很快")
    assert reviews.progress(visit) is ReviewProgress.DONE
    record = reviews.record(visit)
    assert record is not None
    assert (record.state, record.level, record.tags, record.text) == (ReviewState.RATED, 5, ("510", "517"), "很快")
    assert [step.step for step in rows(store, ReviewStep)] == ["ask", "claim", "rate"]
    assert rows(store, Rectification) == []
    assert changes == [Change("review", visit), Change("review", visit)]
    assert reviews.claim("3") is None


def test_asking_twice_asks_once(store: Store, reviews: ReviewService, visit: str) -> None:
    reviews.ask(visit, "1027", "甲")
    reviews.ask(visit, "1027", "乙")
    assert [review.item_name for review in rows(store, Review)] == ["甲"]


@pytest.mark.parametrize("state", ["open", "held"])
def test_nobody_is_asked_before_the_visit_ends(
    store: Store, reviews: ReviewService, make_visit: Callable[..., str], state: str
) -> None:
    with pytest.raises(ReviewError, match="has not ended"):
        reviews.ask(make_visit("A009", state=state))
    with pytest.raises(ReviewError, match="does not exist"):
        reviews.ask("f" * 32)
    assert rows(store, Review) == []
    assert [entry for entry in rows(store, JournalEntry) if entry.action.startswith("review")] == []


def test_another_window_gets_nothing(reviews: ReviewService, visit: str) -> None:
    reviews.ask(visit)
    assert reviews.claim("4") is None
    assert reviews.claim("") is None


def test_the_newest_visit_is_asked_for_first(
    reviews: ReviewService, visit: str, make_visit: Callable[..., str], clock: Any
) -> None:
    reviews.ask(visit)
    clock.turn(5)
    newer = make_visit("A002")
    reviews.ask(newer)
    first = reviews.claim("3")
    assert first is not None
    assert first.visit_id == newer
    reviews.decline(first)
    second = reviews.claim("3")
    assert second is not None
    assert second.visit_id == visit


@pytest.mark.parametrize("key", ["", "guessed", "x" * 10_000, "𠮷'; DROP TABLE review;--"])
def test_a_wrong_pad_key_opens_nothing(store: Store, reviews: ReviewService, visit: str, key: str, clock: Any) -> None:
    forged = replace(claimed(reviews, visit), pad_key=key)
    for attempt in (
        lambda: reviews.rate(forged, 5),
        lambda: reviews.decline(forged),
        lambda: reviews.more_time(forged),
    ):
        with pytest.raises(ReviewError, match="Another pad"):
            attempt()
    clock.turn(60)
    with pytest.raises(ReviewError, match="Another pad"):
        reviews.time_out(forged)
    assert reviews.progress(visit) is ReviewProgress.WAITING
    assert [step.step for step in rows(store, ReviewStep)] == ["ask", "claim"]


def test_an_unclaimed_request_cannot_be_rated_with_the_empty_key(
    reviews: ReviewService, store: Store, visit: str
) -> None:
    real = claimed(reviews, visit)
    with Session(store.engine) as session:
        review = session.exec(select(Review)).one()
        review.pad_print = ""
        session.add(review)
        session.commit()
    with pytest.raises(ReviewError):
        reviews.rate(replace(real, pad_key=""), 5)


def test_the_last_pad_that_claims_is_the_one_that_counts(reviews: ReviewService, visit: str) -> None:
    first = claimed(reviews, visit)
    second = reviews.claim("3")
    assert second is not None
    with pytest.raises(ReviewError, match="Another pad"):
        reviews.rate(first, 1)
    reviews.rate(second, 4)
    record = reviews.record(visit)
    assert record is not None
    assert record.level == 4


def test_a_request_of_nowhere_is_refused(reviews: ReviewService, visit: str) -> None:
    request = replace(claimed(reviews, visit), id="e" * 32)
    with pytest.raises(ReviewError, match="does not exist"):
        reviews.rate(request, 5)


def test_a_rating_is_final_but_the_same_answer_twice_is_no_error(
    store: Store, reviews: ReviewService, visit: str
) -> None:
    request = claimed(reviews, visit)
    reviews.rate(request, 2, ["208"])
    reviews.rate(request, 2, ["208"])
    for attempt in (
        lambda: reviews.rate(request, 5),
        lambda: reviews.rate(request, 2),
        lambda: reviews.decline(request),
        lambda: reviews.more_time(request),
    ):
        with pytest.raises(ReviewError, match="already"):
            attempt()
    assert [step.step for step in rows(store, ReviewStep)] == ["ask", "claim", "rate"]
    assert len(rows(store, Rectification)) == 1


@pytest.mark.parametrize("level", [1, 2])
def test_a_bad_rating_opens_a_rectification(store: Store, reviews: ReviewService, visit: str, level: int) -> None:
    request = claimed(reviews, visit)
    reviews.rate(request, level)
    assert [(row.review_id, row.state) for row in rows(store, Rectification)] == [(request.id, "open")]


@pytest.mark.parametrize(
    ("level", "tags", "text"),
    [(0, (), ""), (6, (), ""), (5, ("208",), ""), (2, ("nonsense",), ""), (5, (), "字" * 201), (1, (), "x" * 100_000)],
)
def test_a_bad_answer_saves_nothing(
    store: Store, reviews: ReviewService, visit: str, level: int, tags: tuple[str, ...], text: str
) -> None:
    request = claimed(reviews, visit)
    with pytest.raises((ReviewError, BadInput)):
        reviews.rate(request, level, tags, text)
    assert reviews.progress(visit) is ReviewProgress.WAITING
    assert rows(store, Rectification) == []
    reviews.rate(request, 3)


def test_rare_characters_and_emoji_are_kept(reviews: ReviewService, visit: str) -> None:
    request = claimed(reviews, visit, item="王䶮的𠮷事项")
    reviews.rate(request, 4, (), "谢谢𠮷野家👍🏽\x00\n第二行")
    record = reviews.record(visit)
    assert record is not None
    assert record.text == "谢谢𠮷野家👍🏽 第二行"


def test_time_out_is_not_a_rating(reviews: ReviewService, visit: str, clock: Any) -> None:
    request = claimed(reviews, visit)
    with pytest.raises(ReviewError, match="not over"):
        reviews.time_out(request)
    clock.turn(60)
    reviews.time_out(request)
    record = reviews.record(visit)
    assert record is not None
    assert (record.state, record.level) == (ReviewState.NOT_RATED, None)
    with pytest.raises(ReviewError, match="already"):
        reviews.rate(request, 5)


def test_more_time_starts_the_time_anew(reviews: ReviewService, visit: str, clock: Any) -> None:
    request = claimed(reviews, visit)
    clock.turn(50)
    longer = reviews.more_time(request)
    assert longer.closes_at == request.closes_at + timedelta(seconds=50)
    clock.turn(20)
    with pytest.raises(ReviewError, match="not over"):
        reviews.time_out(request)
    reviews.rate(longer, 5)


def test_a_rating_just_after_the_end_counts_a_late_one_does_not(
    reviews: ReviewService, visit: str, make_visit: Callable[..., str], clock: Any
) -> None:
    request = claimed(reviews, visit)
    clock.turn(62)
    reviews.rate(request, 5)
    other = make_visit("A002")
    late = claimed(reviews, other)
    clock.turn(91)
    with pytest.raises(ReviewError, match="already"):
        reviews.rate(late, 5)
    record = reviews.record(other)
    assert record is not None
    assert record.state is ReviewState.NOT_RATED


def test_what_a_dead_pad_left_open_is_closed_as_not_rated(reviews: ReviewService, visit: str, clock: Any) -> None:
    claimed(reviews, visit)
    clock.turn(85)
    assert reviews.expire_overdue() == 0
    clock.turn(10)
    assert reviews.progress(visit) is ReviewProgress.DONE
    assert reviews.expire_overdue() == 1
    assert reviews.expire_overdue() == 0
    assert reviews.claim("3") is None
    record = reviews.record(visit)
    assert record is not None
    assert (record.state, record.level) == (ReviewState.NOT_RATED, None)


def test_a_pad_that_comes_back_too_late_closes_what_it_missed(
    store: Store, reviews: ReviewService, visit: str, clock: Any
) -> None:
    reviews.ask(visit)
    clock.turn(91)
    assert reviews.claim("3") is None
    assert [review.state for review in rows(store, Review)] == ["not_rated"]


def test_every_code_shown_stays_valid_for_two_days(store: Store, reviews: ReviewService, visit: str) -> None:
    first = claimed(reviews, visit)
    second = reviews.claim("3")
    assert second is not None
    reviews.decline(second)
    codes = {code.code_print: code for code in rows(store, ReviewPhoneCode)}
    assert set(codes) == {sm3(first.phone_token.encode()), sm3(second.phone_token.encode())}
    assert {code.until for code in codes.values()} == {date(2026, 11, 22)} == {first.phone_until}


def test_the_secrets_are_not_in_the_database(reviews: ReviewService, visit: str, sql: PlainSql) -> None:
    request = claimed(reviews, visit)
    dump = sql.everything()
    assert request.pad_key.encode() not in dump
    assert request.phone_token.encode() not in dump


def test_the_secrets_are_not_in_what_a_log_would_show(reviews: ReviewService, visit: str) -> None:
    request = claimed(reviews, visit)
    assert request.pad_key not in repr(request)
    assert request.phone_token not in repr(request)


def test_the_journal_tells_that_it_is_over_but_not_how(store: Store, reviews: ReviewService, visit: str) -> None:
    request = claimed(reviews, visit)
    reviews.rate(request, 1, ["115"], "太差")
    entries = [entry for entry in rows(store, JournalEntry) if entry.subject == visit]
    assert [(entry.action, entry.subject, entry.who) for entry in entries] == [
        ("review.asked", visit, "1027"),
        ("review.answered", visit, ""),
    ]
    assert [entry.detail for entry in entries] == ["{}", "{}"]
    assert verify_journal(store) == []


def test_nothing_takes_a_level_without_a_request_of_the_pad() -> None:
    for name, method in inspect.getmembers(ReviewService, inspect.isfunction):
        parameters = inspect.signature(method).parameters
        if not name.startswith("_") and "level" in parameters:
            assert "request" in parameters, name


@pytest.mark.parametrize(
    "change",
    [
        {"state": "rated"},
        {"level": 5},
        {"state": "not_rated", "level": 5},
        {"state": "rated", "level": 6},
        {"state": "x"},
    ],
)
def test_the_table_itself_refuses_half_answers(
    store: Store, reviews: ReviewService, visit: str, change: dict[str, object]
) -> None:
    claimed(reviews, visit)
    with Session(store.engine) as session:
        review = session.exec(select(Review)).one()
        for name, value in change.items():
            setattr(review, name, value)
        session.add(review)
        with pytest.raises(IntegrityError):
            session.commit()


def race(attempts: list[Callable[[], None]]) -> list[HallError | None]:
    """Starts all at one moment; gives what each met."""
    barrier = threading.Barrier(len(attempts))
    met: list[HallError | None] = [None] * len(attempts)

    def run(place: int) -> None:
        barrier.wait()
        try:
            attempts[place]()
        except HallError as error:
            met[place] = error

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(attempts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return met


def test_two_answers_at_once_are_one_answer(
    store: Store, reviews: ReviewService, visit: str, open_station: Callable[[str], Store]
) -> None:
    request = claimed(reviews, visit)
    others = [ReviewService(open_station(f"pad-{n}")) for n in range(4)]
    met = race([lambda level=level, pad=pad: pad.rate(request, level) for level, pad in enumerate(others, start=1)])
    assert met.count(None) == 1
    record = reviews.record(visit)
    assert record is not None
    assert record.level == met.index(None) + 1
    assert [step.step for step in rows(store, ReviewStep)].count("rate") == 1


def test_a_rating_and_a_refusal_at_once_are_one_answer(
    store: Store, reviews: ReviewService, visit: str, open_station: Callable[[str], Store]
) -> None:
    request = claimed(reviews, visit)
    one, other = ReviewService(open_station("pad-a")), ReviewService(open_station("pad-b"))
    met = race([lambda: one.rate(request, 2), lambda: other.decline(request)])
    assert met.count(None) == 1
    assert len(rows(store, Rectification)) == (1 if met[0] is None else 0)


def test_asking_from_two_places_at_once_asks_once(
    store: Store, visit: str, open_station: Callable[[str], Store]
) -> None:
    services = [ReviewService(open_station(f"window-{n}")) for n in range(3)]
    met = race([lambda service=service: service.ask(visit, "1027", "甲") for service in services])
    assert met == [None] * 3
    assert len(rows(store, Review)) == 1
