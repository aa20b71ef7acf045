"""What was typed during a visit: one sealed word in the visit's row."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping

from hall_client.queue.views import VisitView
from hall_client.store.work import Store

_SEALED = "sealed"


def opened_draft(store: Store, draft: Mapping[str, str]) -> dict[str, str]:
    """What was typed, from what the visit's row keeps."""
    if _SEALED not in draft:
        return {}
    typed: dict[str, str] = json.loads(store.vault.open(bytes.fromhex(draft[_SEALED])))
    return typed


def sealed_draft(store: Store, typed: Mapping[str, str]) -> dict[str, str]:
    """What the visit's row keeps; nothing of a draft without words."""
    kept = {key: value for key, value in typed.items() if value}
    if not kept:
        return {}
    return {_SEALED: store.vault.seal(json.dumps(kept, ensure_ascii=False)).hex()}


def with_draft(store: Store, view: VisitView) -> VisitView:
    """The view with its draft opened for the clerk."""
    return dataclasses.replace(view, draft=opened_draft(store, view.draft))
