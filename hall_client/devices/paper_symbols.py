"""Codes that a printer draws by itself."""

from __future__ import annotations

from PIL import Image

_BLACK, _WHITE = 0, 255
_LEVELS = {48: 1, 49: 0, 50: 3, 51: 2}
"""From the printers' L M Q H to those of qrcode."""


def qr_picture(data: bytes, module: int, level: int) -> Image.Image:
    """A QR code (GS ( k, cn 49) without a quiet zone, as printers draw it; ``level`` 48 to 51."""
    import qrcode

    code = qrcode.QRCode(error_correction=_LEVELS.get(level, 1), box_size=1, border=0)
    code.add_data(data)
    code.make(fit=True)
    rows = code.get_matrix()
    flat = bytes(_BLACK if dark else _WHITE for row in rows for dark in row)
    picture = Image.frombytes("L", (len(rows), len(rows)), flat)
    return picture.resize((len(rows) * module, len(rows) * module), Image.Resampling.NEAREST)


def code128_picture(data: bytes, module: int, height: int) -> Image.Image:
    """A Code 128 bar code (GS k 73); a leading ``{A`` ``{B`` ``{C`` is the printers' mark of the code set."""
    import barcode

    plain = data[2:] if data[:1] == b"{" else data
    bars = barcode.get("code128", plain.decode("ascii", "replace")).build()[0]
    picture = Image.frombytes("L", (len(bars), 1), bytes(_BLACK if bar == "1" else _WHITE for bar in bars))
    return picture.resize((len(bars) * module, height), Image.Resampling.NEAREST)
