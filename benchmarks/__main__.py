"""Measures the figures: ``script/bench [NAME…] [--json FILE]``.

Each module of this folder has ``run() -> list[dict]`` and measures figures of its name, each against its limit in the same
run: ``{"name", "value", "unit", "limit", "ratio", "goal", "ok"}``.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
import time
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
KEYS = ("name", "value", "unit", "limit", "ratio", "goal", "ok")


def modules() -> dict[str, tuple[str, ...]]:
    """The benchmark modules, and the figures each says it measures (FIGURES)."""
    names = [found.name for found in pkgutil.iter_modules([str(FOLDER)]) if not found.name.startswith("_")]
    loaded = {name: importlib.import_module(f"benchmarks.{name}") for name in names}
    return {name: tuple(getattr(module, "FIGURES", ())) for name, module in loaded.items() if hasattr(module, "run")}


def chosen(wanted: list[str], known: dict[str, tuple[str, ...]]) -> list[str]:
    """The modules that measure the wanted figures; a module's own name means all of its figures.

    Raises:
        SystemExit: a name is neither.
    """
    strange = [name for name in wanted if name not in known and not any(name in figures for figures in known.values())]
    if strange:
        names = sorted({*known, *(figure for figures in known.values() for figure in figures)})
        sys.exit(f"There is no figure {', '.join(strange)}; there are {', '.join(names)}.")
    return [name for name, figures in known.items() if not wanted or name in wanted or set(figures) & set(wanted)]


def show(figures: list[dict[str, Any]]) -> None:
    """Prints the figures as a table."""
    rows: list[tuple[str, ...]] = [("figure", "value", "unit", "limit", "ratio", "goal", "")]
    rows += [(*(_short(figure[key]) for key in KEYS[:-1]), "ok" if figure["ok"] else "MISSED") for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), flush=True)


def _short(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def main() -> int:
    """Gives 0 when every figure holds its limit."""
    parser = argparse.ArgumentParser(prog="script/bench", description="The figures against their limits.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="figures or modules; none: all")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    arguments = parser.parse_args()
    known = modules()
    figures: list[dict[str, Any]] = []
    for name in chosen(arguments.names, known):
        print(f"measuring {name} …", flush=True)
        started = time.monotonic()
        measured = importlib.import_module(f"benchmarks.{name}").run()
        wanted = set(arguments.names)
        figures += [figure for figure in measured if not wanted or name in wanted or figure["name"] in wanted]
        print(f"  {time.monotonic() - started:.0f} s", flush=True)
    show(figures)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return not all(figure["ok"] for figure in figures)


if __name__ == "__main__":
    sys.exit(main())
