"""The policies for many runs at once decide as the policies do."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hall_client.queue.policies import Last, policy_of
from hall_client.queue.rules import LaneHead
from hall_client.queue.settings import QueueSettings
from hall_client.queue.turns import SCORES, Kinds, Turn, counted
from hall_client.queue.views import TicketClass

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)

heads = st.lists(
    st.tuples(st.sampled_from(TicketClass), st.booleans(), st.integers(1, 4)), min_size=1, max_size=8
).flatmap(
    lambda kinds: st.lists(
        st.integers(1, 30_000), min_size=len(kinds), max_size=len(kinds), unique=True
    ).map(lambda waits: list(zip(kinds, waits, strict=True)))
)  # fmt: skip
lasts = st.tuples(st.sampled_from(["", *TicketClass]), st.integers(0, 5)).map(lambda last: Last(*last))


@pytest.mark.parametrize("policy", list(SCORES))
@settings(max_examples=60)
@given(heads, lasts)
def test_both_choose_the_same_lane_and_count_alike(
    policy: str, drawn: list[tuple[tuple[TicketClass, bool, int], int]], last: Last
) -> None:
    rules = QueueSettings(policy=policy)
    stored = str(last)
    made = [
        LaneHead(
            str(at),
            str(at),
            "A",
            klass,
            "",
            int(NOW.timestamp() * 1e6) - seconds * 1_000_000,
            sent,
            1 if sent else rank,
        )
        for at, ((klass, sent, rank), seconds) in enumerate(drawn)
    ]
    choice = policy_of(rules).choose(made, NOW, stored)

    kinds = Kinds.of([(head.klass, head.directed) for head in made])
    turn = Turn(
        ready=np.ones((1, len(made)), dtype=bool),
        waited=np.array([[head.waited_seconds(NOW) / 60 for head in made]]),
        ranks=np.array([[float(head.rank) for head in made]]),
        was_green=np.array([last.klass == TicketClass.GREEN]),
        count=np.array([Last.read(stored).times]),
    )
    setting = rules.ratio if policy == "ratio" else rules.starvation_factor
    scores = SCORES[policy](kinds, turn, setting)
    lane = scores.argmax(axis=1)
    assert made[lane[0]].id == choice.head.id
    if policy != "strict":
        after = Last.read(choice.last)
        assert min(counted(policy, kinds, turn, lane)[0], setting) == min(after.times, setting)
