"""The counter's typed line."""

from __future__ import annotations

from hall_client.ui.widgets.field import LineField


class NamedLine(LineField):
    """A LineField that names itself once it is put together.

    A LineField shows its label before the label has a parent, which makes it a window for a moment: it flashes and takes
    the keyboard from the counter.
    """

    def __init__(self, name: str, *, placeholder: str = "", secret: bool = False, longest: int = 1000) -> None:
        """``longest`` characters at most."""
        super().__init__("", placeholder=placeholder, secret=secret, longest=longest)
        self.set_words(name, placeholder=placeholder)
        box = self.layout()
        first = box.itemAt(0) if box is not None else None
        caption = first.widget() if first is not None else None
        if caption is not None:
            caption.show()
