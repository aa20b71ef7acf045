"""Facts survive JSON, and their digest changes with every fact."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hall_client.documents.errors import DocumentError
from hall_client.documents.facts import digest, from_json, kind_of, link, to_json, verify_code
from tests.fakes.papers import NOTICE, OFFICE, SAMPLES, TICKET, VOUCHER, bad, bare

EVERY = [*SAMPLES.values(), *bare().values(), *bad().values()]


@pytest.mark.parametrize("facts", EVERY, ids=kind_of)
def test_facts_survive_json(facts: object) -> None:
    assert from_json(to_json(facts)) == facts  # type: ignore[arg-type]  # the parameter set holds facts only


def test_json_is_canonical() -> None:
    text = to_json(VOUCHER)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert to_json(from_json(text)) == text
    assert "王䶮" in text


def test_the_digest_is_sm3_and_follows_the_facts() -> None:
    assert len(digest(VOUCHER)) == 64
    assert digest(VOUCHER) == digest(replace(VOUCHER))
    assert digest(VOUCHER) != digest(replace(VOUCHER, window="4"))
    assert verify_code(VOUCHER) == digest(VOUCHER)[:6].upper()


def test_the_link_names_number_and_code() -> None:
    assert link(VOUCHER) == f"https://yg.example.cn/d/L20261120-03-0017/{verify_code(VOUCHER)}"
    assert link(replace(NOTICE, office=replace(OFFICE, web=""))) == ""


def test_kinds_have_the_names_of_documents_and_jobs() -> None:
    assert [kind_of(facts) for facts in SAMPLES.values()] == list(SAMPLES)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"kind":"x","facts":{}}', '{"kind":"ticket","facts":{"ahead":"many"}}']
)
def test_a_damaged_record_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="damaged"):
        from_json(text)


def test_a_lone_surrogate_has_a_digest() -> None:
    assert digest(replace(TICKET, business="\ud800"))


def test_papers_of_before_keep_their_verify_code() -> None:
    assert '"provisional":[]' not in to_json(VOUCHER)
    later = replace(VOUCHER, provisional=(VOUCHER.accepted_on,))
    assert from_json(to_json(later)) == later
    assert digest(later) != digest(VOUCHER)
