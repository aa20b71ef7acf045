"""Papers as PDF: embedded fonts, text that can be searched and copied, QR codes as one path."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hall_client.documents import fonts, seals
from hall_client.documents.drawing import COLOURS, Bar, Code, Dashes, Drawing, Frame, Op, Page, Seal, Word

_SEAL_OPACITY = 0.88
_BEYOND = re.compile(r"<([0-9A-F]{5,6})>")
_PAPER_EDGE = 32
"""Dots that no receipt printer reaches, left and right: 72 printable millimetres on paper of 80."""


class _Font(TTFont):
    """A font whose map back to Unicode is right for characters beyond U+FFFF, too (reportlab writes them unpaired)."""

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        super().addObjects(doc)
        streams: dict[str, Any] = doc.idToObject
        for name, stream in streams.items():
            if name.startswith("toUnicodeCMap:") and isinstance(stream.content, str):
                stream.content = _BEYOND.sub(_surrogates, stream.content)


def _surrogates(found: re.Match[str]) -> str:
    return f"<{chr(int(found.group(1), 16)).encode('utf-16-be').hex().upper()}>"


@lru_cache(maxsize=6)
def _font_name(weight: int, family: str) -> str:
    name = f"{family}-{weight}"
    pdfmetrics.registerFont(_Font(name, str(fonts.font_file(weight, family))))
    return name


def pdf(drawing: Drawing) -> bytes:
    """The whole paper as PDF; the same drawing gives the same bytes. Receipt paper gets the width of its roll."""
    buffer = io.BytesIO()
    edge = _PAPER_EDGE if drawing.mono else 0
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    canvas.setTitle(fonts.drawable(drawing.title))
    canvas.setCreator("hall_client")
    for page in drawing.pages:
        canvas.setPageSize(((page.width + 2 * edge) * drawing.points, page.height * drawing.points))
        canvas.saveState()
        canvas.scale(drawing.points, drawing.points)
        canvas.translate(edge, 0)
        writer = _Writer(canvas, page)
        for op in sorted(page.ops, key=lambda op: isinstance(op, Seal)):
            writer.draw(op)
        canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class _Writer:
    """Draws operations on one PDF page, whose y runs upwards."""

    def __init__(self, canvas: Any, page: Page) -> None:
        self.canvas = canvas
        self.height = page.height

    def draw(self, op: Op) -> None:
        self.ink(op.colour if not isinstance(op, Code) else "ink")
        if isinstance(op, Word):
            self.text(op.x, self.height - op.baseline, op)
        elif isinstance(op, Bar):
            self.bar(op)
        elif isinstance(op, Dashes):
            for piece in op.pieces():
                self.bar(piece)
        elif isinstance(op, Frame):
            self.frame(op)
        elif isinstance(op, Code):
            self.code(op)
        else:
            self.seal(op)

    def ink(self, colour: str) -> None:
        rgb = tuple(part / 255 for part in COLOURS[colour])
        self.canvas.setFillColorRGB(*rgb)
        self.canvas.setStrokeColorRGB(*rgb)

    def text(self, x: float, y: float, op: Word) -> None:
        for family, chars in groupby(op.text, key=lambda c: fonts.family(c) or fonts.MAIN):
            run = "".join(chars)
            line = self.canvas.beginText(x, y)
            line.setFont(_font_name(op.weight, family), op.size)
            line.setCharSpace(op.tracking)
            line.textOut(run)
            self.canvas.drawText(line)
            x += sum(fonts.advance(c, op.weight) * op.size + op.tracking for c in run)

    def bar(self, op: Bar) -> None:
        self.canvas.rect(op.x, self.height - op.y - op.height, op.width, op.height, stroke=0, fill=1)

    def frame(self, op: Frame) -> None:
        half = op.thickness / 2
        box = (op.x + half, self.height - op.y - op.height + half, op.width - op.thickness, op.height - op.thickness)
        self.canvas.setLineWidth(op.thickness)
        if op.radius > half:
            self.canvas.roundRect(*box, op.radius - half, stroke=1, fill=0)
        else:
            self.canvas.rect(*box, stroke=1, fill=0)

    def code(self, op: Code) -> None:
        module = op.side / len(op.rows)
        path = self.canvas.beginPath()
        for row, start, length in op.runs():
            top = self.height - op.y - (row + 1) * module
            path.rect(op.x + start * module, top, length * module, module)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def seal(self, op: Seal) -> None:
        canvas, shape = self.canvas, seals.parts(op)
        canvas.saveState()
        canvas.setFillAlpha(_SEAL_OPACITY)
        canvas.setStrokeAlpha(_SEAL_OPACITY)
        radius, stroke = shape.ring
        canvas.setLineWidth(stroke)
        canvas.circle(op.centre_x, self.height - op.centre_y, radius, stroke=1, fill=0)
        path = canvas.beginPath()
        for i, (x, y) in enumerate(shape.star):
            (path.lineTo if i else path.moveTo)(x, self.height - y)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        for letter in shape.letters:
            self.letter(letter)
        canvas.restoreState()

    def letter(self, letter: seals.Letter) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(letter.x, self.height - letter.y)
        canvas.rotate(-letter.angle)
        width = fonts.advance(letter.text, 700) * letter.size
        self.text(-width / 2, -0.38 * letter.size, Word(0, 0, letter.text, letter.size, 700))
        canvas.restoreState()
