"""Sentences, masks and cleaning."""

from __future__ import annotations

import logging
import pickle
import sys

import pytest

from hall_client.base.ciphers import Vault, sm3
from hall_client.base.errors import BadInput, EnvironmentFailure
from hall_client.base.logs import MaskingFormatter
from hall_client.base.text import Text
from hall_client.base.words import clean_line, mask_id, mask_name, mask_phone


def test_a_text_is_its_sentence_and_remembers_its_parts() -> None:
    text = Text("{number} is {state}.", number="A001", state=Text("waiting"))
    assert text == "A001 is waiting."
    again = pickle.loads(pickle.dumps(text))  # noqa: S301 - our own bytes
    assert (again, again.template, again.params["state"].template) == (text, text.template, "waiting")


def test_an_error_survives_the_way_to_another_process() -> None:
    error = pickle.loads(pickle.dumps(BadInput("{n} is too long", n=3)))  # noqa: S301 - our own bytes
    assert (type(error), str(error), error.text.params) == (BadInput, "3 is too long", {"n": 3})


@pytest.mark.parametrize(
    ("name", "masked"), [("王䶮", "王*"), ("𠮷田", "𠮷*"), ("欧阳修", "欧*"), ("", ""), ("A", "A*")]
)
def test_a_name_shows_its_first_character(name: str, masked: str) -> None:
    assert mask_name(name) == masked


def test_numbers_are_masked_in_the_middle() -> None:
    assert mask_id("11010519491231002X") == "110***********002X"
    assert mask_id("12345") == "*****"
    assert mask_phone("13812345678") == "138****5678"
    assert mask_phone("05181234") == "****1234"


def test_cleaning_keeps_rare_characters_and_drops_control_ones() -> None:
    assert clean_line("  王䶮\x00\t𠮷\u2028😀 ") == "王䶮 𠮷 😀"
    with pytest.raises(BadInput, match="201 characters; at most 200"):
        clean_line("长" * 201)


def test_the_log_never_holds_a_whole_number() -> None:
    record = logging.LogRecord("x", 20, "", 0, "id %s phone %s", ("11010519491231002X", "13812345678"), None)
    assert MaskingFormatter().format(record) == "id 110***********002X phone 138****5678"


def test_a_traceback_in_the_log_never_holds_a_whole_number() -> None:
    try:
        int("11010519491231002X")
    except ValueError:
        record = logging.LogRecord("x", 40, "", 0, "a bug", (), sys.exc_info())
    assert "110***********002X" in MaskingFormatter().format(record)
    assert "11010519491231002X" not in MaskingFormatter().format(record)


def test_what_is_sealed_opens_with_the_same_key_only() -> None:
    vault = Vault(b"k" * 32)
    assert vault.open(vault.seal("王䶮")) == "王䶮"
    assert vault.open(vault.seal("")) == ""
    with pytest.raises(EnvironmentFailure, match="key file does not fit"):
        Vault(b"x" * 32).open(vault.seal("王䶮"))


def test_sm3_is_the_standard_one() -> None:
    assert sm3(b"abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"  # GB/T 32905-2016, A.1
