"""A printer's answers, told apart by their bits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_client.devices.drivers.escpos_answers import Answer, AnswerReader, Kind, from_automatic, with_realtime
from hall_client.devices.drivers.escpos_completion import Completion, fence
from hall_client.devices.errors import Need
from hall_client.devices.views import Known, Paper, PrinterStatus

OK_RT, ASB, QUEUED = b"\x12", b"\x10\x00\x00\x0f", b"\x00"
PROCESS = b"\x37\x220042\x00"


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (OK_RT, [Kind.REALTIME]),
        (b"\x1a\x1e\x72", [Kind.REALTIME] * 3),
        (ASB, [Kind.AUTOMATIC]),
        (QUEUED + b"\x0f\x6c", [Kind.QUEUED] * 3),
        (PROCESS, [Kind.PROCESS_ID]),
        (b"\x37\x25\x00", [Kind.CLEARED]),
        (b"\x5fTM-T88\x00", [Kind.OTHER]),
        (b"\x11\x13", []),
        (ASB + OK_RT + QUEUED + PROCESS, [Kind.AUTOMATIC, Kind.REALTIME, Kind.QUEUED, Kind.PROCESS_ID]),
        (ASB[:2] + OK_RT + ASB[2:], [Kind.REALTIME, Kind.AUTOMATIC]),
        (b"\xff\x80" + OK_RT, [Kind.REALTIME]),
        (ASB[:2] + ASB, [Kind.AUTOMATIC]),
        (b"\x37\x22\xff" + OK_RT, [Kind.REALTIME]),
    ],
)
def test_each_kind_is_recognised(data: bytes, kinds: list[Kind]) -> None:
    assert [answer.kind for answer in AnswerReader().feed(data)] == kinds


@given(st.binary(max_size=200), st.integers(1, 7))
def test_how_bytes_are_cut_changes_nothing(data: bytes, size: int) -> None:
    whole, pieces = AnswerReader(), AnswerReader()
    expected = whole.feed(data)
    assert [a for at in range(0, len(data), size) for a in pieces.feed(data[at : at + size])] == expected


def test_garbage_is_counted() -> None:
    reader = AnswerReader()
    reader.feed(b"\xff\xfe" + OK_RT)
    assert reader.garbage == 2


@pytest.mark.parametrize(
    ("question", "byte", "field", "value"),
    [
        (1, 0x12, "online", Known.YES),
        (1, 0x1A, "online", Known.NO),
        (2, 0x16, "cover_open", Known.YES),
        (2, 0x12, "cover_open", Known.NO),
        (3, 0x1A, "jam", Known.YES),
        (3, 0x32, "broken", Known.YES),
        (4, 0x12, "paper", Paper.OK),
        (4, 0x1E, "paper", Paper.LOW),
        (4, 0x7E, "paper", Paper.OUT),
        (4, 0x72, "paper", Paper.OUT),
    ],
)
def test_real_time_bits(question: int, byte: int, field: str, value: object) -> None:
    assert getattr(with_realtime(PrinterStatus(), question, byte), field) == value


def test_what_was_not_answered_stays_unknown() -> None:
    status = with_realtime(PrinterStatus(), 1, 0x12)
    assert (status.paper, status.cover_open, status.need) == (Paper.UNKNOWN, Known.UNKNOWN, None)


@pytest.mark.parametrize(
    ("data", "need"),
    [
        (b"\x10\x00\x00\x0f", None),
        (b"\x38\x00\x00\x0f", Need.COVER),
        (b"\x18\x00\x0f\x0f", Need.PAPER),
        (b"\x18\x08\x00\x0f", Need.JAM),
        (b"\x10\x00\x03\x0f", None),
    ],
)
def test_automatic_status_bits(data: bytes, need: Need | None) -> None:
    assert from_automatic(data).need is need


class TestCompletion:
    """When is a job printed?"""

    mark = b"0042"

    def judge(self, *, known: bool | None = None) -> Completion:
        return Completion(self.mark, has_process_id=known, fallback=0.5)

    def test_its_own_process_id(self) -> None:
        completion = self.judge()
        completion.take(Answer(Kind.PROCESS_ID, b"0041"), 1.0)
        assert not completion.printed(9.0)
        completion.take(Answer(Kind.PROCESS_ID, self.mark), 1.0)
        assert completion.printed(1.0)
        assert completion.has_process_id is True

    def test_the_queued_answer_after_a_while(self) -> None:
        completion = self.judge()
        completion.take(Answer(Kind.QUEUED, QUEUED), 1.0)
        assert not completion.printed(1.2)
        assert completion.printed(1.5)
        assert completion.has_process_id is False

    def test_the_queued_answer_at_once_when_there_is_no_other(self) -> None:
        completion = self.judge(known=False)
        completion.take(Answer(Kind.QUEUED, QUEUED), 1.0)
        assert completion.printed(1.0)

    def test_the_queued_answer_never_when_there_is_a_better(self) -> None:
        completion = self.judge(known=True)
        completion.take(Answer(Kind.QUEUED, QUEUED), 1.0)
        assert not completion.printed(99.0)

    def test_looks_are_answered_in_order(self) -> None:
        completion = self.judge()
        completion.take(Answer(Kind.REALTIME, b"\x7e"), 1.0)
        assert completion.need is None
        completion.looked()
        completion.take(Answer(Kind.REALTIME, b"\x12"), 1.0)
        assert completion.looking
        completion.take(Answer(Kind.REALTIME, b"\x7e"), 1.0)
        assert completion.need is Need.PAPER
        assert not completion.looking


def test_the_fence_asks_what_the_profile_knows() -> None:
    assert fence(b"0042", by_id=True, queued=True) == bytes.fromhex("1d 28 48 06 00 30 30 30 30 34 32 1d 72 01")
    assert fence(b"0042", by_id=False, queued=True) == bytes.fromhex("1d 72 01")
