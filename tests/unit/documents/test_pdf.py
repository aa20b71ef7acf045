"""PDFs: the text can be found and copied, rare characters too, and the code can be read."""

from __future__ import annotations

import time

import pypdfium2
import pytest
import zxingcpp

from hall_client.documents.facts import CaseFacts, Facts, TicketFacts, kind_of, link
from hall_client.documents.papers import sheet, slip
from hall_client.documents.pdf import pdf
from tests.fakes.papers import SAMPLES, bad, bare, forty_materials

LETTERS = [facts for facts in SAMPLES.values() if not isinstance(facts, TicketFacts)]


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_text_is_extractable_with_rare_characters() -> None:
    voucher, refusal = texts(pdf(sheet(SAMPLES["voucher"])))[0], texts(pdf(sheet(SAMPLES["refusal"])))[0]  # type: ignore[arg-type]  # these two are letters
    assert "王䶮：" in voucher
    assert "居民身份证 110***********1234" in voucher
    assert "《中华人民共和国行政许可法》第三十二条第一款第五项、第二款；" in voucher
    assert "李𠮷" in refusal


@pytest.mark.parametrize("facts", LETTERS, ids=kind_of)
def test_letters_are_a4_and_their_code_opens_the_link(facts: CaseFacts) -> None:
    with pypdfium2.PdfDocument(pdf(sheet(facts))) as document:
        assert document[0].get_size() == pytest.approx((595.5, 842.25))
        picture = document[0].render(scale=3).to_pil()
    assert link(facts) in [found.text for found in zxingcpp.read_barcodes(picture)]


def test_the_same_facts_give_the_same_bytes() -> None:
    assert pdf(slip(SAMPLES["ticket"])) == pdf(slip(SAMPLES["ticket"]))


def test_a_ticket_has_the_width_of_its_roll() -> None:
    with pypdfium2.PdfDocument(pdf(slip(SAMPLES["ticket"]))) as document:
        assert document[0].get_width() / 72 * 25.4 == pytest.approx(80)
        assert "A024" in document[0].get_textpage().get_text_range()


def test_long_papers_have_all_their_pages() -> None:
    pages = texts(pdf(sheet(forty_materials())))
    assert len(pages) > 1
    assert all("第 " in page for page in pages)
    assert "□" in "".join(pages)


@pytest.mark.parametrize("facts", [*bare().values(), *bad().values()], ids=kind_of)
def test_bad_facts_make_a_paper_all_the_same(facts: Facts) -> None:
    assert pdf(slip(facts, 384)).startswith(b"%PDF")
    if not isinstance(facts, TicketFacts):
        assert pdf(sheet(facts)).startswith(b"%PDF")


def test_a_voucher_is_quick() -> None:
    drawn = sheet(SAMPLES["voucher"])  # type: ignore[arg-type]  # a letter
    pdf(drawn)
    began = time.perf_counter()
    pdf(drawn)
    assert time.perf_counter() - began < 0.5
