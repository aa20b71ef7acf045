"""The demo, as a person without a display runs it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

from hall_client.devices.paper import render_paper

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def text_of(pdf: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def test_one_visit_end_to_end(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "演示 out"
    done = run("-m", "hall_client", "demo", "--out", str(out), "--scripted")
    assert done.returncode == 0, done.stderr
    assert str(out / "summary.json") in done.stdout
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert {"ticket", "case", "voucher_pdf", "receipt_png", "review_level", "pictures", "seconds"} <= set(summary)
    assert summary["review_level"] == 5
    assert summary["ticket"] in text_of(out / "ticket.pdf").replace(" ", "")
    voucher = text_of(Path(summary["voucher_pdf"]))
    assert summary["case"] in voucher
    assert "王䶮" in voucher
    assert len(summary["pictures"]) >= 20
    for picture in summary["pictures"]:
        assert len(Image.open(picture).convert("RGB").getcolors(1 << 24) or []) > 20, f"{picture} shows nothing"
    _paper_is_what_the_printer_got(out, Path(summary["receipt_png"]))
    _records_hold_the_visit(out / "hall" / "hall.db", summary)


def _paper_is_what_the_printer_got(out: Path, receipt: Path) -> None:
    shown = Image.open(receipt).convert("L")
    drawn = render_paper((out / "voucher.bin").read_bytes())
    assert abs(drawn.height - shown.height) < 200
    assert zxingcpp.read_barcodes(shown)
    assert zxingcpp.read_barcodes(Image.open(out / "ticket-paper.png").convert("L"))


def _records_hold_the_visit(file: Path, summary: dict[str, object]) -> None:
    hall = sqlite3.connect(file)
    one = hall.execute(
        "SELECT t.state, v.state, v.verified, c.state, r.state, r.level FROM ticket t JOIN visit v ON v.ticket_id = t.id"
        " JOIN case_file c ON c.visit_id = v.id JOIN review r ON r.visit_id = v.id WHERE c.number = ?",
        (summary["case"],),
    ).fetchall()
    assert one == [("done", "ended", "card", "accepted", "rated", summary["review_level"])]
    assert hall.execute("SELECT count(*) FROM case_page").fetchone() == (1,)
    assert hall.execute("SELECT kind, state FROM print_job ORDER BY kind").fetchall() == [
        ("ticket", "printed"),
        ("voucher", "printed"),
    ]
    hall.close()


def test_the_journal_of_the_demo_is_whole(run: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "hall.db")
    assert run("-m", "hall_client", "init", "--hall", file).returncode == 0
    checked = run("-m", "hall_client", "check", "--hall", file)
    assert (checked.returncode, checked.stdout.strip()) == (0, "Schema, key and journal are in order.")
    again = run("-m", "hall_client", "init", "--hall", file)
    assert again.returncode == 1
    assert "already holds a hall" in again.stderr
    assert "Traceback" not in again.stderr
