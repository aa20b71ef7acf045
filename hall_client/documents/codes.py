"""QR codes as matrices."""

from __future__ import annotations

from functools import lru_cache

from hall_client.documents.drawing import Code
from hall_client.documents.errors import DocumentError

LONGEST = 400


@lru_cache(maxsize=128)
def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of the smallest QR code (level M) for the text, without quiet space.

    Raises:
        DocumentError: more text than a paper's code can carry legibly.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    if len(text.encode()) > LONGEST:
        raise DocumentError("A QR code on paper carries at most {longest} bytes.", longest=LONGEST)
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def square(text: str, x: float, y: float, side: float, *, dots: bool) -> Code:
    """A QR code in a square of at most ``side``; on receipt paper (``dots``) each module is a whole number of dots."""
    rows = matrix(text)
    size = float(len(rows) * max(1, int(side // len(rows)))) if dots else side
    return Code(x, y, size, rows, text)
